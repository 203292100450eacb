import { SIDES, type Side } from '../../../engine/types';
import type { Mark, Turn } from './tale';

/** Where everything stands in the drawings of the end: the page and the saved picture draw the same points. */

export interface Point {
  x: number;
  y: number;
}

/** A drawing's room, and how large a pixel of the design is in it. */
export interface Size {
  width: number;
  height: number;
  unit: number;
}

/** From the first mark to the last, from left to right. The three drawings of one width share it, so that years stand over each other. */
export interface Axis {
  from: number;
  to: number;
  step: number;
  at: (n: number) => number;
}

export function axisOf({ width, unit }: Size, count: number): Axis {
  const from = 34 * unit;
  const to = width - (width < 560 * unit ? 50 : 76) * unit;
  const step = (to - from) / Math.max(1, count - 1);
  return { from, to, step, at: (n) => from + step * n };
}

/** Which marks are named under an axis: as many as fit, the last one always. */
export function namedMarks(axis: Axis, names: readonly string[], unit: number): number[] {
  const widest = Math.max(...names.map((name) => name.length)) * 6.2 + 8;
  const every = Math.max(1, Math.ceil((widest * unit) / axis.step));
  return names.map((_, n) => n).filter((n) => (names.length - 1 - n) % every === 0);
}

/** An era's stretch of the axis. */
export interface EraBand {
  era: number;
  from: number;
  to: number;
}

/** The eras that a game went through, each from border to border; none where there is but one. */
export function eraBands(axis: Axis, eras: readonly number[]): EraBand[] {
  const bands: EraBand[] = [];
  eras.forEach((era, n) => {
    const border = n === 0 ? axis.from : axis.at(n) - axis.step / 2;
    const last = bands.at(-1);
    if (last?.era === era) return;
    if (last) last.to = border;
    bands.push({ era, from: border, to: axis.to });
  });
  return bands.length > 1 ? bands : [];
}

export interface StandingPlot {
  axis: Axis;
  grid: { n: number; y: number }[];
  lines: Record<Side, Point[]>;
  ends: { side: Side; n: number; from: Point; to: Point }[];
  turns: Point[];
  bands: EraBand[];
  /** Where the names of the eras stand, and the room of the lines beneath them. */
  eraLine: number;
  top: number;
  foot: number;
}

/** @param named whether years are named beneath the lines */
export function standingPlot(size: Size, marks: readonly Mark[], turns: readonly Turn[], eras: readonly number[], named: boolean): StandingPlot {
  const u = size.unit;
  const axis = axisOf(size, marks.length);
  const bands = eraBands(axis, eras);
  const ceiling = (bands.length > 0 ? 16 : 0) * u;
  const foot = size.height - (named ? 26 : 10) * u;
  const columns = turns.map((turn) => marks.findIndex((mark) => mark.year === turn.year));
  const highest = (n: number): number => Math.max(...SIDES.map((side) => marks[n]?.standing[side] ?? 0));
  const peak = Math.max(10, ...marks.map((_, n) => highest(n)));
  const stride = [5, 10, 20, 50].find((n) => peak / n <= (foot - ceiling) / (32 * u)) ?? 50;
  const most = Math.ceil(peak / stride) * stride;
  // Over each turn there must be room for its number: where its lines reach high, the scale begins lower.
  const tops = columns.map((n) => foot - ((foot - ceiling - 29 * u) * most) / Math.max(1, highest(n)));
  const top = Math.max(ceiling + 8 * u, ...tops);
  const y = (n: number): number => foot - ((foot - top) * n) / most;
  const line = (side: Side): Point[] => marks.map((mark, n) => ({ x: axis.at(n), y: y(mark.standing[side]) }));
  const lines = { russia: line('russia'), iran: line('iran'), west: line('west') };
  const last = marks.at(-1) as Mark;
  const bottom = size.height - 13 * u;
  const apart = spread(
    SIDES.map((side) => y(last.standing[side])),
    27 * u,
    13 * u,
    bottom,
  );
  return {
    axis,
    grid: Array.from({ length: most / stride + 1 }, (_, n) => ({ n: n * stride, y: y(n * stride) })),
    lines,
    ends: SIDES.map((side, n) => ({
      side,
      n: last.standing[side],
      from: { x: axis.to + 4 * u, y: y(last.standing[side]) },
      to: { x: axis.to + 27 * u, y: apart[n] as number },
    })),
    turns: columns.map((n) => ({ x: axis.at(n), y: y(highest(n)) - 18 * u })),
    bands,
    eraLine: 11 * u,
    top,
    foot,
  };
}

