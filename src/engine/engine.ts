import { enableArrayMethods, enablePatches, type Patch, produceWithPatches } from 'immer';
import { type Action, actionKey, type Reason } from './actions';
import type { GameEvent } from './events';
import type { Game } from './game';
import { eventFrame } from './phases/event';
import { phaseOf } from './phases/index';
import type { Awaited } from './phases/phase';
import { firstSide } from './phases/year';
import { initialState } from './setup';
import type { Frame, GameState } from './state';
import type { Rules } from './types';
import { NOBODY } from './values';

enablePatches();
enableArrayMethods();

/** Raised by every change of a rule in code; part of the rules hash. */
export const ENGINE_VERSION = 2;

export interface NewGame {
  scenario: string;
  /** Any 32-bit integer. */
  seed: number;
}

/**
 * A new game, run up to its first decision.
 * @throws if there is no such scenario
 */
export function newGame(rules: Rules, { scenario, seed }: NewGame, events?: GameEvent[]): GameState {
  const data = rules.scenario[scenario];
  if (!data) throw new Error(`There is no scenario "${scenario}". Known: ${rules.scenarios.map((s) => s.id).join(', ')}.`);
  const state = initialState(rules, data, seed);
  const g: Game = { rules, state };
  state.first = firstSide(g);
  state.stack.push({ phase: 'year', step: 0 });
  if (data.opening.length > 0) state.stack.push(eventFrame({ of: 'scenario', id: data.id, branch: '' }, { ...NOBODY }));
  if (events) g.sink = (event) => events.push(event);
  run(g);
  return state;
}

/** Who is asked what; null: the game is over. */
export function awaiting(rules: Rules, state: GameState): Awaited | null {
  const top = state.stack[state.stack.length - 1];
  if (!top) return null;
  return phaseOf(top).awaiting?.({ rules, state }, top) ?? null;
}

/** Everything that may be done now: the only source of it. `into` is emptied and reused where given. */
export function legalActions(rules: Rules, state: GameState, into: Action[] = []): Action[] {
  into.length = 0;
  const top = state.stack[state.stack.length - 1];
  if (top) {
    phaseOf(top).offer?.(
      { rules, state },
      top,
      (action, why) => {
        if (!why) into.push(action);
      },
      false,
    );
  }
  return into;
}

export interface Choice {
  action: Action;
  /** Why it can't be done now; absent where it can. */
  why?: Reason;
}

/** What may be done now and, beside it, what may not and why. */
export function choices(rules: Rules, state: GameState): Choice[] {
  const list: Choice[] = [];
  const top = state.stack[state.stack.length - 1];
  if (top) {
    phaseOf(top).offer?.({ rules, state }, top, (action, why) => list.push(why ? { action, why } : { action }), true);
  }
  return list;
}

/** Whether an action is among the legal ones. */
export function isLegal(rules: Rules, state: GameState, action: Action): boolean {
  const key = actionKey(action);
  return legalActions(rules, state).some((legal) => actionKey(legal) === key);
}

/**
 * Does a legal action and runs on to the next decision, changing the state it is given.
 * @param events what happened is pushed here, if given
 */
export function apply(rules: Rules, state: GameState, action: Action, events?: GameEvent[]): void {
  const g: Game = { rules, state, sink: events ? (event) => events.push(event) : undefined };
  const top = state.stack[state.stack.length - 1];
  if (!top) return;
  state.ply++;
  phaseOf(top).apply?.(g, top, action);
  run(g);
}

/** Runs every automatic step until someone is asked or the game is over. */
function run(g: Game): void {
  for (;;) {
    if (g.state.ending) return;
    const top = g.state.stack[g.state.stack.length - 1] as Frame | undefined;
    if (!top) return;
    const phase = phaseOf(top);
    if (phase.awaiting?.(g, top)) return;
    phase.run?.(g, top);
  }
}

export class IllegalAction extends Error {
  constructor(readonly action: Action) {
    super(`Not a legal action here: ${actionKey(action)}`);
    this.name = 'IllegalAction';
  }
}

export interface Played {
  state: GameState;
  patches: Patch[];
  events: GameEvent[];
}

/**
 * The same as `apply` for people: legality first, the old state untouched.
 * @throws IllegalAction
 */
export function play(rules: Rules, state: GameState, action: Action): Played {
  if (!isLegal(rules, state, action)) throw new IllegalAction(action);
  const events: GameEvent[] = [];
  const [next, patches] = produceWithPatches(state, (draft) => {
    apply(rules, draft as GameState, action, events);
  });
  // Events may hold pieces of the draft: copied, they outlive it.
  return { state: next, patches, events: JSON.parse(JSON.stringify(events)) as GameEvent[] };
}
