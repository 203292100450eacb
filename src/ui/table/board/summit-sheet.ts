import type { Choice } from '../../../engine/engine';
import type { DealLine } from '../../../engine/state';
import { ALLIES, type Ally } from '../../../engine/types';
import { addsOf, type Deal, draftPointed, drawnChoices, isPersons, readerOf, readyPointed } from '../model/draft';
import { plate, sans, serif, shape } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';
import { addButtons, addList, buttonsHeight, listHeight, pager } from './summit-adds';
import { lineRow, TIERS, type Tier } from './summit-lines';
import { type Bit, drawn, NOTHING, together } from './summit-parts';

const MARGIN = 26;
const MIDDLE = 46;
/** From the top to the first line, from the bottom up to the signatures and to the note above them. */
const LINES = 88;
const SEALS = 42;
/** Middle of a seal, from its corner of the sheet. */
const SEAL = { x: 12, y: 13 };
const NOTE = 74;

/** How the sheet's room is shared out: the height of its lines and whether the buttons stand close. */
interface Plan {
  tier: Tier;
  close: boolean;
  /** Lines that fit. */
  most: number;
  /** Top of the buttons or of the list. */
  adds: number;
}

/** One side's half of the sheet. */
interface Half extends Plan {
  deal: Deal;
  side: Ally;
  x: number;
  w: number;
  h: number;
  /** What who composes may add; null where the sheet is only read. */
  list: readonly Choice[] | null;
}

/** The draft agreement: what each side gives, what it could give, and their seals. */
export function sheet(sight: Sight, deal: Deal, at: Rect): Piece {
  const { words, state } = sight;
  const writes = deal.of === 'compose' && isPersons(sight, deal.by);
  const choices = writes ? drawnChoices(sight) : null;
  const w = (at.w - 2 * MARGIN - MIDDLE) / 2;
  const plan = planOf(sight, deal, at.h, choices?.list ?? null);
  const halves = ALLIES.map((side, i) => half(sight, { ...plan, deal, side, x: MARGIN + i * (w + MIDDLE), w, h: at.h, list: choices?.list ?? null }));
  const inside = together(...halves, status(sight, deal, at));
  const bottom = writes ? at.h - NOTE + 16 : at.h - NOTE - 18;
  return {
    id: 'sheet',
    layer: 'plates',
    ...at,
    shadow: 'lifted',
    r: 2,
    say: `${titleOf(sight, deal)}. ${words.capital(words.deal(state, deal.draft))}.`,
    marks: [
      plate(at.w, at.h, false, 2),
      serif(titleOf(sight, deal), at.w / 2, 14, 24, { weight: 600, align: 'center' }),
      { mark: 'box', x: at.w / 2 - 0.5, y: 58, w: 1, h: bottom - 58, fill: 'rule' },
      ...inside.marks,
      ...stamp(sight, deal, at),
    ],
    hits: choices?.live ? [dropHit(sight, at), ...inside.hits] : [],
    anchors: ALLIES.map((side, i) => ({ name: `seal:${side}`, x: MARGIN + i * (w + MIDDLE) + SEAL.x, y: at.h - SEALS + SEAL.y })),
  };
}

/** A token of a mat may be dropped anywhere on the sheet. */
const dropHit = ({ words }: Sight, { w, h }: Rect) =>
  ({ key: 'sheet', x: 0, y: 0, w, h, label: words.t('table.summit.drop'), press: { do: 'nothing' }, accepts: 'token' }) as const;

export function titleOf(sight: Sight, deal: Deal): string {
  const { words, state } = sight;
  const key = deal.signed.length === 2 ? 'agreed' : deal.of === 'compose' ? (deal.counter ? 'counter' : 'draft') : 'offer';
  const you = key === 'offer' && readerOf(sight) === deal.by ? { context: 'you' } : {};
  return words.t(`table.summit.title.${key}`, { year: words.year(state), sides: words.sides(deal.by), ...you });
}

