import { icon, plate, rowsOf, sans } from '../scene/kit';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { gridOf } from './grid';

const LEADING = 19;
const WIDTH = 300;
const PAD = 14;
/** Between the thing explained and its note, and how far its tip reaches towards it. */
const OFF = 18;
const TIP = 10;

/** What is told for a moment: why something can't be done, a term's rule, a note of the map. */
export function notes(sight: Sight): Piece[] {
  return [...told(sight), ...note(sight)];
}

/** The strip at the board's lower edge: why not, or another line, for a moment. */
function told(sight: Sight): Piece[] {
  const { ui, words, stage, measure } = sight;
  if (!ui.told) return [];
  const denied = 'why' in ui.told;
  const text = 'why' in ui.told ? words.reason(ui.told.why, sight.state, ui.told.action) : ui.told.text;
  const board = stage.form === 'wide' ? gridOf(stage).board : { x: 8, y: 0, w: stage.w - 16, h: stage.h - 8 };
  const lead = denied ? 42 : 16;
  const most = Math.min(620, board.w - 48);
  const style = { size: 15, weight: 500 } as const;
  const inner = Math.min(most - lead - 18, measure(text, style) + 2);
  const rows = rowsOf(measure, text, inner, style);
  const [w, h] = [Math.ceil(inner + lead + 18), rows * LEADING + 18];
  return [
    {
      id: 'told',
      layer: 'note',
      x: Math.round(board.x + (board.w - w) / 2),
      y: Math.round(board.y + board.h - h - 12),
      w,
      h,
      r: 4,
      shadow: 'lifted',
      marks: [
        plate(w, h, false, 4),
        ...(denied ? [icon('ui-cross', 14, h / 2 - 10, 20)] : []),
        sans(text, lead, 9, 15, { weight: 500, w: inner, lines: rows, leading: LEADING }),
      ],
      hits: [{ key: 'told', x: 0, y: 0, w, h, label: text, press: { do: 'ui', set: { told: null } } }],
      say: text,
    },
  ];
}

/** The rule behind a term, or another note, beside the thing that was pressed. */
function note(sight: Sight): Piece[] {
  const { ui, words, stage, measure } = sight;
  if (!ui.note) return [];
  const title = 'term' in ui.note ? titleOf(sight, ui.note.term) : '';
  const text = 'term' in ui.note ? words.t(`game.terms.${ui.note.term}`) : ui.note.text;
  const inner = Math.min(WIDTH - PAD * 2, Math.max(measure(text, { size: 15 }), measure(title, { size: 16, weight: 600 })) + 2);
  const rows = rowsOf(measure, text, inner, { size: 15 });
  const head = title ? 26 : 0;
  const [w, h] = [Math.ceil(inner + PAD * 2), head + rows * LEADING + PAD * 2 - 4];
  const { x: px, y: py } = ui.note;
  const right = px < stage.w / 2;
  const under = belowBar(sight, px, py);
  const x = Math.round(under ? under.x(w) : clamp(right ? px + OFF : px - OFF - w, 8, stage.w - w - 8));
  const y = under?.y ?? Math.round(clamp(py - h / 2, 8, stage.h - h - 8));
  // The tip sits on the note's edge, at the height of the thing or as near as its corners allow.
  const edge = right ? 0 : w;
  const at = clamp(py - y, 10, h - 10);
  const aside = `M${edge + (right ? -TIP : TIP)} ${clamp(py - y, 4, h - 4)}L${edge} ${at - 7}V${at + 7}Z`;
  const mid = clamp(px - x, 10, w - 10);
  const up = `M${mid} ${-TIP}L${mid - 7} 0H${mid + 7}Z`;
  return [
    {
      id: 'note',
      layer: 'note',
      x,
      y,
      w,
      h,
      r: 4,
      shadow: 'lifted',
      bleed: TIP + 2,
      marks: [
        { mark: 'path', d: under ? up : aside, fill: 'edge' },
        plate(w, h, false, 4),
        ...(title ? [sans(title, PAD, PAD - 3, 16, { weight: 600 })] : []),
        sans(text, PAD, PAD - 2 + head, 15, { w: inner, lines: rows, leading: LEADING }),
      ],
      hits: [{ key: 'note', x: 0, y: 0, w, h, label: words.t('table.notes.close', { text: title || text }), press: { do: 'ui', set: { note: null } } }],
      say: [title, text].filter(Boolean).join('. '),
    },
  ];
}

/** Under the bar of a wide table, where its beam and Trust are asked about: beside them it would cover them. Null: elsewhere. */
function belowBar({ stage }: Sight, px: number, py: number): { x(w: number): number; y: number } | null {
  if (stage.form !== 'wide') return null;
  const { bar } = gridOf(stage);
  const within = px > bar.x && px < bar.x + bar.w && py > bar.y && py < bar.y + bar.h;
  return within ? { x: (w) => clamp(px - w / 2, bar.x, bar.x + bar.w - w), y: bar.y + bar.h + TIP - 2 } : null;
}

function titleOf({ words }: Sight, term: string): string {
  const key = `table.notes.title.${term}`;
  return words.has(key) ? words.say(key) : '';
}

const clamp = (n: number, from: number, to: number): number => Math.max(from, Math.min(to, n));
