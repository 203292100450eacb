import { hashOf } from '../../src/engine/hash';
import { type SavedGame, startOf } from '../../src/play/record';
import { createReplay } from '../../src/play/replay';
import { verify } from '../../src/play/verify';
import { expect, test } from './support/browser';
import { play, quick } from './support/player';
import { exportFromTable, openRecord, playedGame, rules, withSettings, words } from './support/saves';

const saved = (): SavedGame =>
  playedGame({ scenario: 'ukraine', seed: 7, players: { russia: 'greedy', iran: 'greedy' }, title: 'Two computers', created: 1_700_000_000_000 });

test('a saved game is stepped through to its last action, and played on from the middle', async ({ openProfile, address }) => {
  const record = saved();
  const replay = createReplay(rules, record);
  const { length } = replay;
  const page = await openProfile({ before: withSettings() });
  await openRecord(page, address, record, 'Replay');
  await page.getByText('Verified', { exact: true }).waitFor();

  // By the buttons, then key by key to the very end.
  const position = page.locator('.replay-at');
  const stands = (at: number) => position.getByText(`Action ${at} of ${length}`, { exact: true }).waitFor();
  await stands(0);
  for (const at of [1, 2, 3]) {
    await page.getByRole('button', { name: 'Forward' }).click();
    await stands(at);
  }
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await stands(2);
  for (let at = 3; at <= length; at++) {
    await page.keyboard.press('ArrowRight');
    await stands(at);
  }
  const last = replay.stateAt(length);
  const step = page.getByRole('region', { name: 'This step' }).first();
  expect(await step.textContent()).toContain(words.outcome(last)?.title);
  expect(await page.getByRole('button', { name: 'Forward' }).getAttribute('aria-disabled')).toBe('true');

  // Home, a year, and into its middle; the step says what was done there.
  await page.keyboard.press('Home');
  await stands(0);
  const third = replay.years[2]?.at ?? 0;
  await page.getByRole('navigation', { name: 'Jump to' }).getByRole('button', { name: '2024' }).click();
  await stands(third);
  const middle = third + 5;
  for (let at = third + 1; at <= middle; at++) {
    await page.keyboard.press('ArrowRight');
    await stands(at);
  }
  const done = record.actions[middle - 1];
  if (done) expect(await step.textContent()).toContain(words.action(replay.stateAt(middle - 1), done.action));

  // Onward as Russia, with the same luck.
  await page.getByText('Play on from here').click();
  await page.locator('input[name="way"][value="russia"]').check();
  await page.locator('input[name="luck"][value="same"]').check();
  await page.getByRole('button', { name: 'Play on' }).click();
  const { shown } = await play(page, { people: ['russia'], fingers: quick, most: 8 });
  expect(shown.ply).toBeGreaterThan(middle);
  const { record: onward } = await exportFromTable(page);
  expect(verify(rules, onward)).toEqual({ ok: true, kind: 'verified' });
  expect(onward.players).toEqual({ russia: 'person', iran: 'greedy' });
  expect(onward.start?.from).toEqual({ title: 'Two computers', at: middle });
  expect(hashOf(startOf(onward))).toBe(done?.hash);
  expect(onward.actions.filter(({ side }) => side === 'russia')).toHaveLength(8);

  // The game that was watched stays as it was.
  await page.goto(`${address}#/games`);
  const games = page.locator('[data-game]');
  await games.nth(1).waitFor();
  expect(await games.count()).toBe(2);
  await games.nth(1).getByText(`${length} actions · finished`).waitFor();
});
