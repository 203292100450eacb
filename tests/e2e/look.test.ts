import type { Page } from 'playwright';
import type { Awaited } from '../../src/engine/phases/phase';
import { expectAccessible } from './support/axe';
import { DESKTOP, expect, PHONE, test } from './support/browser';
import { settled } from './support/player';
import { openRecord, playedGame, withSettings } from './support/saves';

const SMALL = { width: 320, height: 640 };

/** Nothing sticks out of the page sideways; what may scroll by itself, may. */
async function expectNoOverflow(page: Page): Promise<void> {
  const out = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} of ${clientWidth}`, ...wide.map((element) => `${element.tagName}.${element.className}`).slice(0, 8)];
  });
  expect(out, `sticks out at ${page.viewportSize()?.width} px`).toEqual([]);
}

/**
 * A screen holds what it must at every width: axe is content, and nothing sticks out.
 * @param phone axe looks at the phone's layout too, where that is another one
 */
async function expectGoodLook(page: Page, phone = false): Promise<void> {
  await page.setViewportSize(DESKTOP);
  await expectAccessible(page);
  await page.setViewportSize(SMALL);
  await expectNoOverflow(page);
  await page.setViewportSize(PHONE);
  await expectNoOverflow(page);
  if (phone) await expectAccessible(page);
}

/** A game of Ukraine against the computer, played up to a decision of a person who is Russia. */
const upTo = (decision: Awaited['decision'], nth = 1) => {
  let n = 0;
  return playedGame({ scenario: 'ukraine', seed: 7, players: { russia: 'person', iran: 'greedy' } }, (asked) => {
    if (asked.side === 'russia' && asked.decision === decision) n++;
    return n >= nth;
  });
};

test('the pages around the game look right at every width', async ({ openProfile, address }) => {
  const page = await openProfile();
  const pages: Record<string, string> = {
    '#/': 'Fair-Weather Friends',
    '#/new': 'New game',
    '#/games': 'Saved games',
    '#/rules': 'Rulebook',
    '#/settings': 'Settings',
  };
  for (const [route, heading] of Object.entries(pages)) {
    await page.goto(`${address}${route}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await expectGoodLook(page);
  }
});

test('the game screen looks right at every width', async ({ openProfile, address }) => {
  const page = await openProfile({ before: withSettings() });
  for (const [decision, nth] of [
    ['play', 2],
    ['spend', 2],
    ['commit', 1],
    ['answer', 1],
  ] as const) {
    await openRecord(page, address, upTo(decision, nth));
    expect((await settled(page, ['russia'])).awaiting).toBe(`russia:${decision}`);
    // Each pane scrolls for itself: the page beneath has nothing more to show.
    await page.setViewportSize(DESKTOP);
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    await expectGoodLook(page, decision === 'play');
  }
});

test('a deal on its sheet looks right at every width', async ({ openProfile, address }) => {
  const page = await openProfile({ before: withSettings() });
  await openRecord(page, address, upTo('compose'));
  const empty = await settled(page, ['russia']);
  expect(empty.awaiting).toBe('russia:compose');
  expect(empty.ready).toBeGreaterThan(0);
  await expectGoodLook(page);
  await page.locator('button[data-ready="1"]').click();
  const drafted = await settled(page, ['russia'], empty.ply);
  expect(drafted.legal).toContain('{"do":"send"}');
  await expectGoodLook(page, true);
});

test('the curtain and what it hides look right at every width', async ({ openProfile, address }) => {
  const page = await openProfile({ before: withSettings({ lift: 'press' }) });
  const record = playedGame({ scenario: 'syria', seed: 7, players: { russia: 'person', iran: 'person' } }, (asked) => asked.decision === 'play');
  await openRecord(page, address, record);
  await page.locator('[data-curtain]').waitFor();
  await expectGoodLook(page);
  await page.locator('[data-lift]').click();
  await page.locator('[data-curtain]').waitFor({ state: 'detached' });
  await expectGoodLook(page);
});

test('replay and end look right at every width', async ({ openProfile, address }) => {
  const page = await openProfile();
  const record = playedGame({ scenario: 'ukraine', seed: 7, players: { russia: 'person', iran: 'greedy' } });
  await openRecord(page, address, record, 'Replay');
  await page.getByRole('button', { name: 'Forward' }).click();
  await expectGoodLook(page);
  await page.getByText('Play on from here').click();
  await expectGoodLook(page);

  await page.setViewportSize(DESKTOP);
  await page.goto(`${address}#/games`);
  await page.getByRole('link', { name: /^Open / }).click();
  await page.getByRole('heading', { name: 'Beside history' }).waitFor();
  await expectGoodLook(page, true);
});

test('the menu and the table look right in the dark', async ({ openProfile, address }) => {
  const page = await openProfile({ before: withSettings({ theme: 'dark' }) });
  await expectAccessible(page);
  await openRecord(page, address, upTo('play', 2));
  await settled(page, ['russia']);
  await expectAccessible(page);
});
