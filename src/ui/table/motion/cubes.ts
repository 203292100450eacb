import { type ArenaId, SIDES, type Side } from '../../../engine/types';
import type { Flight } from '../stage/flight';
import { TIMES } from '../stage/motion';
import { across, by, several, type Thing } from './across';
import { first, type Ground, type Point } from './ground';

/** Cubes on their ways between the sides and the arenas. */

const SIZE = 19;
const MOST = 8;
const WAY = { time: TIMES.cube, arc: 12 } as const;

/** A cube in its owner's shape, with a rim that keeps it apart from what it flies over. */
function cube(side: Side): Thing {
  const middle = SIZE / 2;
  return {
    w: SIZE,
    h: SIZE,
    marks: [
      { mark: 'shape', side, x: middle, y: middle, size: SIZE, fill: 'card' },
      { mark: 'shape', side, x: middle, y: middle, size: SIZE - 4, fill: side },
    ],
  };
}

const spot = ({ find }: Ground, side: Side, arena: ArenaId): Point | null => find(`cubes:${arena}:${side}`);

/** Where a side's cubes come from: the West's inset; the card that is played, else the mat. */
function home({ find }: Ground, side: Side): Point | null {
  return side === 'west' ? first(find, 'agenda', 'standing:west') : first(find, 'play', `hand:${side}`, `standing:${side}`);
}

export function placed(ground: Ground, side: Side, arena: ArenaId, n: number): Flight[] {
  return several(n, MOST, (aside) => across(cube(side), aside(home(ground, side)), aside(spot(ground, side, arena)), WAY));
}

export function removed(ground: Ground, side: Side, arena: ArenaId, n: number): Flight[] {
  const at = spot(ground, side, arena);
  return several(n, MOST, (aside) => across(cube(side), aside(at), by(aside(at), 0, 16), { time: TIMES.cube, fade: 'out' }));
}

/** It turns over into the new owner's shape. */
export function ceded(ground: Ground, from: Side, to: Side, arena: ArenaId, n: number): Flight[] {
  const turn = cube(to).marks;
  return several(n, MOST, (aside) => across(cube(from), aside(spot(ground, from, arena)), aside(spot(ground, to, arena)), { ...WAY, time: TIMES.flip, turn }));
}

export function redeployed(ground: Ground, side: Side, from: ArenaId, to: ArenaId, n: number): Flight[] {
  return several(n, MOST, (aside) => across(cube(side), aside(spot(ground, side, from)), aside(spot(ground, side, to)), WAY));
}

/** Half of everyone's, as the rules keep the larger half. */
export function halved(ground: Ground, arena: ArenaId): Flight[] {
  return SIDES.flatMap((side) => removed(ground, side, arena, Math.min(3, Math.floor((ground.state.cubes[arena]?.[side] ?? 0) / 2))));
}
