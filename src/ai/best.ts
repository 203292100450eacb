import type { Action } from '../engine/actions';
import { clone } from '../engine/clone';
import { apply, legalActions } from '../engine/engine';
import type { GameState } from '../engine/state';
import type { Ally, Rules } from '../engine/types';
import { evaluate } from './evaluate';

/** The action of most worth, ties by their order; null where there is none. */
export function bestBy(actions: readonly Action[], worth: (action: Action) => number): { action: Action; worth: number } | null {
  let best: { action: Action; worth: number } | null = null;
  for (const action of actions) {
    const found = worth(action);
    if (best === null || found > best.worth) best = { action, worth: found };
  }
  return best;
}

/** What is best for a side by the value right after it; null where nothing is legal. */
export function bestStep(rules: Rules, state: GameState, side: Ally): Action | null {
  const after = (action: Action) => {
    const next = clone(state);
    apply(rules, next, action);
    return evaluate(rules, next)[side];
  };
  return bestBy(legalActions(rules, state), after)?.action ?? null;
}
