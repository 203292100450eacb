import { ALLIES, type Ally, partnerOf } from '../../../engine/types';
import type { Change } from '../../game/changes';
import { changeLine, changeWords } from '../../game/changeWords';
import { type Deal, type Doing, dealDoes, draftPointed, isPersons, readerOf, readyDoes, readyPointed } from '../model/draft';
import { icon, panel, sans, serif, shape } from '../scene/kit';
import type { Mark, TextMark } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';
import { type Column, type Figure, figuresOf } from './summit-figures';
import { arrow, type Bit, drawn, together, triangle } from './summit-parts';
import { answerText, askButton, askColumn, mayAsk } from './summit-taking';
import { voiceOf } from './summit-voice';

const PAD = 16;
const GUTTER = 32;
/** Where a column's figures begin, and how far apart they are: in the foot of a desktop, in that of a phone. */
const TALL = { first: 30, row: 25 };
const LOW = { first: 25, row: 22 };
/** In a phone's foot, or a tablet's, there is room for the figures alone. */
const isLow = ({ w, h }: { w: number; h: number }): boolean => h < 120 || w < 600;
const FIRST = TALL.first;

/** A panel's height, and where its rows are. */
type Rows = typeof TALL & { h: number };

const rowsIn = (at: Rect): Rows => ({ ...(isLow(at) ? LOW : TALL), h: at.h });
const SHAPE = 12;

/** The middle of the foot: what the deal changes for whom, and how the partner sees it; on a phone the figures alone. */
export function dealPanel(sight: Sight, deal: Deal, at: Rect): Piece {
  const { words, state } = sight;
  const reader = readerOf(sight);
  const { changes } = doing(sight, deal);
  const columns: { x: number; w: number }[] = columnsOf(at.w, reader !== null, isLow(at));
  const inside = changes
    ? together(...(reader ? own(sight, deal, changes, reader, columns, rowsIn(at)) : shared(sight, changes, columns, rowsIn(at))))
    : nothing(sight, deal, at);
  const lines = (changes ?? []).filter(({ of }) => of !== 'promised').map((change) => changeLine(changeWords(change, words, state), words));
  const rules: Mark[] = changes
    ? columns.slice(1).map(({ x }): Mark => ({ mark: 'box', x: x - (isLow(at) ? 11 : GUTTER / 2), y: 15, w: 1, h: at.h - 30, fill: 'rule' }))
    : [];
  return {
    id: 'summit-deal',
    layer: 'plates',
    ...at,
    marks: [panel(at.w, at.h), ...rules, ...inside.marks],
    hits: inside.hits,
    ...(lines.length > 0 ? { say: `${words.t('game.strip.deal')} ${lines.join(words.t('game.change.and'))}.` } : {}),
  };
}

/** What is shown: of the draft, of the draft with what is pointed at, or of the ready draft pointed at. */
function doing(sight: Sight, deal: Deal): Doing {
  if (deal.of === 'done') return { changes: null, open: false };
  const { pointed, preview } = sight;
  const ready = readyPointed(sight, deal);
  if (ready) return readyDoes(sight, ready.offer, ready.n);
  const drafts = pointed?.action.do === 'add' || pointed?.action.do === 'take-back';
  if (drafts && preview && preview.changes.length > 0) return { changes: preview.changes, open: preview.open };
  return dealDoes(sight, readerOf(sight) ?? deal.by);
}

/** Where the columns stand: two of figures and the voice for one person, three of figures where two share the table. */
function columnsOf(width: number, voice: boolean, low: boolean): { x: number; w: number }[] {
  const [pad, gutter] = low ? [11, 22] : [PAD, GUTTER];
  const shares = voice ? (low ? [0.5, 0.5] : [0.32, 0.315, 0.365]) : [1 / 3, 1 / 3, 1 / 3];
  const inner = width - 2 * pad - (shares.length - 1) * gutter;
  let x = pad;
  return shares.map((share) => {
    const column = { x, w: Math.floor(inner * share) };
    x += column.w + gutter;
    return column;
  });
}

