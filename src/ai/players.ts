import { createGreedy } from './greedy';
import { using } from './learned';
import { LEVELS } from './levels';
import { evaluatorOf, type Maker, PLAYERS, seatOf } from './names';
import type { Chosen, ComputerPlayer, DealMode, Thought } from './player';
import { createRandom } from './random';
import { TEMPERS } from './temper';
import { createThinker } from './thinker';

const MAKERS = { random: createRandom, greedy: createGreedy } satisfies Record<Maker, unknown>;

export interface PlayerOptions {
  deals?: DealMode;
  /** Percent of its level's iterations: less for tests, more to see what more would bring. */
  budget?: number;
}

/** A computer player. @throws if there is none of that name */
export function createPlayer(given: string, options: PlayerOptions = {}): ComputerPlayer {
  const { plain, evaluator } = evaluatorOf(given);
  const player = createPlain(plain, options);
  if (!evaluator) return player;
  const use = evaluator === 'hand' ? 'none' : 'all';
  return { name: given, choose: (rules, observation, seed) => using(use, () => player.choose(rules, observation, seed)) };
}

function createPlain(name: string, { deals = 'fair', budget = 100 }: PlayerOptions): ComputerPlayer {
  const seat = seatOf(name);
  if (seat) {
    const level = LEVELS[seat.level];
    const iterations = Math.max(1, Math.trunc((level.iterations * (seat.budget ?? budget)) / 100));
    const think = createThinker({ ...level, iterations, temper: TEMPERS[seat.temper] })(deals);
    return { name, think, choose: (rules, observation, seed) => toTheEnd(think(rules, observation, seed)) };
  }
  if (!Object.hasOwn(MAKERS, name)) throw new Error(`There is no player "${name}". Known: ${PLAYERS.join(', ')}.`);
  return { name, choose: MAKERS[name as Maker](deals) };
}

function toTheEnd(thought: Thought): Chosen {
  for (;;) {
    const step = thought.next();
    if (step.done) return step.value;
  }
}
