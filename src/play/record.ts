import { applyPatches } from 'immer';
import { version } from '../../package.json';
import type { Action } from '../engine/actions';
import { GENERATOR } from '../engine/chance';
import { awaiting, IllegalAction, newGame, play } from '../engine/engine';
import type { GameEvent } from '../engine/events';
import { hashOf } from '../engine/hash';
import type { GameState } from '../engine/state';
import { ALLIES, type Ally, type Rules } from '../engine/types';
import { drawsAtStart, drawsOf } from './draws';
import { findNotPlain, LIMITS } from './plain';
import { SaveProblem } from './save-file';
import { FORMAT, GAME, type PlayerKind, type Reasons, type SavedGame, type Snapshot, type Start, savedGameSchema } from './saved-game';
import { stateSchema } from './state-schema';

export { SaveProblem, writeSave } from './save-file';
export type { PlayerKind, SavedGame } from './saved-game';

export interface NewRecord {
  scenario: string;
  /** Any 32-bit integer. */
  seed: number;
  players: Record<Ally, PlayerKind>;
  title?: string;
  created?: number;
  start?: Start;
}

/**
 * A record with nothing done yet.
 * @throws if there is no such scenario
 */
export function newRecord(rules: Rules, { scenario, seed, players, title, created, start }: NewRecord): SavedGame {
  const events: GameEvent[] = [];
  const state = start?.state ?? newGame(rules, { scenario, seed }, events);
  return {
    format: FORMAT,
    app: `${GAME} ${version}`,
    rulesHash: rules.hash,
    generator: GENERATOR,
    scenario,
    seed,
    players: { ...players },
    ...(title !== undefined ? { title } : {}),
    ...(created !== undefined ? { created } : {}),
    ...(start ? { start } : {}),
    actions: [],
    draws: start ? [] : drawsAtStart(events, state),
    snapshots: [{ at: 0, year: state.year, state }],
    patches: [],
    ...(state.ending ? { ending: state.ending } : {}),
  };
}

/** The first position of a record. */
export function startOf(record: SavedGame): GameState {
  return (record.snapshots[0] as Snapshot).state;
}

export interface Stepped {
  state: GameState;
  events: GameEvent[];
}

/**
 * Does one action and writes it into the record (which it changes; states are never changed).
 * @param reasons a computer's reasons, which are recorded with it
 * @throws IllegalAction; an error where the record belongs to other rules: it is to be played on from, not added to
 */
export function step(rules: Rules, record: SavedGame, state: GameState, action: Action, { why, considered }: Reasons = {}): Stepped {
  if (record.rulesHash !== rules.hash) throw new Error('This record was made with other rules.');
  const asked = awaiting(rules, state);
  if (!asked) throw new IllegalAction(action);
  const played = play(rules, state, action);
  const n = record.actions.length + 1;
  record.actions.push({
    side: asked.side,
    action,
    ...(why !== undefined && why !== null ? { why } : {}),
    ...(considered ? { considered } : {}),
    hash: hashOf(played.state),
  });
  record.patches.push(played.patches);
  for (const draw of drawsOf(played.events, action, state, played.state)) record.draws.push({ at: n, ...draw });
  if (played.state.year !== state.year) record.snapshots.push({ at: n, year: played.state.year, state: played.state });
  if (played.state.ending) record.ending = played.state.ending;
  return { state: played.state, events: played.events };
}

/** Takes back everything after position `n`, in place. */
export function truncate(record: SavedGame, n: number): void {
  if (n >= record.actions.length) return;
  record.actions.length = n;
  record.patches.length = n;
  record.draws = record.draws.filter((draw) => draw.at <= n);
  record.snapshots = record.snapshots.filter((snapshot) => snapshot.at <= n);
  delete record.ending;
}

/** The sides that people play. */
export function people(record: Pick<SavedGame, 'players'>): Ally[] {
  return ALLIES.filter((side) => record.players[side] === 'person');
}

/**
 * Reads a file from outside. Nothing in it is trusted: its size, its names and every field are checked.
 * That its actions follow the rules is another question: see `verify`.
 * @throws SaveProblem
 */
export function readSave(text: string): SavedGame {
  const raw = parse(text);
  if (!isOurs(raw)) throw new SaveProblem('foreign', 'This file is not a saved game of Fair-Weather Friends.');
  const { format } = raw;
  if (typeof format === 'number' && Number.isInteger(format) && format > FORMAT) {
    const args = { format, known: FORMAT };
    throw new SaveProblem('newer', `This save was made by a newer version of the game (format ${format}; this one reads up to ${FORMAT}).`, args);
  }
  const odd = findNotPlain(raw);
  if (odd) throw fieldProblem(odd.path, odd.reason);
  const read = savedGameSchema.safeParse(raw);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []).map(String), ...(unknown !== undefined ? [unknown] : [])].join('.');
  throw fieldProblem(path, unknown !== undefined ? 'no such field is known' : (issue?.message ?? 'not as expected'));
}

function parse(text: string): unknown {
  if (text.length > LIMITS.bytes) {
    const megabytes = LIMITS.bytes / 1_000_000;
    throw new SaveProblem('too-large', `This file is too large for a saved game (more than ${megabytes} MB).`, { megabytes });
  }
  if (text.trim() === '') throw new SaveProblem('empty', 'This file is empty.');
  try {
    // Some programs put a byte order mark before the text.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SaveProblem('not-json', "This file can't be read: it was cut short or is not a saved game.");
  }
}

/** Whether parsed JSON claims to be a saved game of this game. */
function isOurs(raw: unknown): raw is Record<string, unknown> {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return false;
  const { app, format } = raw as Record<string, unknown>;
  return typeof app === 'string' && app.startsWith(`${GAME} `) && format !== undefined;
}

function fieldProblem(path: string, reason: string): SaveProblem {
  const field = path.slice(0, 120) || 'the whole file';
  return new SaveProblem('field', `This save is damaged: ${field} is wrong (${reason.slice(0, 160)}).`, { field, reason });
}

/**
 * The position after n actions, from the nearest snapshot by the recorded patches: quick, and the same with any rules.
 * @throws SaveProblem where there is no such position or its patches are damaged
 */
export function stateAt(_rules: Rules, record: SavedGame, n: number): GameState {
  const snapshot = record.snapshots.findLast((row) => row.at <= n);
  if (!snapshot || n > record.actions.length || !Number.isInteger(n)) throw new SaveProblem('position', `This record has no position ${n}.`, { n });
  let state: unknown = snapshot.state;
  try {
    for (let i = snapshot.at; i < n; i++) state = applyPatches(state as GameState, record.patches[i] ?? []);
  } catch {
    state = null;
  }
  const read = stateSchema.safeParse(state);
  if (!read.success) throw new SaveProblem('position', `Position ${n} of this record is damaged.`, { n });
  return read.data;
}
