import type { Ink } from '../scene/marks';
import { type ColourOf, type DisputeId, type Lie, laid, MAP } from './frame';
import { DASH, hatch } from './strokes';

type Context = CanvasRenderingContext2D;

/** Widths of the three strokes along a coast, and how strong each is. */
const COAST = [
  [18, 0.16],
  [12, 0.26],
  [6, 0.42],
] as const;

/** Countries that stand out: what fills and what outlines them. The later lie on the earlier where they meet. */
const COUNTRIES: readonly { id: keyof typeof MAP.countries; fill: Ink; line: Ink }[] = [
  { id: 'russia', fill: 'russia-tint', line: 'russia' },
  { id: 'syria', fill: 'theatre', line: 'ink2' },
  { id: 'ukraine', fill: 'theatre', line: 'ink2' },
  { id: 'iran', fill: 'iran-tint', line: 'iran' },
];

/** Occupied land: how far it reaches from the place of its note, in units of the map, and how close its hatch is. */
const OCCUPIED: readonly { id: keyof typeof MAP.occupied & DisputeId; reach: number; step: number }[] = [
  { id: 'crimea', reach: 30, step: 6.2 },
  { id: 'golan', reach: 9, step: 3 },
];

/** Path data of the map, laid into the frame. */
function pathOf(d: string, { k, x, y }: Lie): Path2D {
  const path = new Path2D();
  path.addPath(new Path2D(d), new DOMMatrix([k / 10, 0, 0, k / 10, x, y]));
  return path;
}

/** Paints water and land, borders and rivers: all of the map but its names. */
export function paintLand(ctx: Context, size: { w: number; h: number }, lie: Lie, colourOf: ColourOf): void {
  const land = pathOf(MAP.land, lie);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  paintSea(ctx, size, land, lie, colourOf);
  ctx.fillStyle = colourOf('land');
  ctx.fill(land, 'evenodd');
  stroke(ctx, land, colourOf('border'), 0.8, 0.55);

  const countries = COUNTRIES.map(({ id, fill, line }) => ({ path: pathOf(MAP.countries[id], lie), fill, line }));
  for (const { path, fill } of countries) {
    ctx.fillStyle = colourOf(fill);
    ctx.fill(path, 'evenodd');
  }
  paintInland(ctx, land, lie, colourOf);
  stroke(ctx, pathOf(MAP.borders, lie), colourOf('border'), 1);
  for (const { path, line } of countries) stroke(ctx, path, colourOf(line), 1.3, 0.6);
  paintDisputes(ctx, lie, colourOf);
}

function paintSea(ctx: Context, { w, h }: { w: number; h: number }, land: Path2D, lie: Lie, colourOf: ColourOf): void {
  ctx.fillStyle = colourOf('sea');
  ctx.fillRect(0, 0, w, h);
  for (const [width, alpha] of COAST) stroke(ctx, land, colourOf('sea-line'), width, alpha);
  stroke(ctx, pathOf(MAP.graticule, lie), colourOf('sea-line'), 0.7, 0.7);
}

/** Rivers run into the sea in the data, and are cut off at the coast. */
function paintInland(ctx: Context, land: Path2D, lie: Lie, colourOf: ColourOf): void {
  ctx.save();
  ctx.clip(land, 'evenodd');
  stroke(ctx, pathOf(MAP.rivers, lie), colourOf('river'), 1.2);
  ctx.restore();
  const lakes = pathOf(MAP.lakes, lie);
  ctx.fillStyle = colourOf('sea');
  ctx.fill(lakes);
  stroke(ctx, lakes, colourOf('sea-line'), 0.8);
}

function paintDisputes(ctx: Context, lie: Lie, colourOf: ColourOf): void {
  for (const { id, reach, step } of OCCUPIED) {
    const at = laid(MAP.disputes[id].at, lie);
    hatch(ctx, pathOf(MAP.occupied[id], lie), at, reach * lie.k, colourOf('ink2'), step * Math.min(1, Math.max(0.6, lie.k)));
  }
  ctx.lineCap = 'butt';
  ctx.setLineDash([...DASH]);
  for (const { line } of Object.values(MAP.disputes)) stroke(ctx, pathOf(line, lie), colourOf('ink2'), 1, 0.8);
  ctx.setLineDash([]);
}

function stroke(ctx: Context, path: Path2D, colour: string, width: number, alpha = 1): void {
  ctx.globalAlpha = alpha;
  ctx.lineWidth = width;
  ctx.strokeStyle = colour;
  ctx.stroke(path);
  ctx.globalAlpha = 1;
}
