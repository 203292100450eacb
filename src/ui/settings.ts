import { z } from 'zod';

/** How the person likes the game shown. Kept in this browser; nothing here touches the rules. */
const schema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  text: z.enum(['small', 'normal', 'large', 'larger']).catch('normal'),
  /** Two people at one screen: hands hidden between turns. */
  curtain: z.boolean().catch(true),
  /** How the curtain is lifted: held for a moment, or by one press where holding is hard. */
  lift: z.enum(['hold', 'press']).catch('hold'),
  /** Single keys of the game screen. */
  keys: z.boolean().catch(true),
  /** How long the computer's moves stay on the screen. */
  pace: z.enum(['instant', 'quick', 'calm', 'slow']).catch('quick'),
});

export type Settings = z.infer<typeof schema>;
export type Pace = Settings['pace'];

const KEY = 'fwf.settings';
const DEFAULTS: Settings = schema.parse({});

let current: Settings = read();
const listeners = new Set<(settings: Settings) => void>();

/** The settings as they are now. */
export function getSettings(): Settings {
  return current;
}

/** Changes some settings, keeps them where the browser allows, and tells who listens. */
export function changeSettings(change: Partial<Settings>): void {
  current = schema.parse({ ...current, ...change });
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
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const parsed = schema.safeParse(kept);
    return parsed.success ? parsed.data : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}
