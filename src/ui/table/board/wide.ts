import { ALLIES } from '../../../engine/types';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { bar } from './bar';
import { board } from './board';
import { cardDetail } from './card';
import { choicesFoot, choicesPanel, matter } from './choices';
import { actionPanel } from './desk';
import { gridOf } from './grid';
import { hand } from './hand';
import { log } from './log';
import { mat } from './mat';
import { notes } from './notes';
import { replayFoot } from './replay';
import { replayDialog } from './replay-world';
import { ruler } from './ruler';
import { isSummit, summit, summitFoot } from './summit';
import { watchPanel } from './watch';
import { shownDialog } from './world';

/** The table on a desktop: mats left and right, the bar, the board or the summit's desk, the foot, and what lies over it. */
export function wideScene(sight: Sight): Piece[] {
  const grid = gridOf(sight.stage);
  const atSummit = isSummit(sight);
  return [
    ...bar(sight, grid.bar),
    ...ALLIES.flatMap((side) => mat(sight, side, grid[side])),
    ...(atSummit ? summit(sight, grid.board) : [...board(sight, grid), ...ruler(sight, grid.ruler), ...matter(sight, grid)]),
    ...foot(sight),
    ...cardDetail(sight, grid),
    ...(sight.watching ? replayDialog(sight) : shownDialog(sight)),
    ...notes(sight),
  ];

  function foot(s: Sight): Piece[] {
    if (s.watching) return replayFoot(s, grid);
    const watch = watchPanel(s, grid.action);
    if (watch) return [...log(s, grid.log), ...hand(s, grid), ...watch];
    // The summit has a foot of its own, log and action panel included.
    if (atSummit) return summitFoot(s, grid);
    return [...log(s, grid.log), ...(choicesFoot(s, grid.foot) ?? hand(s, grid)), ...(choicesPanel(s, grid.action) ?? actionPanel(s, grid.action))];
  }
}
