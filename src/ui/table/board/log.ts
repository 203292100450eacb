import type { GameEvent } from '../../../engine/events';
import type { Side } from '../../../engine/types';
import type { LogEntry } from '../../../play/recap';
import { DEEDS, doerOf, TURNS, told } from '../../game/log';
import { icon, panel, rowsOf, sans, shape } from '../scene/kit';
import type { Mark, Run } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';

const SIZE = 14;
const LEADING = 18;
/** Space between lines of the log, and where they begin. */
const GAP = 4;
const TOP = 34;
/** Lines of text that one entry may take. */
const MOST = 2;

interface Line {
  text: readonly Run[];
  plain: string;
  doer: Side | null;
  turn: boolean;
  rows: number;
}

/** The last lines of the log, the newest at the bottom; the whole is one press away. */
export function log(sight: Sight, at: Rect): Piece[] {
  const { words } = sight;
  const title = words.t('table.notes.log', { year: words.year(sight.state) });
  const lines = latest(sight, at);
  const marks: Mark[] = [panel(at.w, at.h), sans(title, 15, 11, 13, { weight: 500, ink: 'ink2' }), icon('ui-log', at.w - 33, 10, 18, 'ink2')];
  let y = TOP;
  for (const { text, doer, turn, rows } of lines) {
    if (doer) marks.push(shape(doer, 21, y + LEADING / 2, doer === 'russia' ? 10.5 : 11.5));
    marks.push(sans(text, 35, y, SIZE, { w: at.w - 50, lines: MOST, leading: LEADING, mayCut: true, ...(turn ? { weight: 600 } : {}) }));
    y += rows * LEADING + GAP;
  }
  if (lines.length === 0) marks.push(sans(words.t('table.notes.nothing'), 15, TOP, SIZE, { ink: 'ink2' }));
  return [
    {
      id: 'log',
      layer: 'board',
      ...at,
      marks,
      hits: [{ key: 'panel:log', x: 0, y: 0, w: at.w, h: at.h, label: words.t('table.notes.openLog'), press: { do: 'panel', panel: 'log' } }],
      anchors: [{ name: 'log', x: 21, y: at.h - 20 }],
      say: `${title}: ${lines.map(({ plain }) => plain).join(' ')}`,
    },
  ];
}

/** As many of the year's last lines as there is room for, the oldest of them first. */
function latest(sight: Sight, at: Rect): Line[] {
  const lines: Line[] = [];
  let room = at.h - TOP - 8;
  const entries = told(sight.log);
  for (let i = entries.length - 1; i >= 0; i--) {
    const { event } = entries[i] as LogEntry;
    if (event.type === 'year-begins') break;
    const line = lineOf(sight, event, at.w - 50);
    if (!line) continue;
    room -= line.rows * LEADING;
    if (room < 0) break;
    room -= GAP;
    lines.unshift(line);
  }
  return lines;
}

function lineOf(sight: Sight, event: GameEvent, width: number): Line | null {
  const plain = sight.words.event(sight.state, event);
  if (!plain) return null;
  const turn = TURNS.has(event.type);
  const card = 'card' in event ? sight.words.card(event.card) : '';
  const at = card ? plain.indexOf(card) : -1;
  const text = at < 0 ? [plain] : [plain.slice(0, at), { b: card }, plain.slice(at + card.length)].filter((run) => run !== '');
  const rows = rowsOf(sight.measure, plain, width, { size: SIZE, weight: turn || at >= 0 ? 600 : 400 });
  return { plain, text, turn, doer: doer(event), rows: Math.min(MOST, rows) };
}

/** Whose shape stands before a line: who did it; the world's are the West's. */
function doer(event: GameEvent): Side | null {
  if (event.type === 'world-happens' || event.type === 'agenda-revealed') return 'west';
  return DEEDS.has(event.type) ? doerOf(event) : null;
}
