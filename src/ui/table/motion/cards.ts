import type { Ally, CardId } from '../../../engine/types';
import { cardBack, cardFace } from '../board/card-face';
import type { Piece } from '../scene/piece';
import type { Flight } from '../stage/flight';
import { TIMES } from '../stage/motion';
import { across, type Thing } from './across';
import { first, type Ground, type Point } from './ground';

/** Cards on their ways: from a hand into play, from the deck to a hand, away. */

/** Sizes that cards are drawn in: as they lie in a hand, and where only their backs are seen. */
const LARGE = { w: 118, h: 146 };
const SMALL = { w: 84, h: 104 };
const LOOKS = { shadow: 'lifted', r: 6 } as const;
const DECK = ['deck', 'panel:decks'] as const;

const back = (side: Ally, { w, h } = SMALL): Thing => ({ w, h, marks: cardBack(side, w, h) });

function face(ground: Ground, id: CardId, { w, h } = LARGE): Thing | null {
  const card = ground.rules.card[id];
  return card ? { w, h, marks: cardFace(card, w, h, ground) } : null;
}

const deck = ({ find }: Ground): Point | null => first(find, ...DECK);
/** A hand of backs at the foot of the open table, else its place on the mat. */
const handOf = ({ find, piece }: Ground, side: Ally): Point | null => middleOf(piece(`hand:${side}`)) ?? find(`hand:${side}`);

const middleOf = (piece: Piece | null): Point | null => piece && { x: piece.x + piece.w / 2, y: piece.y + piece.h / 2 };

/** The middle of a card that lies open in a hand; null: it lies in none. */
export const openCard = ({ piece }: Ground, id: CardId): Point | null => middleOf(piece(`card:${id}`));

/** A card that could not be seen: it leaves the hand as a back and is turned up on its way. One that lies open glides by itself. */
export function played(ground: Ground, side: Ally, id: CardId): Flight[] {
  const { slot } = ground;
  const up = slot && face(ground, id, slot);
  if (!slot || !up || openCard(ground, id)) return [];
  const to = { x: slot.x + slot.w / 2, y: slot.y + slot.h / 2 };
  // What lies there then fades in beneath it.
  return across(back(side, slot), handOf(ground, side), to, {
    ...LOOKS,
    time: TIMES.card + TIMES.flip / 2,
    turn: up.marks,
    scale: { from: 0.4, to: 1 },
    hold: TIMES.fade,
  });
}

/** So many backs from the deck; the cards of a hand that lies open are dealt as they come. */
export function drew(ground: Ground, side: Ally, n: number): Flight[] {
  if (ground.own === side) return [];
  const way = { ...LOOKS, time: TIMES.card, scale: { from: 0.8, to: 0.4 } };
  return Array.from({ length: Math.min(n, 7) }, () => across(back(side), deck(ground), handOf(ground, side), way)).flat();
}

/** Everybody sees what is discarded. */
export function discarded(ground: Ground, side: Ally, cards: readonly CardId[]): Flight[] {
  return cards.slice(0, 7).flatMap((id) => {
    const up = face(ground, id);
    const from = openCard(ground, id) ?? handOf(ground, side);
    return up ? across(up, from, deck(ground), { ...LOOKS, time: TIMES.card, scale: { from: 1, to: 0.4 }, fade: 'out' }) : [];
  });
}

/** Back from the discard: it is turned away into the hand. */
export function fetched(ground: Ground, side: Ally, id: CardId): Flight[] {
  const up = face(ground, id);
  const way = { ...LOOKS, time: TIMES.card + TIMES.flip / 2, turn: back(side, LARGE).marks, scale: { from: 0.8, to: 0.4 } };
  return up ? across(up, deck(ground), handOf(ground, side), way) : [];
}
