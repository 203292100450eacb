import type { Slot } from '../model/front';
import { tintOf } from '../scene/kit';
import type { Mark } from '../scene/marks';

/** One row of large slots, one of smaller ones, two of small ones, two of the smallest. */
const FITS = [
  { size: 15, step: 19, rows: 1 },
  { size: 12, step: 15, rows: 1 },
  { size: 11.5, step: 13.5, rows: 2 },
  { size: 8.5, step: 10.5, rows: 2 },
] as const;

/**
 * A front's slots in a width, as large as they fit: solid, tinted, dashed, hollow. What is beyond the demand is smaller.
 * @param y the middle of the row or rows
 */
export function slotMarks(slots: readonly Slot[], x: number, y: number, width: number): Mark[] {
  const inRow = (step: number, size: number) => Math.floor((width - size) / step) + 1;
  const spare = slots.filter((slot) => slot.spare);
  const asked = slots.length - spare.length;
  const first = FITS.find(({ size, step }) => inRow(step, size) >= Math.max(asked, spare.length * 0.7));
  if (spare.length > 0 && asked > 0 && first && inRow(first.step, first.size) < slots.length) return inTwo(slots, asked, { x, y }, first);
  const fit = FITS.find(({ size, step, rows }) => inRow(step, size) * rows >= slots.length) ?? FITS[FITS.length - 1] ?? FITS[0];
  // Rows as even as can be; what is beyond even the smallest is in the figure above.
  const perRow = Math.min(inRow(fit.step, fit.size), Math.ceil(slots.length / fit.rows));
  return slots.slice(0, perRow * fit.rows).flatMap((slot, i) => {
    const row = Math.floor(i / perRow);
    const middle = { x: x + (i % perRow) * fit.step + fit.size / 2, y: fit.rows === 1 ? y : y + (row - 0.5) * fit.step };
    return slotMark(slot, middle, slot.spare ? fit.size * 0.66 : fit.size);
  });
}

/** What is asked in a row, and beneath it what there is beyond. */
function inTwo(slots: readonly Slot[], asked: number, { x, y }: { x: number; y: number }, { size, step }: { size: number; step: number }): Mark[] {
  const [small, smallStep] = [Math.min(size, 12) * 0.66, Math.min(size, 12) * 0.9];
  const top = y - small / 2 - 2;
  return slots.flatMap((slot, i) =>
    i < asked
      ? slotMark(slot, { x: x + i * step + size / 2, y: top }, size)
      : slotMark(slot, { x: x + (i - asked) * smallStep + small / 2, y: top + size / 2 + 4 + small / 2 }, small),
  );
}

function slotMark({ kind, side }: Slot, { x, y }: { x: number; y: number }, size: number): Mark[] {
  // A line is drawn about its middle: the shape is that much smaller. Hexagon and diamond reach beyond their size.
  const reach = side === 'neutral' || side === 'west' ? size * 0.9 : size;
  const at = { mark: 'shape', side, x, y } as const;
  switch (kind) {
    case 'committed':
      return [{ ...at, size: reach, fill: side }];
    case 'reserve':
      return [{ ...at, size: reach - 1.5, fill: tintOf(side), line: side, stroke: 1.5 }];
    case 'coming':
      return [{ ...at, size: reach - 2, fill: 'go-tint', line: 'go', stroke: 2, ...(size < 10 ? {} : { dash: [3.5, 2.5] }) }];
    case 'going':
      return [{ ...at, size: reach - 2, line: 'go', stroke: 1.5, dash: [2, 3], alpha: 0.8 }];
    case 'missing':
      return [{ ...at, size: reach - 1.5, line: 'alarm', stroke: 1.5 }];
  }
}
