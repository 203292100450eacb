import { type Game, yearOf } from '../../engine/game';
import { observe, observePublic } from '../../engine/observe';
import type { Awaited } from '../../engine/phases/phase';
import type { GameState } from '../../engine/state';
import { ALLIES, type Ally, type Rules } from '../../engine/types';
import type { Words } from '../../rules/words';

/** Whose eyes look at the table: one side's, everybody's at once, or those of anyone who stands beside it. */
export type Eyes = Ally | 'both' | 'table';

const seen = new WeakMap<GameState, Partial<Record<Eyes, GameState>>>();

/** A state as these eyes may know it: what is hidden from them isn't in it. The same state gives the same object, so that what hangs on it is worked out once. */
export function seenBy(rules: Rules, state: GameState, eyes: Eyes): GameState {
  if (eyes === 'both') return state;
  const known = seen.get(state) ?? {};
  seen.set(state, known);
  known[eyes] ??= eyes === 'table' ? observePublic(rules, state) : observe(rules, state, eyes).state;
  return known[eyes];
}

/** The sides whose hand and aim these eyes may see. */
export function ownEyes(eyes: Eyes): Ally[] {
  if (eyes === 'both') return [...ALLIES];
  return eyes === 'table' ? [] : [eyes];
}

/** What the parts of the state's picture are made from: now, and as it was at the last decision. */
export interface Picture {
  now: Game;
  was: Game;
  words: Words;
  eyes: Eyes;
  /** Hands and aims that these eyes may see are listed too: where no other part of the screen shows them. */
  hands: boolean;
}

/** Names a decision: equal while the same side is asked the same kind of thing. */
export function decisionKey(asked: Awaited | null): string {
  return asked ? `${asked.side}:${asked.decision}` : '';
}

/** Which of its plays of the year a side is at, 1 being the first; null outside a campaign. */
export function playNumber(g: Game): { n: number; of: number } | null {
  const frame = g.state.stack.find((each) => each.phase === 'campaign');
  if (frame?.phase !== 'campaign') return null;
  const plays = yearOf(g).plays;
  const chunk = Math.max(1, Math.floor(plays / 2));
  const at = Math.max(0, frame.at - 1);
  return { n: Math.floor(at / (chunk * 2)) * chunk + (at % chunk) + 1, of: plays };
}
