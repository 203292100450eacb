import type { Point } from './frame';

/** Dash and gap of a disputed line, in stage units. */
export const DASH: readonly number[] = [3.2, 2.2];

/** Hatches a shape with 45 degree lines: `reach` from the point to the shape's farthest edge, `step` from line to line. */
export function hatch(ctx: CanvasRenderingContext2D, shape: Path2D, { x, y }: Point, reach: number, colour: string, step = 6.2): void {
  ctx.save();
  ctx.clip(shape, 'evenodd');
  ctx.beginPath();
  // By the sum of x and y, so that the lines lie alike wherever the shape is.
  const first = Math.ceil((x + y - 2 * reach) / step) * step;
  for (let sum = first; sum < x + y + 2 * reach; sum += step) {
    ctx.moveTo(x - reach, sum - x + reach);
    ctx.lineTo(x + reach, sum - x - reach);
  }
  ctx.lineWidth = 0.9;
  ctx.strokeStyle = colour;
  ctx.stroke();
  ctx.restore();
}
