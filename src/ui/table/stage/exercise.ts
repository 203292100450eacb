import type Phaser from '../phaser';
import type { Shown } from './enter';
import { ease } from './motion';

/** Moves thirty of the pieces with pictures on them about, for measuring; tells how long each frame took. */
export function exercise(scene: Phaser.Scene, shown: readonly Shown[], ms: number, wake: () => void): Promise<number[]> {
  const cards = shown.filter(({ piece }) => piece.layer === 'cards');
  const pool = cards.length > 0 ? cards : shown;
  const { width, height } = scene.scale;
  const images = Array.from({ length: 30 }, (_, i) => {
    const { texture } = pool[i % pool.length] as Shown;
    const image = scene.add
      .image((width * ((i * 7) % 30)) / 30, (height * ((i * 11) % 30)) / 34, texture)
      .setOrigin(0)
      .setDepth(90_000);
    scene.tweens.add({
      targets: image,
      x: width - image.x - image.width,
      y: height - image.y - image.height,
      duration: 700 + i * 20,
      yoyo: true,
      repeat: -1,
      ease,
    });
    return image;
  });
  wake();
  return new Promise((done) => {
    const times: number[] = [];
    const start = performance.now();
    let last = start;
    const tick = (now: number): void => {
      if (now > last) times.push(now - last);
      last = now;
      if (now - start < ms) {
        requestAnimationFrame(tick);
        return;
      }
      for (const image of images) {
        scene.tweens.killTweensOf(image);
        image.destroy();
      }
      done(times.slice(2));
    };
    requestAnimationFrame(tick);
  });
}
