import type { Action } from '../engine/actions';
import type { GameEvent } from '../engine/events';
import type { GameState } from '../engine/state';
import { ALLIES, type Ally, type CardId } from '../engine/types';

/** What chance decided, as it fell. */
export type Draw =
  | { draw: 'die'; sides: number; roll: number }
  | { draw: 'cards'; side: Ally; cards: CardId[] }
  | { draw: 'discard'; side: Ally; cards: CardId[] }
  | { draw: 'reshuffle'; n: number }
  | { draw: 'agenda'; agenda: string }
  | { draw: 'aims'; side: Ally; aims: string[] };

/** `at`: how many actions had been done then; 0 is the deal before the first. */
export type RecordedDraw = Draw & { at: number };

/**
 * What chance decided between two states, in a compact form: dice, cards drawn or lost at random, reshuffles, the year's agenda
 * and aims dealt. The agenda and aims are dealt without an event, so the states are compared for them.
 */
export function drawsOf(events: readonly GameEvent[], action: Action | null, before: GameState | null, after: GameState): Draw[] {
  const draws: Draw[] = [];
  for (const event of events) {
    if (event.type === 'die') draws.push({ draw: 'die', sides: event.sides, roll: event.roll });
    else if (event.type === 'drew-cards') draws.push({ draw: 'cards', side: event.side, cards: [...event.cards] });
    else if (event.type === 'reshuffled') draws.push({ draw: 'reshuffle', n: event.n });
    else if (event.type === 'discarded' && !isChosen(action, event.cards)) draws.push({ draw: 'discard', side: event.side, cards: [...event.cards] });
  }
  if (after.agenda !== '' && (before === null || after.year !== before.year)) draws.push({ draw: 'agenda', agenda: after.agenda });
  for (const side of ALLIES) {
    const dealt = after.aimOffers[side];
    if (dealt.length > 0 && !before?.aimOffers[side].length) draws.push({ draw: 'aims', side, aims: [...dealt] });
  }
  return draws;
}

/** The draws of the deal before the first action. */
export function drawsAtStart(events: readonly GameEvent[], state: GameState): RecordedDraw[] {
  return drawsOf(events, null, null, state).map((draw) => ({ at: 0, ...draw }));
}

/** A card that its owner picked to discard is a choice; any other went at random. */
export function isChosen(action: Action | null, cards: readonly string[]): boolean {
  return action?.do === 'pick' && cards.length === 1 && cards[0] === action.pick;
}
