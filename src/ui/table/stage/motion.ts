/** Milliseconds of the look's movements, at the normal speed. */
export const TIMES = { fade: 120, cube: 180, card: 260, flip: 300, token: 320, beam: 420, between: 60 } as const;

/** The look's curve, cubic-bezier(.2, .8, .2, 1): quick to start, soft to settle. */
export function ease(t: number): number {
  // x(s) = t solved by a few steps of Newton's method; only pictures hang on it.
  let s = t;
  for (let i = 0; i < 5; i++) {
    const x = bezier(s, 0.2, 0.2) - t;
    const slope = 3 * (1 - s) ** 2 * 0.2 + 6 * (1 - s) * s * 0 + 3 * s ** 2 * 0.8;
    if (Math.abs(slope) < 1e-4) break;
    s -= x / slope;
  }
  return bezier(Math.min(1, Math.max(0, s)), 0.8, 1);
}

const bezier = (s: number, a: number, b: number): number => 3 * (1 - s) ** 2 * s * a + 3 * (1 - s) * s ** 2 * b + s ** 3;
