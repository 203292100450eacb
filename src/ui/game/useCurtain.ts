import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Awaited } from '../../engine/phases/phase';
import type { Ally } from '../../engine/types';

export interface CurtainState {
  /** Whose secrets the screen would show now: who decides in private, or who asked to look; null: the open table. */
  whose: Ally | null;
  /** The curtain hangs before them. */
  covered: boolean;
  lift(): void;
  /** Someone wants to look at their own hand in the middle of the open table. */
  peek(side: Ally): void;
  /** They have looked, or don't want to. */
  endPeek(): void;
  peeking: boolean;
}

/**
 * Two people at one screen: a curtain hangs before every private decision of the other person, and comes back whenever
 * the window is left, hidden or loaded again.
 * @param on whether there are two people, and they want it
 */
export function useCurtain(asked: Awaited | null, shared: boolean, on: boolean): CurtainState {
  const [lifted, setLifted] = useState<Ally | null>(null);
  const [peeked, setPeeked] = useState<Ally | null>(null);
  const whose = !shared ? null : (peeked ?? (asked?.visibility === 'private' ? asked.side : null));

  // The other person has taken the screen: what was lifted for the first hangs again.
  useLayoutEffect(() => {
    if (lifted && asked && asked.side !== lifted && peeked !== lifted) setLifted(null);
  }, [asked?.side, lifted, peeked]);

  useEffect(() => {
    if (!on) return;
    const cover = (): void => {
      setLifted(null);
      setPeeked(null);
    };
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') cover();
    };
    addEventListener('blur', cover);
    addEventListener('pagehide', cover);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('blur', cover);
      removeEventListener('pagehide', cover);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [on]);

  return {
    whose,
    covered: on && whose !== null && lifted !== whose,
    lift: () => setLifted(whose),
    peek: (side) => {
      setLifted(null);
      setPeeked(side);
    },
    endPeek: () => {
      setPeeked(null);
      setLifted(null);
    },
    peeking: peeked !== null,
  };
}
