import { sans } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit } from '../scene/piece';
import type { Press } from '../scene/press';
import type { Measure } from '../scene/sight';

export interface Segment {
  key: string;
  label: string;
  /** What is read out where the label alone is not enough. */
  say?: string;
  press: Press;
  chosen: boolean;
}

interface SegmentsOptions {
  x: number;
  y: number;
  h: number;
  /** Their width together; without it each is as wide as its word asks. */
  w?: number;
  size?: number;
  /** Space left and right of a word. */
  pad?: number;
}

/** One of a few, in one frame: the chosen one in ink. */
export function segments(
  list: readonly Segment[],
  { x, y, h, w, size = 15, pad = 10 }: SegmentsOptions,
  measure: Measure,
): { marks: Mark[]; hits: Hit[]; w: number } {
  const natural = list.map(({ label }) => Math.ceil(measure(label, { size, weight: 600 })) + pad * 2);
  const total = w ?? natural.reduce((sum, each) => sum + each, 0);
  // What there is to gain or lose is shared evenly.
  const share = (total - natural.reduce((sum, each) => sum + each, 0)) / list.length;
  const marks: Mark[] = [{ mark: 'box', x, y, w: total, h, r: 4, fill: 'card' }];
  const hits: Hit[] = [];
  let at = x;
  for (const [i, { key, label, say, press, chosen }] of list.entries()) {
    const width = (natural[i] ?? 0) + share;
    if (chosen) marks.push({ mark: 'clipped', x, y, w: total, h, r: 4, marks: [{ mark: 'box', x: at, y, w: width, h, fill: 'ink' }] });
    else if (i > 0 && !list[i - 1]?.chosen) marks.push({ mark: 'box', x: at, y, w: 1, h, fill: 'rule' });
    marks.push(sans(label, at + width / 2, y + h / 2 - size * 0.625, size, { weight: chosen ? 600 : 500, align: 'center', ink: chosen ? 'card' : 'ink' }));
    hits.push({ key, x: at, y, w: width, h, label: say ?? label, press });
    at += width;
  }
  marks.push({ mark: 'box', x, y, w: total, h, r: 4, line: 'edge' });
  return { marks, hits, w: total };
}
