import { newRecord } from '../../src/play/record';
import { expect, test } from './support/browser';
import { expectEndScreen, expectWhole } from './support/ending';
import { mirrorOf } from './support/mirror';
import { mouse, play, quick, settled, startGame } from './support/player';
import { deedsOf, exported, exportFromTable, importFile, newest, rules, withSettings } from './support/saves';

test('a game goes half-way to another computer and is played to its end there', async ({ openProfile }) => {
  const here = await openProfile({ before: withSettings() });
  const mirror = mirrorOf(newRecord(rules, { scenario: 'ukraine', seed: 33, players: { russia: 'greedy', iran: 'person' } }));
  await startGame(here, { scenario: 'ukraine', way: 'iran', seed: 33 });
  const first = await play(here, { people: ['iran'], fingers: mouse, mirror, most: 30 });
  const { name, text, record: half } = await exportFromTable(here);
  expect(half.actions).toHaveLength(first.shown.ply);
  expect(half.ending).toBeUndefined();

  const there = await openProfile({ at: '#/games', before: withSettings() });
  await there.getByText('No game is saved here yet').waitFor();
  await importFile(there, name, text);
  await there.getByRole('status').getByText('Imported “The war in Ukraine”. Verified.').waitFor();
  await newest(there)
    .getByRole('link', { name: /^Open / })
    .click();
  const opened = await settled(there, ['iran']);
  expect(opened).toEqual(first.shown);

  const second = await play(there, { people: ['iran'], fingers: quick, mirror });
  expect(second.shown.awaiting).toBe('');
  const { record } = await exported(there, () => there.getByRole('button', { name: 'Export' }).click());
  expectWhole(record);
  expect(record.actions.slice(0, half.actions.length)).toEqual(half.actions);
  expect(deedsOf(record, 'iran')).toEqual([...first.pressed, ...second.pressed]);
  await expectEndScreen(there, record);
});
