import { createGreedy } from './greedy';
import { LEVELS, type LevelName } from './levels';
import type { Chosen, ComputerPlayer, DealMode, Thought } from './player';
import { createRandom } from './random';
import { createThinker } from './thinker';

const MAKERS = { random: createRandom, greedy: createGreedy } as const;

export type PlayerName = keyof typeof MAKERS | LevelName;

export const PLAYERS = [...Object.keys(MAKERS), ...Object.keys(LEVELS)] as PlayerName[];

export interface PlayerOptions {
  deals?: DealMode;
  /** Percent of its level's iterations: less for tests, more to see what more would bring. */
  budget?: number;
}

/** A computer player. @throws if there is none of that name */
export function createPlayer(name: string, { deals = 'fair', budget = 100 }: PlayerOptions = {}): ComputerPlayer {
  const level = LEVELS[name as LevelName];
  if (level) {
    const think = createThinker({ ...level, iterations: Math.max(1, Math.trunc((level.iterations * budget) / 100)) })(deals);
    return { name, think, choose: (rules, observation, seed) => toTheEnd(think(rules, observation, seed)) };
  }
  const make = MAKERS[name as keyof typeof MAKERS];
  if (!make) throw new Error(`There is no player "${name}". Known: ${PLAYERS.join(', ')}.`);
  return { name, choose: make(deals) };
}

function toTheEnd(thought: Thought): Chosen {
  for (;;) {
    const step = thought.next();
    if (step.done) return step.value;
  }
}
