import type { Action } from '../engine/actions';
import { drawInt, seeded } from '../engine/chance';
import { legalActions } from '../engine/engine';
import type { Observation } from '../engine/observe';
import type { GameState } from '../engine/state';
import type { Rules } from '../engine/types';
import { gift } from './gift';
import type { Chosen, DealMode } from './player';

/** Plays any legal action, each as likely as the other. */
export function createRandom(deals: DealMode): (rules: Rules, observation: Observation, seed: number) => Chosen {
  return (rules, observation, seed) => {
    const { state } = observation;
    const legal = legalActions(rules, state);
    const fixed = deals === 'fair' ? null : fixedDealing(rules, observation, deals, legal);
    if (fixed) return { action: fixed, why: null };
    const luck = { rng: seeded(seed) } as GameState;
    return { action: legal[drawInt(luck, legal.length)] as Action, why: null };
  };
}

/** What a player does at the table of deals who never deals, or who gives and accepts everything. */
export function fixedDealing(rules: Rules, observation: Observation, deals: DealMode, legal: readonly Action[]): Action | null {
  const top = observation.state.stack[observation.state.stack.length - 1];
  if (top?.phase === 'answer') return { do: deals === 'free' ? 'accept' : 'refuse' };
  if (top?.phase !== 'compose') return null;
  return deals === 'free' ? gift(rules, observation.state, top, legal) : { do: 'pass' };
}
