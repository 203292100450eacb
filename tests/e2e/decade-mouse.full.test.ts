import { newRecord } from '../../src/play/record';
import { expect, test } from './support/browser';
import { expectEndScreen, expectWhole } from './support/ending';
import { mirrorOf } from './support/mirror';
import { mouse, play, startGame } from './support/player';
import { deedsOf, exported, rules, withSettings } from './support/saves';

test('Russia plays the whole decade by mouse', { timeout: 15 * 60_000 }, async ({ openProfile }) => {
  const page = await openProfile({ before: withSettings() });
  await startGame(page, { scenario: 'decade', way: 'russia', seed: 4 });
  const mirror = mirrorOf(newRecord(rules, { scenario: 'decade', seed: 4, players: { russia: 'person', iran: 'greedy' } }));
  const { pressed, shown } = await play(page, { people: ['russia'], fingers: mouse, mirror });
  expect(shown.awaiting).toBe('');
  const { record } = await exported(page, () => page.getByRole('button', { name: 'Export' }).click());
  expectWhole(record);
  expect(deedsOf(record, 'russia')).toEqual(pressed);
  await expectEndScreen(page, record);
});
