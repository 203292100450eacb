/** Which saved game is the guided one, and what its guide has said; kept in this browser where it gives storage. */
const KEY = 'fwf.guide';

interface Progress {
  game: string;
  said: string[];
}

let current: Progress | null = read();

function read(): Progress | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { game, said } = kept as Partial<Record<keyof Progress, unknown>>;
    const list = Array.isArray(said) && said.every((id) => typeof id === 'string') ? (said as string[]) : null;
    return typeof game === 'string' && list ? { game, said: list } : null;
  } catch {
    return null;
  }
}

/** What this game's guide has said so far; null: it has no guide. */
export function guideOf(game: string): readonly string[] | null {
  return current?.game === game ? current.said : null;
}

/** Starts the guide of a game. */
export function startGuide(game: string): void {
  keep({ game, said: [] });
}

/** One more lesson of a game has been said. */
export function saidBy(game: string, lesson: string): void {
  if (current?.game === game && !current.said.includes(lesson)) keep({ game, said: [...current.said, lesson] });
}

/** The guide of a game takes its leave. */
export function endGuide(game: string): void {
  if (current?.game === game) keep(null);
}

function keep(progress: Progress | null): void {
  current = progress;
  try {
    if (current) localStorage.setItem(KEY, JSON.stringify(current));
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the guide lasts as long as the page.
  }
}
