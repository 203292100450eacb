import { SIDES, type Side } from '../../../engine/types';
import { figureAt, sans } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Measure, Sight } from '../scene/sight';
import type { Rect } from './grid';
import { wouldChange } from './part';

/** The ruler runs from nought to one of these: the first that holds everyone. What is beyond the last stands at its end with an arrow. */
export const RULER_ENDS = [40, 60, 80] as const;
/** Markers stand at least so far apart. */
const APART = 30;
const LEFT = 82;
const RIGHT = 18;
/** Middle of the markers, and top of the scale. */
const ROW = 12;
const SCALE = 25;

interface Marker {
  side: Side;
  n: number;
  ghost: boolean;
  /** Where it points at, and where it stands after fanning out. */
  true: number;
  x: number;
}

/** The three Standings on one ruler above the map. */
export function ruler(sight: Sight, at: Rect): Piece[] {
  const { words, g } = sight;
  const { standing } = g.state;
  const wanted = SIDES.flatMap((side) => {
    const would = wouldChange(sight, 'standing', (change) => change.side === side);
    return [{ side, n: standing[side], ghost: false }, ...(would ? [{ side, n: would.to, ghost: true }] : [])];
  });
  const most = Math.max(...wanted.map(({ n }) => n));
  const end = RULER_ENDS.find((each) => most <= each) ?? 80;
  const xOf = (n: number): number => LEFT + (Math.min(end, Math.max(0, n)) / end) * (at.w - LEFT - RIGHT);
  const markers = fanned(
    wanted.map((each) => ({ ...each, true: xOf(each.n), x: xOf(each.n) })),
    LEFT,
    at.w - 14,
  );
  const title = words.t('table.bar.standing');
  const one = (side: Side) => words.t('table.bar.standingOne', { side: words.side(side), n: standing[side] });
  return [
    {
      id: 'ruler',
      layer: 'board',
      ...at,
      marks: [
        { mark: 'box', x: 0, y: 0, w: at.w, h: at.h, fill: 'panel' },
        sans(title, 12, 5, 14, { weight: 600 }),
        ...scale(xOf, { w: at.w, end }, markers, sight.measure),
      ],
      hits: [{ key: 'term:standing', x: 0, y: 0, w: at.w, h: at.h, label: words.t('game.term', { title }), press: { do: 'term', term: 'standing' } }],
      say: words.t('table.bar.standingSay', { russia: one('russia'), iran: one('iran'), west: one('west') }),
      enter: 'none',
    },
    ...markers.map((marker) => markerPiece(marker, at, marker.n > end)),
  ];
}

/** Moves markers apart until none covers another, in the order of what they point at. */
export function fanned<M extends { n: number; x: number; true: number }>(markers: readonly M[], left: number, right: number): M[] {
  const row = markers.map((marker) => ({ ...marker })).sort((a, b) => a.true - b.true || a.n - b.n);
  for (let round = 0; round < 60; round++) {
    let moved = false;
    for (let i = 1; i < row.length; i++) {
      const [a, b] = [row[i - 1] as M, row[i] as M];
      const close = APART - (b.x - a.x);
      if (close <= 0.1) continue;
      moved = true;
      a.x = Math.max(left + (i - 1) * APART, a.x - close / 2);
      b.x = Math.min(right - (row.length - 1 - i) * APART, b.x + close / 2);
    }
    if (!moved) break;
  }
  return row;
}

/** The scale of a map: units by turns full and empty, figures at every fifth (on a longer one every tenth) where no marker stands. */
function scale(xOf: (n: number) => number, { w, end }: { w: number; end: number }, markers: readonly Marker[], measure: Measure): Mark[] {
  const marks: Mark[] = [{ mark: 'box', x: xOf(0), y: SCALE, w: xOf(end) - xOf(0), h: 5, line: 'ink', fill: 'card' }];
  for (let n = 0; n < end; n += 2) marks.push({ mark: 'box', x: xOf(n), y: SCALE, w: xOf(n + 1) - xOf(n), h: 5, fill: 'ink' });
  for (let n = 0; n <= end; n += end > 40 ? 10 : 5) {
    const half = measure(`${n}`, { size: 13 }) / 2 + 3;
    const covered = markers.some(({ x, true: to }) => Math.abs(x - xOf(n)) < half + 11 || (Math.abs(to - xOf(n)) < half && Math.abs(x - to) > 2));
    if (!covered) marks.push(sans(`${n}`, Math.min(xOf(n), w - 12), 8, 13, { ink: 'ink2', align: 'center' }));
  }
  return marks;
}

/** A marker and the hairline to where it belongs on the scale. */
function markerPiece({ side, n, ghost, true: to, x }: Marker, at: Rect, beyond: boolean): Piece {
  const size = { russia: 19, iran: 20, west: 21 }[side];
  const look = ghost ? ({ fill: 'go-tint', line: 'go', stroke: 1.5, dash: [3, 2] } as const) : ({ fill: side } as const);
  const d = to - x;
  const arrow: Mark[] = beyond ? [{ mark: 'path', d: `M23 ${ROW - 6}L28 ${ROW - 2}L23 ${ROW + 2}`, line: ghost ? 'go' : side, stroke: 2 }] : [];
  return {
    id: `ruler:${side}${ghost ? ':ghost' : ''}`,
    layer: 'plates',
    x: at.x + x - 12,
    y: at.y,
    w: 24,
    h: at.h,
    bleed: Math.ceil(Math.max(8, Math.abs(d) - 10)),
    marks: [
      { mark: 'path', d: `M12 ${ROW + 9}L${12 + d} ${SCALE}`, line: ghost ? 'go' : side, stroke: 1.5 },
      { mark: 'shape', side, x: 12, y: ROW, size, ...look },
      figureAt(n, 12, ROW, side === 'west' ? 12 : 13, ghost ? 'ink' : 'on-side'),
      ...arrow,
    ],
  };
}
