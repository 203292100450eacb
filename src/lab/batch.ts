import type { DealMode } from '../ai/player';
import { createPlayer } from '../ai/players';
import { newGame } from '../engine/engine';
import type { Ally, Rules, ScenarioData } from '../engine/types';
import { countInto } from './count';
import { playGame } from './game';
import { gameSeed } from './seeds';
import { emptyTally, type Tally } from './tally';

/** Everything that decides what a run plays. */
export interface SimulateJob {
  kind: 'simulate';
  scenario: string;
  seed: number;
  players: Record<Ally, string>;
  deals: DealMode;
  check: boolean;
}

/** A tally of no games, with all rows of the scenario. */
export function noGames(rules: Rules, { scenario }: SimulateJob): Tally {
  return emptyTally(rules, rules.scenario[scenario] as ScenarioData, newGame(rules, { scenario, seed: 0 }));
}

/** Plays games `from` to `to - 1` of a run. @throws ContentError where `check` finds something */
export function simulatePart(rules: Rules, job: SimulateJob, from: number, to: number): Tally {
  const tally = noGames(rules, job);
  const scenario = rules.scenario[job.scenario] as ScenarioData;
  const watcher = countInto(tally, rules, scenario);
  const { deals } = job;
  for (let i = from; i < to; i++) {
    // New players for every game: what one remembers of its last game must not reach the next.
    const players = { russia: createPlayer(job.players.russia, { deals }), iran: createPlayer(job.players.iran, { deals }) };
    playGame(rules, { scenario: scenario.id, seed: gameSeed(job.seed, i), players, check: job.check }, watcher);
  }
  return tally;
}
