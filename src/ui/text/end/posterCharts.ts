import { SIDES } from '../../../engine/types';
import { type EraBand, leveragePlot, pathOf, type Size, standingPlot, trustPlot } from './plot';
import type { Box, Pen } from './posterPen';
import type { Mark, Turn } from './tale';

/** Draws in a box as if its corner were the canvas's. */
function within(pen: Pen, box: Box, draw: (size: Size) => void): void {
  pen.ctx.save();
  pen.ctx.translate(box.x, box.y);
  draw({ width: box.w, height: box.h, unit: 1 });
  pen.ctx.restore();
}

/** Three lines of Standing over the eras, with the years where it turned. */
export function drawStanding(
  pen: Pen,
  box: Box,
  marks: readonly Mark[],
  turns: readonly Turn[],
  eras: readonly number[],
  eraNames: (bands: readonly EraBand[], unit: number) => string[],
): void {
  within(pen, box, (size) => {
    const plot = standingPlot(size, marks, turns, eras, false);
    const { axis } = plot;
    for (const { n, y } of plot.grid) {
      pen.rule(axis.from, y - 0.5, axis.to - axis.from);
      pen.text(String(n), axis.from - 10, y + 4, 'label', 'ink2', 'right');
    }
    const bandNames = eraNames(plot.bands, size.unit);
    for (const [n, { from, to }] of plot.bands.entries()) {
      if (n > 0) pen.line(`M${from} 2V${plot.foot}`, 'rule', 1, [2, 3]);
      pen.text(bandNames[n] ?? '', (from + to) / 2, plot.eraLine, 'label', 'ink2', 'center');
    }
    for (const side of SIDES) {
      pen.line(pathOf(plot.lines[side]), side, 2.25);
      for (const { x, y } of plot.lines[side]) pen.shape(side, x, y, 3.2);
    }
    for (const { side, n, from, to } of plot.ends) {
      pen.line(pathOf([from, { x: to.x - 14, y: to.y }]), side, 1.25);
      pen.numbered(side, n, to.x, to.y, 11.5);
    }
    for (const [n, { x, y }] of plot.turns.entries()) pen.ringed(n + 1, x, y);
  });
}

/** The lever as a band over and under the middle, history's line dashed beside it. */
export function drawLeverage(
  pen: Pen,
  box: Box,
  marks: readonly Mark[],
  history: readonly (number | null)[],
  words: Record<'russia' | 'iran' | 'yours' | 'history', string>,
): void {
  within(pen, box, (size) => {
    const { axis, level, ticks, own, history: past, ownLabel, historyLabel } = leveragePlot(size, marks, history);
    const area = new Path2D(`${pathOf(own)}L${axis.to} ${level}L${axis.from} ${level}Z`);
    const w = axis.to - axis.from;
    pen.hatch('russia', { x: axis.from, y: 0, w, h: level }, area);
    pen.hatch('iran', { x: axis.from, y: level, w, h: size.height - level }, area);
    for (const { n, y } of ticks) pen.text(String(n), axis.from - 10, y + 4, 'label', 'ink2', 'right');
    pen.line(`M${axis.from} ${level}H${axis.to}`, 'edge', 1.5);
    pen.halo(pathOf(past));
    pen.line(pathOf(own), 'west', 2.25);
    pen.line(pathOf(past), 'ink2', 1.5, [5, 4]);
    pen.text(words.russia, axis.from + 6, 11, 'figure', 'russia');
    pen.text(words.iran, axis.from + 6, size.height - 4, 'figure', 'iran');
    pen.text(words.yours, axis.to + 8, ownLabel + 4, 'figure');
    pen.text(words.history, axis.to + 8, historyLabel + 4, 'label', 'ink2');
  });
}

/** Trust as beads to each mark, its figure and the year beneath them. */
export function drawTrust(pen: Pen, box: Box, marks: readonly Mark[], names: readonly string[], most: number): void {
  within(pen, box, (size) => {
    const { ctx, inks } = pen;
    const plot = trustPlot(size, marks, names, most);
    const { axis } = plot;
    for (const { x, y, full } of plot.beads) {
      ctx.beginPath();
      ctx.arc(x, y, plot.radius, 0, Math.PI * 2);
      ctx.fillStyle = inks('ink');
      ctx.lineWidth = 1;
      ctx.strokeStyle = full ? inks('ink') : inks('edge');
      if (full) ctx.fill();
      ctx.stroke();
    }
    for (const [n, mark] of marks.entries()) {
      const name = `${names[n]} `;
      const figure = String(mark.trust);
      const from = axis.at(n) - (pen.width(name, 'label') + pen.width(figure, 'figure')) / 2;
      pen.text(name, from, plot.nameLine, 'label', 'ink2');
      pen.text(figure, from + pen.width(name, 'label'), plot.nameLine, 'figure');
    }
  });
}
