import { type ChoiceCard, type ChoiceLine, choiceCards, chosenCard, sharedReason } from '../model/choices';
import { icon, keycap, numbered, sans, shape } from '../scene/kit';
import type { Ink, Mark, TextMark } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Press } from '../scene/press';
import type { Sight } from '../scene/sight';
import { layText } from '../stage/type';
import type { Rect } from './grid';

/** The ways of one decision side by side: a few large ones in a row, or many small ones in two rows and on pages. */
export interface Fan {
  cards: readonly ChoiceCard[];
  placed: Placed[];
  small: boolean;
  page: number;
  pages: number;
  chosen: ChoiceCard | null;
  /** Why none of them can be taken, where that is one and the same. */
  barred: string | null;
  /** Without the keys that choose them: a phone has none. */
  keyless?: boolean;
}

export interface Placed extends Rect {
  card: ChoiceCard;
  /** Its number on this page, from 1. */
  n: number;
}

const GAP = 10;
const ROOMY = 172;
const NARROW = 158;
/** Width of the pages' buttons. */
export const PAGER = 44;
/** The foot's margin, and where the ways begin below its heading. */
export const EDGE = 15;
export const TOP = 50;

/** Where the ways lie in the foot. */
export const fanRect = (at: Rect): Rect => ({ x: at.x + EDGE, y: at.y + TOP, w: at.w - EDGE * 2, h: at.h - TOP - 14 });

/** Lays the ways out in a box of the foot. */
export function fanOf(sight: Sight, at: Rect): Fan {
  const cards = choiceCards(sight);
  const rest = { cards, chosen: chosenCard(sight, cards), barred: sharedReason(cards) };
  const most = Math.floor((at.w + GAP) / (ROOMY + GAP));
  if (cards.length <= most) return { ...rest, placed: grid(cards, at, cards.length, 1), small: false, page: 0, pages: 1 };
  const columns = (w: number) => Math.floor((w + GAP) / (NARROW + GAP));
  if (cards.length <= columns(at.w) * 2) return { ...rest, placed: grid(cards, at, Math.ceil(cards.length / 2), 2), small: true, page: 0, pages: 1 };
  const room = { ...at, w: at.w - PAGER - GAP };
  const each = columns(room.w) * 2;
  const pages = Math.ceil(cards.length / each);
  const page = Math.min(sight.ui.page, pages - 1);
  const shown = cards.slice(page * each, (page + 1) * each);
  return { ...rest, placed: grid(shown, room, columns(room.w), 2), small: true, page, pages };
}

/** Ways in columns and rows that fill a box. */
export function grid(cards: readonly ChoiceCard[], at: Rect, columns: number, rows: number): Placed[] {
  const gap = rows === 1 ? GAP : 8;
  const w = Math.floor((at.w - gap * (columns - 1)) / columns);
  const h = Math.floor((at.h - gap * (rows - 1)) / rows);
  return cards.map((card, i) => ({ card, n: i + 1, x: at.x + (i % columns) * (w + gap), y: at.y + Math.floor(i / columns) * (h + gap), w, h }));
}

/** One way as a piece: pressed it is chosen, pressed again it is done; one that can't be done says why. */
export function forkPiece(sight: Sight, { card, n, x, y, w, h }: Placed, fan: Fan): Piece {
  const { choice, key, title, lines } = card;
  const chosen = fan.chosen?.key === key;
  const barred = choice.why !== undefined;
  const pointed = sight.ui.pointed === `way:${key}`;
  const press: Press = barred ? { do: 'deny', choice } : chosen ? { do: 'act', action: choice.action } : { do: 'ui', set: { way: key } };
  const hotkey = n <= 9 ? `${n}` : undefined;
  const label = [title, ...lines.map((line) => line.text)].join('. ').replaceAll('..', '.');
  const marks: Mark[] = [
    {
      mark: 'box',
      x: 0,
      y: 0,
      w,
      h,
      r: 4,
      ...(barred ? { dash: [4, 3] } : { fill: chosen ? 'go-tint' : 'card' }),
      line: barred ? 'rule' : chosen || pointed ? 'go' : 'edge',
      stroke: chosen ? 2 : 1,
    },
    ...(fan.small
      ? small(sight, fan.barred ? { ...card, lines: [] } : card, { w, h, key: keyOf(fan) }, chosen)
      : large(sight, card, w, h, chosen, keyOf(fan)).marks),
    ...(hotkey && !fan.keyless ? keycap(hotkey, w - 26, fan.small ? Math.round(h / 2) - 9 : 8) : []),
  ];
  return {
    id: `choice:${key}`,
    layer: 'cards',
    x,
    y,
    w,
    h,
    marks,
    say: chosen ? sight.words.t('table.choices.chosen', { choice: label }) : label,
    hits: [{ key: `way:${key}`, x: 0, y: 0, w, h, label, press, ...(hotkey ? { hotkey } : {}), ...(barred ? { barred } : {}) }],
  };
}

/** The room that a way's key takes at its right. */
const keyOf = ({ keyless }: Pick<Fan, 'keyless'>): number => (keyless ? 10 : 30);

/** Picture of a way: an icon, a side's shape, or a card's points on its shape; `x`, `y` its middle. */
function picture({ icon: name, side, figure }: ChoiceCard, x: number, y: number, size: number, ink: Ink): Mark[] {
  if (side && figure !== undefined) return numbered(side, figure, x, y, side === 'west' ? 24 : 22);
  if (side) return [shape(side, x, y, size - 2)];
  return name ? [icon(name, x - size / 2, y - size / 2, size, ink)] : [];
}