function own(sight: Sight, deal: Deal, changes: readonly Change[], reader: Ally, columns: { x: number; w: number }[], rows: Rows): Bit[] {
  const t = sight.words.t;
  const figures = figuresOf(sight, changes, reader);
  const [you, both, view] = columns as [(typeof columns)[0], (typeof columns)[0], (typeof columns)[0] | undefined];
  const figured = [
    column(sight, t('table.summit.forYou'), figures[reader], you, rows, 'you'),
    column(sight, t('table.summit.between'), [...figures.both, ...figures[partnerOf(reader)]], both, rows, 'between'),
  ];
  if (!view) return figured;
  const asks = mayAsk(sight, deal);
  const lines = Math.floor((rows.h - FIRST - (asks ? 42 : 8)) / 21);
  const writing = deal.of === 'compose' && deal.by !== reader;
  const voice = writing
    ? t('table.summit.view.writing')
    : voiceOf(sight, { draft: draftPointed(sight, deal), by: deal.by }, changes, reader, { w: view.w, lines });
  const spoken = drawn(serif(voice, view.x, FIRST, 17, { italic: true, w: view.w, lines, leading: 21 }));
  const under = { x: view.x, y: FIRST, w: view.w, h: rows.h - FIRST - 8 };
  return [
    ...figured,
    drawn(heading(t('table.summit.view.title', { context: partnerOf(reader) }), view.x)),
    asks ? askColumn(sight, deal, under, spoken) : spoken,
  ];
}

function shared(sight: Sight, changes: readonly Change[], columns: { x: number; w: number }[], rows: Rows): Bit[] {
  const { words } = sight;
  const figures = figuresOf(sight, changes, null);
  const titles: [Column, string][] = [
    ...ALLIES.map((side): [Column, string] => [side, words.t('game.deal.for', { side: words.t('game.sideName', { context: side }) })]),
    ['both', words.t(rows.first === LOW.first ? 'table.summit.between' : 'game.deal.between')],
  ];
  return titles.map(([of, title], i) => column(sight, title, figures[of], columns[i] as { x: number; w: number }, rows, of));
}

const heading = (text: string, x: number): Mark => sans(text, x, 9, 13, { weight: 500, ink: 'ink2' });

/** A heading and its figures, the most decisive first; what does not fit is a press away. */
function column(sight: Sight, title: string, figures: readonly Figure[], { x, w }: { x: number; w: number }, rows: Rows, name: string): Bit {
  const { words } = sight;
  const { first, row: pitch, h } = rows;
  const room = Math.floor((h - first - 4) / pitch);
  const shown = figures.length > room ? figures.slice(0, room) : figures;
  const rest = figures.slice(shown.length);
  const marks = [heading(title, x), ...shown.flatMap((each, i) => row(sight, each, { x, y: first + i * pitch, w }))];
  if (figures.length === 0) marks.push(sans(words.t('table.summit.noChange'), x, first + 2, 14, { ink: 'ink2' }));
  if (rest.length === 0) return drawn(...marks);
  // Beside a heading in a narrow column the number alone.
  const label = w < 130 ? `+${rest.length}` : words.t('table.summit.more', { count: rest.length });
  const width = sight.measure(label, { size: 13, weight: 600 });
  const text = rest
    .map((each) => (each.from === undefined ? each.label : words.t('game.change.line', { what: each.label, from: each.from, to: each.to ?? '' })))
    .join(words.t('game.change.and'));
  marks.push(sans(label, x + w, 9, 13, { weight: 600, align: 'right', ink: 'ink2' }));
  return { marks, hits: [{ key: `more:${name}`, x: x + w - width - 8, y: 2, w: width + 16, h: 26, label: `${label}: ${text}`, press: { do: 'note', text } }] };
}

