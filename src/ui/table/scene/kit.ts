import type { IconName } from '../../look/icons';
import type { Ink, Mark, Run, TextMark, TextStyle, Whose } from './marks';
import type { Hit } from './piece';
import type { Press } from './press';
import type { Measure } from './sight';

/** The look's parts, as marks: what every piece of the table is made of. All sizes are stage units. */

type Rect = { x: number; y: number; w: number; h: number };

/** A mat or bar. */
export const panel = (w: number, h: number): Mark => ({ mark: 'box', x: 0, y: 0, w, h, r: 4, fill: 'panel', line: 'rule' });

/** A plate, slip or sheet of card. `alarm`: still short. */
export const plate = (w: number, h: number, alarm = false, r = 3): Mark => ({
  mark: 'box',
  x: 0,
  y: 0,
  w,
  h,
  r,
  fill: 'card',
  line: alarm ? 'alarm' : 'edge',
  stroke: alarm ? 2 : 1,
});

/** A line of text in the sans. */
export function sans(text: string | readonly Run[], x: number, y: number, size: number, more: Partial<TextMark> = {}): TextMark {
  return { mark: 'text', text, x, y, size, ink: 'ink', ...more };
}

/** A line of text in the serif. */
export function serif(text: string | readonly Run[], x: number, y: number, size: number, more: Partial<TextMark> = {}): TextMark {
  return { mark: 'text', serif: true, text, x, y, size, ink: 'ink', ...more };
}

export const icon = (name: IconName, x: number, y: number, size: number, ink: Ink = 'ink', alpha?: number): Mark => ({
  mark: 'icon',
  name,
  x,
  y,
  size,
  ink,
  ...(alpha === undefined ? {} : { alpha }),
});

/** A side's shape in its colour; `x`, `y` its middle. */
export const shape = (side: Whose, x: number, y: number, size: number): Mark => ({ mark: 'shape', side, x, y, size, fill: side });

/** A hairline from left to right. */
export const rule = (x: number, y: number, w: number, ink: Ink = 'rule'): Mark => ({ mark: 'box', x, y, w, h: 1, fill: ink });

/** A side's hatch along an edge. */
export const hatch = (side: Whose, x: number, y: number, w: number, h = 6): Mark => ({
  mark: 'box',
  x,
  y,
  w,
  h,
  fill: side === 'neutral' ? 'panel' : `${side}-tint`,
  hatch: side,
});

/** The tint beneath a side's things. */
export const tintOf = (side: Whose): Ink => (side === 'neutral' ? 'panel' : `${side}-tint`);

/** A figure about a point: figures are 69% of their size high, and stand on a line 78% below the top of their box. */
export const figureAt = (n: number | string, x: number, y: number, size: number, ink: Ink = 'on-side'): TextMark =>
  sans(`${n}`, x, y - size * 0.435, size, { weight: 700, align: 'center', ink, leading: size });

/** A figure in a side's shape; `x`, `y` its middle. */
export function numbered(side: Whose, n: number | string, x: number, y: number, size: number): Mark[] {
  return [shape(side, x, y, size), figureAt(n, x, y, Math.round(size * (side === 'west' ? 0.5 : 0.58)))];
}

interface PipsOptions {
  /** Edge of one. */
  size?: number;
  gap?: number;
  /** The last so many of the filled ones are struck through. */
  struck?: number;
  ink?: Ink;
}

/** A track as a row of small squares; its figure stands beside it. */
export function pips(x: number, y: number, n: number, of: number, { size = 9, gap = 2, struck = 0, ink = 'ink' }: PipsOptions = {}): Mark[] {
  return Array.from({ length: of }, (_, i): Mark[] => {
    const at: Rect = { x: x + i * (size + gap), y, w: size, h: size };
    if (i >= n) return [{ mark: 'box', ...at, r: 2, line: 'rule', stroke: 1.5 }];
    if (i < n - struck) return [{ mark: 'box', ...at, r: 2, fill: ink }];
    const d = `M${at.x + 2} ${y + size - 2}L${at.x + size - 2} ${y + 2}`;
    return [
      { mark: 'box', ...at, r: 2, line: ink, stroke: 1.5 },
      { mark: 'path', d, line: ink, stroke: 1.5 },
    ];
  }).flat();
}

/** The four corners that say: this may be pressed. They stand 4 outside of the box, less where things lie close; the piece needs a bleed of 8. */
export function cropMarks({ x, y, w, h }: Rect, o = 4): Mark[] {
  const l = 9;
  const corners = [
    `M${x - o} ${y - o + l}V${y - o}H${x - o + l}`,
    `M${x + w + o - l} ${y - o}H${x + w + o}V${y - o + l}`,
    `M${x + w + o} ${y + h + o - l}V${y + h + o}H${x + w + o - l}`,
    `M${x - o + l} ${y + h + o}H${x - o}V${y + h + o - l}`,
  ];
  return corners.map((d) => ({ mark: 'path', d, line: 'go', stroke: 2.5 }));
}

/** Chosen: an outline of go around a box. */
export const selected = ({ x, y, w, h }: Rect, r = 4): Mark => ({ mark: 'box', x: x - 2, y: y - 2, w: w + 4, h: h + 4, r: r + 2, line: 'go', stroke: 2.5 });

/** A count in a small dark disc; `x`, `y` its middle. */
export function badge(n: number | string, x: number, y: number): Mark[] {
  return [{ mark: 'shape', side: 'iran', x, y, size: 19, fill: 'ink' }, figureAt(n, x, y, 13, 'card')];
}

