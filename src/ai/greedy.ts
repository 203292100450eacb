import type { Action } from '../engine/actions';
import { clone } from '../engine/clone';
import { apply, awaiting, legalActions } from '../engine/engine';
import { type Message, message } from '../engine/messages';
import type { Observation } from '../engine/observe';
import type { DealLine, FrameOf, GameState } from '../engine/state';
import { type Ally, partnerOf, type Rules } from '../engine/types';
import { appraise, evenness, type Package, packages, toward } from './bargain';
import { bestBy, bestStep } from './best';
import { determinize } from './determinize';
import { evaluate } from './evaluate';
import type { Chosen, DealMode } from './player';
import { fixedDealing } from './random';
import { WEIGHTS as W } from './weights';

/** Questions that are answered on the way when a move is looked at: the asked side takes what is best for it. */
const ON_THE_WAY = new Set(['choose', 'pick', 'repeat', 'arms-price', 'handover']);
const WAY_LENGTH = 8;
/** Neither side deals for less than this share, in percent, of what the other gains. */
const FAIR_SHARE = 40;

/** One step deep: does each action in thought, values what stands then, takes the best for its side. */
export function createGreedy(deals: DealMode): (rules: Rules, observation: Observation, seed: number) => Chosen {
  let plan: { key: string; draft: DealLine[] | null } | null = null;
  return (rules, observation, seed) => {
    const { side } = observation;
    const state = determinize(rules, observation, seed);
    const legal = legalActions(rules, state);
    if (legal.length === 1) return { action: legal[0] as Action, why: null };
    const top = state.stack[state.stack.length - 1];
    if (deals !== 'fair') {
      const fixed = fixedDealing(rules, observation, deals, legal);
      if (fixed) return { action: fixed, why: null };
    }
    if (top?.phase === 'answer') return answer(rules, state, side, top);
    if (top?.phase === 'compose') {
      // Composing takes several small actions: the package is found once and kept until it is sent.
      const key = `${state.year}:${state.ply - top.edits}:${top.counter}`;
      if (plan?.key !== key || top.edits === 0) plan = { key, draft: wantedPackage(rules, state, side) };
      const next = plan.draft ? toward(top.draft, plan.draft, legal) : null;
      if (!next) return { action: { do: 'pass' }, why: message('why.pass') };
      return { action: next, why: next.do === 'send' ? message('why.propose') : null };
    }
    return best(rules, state, side, legal);
  };
}

/** The best action by its value after it, ties by the order of the legal actions. */
function best(rules: Rules, state: GameState, side: Ally, legal: readonly Action[]): Chosen {
  const found = bestBy(legal, (action) => worthOf(rules, state, side, action)) as { action: Action; worth: number };
  return { action: found.action, why: whyOf(found.action, found.worth) };
}

function whyOf(action: Action, value: number): Message {
  const kind = action.do === 'deliver' ? 'keep' : action.do === 'stall' || action.do === 'break' ? action.do : 'best';
  return message(`why.${kind}`, { value: Math.round(value / 1000) });
}

/** What an action leaves its side with, in hundred-thousandths, the questions it raises answered. */
function worthOf(rules: Rules, state: GameState, side: Ally, action: Action): number {
  const after = clone(state);
  apply(rules, after, action);
  if (action.do === 'points') return pointsValue(rules, after, side);
  if (action.do === 'coin') return coinValue(rules, after, side);
  answerOnTheWay(rules, after);
  return evaluate(rules, after)[side];
}

/** Points are worth what a point is worth; the event that comes with them is looked at as well. */
function pointsValue(rules: Rules, after: GameState, side: Ally): number {
  let points = 0;
  for (let i = 0; i < WAY_LENGTH; i++) {
    answerOnTheWay(rules, after);
    const top = after.stack[after.stack.length - 1];
    if (top?.phase !== 'spend' || top.by !== side) break;
    points += top.points;
    apply(rules, after, { do: 'end' });
  }
  return evaluate(rules, after, { [side]: points * W.point })[side];
}

/** A coin is spent for the best that its point could then do. */
function coinValue(rules: Rules, after: GameState, side: Ally): number {
  let most = -1;
  for (const action of legalActions(rules, after)) {
    if (action.do === 'coin' || action.do === 'end') continue;
    const next = clone(after);
    apply(rules, next, action);
    most = Math.max(most, evaluate(rules, next)[side]);
  }
  return most;
}

/** Goes on through the questions of an event, each answered by the best for the one who is asked. */
function answerOnTheWay(rules: Rules, state: GameState): void {
  for (let i = 0; i < WAY_LENGTH; i++) {
    const asked = awaiting(rules, state);
    if (!asked || !ON_THE_WAY.has(asked.decision)) return;
    const found = bestStep(rules, state, asked.side);
    if (!found) return;
    apply(rules, state, found);
  }
}

/** Accepts what raises its own outcome and serves both evenly enough; else counters, else refuses. */
function answer(rules: Rules, state: GameState, side: Ally, frame: FrameOf<'answer'>): Chosen {
  const proposer = partnerOf(side);
  const offer = appraise(rules, state, proposer, frame.draft);
  const gain = Math.round(offer.gain[side] / 1000);
  // What it gains more than the other it takes gladly; only the other's larger half is weighed.
  const fair = offer.lead[side] >= offer.lead[proposer] || evenness(offer) >= FAIR_SHARE;
  if (offer.gain[side] > 0 && fair) return { action: { do: 'accept' }, why: message('why.accept', { gain }) };
  const key = offer.gain[side] > 0 ? 'why.refuse-share' : 'why.refuse';
  const why = message(key, { gain, theirs: Math.round(offer.gain[proposer] / 1000) });
  if (frame.counter) return { action: { do: 'refuse' }, why };
  const better = bestPackage(packages(rules, state, side));
  return { action: { do: better ? 'counter' : 'refuse' }, why };
}

function wantedPackage(rules: Rules, state: GameState, side: Ally): DealLine[] | null {
  const talk = clone(state);
  const top = talk.stack[talk.stack.length - 1];
  if (top?.phase === 'compose') top.draft = [];
  return bestPackage(packages(rules, talk, side))?.draft ?? null;
}

/** Of the packages both gain by, the one with the largest product that serves both evenly enough. */
function bestPackage(found: Package[]): Package | null {
  return found.find((row) => evenness(row) >= FAIR_SHARE) ?? null;
}
