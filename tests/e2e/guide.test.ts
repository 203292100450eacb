import type { Page } from 'playwright';
import { expect, test } from './support/browser';
import { expectWhole } from './support/ending';
import { exported, withSettings } from './support/saves';
import { painted, pressTarget, says, tableReady, tableSettled, targets } from './support/table';

const QUICK = { pace: 'instant', motion: 'none', sound: false, view: 'table' } as const;

/** Where the guide or a hint points, as the table's own root tells. */
const pointed = (page: Page): Promise<string | null> => page.evaluate(() => document.querySelector<HTMLElement>('[data-ply]')?.dataset.points ?? null);

test('whoever has never read a rule learns by playing: the guide points and the person acts, to the end of the game', async ({ openProfile }) => {
  const page = await openProfile({ at: '?renderer=canvas', viewport: { width: 1280, height: 720 }, before: withSettings(QUICK) });
  await page.getByRole('link', { name: 'Learn by playing' }).click();
  await tableReady(page);

  const lessons: string[] = [];
  let hints = 0;
  for (let shown = await tableSettled(page, ['russia']); shown.awaiting !== ''; shown = await tableSettled(page, ['russia'])) {
    const said = (await says(page)).guide ?? '';
    const keys = (await targets(page)).map(({ key }) => key);
    if (said && !said.startsWith('A hint') && lessons.at(-1) !== said) lessons.push(said);
    const next = keys.includes('guide:next') ? 'guide:next' : await pointed(page);
    if (next) await pressTarget(page, next);
    else {
      // Nothing is said: the person asks.
      await page.keyboard.press('h');
      await painted(page);
      hints++;
      expect(await pointed(page), `a hint at ${shown.awaiting}`).not.toBeNull();
    }
  }
  expect(lessons[0]).toContain('You are Russia');
  expect(lessons.length).toBeGreaterThanOrEqual(12);
  expect(lessons.at(-1)).toContain('On your own');
  expect(hints).toBeGreaterThan(20);

  const { record } = await exported(page, () => page.getByRole('button', { name: 'Export' }).click());
  expectWhole(record);
  expect(record.players).toEqual({ russia: 'person', iran: 'greedy' });
});

test('the guide can be sent away, and comes back neither here nor in the next game', async ({ openProfile }) => {
  const page = await openProfile({ at: '?renderer=canvas#/learn', viewport: { width: 1280, height: 720 }, before: withSettings(QUICK) });
  await tableReady(page);
  expect((await says(page)).guide).toContain('You are Russia');
  await pressTarget(page, 'guide:leave');
  expect((await says(page)).guide).toBeUndefined();
  await page.reload();
  await tableReady(page);
  expect((await says(page)).guide).toBeUndefined();
});
