import { applyPatches } from 'immer';
import { canonical } from '../engine/actions';
import { GENERATOR } from '../engine/chance';
import { awaiting, IllegalAction, newGame, play } from '../engine/engine';
import type { GameEvent } from '../engine/events';
import { hashOf } from '../engine/hash';
import type { GameState } from '../engine/state';
import type { Rules } from '../engine/types';
import { drawsAtStart, drawsOf, type RecordedDraw } from './draws';
import { misfit } from './fits';
import type { SavedGame, Snapshot } from './saved-game';
import { stateSchema } from './state-schema';

type VerdictCode = 'start' | 'side' | 'illegal' | 'state' | 'patches' | 'snapshot' | 'draws' | 'ending' | 'broken';

/**
 * verified: every action is legal and leads to the recorded state.
 * recorded: made with other rules; it can be watched as it was recorded.
 * bad: made with these rules, or damaged, and it does not hold.
 */
export interface Verdict {
  ok: boolean;
  kind: 'verified' | 'recorded' | 'bad';
  /** Number of the first action that differs, counted from 1; 0: the start itself. Absent where nothing differs. */
  at?: number;
  code?: VerdictCode;
  /** One sentence for people. */
  reason?: string;
}

/** A record walked from end to end. */
export interface Walk {
  verdict: Verdict;
  /** Position n, after n actions, as far as the record could be followed; empty if not even its start holds. */
  states: GameState[];
  /** What happened in action n (0: the deal); known as far as the rules of today lead to the recorded states. */
  events: GameEvent[][];
}

interface Difference {
  at: number;
  code: VerdictCode;
  reason: string;
}

/**
 * Replays a record by the rules, action by action, and compares everything it holds: sides, legality, hashes, patches,
 * snapshots, draws and the ending. Past the first difference it goes on by the recorded patches. Never throws.
 */
export function walk(rules: Rules, record: SavedGame): Walk {
  const states: GameState[] = [];
  const events: GameEvent[][] = [];
  try {
    const other = record.rulesHash !== rules.hash;
    const difference = replay(rules, record, states, events) ?? endDifference(record, states);
    if (!difference) return { verdict: { ok: true, kind: other ? 'recorded' : 'verified' }, states, events };
    const damage = follow(record, states);
    // With other rules a difference is to be expected; a damaged recording is not.
    const verdict: Verdict =
      other && !damage ? { ok: false, kind: 'recorded', ...difference } : { ok: false, kind: 'bad', ...(other && damage ? damage : difference) };
    return { verdict, states, events };
  } catch {
    return { verdict: { ok: false, kind: 'bad', at: states.length, code: 'broken', reason: "The record can't be followed." }, states, events };
  }
}

/** Whether a record holds. Never throws, whatever it is given. */
export function verify(rules: Rules, record: SavedGame): Verdict {
  return walk(rules, record).verdict;
}

/** Plays the actions by the rules, up to the first thing that differs. */
function replay(rules: Rules, record: SavedGame, states: GameState[], events: GameEvent[][]): Difference | null {
  const first = record.snapshots[0] as Snapshot;
  const from = startPosition(rules, record, first);
  if ('reason' in from) return from;
  states.push(first.state);
  events.push(from.events);
  const draws = byAction(record.draws);
  const snapshots = new Map(record.snapshots.map((snapshot) => [snapshot.at, snapshot]));
  if (canonical(draws.get(0) ?? []) !== canonical(from.draws)) return { at: 0, code: 'draws', reason: 'The deal at the start is not the recorded one.' };
  let state = first.state;
  for (let i = 0; i < record.actions.length; i++) {
    const next = replayOne(rules, record, state, i, draws.get(i + 1) ?? [], snapshots.get(i + 1));
    if ('reason' in next) return next;
    state = next.state;
    states.push(state);
    events.push(next.events);
  }
  return null;
}

interface Begun {
  events: GameEvent[];
  draws: RecordedDraw[];
}

/** The first position by the rules, compared with the first snapshot. */
function startPosition(rules: Rules, record: SavedGame, first: Snapshot): Begun | Difference {
  const differs = (reason: string): Difference => ({ at: 0, code: 'start', reason });
  if (record.generator !== GENERATOR) return differs('It was played with another generator of chance.');
  if (!Object.hasOwn(rules.scenario, record.scenario)) return differs(`There is no scenario "${record.scenario}".`);
  if (record.start) {
    const problem = misfit(rules, record.start.state);
    if (problem) return differs(`Its start can't be played from: ${problem}.`);
    return canonical(record.start.state) === canonical(first.state) ? { events: [], draws: [] } : differs('Its start is not its first snapshot.');
  }
  const events: GameEvent[] = [];
  const state = newGame(rules, record, events);
  if (canonical(state) !== canonical(first.state)) return differs('The start is not the one that its scenario and seed give.');
  return { events, draws: drawsAtStart(events, state) };
}

