import { type ColourOf, lieOf, type MapFrame } from './frame';
import { paintLand } from './land';
import { paintNames } from './names';

// The map of the region, as the rest of the table knows it.
export { type ColourOf, type MapFrame, placeOf } from './frame';
export { mapNotes } from './notes';

/**
 * Paints the map into a frame at 0, 0 of the context, which is already scaled: one unit of it is one of the stage. Takes some tens
 * of milliseconds: to be painted once for a size and a theme, and kept.
 */
export function paintMap(ctx: CanvasRenderingContext2D, frame: MapFrame & { names: boolean }, colourOf: ColourOf): void {
  const lie = lieOf(frame);
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, frame.w, frame.h);
  ctx.clip();
  paintLand(ctx, frame, lie, colourOf);
  if (frame.names) paintNames(ctx, frame, lie, colourOf);
  ctx.restore();
}
