import type { CardData } from '../../../engine/types';
import { scrimOf } from '../board/card';
import { opsMarks } from '../board/card-face';
import { bold, cardSay, closeButton } from '../board/card-large';
import { cardWays, LOW } from '../board/card-ways';
import type { Rect } from '../board/grid';
import { isPlayable, waysOf } from '../model/ways';
import { hatch, rule, sans, serif, shape } from '../scene/kit';
import type { Mark, TextMark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { layText } from '../stage/type';

const EDGE = 8;
const APART = 8;
const PAD = 14;
const HATCH = 7;
/** A card without ways is no wider than this, and neither is one higher. */
const MOST = { w: 520, h: 420 };

/** Sizes of the event's text, its leading, the note. */
const SIZES = [
  [17, 23, 14],
  [16, 21, 13],
  [15, 20, 13],
  [14, 18, 12],
  [13, 16, 12],
] as const;

/** A card looked at: what it says, and beside it how it may be played. */
export function compactDetail(sight: Sight): Piece[] {
  const { ui, rules, stage } = sight;
  const card = ui.card ? rules.card[ui.card] : undefined;
  if (!card) return [];
  const ways = isPlayable(sight, card.id) ? waysOf(sight, card.id) : [];
  const h = Math.min(stage.h - EDGE * 2, MOST.h);
  const y = Math.round((stage.h - h) / 2);
  const whole = Math.min(stage.w - EDGE * 2, MOST.w * 2);
  const w = ways.length > 0 ? Math.round((whole - APART) * 0.49) : Math.min(MOST.w, whole);
  const left = Math.round((stage.w - (ways.length > 0 ? whole : w)) / 2);
  return [
    scrimOf(sight, card),
    cardPiece(sight, card, { x: left, y, w, h }, ways.length === 0),
    ...(ways.length > 0 ? [cardWays(sight, card, ways, { x: left + w + APART, y, w: whole - w - APART, h }, LOW)] : []),
  ];
}

/** The card lying on its side: picture and title above, event, note and source below. */
function cardPiece(sight: Sight, card: CardData, at: Rect, closes: boolean): Piece {
  const { words, own } = sight;
  const { w, h } = at;
  const text = words.cardText(card.id, own ?? undefined);
  const laid = laidOut(sight, card, text, at, closes);
  const close = closes ? closeButton(sight, { x: w - PAD - 120, y: h - HATCH - 52, w: 120, h: 44 }) : null;
  const once = card.once ? ` · ${words.t('game.card.once')}` : '';
  const x = laid.art.w + PAD;
  const marks: Mark[] = [
    { mark: 'box', x: 0, y: 0, w, h, r: 10, fill: 'card' },
    {
      mark: 'clipped',
      x: 0,
      y: 0,
      w,
      h,
      r: 10,
      marks: [pictureMark(card, laid.art), hatch(card.side, 0, h - HATCH, w, HATCH)],
    },
    ...opsMarks(card, 26, 26, 32, 3),
    shape(card.side, x + 6, 20, 11),
    sans(words.t('game.sideName', { context: card.side }), x + 18, 11, 14, { ink: 'ink2' }),
    sans(`${card.date}${once}`, w - PAD, 11, 14, { ink: 'ink2', align: 'right' }),
    laid.title,
    laid.event,
    ...(laid.note ? [rule(PAD, laid.note.y - 7, w - PAD * 2), laid.note] : []),
    ...(laid.source ? [laid.source] : []),
    ...(close?.marks ?? []),
  ];
  const hits: Hit[] = [
    { key: 'card:large', x: 0, y: 0, w, h: closes ? h - 64 : h, label: card.title, press: { do: 'nothing' } },
    ...(close ? [close.hit] : []),
  ];
  const say = cardSay(sight, card, text);
  return { id: 'card-large', layer: 'dialog', ...at, marks, hits, shadow: 'dialog', r: 10, say };
}

/** The picture in its own frame: beneath it stand words. */
const pictureMark = (card: CardData, art: LaidCard['art']): Mark => ({
  mark: 'clipped',
  x: 0,
  y: 0,
  ...art,
  marks: [{ mark: 'picture', id: card.id, side: card.side, x: 0, y: 0, ...art }],
});

interface LaidCard {
  art: { w: number; h: number };
  title: TextMark;
  event: TextMark;
  note: TextMark | null;
  source: TextMark | null;
}

/** Places the words so that nothing is cut: smaller letters first, then a smaller picture, then without the note's source. */
function laidOut(sight: Sight, card: CardData, text: string, { w, h }: Rect, closes: boolean): LaidCard {
  const { words, measure } = sight;
  const inner = w - PAD * 2;
  const foot = h - HATCH - (closes ? 56 : 6);
  const said = words.t('game.card.source', { fact: card.source.fact, confidence: words.t(`game.card.confidence.${card.source.confidence}`) });
  const arts = [
    { w: Math.round(w * 0.42), h: Math.round(w * 0.26) },
    { w: Math.round(w * 0.34), h: 84 },
    { w: Math.round(w * 0.3), h: 70 },
  ];
  const tries = arts.flatMap((art) => SIZES.map((size) => ({ art, size, sourced: true })));
  const small = { art: arts[2] as (typeof arts)[0], size: SIZES[4] };
  for (const { art, size, sourced } of [...tries, { ...small, sourced: false }]) {
    const x = art.w + PAD;
    const title = serif(card.title, x, 34, 22, { weight: 700, w: w - x - PAD, lines: 3, leading: 25 });
    const top = Math.max(art.h, 34 + layText(title, measure).h) + 8;
    const event = serif(bold(text, sight.rules), PAD, top, size[0], { w: inner, lines: 16, leading: size[1] });
    const note = sans(card.note, PAD, 0, size[2], { ink: 'ink2', w: inner, lines: 12, leading: size[2] + 3 });
    const source = sans(said, PAD, 0, 12, { ink: 'ink2', w: inner, lines: 3, leading: 15 });
    const below = top + layText(event, measure).h + 14;
    const noteH = layText(note, measure).h;
    const sourceH = sourced ? layText(source, measure).h + 1 : 0;
    const y = foot - noteH - sourceH;
    if (below > y && sourced) continue;
    if (below > y) {
      const left = Math.floor((foot - below) / (size[2] + 3));
      return { art, title, event, note: left > 0 ? { ...note, y: below, lines: left, mayCut: true } : null, source: null };
    }
    return { art, title, event, note: { ...note, y }, source: sourced ? { ...source, y: y + noteH + 1 } : null };
  }
  throw new Error('unreachable: the last try is taken');
}
