import type { Observation } from '../engine/observe';
import type { DealLine, GameState } from '../engine/state';
import { ALLIES, type Ally, type Rules } from '../engine/types';
import { appraise, type Package } from './bargain';
import { determinize } from './determinize';
import { type Look, look } from './evaluate';

/** Guesses of what is hidden that the evaluator looks at. */
const GUESSES = 4;

/** One guess at a whole position, and what the evaluator sees in it. */
export interface Guess {
  state: GameState;
  before: Look;
}

/** A few guesses at what is hidden. @param seed the guesser's own luck */
export function guessesAt(rules: Rules, observation: Pick<Observation, 'state'>, seed: number): Guess[] {
  return Array.from({ length: GUESSES }, (_, i) => {
    const state = determinize(rules, observation, (seed + i) | 0);
    return { state, before: look(rules, state) };
  });
}

/** What the evaluator sees in a deal: the mean over the guesses. @param by who would propose it */
export function seenIn(rules: Rules, guesses: readonly Guess[], by: Ally, draft: DealLine[]): Package {
  const sum = { draft, gain: { russia: 0, iran: 0 }, lead: { russia: 0, iran: 0 } };
  for (const { state, before } of guesses) {
    const { gain, lead } = appraise(rules, state, by, draft, before);
    for (const side of ALLIES) {
      sum.gain[side] += Math.trunc(gain[side] / guesses.length);
      sum.lead[side] += Math.trunc(lead[side] / guesses.length);
    }
  }
  return sum;
}
