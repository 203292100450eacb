import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useShell } from './shell';

/**
 * A page whose code is fetched when it is first shown.
 * @param load fetches it; where that fails the error goes to the boundary around the page
 */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => JSX.Element {
  let loaded: ComponentType<P> | null = null;
  return function Lazy(props: P): JSX.Element {
    const { words } = useShell();
    const [Page, setPage] = useState<ComponentType<P> | null>(() => loaded);
    const [error, setError] = useState<unknown>(null);
    useEffect(() => {
      if (loaded) return;
      load().then(
        (page) => {
          loaded = page;
          setPage(() => page);
        },
        (reason: unknown) => setError(reason ?? new Error('A page could not be loaded.')),
      );
    }, []);
    if (error) throw error;
    return Page ? <Page {...props} /> : <p class="note waiting">{words.t('ui.app.loading')}</p>;
  };
}
