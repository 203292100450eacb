import type { IconName } from '../../look/icons';
import { icon, sans, shape } from '../scene/kit';
import type { Ink, Mark, Whose } from '../scene/marks';
import type { Hit } from '../scene/piece';
import type { Press } from '../scene/press';
import type { Sight } from '../scene/sight';

/** Small parts of the summit's sheet and foot. */

/** Some marks and the places to press on them. */
export interface Bit {
  marks: readonly Mark[];
  hits: readonly Hit[];
}

export const NOTHING: Bit = { marks: [], hits: [] };

/** Several bits as one. */
export const together = (...bits: readonly Bit[]): Bit => ({ marks: bits.flatMap(({ marks }) => marks), hits: bits.flatMap(({ hits }) => hits) });

/** Marks that nobody can press. */
export const drawn = (...marks: Mark[]): Bit => ({ marks, hits: [] });

const stroke = (d: string, x: number, y: number, ink: Ink): Mark => ({ mark: 'path', d, x, y, line: ink, stroke: 2 });

/** The signs of a stepper; `x`, `y` their middle. */
export const minus = (x: number, y: number, ink: Ink): Mark => stroke('M-4 0H4', x, y, ink);
export const plus = (x: number, y: number, ink: Ink): Mark => stroke('M-4 0H4M0 -4V4', x, y, ink);

/** 'Becomes', from before to after; `x` its left end, `y` its middle. 11 wide. */
export const arrow = (x: number, y: number, ink: Ink = 'ink2'): Mark => ({ mark: 'path', d: 'M0 0H11M7.5 -3.5L11 0L7.5 3.5', x, y, line: ink, stroke: 1.5 });

/** Up or down; `x`, `y` its middle. 12 wide. */
export const triangle = (x: number, y: number, turn: 'up' | 'down', ink: Ink): Mark => ({
  mark: 'path',
  d: turn === 'up' ? 'M-6 4.5L0 -5L6 4.5Z' : 'M-6 -4.5L0 5L6 -4.5Z',
  x,
  y,
  fill: ink,
});

interface ChipOptions {
  key: string;
  x: number;
  y: number;
  w: number;
  h: number;
  label: string;
  /** What is read out where the label is not enough. */
  say?: string;
  press: Press;
  /** A symbol in the side's colour, or the side's own shape. */
  icon?: IconName;
  side: Whose;
  /** How many there are, at its right end. */
  count?: number;
  /** It can't be done: a press says why. */
  barred?: boolean;
  hotkey?: string;
  size?: number;
}

/** A button of the sheet: symbol, label, how many there are. */
export function chip(sight: Sight, o: ChipOptions): Bit {
  const { x, y, w, h, barred = false, size = 14 } = o;
  const pointed = sight.ui.pointed === o.key && !barred;
  const ink: Ink = barred ? 'ink2' : 'ink';
  const middle = y + h / 2;
  const bare = o.icon === undefined && o.side === 'neutral';
  const marks: Mark[] = [
    {
      mark: 'box',
      x,
      y,
      w,
      h,
      r: 4,
      ...(barred ? { dash: [4, 3] } : { fill: 'card' }),
      line: barred ? 'rule' : pointed ? 'go' : 'edge',
      stroke: pointed ? 2 : 1,
    },
  ];
  if (o.icon) marks.push(icon(o.icon, x + 11, middle - 9, 18, barred ? 'ink2' : o.side === 'neutral' ? 'ink' : o.side));
  else if (!bare) marks.push(shape(o.side, x + 19.5, middle, 13));
  const from = bare ? x + w / 2 : x + 36;
  const room = bare ? w - 8 : w - 36 - (o.count === undefined ? 8 : 28);
  marks.push(sans(o.label, from, middle - size * 0.625, size, { weight: 600, ink, w: room, align: bare ? 'center' : 'left' }));
  if (o.count !== undefined) marks.push(sans(`${o.count}`, x + w - 11, middle - 9.5, 15, { weight: 700, align: 'right', ink }));
  const hit: Hit = {
    key: o.key,
    x,
    y,
    w,
    h,
    label: o.say ?? o.label,
    press: o.press,
    ...(barred ? { barred } : {}),
    ...(o.hotkey ? { hotkey: o.hotkey } : {}),
  };
  return { marks, hits: [hit] };
}
