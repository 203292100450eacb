import type { CardData } from '../../../engine/types';
import { opsMarks } from '../board/card-face';
import { serif } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Sight } from '../scene/sight';
import { layText } from '../stage/type';

/** Sizes of a title and its leading, the largest at which it is not cut. */
const TITLES = [
  [14, 16],
  [13, 15],
  [12, 14],
] as const;

/** A hand card of a phone: picture, points, title. @param seen how much of its width the next card leaves to be read */
export function smallFace(card: CardData, w: number, h: number, { measure }: Pick<Sight, 'measure'>, seen = w): Mark[] {
  const art = Math.round(h * 0.46);
  const room = h - art - 6;
  const titles = TITLES.map(([size, leading]) =>
    serif(card.title, 6, art + 4, size, { weight: 600, w: seen - 9, lines: Math.floor(room / leading), leading, mayCut: true }),
  );
  return [
    { mark: 'box', x: 0, y: 0, w, h, r: 6, fill: 'card' },
    { mark: 'clipped', x: 0, y: 0, w, h, r: 6, marks: [{ mark: 'picture', id: card.id, side: card.side, x: 0, y: 0, w, h: art }] },
    { mark: 'box', x: 0, y: 0, w, h, r: 6, line: 'edge' },
    ...opsMarks(card, 17, 17, 24, 2),
    titles.find((title) => !layText(title, measure).cut) ?? (titles[titles.length - 1] as Mark),
  ];
}
