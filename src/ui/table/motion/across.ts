import type { Mark } from '../scene/marks';
import type { Flight } from '../stage/flight';
import type { Point } from './ground';

/** Something drawn, with its size. */
export interface Thing {
  w: number;
  h: number;
  marks: readonly Mark[];
}

type More = Omit<Flight, 'w' | 'h' | 'marks' | 'from' | 'to'>;

/** A flight of something from one point to another, by its middle; none where one of them isn't on the table. */
export function across({ w, h, marks }: Thing, from: Point | null, to: Point | null, more: More): Flight[] {
  if (!from || !to) return [];
  const corner = ({ x, y }: Point): Point => ({ x: x - w / 2, y: y - h / 2 });
  return [{ w, h, marks, from: corner(from), to: corner(to), ...more }];
}

/** Moved by some way; null stays null. */
export const by = (point: Point | null, dx: number, dy: number): Point | null => point && { x: point.x + dx, y: point.y + dy };

/** So many of the same, `most` at the most; each a little beside the other. */
export function several(n: number, most: number, one: (aside: (point: Point | null) => Point | null) => Flight[]): Flight[] {
  const count = Math.min(n, most);
  return Array.from({ length: count }, (_, i) =>
    one((point) => by(point, count > 1 ? ((i % 3) - 1) * 9 : 0, count > 1 ? (Math.floor(i / 3) - 0.5) * 6 : 0)),
  ).flat();
}
