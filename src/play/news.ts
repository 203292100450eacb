import type { Action } from '../engine/actions';
import { apply } from '../engine/engine';
import type { EventType, GameEvent } from '../engine/events';
import { observe } from '../engine/observe';
import type { GameState } from '../engine/state';
import type { Ally, Rules } from '../engine/types';
import { isChosen } from './draws';
import { visibleTo } from './recap';

/** Chance fell, or something hidden came to light. */
const CHANCE: ReadonlySet<EventType> = new Set<EventType>([
  'die',
  'drew',
  'drew-cards',
  'reshuffled',
  'hand-shown',
  'hand-seen',
  'agenda-shown',
  'agenda-seen',
  'agenda-revealed',
  'scored-aim',
  'aim-missed',
]);

/** The other side, or the world, has been told or has acted. */
const HEARD: ReadonlySet<EventType> = new Set<EventType>([
  'offered',
  'agreed',
  'refused',
  'declined',
  'world-happens',
  'world-void',
  'year-begins',
  'era-scored',
  'ended',
]);

/** Whether an event tells somebody something new, so that what led to it can't be taken back. */
export function isNews(event: GameEvent, action: Action): boolean {
  return HEARD.has(event.type) || isChance(event, action);
}

function isChance(event: GameEvent, action: Action): boolean {
  return CHANCE.has(event.type) || (event.type === 'discarded' && !isChosen(action, event.cards));
}

/** A preview ends where the world moves on: what comes then is not what the action does. */
const BEYOND: ReadonlySet<EventType> = new Set<EventType>(['year-begins', 'world-happens', 'world-void', 'era-scored', 'ended']);

/**
 * What an action would change, up to the first thing that chance or hidden cards decide, as `side` may see it.
 * It is worked out on what that side may know, so nothing hidden can leak into it: the observed state has no generator, and
 * a rule that asks it for a die fails there.
 */
export function previewOf(rules: Rules, state: GameState, side: Ally, action: Action): GameEvent[] {
  const events: GameEvent[] = [];
  const seen = observe(rules, state, side).state;
  try {
    apply(rules, seen, action, events);
  } catch {
    // The generator is not in the observed state: the action came to chance. What was told until then stands.
  }
  const end = events.findIndex((event) => isChance(event, action) || BEYOND.has(event.type));
  const known = end < 0 ? events : events.slice(0, end);
  return known.filter((event) => visibleTo(event, side));
}
