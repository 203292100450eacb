import type { Ally, GoodId } from '../../../engine/types';
import { icon, sans, shape } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Flight } from '../stage/flight';
import { TIMES } from '../stage/motion';
import { across, by, type Thing } from './across';
import { first, type Ground, type Point } from './ground';

/** Promises on their slips, and the seals of a deal. */

/** As slips lie on a mat. */
const W = 210;
const H = 42;

function slip({ words }: Ground, side: Ally, good: GoodId, n: number): Thing {
  const marks: Mark[] = [
    { mark: 'box', x: 0, y: 0, w: W, h: H, r: 3, fill: 'card', line: 'edge' },
    { mark: 'clipped', x: 0, y: 0, w: W, h: H, r: 3, marks: [{ mark: 'box', x: 0, y: 0, w: 5, h: H, fill: side }] },
    icon(`good-${good}`, 13, 11, 20, side),
    sans(words.count(good, n), 43, 11, 15, { weight: 600, w: W - 50, lines: 1, mayCut: true }),
  ];
  return { w: W, h: H, marks };
}

const LOOKS = { shadow: 'rest', r: 3 } as const;

/** Where a side's promise lies on its mat; where it is one of several alike, the first of them. */
function place({ find, state }: Ground, side: Ally, good: GoodId, n: number): Point | null {
  const pledge = state.promises.find((p) => p.from === side && p.good === good && p.n === n);
  return first(find, `promise:${pledge?.id}`, `promises:${side}`);
}

/** The middle of the sheet that a deal is written on. */
function onSheet({ piece }: Ground): Point | null {
  const sheet = piece('sheet');
  return sheet && { x: sheet.x + sheet.w / 2, y: sheet.y + sheet.h / 2 };
}

/** From the desk to the debtor's mat. */
export function promised(ground: Ground, side: Ally, good: GoodId, n: number): Flight[] {
  const from = onSheet(ground) ?? first(ground.find, 'play', 'leverage');
  return across(slip(ground, side, good, n), from, ground.find(`promises:${side}`), { ...LOOKS, time: TIMES.token, arc: 24 });
}

/** A kept promise becomes Trust. */
export function kept(ground: Ground, side: Ally, good: GoodId, n: number): Flight[] {
  const way = { ...LOOKS, time: TIMES.token + TIMES.fade, arc: 24, fade: 'out', scale: { from: 1, to: 0.7 } } as const;
  return across(slip(ground, side, good, n), place(ground, side, good, n), ground.find('trust'), way);
}

/** Put off: it is drawn aside for a moment. */
export function putOff(ground: Ground, side: Ally, good: GoodId, n: number): Flight[] {
  const at = place(ground, side, good, n);
  return across(slip(ground, side, good, n), at, by(at, side === 'russia' ? 26 : -26, 0), { ...LOOKS, time: TIMES.token, hold: 200 });
}

/** Torn: its halves fall apart. */
export function broken(ground: Ground, side: Ally, good: GoodId, n: number): Flight[] {
  const at = place(ground, side, good, n);
  const { marks } = slip(ground, side, good, n);
  const half = (x: number): Thing => ({ w: W, h: H, marks: [{ mark: 'clipped', x, y: 0, w: W / 2, h: H, marks }] });
  const way = { time: TIMES.beam, fade: 'out' } as const;
  return [...across(half(0), at, by(at, -16, 10), way), ...across(half(W / 2), at, by(at, 16, 18), way)];
}

/** Gone without blame. */
export function lapsed(ground: Ground, side: Ally, good: GoodId, n: number): Flight[] {
  const at = place(ground, side, good, n);
  return across(slip(ground, side, good, n), at, by(at, 0, 12), { ...LOOKS, time: TIMES.token, fade: 'out' });
}

/** A side's seal, pressed on the sheet. */
export function sealed(ground: Ground, side: Ally): Flight[] {
  const at = ground.find(`seal:${side}`);
  const marks: Mark[] = [shape(side, 17, 17, 30), icon('ui-check', 7, 7, 20, 'on-side')];
  return across({ w: 34, h: 34, marks }, at, at, { time: TIMES.cube, fade: 'in', scale: { from: 1.8, to: 0.8 }, hold: TIMES.fade });
}
