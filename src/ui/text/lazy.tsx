import type { ComponentType, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useFront } from './front';
import { type Shell, ShellProvider } from './shell';

interface Loaded<P> extends Pick<Shell, 'rules' | 'words'> {
  Page: ComponentType<P>;
}

interface LazyPage<P> {
  (props: P): JSX.Element;
  /** Fetches it before it is needed. */
  warm(): Promise<unknown>;
}

/**
 * A page whose code is fetched when it is first shown, and with it the rules and all their words.
 * @param load fetches it; where that fails the error goes to the boundary around the page
 */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): LazyPage<P> {
  let loaded: Loaded<P> | null = null;
  const fetch = async (): Promise<Loaded<P>> => {
    if (loaded) return loaded;
    const [{ rules, words }, Page] = await Promise.all([import('./rules-loaded'), load()]);
    loaded = { rules, words, Page };
    return loaded;
  };
  function Lazy(props: P): JSX.Element {
    const { locale, store } = useFront();
    const [now, setNow] = useState(loaded);
    const [error, setError] = useState<unknown>(null);
    useEffect(() => {
      if (!now) fetch().then(setNow, (reason: unknown) => setError(reason ?? new Error('A page could not be loaded.')));
    }, []);
    const shell = useMemo(() => now && { rules: now.rules, words: now.words, store }, [now, store]);
    if (error) throw error;
    if (!now || !shell) return <p class="note waiting">{locale.t('ui.app.loading')}</p>;
    return (
      <ShellProvider value={shell}>
        <now.Page {...props} />
      </ShellProvider>
    );
  }
  return Object.assign(Lazy, { warm: fetch });
}
