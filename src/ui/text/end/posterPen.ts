import type { Side } from '../../../engine/types';
import type { IconName } from '../../look/Icon';
import { type Ink, type Palette, readPalette } from '../../look/palette';

export type { Ink } from '../../look/palette';

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

const SERIF = '"Source Serif 4", "Vazirmatn", Georgia, serif';
const SANS = '"Fira Sans Condensed", "Vazirmatn", "Arial Narrow", sans-serif';
const STYLES = {
  title: `700 36px ${SERIF}`,
  head: `600 18px ${SERIF}`,
  lead: `400 17px ${SERIF}`,
  serif: `400 16.5px ${SERIF}`,
  strong: `600 15px ${SANS}`,
  body: `400 15px ${SANS}`,
  note: `400 14px ${SANS}`,
  label: `500 13px ${SANS}`,
  figure: `600 13px ${SANS}`,
} as const;
type Style = keyof typeof STYLES;
type Align = 'left' | 'center' | 'right';

/** Draws in the look's inks, shapes, hatches and typefaces. Positions of text are its baselines. */
export interface Pen {
  ctx: CanvasRenderingContext2D;
  inks: Palette;
  fill(ink: Ink, box: Box): void;
  /** A surface with its hairline. */
  plate(box: Box, ink: Ink): void;
  rule(x: number, y: number, w: number): void;
  line(path: string, ink: Ink, width: number, dash?: number[]): void;
  /** Room for a thin line over a hatch. */
  halo(path: string): void;
  text(text: string, x: number, y: number, style: Style, ink?: Ink, align?: Align): void;
  width(text: string, style: Style): number;
  /** A text broken into rows that fit. */
  wrap(text: string, width: number, style: Style): string[];
  /** Rows of text, cut short after so many. @returns the baseline after the last */
  paragraph(text: string, x: number, y: number, width: number, style: Style, step: number, ink?: Ink, most?: number): number;
  /** A side's hatch inside a box or a path. */
  hatch(side: Side | 'neutral', box: Box, path?: Path2D): void;
  shape(side: Side | 'neutral', x: number, y: number, r: number): void;
  /** A side's shape with a number in it. */
  numbered(side: Side, n: number, x: number, y: number, r: number): void;
  /** A number in a ring. */
  ringed(n: number, x: number, y: number): void;
  /** A solid symbol of the sprite. */
  icon(name: IconName, x: number, y: number, size: number): void;
  /** The mark of the game. */
  mark(x: number, y: number, size: number): void;
}

/** A pen for a canvas, once the typefaces are there. @throws where the browser gives no canvas */
export async function createPen(canvas: HTMLCanvasElement): Promise<Pen> {
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('This browser draws no pictures.');
  await Promise.all(Object.values(STYLES).map((font) => document.fonts.load(font)));
  return new CanvasPen(ctx, readPalette());
}

class CanvasPen implements Pen {
  constructor(
    readonly ctx: CanvasRenderingContext2D,
    readonly inks: Palette,
  ) {}

  fill(ink: Ink, { x, y, w, h }: Box): void {
    this.ctx.fillStyle = this.inks(ink);
    this.ctx.fillRect(x, y, w, h);
  }

  plate({ x, y, w, h }: Box, ink: Ink): void {
    const path = new Path2D();
    path.roundRect(x + 0.5, y + 0.5, w - 1, h - 1, 4);
    this.ctx.fillStyle = this.inks(ink);
    this.ctx.fill(path);
    this.ctx.lineWidth = 1;
    this.ctx.strokeStyle = this.inks('rule');
    this.ctx.stroke(path);
  }

  rule(x: number, y: number, w: number): void {
    this.fill('rule', { x, y, w, h: 1 });
  }

  line(path: string, ink: Ink, width: number, dash: number[] = []): void {
    this.ctx.save();
    this.ctx.strokeStyle = this.inks(ink);
    this.ctx.lineWidth = width;
    this.ctx.lineJoin = 'round';
    this.ctx.setLineDash(dash);
    this.ctx.stroke(new Path2D(path));
    this.ctx.restore();
  }

  halo(path: string): void {
    this.ctx.globalAlpha = 0.75;
    this.line(path, 'panel', 5);
    this.ctx.globalAlpha = 1;
  }

  text(text: string, x: number, y: number, style: Style, ink: Ink = 'ink', align: Align = 'left'): void {
    this.ctx.font = STYLES[style];
    this.ctx.textAlign = align;
    this.ctx.fillStyle = this.inks(ink);
    this.ctx.fillText(text, x, y);
  }

  width(text: string, style: Style): number {
    this.ctx.font = STYLES[style];
    return this.ctx.measureText(text).width;
  }

  wrap(text: string, width: number, style: Style): string[] {
    const rows: string[] = [];
    for (const word of text.split(' ')) {
      const row = rows.at(-1);
      if (row !== undefined && this.width(`${row} ${word}`, style) <= width) rows[rows.length - 1] = `${row} ${word}`;
      else rows.push(word);
    }
    return rows;
  }

