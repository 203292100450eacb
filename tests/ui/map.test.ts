import { geoConicConformal } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import map from '../../assets/map.json';
import arenas from '../../rules/arenas.json';
import fronts from '../../rules/fronts.json';
import { enMap } from '../../src/locale/en-map';
import { type MapFrame, mapNotes, placeOf } from '../../src/ui/table/map/chart';

type Pair = [number, number];

const project = geoConicConformal().parallels([30, 50]).rotate([-43, 0]).center([0, 40]).scale(790).translate([398, 233]);

/** A longitude and latitude in tenths of the map's unit. */
function at(longitude: number, latitude: number): Pair {
  const [x, y] = project([longitude, latitude]) ?? [Number.NaN, Number.NaN];
  return [x * 10, y * 10];
}

/** The lines of SVG path data as `npm run map` writes it: M x y, then l and steps, then z where it is closed. */
function linesOf(d: string): Pair[][] {
  return [...d.matchAll(/M([^lM]+)l([^zM]+)z?/g)].map(([, start = '', steps = '']) => {
    const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number);
    let [x = 0, y = 0] = numbers(start);
    const line: Pair[] = [[x, y]];
    const all = numbers(steps);
    for (let i = 0; i < all.length; i += 2) {
      x += all[i] ?? 0;
      y += all[i + 1] ?? 0;
      line.push([x, y]);
    }
    return line;
  });
}

/** Even-odd over all rings of a path. */
function isIn([x, y]: Pair, d: string): boolean {
  let inside = false;
  for (const ring of linesOf(d)) {
    ring.forEach(([bx, by], i) => {
      const [ax, ay] = ring[(i + ring.length - 1) % ring.length] as Pair;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    });
  }
  return inside;
}

const point = (place: number[]) => place as Pair;
const { countries, occupied, land } = map;

describe("the map's data", () => {
  it('draws Crimea as Ukraine, occupied', () => {
    for (const place of [at(34.1, 44.95), at(34.1, 45.7), at(36.2, 45.3), at(33.2, 45.4)]) {
      expect(isIn(place, countries.ukraine)).toBe(true);
      expect(isIn(place, countries.russia)).toBe(false);
      expect(isIn(place, occupied.crimea)).toBe(true);
    }
    // Across the Strait of Kerch, and north of the neck.
    expect(isIn(at(37.3, 45.1), countries.russia)).toBe(true);
    expect(isIn(at(34.4, 46.4), countries.ukraine)).toBe(true);
    expect(isIn(at(34.4, 46.4), occupied.crimea)).toBe(false);
  });

  it('draws the Golan as Syria, occupied', () => {
    for (const place of [at(35.77, 33.14), at(35.75, 33.0), at(35.72, 32.85)]) {
      expect(isIn(place, countries.syria)).toBe(true);
      expect(isIn(place, countries.israel)).toBe(false);
      expect(isIn(place, occupied.golan)).toBe(true);
    }
    // Safed is Israel's, Daraa plainly Syria's.
    expect(isIn(at(35.5, 32.96), countries.israel)).toBe(true);
    expect(isIn(at(35.5, 32.96), countries.syria)).toBe(false);
    expect(isIn(at(36.1, 32.75), countries.syria)).toBe(true);
    expect(isIn(at(36.1, 32.75), occupied.golan)).toBe(false);
  });

  it('hatches nothing else', () => {
    for (const city of Object.values(map.cities).filter((place) => place !== map.cities.sevastopol)) {
      expect(isIn(point(city), occupied.crimea) || isIn(point(city), occupied.golan)).toBe(false);
    }
  });

  it('keeps the disputed lines apart from the borders, to be dashed', () => {
    const drawn = ['crimea', 'golan', 'westBank', 'kosovo', 'northernCyprus', 'abkhazia', 'southOssetia', 'transnistria', 'halaib', 'kashmir', 'westernSahara'];
    expect(Object.keys(map.disputes).sort()).toEqual([...drawn].sort());
    const borders = new Set(segmentsOf(map.borders));
    for (const [id, { line }] of Object.entries(map.disputes)) {
      const segments = segmentsOf(line);
      expect(segments.length, id).toBeGreaterThan(1);
      expect(
        segments.filter((segment) => borders.has(segment)),
        `${id} is also drawn as a border`,
      ).toEqual([]);
    }
  });

  it('puts cities in their countries', () => {
    const { moscow, kyiv, tehran, damascus, baghdad } = map.cities;
    expect(isIn(point(moscow), countries.russia)).toBe(true);
    expect(isIn(point(kyiv), countries.ukraine)).toBe(true);
    expect(isIn(point(tehran), countries.iran)).toBe(true);
    expect(isIn(point(damascus), countries.syria)).toBe(true);
    for (const country of Object.values(countries)) expect(isIn(point(baghdad), country)).toBe(false);
    expect(isIn(point(baghdad), land)).toBe(true);
  });

  it("puts the game's pins in their countries and waters, on the phone too", () => {
    for (const pins of [map.pins, map.phonePins]) {
      expect(isIn(point(pins.ukraine), countries.ukraine)).toBe(true);
      expect(isIn(point(pins.syria), countries.syria)).toBe(true);
      expect(isIn(point(pins.contracts), countries.syria)).toBe(true);
      expect(isIn(point(pins.skies), countries.iran)).toBe(true);
      expect(isIn(point(pins.caspian), land)).toBe(false);
      expect(isIn(point(pins.oil), land)).toBe(false);
      // The courts of the Gulf are ashore, on its Arab side.
      expect(isIn(point(pins.gulf), land)).toBe(true);
      expect(isIn(point(pins.gulf), countries.iran)).toBe(false);
    }
  });

  it('has a pin for every front and arena but those of the inset', () => {
    const ids = [...fronts, ...arenas].map(({ id }) => id).filter((id) => id !== 'washington');
    expect(Object.keys(map.pins).sort()).toEqual(ids.sort());
  });
});

