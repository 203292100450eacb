import type { Choice } from '../../../engine/engine';
import type { DealLine } from '../../../engine/state';
import { ALLIES, type Ally, partnerOf } from '../../../engine/types';
import type { Change } from '../../game/changes';
import type { Rect } from '../board/grid';
import { addButton, addList, KINDS, LARGE, pager } from '../board/summit-adds';
import { dealPanel } from '../board/summit-deal';
import { lineRow } from '../board/summit-lines';
import { type Bit, drawn, NOTHING, together } from '../board/summit-parts';
import { ghostsOf, stamp, titleOf } from '../board/summit-sheet';
import { slips } from '../board/summit-slips';
import { answerText, askButton, mayAsk } from '../board/summit-taking';
import { voiceOf } from '../board/summit-voice';
import { type Deal, dealDoes, dealOf, drawnChoices, isPersons, readerOf } from '../model/draft';
import { plate, sans, serif, shape } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { DRAFTS, draftsPanel } from './drafts';
import { type CompactGrid, FINGER, GAP } from './grid';
import { summitWord, wordWidth } from './summit-word';

const PAD = 12;
const MIDDLE = 20;
/** A half's head with its buttons; without them; a line. */
const HEAD = FINGER + 5;
const READ = 30;
const LINE = FINGER;
/** Height of the slips below the lines, and of the partner's view. */
const SLIP = 42;
const VOICE = 36;
/** Width of the button that asks what the partner would take. */
const ASK = 190;

/** The draft agreement between bar and foot. */
export function compactSheet(sight: Sight, at: Rect): Piece[] {
  const deal = dealOf(sight);
  if (!deal) return [];
  const choices = deal.of === 'compose' && isPersons(sight, deal.by) ? drawnChoices(sight) : null;
  const w = Math.floor((at.w - PAD * 2 - MIDDLE) / 2);
  const top = choices ? 5 : READ + 2;
  const halves = ALLIES.map((side, i) => half(sight, deal, side, { x: PAD + i * (w + MIDDLE), y: top, w, h: at.h - top - 6 }, choices?.list ?? null));
  const most = Math.max(1, ...ALLIES.map((side) => deal.draft.filter(({ from }) => from === side).length));
  const free = sight.ui.adding ? 0 : at.h - top - (choices ? HEAD : READ) - most * LINE - 6;
  const slipped = free >= SLIP && deal.draft.length > 0 ? slips(sight, deal, { ...at, y: at.y + at.h - SLIP, h: SLIP - 8 }) : [];
  const voice = voiceRow(sight, deal, at.w, at.h - (slipped.length > 0 ? SLIP : 4), free - (slipped.length > 0 ? SLIP : 0));
  const inside = together(...halves, voice, choices ? NOTHING : heading(sight, deal, at.w));
  return [
    {
      id: 'sheet',
      layer: 'plates',
      ...at,
      shadow: 'rest',
      r: 3,
      say: `${titleOf(sight, deal)}. ${sight.words.capital(sight.words.deal(sight.state, deal.draft))}.`,
      marks: [
        plate(at.w, at.h),
        { mark: 'box', x: at.w / 2 - 0.5, y: top + 4, w: 1, h: at.h - top - 12, fill: 'rule' },
        ...inside.marks,
        ...stamp(sight, deal, at),
      ],
      hits: choices && !choices.live ? [] : inside.hits,
    },
    ...slipped,
    // With nothing on the sheet its lower part is free for the ready drafts.
    ...(deal.draft.length === 0 && !sight.ui.adding
      ? (draftsPanel(sight, { x: at.x + PAD, y: at.y + at.h - DRAFTS - 8, w: at.w - PAD * 2, h: DRAFTS }) ?? [])
      : []),
  ];
}

/** How the partner sees it, and a button that asks what it would take; above a line of the sheet that is `bottom` of it, if so much is free. */
function voiceRow(sight: Sight, deal: Deal, w: number, bottom: number, free: number): Bit {
  const reader = readerOf(sight);
  if (!reader || free < VOICE || deal.of === 'done' || deal.draft.length === 0) return NOTHING;
  if (deal.of === 'compose' && deal.by !== reader) return NOTHING;
  const { changes } = dealDoes(sight, reader);
  if (!changes) return NOTHING;
  const asks = mayAsk(sight, deal) && free >= FINGER + GAP;
  if (!asks) return drawn(...voiceMarks(sight, deal, changes, reader, w, bottom - VOICE));
  const at: Rect = { x: w - PAD - ASK, y: bottom - FINGER - 2, w: ASK, h: FINGER };
  const room = w - ASK - GAP;
  const said = sight.ui.taking
    ? together(
        drawn({ mark: 'box', x: PAD, y: at.y, w: room - PAD * 2, h: FINGER, r: 3, fill: 'panel' }),
        answerText(sight, deal, { x: PAD + 8, y: at.y + 2, w: room - PAD * 2 - 16, h: FINGER - 4 }, true),
      )
    : drawn(...voiceMarks(sight, deal, changes, reader, room, at.y + 6));
  return together(said, askButton(sight, deal, at));
}

function voiceMarks(sight: Sight, deal: Deal, changes: readonly Change[], reader: Ally, w: number, top: number): Mark[] {
  const title = sight.words.t('table.summit.view.title', { context: partnerOf(reader) });
  const left = PAD + sight.measure(title, { size: 13, weight: 500 }) + 10;
  const text = voiceOf(sight, deal, changes, reader, { w: w - PAD - left - 16, lines: 1 });
  return [
    { mark: 'box', x: PAD, y: top, w: w - PAD * 2, h: VOICE - 4, r: 3, fill: 'panel' },
    sans(title, PAD + 8, top + 8, 13, { weight: 500, ink: 'ink2' }),
    serif(text, left + 8, top + 5, 15, { italic: true, w: w - PAD - left - 16, lines: 1, mayCut: true }),
  ];
}

