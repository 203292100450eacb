import type { Ally } from '../engine/types';
import { getSettings, type Pace } from './settings';

/** Milliseconds that a position stays on the screen before the computer moves on. */
const PACES: Record<Pace, number> = { instant: 0, quick: 350, calm: 1100, slow: 2400 };

/** What is needed of a session here. */
interface Playing {
  awaiting(): { side: Ally } | null;
  isComputer(side: Ally): boolean;
  subscribe(listener: () => void): () => void;
}

/** What must have come to rest before the computer moves: the table shows what happened first. */
export interface Gate {
  rest: () => Promise<void>;
}

export interface Computer {
  /** Holds after the move that is being made. */
  pause(): void;
  resume(): void;
  /** One move, while paused. */
  step(): void;
  paused(): boolean;
  /** Ends it for good. */
  stop(): void;
}

/** Until the browser has painted; a page that is not shown is never painted, so it waits only a little. */
function painted(): Promise<void> {
  return new Promise((next) => {
    const late = setTimeout(next, 120);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(next, 0);
    });
  });
}

/**
 * Makes the computer's moves as they come: waits for the pace, yields to the browser, moves, until a person is asked
 * or the game is over, and starts again when the session changes.
 * @param makeMove asks the computer and does what it chooses
 * @param onError a move could not be made; the computer then holds
 * @param gate is waited for before every move
 * @param onChange told when it is paused or goes on
 */
export function runComputer(
  session: Playing,
  makeMove: () => Promise<unknown>,
  onError: (error: unknown) => void,
  gate?: Gate,
  onChange?: () => void,
): Computer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let moving = false;
  let paused = false;
  let stopped = false;

  const isNext = (): boolean => {
    const asked = session.awaiting();
    return asked !== null && session.isComputer(asked.side);
  };

  const move = async (): Promise<void> => {
    timer = undefined;
    moving = true;
    // What came before is painted first, so that the page never seems to hang.
    await painted();
    await gate?.rest();
    try {
      if (!stopped && isNext()) await makeMove();
    } catch (error) {
      paused = true;
      onError(error);
      onChange?.();
    } finally {
      moving = false;
    }
    schedule();
  };

  const schedule = (): void => {
    if (stopped || paused || moving || timer !== undefined || !isNext()) return;
    timer = setTimeout(() => void move(), PACES[getSettings().pace]);
  };

  const hold = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };

  const leave = session.subscribe(schedule);
  schedule();

  return {
    pause() {
      paused = true;
      hold();
      onChange?.();
    },
    resume() {
      paused = false;
      schedule();
      onChange?.();
    },
    step() {
      if (timer === undefined && !moving) void move();
    },
    paused: () => paused,
    stop() {
      stopped = true;
      hold();
      leave();
    },
  };
}