/** Steps of a path from point to point, whichever way they are drawn. */
function segmentsOf(d: string): string[] {
  return linesOf(d).flatMap((line) => line.slice(1).map((b, i) => [String(line[i]), String(b)].sort().join(' ')));
}

describe('the map in a frame', () => {
  const board: MapFrame = { w: 766, h: 444, view: 'wide' };

  it('lies as drawn on the board, and grows with its frame', () => {
    expect(placeOf('syria', board)).toEqual({ x: (map.pins.syria[0] as number) / 10, y: (map.pins.syria[1] as number) / 10 });
    const grown = placeOf('syria', { ...board, w: 1532, h: 888 });
    expect(grown?.x).toBeCloseTo(((map.pins.syria[0] as number) / 10) * 2, 6);
    const wider = placeOf('syria', { ...board, w: 966 });
    expect(wider?.x).toBeCloseTo((map.pins.syria[0] as number) / 10 + 100, 6);
    const more = placeOf('syria', { w: 1022, h: 588, view: 'wide', zoom: 1 });
    expect(more?.x).toBeCloseTo((map.pins.syria[0] as number) / 10 + 128, 6);
  });

  it('has land to the edges of frames of any shape', () => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = map.frame;
    const frames: MapFrame[] = [
      board,
      { ...board, w: 3000, h: 600 },
      { ...board, w: 500, h: 1400 },
      { w: 600, h: 232, view: 'compact' },
      { w: 9, h: 900, view: 'compact' },
    ];
    for (const frame of frames) {
      // Two known places give the map's lie in the frame, and so where the data ends in it.
      const [a, b] = [placeOf('moscow', frame), placeOf('tehran', frame)] as [{ x: number; y: number }, { x: number; y: number }];
      const k = (b.x - a.x) / (point(map.cities.tehran)[0] - point(map.cities.moscow)[0]);
      const [left, top] = [a.x + (x0 - point(map.cities.moscow)[0]) * k, a.y + (y0 - point(map.cities.moscow)[1]) * k];
      expect(Math.max(left, top)).toBeLessThanOrEqual(1e-6);
      expect(left + (x1 - x0) * k).toBeGreaterThanOrEqual(frame.w - 1e-6);
      expect(top + (y1 - y0) * k).toBeGreaterThanOrEqual(frame.h - 1e-6);
    }
  });

  it('shows every pin and city of the board in both views', () => {
    for (const frame of [board, { w: 330, h: 232, view: 'compact' as const }]) {
      for (const id of [...Object.keys(map.pins), ...Object.keys(map.cities)]) {
        const { x, y } = placeOf(id, frame) ?? { x: -1, y: -1 };
        expect(x > 0 && x < frame.w && y > 0 && y < frame.h, id).toBe(true);
      }
    }
    expect(placeOf('washington', board)).toBeNull();
  });

  it('explains what it draws on purpose: words and a place to press for each', () => {
    for (const id of Object.keys(map.disputes)) {
      expect(enMap.places, id).toHaveProperty(id);
      expect(enMap.notes, id).toHaveProperty(id);
    }
    expect(Object.keys(enMap.notes)).toEqual(Object.keys(enMap.places));
    const { places, legend } = mapNotes(board);
    const near = ['crimea', 'golan', 'westBank', 'kosovo', 'northernCyprus', 'abkhazia', 'southOssetia', 'transnistria'];
    expect(places.map(({ id }) => String(id))).toEqual(expect.arrayContaining(near));
    for (const { r } of places) expect(r).toBeGreaterThanOrEqual(12);
    expect(legend.x).toBeGreaterThan(0);
    expect(legend.y + legend.h).toBeLessThan(board.h);
  });

  it('names what it letters', () => {
    for (const id of [...Object.keys(map.cities), ...Object.keys(map.names)]) expect(enMap.names).toHaveProperty(id);
  });
});
