import { track } from '../../../engine/tracks';
import type { FrontData } from '../../../engine/types';
import { arenaBrings } from '../../game/arenas';
import { arenaPlate } from '../board/arena-plate';
import { frontPlate, trackOf } from '../board/front-plate';
import type { Rect } from '../board/grid';
import { slotMarks } from '../board/slots';
import { arenaShort } from '../board/summit-words';
import { councilPlate } from '../board/west';
import { type FrontFigures, frontThere } from '../model/front';
import { icon, plate, sans } from '../scene/kit';
import type { Ink, Mark } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { type CompactGrid, GAP } from './grid';

/** From this height on a plate says more than its figures. */
const TALL = 104;
/** Where that begins, and what the figures at the foot need. */
const MORE = { top: 38, foot: 42, size: 13, leading: 16 };
const RIGHT = 10;

/** In which order the plates stand: fronts first, then the arenas, those of the West last. */
const ORDER = ['ukraine', 'syria', 'skies', 'un', 'contracts', 'caspian', 'washington', 'gulf', 'oil'];

/** How many plates a page has, the page shown and how many pages there are. */
export function platePages({ ui }: Sight, { columns, rows }: CompactGrid): { each: number; page: number; pages: number } {
  const each = columns * rows;
  const pages = Math.ceil(ORDER.length / each);
  return { each, page: ui.page % pages, pages };
}

/** The plates of fronts and arenas in columns, those of this page. */
export function platesOf(sight: Sight, grid: CompactGrid): Piece[] {
  const { columns, rows, plates: at } = grid;
  const { each, page } = platePages(sight, grid);
  const w = (at.w - GAP * (columns - 1)) / columns;
  const h = (at.h - GAP * (rows - 1)) / rows;
  return ORDER.slice(page * each, (page + 1) * each).flatMap((id, i): Piece[] => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const x = Math.round(at.x + column * (w + GAP));
    const y = Math.round(at.y + row * (h + GAP));
    return plateOf(sight, id, { x, y, w: Math.round(w), h: Math.round(h) });
  });
}

function plateOf(sight: Sight, id: string, at: Rect): Piece[] {
  const { rules } = sight;
  const front = rules.front[id];
  const arena = rules.arena[id];
  if (front)
    return [
      told(
        frontPlate(sight, front, at, (figures) => lowFront(sight, front, figures, at)),
        frontThere(sight.g, id, sight.words),
      ),
    ];
  if (arena) {
    // Where its name is too long for the plate a shorter one stands there.
    const long = sight.measure(arena.name, { size: 14, weight: 600 }) + 45 > at.w;
    const plate = arenaPlate(sight, long ? { ...arena, name: arenaShort(sight, id) } : arena, at);
    return [told(plate, arenaBrings(sight.g, arena, sight.words))];
  }
  return id === 'un' ? [told(councilPlate(sight, at), sight.words.t('table.board.council'))] : [];
}

/** On a high plate, in the middle: what lies there, or what it brings. The whole is a press away. */
function told(piece: Piece, text: string): Piece {
  if (piece.h < TALL) return piece;
  const { top, foot, size, leading } = MORE;
  const lines = Math.floor((piece.h - top - foot) / leading);
  return { ...piece, marks: [...piece.marks, sans(text, RIGHT + 1, top, size, { ink: 'ink2', w: piece.w - RIGHT * 2, lines, leading, mayCut: true })] };
}

/** A front where there is no room for its track's own line: that stands beside its slots. */
function lowFront(sight: Sight, front: FrontData, figures: FrontFigures, { w, h }: Rect): Mark[] {
  const { words, measure, g } = sight;
  const { hand, demand, short, slots, state } = figures;
  const shut = state === 'shut';
  const row = h - 19;
  const key = `table.compact.front.${front.id}`;
  const name = words.has(key) ? words.say(key) : front.name;
  const marks: Mark[] = [
    shut ? { mark: 'box', x: 0, y: 0, w, h, r: 3, fill: 'panel', line: 'edge' } : plate(w, h, short > 0),
    icon(`front-${front.id}`, RIGHT, 8, 20, shut ? 'ink2' : 'ink'),
    sans(name, 36, 8, 15, { weight: 600, ink: shut ? 'ink2' : 'ink' }),
  ];
  const tail = trackTail(sight, front, w - RIGHT - verdictWidth(), row);
  if (shut) {
    marks.push(sans(words.t('table.board.shut'), w - RIGHT, 9, 14, { ink: 'ink2', align: 'right' }));
    return front.demandTrack ? marks : [...marks, ...trackTail(sight, front, w - RIGHT, row).marks];
  }
  const of = words.t('table.board.of', { demand });
  const ofWidth = measure(of, { size: 15, weight: 600 });
  marks.push(
    sans(`${hand}`, w - RIGHT - ofWidth - 4, 3, 24, { weight: 700, align: 'right', ink: short > 0 ? 'alarm' : 'ink' }),
    sans(of, w - RIGHT, 10, 15, { weight: 600, align: 'right', ink: 'ink2' }),
    ...slotMarks(slots, RIGHT + 1, row, w - RIGHT * 2 - verdictWidth() - tail.w - 8),
    ...tail.marks,
    ...verdict(),
  );
  return marks;

  function verdictWidth(): number {
    return short > 0 ? 17 + measure(`${short}`, { size: 15, weight: 700 }) + 8 : state === 'shut' ? 0 : 24;
  }

  /** How many are missing, or a tick: solid once it is committed. */
  function verdict(): Mark[] {
    if (short === 0) return [icon('ui-check', w - RIGHT - 16, row - 8, 16, state === 'met' ? 'ink' : 'ink2')];
    const figure = measure(`${short}`, { size: 15, weight: 700 });
    return [
      icon('ui-short', w - RIGHT - figure - 18, row - 7, 15, 'alarm'),
      sans(`${short}`, w - RIGHT, row - 9, 15, { weight: 700, align: 'right', ink: 'alarm' }),
    ];
  }

  /** The track that is its demand, or that it moves: sign and figure, leftwards from here. */
  function trackTail({ preview }: Sight, of: FrontData, right: number, y: number): { marks: Mark[]; w: number } {
    const id = trackOf(of);
    const n = track(g, id);
    const change = preview?.changes.find((each) => each.of === id);
    const to = change && 'to' in change && typeof change.to === 'number' ? change.to : n;
    const text = to === n ? `${n}` : words.t('table.board.pill', { from: n, to });
    const width = measure(text, { size: 14, weight: 600 });
    const ink: Ink = to !== n ? 'go' : id === 'damascus' && n <= 1 ? 'alarm' : 'ink';
    return {
      marks: [icon(`track-${id}`, right - width - 19, y - 8, 16, 'ink2'), sans(text, right, y - 9, 14, { weight: 600, align: 'right', ink })],
      w: width + 19,
    };
  }
}
