import { icon, panel, rowsOf, rule, sans, serif, shape } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight, Watching } from '../scene/sight';
import { doorsOf } from './desk-doors';
import type { Rect } from './grid';
import { log } from './log';

const PAD = 15;
const DEED = { size: 14, leading: 18 };
const WHY = { size: 13, leading: 16 };

/** 'Move 121 of 188' */
export const moveWords = ({ words }: Sight, { at, length }: Watching): string => words.t('table.replay.move', { at, length });

/** The log, and beneath it the step where the log says nothing of it, and why a computer did it. */
export function replayLog(sight: Sight, at: Rect): Piece[] {
  const { watching, words, measure } = sight;
  if (!watching) return [];
  const wide = at.w - PAD * 2;
  const marks: Mark[] = [];
  let y = 5;
  const say = [words.t('table.replay.step', { step: watching.step })];
  if (watching.quiet) {
    const lead = watching.side ? 20 : 0;
    const rows = Math.min(2, rowsOf(measure, watching.step, wide - lead, { size: DEED.size, weight: 600 }));
    if (watching.side) marks.push(shape(watching.side, PAD + 6, y + DEED.leading / 2, watching.side === 'russia' ? 10.5 : 11.5));
    marks.push(sans(watching.step, PAD + lead, y, DEED.size, { weight: 600, w: wide - lead, lines: rows, leading: DEED.leading, mayCut: true }));
    y += rows * DEED.leading + 2;
  }
  if (watching.why) {
    const why = words.t('table.replay.why', { why: watching.why });
    const rows = Math.min(3, rowsOf(measure, why, wide, { size: WHY.size }));
    marks.push(sans(why, PAD, y, WHY.size, { ink: 'ink2', w: wide, lines: rows, leading: WHY.leading, mayCut: true }));
    y += rows * WHY.leading + 2;
    say.push(why, watching.others);
  }
  if (marks.length === 0) return log(sight, at);
  const h = y + 4;
  const [above] = log(sight, { ...at, h: at.h - h });
  if (!above) return [];
  const top = at.h - h;
  const below = marks.map((mark): Mark => ('x' in mark ? { ...mark, y: (mark.y ?? 0) + top } : mark));
  return [
    {
      ...above,
      h: at.h,
      // One panel beneath both.
      marks: [panel(at.w, at.h), ...above.marks.slice(1), rule(PAD, top, wide), ...below],
      hits: [...(above.hits ?? []).map((hit) => ({ ...hit, h: at.h })), ...whyHit(sight, { x: 0, y: top, w: at.w, h })],
      say: [above.say, ...say].filter(Boolean).join(' '),
    },
  ];
}

/** Under a press: the whole of a computer's reason, and what else it looked into. */
function whyHit({ watching, words }: Sight, at: Rect): Hit[] {
  if (!watching?.others) return [];
  const text = [words.t('table.replay.why', { why: watching.why }), watching.others].join(' ');
  return [{ key: 'why', ...at, label: words.t('table.replay.whole'), press: { do: 'note', text } }];
}

/** What is watched: its name, who played, the move, whether it holds; and the doors to the panels. */
export function replayPanel(sight: Sight, at: Rect): Piece[] {
  const { watching } = sight;
  if (!watching) return [];
  const doors = doorsOf(sight, at.w, 103);
  const wide = at.w - PAD * 2;
  const move = moveWords(sight, watching);
  return [
    {
      id: 'watched',
      layer: 'board',
      ...at,
      enter: 'none',
      marks: [
        panel(at.w, at.h),
        serif(watching.title, PAD, 8, 20, { weight: 600, w: wide, mayCut: true }),
        sans(watching.players, PAD, 34, 14, { ink: 'ink2', w: wide, mayCut: true }),
        sans(move, PAD, 53, 14, { weight: 500, w: wide }),
        icon(watching.verified ? 'ui-check' : 'ui-short', PAD - 1, 74, 16, watching.verified ? 'go' : 'alarm'),
        sans(watching.kind, PAD + 19, 73, 13, { ink: 'ink2', w: wide - 19, leading: 18, mayCut: true }),
        ...doors.marks,
      ],
      hits: doors.hits,
      say: `${watching.title}. ${watching.players}. ${watching.kind}.`,
    },
  ];
}
