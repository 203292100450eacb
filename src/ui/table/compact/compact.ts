import { cardFace } from '../board/card-face';
import { hand } from '../board/hand';
import { notes } from '../board/notes';
import { replayDialog } from '../board/replay-world';
import { isSummit } from '../board/summit';
import { shownDialog } from '../board/world';
import { isChoosing } from '../model/choices';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { compactBar } from './bar';
import { choosingOf } from './choices';
import { compactDetail } from './detail';
import { smallFace } from './face';
import { footBlock } from './foot';
import { type CompactGrid, compactGrid, GAP } from './grid';
import { compactMap } from './map';
import { moreSheet } from './more';
import { platesOf } from './plates';
import { promisesSheet } from './promises';
import { compactReplay } from './replay';
import { reservesSheet } from './reserves';
import { compactSheet, compactSummitFoot } from './summit';

/** From this height between bar and foot on two sheets lie one below the other; the upper one's height. */
const BOTH = 380;
const RESERVES = 236;

/** The table on a phone held sideways: bar, map and plates or what is opened over them, the foot, and what lies over it all. */
export function compactScene(sight: Sight): Piece[] {
  const grid = compactGrid(sight.stage, sight.watching !== null);
  return [
    ...compactBar(sight, grid.bar),
    ...areaOf(sight, grid),
    ...footOf(sight, grid),
    ...compactDetail(sight),
    ...(sight.watching ? replayDialog(sight, grid.foot.y) : shownDialog(sight)),
    ...notes(sight),
  ];
}

/** Between bar and foot: an open sheet, the summit's draft, the ways of a choice, or the board. */
function areaOf(sight: Sight, grid: CompactGrid): Piece[] {
  const { ui } = sight;
  // On a tablet there is room for what both have and for what they owe each other.
  const { area } = grid;
  if (area.h >= BOTH && (ui.sheet === 'reserves' || ui.sheet === 'promises')) {
    const upper = { ...area, h: RESERVES };
    return [...reservesSheet(sight, upper), ...promisesSheet(sight, { ...area, y: area.y + RESERVES + GAP, h: area.h - RESERVES - GAP })];
  }
  switch (ui.sheet) {
    case 'reserves':
      return reservesSheet(sight, grid.area);
    case 'promises':
      return promisesSheet(sight, grid.area);
    case 'more':
      return moreSheet(sight, grid.area);
    default:
      if (isSummit(sight)) return compactSheet(sight, grid.area);
      if (isChoosing(sight) && !ui.aside) return choosingOf(sight, grid.area);
      return [...compactMap(sight, grid), ...platesOf(sight, grid)];
  }
}

function footOf(sight: Sight, grid: CompactGrid): Piece[] {
  if (sight.watching) return compactReplay(sight, grid);
  if (isSummit(sight) && !sight.running) return compactSummitFoot(sight, grid);
  // A hand places its cards a little below the foot's top.
  const foot = { ...grid.hand, y: grid.hand.y - 2, h: grid.hand.h + 2 };
  return [...hand(sight, { foot, card: grid.card }, grid.card > 100 ? cardFace : smallFace), ...footBlock(sight, grid.block)];
}
