import { placeOf, spread, yearAt } from '../model/replay-bar';
import { panel, plate, rowsOf, sans, shape } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { ReplayMark, Sight, Watching } from '../scene/sight';
import type { Grid, Rect } from './grid';
import { joined, type Part } from './part';
import { controls } from './replay-controls';
import { moveWords, replayLog, replayPanel } from './replay-side';

/** Tops of what lies in the foot, from its own top. */
interface Rows {
  /** Middle of the marks. */
  marks: number;
  bar: number;
  /** Top and height. */
  names: [number, number];
  controls: number;
}

const TALL: Rows = { marks: 27, bar: 39, names: [54, 24], controls: 91 };
const LOW: Rows = { marks: 9, bar: 17, names: [31, 18], controls: 49 };
/** Height of the controls and of the bar's blocks. */
const KEY = 43;
const BLOCK = 10;
/** The bar keeps off the foot's sides. */
const SIDE = 41;
const HANDLE = 18;
/** How far to press beyond the bar on every side. */
const SLOP = 10;
/** Size of a mark, and from the middle of one to that of the next. */
const MARK = 11.5;
const APART = 13;
/** Widest line of what a mark says. */
const TIP = 400;

/** The foot of a replay: the log with the step's reason, years, marks and handle, and what is watched. */
export function replayFoot(sight: Sight, grid: Grid): Piece[] {
  return [...replayLog(sight, grid.log), ...replayBar(sight, grid.foot), ...replayPanel(sight, grid.action)];
}

/** The bar of a replay: years, marks, the handle; step, play, speeds, eyes, play on from here. Low, it fits a phone's foot. */
export function replayBar(sight: Sight, at: Rect): Piece[] {
  const { watching } = sight;
  if (!watching) return [];
  const rows = at.h < 120 ? LOW : TALL;
  const bar: Rect = { x: SIDE, y: rows.bar, w: at.w - SIDE * 2, h: BLOCK };
  const marks = spread(watching, watching.marks, bar.w, APART);
  const parts = [
    { marks: [panel(at.w, at.h)] },
    slide(sight, watching, bar, rows.marks + 7),
    blocks(watching, bar),
    years(sight, watching, bar, rows.names),
    deeds(marks, bar, rows.marks),
    controls(sight, watching, { x: 20, y: rows.controls, w: at.w - 40, h: KEY }),
  ];
  const foot: Piece = { id: 'replay', layer: 'board', ...at, enter: 'none', ...joined(parts) };
  return [foot, handle(watching, { ...bar, x: at.x + bar.x, y: at.y + bar.y }), ...tip(sight, at, bar, marks)];
}

/** The whole bar is pressed and dragged along. `free`: what lies above is the marks'. */
function slide(sight: Sight, watching: Watching, bar: Rect, free: number): Part {
  const { words } = sight;
  const year = words.year(sight.state, watching.years[yearAt(watching, watching.at)]?.year ?? sight.state.year);
  const say = words.t('table.replay.stands', { move: moveWords(sight, watching), year });
  const top = Math.max(bar.y - 4, free);
  const hit: Hit = {
    key: 'replay:bar',
    x: bar.x - SLOP,
    y: top,
    w: bar.w + SLOP * 2,
    h: bar.y + bar.h + 4 - top,
    label: words.t('ui.replay.slider'),
    press: { do: 'nothing' },
    slide: { at: watching.at, of: watching.length, say, inset: SLOP },
  };
  return { marks: [], hits: [hit], say: [`${say}.`] };
}

/** A block for each year: full up to where the replay stands. */
export function blocks(watching: Watching, { x, y, w, h }: Rect): Part {
  const n = watching.years.length;
  const reached = placeOf(watching, watching.at) * w;
  const marks: Mark[] = [];
  for (let i = 0; i < n; i++) {
    const box = { x: x + (i * w) / n, y, w: w / n - 1.5, h };
    const full = Math.max(0, Math.min(box.w, reached - (i * w) / n));
    if (full > 0) marks.push({ mark: 'clipped', ...box, r: 2, marks: [{ mark: 'box', ...box, w: full, fill: 'ink2' }] });
    if (full < box.w) marks.push({ mark: 'box', ...box, r: 2, line: 'ink2' });
  }
  return { marks };
}

