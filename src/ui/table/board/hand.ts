import { ALLIES, type Ally, type CardId } from '../../../engine/types';
import { cardInPlay, handOf, isPlayable } from '../model/ways';
import { badge, sans, selected } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { cardBack, cardFace } from './card-face';
import type { Grid, Rect } from './grid';

const GAP = 8;
/** Between the hand and the card in play. */
const APART = 20;
/** On a very wide table hand and card in play stay together. */
const MOST = 1120;

/** How a card of a hand is drawn: into a width and height, so much of it seen. */
type Face = typeof cardFace;

/** Where cards lie in the foot: all of them within `row`, the one in play at `slot`, also while none lies there. */
export function handPlaces(grid: Pick<Grid, 'foot' | 'card'>): { row: Rect; slot: Rect } {
  const { card: w } = grid;
  const width = Math.min(grid.foot.w, MOST);
  const row: Rect = { ...grid.foot, x: Math.round(grid.foot.x + (grid.foot.w - width) / 2), w: width };
  return { row, slot: { x: row.x + row.w - w, y: row.y + 2, w, h: row.h - 2 } };
}

/** The hand of the side that looks, and the card in play. */
export function hand(sight: Sight, grid: Pick<Grid, 'foot' | 'card'>, face: Face = cardFace): Piece[] {
  const { g, own } = sight;
  const { card: w } = grid;
  const { row: foot, slot } = handPlaces(grid);
  const { h } = slot;
  const inPlay = cardInPlay(g);
  const played = inPlay ? [playedPiece(sight, inPlay.card, slot, face)] : [];
  if (own) {
    const cards = handOf(g, own);
    // The slot of the card in play stays free as long as the hand has the room.
    const room = inPlay || fits(cards.length, w, foot.w - w - APART) ? foot.w - w - APART : foot.w;
    const spots = rowOf(cards.length, { ...foot, w: room, y: foot.y + 2, h }, w);
    const pieces = cards.flatMap((id, i) =>
      cardPiece(sight, id, spots[i] ?? slot, i, (spots[i + 1]?.x ?? Number.POSITIVE_INFINITY) - (spots[i]?.x ?? 0), face),
    );
    return [...(cards.length === 0 ? [emptyPiece(sight, { ...foot, w: room })] : raised(pieces, sight)), ...played, spotOf(own, { ...foot, w: room })];
  }
  return [
    ...ALLIES.map((side, i) =>
      backsPiece(
        sight,
        side,
        { x: foot.x + i * Math.round((foot.w - w - APART + GAP) / 2), y: foot.y + 2, w: Math.round((foot.w - w - APART - GAP) / 2), h },
        w,
      ),
    ),
    ...played,
  ];
}

/** Where cards of the hand fly from and to: a place without a picture. */
const spotOf = (side: Ally, at: Rect): Piece => ({
  id: `hand-of:${side}`,
  layer: 'desk',
  x: at.x + at.w / 2,
  y: at.y + at.h / 2,
  w: 1,
  h: 1,
  marks: [],
  anchors: [{ name: `hand:${side}`, x: 0, y: 0 }],
  enter: 'none',
});

const fits = (n: number, w: number, room: number): boolean => n * (w + GAP) - GAP <= room;

/** Places for so many cards in a row: side by side in its middle, or overlapping evenly. */
function rowOf(n: number, room: Rect, w: number): Rect[] {
  const step = n > 1 ? Math.min(w + GAP, (room.w - w) / (n - 1)) : 0;
  const start = room.x + (room.w - (step * (n - 1) + w)) / 2;
  return Array.from({ length: n }, (_, i) => ({ x: Math.round(start + i * step), y: room.y, w, h: room.h }));
}

/** What is pointed at lies over its neighbours; it keeps its place among them for who goes from one to the next. */
const raised = (pieces: Piece[], { ui }: Sight): Piece[] =>
  pieces.map((piece) => (piece.hits?.some((hit) => hit.key === ui.pointed) ? { ...piece, layer: 'marks' } : piece));

