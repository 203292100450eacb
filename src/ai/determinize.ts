import { seeded, shuffle } from '../engine/chance';
import { clone } from '../engine/clone';
import { scenarioOf, yearOf } from '../engine/game';
import { HIDDEN, type Observation } from '../engine/observe';
import type { GameState } from '../engine/state';
import { ALLIES, type CardId, type Rules } from '../engine/types';

/**
 * A whole state that agrees with an observation, or with what anyone may know: what is hidden is dealt from what has not been seen.
 * @param seed the guesser's own luck; the game's generator is not known to it
 */
export function determinize(rules: Rules, observation: Pick<Observation, 'state'>, seed: number): GameState {
  const state = clone(observation.state);
  state.rng = seeded(seed);
  const g = { rules, state };
  const unseen = unseenCards(rules, state);
  shuffle(state, unseen);
  const fill = (cards: CardId[]): CardId[] => cards.map((card) => (card === HIDDEN ? (unseen.pop() ?? card) : card));
  for (const side of ALLIES) state.hands[side] = fill(state.hands[side]);
  state.draw = fill(state.draw);
  const era = yearOf(g).era;
  const agendas = rules.agendas.filter((row) => row.eras.includes(era) && row.id !== state.agenda).map((row) => row.id);
  shuffle(state, agendas);
  if (state.agenda === HIDDEN) state.agenda = agendas.pop() ?? '';
  state.agendaDeck = state.agendaDeck.map((id) => (id === HIDDEN ? (agendas.pop() ?? rules.agendas[0]?.id ?? '') : id));
  for (const side of ALLIES) {
    // An aim is not guessed: nobody's plan may hang on a guess of it.
    if (state.aims[side] === HIDDEN) state.aims[side] = '';
    const aims = rules.aims.filter((aim) => aim.side === side && aim.eras.includes(era)).map((aim) => aim.id);
    state.aimOffers[side] = state.aimOffers[side].map((id, i) => (id === HIDDEN ? (aims[i] ?? '') : id));
  }
  return state;
}

/** Cards in the game that stand nowhere in sight. */
function unseenCards(rules: Rules, state: GameState): CardId[] {
  const scenario = scenarioOf({ rules, state });
  const eras = new Set(scenario.years.slice(0, state.year + 1).map((row) => row.era));
  const seen = new Set<CardId>([...state.discard, ...state.removed, ...state.hands.russia, ...state.hands.iran]);
  for (const frame of state.stack) if (frame.phase === 'played') seen.add(frame.card);
  const unseen: CardId[] = [];
  for (const era of eras) {
    for (const card of rules.eraCards[era] ?? []) if (!seen.has(card) && !scenario.without.includes(card)) unseen.push(card);
  }
  return unseen;
}
