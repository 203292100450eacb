import { packageKey } from '../../../engine/deals';
import type { DealLine } from '../../../engine/state';
import { ALLIES, type Ally, partnerOf } from '../../../engine/types';
import { type Deal, readyOf, triedOf } from '../model/draft';
import { icon, panel, sans, shape } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Press } from '../scene/press';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';
import { type Bit, drawn, together } from './summit-parts';
import { dueInLine, lineIcon, shortLine, sideOf } from './summit-words';

const PAD = 15;
const ICON = 23;
const SPACE = 7;

/** Three drafts made from both sides' needs; a press lays one on the sheet. */
export function readyPanel(sight: Sight, deal: Deal, at: Rect): Piece {
  const { words } = sight;
  const offers = readyOf(sight);
  const live = sight.choices.length > 0;
  const on = packageKey(deal.draft);
  const rows = offers.map(({ draft, actions }, i): Bit => {
    const key = `ready:${i + 1}`;
    const box: Rect = { x: PAD - 2, y: 30 + i * 37.5, w: at.w - 2 * PAD + 4, h: 33 };
    const chosen = packageKey(draft) === on;
    const pointed = sight.ui.pointed === key;
    const say = words.t('table.summit.sayReady', { give: sideOf(sight, draft, deal.by), ask: sideOf(sight, draft, partnerOf(deal.by)) });
    const press: Press = chosen ? { do: 'nothing' } : { do: 'acts', actions };
    const frame: Mark = {
      mark: 'box',
      ...box,
      r: 4,
      fill: chosen ? 'go-tint' : 'card',
      line: chosen || pointed ? 'go' : 'edge',
      stroke: chosen || pointed ? 2 : 1,
    };
    return { marks: [frame, ...readyWords(sight, deal.by, draft, box)], hits: [{ key, ...box, label: say, press, hotkey: `${i + 1}` }] };
  });
  const none = offers.length === 0 ? drawn(sans(words.t('table.summit.noReady'), PAD, 34, 14, { ink: 'ink2', w: at.w - 2 * PAD, lines: 3 })) : drawn();
  const inside = together(drawn(sans(words.t('game.ready.title'), PAD, 9, 13, { weight: 500, ink: 'ink2' })), none, ...rows);
  const doors = headDoors(sight, at, true);
  return {
    id: 'summit-left',
    layer: 'plates',
    ...at,
    marks: [panel(at.w, at.h), ...inside.marks, ...doors.marks],
    hits: [...(live ? inside.hits : []), ...doors.hits],
  };
}

/** What is given for what is asked, each after its symbol; the names go where there is no room for both. */
export function readyWords(sight: Sight, by: Ally, draft: readonly DealLine[], { x, y, w, h }: Rect): Mark[] {
  const { measure, words } = sight;
  const [give, ask] = [draft.find(({ from }) => from === by), draft.find(({ from }) => from !== by)];
  if (!give || !ask) return [];
  const style = { size: 14, weight: 600 } as const;
  const word = words.t('game.ready.for');
  const middle = measure(word, { size: 14 });
  // The partner's things keep their names the longest: what is got is what it is about.
  const pairs = wordings(sight, ask).flatMap((asked) => wordings(sight, give).map((given) => ({ given, asked })));
  const wide = ({ given, asked }: (typeof pairs)[number]): number => 11 + 2 * ICON + measure(given, style) + measure(asked, style) + middle + 2 * SPACE;
  const said = pairs.find((pair) => wide(pair) <= w - 6) ?? (pairs[pairs.length - 1] as (typeof pairs)[number]);
  const top = y + h / 2 - 9;
  let at = x + 11;
  const marks: Mark[] = [];
  const thing = (line: typeof give, text: string): void => {
    marks.push(icon(lineIcon(line), at, y + h / 2 - 9, 18, line.kind === 'good' && line.what === 'coin' ? 'ink' : line.from));
    marks.push(sans(text, at + ICON, top, 14, { weight: 600 }));
    at += ICON + measure(text, style) + SPACE;
  };
  thing(give, said.given);
  marks.push(sans(word, at, top, 14, { ink: 'ink2' }));
  at += middle + SPACE;
  thing(ask, said.asked);
  return marks;
}

