import type { Ally, GoodId } from '../../../engine/types';
import { token } from '../scene/kit';
import type { Flight } from '../stage/flight';
import { TIMES } from '../stage/motion';
import { across, by, several, type Thing } from './across';
import { first, type Ground, type Point } from './ground';

/** Goods on their ways: to a reserve, from one to the other, to a front and back, or gone. */

/** Edge of a token in the air, and how many fly at the most. */
const SIZE = 38;
const MOST = 6;
const WAY = { time: TIMES.token, arc: 24 } as const;

function tokenOf({ rules }: Ground, good: GoodId): Thing {
  const maker = rules.good[good]?.maker ?? null;
  return { w: SIZE, h: SIZE, marks: token(0, 0, { n: 1, maker, icon: `good-${good}`, size: SIZE, bare: true }) };
}

const reserve = ({ find }: Ground, side: Ally, good: GoodId): Point | null => find(`reserve:${side}:${good}`);

/** From the card that is played, else from the edge of the mat. */
export function gained(ground: Ground, side: Ally, good: GoodId, n: number): Flight[] {
  const to = reserve(ground, side, good);
  const from = first(ground.find, 'play') ?? by(to, side === 'russia' ? 110 : -110, 0);
  return several(n, MOST, (aside) => across(tokenOf(ground, good), aside(from), aside(to), { ...WAY, fade: 'in' }));
}

/** From one reserve to the other, or straight to the front where it serves. */
export function delivered(ground: Ground, from: Ally, to: Ally, good: GoodId, n: number): Flight[] {
  const direct = ground.rules.good[good]?.direct;
  const goal = direct ? ground.find(`front:${direct}`) : reserve(ground, to, good);
  return several(n, MOST, (aside) => across(tokenOf(ground, good), aside(reserve(ground, from, good)), aside(goal), WAY));
}

export function committed(ground: Ground, side: Ally, front: string, good: GoodId, n: number): Flight[] {
  const scale = { from: 1, to: 0.6 };
  return several(n, MOST, (aside) =>
    across(tokenOf(ground, good), aside(reserve(ground, side, good)), aside(ground.find(`front:${front}`)), { ...WAY, scale }),
  );
}

export function recalled(ground: Ground, side: Ally, front: string, good: GoodId, n: number): Flight[] {
  const scale = { from: 0.6, to: 1 };
  return several(n, MOST, (aside) =>
    across(tokenOf(ground, good), aside(ground.find(`front:${front}`)), aside(reserve(ground, side, good)), { ...WAY, scale }),
  );
}

/** Gone where it stood: at a front, or in a reserve. */
export function gone(ground: Ground, side: Ally, front: string, good: GoodId, n: number): Flight[] {
  const at = front === '' ? reserve(ground, side, good) : ground.find(`front:${front}`);
  return several(n, MOST, (aside) =>
    across(tokenOf(ground, good), aside(at), by(aside(at), 0, 22), { time: TIMES.token, fade: 'out', scale: { from: 0.9, to: 0.7 } }),
  );
}

/** An arena's coins. */
export function income(ground: Ground, side: Ally, arena: string, n: number): Flight[] {
  const from = ground.find(`cubes:${arena}:${side}`);
  return several(n, MOST, (aside) =>
    across(tokenOf(ground, 'coin'), aside(from), aside(reserve(ground, side, 'coin')), { ...WAY, scale: { from: 0.6, to: 1 } }),
  );
}
