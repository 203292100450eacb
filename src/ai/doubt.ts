import type { DealLine } from '../engine/state';
import type { Ally } from '../engine/types';
import type { Package } from './bargain';

/**
 * A package with the other's promises worth less to a side, as one who has not kept them deserves.
 * @param doubt in percent of what they are worth
 * @param worthOf what the evaluator sees in a package
 */
export function doubted(row: Package, side: Ally, doubt: number, worthOf: (draft: DealLine[]) => Package): Package {
  const sure = row.draft.filter((line) => line.kind !== 'promise' || line.from === side);
  if (doubt === 0 || sure.length === row.draft.length) return row;
  const all = worthOf(row.draft);
  const less = sure.length > 0 ? worthOf(sure) : { gain: { russia: 0, iran: 0 }, lead: { russia: 0, iran: 0 } };
  const part = (of: 'gain' | 'lead'): number => row[of][side] - Math.trunc(((all[of][side] - less[of][side]) * doubt) / 100);
  return { ...row, gain: { ...row.gain, [side]: part('gain') }, lead: { ...row.lead, [side]: part('lead') } };
}
