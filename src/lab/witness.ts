import { isDeepStrictEqual } from 'node:util';
import type { Action } from '../engine/actions';
import { invariants } from '../engine/check';
import { clone } from '../engine/clone';
import { apply, awaiting, legalActions } from '../engine/engine';
import type { GameEvent } from '../engine/events';
import { observe } from '../engine/observe';
import type { GameState } from '../engine/state';
import type { Rules } from '../engine/types';
import { MOST_ACTIONS } from './game';
import { eventLeak, type Knowledge, knowledgeAt, leak, learn } from './knowledge';

/** What one runtime made of an action, to be held against the other. */
export interface Made {
  /** The state after it. */
  state: GameState;
  events: readonly GameEvent[];
}

/**
 * Follows a game on a plain state, action by action, beside whoever plays it by immer, and looks at every state:
 * both runtimes equal, invariants, what each side may see.
 */
export interface Witness {
  readonly state: GameState;
  /** What is wrong where the game starts; null where nothing is. */
  look(): string | null;
  /** Does an action. @returns what is wrong with it or after it; null where nothing is */
  step(action: Action, made: Made): string | null;
}

function freeze(value: unknown): void {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const each of Object.values(value)) freeze(each);
}

/** A witness of a game that starts from a state. */
export function createWitness(rules: Rules, start: GameState, seed: number): Witness {
  let state = clone(start);
  const knowledge: Knowledge = knowledgeAt(start);

  function look(): string | null {
    const wrong = invariants(rules, state)[0];
    if (wrong) return `an invariant is broken: ${wrong}`;
    if (state.ply > MOST_ACTIONS) return `it has not ended after ${MOST_ACTIONS} actions`;
    return sameChoices() ?? leak(rules, state, knowledge, seed);
  }

  /** The side that is asked must find the same legal actions in what it may see. */
  function sameChoices(): string | null {
    const asked = awaiting(rules, state);
    if (!asked) return null;
    const seen = observe(rules, state, asked.side).state;
    const askedThere = awaiting(rules, seen);
    if (!isDeepStrictEqual(askedThere, asked)) return `${asked.side} can't see that it is asked (${asked.decision})`;
    const real = legalActions(rules, state).map((action) => JSON.stringify(action));
    const there = legalActions(rules, seen).map((action) => JSON.stringify(action));
    if (new Set(real).size !== real.length) return `${asked.side} is offered the same action twice (${asked.decision})`;
    return isDeepStrictEqual(real, there) ? null : `${asked.side} sees other legal actions than there are (${asked.decision})`;
  }

  function step(action: Action, made: Made): string | null {
    // Whatever the rules change in a copy must not be shared with what was copied: that is frozen now.
    freeze(state);
    const next = clone(state);
    const events: GameEvent[] = [];
    let told: string | null = null;
    const list: GameEvent[] = [];
    list.push = (...more) => {
      for (const event of more) {
        // Kept as it was told: an event must not change afterwards.
        events.push(JSON.parse(JSON.stringify(event)) as GameEvent);
        learn(knowledge, event);
        told ??= eventLeak(rules, event, next, knowledge);
      }
      return 0;
    };
    try {
      apply(rules, next, action, list);
    } catch (problem) {
      return `the plain runtime fails: ${problem instanceof Error ? problem.message.split('\n')[0] : String(problem)}`;
    }
    state = next;
    if (!isDeepStrictEqual(state, made.state)) return 'the two runtimes come to different states';
    if (!isDeepStrictEqual(events, made.events)) return 'the two runtimes tell different events';
    return told ?? look();
  }

  return {
    get state() {
      return state;
    },
    look,
    step,
  };
}