  paragraph(text: string, x: number, y: number, width: number, style: Style, step: number, ink: Ink = 'ink', most = 99): number {
    const rows = this.wrap(text, width, style);
    const shown = rows.slice(0, most);
    if (rows.length > most) shown[most - 1] = `${shown[most - 1]?.replace(/\W+$/u, '')}…`;
    for (const [n, row] of shown.entries()) this.text(row, x, y + n * step, style, ink);
    return y + shown.length * step;
  }

  hatch(side: Side | 'neutral', box: Box, path?: Path2D): void {
    const { ctx, inks } = this;
    ctx.save();
    if (path) ctx.clip(path);
    ctx.beginPath();
    ctx.rect(box.x, box.y, box.w, box.h);
    ctx.clip();
    this.fill(side === 'neutral' ? 'panel' : `${side}-tint`, box);
    ctx.fillStyle = inks(side);
    ctx.strokeStyle = inks(side);
    ctx.lineWidth = side === 'russia' ? 1.5 : 1;
    const { x, y, w, h } = box;
    ctx.beginPath();
    if (side === 'russia') {
      for (let at = -h; at < w; at += 8) {
        ctx.moveTo(x + at, y + h);
        ctx.lineTo(x + at + h, y);
      }
    } else if (side === 'iran') {
      for (let down = 2.5; down < h + 2; down += 5) for (let at = 2.5; at < w + 2; at += 5) dot(ctx, x + at, y + down, 1.2);
      ctx.fill();
    } else {
      for (let down = 2.5; down < h; down += side === 'west' ? 6 : 4) {
        ctx.moveTo(x, y + down);
        ctx.lineTo(x + w, y + down);
      }
      for (let at = 2.5; side === 'west' && at < w; at += 6) {
        ctx.moveTo(x + at, y);
        ctx.lineTo(x + at, y + h);
      }
    }
    if (side !== 'iran') ctx.stroke();
    ctx.restore();
  }

  shape(side: Side | 'neutral', x: number, y: number, r: number): void {
    const { ctx } = this;
    ctx.fillStyle = this.inks(side);
    ctx.beginPath();
    if (side === 'iran') dot(ctx, x, y, r);
    else if (side === 'russia') ctx.roundRect(x - r * 0.92, y - r * 0.92, r * 1.84, r * 1.84, r > 20 ? 4 : r > 6 ? 2 : 0);
    else {
      const d = r * 1.3;
      ctx.moveTo(x, y - d);
      ctx.lineTo(x + d, y);
      ctx.lineTo(x, y + d);
      ctx.lineTo(x - d, y);
      ctx.closePath();
    }
    ctx.fill();
  }

  numbered(side: Side, n: number, x: number, y: number, r: number): void {
    const { ctx } = this;
    // A diamond is wider than the others of its radius.
    this.shape(side, x, y, side === 'west' ? r * 0.95 : r);
    ctx.font = `600 ${Math.round(r < 15 ? 13 : r * 1.05)}px ${SANS}`;
    ctx.textAlign = 'center';
    ctx.fillStyle = this.inks('on-side');
    ctx.fillText(String(n), x, y + (r < 15 ? 4.7 : r * 0.36));
  }

  ringed(n: number, x: number, y: number): void {
    const { ctx, inks } = this;
    ctx.beginPath();
    dot(ctx, x, y, 10.5);
    ctx.fillStyle = inks('card');
    ctx.fill();
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = inks('ink');
    ctx.stroke();
    this.text(String(n), x, y + 4.6, 'figure', 'ink', 'center');
  }

  icon(name: IconName, x: number, y: number, size: number): void {
    const { ctx } = this;
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(size / 24, size / 24);
    ctx.fillStyle = this.inks('ink');
    for (const path of document.querySelectorAll(`#${name} path`)) ctx.fill(new Path2D(path.getAttribute('d') ?? ''));
    ctx.restore();
  }

  mark(x: number, y: number, size: number): void {
    const { ctx, inks } = this;
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(size / 32, size / 32);
    ctx.fillStyle = inks('ink');
    ctx.fill(new Path2D('M16 17.5l6 10.5H10z'));
    ctx.lineCap = 'round';
    ctx.lineWidth = 2.5;
    ctx.strokeStyle = inks('ink');
    ctx.stroke(new Path2D('M3 19.5l26-6'));
    ctx.beginPath();
    dot(ctx, 24.6, 8.2, 5);
    ctx.fillStyle = inks('iran');
    ctx.fill();
    ctx.translate(6.7, 12.5);
    ctx.rotate((-13 * Math.PI) / 180);
    ctx.beginPath();
    ctx.roundRect(-4.5, -4.5, 9, 9, 1.2);
    ctx.fillStyle = inks('russia');
    ctx.fill();
    ctx.restore();
  }
}

/** A circle of its own in the path. */
function dot(ctx: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  ctx.moveTo(x + r, y);
  ctx.arc(x, y, r, 0, Math.PI * 2);
}
