import type { Page } from 'playwright';
import { newRecord } from '../../src/play/record';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/browser';
import { mirrorOf } from './support/mirror';
import { startGame } from './support/player';
import { deedsOf, exported, rules, withSettings } from './support/saves';
import { playTable, pressTarget, tableReady, tableSettled } from './support/table';

const QUICK = { pace: 'instant', motion: 'none', sound: false, view: 'table' } as const;
const PROFILE = { at: '?renderer=canvas', viewport: { width: 1280, height: 720 }, before: withSettings(QUICK) };

/** The place that has the focus, and whether it is one that does something. */
const focus = (page: Page): Promise<{ key: string | null; acts: boolean }> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return { key: at?.getAttribute('data-target') ?? null, acts: at?.hasAttribute('data-acts') ?? false };
  });

const status = (page: Page): Promise<string | null> => page.locator('.t-root [role=status]').textContent();

test('Russia plays the first year of Ukraine by keys alone; the focus is never lost, and what is asked is read out', async ({ openProfile }) => {
  const page = await openProfile(PROFILE);
  await startGame(page, { scenario: 'ukraine', way: 'russia', seed: 2022 });
  await tableReady(page);
  const mirror = mirrorOf(newRecord(rules, { scenario: 'ukraine', seed: 2022, players: { russia: 'person', iran: 'greedy' } }));
  const done: string[] = [];
  let asked = '';
  while (mirror.state.year === 0) {
    const shown = await tableSettled(page, ['russia'], -1, 'keys');
    // After the first press there is always a place that has it.
    if (done.length > 0) await expect.poll(async () => (await focus(page)).key, { message: `after ${done.at(-1)}` }).not.toBeNull();
    if (shown.awaiting !== asked) expect(await status(page), shown.awaiting).not.toBe('');
    asked = shown.awaiting;
    done.push(...(await playTable(page, { people: ['russia'], mirror, hand: 'keys', most: 1 })));
  }
  expect(done.length).toBeGreaterThan(10);
  const { record } = await exported(page, async () => {
    await pressTarget(page, 'panel:menu', 'keys');
    await page.locator('dialog[open]').getByRole('button', { name: 'Export' }).press('Enter');
  });
  expect(deedsOf(record, 'russia')).toEqual(done);
});

test('Tab reaches what can be done before what explains', async ({ openProfile }) => {
  const page = await openProfile(PROFILE);
  await startGame(page, { scenario: 'ukraine', way: 'russia', seed: 2022 });
  await tableReady(page);
  const order: boolean[] = [];
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    order.push((await focus(page)).acts);
  }
  expect(order[0]).toBe(true);
  expect(order.lastIndexOf(true)).toBe(order.filter(Boolean).length - 1);
  const regions = await page.locator('.t-targets section').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  expect(regions).toEqual(['Decision', 'Russia', 'Iran', 'Map', 'Log']);
});

test('the table and its panels stand up to axe', async ({ openProfile }) => {
  const page = await openProfile(PROFILE);
  await startGame(page, { scenario: 'ukraine', way: 'russia', seed: 2022 });
  await tableReady(page);
  const mirror = mirrorOf(newRecord(rules, { scenario: 'ukraine', seed: 2022, players: { russia: 'person', iran: 'greedy' } }));
  for (const decision of ['aims', 'compose', 'play']) {
    while (!(await tableSettled(page, ['russia'])).awaiting.endsWith(`:${decision}`)) await playTable(page, { people: ['russia'], mirror, most: 1 });
    await expectAccessible(page);
  }
  for (const key of ['l', 'd', 'g', '?', 'menu']) {
    if (key === 'menu') await pressTarget(page, 'panel:menu', 'keys');
    else await page.keyboard.press(key);
    await page.locator('dialog[open] h2').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
  await page.keyboard.press('1');
  await expectAccessible(page);
});