const smallLeft = (card: ChoiceCard): number => (hasPicture(card) ? 36 : 12);

const hasPicture = (card: ChoiceCard): boolean => card.icon !== undefined || card.side !== undefined;

/** Sizes that lines are tried in, with their leading. */
const SIZES = [
  [14, 18],
  [13, 16],
  [12, 15],
] as const;

/** A large way: title, then as much of what it does as there is room for. `cut`: something was left out. */
export function large(sight: Sight, card: ChoiceCard, w: number, h: number, chosen: boolean, key = 30): { marks: Mark[]; cut: boolean } {
  const ink: Ink = card.choice.why ? 'ink2' : 'ink';
  const left = hasPicture(card) ? 37 : 13;
  const titles = [16, 15, 14].map((size) => sans(card.title, left, 8, size, { weight: 600, ink, w: w - left - key - 2, leading: 20, mayCut: true }));
  const head = titles.find((title) => !layText(title, sight.measure).cut) ?? (titles[0] as TextMark);
  const top = 30;
  const room = h - top - 6;
  let body = blocks(sight, card.lines, w - 26, SIZES[0], chosen);
  for (const size of SIZES.slice(1)) if (body.h > room) body = blocks(sight, card.lines, w - 26, size, chosen);
  const cut = body.h > room || layText(head, sight.measure).cut;
  // What is cut has two lines at the least where the smallest letters allow it.
  const size = room < 2 * SIZES[1][1] ? SIZES[2] : SIZES[1];
  if (body.h > room) body = blocks(sight, card.lines, w - 26, size, chosen, Math.floor(room / size[1]));
  return { marks: [...picture(card, 22, 18, 18, ink), head, ...body.marks.map((mark) => moved(mark, 13, top))], cut };
}

const moved = (mark: Mark, x: number, y: number): Mark => ('x' in mark ? { ...mark, x: (mark.x ?? 0) + x, y: (mark.y ?? 0) + y } : mark);

/** Lines one below the other, at most `most` of them. */
function blocks(
  sight: Sight,
  lines: readonly ChoiceLine[],
  w: number,
  [size, leading]: readonly [number, number],
  chosen: boolean,
  most = 99,
): { marks: Mark[]; h: number } {
  const marks: Mark[] = [];
  let y = 0;
  for (const line of lines) {
    const left = most - y / leading;
    if (left < 1) break;
    const glyph = glyphOf(line);
    const text: TextMark = sans(line.text, glyph ? size + 5 : 0, y, size, {
      ink: inkOf(line, chosen),
      w: w - (glyph ? size + 5 : 0),
      lines: left,
      leading,
      mayCut: true,
    });
    if (glyph) marks.push(icon(glyph, 0, y + (leading - size) / 2, size, line.is === 'short' ? 'alarm' : 'ink'));
    marks.push(text);
    y += layText(text, sight.measure).h;
  }
  return { marks, h: y };
}

const glyphOf = ({ is }: ChoiceLine) => (is === 'met' ? 'ui-check' : is === 'short' ? 'ui-short' : null);

/** On the tint of go only ink is dark enough. */
function inkOf({ is }: ChoiceLine, chosen: boolean): Ink {
  if (is === 'why') return 'ink2';
  if (chosen) return 'ink';
  if (is === 'then') return 'ink2';
  return is === 'figures' ? 'go' : 'ink';
}

/** A small way: its title and one line; the whole stands on the slip over the map once it is chosen. */
function small({ measure }: Sight, card: ChoiceCard, { w, h, key }: { w: number; h: number; key: number }, chosen: boolean): Mark[] {
  // Higher than on a desktop, its two lines stay together in the middle.
  const top = Math.max(0, Math.round((h - 38) / 2));
  const ink: Ink = card.choice.why ? 'ink2' : 'ink';
  const left = smallLeft(card);
  const line = card.lines[0];
  const glyph = line ? glyphOf(line) : null;
  const marks: Mark[] = [...picture(card, 20, top + 19, 20, ink)];
  const size = measure(card.title, { size: 14, weight: 600 }) <= w - left - key ? 14 : 13;
  marks.push(sans(card.title, left, top + (line ? 2 : 10), size, { weight: 600, ink, w: w - left - key, leading: 18, mayCut: true }));
  if (!line) return marks;
  if (glyph) marks.push(icon(glyph, left, top + 21, 12, line.is === 'short' ? 'alarm' : 'ink'));
  const x = left + (glyph ? 16 : 0);
  marks.push(sans(line.text, x, top + 20, 12, { ink: inkOf(line, chosen), w: w - x - key, leading: 15, mayCut: true }));
  return marks;
}

/** Whether the chosen way could not be shown whole where it stands. */
export function isCut(sight: Sight, fan: Fan): boolean {
  const { chosen } = fan;
  if (!chosen) return false;
  const spot = fan.placed.find(({ card }) => card.key === chosen.key);
  if (!spot) return true;
  if (!fan.small) return large(sight, chosen, spot.w, spot.h, true, keyOf(fan)).cut;
  const titleRoom = spot.w - smallLeft(chosen) - keyOf(fan);
  const only = chosen.lines[0];
  const cuts = (text: string, size: number, weight: 400 | 600, w: number) => sight.measure(text, { size, weight }) > w;
  return (
    chosen.lines.length > 1 || cuts(chosen.title, 13, 600, titleRoom) || (only !== undefined && cuts(only.text, 12, 400, titleRoom - (glyphOf(only) ? 16 : 0)))
  );
}
