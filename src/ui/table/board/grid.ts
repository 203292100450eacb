import type { Stage } from '../scene/sight';

export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Where everything lies on a wide table (LOOK.md 2): two mats, the bar, the board with ruler and map, the foot. */
export interface Grid {
  russia: Rect;
  iran: Rect;
  bar: Rect;
  board: Rect;
  ruler: Rect;
  map: Rect;
  log: Rect;
  /** The hand, or the choices, or the replay's bar. */
  foot: Rect;
  action: Rect;
  /** Width of a hand card; its height is the foot's less 2. */
  card: number;
}

const GAP = 8;
const MAT = 240;
const FOOT = 148;
const BAR = 68;
const RULER = 30;

/** The grid of a stage of 1280x720 or more: mats and foot keep their size, the map gets what there is to gain. */
export function gridOf({ w, h }: Stage): Grid {
  const board: Rect = { x: MAT + GAP * 2, y: GAP + BAR + 4, w: w - 2 * (MAT + GAP * 2), h: h - GAP * 3 - BAR - FOOT - 4 };
  const mat = { y: GAP, w: MAT, h: h - GAP * 3 - FOOT };
  const foot = h - GAP - FOOT;
  return {
    russia: { x: GAP, ...mat },
    iran: { x: w - GAP - MAT, ...mat },
    bar: { x: board.x, y: GAP, w: board.w, h: BAR },
    board,
    ruler: { x: board.x + 1, y: board.y + 1, w: board.w - 2, h: RULER },
    map: { x: board.x + 1, y: board.y + 1 + RULER, w: board.w - 2, h: board.h - 2 - RULER },
    log: { x: GAP, y: foot, w: MAT, h: FOOT },
    foot: { x: board.x, y: foot, w: board.w, h: FOOT },
    action: { x: w - GAP - MAT, y: foot, w: MAT, h: FOOT },
    card: board.w >= 960 ? 150 : 118,
  };
}

/** The stage for a window: wide from 1280x720 on (a little smaller is scaled down), else compact. */
export function stageOf(width: number, height: number): Stage {
  const fit = Math.min(width / 1280, height / 720);
  if (fit >= 0.86) {
    // Up to 1920x1080 things grow to a quarter more and the map gets the rest; above that everything grows.
    const scale = Math.min(fit, Math.max(1.25, fit / 1.2));
    return { w: width / scale, h: height / scale, form: 'wide', scale };
  }
  const scale = Math.max(1, Math.min(width / 844, height / 390, 1.5));
  return { w: width / scale, h: height / scale, form: 'compact', scale };
}
