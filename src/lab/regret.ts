import { loadRules } from '../rules/load';
import { columns } from './columns';
import { type Command, type Io, readFlags, scenarioFlag, UsageError, wholeNumber } from './io';
import { type Effect, effectOf } from './offer-rollouts';
import { playerFlag } from './player-flag';
import { runParts } from './pool';
import { showProgress } from './progress';
import { type RegretJob, type Regretted, regretPart } from './regret-positions';

const FLAGS = {
  players: { type: 'string' },
  positions: { type: 'string' },
  seed: { type: 'string' },
  scenario: { type: 'string' },
  looks: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Plays the games that positions are taken from. */
const PLAYER = 'attache';

/** What was found, in thousandths of a point of outcome a decision. */
interface RegretReport {
  scenario: string;
  seed: number;
  positions: number;
  looks: number;
  rulesHash: string;
  regret: Record<string, Effect>;
  pairs: { a: string; b: string; same: number; gain: Effect }[];
}

/** The players to compare, in the order named. @throws UsageError */
function playersFlag(text: string | undefined): string[] {
  const names = (text ?? '').split(',').map((name) => name.trim());
  if (text === undefined || names.length < 2) throw new UsageError('regret: --players wants two or more, with commas');
  return names.map((name) => playerFlag('regret', 'players', name));
}

/** Who gives away how much, and by how much one gives away less than another. */
function reportOf(job: RegretJob, rulesHash: string, rows: readonly Regretted[]): RegretReport {
  const { scenario, seed, players, looks } = job;
  const of = (i: number): number[] => rows.map((row) => row.regrets[i] as number);
  const regret = Object.fromEntries(players.map((name, i) => [name, effectOf(of(i))]));
  const pairs = players.flatMap((b, j) =>
    players.slice(0, j).map((a, i) => {
      const gains = rows.map((row) => (row.regrets[i] as number) - (row.regrets[j] as number));
      return { a, b, same: gains.filter((gain) => gain === 0).length, gain: effectOf(gains) };
    }),
  );
  return { scenario, seed, positions: rows.length, looks, rulesHash, regret, pairs };
}

const told = ({ mean, low, high }: Effect): string[] => [String(Math.round(mean)), `${Math.round(low)} to ${Math.round(high)}`];

function tableOf({ regret, pairs, positions, scenario, seed, looks }: RegretReport): string {
  return [
    `${positions} decisions of ${scenario}, seed ${seed}; every choice judged by ${looks} looks. Thousandths of a point of outcome a decision:`,
    '',
    ...columns([['player', 'gives away', '95%'], ...Object.entries(regret).map(([name, row]) => [name, ...told(row)])], 1),
    '',
    ...columns([['players', 'alike', 'the second saves', '95%'], ...pairs.map(({ a, b, same, gain }) => [`${a} - ${b}`, String(same), ...told(gain)])], 1),
  ].join('\n');
}

async function regret(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readFlags('regret', argv, FLAGS);
  const rules = loadRules();
  const job: RegretJob = {
    kind: 'regret',
    scenario: scenarioFlag('regret', values.scenario ?? 'decade', rules),
    seed: wholeNumber('regret', 'seed', values.seed ?? '1'),
    player: PLAYER,
    players: playersFlag(values.players),
    looks: wholeNumber('regret', 'looks', values.looks ?? '8000', 1),
  };
  const many = wholeNumber('regret', 'positions', values.positions ?? '200', 2);
  const rows: Regretted[] = [];
  const progress = showProgress(io, 'regret: decisions', many);
  const here = (from: number, to: number): Regretted[] => regretPart(rules, job, from, to);
  const take = (part: Regretted[]): boolean => {
    rows.push(...part);
    progress.at(rows.length);
    return false;
  };
  try {
    await runParts(job, many, here, take, { worthSplitting: 8, most: 1 });
  } finally {
    progress.end();
  }
  rows.sort((a, b) => a.game - b.game);
  const report = reportOf(job, rules.hash, rows);
  io.out(values.json ? JSON.stringify(report, null, 2) : tableOf(report));
  return 0;
}

export const REGRET: Command = {
  run: regret,
  help: `lab regret --players NAME,NAME... [--positions N] [--seed S] [--scenario ID] [--looks N] [--json]

How much players give away where they decide: N positions (200), each from a game of its own of a scenario (decade), where a
side has four choices or more and does not bargain. Every player chooses; choices that differ are judged by a longer look, so many looks (8000) at
each, with equal luck. A player's regret is what its choice is worth less than the best of theirs, in thousandths of a point of
outcome (senior partner 100 points). It tells players of like strength apart in far fewer hours than games do (lab arena),
but sees no further than the longer look, and nothing of deals. The same seed gives the same figures, on however many cores.

regret   mean of each player, with its 95% interval
pairs    same: in how many positions the two gave away equally much; gain: what the second saves, with its 95% interval`,
};
