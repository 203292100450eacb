import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Action } from '../engine/actions';
import { awaiting, legalActions } from '../engine/engine';
import type { GameState } from '../engine/state';
import type { Rules } from '../engine/types';
import { newRecord, readSave, type SavedGame, startOf, step, writeSave } from '../play/record';
import { verify } from '../play/verify';
import { loadRules } from '../rules/load';
import { reasonOf } from './files';
import { type Command, ContentError, type Io, readFlags, wholeNumber } from './io';
import { runParts } from './pool';
import { showProgress } from './progress';
import { gameSeed, mixSeed } from './seeds';
import { createWitness, type Made } from './witness';

export interface FuzzJob {
  kind: 'fuzz';
  seed: number;
}

/** A game that went wrong: what is written out, and why. */
export interface Failure {
  name: string;
  at: number;
  reason: string;
  text: string;
}

export interface FuzzPart {
  games: number;
  actions: number;
  failures: Failure[];
}

/** After so many failures a run stops: more would tell nothing new. */
const ENOUGH = 10;
const FOLDER = 'fuzz-failures';

/** What keeps an alliance alive: games of nothing but chance end before the last era. */
const CARE: Partial<Record<Action['do'], number>> = {
  accept: 1,
  cast: 2,
  deliver: 3,
  steady: 4,
  effort: 3,
  make: 2,
  coin: 1,
  send: 1,
  end: -3,
  break: -3,
  withhold: -2,
  stall: -1,
  'take-back': -2,
};

function care(action: Action): number {
  return action.do === 'commit' ? Object.values(action.goods).reduce((sum, n) => sum + n, 0) : (CARE[action.do] ?? 0);
}

/** Some legal action: in every other game each as likely as the other, in the rest the most careful of four. */
function anyAction(rules: Rules, state: GameState, seed: number): Action | undefined {
  const legal = legalActions(rules, state);
  const draw = (n: number) => legal[(mixSeed(seed, state.ply * 8 + n) >>> 0) % Math.max(1, legal.length)];
  let found = draw(0);
  if (mixSeed(seed, -1) & 1) return found;
  for (let n = 1; n < 4; n++) {
    const other = draw(n);
    if (found && other && care(other) > care(found)) found = other;
  }
  return found;
}

/** Plays one random game through both runtimes. @returns what went wrong after how many actions, or null */
function playThrough(rules: Rules, record: SavedGame): { at: number; reason: string } | null {
  let state = startOf(record);
  const witness = createWitness(rules, state, record.seed);
  const first = witness.look();
  if (first) return { at: 0, reason: first };
  while (awaiting(rules, state)) {
    const at = record.actions.length + 1;
    const action = anyAction(rules, state, record.seed);
    if (!action) return { at: at - 1, reason: 'nothing is legal' };
    let made: Made;
    try {
      made = step(rules, record, state, action);
      state = made.state;
    } catch (problem) {
      // Written down all the same, so that the file leads to the same place.
      record.actions.length = at - 1;
      record.actions.push({ side: awaiting(rules, state)?.side ?? 'russia', action, hash: '0' });
      record.patches.length = at - 1;
      record.patches.push([]);
      return { at, reason: `immer's runtime fails: ${reasonOf(problem)}` };
    }
    const reason = witness.step(action, made);
    if (reason) return { at, reason };
  }
  return null;
}

/** A save must come back as it went out, and hold. */
function roundTrip(rules: Rules, record: SavedGame): { at: number; reason: string } | null {
  let back: SavedGame;
  try {
    back = readSave(writeSave(record));
  } catch (problem) {
    return { at: record.actions.length, reason: `its save can't be read: ${reasonOf(problem)}` };
  }
  if (!isDeepStrictEqual(back, JSON.parse(writeSave(record)))) return { at: record.actions.length, reason: 'its save comes back changed' };
  const { ok, at, reason } = verify(rules, back);
  return ok ? null : { at: at ?? 0, reason: `its save does not hold: ${reason}` };
}

/** A record with nothing done yet. @throws ContentError where not even that is possible */
function begin(rules: Rules, scenario: string, seed: number, title: string): SavedGame {
  try {
    return newRecord(rules, { scenario, seed, players: { russia: 'random', iran: 'random' }, title });
  } catch (problem) {
    throw new ContentError(`the game of ${scenario} with seed ${seed} can't begin: ${reasonOf(problem)}`);
  }
}

/** Plays games `from` to `to - 1` of a run: the scenarios in rotation. */
export function fuzzPart(rules: Rules, job: FuzzJob, from: number, to: number): FuzzPart {
  const part: FuzzPart = { games: to - from, actions: 0, failures: [] };
  for (let i = from; i < to; i++) {
    const scenario = rules.scenarios[i % rules.scenarios.length]?.id ?? '';
    const seed = gameSeed(job.seed, i);
    const record = begin(rules, scenario, seed, `Fuzz ${job.seed}, game ${i}`);
    const wrong = playThrough(rules, record) ?? roundTrip(rules, record);
    part.actions += record.actions.length;
    if (wrong) part.failures.push({ name: `${scenario}-${seed}.fwf.json`, ...wrong, text: writeSave(record) });
  }
  return part;
}

function writeFailure(folder: string, { name, text }: Failure): string {
  const path = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  } catch (problem) {
    throw new ContentError(`${path}: ${reasonOf(problem)}`);
  }
  return path;
}

async function fuzz(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readFlags('fuzz', argv, { games: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } });
  const games = wholeNumber('fuzz', 'games', values.games ?? '100', 1);
  const seed = wholeNumber('fuzz', 'seed', values.seed ?? '1');
  const folder = values.out ?? FOLDER;
  const rules = loadRules();
  const progress = showProgress(io, 'fuzz', games);
  const sum = { games: 0, actions: 0 };
  const failures: Failure[] = [];
  try {
    const job: FuzzJob = { kind: 'fuzz', seed };
    const here = (from: number, to: number) => fuzzPart(rules, job, from, to);
    await runParts(job, games, here, (part) => {
      sum.games += part.games;
      sum.actions += part.actions;
      failures.push(...part.failures);
      progress.at(sum.games);
      return failures.length >= ENOUGH;
    });
  } finally {
    progress.end();
  }
  failures.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const failure of failures) io.err(`lab: ${writeFailure(folder, failure)}: action ${failure.at}: ${failure.reason}\n`);
  const found = failures.map(({ name, at, reason }) => ({ file: join(folder, name), at, reason }));
  if (values.json) io.out(JSON.stringify({ ...sum, seed, rulesHash: rules.hash, failures: found }, null, 2));
  else io.out(`${sum.games} games, ${sum.actions} actions, seed ${seed}: ${failures.length === 0 ? 'nothing found' : `${failures.length} failed`}`);
  return failures.length === 0 ? 0 : 1;
}

export const FUZZ: Command = {
  run: fuzz,
  help: `lab fuzz --games N --seed S [--out FOLDER] [--json]

Plays N random games (100), the scenarios in rotation, on all cores; half of them with some care, so that they last. At every step: a plain state changed by apply and a
draft changed by play come to the same state and tell the same events; the invariants hold; what each side and the open
table may see holds no hidden card, deck, agenda, aim, seed or generator; each side finds its legal actions in what it
sees. At the end the saved game is written, read again and verified.
A game that fails is written to the folder (./${FOLDER}); lab verify finds the same in it. Exit code 1 if any fails.`,
};
