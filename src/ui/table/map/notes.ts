import type { DisputeId, MapFrame, Point } from './frame';
import { laid, lieOf, MAP } from './frame';

/** The legend's size, and how far from the map's left and bottom edges it lies. */
const LEGEND = { w: 146, h: 31, left: 10, bottom: 8 };

/** A place of the map that explains itself when pressed: its words are `map.places.<id>` and `map.notes.<id>`. */
interface MapNote extends Point {
  id: DisputeId;
  /** How near a press must be; where several are near enough, the nearest is meant. */
  r: number;
}

/** How near a press must be, in stage units, and for places of some size, in units of the map. */
const LEAST = 12;
const REACH: Partial<Record<DisputeId, number>> = { crimea: 17, kashmir: 22, westernSahara: 20, abkhazia: 9 };

/** The places in the frame that explain themselves, and the legend's box in its bottom left corner (`map.notes.legend`). */
export function mapNotes(frame: MapFrame): { places: MapNote[]; legend: { x: number; y: number; w: number; h: number } } {
  const lie = lieOf(frame);
  const all = (Object.keys(MAP.disputes) as DisputeId[]).map((id) => ({ id, ...laid(MAP.disputes[id].at, lie), r: Math.max(LEAST, (REACH[id] ?? 0) * lie.k) }));
  const places = all.filter(({ x, y }) => x > 0 && y > 0 && x < frame.w && y < frame.h);
  return { places, legend: { x: LEGEND.left, y: frame.h - LEGEND.bottom - LEGEND.h, w: LEGEND.w, h: LEGEND.h } };
}
