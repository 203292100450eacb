import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { GameState } from './state';

/** Name of the generator, written into every saved game. */
export const GENERATOR = 'xoroshiro128plus';

/** The generator's first state for a seed (any 32-bit integer). */
export function seeded(seed: number): number[] {
  return [...xoroshiro128plus(seed | 0).getState()];
}

/** Draws an integer from 0 to `below - 1` and advances the generator in the state. */
export function drawInt(state: GameState, below: number): number {
  const rng = xoroshiro128plusFromState([...state.rng]);
  const drawn = uniformInt(rng, 0, below - 1);
  state.rng = [...rng.getState()];
  return drawn;
}

/** Shuffles a list in place (Fisher and Yates). */
export function shuffle<T>(state: GameState, list: T[]): void {
  const rng = xoroshiro128plusFromState([...state.rng]);
  for (let i = list.length - 1; i > 0; i--) {
    const j = uniformInt(rng, 0, i);
    const held = list[i] as T;
    list[i] = list[j] as T;
    list[j] = held;
  }
  state.rng = [...rng.getState()];
}
