import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Rules } from '../../engine/types';
import type { GameStore } from '../../play/store';
import type { Words } from '../../rules/words';
import { getSettings, onSettings, type Settings } from '../settings';

/** What every screen behind the menu needs: the game's data, its words, and where games are kept. */
export interface Shell {
  rules: Rules;
  words: Words;
  store: GameStore;
}

const Context = createContext<Shell | null>(null);

export const ShellProvider = Context.Provider;

/** @throws outside of the app, and on the menu, which does without the rules */
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