/** The roomiest way in which all lines fit. */
function planOf(sight: Sight, deal: Deal, h: number, list: readonly Choice[] | null): Plan {
  const most = Math.max(...ALLIES.map((side) => deal.draft.filter((line) => line.from === side).length));
  const { adding } = sight.ui;
  const plans: Plan[] = [];
  const tall = h - NOTE - 8 - buttonsHeight(false);
  const plan = (tier: Tier, close: boolean, adds: number): number => plans.push({ tier, close, adds, most: Math.floor((adds - 4 - LINES) / tier) });
  if (!list) for (const tier of TIERS) plan(tier, false, h - NOTE - 24);
  else if (adding) {
    const open = h - SEALS - 8 - Math.min(listHeight(list, adding.side, adding.kind), h - SEALS - LINES - 20);
    // With a list open its lines stand where they stood, if they can.
    for (const tier of TIERS) plan(tier, most * tier > tall - 4 - LINES, Math.min(open, tall));
    plan(28, true, LINES + 4 + 28 * Math.max(1, most));
  } else {
    for (const tier of [56, 40] as const) plan(tier, false, tall);
    for (const tier of [40, 28] as const) plan(tier, true, h - NOTE - 8 - buttonsHeight(true));
  }
  return plans.find((each) => each.most >= most) ?? (plans[plans.length - 1] as Plan);
}

function half(sight: Sight, given: Half): Bit {
  const { deal, side, x, w, h } = given;
  const { words } = sight;
  const head: Mark[] = [
    shape(side, x + 9, 70, 17),
    serif(words.t('game.deal.gives', { side: words.t('game.sideName', { context: side }) }), x + 26, 58, 20, { weight: 600 }),
    { mark: 'box', x, y: LINES - 4, w, h: 2, fill: side },
  ];
  return together(drawn(...head), lines(sight, given), adds(sight, given), seal(sight, deal, side, { x, y: h - SEALS, w, h: 26 }));
}

/** The lines of this half, and below them what is pointed at and would be one. */
function lines(sight: Sight, { deal, side, x, w, tier, most, list }: Half): Bit {
  const mine = deal.draft.map((line, index) => ({ line, index })).filter(({ line }) => line.from === side);
  const ghosts = ghostsOf(sight, deal, side).map((line) => ({ line, index: -1 }));
  const pages = Math.ceil(mine.length / most);
  const page = sight.ui.adding ? 0 : Math.min(sight.ui.page, Math.max(0, pages - 1));
  const shown = [...mine.slice(page * most, page * most + most), ...ghosts].slice(0, most);
  const rows = shown.map((row, i) => lineRow(sight, deal, { ...row, x, y: LINES + i * tier, w, tier }, list));
  if (shown.length === 0) rows.push(drawn(serif(sight.words.t('game.deal.nothing'), x, LINES + 14, 16, { italic: true, ink: 'ink2' })));
  if (pages > 1 && !sight.ui.adding) rows.push(pager(sight, { x: x + w - 60, y: 57 }, page, pages));
  return together(...rows);
}

/** Lines that what is pointed at would add: an addition of a new kind, or a ready draft over an empty sheet. */
export function ghostsOf(sight: Sight, deal: Deal, side: Ally): DealLine[] {
  const isOn = (line: DealLine) =>
    deal.draft.some((each) => each.kind === line.kind && each.what === line.what && each.due === line.due && each.from === line.from);
  if (deal.draft.length > 0 && readyPointed(sight, deal)) return [];
  return draftPointed(sight, deal).filter((line) => line.from === side && !isOn(line));
}

