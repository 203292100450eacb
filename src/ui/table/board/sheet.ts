import type { PicturedLine } from '../model/outline';
import { button, icon, rule, sans, serif, shape } from '../scene/kit';
import type { Ink, Mark, TextMark } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { layText } from '../stage/type';
import type { Rect } from './grid';

/** How large everything on such a sheet is. */
export interface Look {
  w: number;
  head: number;
  /** Height of the picture, and the least that it may be cut down to for larger text. */
  picture: [number, number];
  title: number;
  test: number;
  note: number;
  /** Of a column: its title, the line below it, and where its effects begin. */
  column: { title: number; line: number; top: number };
  /** Sizes the effects are tried in: size, leading, gap between lines. */
  sizes: readonly [Size, ...Size[]];
  /** Room above the title, below the columns, below the foot. */
  pads: [number, number, number];
  /** Width and height of the way on. */
  go: [number, number];
  /** Height that the sheet should not pass. */
  most: number;
}

type Size = readonly [number, number, number];

/** As on a desktop; what a sheet's own picture and title are is its own matter. */
export const WIDE: Omit<Look, 'w' | 'picture' | 'title' | 'most'> = {
  head: 44,
  test: 17,
  note: 14,
  column: { title: 20, line: 14, top: 70 },
  sizes: [
    [15, 20, 5],
    [14, 18, 5],
    [13, 17, 3],
  ],
  pads: [12, 20, 18],
  go: [132, 46],
};

/** On a phone lying on its side there is room for no picture. */
export const COMPACT: Omit<Look, 'w' | 'most'> = {
  head: 32,
  picture: [0, 0],
  title: 22,
  test: 14,
  note: 12,
  column: { title: 16, line: 12, top: 52 },
  sizes: [
    [14, 18, 3],
    [13, 16, 2],
    [12, 15, 2],
  ],
  pads: [8, 10, 10],
  go: [120, 44],
};

export interface Column {
  title: string;
  line: string;
  lines: readonly PicturedLine[];
  now: boolean;
}

export interface Sheet {
  id: string;
  picture: string;
  head: [string, string, string];
  title: string;
  test: string;
  /** Marks drawn leftwards from x = 0. */
  die: { marks: Mark[]; w: number } | null;
  columns: Column[];
  note: string;
  say: string;
}

const EDGE = 22;
const GAP = 14;

/** The sheet: head line, picture, title with the test and the die, the ways it could go, note, and the way on; on it the tick of what came true. */
export function sheetOf(sight: Sight, look: Look, sheet: Sheet): Piece[] {
  const { stage, words } = sight;
  const { w, pads, go } = look;
  const inner = w - EDGE * 2;
  const parts = partsOf(sight, look, sheet);
  const { title, test, note, picture, size, columnH, columnW } = parts;
  const marks: Mark[] = [{ mark: 'box', x: 0, y: 0, w, h: parts.h, r: 10, fill: 'card', line: 'edge' }, ...headMarks(sight, look, sheet)];
  let y = look.head + 1;
  if (picture > 0) marks.push({ mark: 'picture', id: sheet.picture, side: 'west', x: 1, y, w: w - 2, h: picture });
  y += picture + pads[0];
  marks.push({ ...title.mark, y });
  if (sheet.die) marks.push(...sheet.die.marks.map((mark) => shifted(mark, w - EDGE, y + title.mark.size * 0.625)));
  y += title.h;
  if (test) marks.push({ ...test.mark, y });
  y += (test?.h ?? 0) + pads[0] + 2;
  const at = { x: Math.round((stage.w - w) / 2), y: Math.round((stage.h - parts.h) / 2) };
  const ticks: Piece[] = [];
  for (const [i, column] of sheet.columns.entries()) {
    const box = { x: EDGE + i * (columnW + GAP), y, w: columnW, h: columnH };
    marks.push(...columnMarks(sight, look, column, box, size));
    if (column.now && column.title) ticks.push(tick(sheet.id, at.x + box.x + INSET, at.y + titleTop(look, y) + look.column.title * 0.625 - TICK / 2));
  }
  y += columnH + pads[1];
  marks.push(rule(EDGE, y, inner - go[0] - 24));
  if (note) marks.push({ ...note.mark, y: y + 9 });
  const on = button({
    key: 'go-on',
    x: w - EDGE - go[0],
    y,
    w: go[0],
    h: go[1],
    label: words.t('table.world.goOn'),
    size: 16,
    primary: true,
    hotkey: 'Enter',
    press: { do: 'go-on' },
  });
  const large: Piece = {
    id: sheet.id,
    layer: 'dialog',
    ...at,
    w,
    h: parts.h,
    marks: [...marks, ...on.marks],
    hits: [on.hit],
    shadow: 'dialog',
    r: 10,
    enter: 'flip',
    say: sheet.say,
  };
  return [large, ...ticks];
}

const TICK = 18;

/** The mark of what came true, stamped on the sheet once it has been turned over. */
const tick = (sheet: string, x: number, y: number): Piece => ({
  id: `${sheet}:tick`,
  layer: 'dialog',
  x,
  y,
  w: TICK,
  h: TICK,
  marks: [icon('ui-check', 0, 0, TICK, 'ink')],
  enter: 'stamp',
  through: true,
});

