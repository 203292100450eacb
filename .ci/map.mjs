// `npm run map` writes assets/map.json: the board's map of the region. Natural Earth's countries at 1:50m (by way of world-atlas)
// are projected, simplified and clipped here, once, since that takes most of a second in a browser. Coordinates are whole tenths of
// a unit of the map at 766 by 444; the frame reaches further, for larger ones.
//
// The data draws the lines that are held on the ground. Where the world disputes them, they are drawn on purpose: Crimea and the
// Golan go to the countries they belong to under international law and are shapes of their own, to be hatched; disputed lines are
// kept apart from the borders, to be dashed. src/locale/en-map.ts has a note for each of them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoConicConformal } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import { CITIES, CRIMEA, DISPUTES, GOLAN, LAKES, NAMES, PHONE_PINS, PINS, RIVERS } from './map-places.mjs';
import { areaOf, clipLine, clipRing, nearest, path, simplify, smooth, tenths } from './map-shapes.mjs';
import { arcsOf, cutAlong, cutLine, movePolygon, plain, readAtlas } from './map-topology.mjs';
import { ROOT } from './setup.mjs';

/** What is kept, about the middle of the 766 by 444. */
const FRAME = { x0: -377, y0: -218, x1: 1143, y1: 662 };
/** How far a simplified line may be from the true one, in units, and the least island that is kept, in square units. */
const TOLERANCE = 0.2;
const LEAST_ISLAND = 0.3;
/** Degrees between the lines of the graticule, and between the points of one line. */
const MESHES = 10;
const STEP = 2;

const project = geoConicConformal().parallels([30, 50]).rotate([-43, 0]).center([0, 40]).scale(790).translate([398, 233]);

const atlas = readAtlas();
movePolygon(atlas, CRIMEA);
cutAlong(atlas, GOLAN);
const parts = Object.entries(DISPUTES).flatMap(([id, { part }]) => (part ? [[cutLine(atlas, part), id]] : []));
const map = flat(atlas);
writeFileSync(join(ROOT, 'assets/map.json'), `${JSON.stringify(drawn(map), null, 1)}\n`);

/** The countries that reach into the frame, projected and simplified arc by arc, so that neighbours still fit each other. */
function flat({ countries, arcs }) {
  const done = new Map();
  const projected = (arc) => {
    if (!done.has(arc))
      done.set(
        arc,
        arcs[arc].map((point) => project(point)),
      );
    return done.get(arc);
  };
  const near = (polygon) => polygon.some((ring) => ring.some((arc) => projected(plain(arc)).some(inFrame)));
  const kept = countries.map((each) => ({ ...each, arcs: each.arcs.filter(near) })).filter((each) => each.arcs.length > 0);
  for (const each of kept) for (const arc of arcsOf(each)) projected(arc);
  return { type: 'Topology', objects: {}, countries: kept, arcs: arcs.map((_, arc) => (done.has(arc) ? thinned(done.get(arc)) : [])) };
}

function inFrame([x, y]) {
  return x >= FRAME.x0 && x <= FRAME.x1 && y >= FRAME.y0 && y <= FRAME.y1;
}

/** A closed arc (an island) is simplified as two halves: it has no ends to go by. */
function thinned(points) {
  const [[x, y], [lastX, lastY]] = [points[0], points[points.length - 1]];
  if (x !== lastX || y !== lastY) return simplify(points, TOLERANCE);
  const half = points.length >> 1;
  return [...simplify(points.slice(0, half + 1), TOLERANCE), ...simplify(points.slice(half), TOLERANCE).slice(1)];
}

/** Everything the file holds. */
function drawn({ countries }) {
  const owned = (owner) => area(countries.filter((each) => each.owner === owner));
  const named = (name) => area(countries.filter((each) => each.name === name));
  const { borders, disputes } = linesOf(countries);
  return {
    about: 'Made by `npm run map` from Natural Earth 1:50m. Whole tenths of a unit of the map at 766 by 444.',
    frame: Object.values(FRAME).map((n) => n * 10),
    land: area(countries),
    countries: { russia: owned('Russia'), ukraine: owned('Ukraine'), syria: owned('Syria'), iran: owned('Iran'), israel: owned('Israel') },
    occupied: { crimea: named('Crimea'), golan: named('Golan') },
    borders: lines(borders),
    disputes: Object.fromEntries(Object.entries(DISPUTES).flatMap(([id, dispute]) => disputed(id, dispute, disputes.get(id) ?? []))),
    rivers: Object.values(RIVERS)
      .map((river) => line(smooth(river.map(project))))
      .join(''),
    lakes: Object.values(LAKES)
      .map((lake) => ring(smooth(lake.map(project), true)))
      .join(''),
    graticule: graticule(),
    cities: places(CITIES),
    pins: places(PINS),
    phonePins: places(PHONE_PINS),
    names: places(NAMES),
  };
}

/** The countries as one area, what lies between them dissolved. */
function area(countries) {
  return merge(map, countries).coordinates.flat().map(ring).join('');
}

function ring(points) {
  const piece = clipRing(points, FRAME);
  return areaOf(piece) < LEAST_ISLAND ? '' : path(piece, true);
}

/** Arcs as lines, joined where they meet. */
function lines(arcs) {
  const geometries = arcs.map((arc) => ({ type: 'LineString', arcs: [arc] }));
  return mesh(map, { type: 'GeometryCollection', geometries }).coordinates.map(line).join('');
}

function line(points) {
  return clipLine(points, FRAME)
    .map((piece) => path(piece, false))
    .join('');
}

/** The arcs that are borders, and those of each dispute. What lies between two places of one owner is neither, unless disputed. */
function linesOf(countries) {
  const users = new Map();
  for (const each of countries) for (const arc of arcsOf(each)) users.set(arc, [...(users.get(arc) ?? []), each]);
  const borders = [];
  const disputes = new Map();
  for (const [arc, [a, b]] of users) {
    const id = b && disputeOf(arc, a.name, b.name);
    if (id) disputes.set(id, [...(disputes.get(id) ?? []), arc]);
    else if (b && a.owner !== b.owner) borders.push(arc);
  }
  return { borders, disputes };
}

function disputeOf(arc, a, b) {
  const isPair = ([one, other]) => (one === a && other === b) || (one === b && other === a);
  return new Map(parts).get(arc) ?? Object.keys(DISPUTES).find((id) => DISPUTES[id].pairs?.some(isPair));
}

/** A disputed line and where its note hangs; none where the frame doesn't reach it. */
function disputed(id, { note, hand }, arcs) {
  const drawnLine = lines(arcs) + (hand ? line(smooth(snapped(hand.map(project)))) : '');
  return drawnLine && inFrame(project(note)) ? [[id, { line: drawnLine, at: tenths(project(note)) }]] : [];
}

/** A line drawn by hand, its ends moved onto the nearest border or coast. */
function snapped(points) {
  const all = map.arcs.flat();
  const onto = (point) => all[nearest(all, point)];
  return [onto(points[0]), ...points.slice(1, -1), onto(points[points.length - 1])];
}

/** Meridians and parallels, whole; the table draws them on water only. */
function graticule() {
  const range = (from, to, step) => Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);
  const meridians = range(-40, 130, MESHES).map((x) => range(0, 70, STEP).map((y) => project([x, y])));
  const parallels = range(0, 70, MESHES).map((y) => range(-40, 130, STEP).map((x) => project([x, y])));
  return [...meridians, ...parallels].map(line).join('');
}

function places(all) {
  return Object.fromEntries(Object.entries(all).map(([id, place]) => [id, tenths(project(place))]));
}
