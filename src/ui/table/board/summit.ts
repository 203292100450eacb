import { dealOf } from '../model/draft';
import type { Mark } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';
import { sheet } from './summit-sheet';
import { slips } from './summit-slips';

export { summitFoot } from './summit-foot';

const SLIP = 40;
const GAP = 8;

/** Whether a deal is being composed, answered or signed; not while somebody looks at a hand, which needs the desk's place. */
export function isSummit(sight: Sight): boolean {
  return !sight.peeking && dealOf(sight) !== null;
}

/** The draft agreement on the desk, in the map's place. */
export function summit(sight: Sight, at: Rect): Piece[] {
  const deal = dealOf(sight);
  if (!deal) return [];
  // On a larger desk the sheet grows by half of what there is to gain.
  const w = Math.round(726 + (at.w - 768) * 0.4);
  const h = Math.round(400 + (at.h - 476) * 0.5);
  const top = Math.round((at.h - h - GAP - SLIP) / 2) + 2;
  const on: Rect = { x: at.x + Math.round((at.w - w) / 2), y: at.y + Math.max(17, top), w, h };
  return [blotter(at), sheet(sight, deal, on), ...slips(sight, deal, { x: at.x, y: on.y + h + GAP, w: at.w, h: SLIP })];
}

/** The desk: a blotter held by four corners of leather. */
function blotter({ x, y, w, h }: Rect): Piece {
  const corners = [
    { x: 0, y: 0, dx: 1, dy: 1 },
    { x: w, y: 0, dx: -1, dy: 1 },
    { x: w, y: h, dx: -1, dy: -1 },
    { x: 0, y: h, dx: 1, dy: -1 },
  ].flatMap((corner): Mark[] => {
    const [a, b] = [64, 55];
    const d = (n: number, inset: number) =>
      `M${corner.x + corner.dx * n} ${corner.y + corner.dy * inset}L${corner.x + corner.dx * inset} ${corner.y + corner.dy * n}`;
    return [
      { mark: 'path', d: `M${corner.x} ${corner.y}L${d(a, 0).slice(1)}Z`, fill: 'leather' },
      { mark: 'path', d: d(a, 0), line: 'edge', stroke: 1 },
      { mark: 'path', d: d(b, 2), line: 'leather-edge', stroke: 1, dash: [4, 3] },
    ];
  });
  return {
    id: 'blotter',
    layer: 'board',
    x,
    y,
    w,
    h,
    marks: [
      {
        mark: 'clipped',
        x: 0,
        y: 0,
        w,
        h,
        r: 4,
        marks: [{ mark: 'box', x: 0, y: 0, w, h, fill: 'blotter' }, { mark: 'box', x: 6, y: 6, w: w - 12, h: h - 12, line: 'edge', alpha: 0.5 }, ...corners],
      },
      { mark: 'box', x: 0, y: 0, w, h, r: 4, line: 'ink' },
    ],
  };
}
