import { fontOf } from '../stage/type';
import type { ColourOf } from './frame';
import { DASH, hatch } from './strokes';

/** The legend's size, and how far from the map's left and bottom edges it lies. */
export const LEGEND = { w: 146, h: 31, left: 10, bottom: 8 };

/** What the hatch and the dashes mean: `map.legend` of the words. */
export interface LegendWords {
  occupied: string;
  dispute: string;
}

const SWATCH = { w: 19, h: 13 };
const DASHES = 14;
const GAP = 6;
const SIZE = 12.5;

/** The legend with its top left corner at x, y. */
export function paintLegend(ctx: CanvasRenderingContext2D, x: number, y: number, colourOf: ColourOf, words: LegendWords): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.beginPath();
  ctx.roundRect(0, 0, LEGEND.w, LEGEND.h, 3);
  ctx.fillStyle = colourOf('panel');
  ctx.globalAlpha = 0.72;
  ctx.fill();
  ctx.globalAlpha = 1;

  ctx.font = fontOf({ size: SIZE, weight: 500 });
  const text = [ctx.measureText(words.occupied).width, ctx.measureText(words.dispute).width] as const;
  // What room is left goes to the edges and between the two.
  const rest = Math.max(0, LEGEND.w - SWATCH.w - DASHES - 2 * GAP - text[0] - text[1]);
  const middle = LEGEND.h / 2;
  let at = rest / 3;

  const swatch = new Path2D();
  swatch.rect(at, middle - SWATCH.h / 2, SWATCH.w, SWATCH.h);
  ctx.fillStyle = colourOf('theatre');
  ctx.fill(swatch);
  hatch(ctx, swatch, { x: at + SWATCH.w / 2, y: middle }, SWATCH.w, colourOf('ink2'));
  ctx.lineWidth = 1;
  ctx.strokeStyle = colourOf('ink2');
  ctx.stroke(swatch);
  at += SWATCH.w + GAP;

  ctx.fillStyle = colourOf('ink');
  ctx.textBaseline = 'alphabetic';
  const base = middle + SIZE * 0.33;
  ctx.fillText(words.occupied, at, base);
  at += text[0] + rest / 3;

  ctx.lineWidth = 1.3;
  ctx.setLineDash([...DASH]);
  ctx.beginPath();
  ctx.moveTo(at, middle);
  ctx.lineTo(at + DASHES, middle);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillText(words.dispute, at + DASHES + GAP, base);
  ctx.restore();
}
