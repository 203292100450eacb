import { appendFileSync, existsSync, truncateSync } from 'node:fs';
import { z } from 'zod';
import { readText, reasonOf } from './files';
import { ContentError } from './io';
import type { Pair, Shard, Tournament } from './pairs';
import { numberOf } from './pairs';

/** A run's results on disk: a line about the run, then a line for each pair. A run that goes on with more pairs says so in a line. */
export interface ArenaFile {
  tournament: Tournament;
  shard: Shard | null;
  rulesHash: string;
  /** By the pair's number. */
  pairs: Map<number, Pair>;
  /** Bytes that hold whole lines; what follows was cut short. */
  sound: number;
}

const name = z.string().regex(/^[a-z0-9@.:-]{1,60}$/);
const whole = z.number().int();
const count = whole.min(0);

/** A part written as `2/8`. */
export const shardSchema = z
  .string()
  .regex(/^[1-9]\d{0,5}\/[1-9]\d{0,5}$/)
  .transform((text): Shard => {
    const [part, of] = text.split('/').map(Number) as [number, number];
    return { part, of };
  })
  .refine(({ part, of }) => part <= of, 'there is no such part');

const head = z.strictObject({
  arena: z.literal(1),
  scenario: name,
  seed: whole,
  players: z.array(name).min(2),
  pairs: whole.min(1),
  shard: shardSchema.optional(),
  rulesHash: z.string().max(40),
});

const game = z.strictObject({
  russia: name,
  ending: z.enum(['count', 'westCount', 'collapse', 'client']),
  winner: z.enum(['russia', 'iran', 'west', 'equals']),
  worth: z.tuple([count, count]),
  standing: z.tuple([whole, whole]),
});

const pairLine = z.strictObject({ a: name, b: name, pair: count, games: z.tuple([game, game]) });

function parse(file: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ContentError(`${file}: line ${line} is no JSON: this is no file of lab arena --out, or it was damaged`);
  }
}

/** A value of a shape. @throws ContentError that names the field */
export function shaped<T>(where: string, schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw new ContentError(`${where}: ${field === '' ? '' : `${field}: `}${issue?.message ?? 'not as expected'}`);
}

/**
 * Reads a file that `arena --out` has written. Its last line may have been cut short: that pair is then to be played again.
 * @throws ContentError, one line that names the file
 */
export function readArenaFile(file: string): ArenaFile {
  return arenaFileOf(file, readText(file));
}

/** The same from its text. */
export function arenaFileOf(file: string, text: string): ArenaFile {
  const end = text.lastIndexOf('\n') + 1;
  let found: ArenaFile | null = null;
  for (const [i, line] of text.slice(0, end).split('\n').slice(0, -1).entries()) {
    const where = `${file}: line ${i + 1}`;
    const value = parse(file, i + 1, line);
    if (value !== null && typeof value === 'object' && 'arena' in value) found = begin(where, found, shaped(where, head, value));
    else if (!found) throw new ContentError(`${file}: this is no file of lab arena --out: its first line tells nothing of the run`);
    else take(where, found, shaped(where, pairLine, value) as Pair);
  }
  if (!found) throw new ContentError(`${file}: this is no file of lab arena --out, or it was cut short in its first line`);
  return { ...found, sound: Buffer.byteLength(text.slice(0, end)) };
}

function begin(where: string, before: ArenaFile | null, row: z.infer<typeof head>): ArenaFile {
  const { scenario, seed, players, pairs, shard = null, rulesHash } = row;
  const file: ArenaFile = { tournament: { scenario, seed, players, pairs }, shard, rulesHash, pairs: new Map(), sound: 0 };
  if (!before) return file;
  const other = differenceOf(before, file);
  if (other) throw new ContentError(`${where}: another run begins here (${other})`);
  for (const pair of before.pairs.values()) file.pairs.set(numberOf(file.tournament, pair), pair);
  return file;
}

function take(where: string, file: ArenaFile, pair: Pair): void {
  const at = numberOf(file.tournament, pair);
  if (at < 0) throw new ContentError(`${where}: the run has no such pair (${pair.a} - ${pair.b}, ${pair.pair})`);
  if (file.pairs.has(at)) throw new ContentError(`${where}: this pair is here twice (${pair.a} - ${pair.b}, ${pair.pair})`);
  file.pairs.set(at, pair);
}

/** Everything but the number of pairs and the part. */
type Run = Pick<ArenaFile, 'tournament' | 'rulesHash'>;

/** In what two runs differ, so that their results don't belong together; null where they do. More pairs are no difference. */
export function differenceOf(one: Run, other: Run): string | null {
  const said = ({ tournament: { scenario, seed, players }, rulesHash }: Run) => ({
    scenario,
    seed: String(seed),
    players: players.join(','),
    rules: rulesHash,
  });
  const [x, y] = [said(one), said(other)];
  for (const field of ['scenario', 'seed', 'players', 'rules'] as const) if (x[field] !== y[field]) return `${field} ${x[field]} and ${y[field]}`;
  return null;
}

/** Writes results down as they come. */
export interface Keeper {
  add(pairs: readonly Pair[]): void;
}

/**
 * Begins a file, or goes on with one.
 * @param known what the file holds already; null: it is to be begun
 * @throws ContentError where it can't be written
 */
export function keepIn(file: string, run: Omit<ArenaFile, 'sound'>, known: ArenaFile | null): Keeper {
  const doing = (work: () => void) => {
    try {
      work();
    } catch (problem) {
      throw new ContentError(`${file}: it can't be written: ${reasonOf(problem)}`);
    }
  };
  const write = (rows: readonly object[]) => doing(() => appendFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
  const { tournament, shard, rulesHash } = run;
  if (known) doing(() => truncateSync(file, known.sound));
  else if (existsSync(file) && readText(file) !== '') throw new ContentError(`${file}: it is there already; --resume ${file} goes on with it`);
  if (!known || known.tournament.pairs !== tournament.pairs) {
    write([{ arena: 1, ...tournament, ...(shard ? { shard: `${shard.part}/${shard.of}` } : {}), rulesHash }]);
  }
  if (!known) write([...run.pairs.values()]);
  return { add: write };
}
