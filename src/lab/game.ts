import type { ComputerPlayer } from '../ai/player';
import type { Action } from '../engine/actions';
import { invariants } from '../engine/check';
import { apply, awaiting, newGame } from '../engine/engine';
import type { GameEvent } from '../engine/events';
import { observe } from '../engine/observe';
import type { GameState } from '../engine/state';
import type { Ally, Rules } from '../engine/types';
import { ContentError } from './io';
import { decisionSeed } from './seeds';

/** What a watcher of a game may hear. `state` is live: it stands as it did when the event happened. */
export interface Watcher {
  begins?(state: GameState): void;
  hears?(event: GameEvent, state: GameState): void;
  acts?(side: Ally, action: Action, state: GameState): void;
}

export interface GameSetup {
  scenario: string;
  seed: number;
  players: Record<Ally, ComputerPlayer>;
  /** Checks the invariants after every action. */
  check?: boolean;
}

/** No game is this long; a run that gets here is going round in circles. */
export const MOST_ACTIONS = 20000;

/** An event list that passes everything on at once and keeps nothing. */
function listener(hears: (event: GameEvent) => void): GameEvent[] {
  const list: GameEvent[] = [];
  list.push = (...events) => {
    for (const event of events) hears(event);
    return 0;
  };
  return list;
}

/**
 * Plays one game to its end on a plain state.
 * @returns the last state
 * @throws ContentError where `check` finds an invariant broken, or the game does not end
 */
export function playGame(rules: Rules, setup: GameSetup, watcher: Watcher = {}): GameState {
  // Events told while the game is being set up are heard once it stands.
  const early: GameEvent[] = [];
  const state = newGame(rules, setup, early);
  watcher.begins?.(state);
  for (const event of early) watcher.hears?.(event, state);
  const events = listener((event) => watcher.hears?.(event, state));
  for (;;) {
    if (setup.check) mustHold(rules, state, setup);
    const asked = awaiting(rules, state);
    if (!asked) return state;
    if (state.ply >= MOST_ACTIONS) throw new ContentError(`${nameOf(setup)} has not ended after ${MOST_ACTIONS} actions`);
    const player = setup.players[asked.side];
    const { action } = player.choose(rules, observe(rules, state, asked.side), decisionSeed(setup.seed, state.ply));
    watcher.acts?.(asked.side, action, state);
    apply(rules, state, action, events);
  }
}

function nameOf(setup: GameSetup): string {
  return `the game of ${setup.scenario} with seed ${setup.seed}`;
}

function mustHold(rules: Rules, state: GameState, setup: GameSetup): void {
  const wrong = invariants(rules, state);
  if (wrong.length > 0) throw new ContentError(`${nameOf(setup)}, after action ${state.ply}: ${wrong[0]}`);
}
