import type { GameState } from './state';
import { type Ally, partnerOf, type Rules } from './types';

/** What a side has come to be (GAME.md, section 1). */
export type Rank = 'senior' | 'equals' | 'junior' | 'isolated' | 'collapse';

export interface Outcome {
  rank: Rank;
  /** Worth to the side in hundredths: 100, 50, 30, 15, 10 or 0. */
  worth: number;
}

const SENIOR: Outcome = { rank: 'senior', worth: 100 };
const EQUALS: Outcome = { rank: 'equals', worth: 50 };
const JUNIOR: Outcome = { rank: 'junior', worth: 30 };
const BEHIND_WEST: Outcome = { rank: 'isolated', worth: 15 };
const ISOLATED: Outcome = { rank: 'isolated', worth: 10 };
const COLLAPSE: Outcome = { rank: 'collapse', worth: 0 };

/** The outcome for each ally; null while the game goes on. */
export function outcome(_rules: Rules, state: GameState): Record<Ally, Outcome> | null {
  const ending = state.ending;
  if (!ending) return null;
  if (ending.kind === 'collapse') {
    return { russia: ending.collapsed.russia ? COLLAPSE : ISOLATED, iran: ending.collapsed.iran ? COLLAPSE : ISOLATED };
  }
  if (ending.kind === 'client') {
    return { russia: ending.winner === 'russia' ? SENIOR : JUNIOR, iran: ending.winner === 'iran' ? SENIOR : JUNIOR };
  }
  return { russia: byCount(state, 'russia'), iran: byCount(state, 'iran') };
}

function byCount(state: GameState, side: Ally): Outcome {
  const { west } = state.standing;
  const own = state.standing[side];
  const other = state.standing[partnerOf(side)];
  if (west >= own && west >= other) return ISOLATED;
  if (own === other) return EQUALS;
  if (own > other) return SENIOR;
  return own > west ? JUNIOR : BEHIND_WEST;
}
