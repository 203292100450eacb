import { favour } from '../board/desk';
import { type Door, doorList } from '../board/desk-doors';
import type { Rect } from '../board/grid';
import { log } from '../board/log';
import { joined } from '../board/part';
import { eyesOf, speedsOf } from '../board/replay-controls';
import { seat } from '../board/seat';
import { type Segment, segments } from '../board/segments';
import { PACES } from '../board/watch';
import { westInset } from '../board/west';
import { button, panel } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { draftsPanel } from './drafts';
import { FINGER, GAP } from './grid';

/** The West's inset without its plates; a side's aim. */
const WEST = { w: 172, h: 92 };
const AIM = 60;

/** All else: the log, the West and its agenda, the aim, and the doors to panels and other views. */
export function moreSheet(sight: Sight, at: Rect): Piece[] {
  const rows = segmentRows(sight);
  const foot = rows.length * (FINGER + GAP);
  const h = at.h - foot;
  const doors = Math.round(at.w * 0.38);
  const logW = at.w - doors - WEST.w - GAP * 2;
  const west: Rect = { x: at.x + logW + GAP, y: at.y, w: WEST.w, h: Math.min(WEST.h, h) };
  const bars = rows.map((row, i): Piece => {
    const made = segments(row, { x: 0, y: 0, w: at.w, h: FINGER }, sight.measure);
    return { id: `more:row:${i}`, layer: 'board', x: at.x, y: at.y + h + GAP + i * (FINGER + GAP), w: at.w, h: FINGER, marks: made.marks, hits: made.hits };
  });
  return [
    ...(draftsPanel(sight, { x: at.x, y: at.y, w: logW, h }) ?? log(sight, { x: at.x, y: at.y, w: logW, h })),
    westInset(sight, west),
    ...aimOf(sight, { ...west, y: west.y + west.h + GAP, h: AIM }, at.y + h),
    doorsPiece(sight, { x: at.x + at.w - doors, y: at.y, w: doors, h }),
    ...bars,
  ];
}

/** What is chosen among several here: pace or speed, and whose eyes look on, where nobody plays. */
function segmentRows(sight: Sight): Segment[][] {
  const { words, running, watching } = sight;
  if (watching) return [speedsOf(sight, watching), eyesOf(sight)];
  if (!running) return [];
  const paces = PACES.map((pace): Segment => {
    const label = words.t(`ui.settings.paces.${pace}`);
    return { key: `pace:${pace}`, label, say: words.t('table.replay.pace', { pace: label }), press: { do: 'pace', pace }, chosen: running.pace === pace };
  });
  return [paces, eyesOf(sight)];
}

/** The secret aim of who looks. */
function aimOf(sight: Sight, at: Rect, bottom: number): Piece[] {
  if (!sight.own || at.y + at.h > bottom) return [];
  const part = seat(sight, sight.own, 2, at.w - 22);
  return [{ id: 'more:aim', layer: 'board', ...at, ...joined([{ marks: [panel(at.w, at.h)] }, part]) }];
}

function doorsPiece(sight: Sight, at: Rect): Piece {
  const favours = favour(sight).map((row) => (box: Rect) => onward(row.make(box, false)));
  const doors = doorList(sight).map((door) => (box: Rect) => doorButton(sight, door, box));
  const all = [...favours, ...doors];
  const most = Math.max(1, Math.floor((at.h + GAP) / (FINGER + GAP)));
  const columns = Math.max(2, Math.ceil(all.length / most));
  const rows = Math.ceil(all.length / columns);
  const w = (at.w - GAP * (columns - 1)) / columns;
  const h = Math.min(56, (at.h - GAP * (rows - 1)) / rows);
  const marks: Mark[] = [];
  const hits: Hit[] = [];
  all.forEach((make, i) => {
    const made = make({ x: (i % columns) * (w + GAP), y: Math.floor(i / columns) * (h + GAP), w, h });
    marks.push(...made.marks);
    hits.push(made.hit);
  });
  return { id: 'more:doors', layer: 'board', ...at, marks, hits };
}

/** What it opens lies where the sheet does: the sheet shuts. */
function onward({ marks, hit }: { marks: Mark[]; hit: Hit }): { marks: Mark[]; hit: Hit } {
  return { marks, hit: hit.press.do === 'ui' ? { ...hit, press: { do: 'ui', set: { ...hit.press.set, sheet: null } } } : hit };
}

function doorButton({ measure }: Sight, door: Door, at: Rect): { marks: Mark[]; hit: Hit } {
  const { icon: sign, label, say, ...rest } = door;
  // In a narrow column the word goes without its sign.
  const signed = measure(label, { size: 15, weight: 600 }) + 48 <= at.w;
  return button({ ...rest, ...at, label, ...(signed ? { icon: sign } : {}), ...(say ? { say } : {}) });
}
