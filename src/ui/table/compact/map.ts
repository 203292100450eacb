import type { Choice } from '../../../engine/engine';
import { arenaBrings } from '../../game/arenas';
import type { Rect } from '../board/grid';
import { type MapFrame, placeOf } from '../map/frame';
import { frontStory, isShort } from '../model/front';
import { barredLabel } from '../model/hits';
import { button, cropMarks, icon, sans } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Press } from '../scene/press';
import type { Sight } from '../scene/sight';
import { type CompactGrid, FINGER } from './grid';
import { platePages } from './plates';

const PIN = 30;
/** Fronts and arenas that lie on the map. */
const PINS = ['ukraine', 'syria', 'skies', 'caspian', 'gulf'] as const;

/** The map with its pins; where the plates have pages, the button that turns them. */
export function compactMap(sight: Sight, grid: CompactGrid): Piece[] {
  const { words, choices } = sight;
  const { map } = grid;
  const frame: MapFrame = { w: map.w, h: map.h, view: 'compact' };
  const drops: Hit[] = choices.some(({ action }) => action.do === 'event')
    ? [{ key: 'drop:map', x: 0, y: 0, w: map.w, h: map.h, label: words.t('table.board.drop'), press: { do: 'nothing' }, accepts: 'card' }]
    : [];
  return [
    {
      id: 'map',
      layer: 'board',
      ...map,
      marks: [
        { mark: 'clipped', x: 0, y: 0, w: map.w, h: map.h, r: 3, marks: [{ mark: 'map', x: 0, y: 0, w: map.w, h: map.h, view: 'compact' }] },
        { mark: 'box', x: 0, y: 0, w: map.w, h: map.h, r: 3, line: 'ink' },
      ],
      hits: drops,
      say: words.t('table.board.say.map'),
      enter: 'none',
    },
    ...PINS.flatMap((id) => pin(sight, id, map, frame)),
    ...pager(sight, grid),
  ];
}

/** A front or an arena at its place: what its plate does a press on it does too. */
function pin(sight: Sight, id: string, map: Rect, frame: MapFrame): Piece[] {
  const at = placeOf(id, frame);
  if (!at) return [];
  const { g, rules } = sight;
  const front = rules.front[id] !== undefined;
  const alarm = front && isShort(g, id);
  const choice = choiceAt(sight, id);
  const legal = choice !== undefined && !choice.why;
  // A pin near the edge keeps off it, with its crop marks.
  const keep = FINGER / 2 + 2;
  const x = Math.round(Math.max(keep, Math.min(map.w - keep, at.x)));
  const y = Math.round(Math.max(keep, Math.min(map.h - keep, at.y)));
  const middle = FINGER / 2;
  const rim = (FINGER - PIN) / 2;
  const marks: Mark[] = [
    { mark: 'shape', side: 'iran', x: middle, y: middle, size: PIN - 2, fill: alarm ? 'alarm' : 'card', line: alarm ? 'alarm' : 'ink', stroke: 1.5 },
    icon(front ? `front-${id as 'syria'}` : `arena-${id as 'gulf'}`, middle - 9, middle - 9, 18, alarm ? 'on-side' : 'ink'),
    ...(legal ? cropMarks({ x: rim + 1, y: rim + 1, w: PIN - 2, h: PIN - 2 }) : []),
  ];
  const hit: Hit = { key: `pin:${id}`, x: 0, y: 0, w: FINGER, h: FINGER, ...pressAt(sight, id, choice) };
  return [{ id: `pin:${id}`, layer: 'plates', x: map.x + x - middle, y: map.y + y - middle, w: FINGER, h: FINGER, marks, hits: [hit], enter: 'none' }];
}

function choiceAt({ choices, ui, asked, rules }: Sight, id: string): Choice | undefined {
  const arena = (what: 'place' | 'favour') => choices.find(({ action }) => action.do === what && 'arena' in action && action.arena === id);
  if (rules.arena[id]) return arena(ui.favours ? 'favour' : 'place');
  const effort = rules.front[id]?.effort;
  return effort && effort.by === asked?.side ? choices.find(({ action }) => action.do === 'effort') : undefined;
}

function pressAt({ words, state, rules, g }: Sight, id: string, choice: Choice | undefined): Pick<Hit, 'label' | 'press' | 'barred'> {
  if (choice) {
    const label = words.action(state, choice.action);
    if (!choice.why) return { label, press: { do: 'act', action: choice.action } };
    return { label: barredLabel(words, label, words.reason(choice.why, state, choice.action)), barred: true, press: { do: 'deny', choice } };
  }
  const arena = rules.arena[id];
  const text = arena ? [arenaBrings(g, arena, words), words.t('game.terms.arena')].join(' ') : frontStory(g, id, words);
  return { label: words.t('game.term', { title: arena?.name ?? words.front(id) }), press: { do: 'note', text } };
}

/** In the map's lower right corner, next to them: to the plates that had no room on this page. */
function pager(sight: Sight, grid: CompactGrid): Piece[] {
  const { words } = sight;
  const { map } = grid;
  const { page, pages } = platePages(sight, grid);
  if (pages < 2) return [];
  const label = words.t('table.compact.page', { n: page + 1, of: pages });
  const press: Press = { do: 'ui', set: { page: (page + 1) % pages } };
  const [w, h] = [70, FINGER];
  const made = button({ key: 'page:next', x: 0, y: 0, w, h, label: '', say: words.t('table.compact.morePlates', { page: label }), press });
  const arrow: Mark = { mark: 'path', d: 'M-3 -6L3 0L-3 6', x: w - 13, y: h / 2, line: 'ink', stroke: 2 };
  return [
    {
      id: 'plates:page',
      layer: 'plates',
      x: map.x + map.w - w - 8,
      y: map.y + map.h - h - 8,
      w,
      h,
      marks: [...made.marks, sans(label, 11, h / 2 - 9, 14, { weight: 600 }), arrow],
      hits: [made.hit],
      shadow: 'rest',
      r: 4,
      enter: 'none',
    },
  ];
}