/** What could still be added, and a line about it. */
function adds(sight: Sight, { deal, side, x, w, h, list, adds: top, close }: Half): Bit {
  if (!list) return NOTHING;
  const { words, state, ui } = sight;
  const adding = { list, draft: deal.draft, side, title: words.t(side === deal.by ? 'table.summit.put' : 'table.summit.ask') };
  if (ui.adding?.side === side) return addList(sight, adding, ui.adding.kind, { x, y: top, w, h: h - SEALS - 8 - top });
  const y = h - NOTE - 8 - buttonsHeight(close);
  // Under an open list of the other half this one keeps what fits.
  return together(
    addButtons(sight, adding, { x, y, w, h: buttonsHeight(close) }, close),
    drawn(sans(note(), x, h - NOTE, 13, { ink: 'ink2', w, mayCut: true })),
  );

  function note(): string {
    const all = list ?? [];
    const tired = all.find(({ why }) => why?.key === 'too-many-edits' || why?.key === 'too-many-items');
    if (tired?.why) return words.reason(tired.why, state);
    const promises = addsOf(all, side, 'promise');
    const full = promises.find(({ why }) => why?.key === 'trust-full');
    if (full && promises.every(({ why }) => why)) return words.t('table.summit.trustFull', { count: state.trust });
    return words.t(side === 'iran' ? 'table.summit.dragHint' : 'table.summit.addHint');
  }
}

/** A seal: dashed until its side has signed. */
function seal({ words }: Sight, { signed }: Deal, side: Ally, { x, y, w }: Rect): Bit {
  const has = signed.includes(side);
  const name = words.t(has ? 'table.summit.signed' : 'table.summit.toSign', { side: words.t('game.sideName', { context: side }) });
  return drawn(
    { mark: 'shape', side, x: x + SEAL.x, y: y + SEAL.y, size: 23, ...(has ? { fill: side } : { line: side, stroke: 2, dash: [4, 3] }) },
    ...(has ? [{ mark: 'icon', name: 'ui-check', x: x + SEAL.x - 8, y: y + SEAL.y - 8, size: 16, ink: 'on-side' } as const] : []),
    { mark: 'box', x: x + 33, y: y + 3, w: w - 33, h: 1, fill: 'edge' },
    sans(name, x + 33, y + 6, 13, { ink: has ? 'ink' : 'ink2', weight: has ? 600 : 400 }),
  );
}

/** Whose word is awaited, where nobody here writes on the sheet. */
function status(sight: Sight, deal: Deal, { w, h }: Rect): Bit {
  if (deal.of === 'done' || deal.end || deal.signed.length === 2 || (deal.of === 'compose' && isPersons(sight, deal.by))) return NOTHING;
  const { words } = sight;
  const other: Ally = deal.by === 'russia' ? 'iran' : 'russia';
  const who = deal.of === 'compose' ? deal.by : other;
  const args = { side: words.t('game.sideName', { context: who }), by: words.t('game.sideName', { context: deal.by }) };
  const you = readerOf(sight) === who || (readerOf(sight) === null && isPersons(sight, who));
  const key = deal.of === 'compose' ? 'drafting' : you ? (deal.counter ? 'yesNo' : 'answer') : 'reading';
  const text = words.t(`table.summit.status.${key}`, args);
  const width = sight.measure(text, { serif: true, italic: true, size: 17 });
  return drawn(shape(who, w / 2 - width / 2 - 16, h - NOTE - 2, 14), serif(text, w / 2 + 2, h - NOTE - 13, 17, { italic: true, align: 'center', ink: 'ink2' }));
}

/** How it ended, across the sheet, for as long as that is shown. */
export function stamp({ words, measure }: Sight, { end }: Deal, { w, h }: Rect): Mark[] {
  if (!end) return [];
  const text = words.t(`table.summit.end.${end}`);
  const width = measure(text, { serif: true, size: 36, weight: 700 }) + 44;
  const marks: Mark[] = [
    { mark: 'box', x: (w - width) / 2, y: h / 2 - 30, w: width, h: 60, r: 6, fill: 'card', line: 'ink2', stroke: 3 },
    serif(text, w / 2, h / 2 - 23, 36, { weight: 700, align: 'center', ink: 'ink2' }),
  ];
  return [{ mark: 'turned', x: w / 2, y: h / 2, turn: -7, marks }];
}