/** A pill of go: what would be ('3 to 4'). `x` its middle, `y` its top. */
export function pill(text: string, x: number, y: number, width: number): Mark[] {
  const w = width + 20;
  return [
    { mark: 'box', x: x - w / 2, y, w, h: 24, r: 12, fill: 'go' },
    sans(text, x, y + 2, 15, { weight: 600, align: 'center', ink: 'on-side', leading: 20 }),
  ];
}

interface TokenOptions {
  /** How many; 0 is drawn empty. */
  n: number;
  /** The maker; null: a coin. */
  maker: 'russia' | 'iran' | null;
  icon: IconName;
  size?: number;
  /** Without the count. */
  bare?: boolean;
}

/** A token of a good: its outline says who makes it. `x`, `y` its top left corner. */
export function token(x: number, y: number, { n, maker, icon: name, size = 44, bare = false }: TokenOptions): Mark[] {
  const side: Whose = maker ?? 'neutral';
  const line: Ink = maker ?? 'ink';
  const glyph = Math.round(size * 0.59);
  const inset = (size - glyph) / 2;
  const empty = n === 0;
  const common = empty
    ? ({ line, stroke: 1.5, dash: [3, 3], alpha: 0.7 } as const)
    : ({ fill: maker ? tintOf(side) : 'west-tint', line, stroke: 1.5 } as const);
  const outline: Mark =
    maker === 'iran'
      ? { mark: 'shape', side: 'iran', x: x + size / 2, y: y + size / 2, size: size - 1.5, ...common }
      : { mark: 'box', x, y, w: size, h: size, r: maker ? 6 : 14, ...common };
  return [outline, icon(name, x + inset, y + inset, glyph, line, empty ? 0.7 : undefined), ...(empty || bare ? [] : badge(n, x + size - 4, y + size - 4))];
}

interface ButtonOptions extends Rect {
  key: string;
  label: string;
  press: Press;
  icon?: IconName;
  /** The one primary button of the screen. */
  primary?: boolean;
  /** Why it can't be done stands elsewhere; a press says it. */
  barred?: boolean;
  /** Chosen among several. */
  chosen?: boolean;
  hotkey?: string;
  /** The hotkey is drawn in its corner. */
  showKey?: boolean;
  /** What is read out where the label alone is not enough. */
  say?: string;
  size?: number;
  hold?: boolean;
}

/** A button: its marks and the place to press. */
export function button(o: ButtonOptions): { marks: Mark[]; hit: Hit } {
  const size = o.size ?? 15;
  const ink: Ink = o.primary && !o.barred ? 'on-side' : o.barred ? 'ink2' : 'ink';
  const glyph = o.icon ? 20 : 0;
  const marks: Mark[] = [
    {
      mark: 'box',
      x: o.x,
      y: o.y,
      w: o.w,
      h: o.h,
      r: 4,
      ...(o.barred ? {} : { fill: o.primary ? 'go' : o.chosen ? 'go-tint' : 'card' }),
      line: o.primary && !o.barred ? 'go' : o.barred ? 'rule' : o.chosen ? 'go' : 'edge',
      stroke: o.chosen ? 2 : 1,
      ...(o.barred ? { dash: [4, 3] } : {}),
    },
  ];
  const y = o.y + o.h / 2 - size * 0.625;
  if (o.icon && o.label === '') marks.push(icon(o.icon, o.x + (o.w - glyph) / 2, o.y + (o.h - glyph) / 2, glyph, ink));
  else if (o.icon) {
    marks.push(icon(o.icon, o.x + 12, o.y + (o.h - glyph) / 2, glyph, ink));
    marks.push(sans(o.label, o.x + 38, y, size, { weight: 600, ink, w: o.w - 46 }));
  } else marks.push(sans(o.label, o.x + o.w / 2, y, size, { weight: 600, ink, align: 'center', w: o.w - 12 }));
  if (o.hotkey && o.showKey) marks.push(...keycap(o.hotkey, o.x + o.w - 26, o.y + 8));
  return { marks, hit: hitOf(o) };
}

/** The place to press of a button. */
export function hitOf({ key, x, y, w, h, label, say, press, hotkey, barred, hold }: ButtonOptions): Hit {
  return { key, x, y, w, h, label: say ?? label, press, ...(hotkey ? { hotkey } : {}), ...(barred ? { barred } : {}), ...(hold ? { hold } : {}) };
}

/** A key of the keyboard, drawn. */
export function keycap(key: string, x: number, y: number): Mark[] {
  return [
    { mark: 'box', x, y, w: 18, h: 18, r: 4, line: 'edge', fill: 'card' },
    sans(key.toUpperCase(), x + 9, y + 1, 12, { weight: 600, align: 'center', leading: 16 }),
  ];
}

/** A pill 18 high, for a change where there is no room for the large one. `x` its middle, `y` its top. */
export function smallPill(text: string, x: number, y: number, width: number): Mark[] {
  const w = width + 14;
  return [
    { mark: 'box', x: x - w / 2, y, w, h: 18, r: 9, fill: 'go' },
    sans(text, x, y + 1, 13, { weight: 600, align: 'center', ink: 'on-side', leading: 16 }),
  ];
}

/** What a thing costs, beside its crop marks, where that is more than a point. `x`, `y` its middle. */
export function costBadge(cost: number, x: number, y: number): Mark[] {
  if (cost < 2) return [];
  return [{ mark: 'shape', side: 'iran', x, y, size: 17, fill: 'go' }, figureAt(cost, x, y, 12)];
}

/** How many lines a text takes at this width. */
export function rowsOf(measure: Measure, text: string, width: number, style: TextStyle): number {
  let [rows, end] = [1, 0];
  const gap = measure(' ', style);
  for (const word of text.split(' ')) {
    const w = measure(word, style);
    if (end > 0 && end + gap + w > width) {
      rows++;
      end = w;
    } else end += (end > 0 ? gap : 0) + w;
  }
  return rows;
}
