import type { Side } from '../../../engine/types';
import type { IconName } from '../../look/Icon';
import type { Ink } from '../../look/palette';

export type { Ink } from '../../look/palette';

/** Whose: a side of the game, or nobody's. */
export type Whose = Side | 'neutral';

/** A piece of text; `b`: in bold. */
export type Run = string | { b: string };

export interface TextStyle {
  /** Serif: year, names, titles, card text, Standing. Sans (the default): all else. */
  serif?: boolean;
  /** In stage units; never under 12. */
  size: number;
  /** 400 (the default), 500, 600, 700. */
  weight?: 400 | 500 | 600 | 700;
  italic?: boolean;
}

interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A surface: filled, outlined, hatched. */
export interface BoxMark extends Box {
  mark: 'box';
  r?: number;
  fill?: Ink;
  line?: Ink;
  /** Width of the line; 1 where absent. */
  stroke?: number;
  dash?: readonly number[];
  /** Pattern of a side over the fill. */
  hatch?: Whose;
  alpha?: number;
}

/** Text from its top left corner (or top middle, top right). Lines are 1.25 of the size unless said otherwise. */
export interface TextMark extends TextStyle {
  mark: 'text';
  x: number;
  y: number;
  text: string | readonly Run[];
  ink: Ink;
  align?: 'left' | 'center' | 'right';
  /** Breaks into lines at this width; without it the text is one line of any length. */
  w?: number;
  /** At most so many lines, the last one cut with an ellipsis; 1 where `w` is given alone means one line that is cut. */
  lines?: number;
  leading?: number;
  /** Letter spacing in stage units. */
  spacing?: number;
  /** A rim of this colour around it, for text on the map. */
  halo?: Ink;
  alpha?: number;
  /** It may be cut: the rest is one press away. */
  mayCut?: boolean;
}

export interface IconMark {
  mark: 'icon';
  name: IconName;
  /** Top left corner and size. */
  x: number;
  y: number;
  size: number;
  ink: Ink;
  alpha?: number;
}

/** A side's own shape: square, disc, diamond, hexagon. `x`, `y` its middle. */
export interface ShapeMark {
  mark: 'shape';
  side: Whose;
  x: number;
  y: number;
  /** From edge to edge. */
  size: number;
  fill?: Ink;
  line?: Ink;
  stroke?: number;
  dash?: readonly number[];
  alpha?: number;
}

/** SVG path data, moved to x, y. */
export interface PathMark {
  mark: 'path';
  d: string;
  x?: number;
  y?: number;
  scale?: number;
  turn?: number;
  fill?: Ink;
  line?: Ink;
  stroke?: number;
  dash?: readonly number[];
  alpha?: number;
}

/** The picture of a card, world card or agenda, covering the box. */
export interface PictureMark extends Box {
  mark: 'picture';
  id: string;
  side: Whose;
}

/** The map of the region in a frame. */
export interface MapMark extends Box {
  mark: 'map';
  view: 'wide' | 'compact';
}

/** Marks turned together about a point, in degrees clockwise. */
export interface TurnedMark {
  mark: 'turned';
  x: number;
  y: number;
  turn: number;
  marks: readonly Mark[];
}

/** Marks clipped to a box. */
export interface ClippedMark extends Box {
  mark: 'clipped';
  r?: number;
  marks: readonly Mark[];
}

export type Mark = BoxMark | TextMark | IconMark | ShapeMark | PathMark | PictureMark | MapMark | TurnedMark | ClippedMark;
