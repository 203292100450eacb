import { cubesOf } from '../../../engine/arenas';
import type { Game } from '../../../engine/game';
import { type ArenaId, SIDES, type Side } from '../../../engine/types';
import type { Preview } from '../../game/preview';

/** A side's cubes in an arena; a preview says how many come or go. */
export interface CubeGroup {
  side: Side;
  /** Those that lie there and stay. */
  there: number;
  coming: number;
  going: number;
}

/** Everyone's cubes in an arena, sides without any left out. */
export function cubesAt(g: Game, arena: ArenaId, preview: Preview | null = null): CubeGroup[] {
  return SIDES.flatMap((side) => {
    const n = cubesOf(g, side, arena);
    const change = preview?.changes.find((each) => each.of === 'cubes' && each.arena === arena && each.side === side);
    const to = change?.of === 'cubes' ? change.to : n;
    const group = { side, there: Math.min(n, to), coming: Math.max(0, to - n), going: Math.max(0, n - to) };
    return n + group.coming > 0 ? [group] : [];
  });
}

/** How a row of cubes is drawn so that it fits: one by one, smaller, or a cube and a figure for each side. */
export interface CubeFit {
  size: number;
  step: number;
  gap: number;
  /** Width of a digit beside a cube; 0: cubes are drawn one by one. */
  figure: number;
}

const FITS: readonly CubeFit[] = [
  { size: 13, step: 15, gap: 6, figure: 0 },
  { size: 11, step: 12.5, gap: 6, figure: 0 },
  { size: 9, step: 10.5, gap: 5, figure: 0 },
  { size: 13, step: 15, gap: 8, figure: 7.5 },
  { size: 11, step: 12, gap: 5, figure: 7 },
  { size: 10, step: 11, gap: 4, figure: 7 },
];

/** Width of a side's cubes drawn that way. */
export const groupWidth = ({ there, coming, going }: CubeGroup, { step, figure }: CubeFit): number =>
  figure > 0 ? step + 3 + `${there + coming}`.length * figure + (coming + going > 0 ? step + 4 : 0) : (there + coming + going) * step;

/** The largest way of drawing these cubes within a width. */
export function fitCubes(groups: readonly CubeGroup[], width: number): CubeFit {
  const needs = (fit: CubeFit) => groups.reduce((sum, group) => sum + groupWidth(group, fit), fit.gap * (groups.length - 1));
  return FITS.find((fit) => needs(fit) <= width) ?? (FITS[FITS.length - 1] as CubeFit);
}
