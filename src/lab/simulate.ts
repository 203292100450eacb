import { PLAYERS } from '../ai/names';
import { DEAL_MODES } from '../ai/player';
import { loadRules } from '../rules/load';
import { noGames, type SimulateJob, simulatePart } from './batch';
import { type Command, type Io, oneOf, readFlags, scenarioFlag, wholeNumber } from './io';
import { playerFlag } from './player-flag';
import { runParts } from './pool';
import { showProgress } from './progress';
import { report, summary } from './report';
import { addTally } from './tally';

const FLAGS = {
  scenario: { type: 'string' },
  games: { type: 'string' },
  seed: { type: 'string' },
  russia: { type: 'string' },
  iran: { type: 'string' },
  deals: { type: 'string' },
  check: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** A player; a level may name its temperament and budget, and any its evaluator. @throws UsageError */
const player = (flag: string, name: string): string => playerFlag('simulate', flag, name);

/** Runs the games on all cores and adds their tallies up. */
async function simulate(argv: readonly string[], io: Io): Promise<number> {
  const rules = loadRules();
  const { values } = readFlags('simulate', argv, FLAGS);
  const scenario = scenarioFlag('simulate', values.scenario, rules);
  const games = wholeNumber('simulate', 'games', values.games ?? '100', 1);
  const players = {
    russia: player('russia', values.russia ?? 'greedy'),
    iran: player('iran', values.iran ?? 'greedy'),
  };
  const job: SimulateJob = {
    kind: 'simulate',
    scenario,
    players,
    seed: wholeNumber('simulate', 'seed', values.seed ?? '1'),
    deals: oneOf('simulate', 'deals', 'way of dealing', values.deals ?? 'fair', DEAL_MODES),
    check: values.check === true,
  };
  const began = performance.now();
  const progress = showProgress(io, 'simulate', games);
  const tally = noGames(rules, job);
  try {
    const here = (from: number, to: number) => simulatePart(rules, job, from, to);
    await runParts(job, games, here, (part) => {
      addTally(tally, part);
      progress.at(tally.games);
      return false;
    });
  } finally {
    progress.end();
  }
  const result = report(rules, job, tally, (performance.now() - began) / 1000);
  io.out(values.json ? JSON.stringify(result, null, 2) : summary(result));
  return 0;
}

export const SIMULATE: Command = {
  run: simulate,
  help: `lab simulate --scenario ID --games N --seed S --russia PLAYER --iran PLAYER [--deals none|fair|free] [--check] [--json]

Plays N games (100) and prints their statistics. The same seed gives the same figures, on however many cores.
Players: ${PLAYERS.join(', ')};
greedy~learned and greedy~hand play by the evaluator that was learned, and by the hand-written one.
--deals none: nobody proposes or accepts; fair: each by its own interest; free: every offer is accepted and the largest
possible gift offered. --check: the invariants are checked after every action.

wins            by game; a client state counts for its holder, a collapse for the West
ruptures        in all games together
deals           mean and median a game; byYear: concluded in that year, in all games together
promises        in all games; those open at a scenario's start count as made
leverageByYear  mean at the year's end (+ Russia), before it is halved or fades, over the games that reached it
standingByYear  mean at the year's end
cards           dealt: drawn into a hand; event: played for the event; ops: played for points
goods           made: for points (coins: paid by arenas); traded: units in concluded deals, promises included, and handed
                over by cards; committed: sent to a front (a veto: cast; satellites and networks: years at work, side by
                side, when the agenda is turned up; coins: spent as points)
fronts          contested: years with a demand in which someone committed goods or effort; short: years short;
                un: resolutions tabled that a veto could stop, and those passed
arenas          led when scored
decisionsPerGame, gamesPerSecond (by the clock)`,
};
