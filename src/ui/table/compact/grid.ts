import type { Rect } from '../board/grid';
import type { Stage } from '../scene/sight';

/** Where everything lies on a phone held sideways (LOOK.md 2): bar, map, plates, the foot with hand and buttons. */
export interface CompactGrid {
  bar: Rect;
  /** All between bar and foot: map and plates, or what is opened over them. */
  area: Rect;
  map: Rect;
  /** The plates' place, and how many go side by side and one below the other on a page. */
  plates: Rect;
  columns: number;
  rows: number;
  /** The whole foot, the hand in it, and the buttons at its right. */
  foot: Rect;
  hand: Rect;
  block: Rect;
  /** Width of a hand card. */
  card: number;
}

const EDGE = 8;
const BAR = 48;
/** From this height on there is room for cards as on a desktop. */
const ROOMY = 520;
/** From this width on nine plates stand in three columns. */
const THREE = 800;
/** The least height of a plate, its gap included, and how many there are. */
const PLATE = 64;
const PLATES = 9;
export const GAP = 8;
/** What is pressed is so large at the least. */
export const FINGER = 44;

/** The grid of a stage of 640 by 320 or more; what it is wider or higher the map and the plates get. `low`: with a foot as on a phone in any case. */
export function compactGrid({ w, h }: Stage, low = false): CompactGrid {
  const roomy = h >= ROOMY && !low;
  const high = roomy ? 148 : 96;
  // On a phone the cards stand on the edge.
  const foot: Rect = { x: EDGE, y: h - high - (roomy ? EDGE : 0), w: w - EDGE * 2, h: high };
  const area: Rect = { x: EDGE, y: BAR + 4, w: w - EDGE * 2, h: foot.y - 10 - BAR - 4 };
  const columns = w >= THREE ? 3 : 2;
  const rows = Math.max(1, Math.min(Math.ceil(PLATES / columns), Math.floor((area.h + GAP) / PLATE)));
  // Three columns begin at 158 a plate; what is left over goes to the map and to them alike.
  const platesW = columns === 3 ? Math.round(490 + (w - 844) * 0.5) : Math.round(area.w / 2 - 4);
  const plates: Rect = { x: area.x + area.w - platesW, y: area.y, w: platesW, h: area.h };
  const block = Math.round(Math.max(220, Math.min(270, 220 + (w - 667) * 0.34)));
  return {
    bar: { x: 0, y: 0, w, h: BAR },
    area,
    map: { ...area, w: area.w - platesW - GAP },
    plates,
    columns,
    rows,
    foot,
    hand: { ...foot, w: foot.w - block - 12 },
    block: { ...foot, x: foot.x + foot.w - block, w: block, h: roomy ? high : high - 4 },
    card: roomy ? 118 : 84,
  };
}
