/** Which saved game is the guided one, and how far its guide has come; kept in this browser where it gives storage. */
const KEY = 'fwf.guide';

interface Progress {
  game: string;
  said: number;
}

let current: Progress | null = read();

function read(): Progress | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { game, said } = kept as Partial<Progress>;
    return typeof game === 'string' && Number.isSafeInteger(said) && (said as number) >= 0 ? { game, said: said as number } : null;
  } catch {
    return null;
  }
}

/** How many lessons of this game's guide have been said; null: it has no guide. */
export function guideOf(game: string): number | null {
  return current?.game === game ? current.said : null;
}

/** Starts the guide of a game, moves it on, or (null) ends it. */
export function keepGuide(game: string, said: number | null): void {
  if (said === null && current?.game !== game) return;
  current = said === null ? null : { game, said };
  try {
    if (current) localStorage.setItem(KEY, JSON.stringify(current));
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the guide lasts as long as the page.
  }
}
