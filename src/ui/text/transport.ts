import { useEffect, useRef, useState } from 'preact/hooks';
import type { Replay } from '../../play/replay';
import { getSettings, type Pace } from '../settings';

/** Milliseconds a step stays while a replay runs by itself. */
const PACES: Record<Pace, number> = { instant: 120, quick: 500, calm: 1300, slow: 2800 };

/** Where a replay stands, and the ways to move in it. */
export interface Transport {
  at: number;
  playing: boolean;
  go(n: number): void;
  first(): void;
  back(): void;
  forward(): void;
  last(): void;
  /** To the start of the year before, or of this one where that lies behind. */
  yearBack(): void;
  yearForward(): void;
  toggle(): void;
  pause(): void;
}

/** Moves through a replay, by hand or by itself at the computer's pace. Any move by hand holds it. */
export function useTransport(playback: Replay): Transport {
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const { length, years } = playback;
  const inside = (n: number): number => Math.max(0, Math.min(length, n));

  useEffect(() => {
    if (!playing) return;
    if (at >= length) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => setAt(inside(at + 1)), PACES[getSettings().pace]);
    return () => clearTimeout(timer);
  }, [playing, at]);

  const go = (n: number): void => {
    setPlaying(false);
    setAt(inside(n));
  };
  return {
    at,
    playing,
    go,
    first: () => go(0),
    back: () => go(at - 1),
    forward: () => go(at + 1),
    last: () => go(length),
    yearBack: () => go(years.findLast((year) => year.at < at)?.at ?? 0),
    yearForward: () => go(years.find((year) => year.at > at)?.at ?? length),
    toggle: () => {
      if (!playing && at >= length) setAt(0);
      setPlaying(!playing);
    },
    pause: () => setPlaying(false),
  };
}

const KEYS: Record<string, keyof Pick<Transport, 'first' | 'back' | 'forward' | 'last' | 'yearBack' | 'yearForward'>> = {
  ArrowLeft: 'back',
  ArrowRight: 'forward',
  Home: 'first',
  End: 'last',
  PageUp: 'yearBack',
  PageDown: 'yearForward',
};

/** The replay's keys, wherever the focus is, except where a key is written or chosen with. */
export function useReplayKeys(transport: Transport): void {
  const now = useRef(transport);
  now.current = transport;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const move = KEYS[event.key];
      if (!move || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || takesKeys(event.target)) return;
      event.preventDefault();
      now.current[move]();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'range' && target.type !== 'checkbox';
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement || target.isContentEditable;
}
