import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Rules } from '../../engine/types';
import type { GameRow, GameStore } from '../../play/store';
import type { Words } from '../../rules/words';
import { getSettings, onSettings, type Settings } from '../settings';

/** What every screen needs: the game's data, its words, and where games are kept. */
export interface Shell {
  rules: Rules;
  words: Words;
  store: GameStore;
}

const Context = createContext<Shell | null>(null);

export const ShellProvider = Context.Provider;

/** @throws outside of the app */
export function useShell(): Shell {
  const shell = useContext(Context);
  if (!shell) throw new Error('No shell around this screen.');
  return shell;
}

/** The settings, kept up to date. */
export function useSettings(): Settings {
  const [settings, set] = useState(getSettings);
  useEffect(() => onSettings(set), []);
  return settings;
}

/** The saved games, newest first, kept up to date; null until they are read. */
export function useGames(): GameRow[] | null {
  const { store } = useShell();
  const [games, set] = useState<GameRow[] | null>(null);
  useEffect(() => {
    let here = true;
    const read = (): void => {
      void store.list().then((rows) => here && set(rows));
    };
    read();
    const leave = store.subscribe(read);
    return () => {
      here = false;
      leave();
    };
  }, [store]);
  return games;
}
