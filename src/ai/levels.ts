import type { Mind } from './thinker';

/**
 * The levels of the searching player. They differ by how much they look into a decision, and by nothing else: never by knowing
 * more than their side may know.
 */
export const LEVELS = {
  attache: { iterations: 16, search: { guesses: 8, depth: 30 } },
  envoy: { iterations: 480, search: { guesses: 32, depth: 30 } },
  minister: { iterations: 3200, search: { guesses: 64, depth: 40 } },
} as const satisfies Record<string, Omit<Mind, 'temper'>>;

export type LevelName = keyof typeof LEVELS;
