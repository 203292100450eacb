import { useEffect, useMemo, useState } from 'preact/hooks';

/** Where the person is, as the address after the # says it. */
export type Route =
  | { page: 'menu' }
  | { page: 'new'; watch: boolean }
  | { page: 'game'; id: string }
  | { page: 'learn' }
  | { page: 'games' }
  | { page: 'replay'; id: string }
  | { page: 'rules'; part: string }
  | { page: 'settings' }
  | { page: 'lost' };

/** Reads an address; what leads nowhere is `lost`. */
export function parseRoute(hash: string): Route {
  const [page = '', rest = ''] = split(hash.replace(/^#\/?/, ''));
  switch (page) {
    case '':
      return { page: 'menu' };
    case 'new':
      return { page: 'new', watch: rest === 'watch' };
    case 'learn':
    case 'games':
    case 'settings':
      return { page };
    case 'game':
    case 'replay':
      return rest === '' ? { page: 'lost' } : { page, id: rest };
    case 'rules':
      return { page, part: rest };
    default:
      return { page: 'lost' };
  }
}

/** The address of a place. */
export const hrefs = {
  menu: '#/',
  new: '#/new',
  watch: '#/new/watch',
  learn: '#/learn',
  games: '#/games',
  rules: '#/rules',
  settings: '#/settings',
  part: (part: string) => `#/rules/${encodeURIComponent(part)}`,
  game: (id: string) => `#/game/${encodeURIComponent(id)}`,
  replay: (id: string) => `#/replay/${encodeURIComponent(id)}`,
} as const;

export function goTo(href: string): void {
  location.hash = href;
}

/** The route as it is now; follows the address. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => {
      moved = true;
      setHash(location.hash);
    };
    addEventListener('hashchange', follow);
    // What the address became between the first drawing and this is told by no event.
    if (location.hash !== hash) follow();
    return () => removeEventListener('hashchange', follow);
  }, []);
  return useMemo(() => parseRoute(hash), [hash]);
}

let moved = false;

/** Whether the person has gone from one page to another: only then does the focus move. */
export function hasMoved(): boolean {
  return moved;
}

function split(path: string): [string, string] {
  const at = path.indexOf('/');
  if (at < 0) return [path, ''];
  const rest = path.slice(at + 1).replace(/\/$/, '');
  try {
    return [path.slice(0, at), decodeURIComponent(rest)];
  } catch {
    // A broken escape in the address: taken as it stands, and found nowhere.
    return [path.slice(0, at), rest];
  }
}