/** @param next how far on the next card begins */
function cardPiece(sight: Sight, id: CardId, at: Rect, i: number, next: number, face: Face): Piece[] {
  const { rules, words, ui } = sight;
  const card = rules.card[id];
  if (!card) return [];
  const key = `card:${id}`;
  const up = ui.pointed === key ? 8 : 0;
  const playable = isPlayable(sight, id);
  const label = words.t('table.card.say', { title: card.title, side: words.t('game.sideName', { context: card.side }), count: card.ops });
  const hit: Hit = {
    key,
    x: 0,
    y: 0,
    w: at.w,
    h: at.h + up,
    label,
    press: { do: 'ui', set: { card: id, way: null } },
    ...(i < 9 ? { hotkey: `${i + 1}` } : {}),
    ...(playable ? { drag: 'card' } : {}),
  };
  const marks = [
    ...face(card, at.w, at.h, sight, up ? at.w : Math.min(at.w, next)),
    ...(ui.card === id ? [selected({ x: 0, y: 0, w: at.w, h: at.h }, 6)] : []),
  ];
  return [{ id: key, layer: 'cards', ...at, y: at.y - up, marks, hits: [hit], shadow: up > 0 ? 'lifted' : 'rest', r: 6, bleed: 5, enter: 'deal' }];
}

/** The card that is being played: lifted, in a frame of go. */
function playedPiece(sight: Sight, id: CardId, at: Rect, face: Face): Piece {
  const { rules, words, measure } = sight;
  const card = rules.card[id];
  const text = words.t('table.card.inPlay');
  const width = measure(text, { size: 14, weight: 600 }) + 18;
  const title = card?.title ?? id;
  return {
    id: `card:${id}`,
    layer: 'cards',
    ...at,
    marks: [
      ...(card ? face(card, at.w, at.h, sight, at.w) : []),
      selected({ x: 0, y: 0, w: at.w, h: at.h }, 6),
      // On a small card the frame says it.
      ...(at.w < 110 ? [] : [tab(at, width), sans(text, at.w - width / 2, 2, 14, { weight: 600, align: 'center', ink: 'on-side', leading: 18 })]),
    ],
    hits: [
      { key: `card:${id}`, x: 0, y: 0, w: at.w, h: at.h, label: words.t('table.card.sayInPlay', { title }), press: { do: 'ui', set: { card: id, way: null } } },
    ],
    shadow: 'lifted',
    r: 8,
    bleed: 5,
    anchors: [{ name: 'play', x: at.w / 2, y: at.h / 2 }],
    say: words.t('table.card.sayInPlay', { title }),
  };
}

/** A tab in the upper right corner of a card, one with its frame. */
const tab = ({ w, h }: Rect, width: number): Mark => ({
  mark: 'clipped',
  x: 0,
  y: 0,
  w,
  h,
  r: 6,
  marks: [{ mark: 'box', x: w - width, y: -8, w: width + 8, h: 31, r: 8, fill: 'go' }],
});

function emptyPiece({ words }: Sight, at: Rect): Piece {
  const text = words.t('game.hand.title', { count: 0 });
  return {
    id: 'hand:empty',
    layer: 'cards',
    ...at,
    marks: [
      { mark: 'box', x: 0, y: 4, w: at.w, h: at.h - 8, r: 6, fill: 'page', line: 'edge', dash: [4, 4] },
      sans(text, at.w / 2, at.h / 2 - 9, 14, { ink: 'ink', align: 'center' }),
    ],
    say: text,
  };
}

/** A hand that may not be seen: so many backs; on the open table of two people a press shows it to its side. */
function backsPiece(sight: Sight, side: Ally, at: Rect, w: number): Piece {
  const { g, words, shared, asked, peeking } = sight;
  const n = g.state.hands[side].length;
  const most = Math.min(n, 10);
  const name = words.t('game.sideName', { context: side });
  const step = most > 1 ? Math.min(26, (at.w - w) / (most - 1)) : 0;
  const marks = Array.from({ length: most }, (_, i) => cardBack(side, w, at.h).map((mark) => shifted(mark, i * step))).flat();
  const edge = Math.max(0, most - 1) * step + w;
  const say = words.t('game.decks.hand', { count: n, side: name });
  if (n === 0) marks.push(sans(say, 0, at.h / 2 - 9, 14));
  else marks.push(...badge(n, edge - 14, at.h - 14));
  const peek: Hit = {
    key: `peek:${side}`,
    x: 0,
    y: 0,
    w: Math.max(edge, 44),
    h: at.h,
    label: words.t('table.desk.peekSay', { side: name }),
    press: { do: 'peek', side },
  };
  const may = shared && peeking === null && asked !== null && n > 0;
  return {
    id: `hand:${side}`,
    layer: 'cards',
    ...at,
    marks,
    hits: may ? [peek] : [],
    bleed: 4,
    anchors: [{ name: `hand:${side}`, x: edge / 2, y: at.h / 2 }],
    say,
  };
}

const shifted = <M extends { x?: number }>(mark: M, dx: number): M => ({ ...mark, x: (mark.x ?? 0) + dx });
