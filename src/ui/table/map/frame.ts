import data from '../../../../assets/map.json';
import type { Ink } from '../scene/marks';

/** The map in a frame of so many stage units. */
export interface MapFrame {
  w: number;
  h: number;
  /** The board's map, or the phone's: less land, fewer names. */
  view: 'wide' | 'compact';
  /**
   * Stage units to one of the map at 766 by 444. Without it the map is as large as lets the frame show the land that the board's
   * map shows at 766 by 444 (the phone's: at 330 by 232), and more where the frame is wider or higher in proportion.
   */
  zoom?: number;
}

/** Finds the value of a colour in the present theme. */
export type ColourOf = (ink: Ink) => string;

export interface Point {
  x: number;
  y: number;
}

/** Where the map's units come to lie in a frame: times `k`, moved by `x`, `y`. */
export interface Lie extends Point {
  k: number;
}

/** Lines and areas of the map as SVG path data in tenths of its unit, places as pairs of tenths. Made by `npm run map`. */
export const MAP = data;

export type CityId = keyof typeof data.cities;
export type NameId = keyof typeof data.names;
export type DisputeId = keyof typeof data.disputes;

/** What each view shows at its own size: the size, and the middle and zoom of the map in it. */
const VIEWS = {
  wide: { w: 766, h: 444, x: 383, y: 222, zoom: 1 },
  compact: { w: 330, h: 232, x: 442, y: 224, zoom: 0.5 },
};

/** Where the map lies in a frame. The data has an end: in a frame of a shape beyond it, the map is larger. */
export function lieOf({ w, h, view, zoom }: MapFrame): Lie {
  const own = VIEWS[view];
  const [x0, y0, x1, y1] = MAP.frame.map((n) => n / 10) as [number, number, number, number];
  const least = Math.max(w / 2 / Math.min(own.x - x0, x1 - own.x), h / 2 / Math.min(own.y - y0, y1 - own.y));
  const k = Math.max(zoom ?? own.zoom * Math.min(w / own.w, h / own.h), least);
  return { k, x: w / 2 - own.x * k, y: h / 2 - own.y * k };
}

/** A pair of tenths from the data, in the frame. */
export function laid([x = 0, y = 0]: readonly number[], lie: Lie): Point {
  return { x: (x / 10) * lie.k + lie.x, y: (y / 10) * lie.k + lie.y };
}

/** The point of a city, or of the pin of a front or an arena, in the frame; null: the map has no such place (washington, un). */
export function placeOf(id: string, frame: MapFrame): Point | null {
  const places: Record<string, number[]> = { ...MAP.cities, ...(frame.view === 'compact' ? MAP.phonePins : MAP.pins) };
  const place = places[id];
  return place ? laid(place, lieOf(frame)) : null;
}
