import { describe, expect, it } from 'vitest';
import { SIDES } from '../../src/engine/types';
import { axisOf, eraBands, leveragePlot, namedMarks, spread, standingPlot, trustPlot } from '../../src/ui/text/end/plot';
import type { Mark, Turn } from '../../src/ui/text/end/tale';

const SIZE = { width: 736, height: 220, unit: 1 };

const mark = (year: number, standing: [number, number, number], leverage = 0, trust = 3): Mark => ({
  year,
  standing: { russia: standing[0], iran: standing[1], west: standing[2] },
  leverage,
  trust,
});
const turn = (year: number): Turn => ({ year, to: 'russia', n: 9, events: [] });

const MARKS = [mark(-1, [5, 6, 4], 3, 5), mark(0, [12, 6, 6], 4, 6), mark(1, [12, 20, 12], -2, 1), mark(2, [39, 38, 40], -6, 0)];

describe('the lines of Standing', () => {
  it('keep the figures at their ends apart and inside', () => {
    const { ends } = standingPlot(SIZE, MARKS, [], [1, 1, 1, 1], false);
    const heights = ends.map((end) => end.to.y).sort((a, b) => a - b);
    for (let n = 1; n < heights.length; n++) expect((heights[n] as number) - (heights[n - 1] as number)).toBeGreaterThan(26);
    expect(heights[0]).toBeGreaterThanOrEqual(13);
    expect(heights.at(-1)).toBeLessThanOrEqual(SIZE.height - 13);
    // The West ends highest and stands on top.
    expect(ends.find((end) => end.side === 'west')?.to.y).toBe(heights[0]);
  });

  it('leave room for the number of a turn over the highest line of its year', () => {
    const { turns, lines } = standingPlot(SIZE, MARKS, [turn(0), turn(2)], [1, 1, 2, 2], false);
    for (const [k, n] of [1, 3].entries()) {
      const highest = Math.min(...SIDES.map((side) => lines[side][n]?.y ?? 0));
      expect(turns[k]?.y).toBeCloseTo(highest - 18);
      expect((turns[k]?.y ?? 0) - 11).toBeGreaterThanOrEqual(16 - 1e-9);
    }
  });

  it('never reach over the scale', () => {
    const { grid, lines } = standingPlot(SIZE, MARKS, [], [1, 1, 1, 1], false);
    const top = Math.min(...grid.map((row) => row.y));
    for (const side of SIDES) for (const { y } of lines[side]) expect(y).toBeGreaterThanOrEqual(top - 1e-9);
  });
});

describe('the axis of years', () => {
  it('has a band to each era, from border to border', () => {
    const axis = axisOf(SIZE, 4);
    const bands = eraBands(axis, [1, 1, 2, 2]);
    expect(bands.map((band) => band.era)).toEqual([1, 2]);
    expect(bands[0]?.from).toBe(axis.from);
    expect(bands[0]?.to).toBe(bands[1]?.from);
    expect(bands[1]?.to).toBe(axis.to);
    expect(eraBands(axis, [3, 3, 3, 3])).toEqual([]);
  });

  it('names the last mark, and as many others as fit', () => {
    const names = Array.from({ length: 12 }, (_, n) => String(2014 + n));
    expect(namedMarks(axisOf(SIZE, 12), names, 1)).toHaveLength(12);
    const few = namedMarks(axisOf({ ...SIZE, width: 300 }, 12), names, 1);
    expect(few.length).toBeLessThan(12);
    expect(few.at(-1)).toBe(11);
  });
});

describe('the lever and Trust', () => {
  it('show Russia over the middle, Iran under it, history beside them from its first year', () => {
    const { own, history, level } = leveragePlot(SIZE, MARKS, [null, 3, 3, 1]);
    expect(own[1]?.y).toBeLessThan(level);
    expect(own[3]?.y).toBeGreaterThan(level);
    expect(history.map((point) => point.x)).toEqual(own.slice(1).map((point) => point.x));
  });

  it('fill as many beads as there is Trust, upright where a row has no room', () => {
    const names = ['Start', '2015', '2016', '2017'];
    for (const [width, upright] of [
      [736, false],
      [240, true],
    ] as const) {
      const plot = trustPlot({ ...SIZE, width }, MARKS, names, 6);
      expect(plot.upright).toBe(upright);
      for (const [n, { trust }] of MARKS.entries()) expect(plot.beads.filter((bead) => bead.mark === n && bead.full)).toHaveLength(trust);
    }
  });

  it('spread keeps the order of heights', () => {
    expect(spread([50, 50, 10], 20, 0, 100)).toEqual([40, 60, 10]);
    expect(spread([99, 98], 20, 0, 100)).toEqual([100, 80]);
  });
});
