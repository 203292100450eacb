import { between, oneOf, onOff, type Read, readFields } from './fields';

/** How the person likes the game shown. Kept in this browser; nothing here touches the rules. */
const FIELDS = {
  theme: oneOf(['system', 'light', 'dark'], 'system'),
  text: oneOf(['small', 'normal', 'large', 'larger'], 'normal'),
  /** Two people at one screen: hands hidden between turns. */
  curtain: onOff(true),
  /** How the curtain is lifted: held for a moment, or by one press where holding is hard. */
  lift: oneOf(['hold', 'press'], 'hold'),
  /** Single keys of the game screen. */
  keys: onOff(true),
  /** How long the computer's moves stay on the screen. */
  pace: oneOf(['instant', 'quick', 'calm', 'slow'], 'quick'),
  /** How a game is shown: the board, or the words. */
  view: oneOf(['table', 'words'], 'table'),
  /** How fast things move on the table. */
  motion: oneOf(['none', 'fast', 'normal', 'slow'], 'normal'),
  sound: onOff(true),
  /** Loudness in percent. */
  volume: between(0, 100, 60),
};

export type Settings = Read<typeof FIELDS>;
export type Pace = Settings['pace'];
export type Motion = Settings['motion'];

const KEY = 'fwf.settings';
const DEFAULTS: Settings = readFields(FIELDS, {});

let current: Settings = read();
const listeners = new Set<(settings: Settings) => void>();

/** The settings as they are now. */
export function getSettings(): Settings {
  return current;
}

/** Changes some settings, keeps them where the browser allows, and tells who listens. */
export function changeSettings(change: Partial<Settings>): void {
  current = readFields(FIELDS, { ...current, ...change });
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Storage refused or full: the settings hold until the page is left.
  }
  applySettings();
  for (const listener of listeners) listener(current);
}

/** @returns a function that ends the listening */
export function onSettings(listener: (settings: Settings) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts theme and text size on the page. */
export function applySettings(): void {
  const root = document.documentElement;
  if (current.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = current.theme;
  root.dataset.text = current.text;
}

/** What was kept, or the defaults: what is stored comes from outside and is not trusted. */
function read(): Settings {
  try {
    return readFields(FIELDS, JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return DEFAULTS;
  }
}
