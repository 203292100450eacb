import { hashOf } from '../../src/engine/hash';
import { type SavedGame, startOf } from '../../src/play/record';
import { createReplay } from '../../src/play/replay';
import { verify } from '../../src/play/verify';
import { positionAt } from '../../src/ui/table/model/replay-bar';
import { expect, test } from './support/browser';
import { play, quick } from './support/player';
import { exported, exportFromTable, openRecord, playedGame, rules, withSettings, words } from './support/saves';
import { pressTarget, says, tableReady, targets } from './support/table';

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

test('a saved game is watched on the board by mouse: scrubbed, stepped, seen with other eyes, played on', async ({ openProfile, address }) => {
  const record = saved();
  const replay = createReplay(rules, record);
  const { length, years } = replay;
  const page = await openProfile({ before: withSettings({ pace: 'instant', motion: 'none', view: 'table' }), at: '?renderer=canvas' });
  await openRecord(page, `${address}?renderer=canvas`, record, 'Replay');
  await tableReady(page);
  const stands = (at: number) => page.locator(`[data-replay-at="${at}"]`).waitFor({ state: 'attached' });
  await stands(0);

  // The bar is pressed in its first quarter, then its handle is dragged on.
  const bar = (await targets(page)).find(({ key }) => key === 'replay:bar');
  if (!bar) throw new Error('There is no bar.');
  const inset = (bar.h / 18) * 10;
  const along = (fraction: number) => bar.x - bar.w / 2 + inset + fraction * (bar.w - inset * 2);
  await page.mouse.click(along(0.25), bar.y);
  await stands(positionAt(replay, 0.25));
  await page.mouse.move(along(0.25), bar.y);
  await page.mouse.down();
  for (const fraction of [0.3, 0.42, 0.61]) {
    await page.mouse.move(along(fraction), bar.y - 40);
    await stands(positionAt(replay, fraction));
  }
  await page.mouse.up();
  await page.mouse.move(along(0.9), bar.y);
  await stands(positionAt(replay, 0.61));

  // A year, steps by mouse and keys, and the ends.
  const third = years[2]?.at ?? 0;
  await pressTarget(page, `replay:${third}`);
  await stands(third);
  await pressTarget(page, 'replay:forward');
  await stands(third + 1);
  await page.keyboard.press('ArrowRight');
  await stands(third + 2);
  await pressTarget(page, 'replay:back');
  await stands(third + 1);
  await page.keyboard.press('PageDown');
  await stands(years[3]?.at ?? length);
  await page.keyboard.press('End');
  await stands(length);
  expect((await targets(page)).find(({ key }) => key === 'replay:forward')?.barred).toBe(true);

  // It runs by itself, four times as fast, until it is held.
  await pressTarget(page, 'replay:first');
  await stands(0);
  await pressTarget(page, 'speed:4');
  await page.keyboard.press('Space');
  const now = () => page.evaluate(() => Number(document.querySelector<HTMLElement>('[data-replay-at]')?.dataset.replayAt));
  await expect.poll(now, { timeout: 10_000 }).toBeGreaterThan(3);
  await page.keyboard.press('Space');
  const held = await now();
  await page.waitForTimeout(900);
  expect(await now()).toBe(held);

  // Whose eyes look on: an aim is open to its own side, the hand of the other is so many cards.
  const middle = third + 5;
  await pressTarget(page, `replay:${third}`);
  for (let at = third + 1; at <= middle; at++) await pressTarget(page, 'replay:forward');
  await stands(middle);
  const state = replay.stateAt(middle);
  const aim = rules.aim[state.aims.iran]?.title ?? '?';
  const seat = async () => (await says(page))['mat:iran'] ?? '';
  expect(await seat()).toContain(aim);
  await pressTarget(page, 'eyes:russia');
  expect(await seat()).not.toContain(aim);
  expect(await seat()).toContain(`${state.hands.iran.length} cards`);

  // Onward as Russia, with the same luck.
  await pressTarget(page, 'play-on');
  const onward = page.getByRole('dialog', { name: 'Play on from here' });
  await onward.locator('input[name="way"][value="russia"]').check();
  await onward.locator('input[name="luck"][value="same"]').check();
  await onward.getByRole('button', { name: 'Play on', exact: true }).click();
  await page.locator('[data-ply]').waitFor({ state: 'attached' });
  await tableReady(page);
  await page.locator('[data-awaiting^="russia"]').waitFor({ state: 'attached' });
  const { record: next } = await exported(page, async () => {
    await pressTarget(page, 'panel:menu');
    await page.getByRole('button', { name: 'Export this game' }).click();
  });
  expect(verify(rules, next)).toEqual({ ok: true, kind: 'verified' });
  expect(next.start?.from).toEqual({ title: 'Two computers', at: middle });
  expect(hashOf(startOf(next))).toBe(record.actions[middle - 1]?.hash);
});
