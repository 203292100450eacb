import type { Ally } from '../../../engine/types';
import { hatch, panel, rule } from '../scene/kit';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';
import { head } from './head';
import { needs } from './needs';
import { joined, LEFT, type Part, WIDE } from './part';
import { looseTokens, RESERVE, reserve } from './reserve';
import { FOOT, seat } from './seat';
import { slips } from './slips';
import { tracks } from './tracks';

/** Tops of the rules that part a mat. */
const RULES = { tracks: 69, reserve: RESERVE, needs: 301, promises: 365 };

/** A side's mat: Standing, stability, sanctions, reserve, needs, promises, aim. */
export function mat(sight: Sight, side: Ally, at: Rect): Piece[] {
  const bottom = at.h - FOOT;
  const parts: Part[] = [
    {
      marks: [
        panel(at.w, at.h),
        { mark: 'clipped', x: 1, y: 1, w: at.w - 2, h: 6, r: 3, marks: [hatch(side, 0, 0, at.w, 7)] },
        ...[...Object.values(RULES), bottom].map((y) => rule(LEFT, y, WIDE)),
      ],
    },
    head(sight, side),
    ...tracks(sight, side, RULES.tracks),
    reserve(sight, side),
    needs(sight, side, RULES.needs),
    slips(sight, side, { y: RULES.promises, bottom }),
    seat(sight, side, bottom),
  ];
  return [{ id: `mat:${side}`, layer: 'board', ...at, bleed: 8, enter: 'none', ...joined(parts) }, ...looseTokens(sight, side, at)];
}
