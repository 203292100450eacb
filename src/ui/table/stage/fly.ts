import type Phaser from '../phaser';
import { LAYERS, type Piece } from '../scene/piece';
import type { Flight } from './flight';
import { ease, TIMES } from './motion';
import type { Textures } from './textures';

/** What is in the air over the table. */
export interface Air {
  /** Sends things across the table; resolves when the last one has arrived, whether or not it stays there for a while. */
  fly(flights: readonly Flight[], speed: number): Promise<void>;
  /** Nothing flies any more. */
  clear(): void;
}

/** @param ratio device pixels to one stage unit */
export function createAir(scene: Phaser.Scene, textures: Textures, ratio: () => number, wake: () => void): Air {
  /** How each thing in the air ends. */
  const flying = new Set<() => void>();
  const slots = new Map<string, () => void>();

  const send = (flight: Flight, order: number, speed: number): Promise<void> => {
    const { slot, until, hold = 0 } = flight;
    const faces = [flight.marks, ...(flight.turn ? [flight.turn] : [])].map((marks) => textures.of(pieceOf(flight, marks)));
    const pins = faces.map((key) => textures.pin(key));
    const image = scene.add.image(0, 0, faces[0] as string).setDepth(LAYERS.indexOf('flying') * 1000 + order);
    const place = placer(flight, image, faces, ratio());
    place(0);
    if (flight.wait || flight.fade === 'in') image.setAlpha(0);
    const course = { t: 0 };
    const [time, wait, stay] = [flight.time, flight.wait ?? 0, hold + TIMES.fade].map((ms) => ms / speed) as [number, number, number];
    return new Promise<void>((done) => {
      const end = (): void => {
        if (!flying.delete(end)) return;
        clearTimeout(late);
        until?.removeEventListener('abort', end);
        if (slot && slots.get(slot) === end) slots.delete(slot);
        scene.tweens.killTweensOf([course, image]);
        image.destroy();
        for (const unpin of pins) unpin();
        done();
      };
      const arrive = (): void => {
        done();
        if (hold === 0) end();
        else scene.tweens.add({ targets: image, alpha: 0, delay: hold / speed, duration: TIMES.fade / speed, onComplete: end });
      };
      flying.add(end);
      // Whoever waits for an arrival does not wait for one that a hidden page never shows.
      const late = setTimeout(end, wait + time + stay + 500);
      until?.addEventListener('abort', end);
      scene.tweens.add({
        targets: course,
        t: 1,
        duration: time,
        delay: wait,
        onStart() {
          if (!slot) return;
          slots.get(slot)?.();
          slots.set(slot, end);
        },
        onUpdate: () => place(course.t),
        onComplete: arrive,
      });
    });
  };

  return {
    async fly(flights, speed) {
      if (speed === 0) return;
      const all = flights.filter(({ until }) => !until?.aborted).map((flight, i) => send(flight, i, speed));
      if (all.length > 0) wake();
      await Promise.all(all);
    },
    clear() {
      for (const end of [...flying]) end();
    },
  };
}

/** A flight as a piece, for its canvas and its shadow. */
function pieceOf({ w, h, shadow, r, from }: Flight, marks: Flight['marks']): Piece {
  return { id: 'flight', layer: 'flying', ...from, w, h, marks, ...(shadow ? { shadow } : {}), ...(r === undefined ? {} : { r }) };
}

/** Puts a flight's image where it is at a part of its time, from 0 to 1. */
function placer({ from, to, w, h, arc = 0, fade, scale }: Flight, image: Phaser.GameObjects.Image, faces: readonly string[], ratio: number) {
  return (part: number): void => {
    const t = ease(part);
    const rise = arc * 4 * t * (1 - t);
    image.setPosition((from.x + w / 2 + (to.x - from.x) * t) * ratio, (from.y + h / 2 + (to.y - from.y) * t - rise) * ratio);
    image.setAlpha(fade === 'in' ? Math.min(1, part * 4) : fade === 'out' ? Math.min(1, (1 - part) * 2) : 1);
    const size = scale ? scale.from + (scale.to - scale.from) * t : 1;
    image.setScale(size);
    if (faces.length < 2) return;
    // It turns in even time, else the quick start of its way would swallow the turn.
    image.setScale(size * Math.max(0.02, Math.abs(1 - 2 * part)), size);
    image.setTexture(faces[part < 0.5 ? 0 : 1] as string);
  };
}
