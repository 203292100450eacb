import type { Action, Reason } from '../actions';
import type { Game } from '../game';
import type { Frame, FrameOf, PhaseName } from '../state';
import type { Ally } from '../types';

export interface Awaited {
  side: Ally;
  /** Which decision this is: the phase's name. */
  decision: PhaseName;
  /** Private decisions are made behind the curtain. */
  visibility: 'public' | 'private';
}

/** Offers an action; with a reason, one that can't be done now. */
export type Offer = (action: Action, why?: Reason) => void;

/** One kind of step of the year: who is asked, what may be done, what it does. */
export interface Phase<F extends Frame = Frame> {
  /** null: it runs by itself. */
  awaiting?(g: Game, frame: F): Awaited | null;
  /** Lists what may be done, and with `all` what may not and why. Without it, what may not need not be named. */
  offer?(g: Game, frame: F, offer: Offer, all: boolean): void;
  apply?(g: Game, frame: F, action: Action): void;
  /** The automatic step; it must pop its frame, change it or push another. */
  run?(g: Game, frame: F): void;
}

export type PhaseTable = { [P in PhaseName]: Phase<FrameOf<P>> };

export const push = (g: Game, ...frames: Frame[]): void => {
  // The first named is on top: frames read in the order they happen.
  for (let i = frames.length - 1; i >= 0; i--) g.state.stack.push(frames[i] as Frame);
};

export const pop = (g: Game): void => {
  g.state.stack.pop();
};

export const asks = (side: Ally, decision: PhaseName, visibility: Awaited['visibility'] = 'public'): Awaited => ({ side, decision, visibility });