/** Its name, where nobody here writes on it. */
function heading(sight: Sight, deal: Deal, w: number): Bit {
  return drawn(serif(titleOf(sight, deal), w / 2, 5, 18, { weight: 600, align: 'center' }));
}

/** What one side gives, and the buttons or the list with what it could. */
function half(sight: Sight, deal: Deal, side: Ally, at: Rect, list: readonly Choice[] | null): Bit {
  const { words, ui } = sight;
  if (list && ui.adding?.side === side) {
    const title = words.t(side === deal.by ? 'table.summit.put' : 'table.summit.ask');
    return addList(sight, { list, draft: deal.draft, side, title }, ui.adding.kind, at, LARGE);
  }
  const head = list ? HEAD : READ;
  return together(headOf(sight, deal, side, { ...at, h: head }, list), lines(sight, deal, side, { ...at, y: at.y + head, h: at.h - head }, list));
}

/** Whose half it is; with buttons for what could be added, or the seal of who has signed. */
function headOf(sight: Sight, deal: Deal, side: Ally, at: Rect, list: readonly Choice[] | null): Bit {
  const { words, measure } = sight;
  const called = words.t('game.sideName', { context: side });
  const size = list ? 15 : 17;
  // The buttons keep a finger's width: where there is little room the side's name alone stands there, or its sign.
  const names = [words.t('game.deal.gives', { side: called }), called, ''].map((text) => ({
    text,
    w: list ? Math.min(82, (at.w - 31 - measure(text, { serif: true, size, weight: 600 }) - 3 * 4) / 4) : at.w,
  }));
  const least = Math.max(FINGER, ...KINDS.map((kind) => measure(words.t(`table.summit.short.${kind}`), { size: 14, weight: 600 }) + 10));
  const { text: name, w } = names.find((each) => each.w >= least) ?? (names[2] as (typeof names)[0]);
  const middle = at.y + (list ? FINGER : at.h) / 2;
  const who = drawn(shape(side, at.x + 8, middle - 1, 15), serif(name, at.x + 21, middle - size * 0.625 - 1, size, { weight: 600 }), {
    mark: 'box',
    x: at.x,
    y: at.y + at.h - 2,
    w: at.w,
    h: 2,
    fill: side,
  });
  if (!list) return together(who, seal(deal, side, at.x + at.w - 12, middle - 2));
  const title = words.t(side === deal.by ? 'table.summit.put' : 'table.summit.ask');
  const buttons = KINDS.map((kind, i) =>
    addButton(sight, { list, draft: deal.draft, side, title }, kind, { x: at.x + at.w - (4 - i) * (w + 4) + 4, y: at.y, w, h: FINGER }, true),
  );
  return together(who, ...buttons);
}

/** Dashed until its side has signed. */
function seal({ signed }: Deal, side: Ally, x: number, y: number): Bit {
  const has = signed.includes(side);
  return drawn(
    { mark: 'shape', side, x, y, size: 20, ...(has ? { fill: side } : { line: side, stroke: 2, dash: [4, 3] }) },
    ...(has ? [{ mark: 'icon', name: 'ui-check', x: x - 7, y: y - 7, size: 14, ink: 'on-side' } as const] : []),
  );
}

/** The lines of this half, as many as there is room for, and what is pointed at. */
function lines(sight: Sight, deal: Deal, side: Ally, at: Rect, list: readonly Choice[] | null): Bit {
  const most = Math.max(1, Math.floor(at.h / LINE));
  const mine = deal.draft.map((line, index) => ({ line, index })).filter(({ line }) => line.from === side);
  const paged = mine.length > most;
  // The pages' button takes the last line.
  const each = paged && most > 1 ? most - 1 : most;
  const pages = Math.ceil(mine.length / each);
  const page = sight.ui.adding ? 0 : sight.ui.page % Math.max(1, pages);
  const ghosts = ghostsOf(sight, deal, side).map((line: DealLine) => ({ line, index: -1 }));
  const shown = [...mine.slice(page * each, page * each + each), ...ghosts].slice(0, each);
  const rows = shown.map((row, i) => lineRow(sight, deal, { ...row, x: at.x, y: at.y + i * LINE, w: at.w, tier: 44 }, list));
  if (shown.length === 0) rows.push(drawn(serif(sight.words.t('game.deal.nothing'), at.x, at.y + 10, 15, { italic: true, ink: 'ink2' })));
  if (paged && !sight.ui.adding) rows.push(renamed(pager(sight, { x: at.x + at.w - 76, y: at.y + at.h - FINGER, w: 76, h: FINGER }, page, pages), side));
  return together(...rows);
}

/** Each half has pages of its own length, turned together: the first one's button has the name. */
const renamed = (bit: Bit, side: Ally): Bit => ({ ...bit, hits: bit.hits.map((hit) => ({ ...hit, key: `${hit.key}:${side}` })) });

/** The foot: what the deal changes, and the buttons. */
export function compactSummitFoot(sight: Sight, grid: CompactGrid): Piece[] {
  const deal = dealOf(sight);
  if (!deal) return [];
  const { foot } = grid;
  const wide = wordWidth(sight, grid);
  const at: Rect = { ...foot, h: foot.h - (foot.h > 120 ? 0 : 4) };
  return [dealPanel(sight, deal, { ...at, w: at.w - wide - GAP }), ...summitWord(sight, deal, { ...at, x: at.x + at.w - wide, w: wide })];
}