export interface LeveragePlot {
  axis: Axis;
  /** The height at which nobody holds the lever. */
  level: number;
  /** The most that either held, where the drawing has a figure for it. */
  ticks: { n: number; y: number }[];
  own: Point[];
  history: Point[];
  ownLabel: number;
  historyLabel: number;
}

/** The lever over and under the middle: as much room to each side as it took. */
export function leveragePlot(size: Size, marks: readonly Mark[], history: readonly (number | null)[]): LeveragePlot {
  const u = size.unit;
  const axis = axisOf(size, marks.length);
  const all = [...marks.map((mark) => mark.leverage), ...history.filter((n) => n !== null)];
  const up = Math.max(2, ...all);
  const down = Math.max(2, ...all.map((n) => -n));
  const top = 18 * u;
  const foot = size.height - 18 * u;
  const y = (n: number): number => top + ((up - n) * (foot - top)) / (up + down);
  const own = marks.map((mark, n) => ({ x: axis.at(n), y: y(mark.leverage) }));
  const past = history.flatMap((n, column) => (n === null ? [] : [{ x: axis.at(column), y: y(n) }]));
  const ends = [own.at(-1)?.y ?? y(0), past.at(-1)?.y ?? y(0)];
  const [ownLabel, historyLabel] = spread(ends, 16 * u, 6 * u, size.height - 6 * u) as [number, number];
  return { axis, level: y(0), ticks: [up, 0, -down].map((n) => ({ n: Math.abs(n), y: y(n) })), own, history: past, ownLabel, historyLabel };
}

export interface TrustPlot {
  axis: Axis;
  /** A row of beads to each mark; a column where that, or the name beneath, is too wide. */
  upright: boolean;
  beads: { mark: number; x: number; y: number; full: boolean }[];
  radius: number;
  /** Where figures and names stand. */
  figureLine: number;
  nameLine: number;
  height: number;
}

export function trustPlot(size: Size, marks: readonly Mark[], names: readonly string[], most: number): TrustPlot {
  const u = size.unit;
  const axis = axisOf(size, marks.length);
  const withFigure = names.map((name) => `${name} 0`);
  const upright = axis.step < 55 * u || namedMarks(axis, withFigure, u).length < names.length;
  const pitch = upright ? 9.5 * u : Math.min(10 * u, (axis.step - 4 * u) / most);
  const bead = (n: number): Point => (upright ? { x: 0, y: 20 * u + pitch * (most - n - 0.5) } : { x: pitch * (n - (most - 1) / 2), y: 8 * u });
  const beads = marks.flatMap((mark, column) =>
    Array.from({ length: most }, (_, n) => ({ mark: column, x: axis.at(column) + bead(n).x, y: bead(n).y, full: n < mark.trust })),
  );
  const under = upright ? 20 * u + pitch * most : 16 * u;
  return { axis, upright, beads, radius: pitch * 0.41, figureLine: upright ? 12 * u : under + 14 * u, nameLine: under + 14 * u, height: under + 20 * u };
}

/** Heights moved apart where they lie closer than a gap, kept between two others; in the order in which they came. */
export function spread(heights: readonly number[], gap: number, top: number, foot: number): number[] {
  const rows = heights.map((y, n) => ({ y, n })).sort((a, b) => a.y - b.y || a.n - b.n);
  for (let round = 0; round < 24; round++) {
    for (let n = 1; n < rows.length; n++) {
      const [over, under] = [rows[n - 1] as { y: number }, rows[n] as { y: number }];
      const lack = gap - (under.y - over.y);
      if (lack <= 0) continue;
      over.y -= lack / 2;
      under.y += lack / 2;
    }
  }
  const above = top - (rows[0]?.y ?? top);
  const below = (rows.at(-1)?.y ?? foot) - foot;
  const move = above > 0 ? above : below > 0 ? -below : 0;
  const moved: number[] = [];
  for (const { y, n } of rows) moved[n] = y + move;
  return moved;
}

/** Points as a path of straight lines. */
export const pathOf = (points: readonly Point[]): string => points.map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

const round = (n: number): number => Math.round(n * 100) / 100;
