import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { UiLocale } from '../../locale/ui';
import type { GameRow, GameStore } from '../../play/store';

/** What every screen has from the start: the screens' own words, and where games are kept. */
export interface Front {
  locale: UiLocale;
  store: GameStore;
}

const Context = createContext<Front | null>(null);

export const FrontProvider = Context.Provider;

/** @throws outside of the app */
export function useFront(): Front {
  const front = useContext(Context);
  if (!front) throw new Error('No app around this screen.');
  return front;
}

/** The saved games, newest first, kept up to date; null until they are read. */
export function useGames(): GameRow[] | null {
  const { store } = useFront();
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
