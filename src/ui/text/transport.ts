import { useEffect, useRef, useState } from 'preact/hooks';
import type { Replay } from '../../play/replay';
import type { Speed } from '../game/step';
import { changeSettings, getSettings } from '../settings';

/** Milliseconds that a step stays at the plain speed. */
const STAY = 1200;

/** Where a replay stands, and the ways to move in it. */
export interface Transport {
  at: number;
  playing: boolean;
  speed: Speed;
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
  setSpeed(speed: Speed): void;
}

/** What must have come to rest before a replay that runs goes on: null where nothing moves. */
export interface ReplayGate {
  rest: () => Promise<void> | null;
}

/** Moves through a replay, by hand or by itself. Any move by hand holds it. */
export function useTransport(playback: Replay, gate: ReplayGate): Transport {
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const { length, years } = playback;
  const inside = (n: number): number => Math.max(0, Math.min(length, n));

  useEffect(() => {
    if (!playing) return;
    if (at >= length) {
      setPlaying(false);
      return;
    }
    let here = true;
    void stay(STAY / speed, gate).then(() => here && setAt(inside(at + 1)));
    return () => {
      here = false;
    };
  }, [playing, at, speed]);

  const go = (n: number): void => {
    setPlaying(false);
    setAt(inside(n));
  };
  return {
    at,
    playing,
    speed,
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
    setSpeed,
  };
}

/** The time a step stays; where it is still being shown by then, until that has ended and a little longer. */
async function stay(ms: number, gate: ReplayGate): Promise<void> {
  await wait(ms);
  for (let moving = gate.rest(); moving; moving = gate.rest()) {
    await moving;
    await wait(ms / 3);
  }
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const KEYS: Record<string, keyof Pick<Transport, 'first' | 'back' | 'forward' | 'last' | 'yearBack' | 'yearForward'>> = {
  ArrowLeft: 'back',
  ArrowRight: 'forward',
  Home: 'first',
  End: 'last',
  PageUp: 'yearBack',
  PageDown: 'yearForward',
};

/** The replay's keys, wherever the focus is, except where a key is written or chosen with; W goes to the board. */
export function useReplayKeys(transport: Transport): void {
  const now = useRef(transport);
  now.current = transport;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || takesKeys(event.target)) return;
      const move = KEYS[event.key];
      if (!move && event.key === 'w' && getSettings().keys) changeSettings({ view: 'table' });
      if (!move) return;
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
