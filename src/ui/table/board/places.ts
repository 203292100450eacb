import { isOpen } from '../../../engine/fronts';
import type { Game } from '../../../engine/game';
import { lieOf, type MapFrame, type Point, placeOf } from '../map/frame';
import type { Rect } from './grid';

/** What lies on the map: plates of fronts and arenas by their ids, the West's inset with two of them in it. */
export interface Places {
  plates: Record<string, Rect>;
  /** Damascus' contracts hang on Syria's plate. */
  joined: { above: string; below: string };
  west: Rect;
  /** Points of the map and the plates that belong to them. */
  pins: { at: Point; plate: string }[];
}

/** Sizes of plates, in stage units. They keep them on every stage; the map gets what there is to gain. */
const FRONT = { w: 170, h: 88 };
/** A front that is shut has only its name, and its track where that goes on. */
const SHUT = { w: 170, h: 38, withTrack: 66 };
const ARENA = { w: 170, h: 50 };
const WEST = { w: 172, h: 214 };
/** How far plates keep from the map's edge; those at the foot a little more, for their crop marks. */
const EDGE = 8;
const FOOT = 14;
/** No plate of the right column lies further from the pin of Iran's skies than this, however wide the map. */
const REACH = 320;

/** Where everything lies on a map: plates from their pins, the right column along the edge. All in the stage's coordinates. */
export function placesOf(map: Rect, g: Game): Places {
  const frame: MapFrame = { w: map.w, h: map.h, view: 'wide' };
  const { k } = lieOf(frame);
  const pin = (id: string): Point => {
    const at = placeOf(id, frame) ?? { x: map.w / 2, y: map.h / 2 };
    return { x: map.x + at.x, y: map.y + at.y };
  };
  const right = Math.min(map.x + map.w - EDGE, pin('skies').x + REACH);
  const low = Math.min(map.y + map.h - FOOT - ARENA.h, pin('gulf').y - 46);
  const [ukraine, syria, skies] = [pin('ukraine'), pin('syria'), pin('skies')];
  const height = (front: string): number => (isOpen(g, front) ? FRONT.h : front === 'syria' ? SHUT.withTrack : SHUT.h);
  // A shut front's plate keeps its foot, and with it the contracts that hang there.
  const foot = syria.y - 44 + FRONT.h;
  const west: Rect = { x: map.x + EDGE, y: map.y + EDGE, ...WEST };
  const plates: Record<string, Rect> = {
    ukraine: { x: ukraine.x + 56, y: Math.max(map.y + EDGE + 16, ukraine.y - 80), w: FRONT.w, h: height('ukraine') },
    syria: { x: syria.x - 222, y: foot - height('syria'), w: FRONT.w, h: height('syria') },
    contracts: { x: syria.x - 222, y: foot - 1, ...ARENA },
    skies: { x: right - FRONT.w, y: skies.y - 51, w: FRONT.w, h: height('skies') },
    gulf: { x: pin('gulf').x - 188, y: low, w: 160, h: ARENA.h },
    caspian: { x: right - 162, y: pin('caspian').y - 91 * k, w: 162, h: ARENA.h },
    oil: { x: right - ARENA.w, y: low, ...ARENA },
    un: { x: west.x + 9, y: west.y + 84, w: 154, h: 64 },
    washington: { x: west.x + 9, y: west.y + 156, w: 154, h: ARENA.h },
  };
  const pins = ['ukraine', 'syria', 'skies', 'gulf', 'caspian', 'oil'].map((id) => ({ at: pin(id), plate: id }));
  return { plates: whole(plates), joined: { above: 'syria', below: 'contracts' }, west, pins };
}

/** On whole units, so that hairlines stay sharp. */
const whole = (plates: Record<string, Rect>): Record<string, Rect> =>
  Object.fromEntries(Object.entries(plates).map(([id, { x, y, w, h }]) => [id, { x: Math.round(x), y: Math.round(y), w, h }]));
