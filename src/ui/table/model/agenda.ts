import type { AgendaData, EffectData } from '../../../engine/types';
import type { Words } from '../../../rules/words';

/** An agenda in a few words: '1 draft against Iran', 'Syria +2', '4 cubes'; the gravest first. */
export function agendaPoints(agenda: AgendaData, words: Words): string[] {
  const all = flat(agenda.event);
  const drafts = all.filter(({ verb }) => verb === 'resolution');
  const points = [...new Set(drafts.map(({ target }) => String(target)))].map((target) => {
    const count = drafts.filter((each) => String(each.target) === target).reduce((sum, { n }) => sum + Number(n ?? 1), 0);
    return words.t('table.board.agenda.draft', { count, against: words.t('effect.against', { context: target }) });
  });
  for (const { verb, front, n } of all)
    if (verb === 'demand') points.push(words.t('table.board.agenda.demand', { front: words.front(String(front)), n: Number(n) }));
  const cubes = all.filter(({ verb }) => verb === 'place').reduce((sum, { n }) => sum + Number(n ?? 1), 0);
  if (cubes > 0) points.push(words.t('table.board.agenda.cubes', { count: cubes }));
  return points;
}

/** Effects that come in any case; what hangs on a condition is left to the whole text. */
const flat = (list: readonly EffectData[]): EffectData[] => list.filter(({ verb }) => verb !== 'when');
