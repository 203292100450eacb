import type { Ally } from '../../src/engine/types';
import { newRecord, type SavedGame } from '../../src/play/record';
import { expect, test } from './support/browser';
import { expectEndScreen, expectWhole } from './support/ending';
import { keyboard, tabAndPress, tabTo } from './support/keyboard';
import { type Mirror, mirrorOf } from './support/mirror';
import { mouse, play, settled, startGame } from './support/player';
import { deedsOf, exported, rules, withSettings } from './support/saves';

const along = (side: Ally, seed: number): Mirror =>
  mirrorOf(newRecord(rules, { scenario: 'ukraine', seed, players: { russia: 'greedy', iran: 'greedy', [side]: 'person' } }));

/** The record is this person's game, and what was pressed is what it holds. */
function expectRecord(record: SavedGame, side: Ally, pressed: readonly string[]): void {
  expectWhole(record);
  expect(record.scenario).toBe('ukraine');
  expect(record.players).toEqual({ russia: 'greedy', iran: 'greedy', [side]: 'person' });
  expect(deedsOf(record, side)).toEqual(pressed);
}

test('Russia plays Ukraine to its end by mouse', async ({ openProfile }) => {
  const page = await openProfile({ before: withSettings() });
  await startGame(page, { scenario: 'ukraine', way: 'russia', seed: 2022 });
  const { pressed, shown } = await play(page, { people: ['russia'], fingers: mouse, mirror: along('russia', 2022) });
  expect(shown.awaiting).toBe('');

  const { name, record } = await exported(page, () => page.getByRole('button', { name: 'Export' }).click());
  expect(name).toBe('the-war-in-ukraine.fwf.json');
  expectRecord(record, 'russia', pressed);
  await expectEndScreen(page, record);
});

test('Iran plays Ukraine to its end by keyboard alone', async ({ openProfile }) => {
  const page = await openProfile({ before: withSettings() });
  await tabAndPress(page, page.getByRole('link', { name: 'New game' }));
  await tabTo(page, page.locator('input[name="scenario"]:checked'));
  expect(await page.locator('input[name="scenario"]:checked').getAttribute('value')).toBe('ukraine');
  await tabTo(page, page.locator('input[name="way"]:checked'));
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('input[name="way"]:checked').getAttribute('value')).toBe('iran');
  await tabTo(page, page.getByLabel('Computer for Russia'));
  await page.keyboard.type('Looks one step');
  await tabTo(page, page.getByLabel('Number of the deal'));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('1404');
  await tabAndPress(page, page.getByRole('button', { name: 'Start' }));
  await settled(page, ['iran']);

  const { pressed, shown } = await play(page, { people: ['iran'], fingers: keyboard(), mirror: along('iran', 1404) });
  expect(shown.awaiting).toBe('');

  const { record } = await exported(page, () => tabAndPress(page, page.getByRole('button', { name: 'Export' })));
  expect(record.seed).toBe(1404);
  expectRecord(record, 'iran', pressed);
  await expectEndScreen(page, record);
});
