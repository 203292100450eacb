import type { Action } from '../engine/actions';
import { clone } from '../engine/clone';
import { legalActions } from '../engine/engine';
import { type Message, message } from '../engine/messages';
import type { Observation } from '../engine/observe';
import type { DealLine, FrameOf, GameState } from '../engine/state';
import { type Ally, partnerOf, type Rules } from '../engine/types';
import { appraise, evenness, type Package, packages, toward } from './bargain';
import { determinize } from './determinize';
import type { DealMode, Thought } from './player';
import { fixedDealing } from './random';
import { beginSearch, type Line, type SearchOptions } from './search';
import type { Temper } from './temper';

/** How a player thinks: how long, and how it deals. */
export interface Mind {
  search: SearchOptions;
  /** Looks at a decision: positions opened in its tree. */
  iterations: number;
  temper: Temper;
}

/** Iterations between two reports of how far it has come. */
const BIT = 25;

/** A player that searches: it looks into its decisions as far as its budget goes, and bargains by what the search finds. */
export function createThinker(mind: Mind): (deals: DealMode) => (rules: Rules, observation: Observation, seed: number) => Thought {
  return (deals) => {
    let plan: { key: string; draft: DealLine[] | null } | null = null;
    return function* think(rules, observation, seed) {
      const { side, state } = observation;
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
        if (plan?.key !== key || top.edits === 0) plan = { key, draft: wanted(rules, observation, seed, mind.temper.share) };
        const next = plan.draft ? toward(top.draft, plan.draft, legal) : null;
        if (!next) return { action: { do: 'pass' }, why: message('why.pass') };
        return { action: next, why: next.do === 'send' ? message('why.propose') : null };
      }
      const [first, second] = yield* searched(rules, observation, seed, mind);
      return { action: (first as Line).action, why: whyOf(first as Line, second, side) };
    };
  };
}

/** Runs a search in bits, until its budget is spent or it is told to come to an end. */
function* searched(rules: Rules, observation: Observation, seed: number, mind: Mind, only?: readonly Action[]): Generator<number, Line[], boolean | undefined> {
  const search = beginSearch(rules, observation, seed, mind.search, only);
  for (let done = 0; done < mind.iterations; done += BIT) {
    search.run(Math.min(BIT, mind.iterations - done));
    if (yield Math.trunc((100 * Math.min(mind.iterations, done + BIT)) / mind.iterations)) break;
  }
  return search.lines();
}

function whyOf(first: Line, second: Line | undefined, side: Ally): Message {
  const value = Math.round(first.value[side] / 1000);
  if (!second || second.visits === 0) return message('why.best', { value });
  return message('why.searched', { value, other: Math.round(second.value[side] / 1000) });
}

/** Whether a deal leaves this side enough: a gain of its own, and its share of what the other gains. */
function fair(mine: number, theirs: number, share: number): boolean {
  return mine > 0 && mine * 100 >= theirs * share;
}

/** Accepts what the search finds better than refusing it, where it is no mere crumb of what the other takes; else counters or refuses. */
function* answer(rules: Rules, observation: Observation, seed: number, frame: FrameOf<'answer'>, mind: Mind): Thought {
  const { share } = mind.temper;
  const { side } = observation;
  const proposer = partnerOf(side);
  const lines = yield* searched(rules, observation, seed, mind, [{ do: 'accept' }, { do: 'refuse' }]);
  const of = (deed: 'accept' | 'refuse') => lines.find(({ action }) => action.do === deed)?.value ?? { russia: 0, iran: 0 };
  const gain = (who: Ally) => of('accept')[who] - of('refuse')[who];
  const state = determinize(rules, observation, seed);
  const offer = appraise(rules, state, proposer, frame.draft);
  const balanced = offer.lead[side] >= offer.lead[proposer] || evenness(offer) >= share;
  const args = { gain: Math.round(gain(side) / 1000), theirs: Math.round(gain(proposer) / 1000) };
  if (fair(gain(side), gain(proposer), share) && balanced) return { action: { do: 'accept' }, why: message('why.accept', args) };
  const why = message(gain(side) > 0 ? 'why.refuse-share' : 'why.refuse', args);
  if (frame.counter) return { action: { do: 'refuse' }, why };
  return { action: { do: bestOf(packages(rules, state, side), share) ? 'counter' : 'refuse' }, why };
}

/** Of the packages that both gain by, the one with the largest product that serves both evenly enough. */
const bestOf = (found: readonly Package[], share: number): Package | null => found.find((row) => evenness(row) >= share) ?? null;

function wanted(rules: Rules, observation: Observation, seed: number, share: number): DealLine[] | null {
  const talk: GameState = clone(determinize(rules, observation, seed));
  const top = talk.stack[talk.stack.length - 1];
  if (top?.phase === 'compose') top.draft = [];
  return bestOf(packages(rules, talk, observation.side), share)?.draft ?? null;
}
