import type { GameState } from '../../../engine/state';
import type { Ally, Rules } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import { gridOf, type Rect } from '../board/grid';
import { handPlaces } from '../board/hand';
import type { Piece } from '../scene/piece';
import type { Measure, Sight, Stage } from '../scene/sight';

export interface Point {
  x: number;
  y: number;
}

/** Finds a point of the table by its name; null where it isn't on the table now. */
export type Find = (name: string) => Point | null;

/** What things move over: the table as it lies, before what is told has changed it. */
export interface Ground {
  find: Find;
  /** The piece of an id; null: there is none. */
  piece(id: string): Piece | null;
  /** Whose hand lies open; null: nobody's. */
  own: Ally | null;
  /** Where a card lies while it is played; null: it is not shown. */
  slot: Rect | null;
  state: GameState;
  rules: Rules;
  words: Words;
  measure: Measure;
}

/** Finds anchors of pieces by their names, and places to press by their keys. */
export function findIn(pieces: readonly Piece[]): Find {
  const spots = new Map<string, Point>();
  const note = (name: string, x: number, y: number): void => {
    if (!spots.has(name)) spots.set(name, { x, y });
  };
  for (const { x, y, anchors = [] } of pieces) for (const anchor of anchors) note(anchor.name, x + anchor.x, y + anchor.y);
  for (const { x, y, hits = [] } of pieces) for (const hit of hits) note(hit.key, x + hit.x + hit.w / 2, y + hit.y + hit.h / 2);
  return (name) => spots.get(name) ?? null;
}

/** The first of some points that is on the table. */
export function first(find: Find, ...names: string[]): Point | null {
  for (const name of names) {
    const point = find(name);
    if (point) return point;
  }
  return null;
}

/** What a sight shows, as ground to move over. */
export function groundOf({ own, state, rules, words, measure, stage }: Sight, pieces: readonly Piece[]): Ground {
  return {
    find: findIn(pieces),
    piece: (id) => pieces.find((piece) => piece.id === id) ?? null,
    own,
    slot: slotOf(pieces, stage),
    state,
    rules,
    words,
    measure,
  };
}

/** Where the card in play lies; before one lies there, where the foot of a wide table has its place. */
function slotOf(pieces: readonly Piece[], stage: Stage): Rect | null {
  const inPlay = pieces.find(({ anchors }) => anchors?.some(({ name }) => name === 'play'));
  if (inPlay || stage.form !== 'wide') return inPlay ?? null;
  return handPlaces(gridOf(stage)).slot;
}
