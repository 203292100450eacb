import { choiceHit } from '../model/hits';
import { button, panel } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { askMarks, askOf } from './desk-ask';
import { doorsOf } from './desk-doors';
import type { Rect } from './grid';

const PAD = 15;
const ROW = { y: 55, h: 40, gap: 8 };

interface Parts {
  marks: Mark[];
  hits: Hit[];
}

/** The panel at the lower right: what is asked, points left, undo, the way on, and the doors to the panels. */
export function actionPanel(sight: Sight, at: Rect): Piece[] {
  const ask = askOf(sight);
  const buttons = buttonsOf(sight, at.w);
  const doors = doorsOf(sight, at.w, ROW.y + ROW.h + 4);
  return [
    {
      id: 'desk',
      layer: 'desk',
      ...at,
      marks: [panel(at.w, at.h), ...askMarks(sight, ask, at.w), ...buttons.marks, ...doors.marks],
      hits: [...buttons.hits, ...doors.hits],
      anchors: doors.anchors,
      say: ask.say,
      enter: 'none',
    },
  ];
}

/** The row of buttons: undo, a favour, the end of the play; or what else there is to do here. */
function buttonsOf(sight: Sight, w: number): Parts {
  const list = [...undo(sight), ...favour(sight), ...end(sight)];
  const room = w - PAD * 2 - ROW.gap * (list.length - 1);
  const total = list.reduce((sum, each) => sum + each.share, 0);
  const parts: Parts = { marks: [], hits: [] };
  let x = PAD;
  for (const { share, make } of list) {
    const width = (room * share) / total;
    const { marks, hit } = make({ x, y: ROW.y, w: width, h: ROW.h }, list.length > 2);
    parts.marks.push(...marks);
    parts.hits.push(hit);
    x += width + ROW.gap;
  }
  return parts;
}

export interface Row {
  share: number;
  make(at: Rect, tight: boolean): { marks: Mark[]; hit: Hit };
}

function undo({ words, canUndo, choices, watching }: Sight): Row[] {
  if (watching || choices.length === 0) return [];
  const label = words.t('game.menu.undo');
  return [
    {
      share: 1,
      make: (at, tight) =>
        button({
          ...at,
          key: 'undo',
          label,
          ...(tight ? {} : { icon: 'ui-undo' as const }),
          hotkey: 'u',
          press: canUndo ? { do: 'undo' } : { do: 'tell', text: words.t('table.desk.noUndo') },
          barred: !canUndo,
        }),
    },
  ];
}

/** Favours are called in from a list of their own; where none can be, a press says why. */
export function favour({ words, choices, ui }: Sight): Row[] {
  const favours = choices.filter(({ action }) => action.do === 'favour');
  const first = favours[0];
  if (!first) return [];
  const may = favours.some((choice) => !choice.why);
  // What bars every favour alike is said of the first; else the list says it of each.
  const alike = favours.every((choice) => choice.why?.key === first.why?.key);
  const barred = !may && alike;
  return [
    {
      share: 1,
      make: (at) =>
        button({
          ...at,
          key: 'favours',
          label: words.t('table.desk.favour'),
          hotkey: 'f',
          chosen: ui.favours,
          barred,
          press: barred ? { do: 'deny', choice: first } : { do: 'ui', set: { favours: !ui.favours, page: 0 } },
        }),
    },
  ];
}

/** The button that ends a play. */
export function end(sight: Sight): Row[] {
  const { words, choices, state } = sight;
  const choice = choices.find(({ action }) => action.do === 'end');
  if (!choice) return [];
  return [
    {
      share: 1.22,
      make: (at) => {
        const { marks, hit } = button({
          ...at,
          key: 'end',
          label: words.t('table.desk.end'),
          press: { do: 'act', action: choice.action },
          primary: true,
          hotkey: 'e',
        });
        return { marks, hit: { ...hit, ...choiceHit(sight, choice, at), label: words.action(state, choice.action), hotkey: 'e' } };
      },
    },
  ];
}