/** Symbol, name, before, after, and whether that is up or down. */
function row({ measure }: Sight, figure: Figure, { x, y, w }: { x: number; y: number; w: number }): Mark[] {
  const { icon: symbol, label, to, turn, alarm } = figure;
  let { from } = figure;
  const marks: Mark[] = [icon(symbol, x, y + 1, 17, alarm ? 'alarm' : 'ink')];
  const left = x + 25;
  if (from === undefined || to === undefined) return [...marks, sans(label, left, y, 14, { weight: alarm ? 600 : 400, w: w - 25, mayCut: true })];
  const ink = figure.good ? 'go' : 'ink';
  const right = x + w - 20;
  const toWidth = figure.toSide ? SHAPE : measure(to, { size: 16, weight: 700 });
  const tip = Math.min(right - toWidth - 19, right - 34);
  const room = tip - 13 - left;
  const name = measure(label, { size: 14 });
  if (figure.fromShort && name + measure(from, { size: 14 }) > room) from = figure.fromShort;
  const fromWidth = figure.fromSide ? SHAPE : measure(from, { size: 14 });
  marks.push(figure.toSide ? shape(figure.toSide, right - SHAPE / 2, y + 9, SHAPE) : sans(to, right, y - 1.5, 16, { weight: 700, align: 'right', ink }));
  // Where even what it was has no room, what it becomes stands alone.
  const told = tip - 7 - fromWidth >= x + 19;
  if (told)
    marks.push(figure.fromSide ? shape(figure.fromSide, tip - 7 - SHAPE / 2, y + 9, SHAPE) : sans(from, tip - 7, y, 14, { align: 'right', ink: 'ink2' }));
  marks.push(arrow(tip, y + 9.5));
  if (turn) marks.push(triangle(x + w - 7, y + 9, turn, ink));
  // Where a name would be cut to nothing its symbol says it.
  return room - fromWidth < 24 ? marks : [...marks, sans(label, left, y, 14, { w: room - fromWidth, mayCut: true })];
}

/** Nothing on the sheet yet, or nothing that could be sent: why, and what to do. */
function nothing(sight: Sight, deal: Deal, at: Rect): Bit {
  const { words, state, choices } = sight;
  if (deal.of === 'done') return drawn();
  const low = isLow(at);
  const composes = deal.of === 'compose' && isPersons(sight, deal.by);
  const send = choices.find(({ action }) => action.do === 'send');
  const text =
    deal.draft.length > 0 && send?.why
      ? words.reason(send.why, state)
      : words.t(composes ? 'table.summit.start' : 'table.summit.waitDraft', { side: words.t('game.sideName', { context: deal.by }) });
  const starts = composes && deal.draft.length === 0;
  const middle: Partial<TextMark> = { align: 'center', w: at.w - (low ? 2 : 4) * PAD };
  if (starts && mayAsk(sight, deal)) return asking(sight, deal, at, text, middle);
  const tip = starts
    ? [
        low
          ? sans(words.t('table.compact.startTip'), at.w / 2, at.h / 2 - 2, 14, { ...middle, ink: 'ink2', lines: 2, leading: 17 })
          : sans(words.t('table.summit.startTip'), at.w / 2, at.h / 2 + 6, 14, { ...middle, ink: 'ink2' }),
      ]
    : [];
  const y = at.h / 2 - (tip.length > 0 ? (low ? 30 : 22) : low ? 18 : 12);
  return drawn(serif(text, at.w / 2, y, low ? 16 : 18, { ...middle, italic: true, w: at.w - 4 * PAD, lines: 2 }), ...tip);
}

/** An empty sheet, and the partner may be asked what it would take: how to begin, until there is an answer. */
function asking(sight: Sight, deal: Deal, at: Rect, text: string, middle: Partial<TextMark>): Bit {
  const low = isLow(at);
  const [w, h] = low ? [220, 44] : [250, 34];
  const top = at.h - h - (low ? 6 : 12);
  const ask = askButton(sight, deal, { x: (at.w - w) / 2, y: top, w, h });
  if (sight.ui.taking) return together(answerText(sight, deal, { x: PAD, y: 3, w: at.w - 2 * PAD, h: top - 4 }, true), ask);
  const tip = sans(sight.words.t('table.summit.startTip'), at.w / 2, 48, 14, { ...middle, ink: 'ink2' });
  return together(drawn(serif(text, at.w / 2, low ? 10 : 18, low ? 16 : 18, { ...middle, italic: true }), ...(low ? [] : [tip])), ask);
}
