import type { Mark } from './marks';
import type { Press } from './press';

/** A place that can be pressed, in the coordinates of its piece. */
export interface Hit {
  /** Names it across redraws: focus, hover, tests and keys go by it. Unique on the table. */
  key: string;
  x: number;
  y: number;
  w: number;
  h: number;
  /** What is read to who can't see it. */
  label: string;
  /** What a press does. */
  press: Press;
  /** The key that presses it, where it has one: '1', 'e', 'Enter', 'Space'; several with spaces between. An arrow wins over moving the focus. */
  hotkey?: string;
  /** It can't be done now: a press says why. */
  barred?: boolean;
  /** Held for a moment instead of pressed. */
  hold?: boolean;
  /** A bar that is scrubbed: pressed or dragged along it, the fraction of its width counts. */
  slide?: Slide;
  /** It may be dragged; dropped on a place whose hit `accepts` this name it is as if it had been pressed. */
  drag?: string;
  accepts?: string;
}

/** Where a scrubbed bar stands, in its own steps and in words. */
export interface Slide {
  at: number;
  of: number;
  say: string;
  /** How far the place to press reaches beyond the bar's ends, so that both are easily met. */
  inset: number;
}

/** Layers of the table, from the desk up. */
export const LAYERS = ['desk', 'board', 'plates', 'cards', 'marks', 'flying', 'scrim', 'dialog', 'note', 'curtain'] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * One thing on the table, drawn as a whole: a mat, a plate, a card, the beam's rider. A scene is a list of them. Pieces with
 * the same id in two scenes are the same thing: where it has moved it glides.
 */
export interface Piece {
  id: string;
  layer: Layer;
  /** Top left corner and size on the stage, in stage units. */
  x: number;
  y: number;
  w: number;
  h: number;
  marks: readonly Mark[];
  hits?: readonly Hit[];
  /** Hard shadow beneath it: offset of rest, lifted, dialog. */
  shadow?: 'rest' | 'lifted' | 'dialog';
  /** Corner radius of the shadow. */
  r?: number;
  /** How far marks may reach beyond the box on every side (crop marks, badges); 0 where absent. */
  bleed?: number;
  alpha?: number;
  /** Named points on it, where things fly from and to: 'reserve:russia:wing', 'front:ukraine', 'cubes:gulf:iran', 'standing:west'. */
  anchors?: readonly { name: string; x: number; y: number }[];
  /** What it says to who can't see it: the figures on it, in words. */
  say?: string;
  /** A pointer goes through it to what lies beneath. */
  through?: boolean;
  /**
   * How it comes: 'fade' (the default), 'deal' (from the deck), 'flip' (from the deck as a back, then turned over), 'stamp' (pressed
   * on what has been turned over), 'none' (it is there, and gone, at once).
   */
  enter?: 'fade' | 'deal' | 'flip' | 'stamp' | 'none';
}
