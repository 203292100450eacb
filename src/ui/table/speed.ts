import { getSettings, type Motion } from '../settings';

const SPEEDS: Record<Motion, number> = { none: 0, fast: 2, normal: 1, slow: 0.6 };

/** How fast things move: 1 is the look's own measure, 0 at once. Nothing moves where the system asks for less motion. */
export function speedOf(motion: Motion = getSettings().motion): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : SPEEDS[motion];
}
