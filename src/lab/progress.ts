import type { Io } from './io';

export interface Progress {
  /** So many of all are done. */
  at(done: number): void;
  /** Clears the line. */
  end(): void;
}

/** One line on stderr, from two seconds on, and only where that is a terminal. */
export function showProgress(io: Io, what: string, all: number): Progress {
  const began = Date.now();
  let shown = 0;
  return {
    at(done) {
      const now = Date.now();
      if (!io.terminal || now - began < 2000 || now - shown < 200) return;
      shown = now;
      const left = Math.ceil((((now - began) / Math.max(1, done)) * (all - done)) / 1000);
      io.err(`\r${what}: ${done} of ${all}, about ${left} s left \x1b[K`);
    },
    end() {
      if (shown > 0) io.err('\r\x1b[K');
    },
  };
}
