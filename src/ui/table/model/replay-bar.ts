import type { ReplayMark, Watching } from '../scene/sight';

type Years = Pick<Watching, 'years' | 'length'>;

/** Where year n of the bar begins and ends, in actions. */
function spanOf({ years, length }: Years, n: number): [number, number] {
  return [years[n]?.at ?? 0, years[n + 1]?.at ?? length];
}

/** Place of the year that a position lies in, among the years of the bar. */
export function yearAt({ years }: Years, at: number): number {
  return Math.max(
    0,
    years.findLastIndex((year) => year.at <= at),
  );
}

/** Where a position stands on the bar, from 0 to 1: every year has the same width, however much was done in it. */
export function placeOf(bar: Years, at: number): number {
  const n = yearAt(bar, at);
  const [from, to] = spanOf(bar, n);
  const within = to > from ? (at - from) / (to - from) : 0;
  return (n + within) / Math.max(1, bar.years.length);
}

/** The position at a place of the bar. */
export function positionAt(bar: Years, fraction: number): number {
  const count = Math.max(1, bar.years.length);
  const along = Math.max(0, Math.min(1, fraction)) * count;
  const n = Math.min(count - 1, Math.floor(along));
  const [from, to] = spanOf(bar, n);
  return from + Math.round((along - n) * (to - from));
}

/** The marks that there is room for, `gap` from one middle to the next: of those that would overlap the weightier one, then the earlier. */
export function spread(bar: Years, marks: readonly ReplayMark[], width: number, gap: number): { mark: ReplayMark; x: number }[] {
  const placed: { mark: ReplayMark; x: number }[] = [];
  for (const mark of [...marks].sort((a, b) => b.weight - a.weight || a.at - b.at)) {
    const x = placeOf(bar, mark.at) * width;
    if (placed.every((other) => Math.abs(other.x - x) >= gap)) placed.push({ mark, x });
  }
  return placed.sort((a, b) => a.x - b.x);
}
