import { campaign, play, played, spend } from './campaign';
import { close, settle } from './close';
import { commit } from './commit';
import { choose, effects, pick, repeat } from './event';
import type { Phase, PhaseTable } from './phase';
import { due } from './promises';
import { fronts, gulf } from './reckoning';
import { resolutions, reveal } from './resolutions';
import { answer, armsPricePhase, compose, conclude, handover, summit } from './summit';
import { aims, dispatches, draw, year } from './year';

/** Every step of the game, by the name its frame carries. */
export const PHASES: PhaseTable = {
  year,
  dispatches,
  draw,
  aims,
  summit,
  compose,
  answer,
  conclude,
  'arms-price': armsPricePhase,
  handover,
  campaign,
  play,
  spend,
  played,
  effects,
  choose,
  pick,
  repeat,
  reveal,
  due,
  commit,
  resolutions,
  fronts,
  gulf,
  settle,
  close,
};

/** The phase of a frame, whatever its kind. */
export function phaseOf(frame: { phase: keyof PhaseTable }): Phase {
  return PHASES[frame.phase] as unknown as Phase;
}
