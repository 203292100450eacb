import type Phaser from '../phaser';
import type { Piece } from '../scene/piece';
import { ease, TIMES } from './motion';

type Image = Phaser.GameObjects.Image;
type Point = { x: number; y: number };

/** A piece in the display list. */
export interface Shown {
  piece: Piece;
  image: Image;
  /** The canvas it shows, or will show when it has turned over. */
  texture: string;
  /** Where it lies, or is going to, in device pixels. */
  at: Point;
  /** Its back is still up. */
  turning?: boolean;
}

/** How a piece is to come. */
interface Coming {
  scene: Phaser.Scene;
  speed: number;
  /** Device pixels to one stage unit. */
  ratio: number;
  /** Its place among the cards that are dealt together. */
  order: number;
  /** It only lay aside. */
  again: boolean;
  /** The canvas of its back. */
  back(): string;
}

/** How a piece that was not there comes: at once, out of nothing, from the deck, turned over, stamped. */
export function enter(shown: Shown, coming: Coming): void {
  const { image, piece } = shown;
  const { scene, speed } = coming;
  const alpha = piece.alpha ?? 1;
  image.setAlpha(alpha);
  if (speed === 0 || piece.enter === 'none') return;
  if (piece.enter === 'deal' && !coming.again) deal(shown, coming);
  else if (piece.enter === 'flip') flip(shown, coming);
  else if (piece.enter === 'stamp') stamp(shown, coming);
  else {
    image.setAlpha(0);
    scene.tweens.add({ targets: image, alpha, duration: TIMES.fade / speed });
  }
}

function deal({ image, at }: Shown, { scene, speed, ratio, order }: Coming): void {
  image.setPosition(at.x + 90 * ratio, at.y + 160 * ratio);
  scene.tweens.add({ targets: image, x: at.x, y: at.y, delay: (Math.min(order, 10) * TIMES.between) / speed, duration: TIMES.card / speed, ease });
}

/** Dealt face down, then turned over about its middle. */
function flip(shown: Shown, coming: Coming): void {
  const { image, at } = shown;
  const { scene, speed } = coming;
  const half = { ease: (t: number) => t, duration: TIMES.flip / 2 / speed };
  shown.turning = true;
  image.setTexture(coming.back());
  deal(shown, coming);
  scene.tweens.add({
    ...half,
    targets: image,
    scaleX: 0.02,
    x: at.x + (image.width / 2) * 0.98,
    delay: TIMES.card / speed,
    onComplete() {
      shown.turning = false;
      image.setTexture(shown.texture);
      scene.tweens.add({ ...half, targets: image, scaleX: 1, x: at.x });
    },
  });
}

/** What lies up before a piece is turned over: the world's cards are the West's. */
export function backOf({ id, layer, x, y, w, h, shadow, r = 6, bleed }: Piece): Piece {
  return {
    id,
    layer,
    x,
    y,
    w,
    h,
    r,
    ...(shadow ? { shadow } : {}),
    ...(bleed === undefined ? {} : { bleed }),
    marks: [
      { mark: 'box', x: 0, y: 0, w, h, r, fill: 'card', line: 'edge' },
      { mark: 'box', x: 14, y: 14, w: w - 28, h: h - 28, r: 4, fill: 'west-tint', line: 'west', stroke: 1.5 },
      { mark: 'box', x: 15, y: 15, w: w - 30, h: 14, fill: 'west-tint', hatch: 'west' },
      { mark: 'box', x: 15, y: h - 29, w: w - 30, h: 14, fill: 'west-tint', hatch: 'west' },
      { mark: 'shape', side: 'west', x: w / 2, y: h / 2, size: 132, fill: 'card' },
      { mark: 'shape', side: 'west', x: w / 2, y: h / 2, size: 104, fill: 'west' },
    ],
  };
}

/** Pressed on once what it lies on has been turned over. */
function stamp({ image, at, piece }: Shown, { scene, speed }: Coming): void {
  const alpha = piece.alpha ?? 1;
  const large = 1.7;
  image.setAlpha(0).setScale(large);
  image.setPosition(at.x - (image.width * (large - 1)) / 2, at.y - (image.height * (large - 1)) / 2);
  const delay = (TIMES.card + TIMES.flip) / speed;
  scene.tweens.add({ targets: image, alpha, scale: 1, x: at.x, y: at.y, delay, duration: TIMES.cube / speed, ease });
}

/** A piece that has moved glides to where it now lies. */
export function settle(scene: Phaser.Scene, shown: Shown, speed: number): void {
  const { image, at, piece } = shown;
  const alpha = piece.alpha ?? 1;
  scene.tweens.killTweensOf(image);
  shown.turning = false;
  image.setScale(1).setTexture(shown.texture);
  if (speed === 0) image.setPosition(at.x, at.y).setAlpha(alpha);
  else scene.tweens.add({ targets: image, x: at.x, y: at.y, alpha, duration: TIMES.card / speed, ease });
}

/** A piece that is no more fades. */
export function leave(scene: Phaser.Scene, { image, piece }: Shown, speed: number): void {
  scene.tweens.killTweensOf(image);
  if (speed === 0 || piece.enter === 'none') image.destroy();
  else scene.tweens.add({ targets: image, alpha: 0, duration: TIMES.fade / speed, onComplete: () => image.destroy() });
}
