import type { Palette } from '../../look/palette';
import type Phaser from '../phaser';
import type { Piece } from '../scene/piece';
import { bake, looksOf } from './bake';

/** The canvases of what is shown: one for each look, baked when it is first asked for. */
export interface Textures {
  /** The key of the canvas that shows a piece. */
  of(piece: Piece): string;
  /** Keeps one that no image shows yet, until the function that is returned is called. */
  pin(key: string): () => void;
  /** Everything is to be drawn anew: another theme or size. */
  renew(): void;
  /** Forgets what nothing shows, but for so many that may soon be shown again. */
  forget(keep: number): void;
}

export function createTextures(scene: Phaser.Scene, ratio: () => number, palette: () => Palette): Textures {
  /** By looks; the one asked for last stands last. */
  const keys = new Map<string, string>();
  const pinned = new Map<string, number>();
  let generation = 0;
  let serial = 0;

  const inUse = (): Set<string> => {
    const use = new Set(pinned.keys());
    for (const child of scene.children.list) use.add((child as Phaser.GameObjects.Image).texture.key);
    return use;
  };

  return {
    of(piece) {
      const looks = `${generation}:${looksOf(piece)}`;
      let key = keys.get(looks);
      if (key === undefined) {
        key = `piece-${++serial}`;
        scene.textures.addCanvas(key, bake(piece, ratio(), palette()));
      }
      keys.delete(looks);
      keys.set(looks, key);
      return key;
    },
    pin(key) {
      pinned.set(key, (pinned.get(key) ?? 0) + 1);
      return () => {
        const left = (pinned.get(key) ?? 1) - 1;
        if (left > 0) pinned.set(key, left);
        else pinned.delete(key);
      };
    },
    renew() {
      generation++;
    },
    forget(keep) {
      const use = inUse();
      const spare = [...keys].filter(([, key]) => !use.has(key));
      for (const [looks, key] of spare.slice(0, Math.max(0, spare.length - keep))) {
        keys.delete(looks);
        scene.textures.remove(key);
      }
    },
  };
}
