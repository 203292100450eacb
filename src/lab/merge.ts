import { z } from 'zod';
import { arenaFileOf, differenceOf, shaped, shardSchema } from './arena-file';
import { addResults, arenaReport, arenaTable, type MatchScore, noResults, playedIn, type Results, resultsOf, shardName } from './arena-report';
import { readText } from './files';
import { type Command, ContentError, type Io, readFlags, UsageError } from './io';
import { pairCount, pairsOf } from './pairs';

/** Results of a file, and the numbers of the pairs they are of. */
interface Part {
  file: string;
  results: Results;
  covers: Set<number>;
}

const count = z.number().int().min(0);
const match = z.object({
  a: z.string(),
  b: z.string(),
  won: count,
  drawn: count,
  lost: count,
  firsts: z.strictObject({ a: count, b: count, equals: count, west: count }),
});

/** What `lab arena --json` prints, as far as it is counted. */
const printed = z.object({
  pairs: z.array(match),
  scenario: z.string(),
  seed: z.number().int(),
  players: z.array(z.string()).min(2),
  pairsEach: z.number().int().min(1),
  shard: shardSchema.optional(),
  rulesHash: z.string(),
});

/** A report as it was printed; null where the text is none. @throws ContentError where it does not hold */
function partOfReport(file: string, text: string): Part | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (value === null || typeof value !== 'object' || !('elo' in value)) return null;
  const { pairs, scenario, seed, players, pairsEach, shard = null, rulesHash } = shaped(file, printed, value);
  const results = noResults({ scenario, seed, players, pairs: pairsEach }, shard, rulesHash);
  const scores = results.scores.map(({ a, b }) => pairs.find((row) => row.a === a && row.b === b));
  if (scores.length !== pairs.length || scores.includes(undefined)) throw new ContentError(`${file}: pairs: they are not those of its players`);
  results.scores = scores as MatchScore[];
  const covers = new Set(pairsOf(results.tournament, shard));
  if (pairs.reduce((sum, row) => sum + playedIn(row), 0) !== covers.size) {
    throw new ContentError(`${file}: it holds another number of pairs than were to be played; merge the files of --out instead`);
  }
  return { file, results, covers };
}

function readPart(file: string): Part {
  const text = readText(file);
  const report = partOfReport(file, text);
  if (report) return report;
  const { tournament, shard, rulesHash, pairs } = arenaFileOf(file, text);
  return { file, results: resultsOf(tournament, shard, rulesHash, pairs.values()), covers: new Set(pairs.keys()) };
}

/** @throws ContentError where two files do not belong together or hold the same */
function mustFit(first: Part, part: Part, covered: ReadonlySet<number>): void {
  const other =
    differenceOf(first.results, part.results) ??
    (first.results.tournament.pairs === part.results.tournament.pairs ? null : `pairs ${first.results.tournament.pairs} and ${part.results.tournament.pairs}`);
  if (other) throw new ContentError(`${part.file}: it is of another run than ${first.file}: ${other}`);
  for (const at of part.covers) {
    if (!covered.has(at)) continue;
    const { shard } = part.results;
    throw new ContentError(`${part.file}: another file holds the same pairs${shard ? ` (part ${shardName(shard)})` : ''}`);
  }
}

function merge(argv: readonly string[], io: Io): number {
  const { values, positionals } = readFlags('merge', argv, { json: { type: 'boolean' } }, true);
  if (positionals.length === 0) throw new UsageError('merge: which files? lab merge FILE...');
  const parts = positionals.map(readPart);
  const first = parts[0] as Part;
  const { tournament, rulesHash } = first.results;
  const results = noResults(tournament, null, rulesHash);
  const covered = new Set<number>();
  for (const part of parts) {
    mustFit(first, part, covered);
    for (const at of part.covers) covered.add(at);
    addResults(results, part.results);
  }
  const missing = pairCount(tournament) - covered.size;
  if (missing > 0) io.err(`lab: merge: ${missing} of ${pairCount(tournament)} pairs are in none of the files\n`);
  io.out(values.json ? JSON.stringify(arenaReport(results), null, 2) : arenaTable(results));
  return 0;
}

export const MERGE: Command = {
  run: merge,
  help: `lab merge FILE... [--json]

Joins the parts of a tournament (lab arena --shard i/n): the files of --out, or what was printed with --json. The report is
the one that a single run would have given. Where parts are still missing it says so and reports on what there is.`,
};
