import sprite from '../../../assets/motifs.svg?raw';
import { type Paint2D, paintArt, parseSprite, type Sprite, type SymbolArt } from './symbols';

let motifs: Sprite | null = null;

/** The grounds and motifs of assets/motifs.svg, read when first asked for: only what draws pictures carries them. */
export function motifArt(id: string): SymbolArt {
  motifs ??= parseSprite(sprite);
  const art = motifs.get(id);
  if (!art) throw new Error(`There is no motif ${id}.`);
  return art;
}

/** Draws a ground (160 by 100) or a motif (about 60 by 60 round 0, 0) in its own coordinates. */
export function paintMotif(ctx: Paint2D, id: string, colourOf: (name: string) => string): void {
  paintArt(ctx, motifArt(id), colourOf);
}
