import type { GameEvent } from '../engine/events';
import type { Ally } from '../engine/types';
import type { SavedGame } from './saved-game';

/** Whose eyes look: one side's, everybody's at once (a replay with open hands), or those of anyone at the table. */
export type Eyes = Ally | 'both' | 'public';

/** Something that happened; `ply` counts the record's actions (0: before the first). */
export interface LogEntry {
  ply: number;
  event: GameEvent;
}

/** Whether these eyes may see an event. */
export function visibleTo(event: GameEvent, eyes: Eyes): boolean {
  return event.only === undefined || eyes === 'both' || event.only === eyes;
}

/** What a side may know of what happened after position `since`. */
export function recap(log: readonly LogEntry[], since: number, eyes: Eyes): LogEntry[] {
  return log.filter((entry) => entry.ply > since && visibleTo(entry.event, eyes));
}

/** The position after a side's last action; -1 where it has not acted. */
function lastActed(record: Pick<SavedGame, 'actions'>, side: Ally): number {
  for (let i = record.actions.length - 1; i >= 0; i--) if (record.actions[i]?.side === side) return i + 1;
  return -1;
}

/**
 * What happened since a side last acted, as it may know it: for the moment after the curtain. Before its first action this is
 * everything from the deal on. Its own last action is part of it, for what that set off by itself (a Reckoning, a new year).
 */
export function recapFor(record: Pick<SavedGame, 'actions'>, log: readonly LogEntry[], side: Ally): LogEntry[] {
  return recap(log, lastActed(record, side) - 1, side);
}