/** The years' names beneath their blocks; pressed the replay goes to where the year begins. */
function years(sight: Sight, watching: Watching, { x, w }: Rect, [y, h]: [number, number]): Part {
  const { words, state, measure } = sight;
  const n = watching.years.length;
  const now = yearAt(watching, watching.at);
  const back = watching.years.findLast((year) => year.at < watching.at);
  const next = watching.years.find((year) => year.at > watching.at);
  const part: Required<Pick<Part, 'marks' | 'hits'>> = { marks: [], hits: [] };
  for (const [i, year] of watching.years.entries()) {
    const name = words.year(state, year.year);
    const here = i === now;
    // Where a name has no room beside its neighbours only that of the present year stands.
    if (here || measure(name, { size: 14, weight: 600 }) <= w / n - 4) {
      part.marks.push(
        sans(name, x + ((i + 0.5) * w) / n, y + h / 2 - 9, 14, { align: 'center', weight: here ? 700 : 500, ink: here ? 'ink' : 'ink2', leading: 18 }),
      );
    }
    const key = year === back ? 'PageUp' : year === next ? 'PageDown' : '';
    part.hits.push({
      key: `replay:${year.at}`,
      x: x + (i * w) / n,
      y,
      w: w / n,
      h,
      label: words.t('table.replay.to', { year: name }),
      press: { do: 'replay', to: year.at },
      ...(key ? { hotkey: key } : {}),
    });
  }
  return part;
}

/** Deeds of the sides above the bar; pressed the replay goes there. */
function deeds(placed: readonly { mark: ReplayMark; x: number }[], bar: Rect, y: number): Part {
  return {
    marks: placed.map(({ mark, x }) => shape(mark.side, bar.x + x, y, mark.side === 'russia' ? MARK - 1 : MARK)),
    hits: placed.map(({ mark, x }) => ({
      key: `mark:${mark.at}`,
      x: bar.x + x - APART / 2,
      y: y - 9,
      w: APART,
      h: 16,
      label: mark.say,
      press: { do: 'replay', to: mark.at },
    })),
  };
}

export function handle(watching: Watching, bar: Rect): Piece {
  const size = HANDLE + 4;
  const x = bar.x + placeOf(watching, watching.at) * bar.w;
  return {
    id: 'replay:handle',
    layer: 'plates',
    x: Math.round(x - size / 2),
    y: Math.round(bar.y + bar.h / 2 - size / 2),
    w: size,
    h: size,
    enter: 'none',
    marks: [
      { mark: 'shape', side: 'iran', x: size / 2, y: size / 2, size, fill: 'panel' },
      { mark: 'shape', side: 'iran', x: size / 2, y: size / 2, size: HANDLE, fill: 'go' },
    ],
  };
}

/** What the mark is that is pointed at, above it. */
function tip({ ui, measure }: Sight, at: Rect, bar: Rect, placed: readonly { mark: ReplayMark; x: number }[]): Piece[] {
  const found = placed.find(({ mark }) => ui.pointed === `mark:${mark.at}`);
  if (!found) return [];
  const style = { size: 14, weight: 500 } as const;
  const inner = Math.min(TIP, Math.ceil(measure(found.mark.say, style)) + 1);
  const rows = rowsOf(measure, found.mark.say, inner, style);
  const [w, h] = [inner + 24, rows * 18 + 12];
  const x = Math.round(Math.max(at.x, Math.min(at.x + at.w - w, at.x + bar.x + found.x - w / 2)));
  return [
    {
      id: 'replay:tip',
      layer: 'note',
      x,
      y: at.y - h + 12,
      w,
      h,
      r: 4,
      shadow: 'rest',
      enter: 'none',
      marks: [plate(w, h, false, 4), sans(found.mark.say, 12, 6, 14, { ...style, w: inner, lines: rows, leading: 18 })],
    },
  ];
}
