import type { Action } from '../engine/actions';
import { legalActions } from '../engine/engine';
import { message } from '../engine/messages';
import type { Observation } from '../engine/observe';
import type { FrameOf } from '../engine/state';
import { partnerOf, type Rules } from '../engine/types';
import { toward } from './bargain';
import { chooseOffer, type Offer, offers } from './offering';
import type { Considered, DealMode, Thought } from './player';
import { signsAtItsPrice } from './price';
import { fixedDealing } from './random';
import { whyOfDeal, whyOfOffer } from './reasons';
import { beginSearch, type Line, type SearchOptions } from './search';
import { doubtOf, type Temper } from './temper';
import { weigh } from './weigh';
import { type Found, whyOfChoice } from './why';

/** How a player thinks: how long, how far, and how it bargains. */
export interface Mind {
  search: SearchOptions;
  /** Looks at a decision: positions opened in its tree. */
  iterations: number;
  temper: Temper;
}

/** Iterations between two reports of how far it has come. */
const BIT = 25;

/** So many of what was looked into are told of. */
const TOLD = 5;

/** A player that searches: it looks into its decisions as far as its budget goes, and bargains by what it finds. */
export function createThinker(mind: Mind): (deals: DealMode) => (rules: Rules, observation: Observation, seed: number) => Thought {
  return (deals) => {
    let plan: { key: string; offer: Offer | null } | null = null;
    return function* think(rules, observation, seed) {
      const { state } = observation;
      const legal = legalActions(rules, state);
      if (legal.length === 1) return { action: legal[0] as Action, why: null };
      const top = state.stack[state.stack.length - 1];
      if (deals !== 'fair') {
        const fixed = fixedDealing(rules, observation, deals, legal);
        if (fixed) return { action: fixed, why: null };
      }
      if (top?.phase === 'answer') return yield* answer(rules, observation, seed, top, mind);
      if (top?.phase === 'compose') {
        // Composing takes several small actions: the package is found once and kept until it is sent.
        const key = `${state.year}:${state.ply - top.edits}:${top.counter}`;
        if (plan?.key !== key || top.edits === 0) plan = { key, offer: yield* chooseOffer(rules, observation, seed, mind) };
        return compose(rules, plan.offer, observation, top, legal);
      }
      return yield* decide(rules, observation, seed, mind, top?.phase === 'due' ? mind.temper.honour : 0);
    };
  };
}

/** The next step towards an offer; where there is none, a pass. */
function compose(rules: Rules, offer: Offer | null, { state, side }: Observation, top: FrameOf<'compose'>, legal: readonly Action[]) {
  const next = offer ? toward(top.draft, offer.row.draft, legal) : null;
  if (!offer || !next) return { action: { do: 'pass' } as Action, why: message('why.pass') };
  if (next.do !== 'send') return { action: next, why: null };
  const considered = [chance(next, offer.without[side] + offer.row.gain[side]), chance({ do: 'pass' }, offer.without[side])];
  return { action: next, why: whyOfOffer(rules, state, side, offer.row), considered };
}

/** Searches a decision and takes what stood the search best; keeping its word is worth something besides. */
function* decide(rules: Rules, observation: Observation, seed: number, mind: Mind, honour: number): Thought {
  const { side } = observation;
  const lines = (yield* searched(rules, observation, seed, mind)).filter((line) => line.visits > 0);
  const often = Math.trunc((lines[0] as Line).visits / 10);
  const worth = (line: Line) => (line.visits < often ? -1 : line.value[side] + (line.action.do === 'deliver' ? honour : 0));
  const first = honour > 0 ? lines.reduce((best, line) => (worth(line) > worth(best) ? line : best)) : (lines[0] as Line);
  const others = lines.filter((line) => line !== first);
  const considered = [first, ...others].slice(0, TOLD).map((line) => chance(line.action, line.value[side]));
  const found = (line: Line): Found => ({ action: line.action, value: line.value[side] });
  const [second] = others;
  const why = whyOfChoice(rules, observation, seed, found(first), second && found(second));
  return { action: first.action, why, considered };
}

const chance = (action: Action, value: number): Considered => ({ action, chance: Math.max(0, Math.min(100, Math.round(value / 1000))) });

/**
 * Runs a search in bits, until its budget is spent or it is told to come to an end.
 */
function* searched(rules: Rules, observation: Observation, seed: number, mind: Mind): Generator<number, Line[], boolean | undefined> {
  const search = beginSearch(rules, observation, seed, { ...mind.search, iterations: mind.iterations });
  for (let done = 0; done < mind.iterations; done += BIT) {
    search.run(Math.min(BIT, mind.iterations - done));
    if (yield Math.trunc((100 * Math.min(mind.iterations, done + BIT)) / mind.iterations)) break;
  }
  return search.lines();
}

/** Accepts what leaves it better off and is no mere crumb of what the other takes; else counters or refuses. */
function* answer(rules: Rules, observation: Observation, seed: number, frame: FrameOf<'answer'>, mind: Mind): Thought {
  const { side } = observation;
  const proposer = partnerOf(side);
  const options = { ...mind.search, iterations: mind.iterations };
  const doubt = doubtOf(mind.temper, observation.state.conduct[proposer]);
  const weighing = yield* weigh(rules, observation, seed, options, { drafts: [frame.draft], by: proposer, decline: { do: 'refuse' }, doubt });
  const row = weighing.deals[0] as (typeof weighing.deals)[number];
  const accept = chance({ do: 'accept' }, weighing.without[side] + row.gain[side]);
  const refuse = chance({ do: 'refuse' }, weighing.without[side]);
  const accepts = signsAtItsPrice(rules, observation.state, side, row, weighing.without[side]);
  const why = whyOfDeal(rules, observation.state, proposer, row, side, accepts);
  if (accepts) return { action: accept.action, why, considered: [accept, refuse] };
  if (frame.counter || offers(rules, observation, seed, mind.temper).length === 0) return { action: refuse.action, why, considered: [refuse, accept] };
  return { action: { do: 'counter' }, why, considered: [{ ...refuse, action: { do: 'counter' } }, accept, refuse] };
}
