import { mapNotes } from '../map/chart';
import { isShort } from '../model/front';
import { rule } from '../scene/kit';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { arenaPlate } from './arena-plate';
import { frontPlate } from './front-plate';
import type { Grid, Rect } from './grid';
import { legendOf, pinsOf } from './pins';
import { type Places, placesOf } from './places';
import { councilPlate, westInset } from './west';

/** The map with its plates: four fronts, five arenas, the West. */
export function board(sight: Sight, grid: Grid): Piece[] {
  const { g } = sight;
  const { map } = grid;
  const places = placesOf(map, g);
  const at = (id: string): Rect => places.plates[id] ?? { x: map.x, y: map.y, w: 0, h: 0 };
  const { legend } = mapNotes({ w: map.w, h: map.h, view: 'wide' });
  const inset = new Set(['un', 'washington']);
  const fronts = g.rules.fronts.filter(({ id }) => places.plates[id]).map((front) => frontPlate(sight, front, at(front.id)));
  const arenas = g.rules.arenas.filter(({ id }) => places.plates[id]);
  const arenaOf = (wanted: boolean) =>
    arenas.filter(({ id }) => inset.has(id) === wanted).map((arena) => arenaPlate(sight, arena, at(arena.id), joins(sight, places, arena.id)));
  return [
    {
      id: 'board',
      layer: 'desk',
      ...grid.board,
      marks: [{ mark: 'box', x: 0, y: 0, w: grid.board.w, h: grid.board.h, fill: 'card', line: 'ink' }],
      enter: 'none',
    },
    mapPiece(sight, map, places),
    legendOf(sight, { x: map.x + legend.x, y: map.y + legend.y, w: legend.w, h: legend.h }),
    pinsOf(sight, map, places),
    ...fronts,
    ...arenaOf(false),
    westInset(sight, places.west),
    councilPlate(sight, at('un')),
    ...arenaOf(true),
  ];
}

/** Whether an arena's plate hangs on one above it; a front that is short keeps its whole edge. */
function joins({ g }: Sight, { joined }: Places, arena: string): boolean {
  return arena === joined.below && !isShort(g, joined.above);
}

/** The map itself: cards may be dropped on it, and its disputed places explain themselves. */
function mapPiece({ words, choices }: Sight, map: Rect, places: Places): Piece {
  const covered = [...Object.values(places.plates), places.west];
  const hits: Hit[] = mapNotes({ w: map.w, h: map.h, view: 'wide' })
    .places.filter(({ x, y }) => !covered.some((box) => inside(map.x + x, map.y + y, box)))
    .map(({ id, x, y, r }) => ({
      key: `note:${id}`,
      x: x - r,
      y: y - r,
      w: r * 2,
      h: r * 2,
      label: words.say(`map.places.${id}`),
      press: { do: 'note', text: words.say(`map.notes.${id}`) },
    }));
  if (choices.some(({ action }) => action.do === 'event')) {
    hits.unshift({ key: 'drop:map', x: 0, y: 0, w: map.w, h: map.h, label: words.t('table.board.drop'), press: { do: 'nothing' }, accepts: 'card' });
  }
  return {
    id: 'map',
    layer: 'board',
    ...map,
    marks: [{ mark: 'map', x: 0, y: 0, w: map.w, h: map.h, view: 'wide' }, rule(0, 0, map.w, 'ink')],
    hits,
    say: words.t('table.board.say.map'),
    enter: 'none',
  };
}

const inside = (px: number, py: number, { x, y, w, h }: Rect): boolean => px >= x && px < x + w && py >= y && py < y + h;
