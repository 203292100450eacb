import type { Conduct } from '../engine/state';
import { SHARE } from './price';

/**
 * How a searching player bargains. Temperaments differ in what they offer and how they treat promises, not in how far they
 * look: the honest broker offers what is best for both, the haggler what is just enough, the hedger likes what is in hand.
 */
export interface Temper {
  /** What it offers, of all that both gain by: what has the largest product of both gains, or what leaves most to itself. */
  aim: 'both' | 'own';
  /** What it would leave to itself at the least when it offers, in percent of what the other gains. */
  share: number;
  /** What it takes the other to want at the least, in percent of its own gain, before it has seen how the other answers. */
  leaves: number;
  /** What it takes off the worth of the other's promises, in percent, before it has seen how they are kept. */
  doubt: number;
  /** What keeping its own word is worth to it besides, in hundred-thousandths of outcome. */
  honour: number;
}

export const TEMPERS = {
  broker: { aim: 'both', share: 60, leaves: SHARE, doubt: 0, honour: 1000 },
  haggler: { aim: 'own', share: 80, leaves: 90, doubt: 0, honour: 0 },
  hedger: { aim: 'both', share: 60, leaves: SHARE, doubt: 30, honour: 500 },
  // For the lab alone: always asks for the most that the others would still take.
  grasper: { aim: 'own', share: 0, leaves: SHARE, doubt: 0, honour: 0 },
} as const satisfies Record<string, Temper>;

export type TemperName = keyof typeof TEMPERS;

const within = (low: number, high: number, n: number): number => Math.max(low, Math.min(high, n));

/**
 * The share of its own gain that the other seems to want, in percent, from what it has answered so far: who refuses and
 * counters much wants more, who takes what it gets is offered less.
 */
export function wantedBy({ leaves }: Temper, { accepted, countered, refused }: Conduct): number {
  return within(leaves - 10, 100, leaves + 4 * (refused + countered) - 2 * accepted);
}

/** What to take off a promise of the other, in percent, by how it has kept its word. */
export function doubtOf({ doubt }: Temper, { kept, stalled, broken }: Conduct): number {
  return within(0, 80, doubt + 25 * broken + 8 * stalled - 4 * kept);
}
