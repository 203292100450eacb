import { yearOf } from '../engine/game';
import type { FrameOf, GameState } from '../engine/state';
import type { Ally, Rules } from '../engine/types';
import { evaluate } from './evaluate';
import file from './foresight.json';

/**
 * The evaluator sees a position as it lies, and in the course of a year that swings: before the Summit nobody's needs are met and
 * the West looks far ahead, before the Reckoning all plays are made and it looks beaten. A search compares positions of different
 * moments, and who takes the swing for the truth gives up a game that is not lost. `foresight.json` tells how much is still to come
 * at each moment, as self-play has shown it; `npm run -s lab -- foresight` makes it anew (docs/decisions/0021).
 */
export interface Foresight {
  /** Whose games were watched, from which seed on, how many, by which rules. */
  from: { player: string; seed: number; games: Readonly<Record<string, number>>; rulesHash: string };
  /** How much of the chance of collapse that the evaluator sees proves true, in percent, by moment. */
  collapse: readonly number[];
  /** What both allies will still gain on the West, in hundredths of Standing: by scenario, year and moment. */
  gains: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/** The moments of a year: before its deals, before its plays, when they are made. In between it goes by the plays still to come. */
export const MOMENTS = ['summit', 'plays', 'reckoning'] as const;

const SUMMIT = 0;
const PLAYS = 1;
const RECKONING = 2;

/** Steps of the year that have begun when the Campaign has: before it lies the Summit, after it the Reckoning. */
const CAMPAIGN = 5;

export const FORESIGHT: Foresight = file;

/**
 * What a position is worth to both, by the table of outcomes, with what is still to come at this moment of the year.
 * @param year in which the search began: no deals are looked into but those of later years, whose Summit is still to come
 * @returns hundred-thousandths, as `evaluate`
 */
export function foresee(rules: Rules, state: GameState, year: number): Record<Ally, number> {
  const step = stepOf(state);
  const gains = FORESIGHT.gains[state.scenario]?.[state.year];
  if (step < 0 || !gains) return evaluate(rules, state);
  const moment = step > CAMPAIGN ? RECKONING : step < CAMPAIGN && state.year > year ? SUMMIT : PLAYS;
  const fears = FORESIGHT.collapse[moment] as number;
  const gain = gains[moment] as number;
  if (step !== CAMPAIGN) return evaluate(rules, state, { russia: gain, iran: gain }, fears);
  const plays = yearOf({ rules, state }).plays;
  const between = (side: Ally): number => {
    const left = playsLeft(state, side, plays);
    return Math.trunc((gain * left + (gains[RECKONING] as number) * (plays - left)) / plays);
  };
  return evaluate(rules, state, { russia: between('russia'), iran: between('iran') }, fears);
}

/** How many steps of the year have begun; -1: none is under way. */
function stepOf({ stack }: GameState): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    const frame = stack[i];
    if (frame?.phase === 'year') return frame.step;
  }
  return -1;
}

/** Plays that a side has not begun yet. @param plays of a side in a year */
function playsLeft({ stack }: GameState, side: Ally, plays: number): number {
  let campaign: FrameOf<'campaign'> | undefined;
  for (const frame of stack) if (frame.phase === 'campaign') campaign = frame;
  if (!campaign) return plays;
  // The sides take turns of so many plays, the first before the second.
  const turn = Math.max(1, plays >> 1);
  const rest = campaign.at % (2 * turn);
  const ofFirst = (campaign.at - rest) / 2 + Math.min(turn, rest);
  const begun = side === campaign.first ? ofFirst : campaign.at - ofFirst;
  const top = stack[stack.length - 1];
  return plays - begun + (top?.phase === 'play' && top.by === side ? 1 : 0);
}
