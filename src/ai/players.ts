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

/** A level's name with a budget of its own: `minister@400` searches four times as long. */
const WITH_BUDGET = /^([a-z]+)@([1-9]\d{0,4})$/;

/** Whether there is a player of this name; a level may name its budget. */
export function isPlayer(name: string): boolean {
  const [, level = ''] = WITH_BUDGET.exec(name) ?? [];
  return (PLAYERS as string[]).includes(name) || level in LEVELS;
}

/** A computer player. @throws if there is none of that name */
export function createPlayer(given: string, { deals = 'fair', ...options }: PlayerOptions = {}): ComputerPlayer {
  const [, plain = given, own] = WITH_BUDGET.exec(given) ?? [];
  const name = plain in LEVELS ? plain : given;
  const budget = own && name !== given ? Number(own) : (options.budget ?? 100);
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
