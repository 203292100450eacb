import { drawInt, shuffle } from './chance';
import { change, type Game, tell } from './game';
import { type Ally, type CardId, partnerOf } from './types';

/** Draws cards; an empty deck reshuffles the discard; both empty: no more. */
export function drawCards(g: Game, side: Ally, n: number): void {
  const drawn: CardId[] = [];
  for (let i = 0; i < n; i++) {
    if (g.state.draw.length === 0) reshuffle(g);
    const card = g.state.draw.pop();
    if (card === undefined) break;
    drawn.push(card);
    g.state.hands[side].push(card);
  }
  if (drawn.length === 0) return;
  change(g, { type: 'drew', side, n: drawn.length });
  tell(g, { type: 'drew-cards', only: side, side, cards: drawn });
}

function reshuffle(g: Game): void {
  if (g.state.discard.length === 0) return;
  g.state.draw = g.state.discard;
  g.state.discard = [];
  shuffle(g.state, g.state.draw);
  tell(g, { type: 'reshuffled', n: g.state.draw.length });
}

/** Discards at random from a hand. */
export function discardRandom(g: Game, side: Ally, n: number): void {
  for (let i = 0; i < n; i++) {
    const hand = g.state.hands[side];
    if (hand.length === 0) return;
    const card = hand[drawInt(g.state, hand.length)] as CardId;
    takeFromHand(g, side, card);
    g.state.discard.push(card);
    change(g, { type: 'discarded', side, cards: [card] });
  }
}

/** Takes a card out of a hand; the partner no longer knows it is there. */
export function takeFromHand(g: Game, side: Ally, card: CardId): void {
  const hand = g.state.hands[side];
  const at = hand.indexOf(card);
  if (at >= 0) hand.splice(at, 1);
  const seen = g.state.seen[partnerOf(side)];
  const known = seen.indexOf(card);
  if (known >= 0) seen.splice(known, 1);
}

/** Whether a card is the partner's or the West's: its event fires even when it is played for points. */
export function isPoison(g: Game, side: Ally, card: CardId): boolean {
  const affiliation = g.rules.card[card]?.side;
  return affiliation === 'west' || affiliation === partnerOf(side);
}
