import type { Mark } from '../scene/marks';
import type { Piece } from '../scene/piece';

/** Something that moves across the table on its own and is gone when it has arrived. */
export interface Flight {
  w: number;
  h: number;
  marks: readonly Mark[];
  /** Another face of it: it turns over on its way. */
  turn?: readonly Mark[];
  /** Top left corners, in stage units. */
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** Milliseconds at the normal speed. */
  time: number;
  wait?: number;
  /** How high it rises on its way, in stage units. */
  arc?: number;
  /** It fades in at its start or out at its end. */
  fade?: 'in' | 'out';
  /** Its size at both ends, 1 being the size it is drawn in. */
  scale?: { from: number; to: number };
  /** How long it stays where it has arrived, in milliseconds; nobody waits for that. */
  hold?: number;
  /** Only one thing lies in a slot: the next one for it takes its place. */
  slot?: string;
  /** Once this is aborted it is gone. */
  until?: AbortSignal;
  shadow?: Piece['shadow'];
  r?: number;
}
