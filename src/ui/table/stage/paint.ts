import { iconId } from '../../look/icons';
import type { Palette } from '../../look/palette';
import { paintPicture, pictureInks, pictureOf } from '../../look/picture';
import { paintSymbol } from '../../look/symbols';
import { paintMap } from '../map/chart';
import type { BoxMark, IconMark, Mark, PathMark, ShapeMark, TextMark, Whose } from '../scene/marks';
import { fontOf, layText } from './type';

type Context = CanvasRenderingContext2D;

/** Draws marks. The context is already scaled: one unit of it is one of the stage. */
export function paint(ctx: Context, marks: readonly Mark[], palette: Palette): void {
  for (const mark of marks) {
    ctx.save();
    if ('alpha' in mark && mark.alpha !== undefined) ctx.globalAlpha *= mark.alpha;
    paintOne(ctx, mark, palette);
    ctx.restore();
  }
}

function paintOne(ctx: Context, mark: Mark, palette: Palette): void {
  switch (mark.mark) {
    case 'box':
      paintBox(ctx, mark, palette);
      return;
    case 'text':
      paintText(ctx, mark, palette);
      return;
    case 'icon':
      paintIconMark(ctx, mark, palette);
      return;
    case 'shape':
      paintShape(ctx, mark, palette);
      return;
    case 'path':
      paintPath(ctx, mark, palette);
      return;
    case 'picture': {
      const recipe = pictureOf(mark.id);
      if (recipe) paintPicture(ctx, recipe, mark.side, mark, pictureInks(mark.side, palette.dark));
      return;
    }
    case 'map':
      ctx.translate(mark.x, mark.y);
      clip(ctx, 0, 0, mark.w, mark.h);
      paintMap(ctx, { w: mark.w, h: mark.h, view: mark.view, names: true }, palette);
      return;
    case 'turned':
      ctx.translate(mark.x, mark.y);
      ctx.rotate((mark.turn * Math.PI) / 180);
      ctx.translate(-mark.x, -mark.y);
      paint(ctx, mark.marks, palette);
      return;
    case 'clipped':
      clip(ctx, mark.x, mark.y, mark.w, mark.h, mark.r);
      paint(ctx, mark.marks, palette);
      return;
  }
}

function clip(ctx: Context, x: number, y: number, w: number, h: number, r = 0): void {
  ctx.beginPath();
  ctx.roundRect(x, y, w, h, r);
  ctx.clip();
}

/** Where the pixels of the screen are: what lies on their edges is sharp at every scale. */
interface Pixels {
  /** The nearest edge of a pixel to a place on the stage. */
  x(at: number): number;
  y(at: number): number;
  /** The nearest whole number of pixels to a length, at least one. */
  long(length: number): number;
  /** A line's width: whole or half pixels. */
  wide(line: number): number;
}

const anywhere = (n: number): number => n;

/** Of this canvas; what is turned lies on none. */
function pixelsOf(ctx: Context): Pixels {
  const { a, b, e, f } = ctx.getTransform();
  if (b !== 0) return { x: anywhere, y: anywhere, long: anywhere, wide: anywhere };
  return {
    x: (at) => (Math.round(at * a + e) - e) / a,
    y: (at) => (Math.round(at * a + f) - f) / a,
    long: (length) => Math.max(1, Math.round(length * a)) / a,
    wide: (line) => (line * a < 1.4 ? 1 : Math.round(line * a * 2) / 2) / a,
  };
}

/** A box on the pixels. Small ones keep their size, so that a row of them is even; large ones their edges, so that they meet. */
function onPixels(pixels: Pixels, { x, y, w, h }: { x: number; y: number; w: number; h: number }): { x: number; y: number; w: number; h: number } {
  const [left, top] = [pixels.x(x), pixels.y(y)];
  return {
    x: left,
    y: top,
    w: w < 24 ? pixels.long(w) : pixels.x(x + w) - left,
    h: h < 24 ? pixels.long(h) : pixels.y(y + h) - top,
  };
}

function paintBox(ctx: Context, mark: BoxMark, palette: Palette): void {
  const { r = 0, fill, line, dash, hatch } = mark;
  const pixels = pixelsOf(ctx);
  const { x, y, w, h } = onPixels(pixels, mark);
  const stroke = pixels.wide(mark.stroke ?? 1);
  ctx.beginPath();
  ctx.roundRect(x, y, w, h, r);
  if (fill) {
    ctx.fillStyle = palette(fill);
    ctx.fill();
  }
  if (hatch) paintHatch(ctx, hatch, x, y, w, h, r, palette);
  if (line) {
    // Inside of the box, so that neighbours' lines meet and nothing is cut at a piece's edge.
    const inset = stroke / 2;
    ctx.beginPath();
    ctx.roundRect(x + inset, y + inset, w - stroke, h - stroke, Math.max(0, r - inset));
    strokeWith(ctx, palette(line), stroke, dash);
  }
}

function strokeWith(ctx: Context, colour: string, width: number, dash?: readonly number[]): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash(dash ? [...dash] : []);
  ctx.stroke();
}

