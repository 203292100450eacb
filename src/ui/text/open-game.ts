import { useEffect, useState } from 'preact/hooks';
import type { SavedGame } from '../../play/record';
import { CALENDAR } from '../../rules/scenarios';
import { exportGame } from '../files';
import { gameTitle } from './about-game';

let open: SavedGame | null = null;
const listeners = new Set<() => void>();

/** The game on the table now, so that it can be exported whatever else fails. */
export function setOpenGame(record: SavedGame | null): void {
  open = record;
  for (const listener of [...listeners]) listener();
}

export function hasOpenGame(): boolean {
  return open !== null;
}

/** Whether a game is on the table, kept up to date. */
export function useOpenGame(): boolean {
  const [there, set] = useState(hasOpenGame);
  useEffect(() => {
    const hear = (): void => set(hasOpenGame());
    listeners.add(hear);
    hear();
    return () => {
      listeners.delete(hear);
    };
  }, []);
  return there;
}

/** Hands the game on the table to the browser as a file. */
export function exportOpenGame(): void {
  if (open) exportGame(open, gameTitle(CALENDAR, open));
}