function byAction(draws: readonly RecordedDraw[]): Map<number, RecordedDraw[]> {
  const map = new Map<number, RecordedDraw[]>();
  for (const draw of draws) map.set(draw.at, [...(map.get(draw.at) ?? []), draw]);
  return map;
}

/** One action by the rules, everything recorded of it compared. */
function replayOne(
  rules: Rules,
  record: SavedGame,
  state: GameState,
  i: number,
  draws: readonly RecordedDraw[],
  snapshot: Snapshot | undefined,
): { state: GameState; events: GameEvent[] } | Difference {
  const at = i + 1;
  const row = record.actions[i] as SavedGame['actions'][number];
  const differs = (code: VerdictCode, reason: string): Difference => ({ at, code, reason });
  const asked = awaiting(rules, state);
  if (!asked) return differs('illegal', 'The game is already over.');
  if (asked.side !== row.side) return differs('side', 'The other side was to act.');
  const played = tryPlay(rules, state, row.action);
  if (!played) return differs('illegal', 'The rules forbid it.');
  if (hashOf(played.state) !== row.hash) return differs('state', 'It leads to another state than the recorded one.');
  const patched = tryPatch(state, record.patches[i] ?? []);
  if (patched === null || !equal(patched, played.state)) return differs('patches', 'Its recorded changes are not what the rules make of it.');
  const newYear = played.state.year !== state.year;
  if (newYear !== (snapshot !== undefined) || (snapshot && canonical(snapshot.state) !== canonical(played.state))) {
    return differs('snapshot', 'The snapshot of the year that it begins is not right.');
  }
  const drawn = drawsOf(played.events, row.action, state, played.state).map((draw) => ({ at, ...draw }));
  if (canonical(drawn) !== canonical(draws)) return differs('draws', 'The recorded draws are not the ones it brought.');
  return { state: played.state, events: played.events };
}

function tryPlay(rules: Rules, state: GameState, action: SavedGame['actions'][number]['action']) {
  try {
    return play(rules, state, action);
  } catch (error) {
    if (error instanceof IllegalAction) return null;
    throw error;
  }
}

function tryPatch(state: GameState, patches: SavedGame['patches'][number]): unknown {
  try {
    return applyPatches(state, patches);
  } catch {
    return null;
  }
}

/** Equal JSON; what two states share is not looked at twice. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object' || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && equal((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

function endDifference(record: SavedGame, states: readonly GameState[]): Difference | null {
  const last = states[states.length - 1];
  if (canonical(record.ending ?? null) === canonical(last?.ending ?? null)) return null;
  return { at: record.actions.length, code: 'ending', reason: 'The recorded ending is not how it ended.' };
}

/** Goes on from the last state by the recorded patches, each state checked by its schema and its hash. */
function follow(record: SavedGame, states: GameState[]): Difference | null {
  const first = record.snapshots[0];
  if (states.length === 0) {
    const read = stateSchema.safeParse(first?.state);
    if (!read.success) return { at: 0, code: 'broken', reason: 'Its first snapshot is no position of this game.' };
    states.push(read.data);
  }
  let damage: Difference | null = null;
  const snapshots = new Map(record.snapshots.map((snapshot) => [snapshot.at, snapshot.state]));
  for (let i = states.length - 1; i < record.actions.length; i++) {
    const at = i + 1;
    const read = stateSchema.safeParse(tryPatch(states[i] as GameState, record.patches[i] ?? []));
    if (!read.success) return damage ?? { at, code: 'patches', reason: 'The recorded changes lead to no position of this game.' };
    if (hashOf(read.data) !== record.actions[i]?.hash)
      damage ??= { at, code: 'state', reason: 'The recorded changes lead to another state than the recorded one.' };
    if (snapshots.has(at) && !equal(snapshots.get(at), read.data)) damage ??= { at, code: 'snapshot', reason: 'The snapshot is not the state it should be.' };
    states.push(read.data);
  }
  return damage ?? endDifference(record, states);
}
