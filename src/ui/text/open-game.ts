import type { Rules } from '../../engine/types';
import type { SavedGame } from '../../play/record';
import { exportGame } from '../files';
import { gameTitle } from './about-game';

let open: SavedGame | null = null;

/** The game on the table now, so that it can be exported whatever else fails. */
export function setOpenGame(record: SavedGame | null): void {
  open = record;
}

export function hasOpenGame(): boolean {
  return open !== null;
}

/** Hands the game on the table to the browser as a file. */
export function exportOpenGame(rules: Rules): void {
  if (open) exportGame(open, gameTitle(rules, open));
}
