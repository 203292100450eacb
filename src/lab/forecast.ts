import { project } from '../ai/evaluate';
import { FORECAST } from '../ai/forecast';
import { createPlayer } from '../ai/players';
import type { GameState } from '../engine/state';
import { type Rules, SIDES, type Side } from '../engine/types';
import { loadRules } from '../rules/load';
import { playGame } from './game';
import { type Command, type Io, readFlags, scenarioFlag, wholeNumber } from './io';
import { showProgress } from './progress';
import { gameSeed } from './seeds';

/** How far a correction goes at once, in percent: all the way, the next games would answer it and it would swing. */
const STEP = { all: 70, between: 35 } as const;

/** What was seen of one year of one game: the projection, and how it ended if the count decided. */
interface Sight {
  projected: Record<Side, number>;
  ended: Record<Side, number> | null;
}

/** Plays games of greedy against greedy and notes each year's projection at its first play. */
function watch(rules: Rules, scenario: string, games: number, seed: number, io: Io): Sight[][] {
  const sights: Sight[][] = [];
  const progress = showProgress(io, 'forecast', games);
  for (let i = 0; i < games; i++) {
    const seen: [number, Record<Side, number>][] = [];
    const note = (state: GameState) => {
      if (seen.at(-1)?.[0] !== state.year) seen.push([state.year, { ...project({ rules, state }).standing }]);
    };
    const players = { russia: createPlayer('greedy'), iran: createPlayer('greedy') };
    const acts = (_side: unknown, action: { do: string }, state: GameState) => {
      if (action.do === 'event' || action.do === 'points') note(state);
    };
    const end = playGame(rules, { scenario, seed: gameSeed(seed, i), players }, { acts });
    const counted = end.ending?.kind === 'count' || end.ending?.kind === 'westCount';
    const ended = counted ? { russia: end.standing.russia * 100, iran: end.standing.iran * 100, west: end.standing.west * 100 } : null;
    for (const [year, projected] of seen) {
      const row = sights[year] ?? [];
      row.push({ projected, ended });
      sights[year] = row;
    }
    progress.at(i + 1);
  }
  progress.end();
  return sights;
}

const mean = (list: number[]): number => (list.length === 0 ? 0 : list.reduce((sum, n) => sum + n, 0) / list.length);

/** The rows after one correction by what was seen. */
function corrected(scenario: string, sights: Sight[][], years: number): Record<Side, number[]> {
  const old = FORECAST[scenario];
  const rows: Record<Side, number[]> = { russia: [], iran: [], west: [] };
  for (let year = 0; year < years; year++) {
    const seen = sights[year] ?? [];
    const counted = seen.flatMap(({ projected, ended }) => (ended ? [{ projected, ended }] : []));
    const off = (side: Side) => mean(counted.map(({ projected, ended }) => ended[side] - projected[side]));
    const allies = (off('russia') + off('iran')) / 2;
    const between = mean(seen.map(({ projected }) => projected.russia - projected.iran));
    const add = {
      russia: (allies * STEP.all - between * STEP.between) / 100,
      iran: (allies * STEP.all + between * STEP.between) / 100,
      west: (off('west') * STEP.all) / 100,
    };
    for (const side of SIDES) rows[side].push(Math.round((old?.[side][year] ?? 0) + add[side]));
  }
  return rows;
}

function forecast(argv: readonly string[], io: Io): number {
  const rules = loadRules();
  const flags = readFlags('forecast', argv, { scenario: { type: 'string' }, games: { type: 'string' }, seed: { type: 'string' } });
  const scenario = scenarioFlag('forecast', flags.values.scenario, rules);
  const games = wholeNumber('forecast', 'games', flags.values.games ?? '20', 1);
  const seed = wholeNumber('forecast', 'seed', flags.values.seed ?? '1');
  const years = rules.scenario[scenario]?.years.length ?? 0;
  io.out(JSON.stringify({ scenario, games, seed, rulesHash: rules.hash, rows: corrected(scenario, watch(rules, scenario, games, seed, io), years) }));
  return 0;
}

export const FORECAST_COMMAND: Command = {
  run: forecast,
  help: `lab forecast --scenario ID [--games N] [--seed S]

Plays N games (20) of greedy against greedy, compares what the evaluator saw coming at each year's first play with how the
game ended, and prints the rows of src/ai/forecast.ts for that scenario after one correction: hundredths of Standing still to
come, by side and year. The two allies are corrected alike, and so that a scenario is even between them on average. Write the
rows into that file and run it again with another seed until they move little.`,
};
