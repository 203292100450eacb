import type { EventType, GameEvent } from '../../../engine/events';

export type SoundName = 'card' | 'token' | 'cube' | 'signature' | 'reckoning' | 'broken' | 'world' | 'year';

/** What is heard at an event; nothing at those that are missing. */
const SOUNDS: Partial<Record<EventType, SoundName>> = {
  'year-begins': 'year',
  'world-happens': 'world',
  'agenda-revealed': 'world',
  drew: 'card',
  discarded: 'card',
  fetched: 'card',
  'event-played': 'card',
  'points-played': 'card',
  refused: 'card',
  'promise-stalled': 'card',
  offered: 'signature',
  agreed: 'signature',
  made: 'token',
  gained: 'token',
  lost: 'token',
  delivered: 'token',
  committed: 'token',
  recalled: 'token',
  income: 'token',
  favour: 'token',
  'promise-kept': 'token',
  tabled: 'token',
  vetoed: 'token',
  withheld: 'token',
  'passed-resolution': 'token',
  placed: 'cube',
  removed: 'cube',
  ceded: 'cube',
  redeployed: 'cube',
  'halved-cubes': 'cube',
  'front-met': 'reckoning',
  'front-short': 'reckoning',
  ended: 'reckoning',
  'promise-broken': 'broken',
  rupture: 'broken',
  collapse: 'broken',
};

/** What weighs most, first: of much that happens at once only this is heard. */
const WEIGHT: readonly SoundName[] = ['broken', 'world', 'reckoning', 'year', 'signature', 'card', 'token', 'cube'];

/** What is heard at an event; null: nothing. */
export function soundOf(event: GameEvent): SoundName | null {
  return SOUNDS[event.type] ?? null;
}

/** What is heard of events that happen together: the weightiest, two at the most. */
export function soundsOf(events: readonly GameEvent[]): SoundName[] {
  const all = new Set(events.map(soundOf));
  return WEIGHT.filter((name) => all.has(name)).slice(0, 2);
}
