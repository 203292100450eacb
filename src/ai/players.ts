import { createGreedy } from './greedy';
import type { ComputerPlayer, DealMode } from './player';
import { createRandom } from './random';

const MAKERS = { random: createRandom, greedy: createGreedy } as const;

export type PlayerName = keyof typeof MAKERS;

export const PLAYERS = Object.keys(MAKERS) as PlayerName[];

/** A computer player. @throws if there is none of that name */
export function createPlayer(name: string, options: { deals?: DealMode } = {}): ComputerPlayer {
  const make = MAKERS[name as PlayerName];
  if (!make) throw new Error(`There is no player "${name}". Known: ${PLAYERS.join(', ')}.`);
  return { name, choose: make(options.deals ?? 'fair') };
}
