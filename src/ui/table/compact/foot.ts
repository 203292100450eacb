import type { IconName } from '../../look/icons';
import { headingOf } from '../board/choices';
import { end } from '../board/desk';
import { askOf } from '../board/desk-ask';
import type { Rect } from '../board/grid';
import { choiceCards, chosenCard, inFavours, isChoosing } from '../model/choices';
import { button, sans, shape } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { FINGER, GAP } from './grid';
import { type Bits, sheetAnchors, sheetButtons } from './sheets';

/** The buttons at the lower right: three sheets, what is asked, undo, the way on. */
export function footBlock(sight: Sight, at: Rect): Piece[] {
  const roomy = at.h > 120;
  const row: Rect = { x: 0, y: at.h - FINGER, w: at.w, h: FINGER };
  const sheets = sheetButtons(sight, { x: 0, y: roomy ? 52 : 0, w: at.w, h: FINGER });
  const line: Rect | null = roomy ? { x: 0, y: 0, w: at.w, h: FINGER } : null;
  const below = belowOf(sight, row, line);
  return [
    {
      id: 'desk',
      layer: 'board',
      ...at,
      // Words stand straight on the desk here.
      marks: [{ mark: 'box', x: -4, y: 0, w: at.w + 4, h: at.h, fill: 'page' }, ...sheets.marks, ...below.marks],
      hits: [...sheets.hits, ...below.hits],
      bleed: 4,
      anchors: sheetAnchors(sight, at.w, sheets.hits),
      say: below.say,
      enter: 'none',
    },
  ];
}

interface Below extends Bits {
  say: string;
}

/** The last row: what is asked and what answers it. `line`: where there is a row of its own for the words. */
function belowOf(sight: Sight, row: Rect, line: Rect | null): Below {
  if (sight.running) return watched(sight, row, line);
  if (sight.peeking) return only(sight, row, 'end-peek', sight.words.t('game.glance.cover'), { do: 'end-peek' });
  if (isChoosing(sight)) return choosing(sight, row);
  const ask = askOf(sight);
  const list = [...undo(sight), ...end(sight).map(({ make }): Item => ({ share: 1, make: (at) => make(at, true) }))];
  const buttons = laid(list, row, ask.points ? 0.71 : 0.5);
  const free = line ?? { ...row, w: (buttons.hits[0]?.x ?? row.x + row.w + GAP) - GAP - row.x };
  const words = ask.points ? pointsMarks(sight, ask.points.left, free) : askMarks(sight, ask, free);
  return { marks: [...words, ...buttons.marks], hits: buttons.hits, say: ask.say };
}

interface Item {
  share: number;
  make: (at: Rect) => { marks: Mark[]; hit: Hit };
}

/** Buttons side by side at the right end of a row, so much of it wide. */
function laid(list: readonly Item[], row: Rect, part: number): Bits {
  const bits: Bits = { marks: [], hits: [] };
  if (list.length === 0) return bits;
  const total = list.reduce((sum, { share }) => sum + share, 0);
  const most = list.length === 1 && (list[0] as Item).share < 1 ? 84 : row.w * part;
  let x = row.x + row.w - most;
  const room = most - GAP * (list.length - 1);
  for (const { share, make } of list) {
    const w = Math.max(FINGER, (room * share) / total);
    const made = make({ ...row, x, w });
    bits.marks.push(...made.marks);
    bits.hits.push(made.hit);
    x += w + GAP;
  }
  return bits;
}

function undo({ words, canUndo, choices, watching, measure }: Sight): Item[] {
  if (watching || choices.length === 0) return [];
  const label = words.t('game.menu.undo');
  return [
    {
      share: 0.8,
      make: (at) =>
        button({
          ...at,
          key: 'undo',
          // Where there is little room the sign says it.
          label: measure(label, { size: 15, weight: 600 }) + 48 <= at.w ? label : '',
          say: label,
          icon: 'ui-undo',
          hotkey: 'u',
          press: canUndo ? { do: 'undo' } : { do: 'tell', text: words.t('table.desk.noUndo') },
          barred: !canUndo,
        }),
    },
  ];
}

/** '2', and beside it 'points left' on two lines. */
function pointsMarks({ words, measure }: Sight, left: number, at: Rect): Mark[] {
  const x = at.x + measure(`${left}`, { size: 30, weight: 700 }) + 7;
  const room = Math.max(30, at.x + at.w - x);
  const text = words.t('table.compact.points', { count: left });
  const whole = measure(text, { size: 13 }) <= room;
  return [
    sans(`${left}`, at.x, at.y + 3, 30, { weight: 700, ink: 'go' }),
    sans(text, x, at.y + (whole ? 14 : 6), 13, { w: room, lines: 2, leading: 16, mayCut: true }),
  ];
}

