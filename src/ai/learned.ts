import type { Side } from '../engine/types';
import file from './learned.json';
import { TERMS } from './projection';

/**
 * What self-play has taught about the terms of a projection: how much each counts between the two allies, in percent of what the
 * hand-written evaluator makes of it, by years still to be played. `npm run -s lab -- train` makes `learned.json` anew. What an
 * ally is ahead of the West stays as the hand has it: who fears the West more than its friend does gives its friend the game
 * (docs/decisions/0017).
 */
export interface Learned {
  terms: string[];
  scenarios: Record<string, Lessons>;
}

/** The lessons of a scenario: weights in the order of `TERMS`, by stage; where they come from; losses in millionths of a nat. */
export interface Lessons {
  seed: number;
  games: number;
  rulesHash: string;
  loss: Record<'hand' | 'learned', number>;
  /** Whether they beat the hand-written evaluator in play. */
  used: boolean;
  stages: number[][];
}

export const LEARNED: Learned = file;

/** Stages of a game by years still to be played: the last, the last but one, then more at a time. */
export const STAGES: readonly number[] = [1, 2, 4, 7, 99];

export const stageOf = (yearsLeft: number): number => STAGES.findIndex((most) => yearsLeft <= most);

/** Which lessons are asked for: those that proved better, all, or none. For comparing them in the lab. */
export type Use = 'proven' | 'all' | 'none';

let use: Use = 'proven';

/** Does something with other lessons than usual. */
export function using<T>(wanted: Use, deed: () => T): T {
  const before = use;
  use = wanted;
  try {
    return deed();
  } finally {
    use = before;
  }
}

/** The weights that count in a position; null: those of the hand-written evaluator. */
export function lessonFor(scenario: string, yearsLeft: number): readonly number[] | null {
  const row = use === 'none' ? undefined : LEARNED.scenarios[scenario];
  if (!row || (use === 'proven' && !row.used)) return null;
  return row.stages[stageOf(yearsLeft)] ?? null;
}

/** By how much Russia is seen ahead of Iran, in hundredths of Standing. */
export function aheadBy(weights: readonly number[], terms: Pick<Record<Side, readonly number[]>, 'russia' | 'iran'>): number {
  let sum = 0;
  for (let i = 0; i < TERMS.length; i++) sum += (weights[i] as number) * ((terms.russia[i] as number) - (terms.iran[i] as number));
  return Math.trunc(sum / 100);
}
