import type { CardData } from '../../../engine/types';
import { hatch, numbered, sans, serif } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Sight } from '../scene/sight';
import { layText } from '../stage/type';

/** Points of a card in the shape of the side that it favours, with a rim; `x`, `y` its middle. */
export function opsMarks({ side, ops }: CardData, x: number, y: number, size: number, rim: number): Mark[] {
  const reach = side === 'west' || side === 'neutral' ? size * 0.98 : size;
  return [{ mark: 'shape', side, x, y, size: reach + rim * 2, fill: 'card' }, ...numbered(side, ops, x, y, reach)];
}

/** Sizes of a title, the largest at which it is not cut. */
const TITLES = [15, 14, 13] as const;

/**
 * A card as it lies in a hand: picture, points, title, date, and the hatch of whose it is.
 * @param seen how much of its width the next card leaves to be read
 */
export function cardFace(card: CardData, w: number, h: number, { words, measure }: Pick<Sight, 'words' | 'measure'>, seen = w): Mark[] {
  const art = Math.round(h * 0.49);
  const small = { size: 13, weight: 500 } as const;
  const once = words.t('game.card.once');
  const onceWidth = measure(once, small);
  const alone = seen - 18 - (card.once ? onceWidth + 5 : 0);
  const dateSize = measure(card.date, small) > alone ? 12 : 13;
  const isOnce = card.once && measure(card.date, { ...small, size: dateSize }) <= alone;
  const titles = TITLES.map((size) => serif(card.title, 9, art + 7, size, { weight: 600, w: seen - 16, lines: 2, leading: 17, mayCut: true }));
  return [
    { mark: 'box', x: 0, y: 0, w, h, r: 6, fill: 'card' },
    {
      mark: 'clipped',
      x: 0,
      y: 0,
      w,
      h,
      r: 6,
      marks: [
        { mark: 'picture', id: card.id, side: card.side, x: 0, y: 0, w, h: art },
        hatch(card.side, 0, h - 8, w, 8),
        { mark: 'box', x: 0, y: h - 9, w, h: 1, fill: 'edge' },
      ],
    },
    { mark: 'box', x: 0, y: 0, w, h, r: 6, line: 'edge' },
    ...opsMarks(card, 22, 22, 27, 2),
    titles.find((title) => !layText(title, measure).cut) ?? (titles[titles.length - 1] as Mark),
    sans(card.date, 9, h - 28, dateSize, { weight: 500, ink: 'ink2', w: seen - 16, mayCut: true, leading: 16 }),
    ...(isOnce ? [sans(once, seen - 9, h - 28, 13, { weight: 500, ink: 'ink2', align: 'right', leading: 16 })] : []),
  ];
}

/** The back of a card: the pattern of the side that holds it. */
export function cardBack(side: 'russia' | 'iran', w: number, h: number): Mark[] {
  return [
    { mark: 'box', x: 0, y: 0, w, h, r: 6, fill: 'card', line: 'edge' },
    { mark: 'box', x: 6, y: 6, w: w - 12, h: h - 12, r: 3, fill: `${side}-tint`, hatch: side, line: side },
    { mark: 'shape', side, x: w / 2, y: h / 2, size: 42, fill: 'card' },
    { mark: 'shape', side, x: w / 2, y: h / 2, size: 32, fill: side },
  ];
}
