import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';

/** The table on a phone held sideways. */
export function compactScene(_sight: Sight): Piece[] {
  return [];
}