/** What is asked in a line, and one below it. */
function askMarks({ measure }: Sight, { title, line, side }: ReturnType<typeof askOf>, at: Rect): Mark[] {
  const x = at.x + (side ? 20 : 0);
  const w = at.x + at.w - x;
  const whole = measure(title, { size: 15, weight: 700 }) <= w;
  return [
    ...(side ? [shape(side, at.x + 7, at.y + (whole && line ? 13 : 22), 14)] : []),
    sans(title, x, at.y + (whole && line ? 3 : 4), whole ? 15 : 14, { weight: 700, w, lines: whole ? 1 : 2, leading: 18, mayCut: true }),
    ...(whole && line ? [sans(line, at.x, at.y + 23, 13, { ink: 'ink2', w: at.w, mayCut: true })] : []),
  ];
}

function only(sight: Sight, row: Rect, key: string, label: string, press: Hit['press']): Below {
  const made = button({ ...row, key, label, press, primary: true, hotkey: 'Enter' });
  return { marks: made.marks, hits: [made.hit], say: sight.words.t('table.choices.peeking', { side: sight.words.side(sight.peeking ?? 'russia') }) };
}

/** While one of a few ways is chosen: back or undo, a look at the board, and the button that does it. */
function choosing(sight: Sight, row: Rect): Below {
  const { words, canUndo, ui, state } = sight;
  const say = headingOf(sight);
  if (ui.aside) return { ...only(sight, row, 'board', words.t('table.choices.toChoice'), { do: 'ui', set: { aside: false, page: 0 } }), say };
  const chosen = chosenCard(sight, choiceCards(sight));
  const bits: Bits = { marks: [], hits: [] };
  let x = row.x;
  const add = (made: { marks: Mark[]; hit: Hit }): void => {
    bits.marks.push(...made.marks);
    bits.hits.push(made.hit);
    x += made.hit.w + GAP;
  };
  const square = (o: { key: string; icon: IconName; say: string; press: Hit['press']; hotkey?: string }): void =>
    add(button({ ...o, x, y: row.y, w: FINGER, h: row.h, label: '' }));
  if (inFavours(sight)) {
    square({ key: 'leave', icon: 'ui-undo', say: words.t('table.choices.leave'), press: { do: 'ui', set: { favours: false, way: null, page: 0 } } });
  } else if (canUndo) square({ key: 'undo', icon: 'ui-undo', say: words.t('table.choices.undo'), hotkey: 'u', press: { do: 'undo' } });
  square({ key: 'board', icon: 'ui-eye', say: words.t('table.compact.board'), press: { do: 'ui', set: { aside: true, page: 0 } } });
  add(
    button({
      key: 'confirm',
      x,
      y: row.y,
      w: row.x + row.w - x,
      h: row.h,
      label: chosen?.confirm ?? words.t('table.choices.none'),
      ...(chosen ? { say: words.action(state, chosen.choice.action) } : {}),
      primary: true,
      barred: !chosen,
      hotkey: 'Enter',
      press: chosen ? { do: 'act', action: chosen.choice.action } : { do: 'tell', text: words.t('table.choices.first') },
    }),
  );
  return { ...bits, say: chosen ? `${say}. ${chosen.title}` : say };
}

/** Two computers play: hold them, one move. */
function watched(sight: Sight, row: Rect, line: Rect | null): Below {
  const { words, running, measure } = sight;
  const paused = running?.paused ?? false;
  const half = (row.w - GAP) / 2;
  const hold = button({
    key: 'watch:pause',
    ...row,
    w: half,
    label: words.t(paused ? 'ui.watching.resume' : 'ui.watching.pause'),
    icon: paused ? 'ui-play' : 'ui-pause',
    press: { do: 'watch', to: 'pause' },
    primary: paused,
    hotkey: 'Space',
  });
  const step = words.t('ui.watching.step');
  const on = button({
    key: 'watch:step',
    ...row,
    x: row.x + half + GAP,
    w: half,
    label: step,
    // Where there is little room the word alone.
    ...(measure(step, { size: 15, weight: 600 }) + 48 <= half ? { icon: 'ui-step' as const } : {}),
    press: paused ? { do: 'watch', to: 'step' } : { do: 'tell', text: words.t('table.replay.pauseFirst') },
    barred: !paused,
    hotkey: 'n',
  });
  const ask = askOf(sight);
  return { marks: [...hold.marks, ...on.marks, ...(line ? askMarks(sight, ask, line) : [])], hits: [hold.hit, on.hit], say: ask.say };
}
