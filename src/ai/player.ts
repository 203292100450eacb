import type { Action } from '../engine/actions';
import type { Message } from '../engine/messages';
import type { Observation } from '../engine/observe';
import type { Rules } from '../engine/types';

/** How a player deals: not at all, by its own interest, or giving and accepting everything. */
export type DealMode = 'none' | 'fair' | 'free';

export const DEAL_MODES: readonly DealMode[] = ['none', 'fair', 'free'];

/** An action that was looked into, and the outcome seen for the one who chose, in percent of the best (senior partner 100). */
export interface Considered {
  action: Action;
  chance: number;
}

export interface Chosen {
  action: Action;
  /** Why, as a sentence; null where there is nothing to say. */
  why: Message | null;
  /** What was looked into, the chosen one first, a handful at most; absent where nothing was compared. */
  considered?: Considered[];
}

/** Thinking bit by bit: gives the percentage that is done; told `true` it comes to its choice at once. */
export type Thought = Generator<number, Chosen, boolean | undefined>;

export interface ComputerPlayer {
  name: string;
  /**
   * Chooses a legal action from what its side may know.
   * @param seed its own luck for this choice
   */
  choose(rules: Rules, observation: Observation, seed: number): Chosen;
  /** The same, bit by bit, where it takes long enough to be watched. */
  think?(rules: Rules, observation: Observation, seed: number): Thought;
}
