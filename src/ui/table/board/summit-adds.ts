import type { Choice } from '../../../engine/engine';
import type { DealLine } from '../../../engine/state';
import type { Ally } from '../../../engine/types';
import type { IconName } from '../../look/icons';
import { type AddChoice, type AddKind, addKey, addsOf, isLine } from '../model/draft';
import { icon, sans } from '../scene/kit';
import type { Press } from '../scene/press';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';
import { type Bit, chip, drawn, together } from './summit-parts';
import { arenaShort, dueShort } from './summit-words';

/** What a side could still put into the draft: four buttons and the lists that they open. */

export const KINDS: readonly AddKind[] = ['good', 'coin', 'cube', 'promise'];
const HEAD = 24;
const CHIP = 34;
const GAP = 6;

/** Heights in a list: its heading with the ways back, a thing, a row of years. */
interface ListLook {
  head: number;
  chip: number;
  row: number;
}

const FINE: ListLook = { head: HEAD, chip: CHIP, row: 30 };
/** For fingers. */
export const LARGE: ListLook = { head: 48, chip: 44, row: 48 };

/** Height of the buttons with their heading. */
export const buttonsHeight = (close: boolean): number => (close ? 22 + CHIP : 22 + 38 * 2 + 8);

export interface Adding {
  list: readonly Choice[];
  draft: readonly DealLine[];
  side: Ally;
  /** The heading: 'Put across', 'Ask for'. */
  title: string;
}

/** A button for each kind of thing; `close`: all in one row, for a draft of many lines. */
export function addButtons(sight: Sight, adding: Adding, at: Rect, close: boolean): Bit {
  const w = close ? (at.w - 3 * GAP) / 4 : (at.w - 8) / 2;
  const buttons = KINDS.map((kind, i) => {
    const x = at.x + (close ? i * (w + GAP) : (i % 2) * (w + 8));
    const y = at.y + 22 + (close ? 0 : Math.floor(i / 2) * (38 + 8));
    return addButton(sight, adding, kind, { x, y, w, h: close ? CHIP : 38 }, close);
  });
  return together(drawn(sans(adding.title, at.x, at.y, 13, { weight: 500, ink: 'ink2' })), ...buttons);
}

/** The button that adds a kind of thing, or opens its list. */
export function addButton(sight: Sight, { list, draft, side, title }: Adding, kind: AddKind, at: Rect, close: boolean): Bit {
  const adds = addsOf(list, side, kind);
  const first = adds.find(({ why }) => !why);
  const label = sight.words.t(`table.summit.${close ? 'short' : 'add'}.${kind}`);
  const symbol = close ? { side: 'neutral' as const } : symbolOf(sight, kind, side);
  const press: Press = kind === 'coin' && first ? { do: 'act', action: first.action } : { do: 'ui', set: { adding: { side, kind }, page: 0 } };
  const told = telling(adds);
  return chip(sight, {
    // Coins need no list. Where they are on the sheet already, their line has the name.
    key: kind === 'coin' && first && !draft.some((line) => isLine(line, first.action)) ? addKey(first.action) : `add:${side}:${kind}`,
    ...at,
    label,
    say: sight.words.t('table.summit.sayAdd', { title, what: sight.words.t(`table.summit.add.${kind}`), side: sight.words.side(side) }),
    press: first ? press : told ? { do: 'deny', choice: told } : { do: 'tell', text: sight.words.t('table.summit.noneHere') },
    barred: !first,
    ...symbol,
  });
}

/** The choice that says best why none can be added: that there is none of a thing says least. */
function telling(adds: readonly AddChoice[]): AddChoice | undefined {
  return adds.find(({ why }) => why && why.key !== 'nothing-to-give') ?? adds[0];
}

function symbolOf({ rules, state }: Sight, kind: AddKind, side: Ally): { icon?: IconName; side: Ally } {
  if (kind === 'cube') return { side };
  if (kind === 'coin') return { icon: 'good-coin', side };
  if (kind === 'promise') return { icon: 'ui-promise', side };
  const own = rules.goods.filter((good) => good.maker === side && !good.kept);
  const there = own.find((good) => (state.reserve[side][good.id] ?? 0) > 0) ?? own[0];
  return { ...(there ? { icon: `good-${there.id}` as const } : {}), side };
}

/** Height of a list with its heading, at ease; none where it would be empty. */
export function listHeight(list: readonly Choice[], side: Ally, kind: AddKind): number {
  const adds = addsOf(list, side, kind);
  if (kind === 'promise') return HEAD + rowsOfPromises(adds).length * 30;
  return HEAD + Math.ceil(adds.length / 2) * (CHIP + GAP);
}

const rowsOfPromises = (adds: readonly AddChoice[]): string[] => [...new Set(adds.map(({ action }) => action.what))];

