import { type Hit, LAYERS, type Piece } from './piece';

/** A hit where it lies on the stage. */
export interface Spot {
  hit: Hit;
  piece: Piece;
  x: number;
  y: number;
  w: number;
  h: number;
}

const depth = (piece: Piece): number => LAYERS.indexOf(piece.layer);

/** The pieces that can be reached: those from the uppermost scrim or curtain on. */
export function reachable(pieces: readonly Piece[]): Piece[] {
  const cover = Math.max(0, ...pieces.filter(({ layer }) => layer === 'scrim' || layer === 'curtain').map(depth));
  return pieces.filter((piece) => depth(piece) >= cover);
}

/** A hit of a piece, where it lies. */
export const spotOf = (piece: Piece, hit: Hit): Spot => ({ hit, piece, x: piece.x + hit.x, y: piece.y + hit.y, w: hit.w, h: hit.h });

/** Every place that can be pressed, in reading order. */
export function spotsOf(pieces: readonly Piece[]): Spot[] {
  return reachable(pieces).flatMap((piece) => (piece.hits ?? []).map((hit) => spotOf(piece, hit)));
}

const inside = ({ x, y, w, h }: Omit<Spot, 'hit' | 'piece'>, px: number, py: number, slop = 0): boolean =>
  px >= x - slop && py >= y - slop && px < x + w + slop && py < y + h + slop;

/**
 * What lies under a point: the hit of the uppermost piece there. A finger is wide: within 44 units of a small target the
 * nearest counts.
 */
export function spotAt(pieces: readonly Piece[], px: number, py: number, finger = false): Spot | null {
  const order = reachable(pieces)
    .map((piece, i) => ({ piece, i }))
    .sort((a, b) => depth(b.piece) - depth(a.piece) || b.i - a.i);
  for (const { piece } of order) {
    if (piece.through) continue;
    const spots = (piece.hits ?? []).map((hit) => spotOf(piece, hit));
    // Later hits lie over earlier ones; a small one wins over the large one it lies on.
    const found = spots.filter((spot) => inside(spot, px, py)).sort((a, b) => a.w * a.h - b.w * b.h)[0];
    if (found) return found;
    if (finger) {
      const near = spots.filter((spot) => inside(spot, px, py, Math.max(0, 22 - Math.min(spot.w, spot.h) / 2)));
      if (near[0]) return near.sort((a, b) => distance(a, px, py) - distance(b, px, py))[0] ?? null;
    }
    if (depth(piece) >= LAYERS.indexOf('cards') && inside({ x: piece.x, y: piece.y, w: piece.w, h: piece.h }, px, py)) return null;
  }
  return null;
}

const distance = ({ x, y, w, h }: Spot, px: number, py: number): number => Math.hypot(px - (x + w / 2), py - (y + h / 2));
