import { clone } from '../engine/clone';
import type { Observation } from '../engine/observe';
import { type Ally, partnerOf, type Rules } from '../engine/types';
import { appraise, nash, type Package, packages } from './bargain';
import { determinize } from './determinize';
import { doubted } from './doubt';
import { look } from './evaluate';
import { isFair, isInStraits, priceOf, signs } from './price';
import type { SearchOptions } from './search';
import { doubtOf, type Temper, wantedBy } from './temper';
import { weigh } from './weigh';

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
  const without = look(rules, state).value;
  const doubt = doubtOf(temper, state.conduct[partnerOf(side)]);
  const found = packages(rules, state, side).map((row) => doubted(row, side, doubt, (draft) => appraise(rules, state, side, draft)));
  return ranked(
    found.filter((row) => passes(rules, observation, row, temper, without)),
    side,
    temper,
  );
}

/** Whether a side would offer it, and the other could be expected to take it. @param without what both end with if there is no deal */
function passes(rules: Rules, { state, side }: Observation, row: Package, temper: Temper, without: Record<Ally, number>): boolean {
  const other = partnerOf(side);
  // Who always asks for the most does not learn: the others' price is known to it.
  const wanted = temper.share === 0 ? priceOf(state, other) : wantedBy(temper, state.conduct[other]);
  const straits = (who: Ally): boolean => isInStraits(rules, state, without[who]);
  return row.gain[side] > 0 && isFair(row, side, temper.share, straits(side)) && signs(row, other, wanted, straits(other));
}

const ranked = (rows: readonly Package[], side: Ally, { aim }: Temper): Package[] => {
  const worth = (row: Package): number => (aim === 'own' ? row.gain[side] : nash(row.gain));
  return rows
    .map((row, at) => ({ row, at, worth: worth(row) }))
    .sort((a, b) => b.worth - a.worth || a.at - b.at)
    .map(({ row }) => row);
};

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
  const { without, deals } = yield* weigh(rules, observation, seed, options, {
    drafts,
    by: side,
    decline: { do: 'pass' },
    doubt: doubtOf(mind.temper, observation.state.conduct[partnerOf(side)]),
  });
  const [row] = ranked(
    deals.filter((deal) => deal.gain[side] > 0 && deal.gain[partnerOf(side)] > 0),
    side,
    mind.temper,
  );
  return row ? { row, without } : null;
}
