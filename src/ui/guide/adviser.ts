import { createGreedy } from '../../ai/greedy';
import type { Action } from '../../engine/actions';
import type { Message } from '../../engine/messages';
import { observe } from '../../engine/observe';
import type { GameState } from '../../engine/state';
import type { Ally, Rules } from '../../engine/types';

export interface Advice {
  action: Action;
  why: Message | null;
}

const known = new WeakMap<GameState, Advice>();
const adviser = createGreedy('fair');

/** What the computer would do in this side's place, from what that side may know. Worked out once for each position. */
export function adviceFor(rules: Rules, state: GameState, side: Ally): Advice {
  const found = known.get(state);
  if (found) return found;
  const advice = adviser(rules, observe(rules, state, side), state.ply);
  known.set(state, advice);
  return advice;
}
