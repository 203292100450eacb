import type { Action } from '../engine/actions';
import { awaiting, type Choice, choices, isLegal } from '../engine/engine';
import type { GameEvent } from '../engine/events';
import { hashOf } from '../engine/hash';
import { type Observation, observe } from '../engine/observe';
import type { Awaited } from '../engine/phases/phase';
import type { GameState } from '../engine/state';
import type { Ally, Rules } from '../engine/types';
import { isNews, previewOf } from './news';
import { type Eyes, type LogEntry, recapFor, visibleTo } from './recap';
import { SaveProblem, step, truncate } from './record';
import { playOn } from './replay';
import type { PlayerKind, Reasons, SavedGame } from './saved-game';
import { walk } from './verify';

/** What a computer player is asked: enough to be sent to a worker. */
export interface Question {
  player: PlayerKind;
  observation: Observation;
  seed: number;
}

export interface Answer extends Reasons {
  action: Action;
}

export interface SessionOptions {
  rules: Rules;
  record: SavedGame;
  /** Answers for the computer players, where they are asked at once. */
  choose?: (question: Question) => Answer;
  onChange?: () => void;
}

/** A game being played: the record, the position, and whoever wants to hear of changes. No screen, no clock. */
export interface Session {
  readonly record: SavedGame;
  readonly state: GameState;
  /** Everything that happened, for `visibleTo` to filter; `ply` counts the record's actions. */
  readonly events: readonly LogEntry[];
  /** The record came from other rules: this one starts anew from its last position, and the old one is untouched. */
  readonly rebased: boolean;
  /** Rises with every change. */
  readonly version: number;
  awaiting(): Awaited | null;
  choices(): Choice[];
  isComputer(side: Ally): boolean;
  /** Does an action for whoever is asked. @throws IllegalAction */
  act(action: Action, reasons?: Reasons): GameEvent[];
  canUndo(): boolean;
  /** Takes back the last action, where nothing new was learned by it. @returns whether it did */
  undo(): boolean;
  /** What an action would change, as far as the side that is asked can know; empty if it is not legal. */
  preview(action: Action): GameEvent[];
  /** What the computer is to be asked now; null: it is not its turn. */
  question(): Question | null;
  /** Lets the computer act, if it is its turn. @returns what happened, or null */
  computerMove(): GameEvent[] | null;
  /** The position after so many actions. @throws RangeError where the game has not come so far */
  stateAt(at: number): GameState;
  /** The log as these eyes may read it. */
  log(eyes: Eyes): LogEntry[];
  /** What happened since this side last acted, as it may know it. */
  recap(side: Ally): LogEntry[];
  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void;
}

interface Position {
  state: GameState;
  events: GameEvent[];
}

/**
 * Opens a record for play. The session owns the record from then on and adds to it in place.
 * @throws SaveProblem where the record does not hold, or was made with other rules and its last position doesn't fit those of today
 */
export function createSession({ rules, record: given, choose, onChange }: SessionOptions): Session {
  const opened = open(rules, given);
  const { record, positions, rebased } = opened;
  let events: readonly LogEntry[] = positions.flatMap(logOf);
  const listeners = new Set<() => void>();
  if (onChange) listeners.add(onChange);
  let version = 0;
  const last = () => positions[positions.length - 1] as Position;
  const changed = () => {
    version++;
    for (const listener of [...listeners]) listener();
  };

  const session: Session = {
    record,
    rebased,
    get state() {
      return last().state;
    },
    get events() {
      return events;
    },
    get version() {
      return version;
    },
    awaiting: () => awaiting(rules, last().state),
    choices: () => choices(rules, last().state),
    isComputer: (side) => record.players[side] !== 'person',
    act(action, reasons) {
      const next = step(rules, record, last().state, action, reasons);
      positions.push(next);
      events = [...events, ...logOf(next, positions.length - 1)];
      changed();
      return next.events;
    },
    canUndo: () => undoable(rules, record, last()),
    undo() {
      if (!undoable(rules, record, last())) return false;
      positions.pop();
      truncate(record, positions.length - 1);
      events = events.filter((entry) => entry.ply < positions.length);
      changed();
      return true;
    },
    preview(action) {
      const { state } = last();
      const asked = awaiting(rules, state);
      return asked && isLegal(rules, state, action) ? previewOf(rules, state, asked.side, action) : [];
    },
    question: () => questionOf(rules, record, last().state),
    computerMove() {
      const question = questionOf(rules, record, last().state);
      if (!question || !choose) return null;
      const { action, ...reasons } = choose(question);
      return session.act(action, reasons);
    },
    stateAt(at) {
      const position = positions[at];
      if (!position) throw new RangeError(`There is no position ${at} in a game of ${positions.length - 1} actions.`);
      return position.state;
    },
    log: (eyes) => events.filter((entry) => visibleTo(entry.event, eyes)),
    recap: (side) => recapFor(record, events, side),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return session;
}

const logOf = ({ events }: Position, ply: number): LogEntry[] => events.map((event) => ({ ply, event }));

/** The record's positions, or those of a new record from its last one where its rules are not those of today. */
function open(rules: Rules, given: SavedGame): { record: SavedGame; positions: Position[]; rebased: boolean } {
  if (given.rulesHash !== rules.hash) {
    const record = playOn(rules, given, given.actions.length, {
      players: given.players,
      luck: 'same',
      seed: given.seed,
      ...(given.title !== undefined ? { title: given.title } : {}),
      ...(given.created !== undefined ? { created: given.created } : {}),
    });
    return { ...open(rules, record), rebased: true };
  }
  const { verdict, states, events } = walk(rules, given);
  if (verdict.kind !== 'verified') {
    const text = `This save differs from the rules at action ${verdict.at ?? 0}. ${verdict.reason ?? ''}`.trim();
    throw new SaveProblem('differs', text, { at: verdict.at ?? 0, reason: verdict.reason ?? '' });
  }
  return { record: given, positions: states.map((state, i) => ({ state, events: events[i] ?? [] })), rebased: false };
}

/**
 * Whether the last action may be taken back: a person did it, it told nobody anything new, and it is still that side's turn
 * (undo never reaches past a hand-over).
 */
function undoable(rules: Rules, record: SavedGame, { state, events }: Position): boolean {
  const done = record.actions[record.actions.length - 1];
  if (!done || record.players[done.side] !== 'person') return false;
  if (awaiting(rules, state)?.side !== done.side) return false;
  return !events.some((event) => isNews(event, done.action));
}

/** The question for a computer player. Its seed depends on the game and the move alone, so that a game can be repeated. */
function questionOf(rules: Rules, record: SavedGame, state: GameState): Question | null {
  const asked = awaiting(rules, state);
  if (!asked || record.players[asked.side] === 'person') return null;
  // The small actions of one draft are one thought: they share their luck.
  const top = state.stack[state.stack.length - 1];
  const move = record.actions.length - (top?.phase === 'compose' ? top.edits : 0);
  const seed = Number.parseInt(hashOf([record.seed, move, asked.side]).slice(0, 7), 36) | 0;
  return { player: record.players[asked.side], observation: observe(rules, state, asked.side), seed };
}
