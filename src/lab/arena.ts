import { PLAYERS } from '../ai/names';
import type { Rules } from '../engine/types';
import { loadRules } from '../rules/load';
import { type ArenaFile, differenceOf, keepIn, readArenaFile, shardSchema } from './arena-file';
import { arenaReport, arenaTable, resultsOf, shardName } from './arena-report';
import { type Command, ContentError, type Io, readFlags, scenarioFlag, UsageError, wholeNumber } from './io';
import { type ArenaJob, arenaPart, numberOf, type Pair, pairsOf, type Shard, type Tournament } from './pairs';
import { playerFlag } from './player-flag';
import { runParts, type Sharing } from './pool';
import { showProgress } from './progress';

const FLAGS = {
  players: { type: 'string' },
  pairs: { type: 'string' },
  seed: { type: 'string' },
  scenario: { type: 'string' },
  shard: { type: 'string' },
  out: { type: 'string' },
  resume: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Values = { [K in keyof typeof FLAGS]?: K extends 'json' ? boolean : string };

/** All but chance takes long enough that two pairs are worth a second process. */
const QUICK = 'random';

/** The players of a tournament, in the order named. @throws UsageError */
function playersFlag(text: string | undefined): string[] {
  if (text === undefined) throw new UsageError(`arena: --players is missing: two or more of ${PLAYERS.join(', ')}, with commas`);
  const players = text.split(',').map((name) => playerFlag('arena', 'players', name.trim()));
  const twice = players.find((name, i) => players.indexOf(name) !== i);
  if (twice) throw new UsageError(`arena: --players names ${twice} twice`);
  if (players.length < 2) throw new UsageError('arena: --players wants two or more, with commas');
  return players;
}

/** The part to play, from `i/n`; null: all of it. @throws UsageError */
function shardFlag(text: string | undefined): Shard | null {
  if (text === undefined) return null;
  const read = shardSchema.safeParse(text);
  if (!read.success) throw new UsageError(`arena: --shard wants i/n with i from 1 to n, not "${text}"`);
  return read.data;
}

/** What the flags ask for; where a run goes on, what they leave open is as it was. @throws UsageError, ContentError */
function planOf(values: Values, rules: Rules, before: ArenaFile | null): Pick<ArenaFile, 'tournament' | 'shard' | 'rulesHash'> {
  const was = before?.tournament;
  const tournament: Tournament = {
    scenario: scenarioFlag('arena', values.scenario ?? was?.scenario ?? 'decade', rules),
    seed: wholeNumber('arena', 'seed', values.seed ?? String(was?.seed ?? 1)),
    players: playersFlag(values.players ?? was?.players.join(',')),
    pairs: wholeNumber('arena', 'pairs', values.pairs ?? String(was?.pairs ?? 100), 1),
  };
  const shard = values.shard === undefined ? (before?.shard ?? null) : shardFlag(values.shard);
  return { tournament, shard, rulesHash: rules.hash };
}

/** @throws UsageError where a run can't go on as it is asked to, ContentError where the rules have changed */
function mustGoOn(file: string, before: ArenaFile, plan: Pick<ArenaFile, 'tournament' | 'shard' | 'rulesHash'>): void {
  if (before.rulesHash !== plan.rulesHash) throw new ContentError(`${file}: it was played by other rules (${before.rulesHash}; now ${plan.rulesHash})`);
  const other = differenceOf(before, plan);
  if (other) throw new UsageError(`arena: ${file} can't go on like this: ${other}`);
  const parts = [before.shard, plan.shard].map((shard) => (shard ? shardName(shard) : 'all'));
  if (parts[0] !== parts[1]) throw new UsageError(`arena: ${file} can't go on like this: shard ${parts.join(' and ')}`);
  const [had, wants] = [before.tournament.pairs, plan.tournament.pairs];
  if (wants < had) throw new UsageError(`arena: ${file} has ${had} pairs for each two players: --pairs may not be less`);
  if (wants > had && plan.shard) throw new UsageError(`arena: ${file} is a part of a run with ${had} pairs for each two players: that can't change`);
}

/** The pairs that the file of a run holds, by the number they have now. */
function pairsBefore(before: ArenaFile | null, tournament: Tournament): Map<number, Pair> {
  return new Map([...(before?.pairs.values() ?? [])].map((pair) => [numberOf(tournament, pair), pair]));
}

/** Plays what is still to be played, on all cores, each pair written down as it ends. */
async function arena(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readFlags('arena', argv, FLAGS);
  const { resume } = values;
  const out = values.out ?? resume;
  const rules = loadRules();
  const before = resume === undefined ? null : readArenaFile(resume);
  const plan = planOf(values, rules, before);
  if (before && resume !== undefined) mustGoOn(resume, before, plan);
  const { tournament, shard } = plan;
  const pairs = pairsBefore(before, tournament);
  const keeper = out === undefined ? null : keepIn(out, { ...plan, pairs }, out === resume ? before : null);
  const mine = pairsOf(tournament, shard);
  const job: ArenaJob = { kind: 'arena', ...tournament, todo: mine.filter((at) => !pairs.has(at)) };
  const sharing: Sharing = tournament.players.every((name) => name === QUICK) ? {} : { worthSplitting: 4, most: 1 };
  const progress = showProgress(io, 'arena: pairs', job.todo.length);
  let done = 0;
  try {
    await runParts(
      job,
      job.todo.length,
      (from, to) => arenaPart(rules, job, from, to),
      (part) => {
        keeper?.add(part);
        for (const pair of part) pairs.set(numberOf(tournament, pair), pair);
        done += part.length;
        progress.at(done);
        return false;
      },
      sharing,
    );
  } finally {
    progress.end();
  }
  const results = resultsOf(tournament, shard, rules.hash, pairs.values());
  io.out(values.json ? JSON.stringify(arenaReport(results), null, 2) : arenaTable(results));
  return 0;
}

export const ARENA: Command = {
  run: arena,
  help: `lab arena --players NAME,NAME... [--pairs N] [--seed S] [--scenario ID] [--shard i/n] [--out FILE] [--resume FILE] [--json]

A tournament: every two players meet in N pairs (100) of games of a scenario (decade). A pair is two games with the same seed
and the sides swapped. It goes to the player whose outcome values add up to more over both games (senior partner 100, equals
50, junior 30, behind the West 15, isolated 10, collapsed 0); where they are equal, to the one with more Standing; else it is
drawn. The same seed gives the same figures, on however many cores. Players: ${PLAYERS.join(', ')}.
A level may name its budget in percent: minister@400 searches four times as long.

--out FILE     every pair is written down as it ends, as a line of JSON
--resume FILE  goes on with such a file: what it holds is not played again. Flags left out are as they were; a larger --pairs
               adds to a run that is not a part. What is new goes into the same file, or with --out into another.
--shard i/n    plays only the i-th of n parts (from 1); lab merge joins their files, or what they printed with --json

elo            the likeliest strengths of Bradley and Terry as Elo, a drawn pair as half of each, the mean of all players at 0,
               with 95% intervals from the curvature. Each two players are counted as having drawn once more than they did:
               so it stays finite where one has won them all.
pairs          won, drawn, lost as the first of the two sees it; share: won of all, with Wilson's 95% interval;
               firsts: who came first, by game`,
};
