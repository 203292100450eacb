import { appendFileSync, existsSync, truncateSync } from 'node:fs';
import { z } from 'zod';
import type { Rules } from '../engine/types';
import { ally } from '../play/action-schema';
import { misfit } from '../play/fits';
import { stateSchema } from '../play/state-schema';
import { deal, dealProblem } from './answer';
import { shaped } from './arena-file';
import { readText, reasonOf } from './files';
import { ContentError } from './io';
import { OFFER_KINDS } from './offer-drafts';
import { type Measured, type Searched, SORTS } from './offer-hunt';

/** What decides which offers a search finds. */
export interface Search {
  scenario: string;
  seed: number;
  player: string;
  rollouts: number;
  count: number;
  rulesHash: string;
}

/** A search's results on disk: a line about it, then a line for each game, in their order. */
export interface OffersFile {
  search: Search;
  games: Searched[];
  /** Bytes that hold whole lines; what follows was cut short. */
  sound: number;
}

const name = z.string().regex(/^[a-z0-9@.:-]{1,60}$/);
const whole = z.number().int();
const points = z.number().min(-100).max(100);
const effect = z.strictObject({ mean: points, low: z.number(), high: z.number() });

const head = z.strictObject({
  offers: z.literal(1),
  scenario: name,
  seed: whole,
  player: name,
  rollouts: whole.min(2),
  count: whole.min(1),
  rulesHash: z.string().max(40),
});

const measured = z.strictObject({
  sort: z.enum(SORTS),
  seed: whole,
  at: whole.min(0),
  kind: z.enum(OFFER_KINDS),
  by: ally,
  draft: deal,
  answerer: effect,
  proposer: effect,
  pairs: whole.min(2),
  state: stateSchema,
});

const gameLine = z.strictObject({ game: whole.min(0), found: z.array(measured).max(SORTS.length) });

function parse(where: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ContentError(`${where} is no JSON: this is no file of lab offers --out, or it was damaged`);
  }
}

/** Reads a file that `offers --out` has written; a last line that was cut short is left out. @throws ContentError, one line */
export function readOffers(file: string): OffersFile {
  const text = readText(file);
  const end = text.lastIndexOf('\n') + 1;
  const lines = text.slice(0, end).split('\n').slice(0, -1);
  const values = lines.map((line, i) => parse(`${file}: line ${i + 1}`, line));
  if (values.length === 0) throw new ContentError(`${file}: this is no file of lab offers --out, or it was cut short in its first line`);
  const { offers: _, ...search } = shaped(`${file}: line 1`, head, values[0]);
  const games = values.slice(1).map((value, i): Searched => {
    const row = shaped(`${file}: line ${i + 2}`, gameLine, value) as Searched;
    if (row.game !== i) throw new ContentError(`${file}: line ${i + 2}: game ${row.game} stands where game ${i} should`);
    return row;
  });
  return { search, games, sound: Buffer.byteLength(text.slice(0, end)) };
}

/** Whether an offer can still be put to somebody by these rules. */
export function stillStands(rules: Rules, { state, draft }: Measured): boolean {
  return misfit(rules, state) === null && dealProblem(rules, state, draft) === null;
}

/**
 * Begins a file, or goes on with one.
 * @param known what it holds already; null: it is to be begun
 * @returns writes games down as they come, in their order
 * @throws ContentError where it can't be written
 */
export function keepOffers(file: string, search: Search, known: OffersFile | null): (games: readonly Searched[]) => void {
  const doing = (work: () => void) => {
    try {
      work();
    } catch (problem) {
      throw new ContentError(`${file}: it can't be written: ${reasonOf(problem)}`);
    }
  };
  const write = (rows: readonly object[]) => doing(() => appendFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
  if (known) doing(() => truncateSync(file, known.sound));
  else if (existsSync(file) && readText(file) !== '') throw new ContentError(`${file}: it is there already; --resume ${file} goes on with it`);
  else write([{ offers: 1, ...search }]);
  return write;
}
