import type { GameEvent } from '../engine/events';
import { observe, observePublic } from '../engine/observe';
import type { GameState } from '../engine/state';
import { ALLIES, type Ally, type CardId, partnerOf, type Rules } from '../engine/types';

/**
 * What each side has been shown, kept from the events alone and not from the state: a second opinion on `observe`.
 * Cards leave it when they leave the hand they were seen in.
 */
export interface Knowledge {
  /** Cards of the other's hand that a side has been shown. */
  cards: Record<Ally, Set<CardId>>;
  /** Whether a side has seen this year's agenda. */
  agenda: Record<Ally, boolean>;
}

/** What is known where a game stands, as its state tells it: for games that do not start at the beginning. */
export function knowledgeAt(state: GameState): Knowledge {
  const known = (side: Ally) => new Set(state.seen[side].filter((card) => state.hands[partnerOf(side)].includes(card)));
  return {
    cards: { russia: known('russia'), iran: known('iran') },
    agenda: { russia: state.agendaSeen.russia === 1, iran: state.agendaSeen.iran === 1 },
  };
}

/** Takes in one event, at the moment at which it happens. */
export function learn(knowledge: Knowledge, event: GameEvent): void {
  switch (event.type) {
    case 'year-begins':
      knowledge.agenda = { russia: false, iran: false };
      break;
    case 'agenda-seen':
      if (event.only) knowledge.agenda[event.only] = true;
      break;
    case 'agenda-shown':
      knowledge.agenda[event.to] = true;
      break;
    case 'agenda-revealed':
      knowledge.agenda = { russia: true, iran: true };
      break;
    case 'hand-seen':
      if (event.only) for (const card of event.cards) knowledge.cards[event.only].add(card);
      break;
    case 'fetched':
      knowledge.cards[partnerOf(event.side)].add(event.card);
      break;
    case 'event-played':
    case 'points-played':
      knowledge.cards[partnerOf(event.side)].delete(event.card);
      break;
    case 'discarded':
      for (const card of event.cards) knowledge.cards[partnerOf(event.side)].delete(card);
      break;
  }
}

/** Every word and every name of a field in a piece of JSON, and every number large enough to be no count. */
interface Contents {
  words: Set<string>;
  numbers: Set<number>;
}

function contentsOf(value: unknown, into: Contents = { words: new Set(), numbers: new Set() }): Contents {
  if (typeof value === 'string') into.words.add(value);
  else if (typeof value === 'number') {
    if (Math.abs(value) > 99999) into.numbers.add(value);
  } else if (Array.isArray(value)) for (const each of value) contentsOf(each, into);
  else if (value !== null && typeof value === 'object') {
    for (const key in value) {
      into.words.add(key);
      contentsOf((value as Record<string, unknown>)[key], into);
    }
  }
  return into;
}

/** What a side may not know now, each with what it is. */
function* secretsFrom(state: GameState, knowledge: Knowledge, side: Ally): Generator<[string, string]> {
  const other = partnerOf(side);
  for (const card of state.hands[other]) if (!knowledge.cards[side].has(card)) yield ['a card of the other hand', card];
  for (const card of state.draw) yield ['a card of the draw pile', card];
  for (const agenda of state.agendaDeck) yield ['an agenda of the deck', agenda];
  if (state.agenda !== '' && !knowledge.agenda[side]) yield ["the year's agenda", state.agenda];
  if (state.aims[other] !== '') yield ['the aim of the other', state.aims[other]];
  for (const aim of state.aimOffers[other]) yield ['an aim dealt to the other', aim];
}

function secretIn(words: ReadonlySet<string>, state: GameState, knowledge: Knowledge, side: Ally): string | null {
  for (const [what, id] of secretsFrom(state, knowledge, side)) if (words.has(id)) return `${what} (${id})`;
  return null;
}

/** What is wrong with what the sides may see of a state; null where nothing is. */
export function leak(rules: Rules, state: GameState, knowledge: Knowledge, seed: number): string | null {
  const luck = [...state.rng, seed].filter((n) => Math.abs(n) > 99999);
  for (const side of ALLIES) {
    const seen = observe(rules, state, side);
    const { words, numbers } = contentsOf(seen);
    const secret = secretIn(words, state, knowledge, side);
    if (secret) return `${side} is shown ${secret}`;
    if (seen.state.rng.length > 0 || luck.some((n) => numbers.has(n))) return `${side} is shown the generator or the seed`;
    for (const hand of ALLIES) {
      if (seen.state.hands[hand].length !== state.hands[hand].length) return `${side} is told a wrong number of cards`;
    }
  }
  const { words } = contentsOf(observePublic(rules, state));
  for (const side of ALLIES) {
    const card = state.hands[side].find((id) => words.has(id));
    if (card) return `the open table shows a card of ${side} (${card})`;
    const secret = secretIn(words, state, knowledge, side);
    if (secret) return `the open table shows ${secret}`;
  }
  return null;
}

/** Whether an event tells someone what they may not know, at the moment at which it is told. */
export function eventLeak(rules: Rules, event: GameEvent, state: GameState, knowledge: Knowledge): string | null {
  const words = contentsOf(event).words;
  let telling = false;
  for (const word of words) if (word in rules.card || word in rules.agenda || word in rules.aim) telling = true;
  if (!telling) return null;
  for (const side of event.only ? [event.only] : ALLIES) {
    const secret = secretIn(words, state, knowledge, side);
    if (secret) return `the event ${event.type} tells ${side} ${secret}`;
  }
  return null;
}
