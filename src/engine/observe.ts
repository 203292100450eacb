import { clone } from './clone';
import type { GameState } from './state';
import { type Ally, type CardId, partnerOf, type Rules } from './types';

/** Stands for a card that a side can't see. */
export const HIDDEN = '?';

/**
 * What one side may know: the state with the other's hand and aim, the order of the decks, an unseen agenda
 * and the generator's state taken out. Counts stay: how many cards a hand or a pile holds is public.
 */
export interface Observation {
  side: Ally;
  state: GameState;
}

const hide = (cards: readonly CardId[]): CardId[] => cards.map(() => HIDDEN);

/** What `side` may know of a state. */
export function observe(_rules: Rules, state: GameState, side: Ally): Observation {
  const other = partnerOf(side);
  const seen = clone(state);
  seen.rng = [];
  const known = state.seen[side];
  seen.hands[other] = state.hands[other].map((card) => (known.includes(card) ? card : HIDDEN)).sort();
  seen.draw = hide(state.draw);
  seen.agendaDeck = hide(state.agendaDeck);
  if (!state.agendaSeen[side] && seen.agenda !== '') seen.agenda = HIDDEN;
  if (seen.aims[other] !== '') seen.aims[other] = HIDDEN;
  seen.aimOffers[other] = hide(state.aimOffers[other]);
  // What the other has been shown of this side's hand is known to this side too; it stays.
  return { side, state: seen };
}

/** What anyone at the table may know: used beneath the curtain and for a replay without eyes. */
export function observePublic(rules: Rules, state: GameState): GameState {
  const seen = observe(rules, state, 'russia').state;
  seen.hands.russia = hide(state.hands.russia);
  seen.hands.iran = hide(state.hands.iran);
  if (seen.aims.russia !== '') seen.aims.russia = HIDDEN;
  seen.aimOffers.russia = hide(state.aimOffers.russia);
  seen.seen = { russia: hide(state.seen.russia), iran: hide(state.seen.iran) };
  const bothSee = state.agendaSeen.russia && state.agendaSeen.iran;
  if (!bothSee && seen.agenda !== '') seen.agenda = HIDDEN;
  return seen;
}
