import { isShort } from '../model/front';
import type { Ink, Mark } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';
import type { Places } from './places';

/** Pins on the map and the lines that lead from them to their plates: one piece, beneath the plates. */
export function pinsOf({ g }: Sight, map: Rect, places: Places): Piece {
  const lines: Mark[] = [];
  const dots: Mark[] = [];
  for (const { at, plate } of places.pins) {
    const box = places.plates[plate];
    if (!box || near(at, box)) continue;
    const ink: Ink = isShort(g, plate) ? 'alarm' : 'ink';
    const [x, y] = [at.x - map.x, at.y - map.y];
    const to = edgeOf(at, box);
    lines.push({ mark: 'path', d: `M${x} ${y}L${to.x - map.x} ${to.y - map.y}`, line: ink, stroke: 1.5 });
    dots.push({ mark: 'shape', side: 'iran', x, y, size: 13, fill: 'card' }, { mark: 'shape', side: 'iran', x, y, size: 9.5, fill: ink });
  }
  return { id: 'pins', layer: 'plates', ...map, marks: [...lines, ...dots], enter: 'none' };
}

/** A plate that lies on its own pin needs none. */
const near = ({ x, y }: { x: number; y: number }, box: Rect): boolean => x > box.x - 20 && x < box.x + box.w + 20 && y > box.y - 20 && y < box.y + box.h + 20;

/** Where a line meets a plate: the side that faces the pin, at the pin's height as far as the plate reaches. */
export function edgeOf(at: { x: number; y: number }, { x, y, w, h }: Rect): { x: number; y: number } {
  const clamp = (n: number, from: number, to: number) => Math.max(from, Math.min(to, n));
  const side = at.x < x ? x : at.x > x + w ? x + w : null;
  if (side !== null) return { x: side, y: clamp(at.y, y + 16, y + h - 16) };
  return { x: clamp(at.x, x + 16, x + w - 16), y: at.y < y ? y : y + h };
}

/** What the hatch and the dashes on the map mean. */
export function legendOf({ words, measure }: Sight, at: Rect): Piece {
  const label = (key: 'occupied' | 'dispute'): string => words.say(`map.legend.${key}`);
  const style = { size: 12.5, weight: 500 } as const;
  const [occupied, dispute] = [measure(label('occupied'), style), measure(label('dispute'), style)];
  const spare = Math.max(0, at.w - 19 - 15 - 11 - occupied - dispute) / 3;
  const middle = at.h / 2;
  const swatch = { x: spare, y: middle - 6.5, w: 19, h: 13 };
  const x = swatch.x + swatch.w + 6;
  const dash = x + occupied + spare;
  const marks: Mark[] = [
    { mark: 'box', x: 0, y: 0, w: at.w, h: at.h, r: 3, fill: 'panel', alpha: 0.86 },
    { mark: 'box', ...swatch, fill: 'theatre' },
    { mark: 'clipped', ...swatch, marks: [{ mark: 'path', x: swatch.x, y: swatch.y, d: diagonals(swatch), line: 'ink2', stroke: 1.2 }] },
    { mark: 'box', ...swatch, line: 'ink2' },
    { mark: 'text', text: label('occupied'), x, y: middle - 8, ink: 'ink', ...style },
    { mark: 'path', d: `M${dash} ${middle}H${dash + 15}`, line: 'ink', stroke: 1.3, dash: [4, 1.6] },
    { mark: 'text', text: label('dispute'), x: dash + 20, y: middle - 8, ink: 'ink', ...style },
  ];
  return {
    id: 'legend',
    layer: 'board',
    ...at,
    marks,
    hits: [
      { key: 'note:legend', x: 0, y: 0, w: at.w, h: at.h, label: words.say('map.places.legend'), press: { do: 'note', text: words.say('map.notes.legend') } },
    ],
    enter: 'none',
  };
}

/** Lines from the lower left to the upper right across a box. */
function diagonals({ w, h }: { w: number; h: number }): string {
  let d = '';
  for (let x = -h; x < w; x += 5) d += `M${x} ${h}L${x + h} 0`;
  return d;
}