/** A side's pattern: 45 degree lines, dots, a grid; lines for nobody. */
function paintHatch(ctx: Context, side: Whose, x: number, y: number, w: number, h: number, r: number, palette: Palette): void {
  ctx.save();
  clip(ctx, x, y, w, h, r);
  ctx.fillStyle = palette(side);
  ctx.strokeStyle = palette(side);
  ctx.beginPath();
  if (side === 'iran') {
    for (let row = 0; row * 3 < h + 3; row++) {
      for (let at = (row % 2) * 3; at < w + 3; at += 6) {
        const [cx, cy] = [x + at + 1.5, y + row * 3 + 1.5];
        ctx.moveTo(cx + 1.15, cy);
        ctx.arc(cx, cy, 1.15, 0, Math.PI * 2);
      }
    }
    ctx.fill();
  } else {
    ctx.lineWidth = side === 'russia' ? 1.5 : 1;
    if (side === 'russia') for (let at = -h; at < w; at += 7) line(ctx, x + at, y + h, x + at + h, y);
    if (side === 'west') for (let at = 2; at < w; at += 5) line(ctx, x + at, y, x + at, y + h);
    if (side !== 'russia') for (let at = side === 'west' ? 2.5 : 1.5; at < h; at += side === 'west' ? 5 : 3) line(ctx, x, y + at, x + w, y + at);
    ctx.stroke();
  }
  ctx.restore();
}

function line(ctx: Context, x1: number, y1: number, x2: number, y2: number): void {
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
}

function paintText(ctx: Context, mark: TextMark, palette: Palette): void {
  const laid = layText(mark);
  const pixels = pixelsOf(ctx);
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = palette(mark.ink);
  if (mark.spacing) ctx.letterSpacing = `${mark.spacing}px`;
  if (mark.halo) {
    ctx.strokeStyle = palette(mark.halo);
    ctx.lineJoin = 'round';
    ctx.lineWidth = 5;
  }
  const weight = mark.weight === 600 || mark.weight === 700 ? 700 : 600;
  laid.lines.forEach((each, i) => {
    const left = pixels.x(mark.align === 'right' ? mark.x - each.w : mark.align === 'center' ? mark.x - each.w / 2 : mark.x);
    // The line's box is its leading high; letters stand 78% of their size below the top of their own.
    const base = pixels.y(mark.y + i * laid.leading + (laid.leading - mark.size) / 2 + mark.size * 0.78);
    for (const run of each.runs) {
      ctx.font = fontOf(run.bold ? { ...mark, weight } : mark);
      if (mark.halo) ctx.strokeText(run.text, left + run.x, base);
      ctx.fillText(run.text, left + run.x, base);
    }
  });
}

function paintIconMark(ctx: Context, { name, x, y, size, ink }: IconMark, palette: Palette): void {
  const pixels = pixelsOf(ctx);
  const edge = pixels.long(size);
  ctx.translate(pixels.x(x), pixels.y(y));
  ctx.scale(edge / 24, edge / 24);
  paintSymbol(ctx, iconId(name), () => palette(ink));
}

/** Paths of the sides' shapes in a box of 1 about 0, 0. */
export function shapePath(side: Whose, size: number): Path2D {
  const path = new Path2D();
  const half = size / 2;
  if (side === 'russia') path.roundRect(-half, -half, size, size, size * 0.11);
  else if (side === 'iran') path.arc(0, 0, half, 0, Math.PI * 2);
  else {
    const points =
      side === 'west'
        ? [
            [0, -1.08],
            [1.08, 0],
            [0, 1.08],
            [-1.08, 0],
          ]
        : [
            [-0.5, -0.92],
            [0.5, -0.92],
            [1.02, 0],
            [0.5, 0.92],
            [-0.5, 0.92],
            [-1.02, 0],
          ];
    for (const [px = 0, py = 0] of points) path.lineTo(px * half, py * half);
    path.closePath();
  }
  return path;
}

function paintShape(ctx: Context, { side, x, y, size, fill, line: outline, stroke = 1.5, dash }: ShapeMark, palette: Palette): void {
  const pixels = pixelsOf(ctx);
  const edge = pixels.long(size);
  ctx.translate(pixels.x(x - edge / 2) + edge / 2, pixels.y(y - edge / 2) + edge / 2);
  const path = shapePath(side, edge);
  if (fill) {
    ctx.fillStyle = palette(fill);
    ctx.fill(path);
  }
  if (!outline) return;
  ctx.strokeStyle = palette(outline);
  ctx.lineWidth = stroke;
  ctx.setLineDash(dash ? [...dash] : []);
  ctx.stroke(path);
}

function paintPath(ctx: Context, { d, x = 0, y = 0, scale = 1, turn = 0, fill, line: outline, stroke = 1, dash }: PathMark, palette: Palette): void {
  ctx.translate(x, y);
  ctx.rotate((turn * Math.PI) / 180);
  ctx.scale(scale, scale);
  const path = new Path2D(d);
  if (fill) {
    ctx.fillStyle = palette(fill);
    ctx.fill(path);
  }
  if (!outline) return;
  ctx.strokeStyle = palette(outline);
  ctx.lineWidth = stroke / scale;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.setLineDash(dash ? [...dash] : []);
  ctx.stroke(path);
}
