import type { CardData } from '../../../engine/types';
import { isPlayable, waysOf } from '../model/ways';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { cardLarge, LARGE } from './card-large';
import { cardWays, WAYS } from './card-ways';
import type { Grid } from './grid';

const APART = 32;

/** A card looked at large, with its ways of being played. */
export function cardDetail(sight: Sight, grid: Grid): Piece[] {
  const { ui, rules, stage } = sight;
  const card = ui.card ? rules.card[ui.card] : undefined;
  if (!card) return [];
  const ways = isPlayable(sight, card.id) ? waysOf(sight, card.id) : [];
  const y = Math.round((stage.h - LARGE.h) / 2);
  const width = ways.length > 0 ? LARGE.w + APART + WAYS.w : LARGE.w;
  // In the middle of the board rather than of the stage: the mats stay in sight beside it.
  const x = Math.round(grid.board.x + (grid.board.w - width) / 2);
  return [
    scrimOf(sight, card),
    cardLarge(sight, card, { x, y, ...LARGE }, ways.length === 0),
    ...(ways.length > 0 ? [cardWays(sight, card, ways, { x: x + LARGE.w + APART, y, ...WAYS })] : []),
  ];
}

/** What lies beneath is dimmed; a press beside the card puts it back. */
export function scrimOf({ stage, words }: Sight, card: CardData): Piece {
  const { w, h } = stage;
  return {
    id: 'scrim',
    layer: 'scrim',
    x: 0,
    y: 0,
    w,
    h,
    marks: [{ mark: 'box', x: 0, y: 0, w, h, fill: 'scrim' }],
    hits: [{ key: 'close', x: 0, y: 0, w, h, label: words.t('table.card.away', { title: card.title }), press: { do: 'ui', set: { card: null, way: null } } }],
  };
}
