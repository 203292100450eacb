import { ALLIES } from '../../../engine/types';
import type { Rect } from '../board/grid';
import { joined } from '../board/part';
import { slips } from '../board/slips';
import { hatch, panel } from '../scene/kit';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { GAP } from './grid';

const PAD = 15;

/** What each side has promised, as slips. */
export function promisesSheet(sight: Sight, at: Rect): Piece[] {
  const w = Math.floor((at.w - GAP) / 2);
  return ALLIES.map((side, i) => {
    const frame = { marks: [panel(w, at.h), { mark: 'clipped' as const, x: 1, y: 1, w: w - 2, h: 4, r: 3, marks: [hatch(side, 0, 0, w, 5)] }] };
    const part = slips(sight, side, { y: 6, bottom: at.h - 2, w: w - PAD * 2 });
    return { id: `promises:${side}`, layer: 'board', ...at, x: at.x + i * (w + GAP), w, bleed: 4, ...joined([frame, part]) };
  });
}
