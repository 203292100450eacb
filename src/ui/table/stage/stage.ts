import { type Palette, readPalette } from '../../look/palette';
import Phaser from '../phaser';
import { LAYERS, type Piece } from '../scene/piece';
import type { Stage } from '../scene/sight';
import { marginOf } from './bake';
import { backOf, enter, leave, type Shown, settle } from './enter';
import { exercise } from './exercise';
import type { Flight } from './flight';
import { createAir } from './fly';
import { createTextures } from './textures';

export type { Flight } from './flight';

export interface TableStage {
  /** Draws a scene; where pieces moved, came or went it shows that at this speed (0: at once). */
  show(pieces: readonly Piece[], speed: number): void;
  /** Sends things across the table; resolves when the last one has arrived. */
  fly(flights: readonly Flight[], speed: number): Promise<void>;
  /** A new size, pixel ratio or theme: everything is drawn anew at the next `show`. */
  resize(stage: Stage): void;
  retheme(): void;
  /** Forgets everything that is not shown: nothing hidden stays in memory. */
  purge(): void;
  /** Ids of all that is in the display list, for tests. */
  displayed(): string[];
  /** Moves thirty cards about for some time and tells how long each frame took, in milliseconds. */
  exercise(ms: number): Promise<number[]>;
  readonly renderer: 'canvas' | 'webgl';
  destroy(): void;
}

/** Textures that nothing shows any more but may soon again, such as the plain side of something pointed at. */
const SPARE = 48;

/** WebGL for people with a GPU, canvas otherwise; `wanted` comes from the address. */
export function rendererFor(wanted: string | null): 'canvas' | 'webgl' {
  if (wanted === 'canvas' || wanted === 'webgl') return wanted;
  try {
    const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
    return gl ? 'webgl' : 'canvas';
  } catch {
    return 'canvas';
  }
}

/** Opens a Phaser game in an element and hands out what the table does with it. */
export function createStage(host: HTMLElement, first: Stage, renderer: 'canvas' | 'webgl'): Promise<TableStage> {
  return new Promise((ready) => {
    const dpr = devicePixelRatio || 1;
    const game = new Phaser.Game({
      type: renderer === 'canvas' ? Phaser.CANVAS : Phaser.WEBGL,
      parent: host,
      width: Math.round(first.w * first.scale * dpr),
      height: Math.round(first.h * first.scale * dpr),
      scale: { mode: Phaser.Scale.NONE, zoom: 1 / dpr },
      transparent: true,
      banner: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
      // One texture at a time: with more, rotated images tear on WebGL.
      render: { antialias: true, roundPixels: true, powerPreference: 'low-power', maxTextures: 1 },
      scene: {
        create(this: Phaser.Scene) {
          ready(stageOf(game, this, first, renderer));
        },
      },
    });
  });
}

function stageOf(game: Phaser.Game, scene: Phaser.Scene, first: Stage, renderer: 'canvas' | 'webgl'): TableStage {
  let stage = first;
  let palette: Palette = readPalette();
  let shown = new Map<string, Shown>();
  /** The next scene lies where it lies at once. */
  let cut = false;
  const ratio = (): number => stage.scale * (devicePixelRatio || 1);
  const loop = sleeper(game, scene);
  const textures = createTextures(scene, ratio, () => palette);
  const air = createAir(scene, textures, ratio, loop.wake);

  const spot = (piece: Piece): { x: number; y: number } => {
    const margin = marginOf(piece, ratio());
    return { x: Math.round(piece.x * ratio()) - margin, y: Math.round(piece.y * ratio()) - margin };
  };

  /** Cards that were dealt: those that lay aside for a moment come back without it. */
  const dealt = new Set<string>();
  let order = 0;

  const put = (piece: Piece, known: Shown | undefined, speed: number): Shown => {
    const texture = textures.of(piece);
    const at = spot(piece);
    if (!known) {
      const again = dealt.has(piece.id);
      const fresh: Shown = { piece, texture, at, image: scene.add.image(at.x, at.y, texture).setOrigin(0) };
      enter(fresh, { scene, speed, ratio: ratio(), order, again, back: () => textures.of(backOf(piece)) });
      if (piece.enter !== 'deal' || again) return fresh;
      dealt.add(piece.id);
      order++;
      return fresh;
    }
    const moved = known.at.x !== at.x || known.at.y !== at.y || (known.piece.alpha ?? 1) !== (piece.alpha ?? 1);
    if (known.texture !== texture && !known.turning) known.image.setTexture(texture);
    Object.assign(known, { piece, texture, at });
    if (moved) settle(scene, known, speed);
    return known;
  };

  const show = (pieces: readonly Piece[], wanted: number): void => {
    const speed = cut ? 0 : wanted;
    cut = false;
    order = 0;
    const before = shown;
    shown = new Map();
    pieces.forEach((piece, i) => {
      const each = put(piece, before.get(piece.id), speed);
      each.image.setDepth(LAYERS.indexOf(piece.layer) * 1000 + i);
      before.delete(piece.id);
      shown.set(piece.id, each);
    });
    for (const gone of before.values()) leave(scene, gone, speed);
    forget(SPARE);
    loop.wake();
  };

  /** A piece that still shows its back keeps its face in mind. */
  const forget = (keep: number): void => {
    const faces = [...shown.values()].filter(({ turning }) => turning).map(({ texture }) => textures.pin(texture));
    textures.forget(keep);
    for (const unpin of faces) unpin();
  };

  const anew = (): void => {
    textures.renew();
    cut = true;
    const pieces = [...shown.values()].map((each) => each.piece);
    show(pieces, 0);
    forget(0);
  };
  // A lost WebGL context comes back without what was drawn: everything is baked anew.
  game.renderer?.on?.('restorewebgl', anew);

  return {
    renderer,
    show,
    fly: air.fly,
    resize(next) {
      stage = next;
      const dpr = devicePixelRatio || 1;
      game.scale.setZoom(1 / dpr);
      game.scale.resize(Math.round(next.w * next.scale * dpr), Math.round(next.h * next.scale * dpr));
      // Phaser leaves the style of before where the zoom is 1.
      Object.assign(game.canvas.style, { width: `${next.w * next.scale}px`, height: `${next.h * next.scale}px` });
      textures.renew();
      air.clear();
      cut = true;
    },
    retheme() {
      palette = readPalette();
      anew();
    },
    purge() {
      air.clear();
      dealt.clear();
      forget(0);
    },
    displayed: () => [...shown.keys()],
    exercise: (ms) => exercise(scene, [...shown.values()], ms, loop.wake),
    destroy() {
      // Phaser takes itself down in its next step: the loop must run.
      loop.wake();
      loop.stop();
      air.clear();
      game.destroy(true);
    },
  };
}

/** Lets the loop run only while something moves or has changed. */
function sleeper(game: Phaser.Game, scene: Phaser.Scene): { wake(): void; stop(): void } {
  let dirty = 2;
  let stopped = false;
  const rest = (): void => {
    if (dirty > 0) dirty--;
    else if (scene.tweens.getTweens().length === 0) game.loop.sleep();
  };
  game.events.on('postrender', rest);
  return {
    wake() {
      dirty = 2;
      if (!stopped && !game.loop.running) game.loop.wake();
    },
    stop() {
      stopped = true;
      game.events.off('postrender', rest);
    },
  };
}