/** Top of a column's title, and of the line below it, where the column begins at `y`. */
const lineTop = ({ column, sizes }: Look, y: number): number => y + column.top - Math.round(column.line * 1.25) - sizes[0][2] - 4;
const titleTop = (look: Look, y: number): number => lineTop(look, y) - look.column.title * 1.25;

/** The sheet's texts with their heights, and how large effects and picture can be. */
function partsOf(sight: Sight, look: Look, sheet: Sheet) {
  const { measure } = sight;
  const { pads, go } = look;
  const inner = look.w - EDGE * 2;
  const room = inner - (sheet.die ? sheet.die.w + 20 : 0);
  const sized = (mark: TextMark) => ({ mark, h: layText(mark, measure).h });
  const fit = [look.title, Math.round(look.title * 0.8)].find((n) => measure(sheet.title, { serif: true, size: n, weight: 700 }) <= room);
  const title = sized(serif(sheet.title, EDGE, 0, fit ?? Math.round(look.title * 0.66), { weight: 700, w: room, lines: 2 }));
  const leading = Math.round(look.test * 1.3);
  const test = sheet.test
    ? sized(serif(sheet.test, EDGE, 0, look.test, { ink: 'ink2', w: sheet.die && fit === undefined ? room : inner, lines: 3, leading }))
    : null;
  const written = sized(sans(sheet.note, EDGE, 0, look.note, { ink: 'ink2', w: inner - go[0] - 24, lines: 4, leading: look.note + 4 }));
  const columnW = (inner - GAP * (sheet.columns.length - 1)) / sheet.columns.length;
  const above = look.head + 1 + pads[0] + title.h + (test?.h ?? 0) + pads[0] + 2;
  const fixed = above + pads[1] + Math.max(go[1], written.h + 9) + pads[2];
  // The effects are set as large as they can be: first at the picture's cost, then at their own, then at the note's.
  const tried = look.sizes.map((size) => ({ size, h: Math.max(...sheet.columns.map((column) => columnHeight(sight, look, column, columnW, size))) }));
  const best = (tried.find(({ h }) => fixed + h + look.picture[1] <= look.most) ?? tried.at(-1)) as (typeof tried)[0];
  const note = fixed + best.h <= look.most ? written : null;
  const all = note ? fixed : above + pads[1] + go[1] + pads[2];
  const picture = Math.max(0, Math.min(look.picture[0], look.most - all - best.h));
  return { title, test, note, picture, size: best.size, columnH: best.h, columnW, h: all + best.h + picture };
}

/** 'World card, the Reckoning of 2024' and, at the right, which of its years this is. */
function headMarks({ measure }: Sight, { head, w }: Look, sheet: Sheet): Mark[] {
  const [what, when, right] = sheet.head;
  const y = head / 2 - 10;
  const style = { size: 16, weight: 600 } as const;
  return [
    shape('west', EDGE + 8, head / 2, 15),
    sans(what, EDGE + 26, y, 16, style),
    sans(when, EDGE + 26 + measure(what, style) + 10, y + 1, 15, { ink: 'ink2' }),
    ...(right ? [sans(right, w - EDGE, y + 1, 15, { ink: 'ink2', align: 'right' })] : []),
    { mark: 'box', x: 1, y: head, w: w - 2, h: 1, fill: 'ink' },
  ];
}

const INSET = 18;

/** Where the effects of a column begin: below its title, if it has one. */
const linesTop = ({ column }: Look, { title }: Column): number => (title ? column.top : 16);

function lineText(line: PicturedLine, w: number, [size, leading]: Size, ink: Ink): TextMark {
  return sans(line.text, 0, 0, size, { ink, w: w - INSET - 28 - 12, lines: 6, leading });
}

function columnHeight(sight: Sight, look: Look, column: Column, w: number, size: Size): number {
  const lines = column.lines.reduce((sum, line) => sum + layText(lineText(line, w, size, 'ink'), sight.measure).h + size[2], 0);
  return linesTop(look, column) + lines - size[2] + Math.min(16, look.pads[1]);
}

/** One way it could go: the true one on the panel's ground and ticked, the other grey. */
function columnMarks(sight: Sight, look: Look, column: Column, { x, y, w, h }: Rect, size: Size): Mark[] {
  const { title, line, now, lines } = column;
  const ink: Ink = now ? 'ink' : 'ink2';
  const marks: Mark[] = now ? [{ mark: 'box', x, y, w, h, fill: 'panel' }] : [];
  marks.push({ mark: 'box', x, y, w, h: 4, fill: now ? 'ink' : 'rule' });
  if (title) {
    const { title: large, line: small } = look.column;
    // Room for the tick, which is stamped on it.
    const left = x + INSET + (now ? TICK + 10 : 0);
    marks.push(serif(title, left, titleTop(look, y), large, { weight: 600, ink, w: x + w - 12 - left, mayCut: true }));
    marks.push(sans(line, x + INSET, lineTop(look, y), small, { ink: 'ink2', w: w - INSET - 12 }));
  }
  let at = y + linesTop(look, column);
  for (const each of lines) {
    const text = lineText(each, w, size, ink);
    marks.push(icon(each.icon, x + INSET, at + size[1] / 2 - 9, 18, ink), { ...text, x: x + INSET + 28, y: at });
    at += layText(text, sight.measure).h + size[2];
  }
  return marks;
}

const shifted = (mark: Mark, x: number, y: number): Mark => ('x' in mark ? { ...mark, x: (mark.x ?? 0) + x, y: (mark.y ?? 0) + y } : mark);
