import type { Ally } from '../../../engine/types';
import { headingOf, prompt, TERMS } from '../board/choices';
import { type Fan, forkPiece, grid as inGrid, isCut } from '../board/fork';
import type { Rect } from '../board/grid';
import { inkOf, type Matter, matterOf } from '../board/matter';
import { choiceCards, chosenCard, inFavours, sharedReason } from '../model/choices';
import { button, icon, numbered, plate, sans, serif, shape } from '../scene/kit';
import type { Mark, TextMark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { layText } from '../stage/type';
import { FINGER, GAP } from './grid';

/** So many ways are large ones, below one another or in two columns; of more than `MANY` there are pages. */
const LARGE = { row: 3, two: 6 };
const ROW = 50;

/** One of a few ways is chosen: what it is about at the left, the ways at the right. */
export function choosingOf(sight: Sight, at: Rect): Piece[] {
  const left = Math.round(Math.max(240, at.w * 0.37));
  const ways: Rect = { ...at, x: at.x + left + GAP, w: at.w - left - GAP };
  const fan = fanOf(sight, ways);
  // Ways that can't be taken have no ground of their own.
  const ground: Piece = { id: 'choices', layer: 'desk', ...ways, marks: [{ mark: 'box', x: 0, y: 0, w: ways.w, h: ways.h, fill: 'page' }] };
  return [ground, matterPiece(sight, fan, { ...at, w: left }), ...fan.placed.map((placed) => forkPiece(sight, placed, fan)), ...pager(sight, fan, ways)];
}

/** Lays the ways out: up to three in a column, more in two, with pages where they are too many. */
function fanOf(sight: Sight, at: Rect): Fan {
  const cards = choiceCards(sight);
  const base = { cards, chosen: chosenCard(sight, cards), barred: sharedReason(cards), keyless: true };
  const fits = (h: number): number => Math.floor((at.h + GAP) / (h + GAP));
  if (cards.length <= LARGE.row) {
    const h = Math.min(at.h, cards.length * 116);
    return { ...base, placed: inGrid(cards, { ...at, h }, 1, Math.max(1, cards.length)), small: false, page: 0, pages: 1 };
  }
  const rows = Math.ceil(cards.length / 2);
  if (cards.length <= LARGE.two && rows <= fits(64)) return { ...base, placed: inGrid(cards, at, 2, rows), small: false, page: 0, pages: 1 };
  const most = Math.max(1, fits(ROW));
  if (rows <= most) return { ...base, placed: inGrid(cards, at, 2, rows), small: true, page: 0, pages: 1 };
  const room = { ...at, w: at.w - FINGER - GAP };
  const each = most * 2;
  const pages = Math.ceil(cards.length / each);
  const page = sight.ui.page % pages;
  return { ...base, placed: inGrid(cards.slice(page * each, (page + 1) * each), room, 2, most), small: true, page, pages };
}

/** A button as high as the ways that turns to the next page, and from the last to the first. */
function pager({ words }: Sight, { page, pages }: Fan, at: Rect): Piece[] {
  if (pages < 2) return [];
  const label = words.t('table.choices.page', { n: page + 1, of: pages });
  const made = button({
    key: 'page:next',
    x: 0,
    y: 0,
    w: FINGER,
    h: at.h,
    label: '',
    say: `${words.t('table.choices.next')}, ${label}`,
    press: { do: 'ui', set: { page: (page + 1) % pages } },
  });
  const marks: Mark[] = [
    ...made.marks,
    { mark: 'path', d: 'M-4 -8L4 0L-4 8', x: FINGER / 2, y: at.h / 2 - 10, line: 'ink', stroke: 2 },
    sans(label, FINGER / 2, at.h / 2 + 8, 14, { weight: 600, align: 'center' }),
  ];
  return [{ id: 'choices:page', layer: 'cards', x: at.x + at.w - FINGER, y: at.y, w: FINGER, h: at.h, marks, hits: [made.hit] }];
}

/** Sizes of what is said: title, text, leading. */
const SIZES = [
  [20, 15, 20],
  [20, 14, 18],
  [18, 13, 16],
  [17, 12, 15],
] as const;

/** What the choice is about; and the whole of what was chosen where its own place is too small for it. */
function matterPiece(sight: Sight, fan: Fan, at: Rect): Piece {
  const { asked } = sight;
  const about = asked ? matterOf(sight, asked) : null;
  const chosen = isCut(sight, fan) ? fan.chosen : null;
  const said: Said = {
    about,
    side: asked?.side ?? 'russia',
    title: about?.title ?? headingOf(sight),
    lines: about?.lines ?? [fan.barred ?? prompt(sight), ...(inFavours(sight) ? [favourLine(sight)] : [])],
    chosen,
  };
  const tries = SIZES.map((size) => bodyOf(sight, said, size, at));
  const body = tries.find(({ h }) => h <= at.h - 8) ?? (tries[tries.length - 1] as (typeof tries)[0]);
  const say = [said.title, ...said.lines, chosen?.title, ...(chosen?.lines ?? []).map(({ text }) => text)];
  return {
    id: 'matter',
    layer: 'board',
    ...at,
    marks: [plate(at.w, at.h), { mark: 'box', x: 0, y: 0, w: 7, h: at.h, r: 2, fill: said.side }, ...body.marks],
    hits: [aboutHit(sight, about, at)],
    shadow: 'rest',
    r: 3,
    say: say.filter(Boolean).join(' '),
  };
}

const favourLine = ({ words, rules }: Sight): string => words.t('table.choices.favourAsk', { n: rules.settings.favour.leverage });

interface Said {
  about: Matter | null;
  side: Ally;
  title: string;
  lines: readonly string[];
  chosen: Fan['chosen'];
}

/** Title and lines at one of the sizes, and how high they are. */
function bodyOf(sight: Sight, { about, side, title, lines, chosen }: Said, [large, size, leading]: (typeof SIZES)[number], { w, h }: Rect) {
  const marks: Mark[] = [];
  let y = 10;
  const put = (mark: TextMark, after = 0): void => {
    marks.push({ ...mark, y });
    y += layText(mark, sight.measure).h + after;
  };
  const left = about?.icon || about?.side ? 52 : 18;
  if (about?.icon) marks.push(icon(about.icon, 17, 10, 28, inkOf(about, side)));
  else if (about?.side && about.figure !== undefined) marks.push(...numbered(about.side, about.figure, 30, 24, 24));
  else if (about?.side) marks.push(shape(about.side, 30, 24, 18));
  put(serif(title, left, 0, large, { weight: 600, w: w - left - 12, lines: 3, leading: large + 4 }), 5);
  if (left > 18) y = Math.max(y, 44);
  const inner = { w: w - 32, leading, mayCut: true };
  // What is chosen takes the place of what is asked.
  if (!chosen) for (const line of lines) put(sans(line, 18, 0, size, { ...inner, ink: 'ink2', lines: 12 }), 3);
  else {
    put(sans(chosen.title, 18, 0, size, { ...inner, weight: 600, lines: 2 }), 2);
    for (const line of chosen.lines) put(sans(line.text, 18, 0, size, { ...inner, lines: Math.max(2, Math.floor((h - 6 - y) / leading)) }), 2);
  }
  return { marks, h: y };
}

/** A press on what it is about opens its card, or explains the rule. */
function aboutHit(sight: Sight, about: Matter | null, { w, h }: Rect): Hit {
  const { words, asked } = sight;
  const at = { x: 0, y: 0, w, h };
  if (about?.card) return { key: 'about', ...at, label: words.t('table.choices.matter.card'), press: { do: 'ui', set: { card: about.card } } };
  const term = asked && !inFavours(sight) ? TERMS[asked.decision] : undefined;
  if (term) return { key: 'about', ...at, label: words.t('game.term', { title: headingOf(sight) }), press: { do: 'term', term } };
  return { key: 'about', ...at, label: words.t('table.choices.rules'), press: { do: 'rules' } };
}
