import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** So many places that had the focus are remembered, to go back to when what they opened is closed. */
const TRAIL = 6;

/**
 * Keeps the focus of who plays by keys: where the place that had it is gone, it goes back to the one it came from, else to the
 * first that does something; while there is none it waits. A mouse has no focus, and gets none.
 * @param turn the decision: with another one nothing is gone back to; empty while nobody is asked
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, turn: string): void {
  const trail = useRef<string[]>([]);
  const had = useRef(false);
  const last = useRef(turn);

  // Before this drawing changes anything: what has the focus.
  const now = focused(root.current);
  if (now !== null) {
    trail.current = [...trail.current.filter((key) => key !== now), now].slice(-TRAIL);
    had.current = true;
  }
  if (turn !== '' && last.current !== turn) {
    last.current = turn;
    trail.current = now === null ? [] : [now];
  }

  useEffect(() => {
    if (document.activeElement !== document.body || !had.current) return;
    // While the focus goes from one place to another it is nowhere too.
    const later = setTimeout(() => {
      if (document.activeElement !== document.body || !had.current) return;
      const kept = trail.current.findLast((key) => find(root.current, key));
      const goal = kept === undefined ? root.current?.querySelector<HTMLElement>('[data-acts]') : find(root.current, kept);
      goal?.focus({ preventScroll: true });
    });
    return () => clearTimeout(later);
  });

  useEffect(() => {
    const forget = (): void => {
      had.current = false;
    };
    // Who leaves the table by the Tab key is not drawn back to it.
    let arrived = false;
    const arrive = (): void => {
      arrived = true;
    };
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Tab') return;
      arrived = false;
      setTimeout(() => !arrived && forget());
    };
    addEventListener('pointerdown', forget);
    addEventListener('focusin', arrive);
    addEventListener('keydown', leave);
    return () => {
      removeEventListener('pointerdown', forget);
      removeEventListener('focusin', arrive);
      removeEventListener('keydown', leave);
    };
  }, []);
}

const focused = (root: HTMLElement | null): string | null =>
  root?.contains(document.activeElement) ? (document.activeElement?.getAttribute('data-target') ?? null) : null;

const find = (root: HTMLElement | null, key: string): HTMLElement | null => root?.querySelector<HTMLElement>(`[data-target="${CSS.escape(key)}"]`) ?? null;
