import { clone } from '../engine/clone';
import type { Observation } from '../engine/observe';
import type { DealLine } from '../engine/state';
import { type Ally, partnerOf, type Rules } from '../engine/types';
import { appraise, nash, type Package, packages } from './bargain';
import { determinize } from './determinize';
import type { SearchOptions } from './search';
import { doubtOf, type Temper, wantedBy } from './temper';
import { isEven, signs, weigh } from './weigh';

/** How many packages are searched, of those that look good. */
const SEARCHED = 3;

/** An offer that a side would make, with what it is worth; the position it would have without it. */
export interface Offer {
  row: Package;
  without: Record<Ally, number>;
}

/** Packages that a side would offer, the best first, as the evaluator sees them. */
export function offers(rules: Rules, observation: Observation, seed: number, temper: Temper): Package[] {
  const { side } = observation;
  const state = clone(determinize(rules, observation, seed));
  const top = state.stack[state.stack.length - 1];
  if (top?.phase === 'compose') top.draft = [];
  const doubt = doubtOf(temper, state.conduct[partnerOf(side)]);
  const found = packages(rules, state, side).map((row) => (doubt > 0 ? doubted(row, side, doubt, (draft) => appraise(rules, state, side, draft)) : row));
  return ranked(
    found.filter((row) => passes(row, side, temper, observation)),
    side,
    temper,
  );
}

/** Whether a side would offer it, and the other could be expected to take it. */
function passes(row: Package, side: Ally, temper: Temper, { state }: Observation): boolean {
  const other = partnerOf(side);
  const wanted = temper.share === 0 ? GRASPED : wantedBy(state.conduct[other]);
  return row.gain[side] > 0 && isEven(row, side, temper.share) && signs(row, other, wanted);
}

/** What the grasper takes for the least that the others accept. */
const GRASPED = 50;

const ranked = (rows: readonly Package[], side: Ally, { aim }: Temper): Package[] => {
  const worth = (row: Package): number => (aim === 'own' ? row.gain[side] : nash(row.gain));
  return rows
    .map((row, at) => ({ row, at, worth: worth(row) }))
    .sort((a, b) => b.worth - a.worth || a.at - b.at)
    .map(({ row }) => row);
};

/** The same package with the other's promises worth less, as one who has not kept them deserves. */
function doubted(row: Package, side: Ally, doubt: number, worthOf: (draft: DealLine[]) => Package): Package {
  const sure = row.draft.filter((line) => line.kind !== 'promise' || line.from === side);
  if (sure.length === row.draft.length) return row;
  const less = sure.length > 0 ? worthOf(sure) : { gain: { russia: 0, iran: 0 }, lead: { russia: 0, iran: 0 } };
  const part = (of: 'gain' | 'lead'): number => row[of][side] - Math.trunc(((row[of][side] - less[of][side]) * doubt) / 100);
  return { ...row, gain: { ...row.gain, [side]: part('gain') }, lead: { ...row.lead, [side]: part('lead') } };
}

/** What a side offers: the best of its packages, the search having looked into the most promising. Null: nothing. */
export function* chooseOffer(
  rules: Rules,
  observation: Observation,
  seed: number,
  mind: { search: SearchOptions; iterations: number; temper: Temper },
): Generator<number, Offer | null, boolean | undefined> {
  const { side } = observation;
  const best = offers(rules, observation, seed, mind.temper).slice(0, SEARCHED);
  if (best.length === 0) return null;
  const options = { ...mind.search, iterations: mind.iterations };
  const drafts = best.map(({ draft }) => draft);
  const { without, deals } = yield* weigh(rules, observation, seed, options, { drafts, by: side, decline: { do: 'pass' } });
  const [row] = ranked(
    deals.filter((deal) => deal.gain[side] > 0 && deal.gain[partnerOf(side)] > 0),
    side,
    mind.temper,
  );
  return row ? { row, without } : null;
}
