import type { CardData, Rules } from '../../../engine/types';
import { button, hatch, rule, sans, serif, shape } from '../scene/kit';
import type { Mark, Run, TextMark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { layText } from '../stage/type';
import { opsMarks } from './card-face';
import type { Rect } from './grid';

export const LARGE = { w: 340, h: 484 };
const PAD = 21;
/** The picture is .56 of the width high; where the words need the room, less. */
const ART = { h: 190, least: 128 };
const FOOT = 9;

/** Sizes of event text and note, tried from the largest. */
const SIZES = [
  { text: 17, leading: 23, note: 14 },
  { text: 16, leading: 21, note: 14 },
  { text: 15, leading: 20, note: 13 },
  { text: 14, leading: 18, note: 13 },
] as const;

/** A card as large as it can be read across a table: its picture, event, note and source. `closes`: with a button to put it away. */
export function cardLarge(sight: Sight, card: CardData, at: Rect, closes = false): Piece {
  const { words, own } = sight;
  const text = words.cardText(card.id, own ?? undefined);
  const { art, event, note, source } = laidOut(sight, card, text, closes);
  const { w, h } = at;
  const close = closes ? closeButton(sight, { x: PAD, y: h - FOOT - 50, w: w - PAD * 2, h: 38 }) : null;
  const marks: Mark[] = [
    { mark: 'box', x: 0, y: 0, w, h, r: 10, fill: 'card' },
    {
      mark: 'clipped',
      x: 0,
      y: 0,
      w,
      h,
      r: 10,
      marks: [{ mark: 'picture', id: card.id, side: card.side, x: 0, y: 0, w, h: art }, hatch(card.side, 0, h - FOOT, w, FOOT)],
    },
    ...opsMarks(card, 42, 42, 50, 3.5),
    ...headMarks(sight, card, art, w),
    event,
    rule(PAD, note.y - 11, w - PAD * 2),
    note,
    source,
    ...(close?.marks ?? []),
  ];
  const hits: Hit[] = [
    { key: 'card:large', x: 0, y: 0, w, h: closes ? h - 60 : h, label: card.title, press: { do: 'nothing' } },
    ...(close ? [close.hit] : []),
  ];
  const say = cardSay(sight, card, text);
  return { id: 'card-large', layer: 'dialog', ...at, marks, hits, shadow: 'dialog', r: 10, say };
}

/** Puts a card away that was only looked at. */
export function closeButton({ words }: Sight, at: Rect): { marks: Mark[]; hit: Hit } {
  return button({
    key: 'close:button',
    label: words.t('game.close'),
    ...at,
    press: { do: 'ui', set: { card: null, way: null } },
    hotkey: 'Enter',
    primary: true,
  });
}

/** A whole card, read out. */
export function cardSay({ words }: Sight, card: CardData, text: string): string {
  return words.t('table.card.large', {
    title: card.title,
    side: words.t('game.sideName', { context: card.side }),
    date: card.date,
    count: card.ops,
    text,
    note: card.note,
    once: card.once ? words.t('game.card.onceLong') : '',
  });
}

/** Affiliation, date and title. */
function headMarks({ words }: Sight, card: CardData, art: number, w: number): Mark[] {
  const once = card.once ? ` · ${words.t('game.card.once')}` : '';
  return [
    shape(card.side, PAD + 7, art + 23, 11),
    sans(words.t('game.sideName', { context: card.side }), PAD + 20, art + 14, 14, { ink: 'ink2' }),
    sans(`${card.date}${once}`, w - PAD, art + 14, 14, { ink: 'ink2', align: 'right' }),
    titleMark(card, art, w),
  ];
}

const titleMark = (card: CardData, art: number, w: number): TextMark =>
  serif(card.title, PAD, art + 34, 27, { weight: 700, w: w - PAD * 2, lines: 2, leading: 32 });

/** Places everything below the picture so that nothing is cut: smaller letters first, then a lower picture. */
function laidOut(sight: Sight, card: CardData, text: string, closes: boolean): { art: number; event: TextMark; note: TextMark; source: TextMark } {
  const { words, measure } = sight;
  const w = LARGE.w - PAD * 2;
  const title = layText(titleMark(card, 0, LARGE.w), measure);
  const source = words.t('game.card.source', { fact: card.source.fact, confidence: words.t(`game.card.confidence.${card.source.confidence}`) });
  const foot = LARGE.h - FOOT - (closes ? 56 : 8);
  const tries = SIZES.flatMap((size, i) =>
    i < SIZES.length - 1
      ? [
          { size, art: ART.h },
          { size, art: ART.h - 30 },
        ]
      : [
          { size, art: ART.h - 30 },
          { size, art: ART.least },
          { size, art: 96 },
        ],
  );
  const last = tries.length - 1;
  for (const [i, { size, art }] of tries.entries()) {
    const event = serif(bold(text, sight.rules), PAD, art + 34 + title.h + 5, size.text, { w, lines: 16, leading: size.leading });
    const note = sans(card.note, PAD, 0, size.note, { ink: 'ink2', w, lines: 9, leading: size.note + 4 });
    const line = sans(source, PAD, 0, 13, { ink: 'ink2', w, lines: 2, leading: 17 });
    const [eventH, noteH, lineH] = [layText(event, measure).h, layText(note, measure).h, layText(line, measure).h];
    const top = foot - noteH - lineH;
    if (event.y + eventH + 16 > top && i < last) continue;
    return { art, event, note: { ...note, y: top }, source: { ...line, y: top + noteH } };
  }
  throw new Error('unreachable: the last try is taken');
}

/** Figures stand out, and the goods that they count; a stop after them keeps to them, so that no line begins with it. */
export function bold(text: string, rules: Rules): readonly Run[] {
  const goods = rules.goods.flatMap(({ one, many }) => [many, one]).join('|');
  const figures = new RegExp(`((?<![\\w-])[+−]?\\d+(?: (?:${goods})\\b)?(?![\\w-])[.,;:]?)`);
  return text.split(figures).map((part, i) => (i % 2 === 1 ? { b: part } : part));
}
