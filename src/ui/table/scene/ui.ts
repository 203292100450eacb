import type { Action, Reason } from '../../../engine/actions';
import type { Ally } from '../../../engine/types';
import type { Asked } from '../../game/taking';
import type { Term } from '../../game/terms';

/** What the person has opened, chosen or pointed at on the table: nothing of the game itself. */
export interface TableUi {
  /** A card looked at large, and the way of playing it that is chosen (key of the action). */
  card: string | null;
  way: string | null;
  /** The list that is open on the summit's sheet. */
  adding: { side: Ally; kind: 'good' | 'coin' | 'cube' | 'promise' } | null;
  /** Favours are listed. */
  favours: boolean;
  /** What the computer across the table would take of the deal on the desk: being asked, or its answer. */
  taking: Asked | null;
  /** The hand is looked at while something else is decided. */
  aside: boolean;
  /** Page of a list of choices too long for its place. */
  page: number;
  /** Key of the hit that the pointer or the focus is on. */
  pointed: string | null;
  /** Why something can't be done, or another line, for a moment. */
  told: { text: string } | { why: Reason; action: Action } | null;
  /** A term or a place of the map that is explained, and where. */
  note: { term: Term; x: number; y: number } | { text: string; x: number; y: number } | null;
  /** The sheet that is open on a phone. */
  sheet: 'reserves' | 'promises' | 'more' | null;
}

/** Nothing open, nothing pointed at. */
export const CLOSED: TableUi = {
  card: null,
  way: null,
  adding: null,
  favours: false,
  taking: null,
  aside: false,
  page: 0,
  pointed: null,
  told: null,
  note: null,
  sheet: null,
};
