import type { Action } from '../engine/actions';
import { clone } from '../engine/clone';
import { apply } from '../engine/engine';
import type { GameEvent } from '../engine/events';
import type { GameState } from '../engine/state';
import type { Rules } from '../engine/types';

/** One thing that happened in the course of an action, and the position as it then was. */
export interface MovieFrame {
  event: GameEvent;
  state: GameState;
}

/** Collects events, each with a copy of the state at its moment. */
class Film extends Array<GameEvent> {
  readonly frames: MovieFrame[] = [];

  constructor(private readonly state: GameState) {
    super();
  }

  override push(...events: GameEvent[]): number {
    // An event may hold pieces of the state: copied, it stays as it was told.
    for (const event of events) this.frames.push({ event: JSON.parse(JSON.stringify(event)) as GameEvent, state: clone(this.state) });
    return this.frames.length;
  }
}

/**
 * An action as a film: what happened, one thing after another, with the position at each moment. The state given is left alone.
 * @returns the frames, and the position at the end
 */
export function filmOf(rules: Rules, before: GameState, action: Action): { frames: MovieFrame[]; end: GameState } {
  const end = clone(before);
  const film = new Film(end);
  apply(rules, end, action, film);
  return { frames: film.frames, end };
}
