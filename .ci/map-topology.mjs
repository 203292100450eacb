// The atlas as map.mjs works on it: countries made of arcs that neighbours share, so that a line moved or cut is so for both.
import { createRequire } from 'node:module';
import { isInside, nearest } from './map-shapes.mjs';

const require = createRequire(import.meta.url);

/**
 * The world's countries at 1:50m, their arcs in longitudes and latitudes. `owner`: whose a place is, which is the country itself
 * until something is moved. An arc -1 - n is arc n the other way round.
 */
export function readAtlas() {
  const { arcs, transform, objects } = require('world-atlas/countries-50m.json');
  const [[sx, sy], [tx, ty]] = [transform.scale, transform.translate];
  const absolute = (arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * sx + tx, y * sy + ty];
    });
  };
  const countries = objects.countries.geometries.map(({ type, arcs: rings, properties: { name } }) => ({
    type: 'MultiPolygon',
    arcs: type === 'Polygon' ? [rings] : (rings ?? []),
    name,
    owner: name,
  }));
  return { type: 'Topology', objects: {}, arcs: arcs.map(absolute), countries };
}

/** Number of an arc, whichever way it runs. */
export const plain = (arc) => (arc < 0 ? ~arc : arc);

export function arcsOf({ arcs }) {
  return new Set(arcs.flat(2).map(plain));
}

function country({ countries }, name) {
  const found = countries.find((each) => each.name === name);
  if (!found) throw new Error(`The atlas has no ${name}.`);
  return found;
}

function between(atlas, a, b) {
  const others = arcsOf(country(atlas, b));
  return [...arcsOf(country(atlas, a))].filter((arc) => others.has(arc));
}

/** Gives the polygon of one country that has the place in it to another, as a place of its own. */
export function movePolygon(atlas, { name, from, to, at }) {
  const giver = country(atlas, from);
  const points = ([ring]) => ring.flatMap((arc) => (arc < 0 ? [...atlas.arcs[~arc]].reverse() : atlas.arcs[arc]));
  const moved = giver.arcs.filter((polygon) => isInside(at, points(polygon)));
  if (moved.length !== 1) throw new Error(`${from} has ${moved.length} polygons about ${name}.`);
  giver.arcs = giver.arcs.filter((polygon) => !moved.includes(polygon));
  atlas.countries.push({ type: 'MultiPolygon', arcs: moved, name, owner: to });
}

/**
 * Cuts the land between a line and the present line with `to` out of a country's one ring and gives it to `to`, as a place of its
 * own. The line's ends are moved to the nearest points of the country's lines with the two neighbours it lies between.
 */
export function cutAlong(atlas, { name, from, to, line, ends }) {
  const [held] = between(atlas, from, to);
  const cut = ends.map((neighbour, i) => {
    const arc = between(atlas, from, neighbour).find((each) => touches(atlas, each, held));
    return splitArc(atlas, arc, line[i === 0 ? 0 : line.length - 1]).find((each) => touches(atlas, each, held));
  });
  const [start, end] = cut.map((arc) => pointsAt(atlas, arc).find((point) => !pointsAt(atlas, held).some((other) => same(point, other))));
  const added = atlas.arcs.push([start, ...line.slice(1, -1), end]) - 1;
  const isMoved = (arc) => plain(arc) === held || cut.includes(plain(arc));
  const [[ring]] = country(atlas, from).arcs;
  // The ring from where it leaves the moved land, round to where it comes to it again.
  const first = ring.findIndex((arc, i) => !isMoved(arc) && isMoved(ring.at(i - 1)));
  const turned = [...ring.slice(first), ...ring.slice(0, first)];
  const rest = turned.filter((arc) => !isMoved(arc));
  const ahead = same(lastOf(atlas, rest[rest.length - 1]), start);
  country(atlas, from).arcs = [[[...rest, ahead ? added : ~added]]];
  atlas.countries.push({ type: 'MultiPolygon', arcs: [[[...turned.filter(isMoved), ahead ? ~added : added]]], name, owner: to });
}

/** Cuts the line between two countries where a dispute begins. Returns the disputed part: the one that comes nearer to `towards`. */
export function cutLine(atlas, { countries: [a, b], from, towards }) {
  const [arc] = between(atlas, a, b).sort((one, other) => atlas.arcs[other].length - atlas.arcs[one].length);
  const distance = (each) => Math.min(...atlas.arcs[each].map(([x, y]) => Math.hypot(x - towards[0], y - towards[1])));
  return splitArc(atlas, arc, from).sort((one, other) => distance(one) - distance(other))[0];
}

/** Cuts an arc at its point nearest to a place, in every country that has it. Returns the two parts. */
function splitArc(atlas, arc, place) {
  const points = atlas.arcs[arc];
  const at = Math.min(Math.max(nearest(points, place), 1), points.length - 2);
  const first = atlas.arcs.push(points.slice(0, at + 1)) - 1;
  const second = atlas.arcs.push(points.slice(at)) - 1;
  const parts = (each) => (each === arc ? [first, second] : each === ~arc ? [~second, ~first] : [each]);
  for (const each of atlas.countries) each.arcs = each.arcs.map((polygon) => polygon.map((ring) => ring.flatMap(parts)));
  return [first, second];
}

function pointsAt({ arcs }, arc) {
  return [arcs[arc][0], arcs[arc][arcs[arc].length - 1]];
}

/** Where an arc of a ring ends, the way it runs there. */
function lastOf({ arcs }, arc) {
  return arc < 0 ? arcs[~arc][0] : arcs[arc][arcs[arc].length - 1];
}

function same([ax, ay], [bx, by]) {
  return Math.abs(ax - bx) < 1e-9 && Math.abs(ay - by) < 1e-9;
}

function touches(atlas, arc, other) {
  return pointsAt(atlas, arc).some((a) => pointsAt(atlas, other).some((b) => same(a, b)));
}