/** The list that is open, in the buttons' place: goods and cubes with how many there are, promises by year. */
export function addList(sight: Sight, adding: Adding, kind: AddKind, at: Rect, look: ListLook = FINE): Bit {
  const { words, ui } = sight;
  const adds = addsOf(adding.list, adding.side, kind);
  const what = kind === 'promise' ? rowsOfPromises(adds) : adds;
  const pitch = kind === 'promise' ? look.row : look.chip + GAP;
  const knob = look === FINE ? { w: 54, h: 24, y: at.y - 4 } : { w: 60, h: 44, y: at.y };
  const columns = kind === 'promise' ? 1 : 2;
  const most = Math.max(1, Math.floor((at.h - look.head + GAP) / pitch)) * columns;
  const pages = Math.ceil(what.length / most);
  const page = Math.min(ui.page, pages - 1);
  const from = page * most;
  const body =
    kind === 'promise'
      ? rowsOfPromises(adds)
          .slice(from, from + most)
          .map((good, i) => promiseRow(sight, adding, adds, good, { ...at, y: at.y + look.head + i * pitch, h: pitch - 4 }))
      : adds.slice(from, from + most).map((add, i) => {
          const w = (at.w - 8) / 2;
          return addChip(sight, adding, add, { x: at.x + (i % 2) * (w + 8), y: at.y + look.head + Math.floor(i / 2) * pitch, w, h: look.chip });
        });
  const title = words.t('table.summit.open', { title: adding.title, what: words.t(`table.summit.list.${kind}`) });
  const width = at.w - knob.w - 16 - (pages > 1 ? 66 : 0);
  const middle = knob.y + knob.h / 2 - 6;
  return together(drawn(sans(title, at.x, middle, 13, { weight: 500, ink: 'ink2', w: width, mayCut: look !== FINE })), ...body, head());

  /** Back, and the next page where there is one. */
  function head(): Bit {
    const back = chip(sight, {
      key: 'add:back',
      ...knob,
      x: at.x + at.w - knob.w,
      label: words.t('table.summit.back'),
      press: { do: 'ui', set: { adding: null, page: 0 } },
      side: 'neutral',
      size: 13,
    });
    if (pages < 2) return back;
    return together(back, pager(sight, { ...knob, x: at.x + at.w - knob.w - 66, w: 60 }, page, pages));
  }
}

/** '2 of 3' as a button that turns to the next page, and from the last to the first. */
export function pager(sight: Sight, at: Pick<Rect, 'x' | 'y'> & Partial<Rect>, page: number, pages: number): Bit {
  const label = sight.words.t('table.summit.page', { n: page + 1, of: pages });
  const press: Press = { do: 'ui', set: { page: (page + 1) % pages } };
  return chip(sight, { key: 'page:next', w: 60, h: 24, ...at, label, say: sight.words.t('table.summit.sayPage', { label }), press, side: 'neutral', size: 13 });
}

const pressOf = (choice: AddChoice): Press => (choice.why ? { do: 'deny', choice } : { do: 'act', action: choice.action });

/** Names an addition; where it is on the sheet already the line's own button has the name. */
const chipKey = (add: AddChoice, draft: readonly DealLine[]): string =>
  draft.some((line) => isLine(line, add.action)) ? `again:${addKey(add.action)}` : addKey(add.action);

function addChip(sight: Sight, { side, draft }: Adding, add: AddChoice, at: Rect): Bit {
  const { words, state } = sight;
  const { kind, what } = add.action;
  const there = kind === 'cube' ? (state.cubes[what]?.[side] ?? 0) : (state.reserve[side][what] ?? 0);
  return chip(sight, {
    ...at,
    key: chipKey(add, draft),
    label: kind === 'cube' ? arenaShort(sight, what) : words.capital(words.good(what, 2)),
    say: words.action(state, add.action),
    press: pressOf(add),
    icon: kind === 'cube' ? `arena-${what}` : `good-${what}`,
    side,
    count: there,
    barred: add.why !== undefined,
  });
}

/** A good that could be promised, with a button for each year it may fall due in. */
function promiseRow(sight: Sight, { side, draft }: Adding, adds: readonly AddChoice[], good: string, at: Rect): Bit {
  const { words, state, measure } = sight;
  const mine = adds.filter(({ action }) => action.what === good);
  const labels = mine.map(({ action }) => (action.kind === 'promise' ? dueShort(sight, action.due) : ''));
  const w = Math.max(52, ...labels.map((label) => measure(label, { size: 14, weight: 600 }) + 16));
  const first = at.x + at.w - mine.length * (w + GAP) + GAP;
  const years = mine.map((add, i) =>
    chip(sight, {
      key: chipKey(add, draft),
      x: first + i * (w + GAP),
      y: at.y,
      w,
      h: at.h,
      label: labels[i] ?? '',
      say: words.action(state, add.action),
      press: pressOf(add),
      side: 'neutral',
      barred: add.why !== undefined,
    }),
  );
  const name = sans(words.capital(words.good(good, 1)), at.x + 28, at.y + at.h / 2 - 9, 14, { weight: 600, w: first - at.x - 34 });
  return together(drawn(icon(`good-${good}`, at.x + 2, at.y + at.h / 2 - 9, 18, side), name), ...years);
}
