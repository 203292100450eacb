import type { Palette } from '../../look/palette';
import type { Piece } from '../scene/piece';
import { paint } from './paint';

const SHADOWS = { rest: [2, 2], lifted: [4, 6], dialog: [6, 8] } as const;

/** How far the drawing of a piece reaches beyond its box, in whole device pixels, so that the box lies on their edges. */
export function marginOf(piece: Piece, ratio: number): number {
  const [dx, dy] = piece.shadow ? SHADOWS[piece.shadow] : [0, 0];
  return Math.ceil(Math.max(piece.bleed ?? 0, dx, dy) * ratio);
}

/** Equal for pieces that look the same, wherever they lie. */
export function looksOf(piece: Piece): string {
  return JSON.stringify([piece.marks, piece.w, piece.h, piece.shadow ?? 0, piece.r ?? 0, piece.bleed ?? 0]);
}

/**
 * Draws a piece on a canvas of its own, its hard shadow beneath it. Both renderers show such canvases, so that they look the
 * same, and text is as sharp as the screen.
 * @param ratio device pixels to one stage unit
 */
export function bake(piece: Piece, ratio: number, palette: Palette): HTMLCanvasElement {
  const margin = marginOf(piece, ratio);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(piece.w * ratio) + margin * 2);
  canvas.height = Math.max(1, Math.ceil(piece.h * ratio) + margin * 2);
  const ctx = canvas.getContext('2d');
  if (!ctx) return canvas;
  ctx.translate(margin, margin);
  ctx.scale(ratio, ratio);
  if (piece.shadow) {
    const [dx, dy] = SHADOWS[piece.shadow];
    ctx.fillStyle = palette('shadow');
    ctx.beginPath();
    ctx.roundRect(dx, dy, piece.w, piece.h, piece.r ?? 3);
    ctx.fill();
  }
  paint(ctx, piece.marks, palette);
  return canvas;
}
