import { termsOf } from '../ai/evaluate';
import type { ComputerPlayer } from '../ai/player';
import { createPlayer } from '../ai/players';
import { TERMS } from '../ai/projection';
import { legalActions } from '../engine/engine';
import { type Ally, type Rules, SIDES } from '../engine/types';
import { playGame } from './game';
import { gameSeed, mixSeed } from './seeds';

/** Games to learn from. */
export interface TrainJob {
  kind: 'train';
  scenario: string;
  seed: number;
  player: string;
}

/** A position of a game: its year, and the terms of Russia, Iran and the West, one after the other. */
export interface Sample {
  yearsLeft: number;
  terms: number[];
}

/** A game to learn from: what was seen in it, and the Standing it ended with; null where no count decided it. */
export interface TrainGame {
  game: number;
  samples: Sample[];
  ended: Record<'russia' | 'iran' | 'west', number> | null;
}

/** So many of a hundred actions are any legal one, so that positions vary; of the plays of a year a few are looked at. */
const STRAY = 5;
const EVERY = 3;

/** A player who now and then does anything at all. Offers are left to its better judgement. */
function straying(player: ComputerPlayer): ComputerPlayer {
  return {
    name: player.name,
    choose(rules, observation, seed) {
      const top = observation.state.stack[observation.state.stack.length - 1];
      const luck = mixSeed(seed, 77) >>> 0;
      if (top?.phase === 'compose' || top?.phase === 'answer' || luck % 100 >= STRAY) return player.choose(rules, observation, seed);
      const legal = legalActions(rules, observation.state);
      return { action: legal[(luck >>> 8) % legal.length] as (typeof legal)[number], why: null };
    },
  };
}

/** Plays games `from` to `to - 1` and notes their terms. */
export function trainPart(rules: Rules, { scenario, seed, player }: TrainJob, from: number, to: number): TrainGame[] {
  const found: TrainGame[] = [];
  const years = rules.scenario[scenario]?.years.length ?? 0;
  for (let game = from; game < to; game++) {
    const samples: Sample[] = [];
    let plays = 0;
    const players = { russia: straying(createPlayer(player)), iran: straying(createPlayer(player)) } as Record<Ally, ComputerPlayer>;
    const end = playGame(
      rules,
      { scenario, seed: gameSeed(seed, game), players },
      {
        acts(_side, action, state) {
          if (action.do !== 'event' && action.do !== 'points') return;
          if (plays++ % EVERY !== 0) return;
          const terms = termsOf({ rules, state });
          samples.push({ yearsLeft: years - state.year, terms: SIDES.flatMap((side) => terms[side]) });
        },
      },
    );
    const counted = end.ending?.kind === 'count' || end.ending?.kind === 'westCount';
    found.push({ game, samples, ended: counted ? { ...end.standing } : null });
  }
  return found;
}

/** The terms of one side in a sample. */
export const termsIn = ({ terms }: Sample, side: 'russia' | 'iran' | 'west'): number[] => {
  const at = SIDES.indexOf(side) * TERMS.length;
  return terms.slice(at, at + TERMS.length);
};