/** A line in full, and by its number alone: its symbol says of what. */
function wordings(sight: Sight, line: DealLine): string[] {
  const { words } = sight;
  const full = shortLine(sight, line);
  if (line.kind === 'cube') return [full, words.t('count.cube', { count: line.n })];
  const dated = line.kind === 'promise' ? [words.t('table.summit.line.due', { good: `${line.n}`, year: dueInLine(sight, line.due) })] : [];
  return [full, ...dated, `${line.n}`];
}

/** Beside a heading: two people who share the table may look each at their own hand; and the log is a press away. */
function headDoors(sight: Sight, { w }: Rect, log: boolean): Bit {
  const { words, shared, asked, choices } = sight;
  const width = log ? 18 : 0;
  const x = w - PAD - width;
  const door: Bit = {
    marks: [icon('ui-log', x, 8, 18, 'ink2')],
    hits: [{ key: 'panel:log', x: x - 8, y: 2, w: 34, h: 28, label: words.t('table.summit.openLog'), press: { do: 'panel', panel: 'log' } }],
  };
  if (!shared || !asked || choices.length === 0) return log ? door : drawn();
  const eyes = ALLIES.map((side, i): Bit => {
    const left = x - (log ? 12 : 0) - (2 - i) * 44;
    const say = words.t('table.desk.peekSay', { side: words.t('game.sideName', { context: side }) });
    return {
      marks: [icon('ui-eye', left, 9, 16, 'ink2'), shape(side, left + 26, 17.5, 11)],
      hits: [{ key: `peek:${side}`, x: left - 5, y: 3, w: 44, h: 26, label: say, press: { do: 'peek', side } }],
    };
  });
  return together(...eyes, ...(log ? [door] : []));
}

/** What was tried in this summit so far, where nobody here composes. */
export function triedPanel(sight: Sight, at: Rect): Piece {
  const { words } = sight;
  const tried = triedOf(sight).slice(-3);
  const marks: Mark[] = [panel(at.w, at.h), sans(words.t('table.summit.tried'), PAD, 9, 13, { weight: 500, ink: 'ink2' })];
  tried.forEach(({ by, draft, end }, i) => {
    const y = 31 + i * 38;
    const text =
      end === 'passed'
        ? words.t('table.summit.pass')
        : words.t('game.ready.offer', { give: sideOf(sight, draft, by), ask: sideOf(sight, draft, partnerOf(by)) });
    const verdict = end === 'agreed' || end === 'refused' ? words.t(`table.summit.ended.${end}`) : '';
    const width = verdict ? sight.measure(verdict, { size: 13, weight: 600 }) + 10 : 0;
    marks.push(shape(by, PAD + 7, y + 9, 12), sans(text, PAD + 22, y, 14, { w: at.w - 2 * PAD - 22 - width, lines: 2, leading: 17, mayCut: true }));
    if (verdict) marks.push(sans(verdict, at.w - PAD, y + 1, 13, { weight: 600, align: 'right', ink: 'ink2' }));
  });
  if (tried.length === 0) marks.push(sans(words.t('table.summit.noneTried'), PAD, 34, 14, { ink: 'ink2', w: at.w - 2 * PAD, lines: 3 }));
  const hit: Hit = { key: 'panel:tried', x: 0, y: 0, w: at.w, h: at.h, label: words.t('table.summit.openLog'), press: { do: 'panel', panel: 'log' } };
  const doors = headDoors(sight, at, false);
  return { id: 'summit-left', layer: 'plates', ...at, marks: [...marks, ...doors.marks], hits: [hit, ...doors.hits] };
}
