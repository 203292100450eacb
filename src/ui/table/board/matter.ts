import { atHand, demand, strength } from '../../../engine/fronts';
import { eraEnd } from '../../../engine/game';
import { held } from '../../../engine/goods';
import type { Awaited } from '../../../engine/phases/phase';
import type { EventSource, Frame, Pledge } from '../../../engine/state';
import { type Ally, partnerOf } from '../../../engine/types';
import type { IconName } from '../../look/icons';
import { inFavours, isChoosing } from '../model/choices';
import { icon, numbered, plate, sans, serif, shape } from '../scene/kit';
import type { Mark, TextMark, Whose } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { layText } from '../stage/type';
import { fanOf, fanRect, isCut } from './fork';
import type { Grid } from './grid';

/** What a decision is about, in words and a picture. */
export interface Matter {
  title: string;
  lines: string[];
  icon?: IconName;
  /** A side's shape in the icon's place; with `figure`, the points of a card on it. */
  side?: Whose;
  figure?: number;
  /** A card that can be opened at large. */
  card?: string;
  /** It is about Syria, whose plate lies low: the slip keeps above it. */
  low?: boolean;
}

const topOf = ({ state }: Sight): Frame | undefined => state.stack[state.stack.length - 1];

/** What is decided, in a few words: the panel's heading. */
export function matterTitle(sight: Sight, { decision }: Awaited): string {
  const { words } = sight;
  const top = topOf(sight);
  if (top && 'source' in top) return sourceTitle(sight, top.source);
  if (decision === 'commit') return words.t('table.choices.title.commit', { front: words.inFront(frontNow(sight)) });
  return words.say(`table.choices.title.${decision}`);
}

function sourceTitle({ words, rules }: Sight, { of, id, branch }: EventSource): string {
  switch (of) {
    case 'card':
      return words.card(id);
    case 'world':
      return rules.world[id]?.[branch === 'B' ? 'B' : 'A'].title ?? id;
    case 'agenda':
      return words.agenda(id);
    case 'front':
      return words.front(id);
    case 'arena':
      return words.arena(id);
    case 'scenario':
      return rules.scenario[id]?.title ?? id;
  }
}

const frontNow = ({ choices }: Sight): string => choices.flatMap(({ action }) => (action.do === 'commit' ? [action.front] : []))[0] ?? '';

/** What the present choice is about. */
export function matterOf(sight: Sight, { side, decision }: Awaited): Matter | null {
  const { words, state, g } = sight;
  const t = words.t;
  const top = topOf(sight);
  const named = words.t('game.sideName', { context: side });
  if (inFavours(sight)) return null;
  if (top && 'source' in top) return eventMatter(sight, top);
  switch (decision) {
    case 'aims':
      return {
        title: t('table.choices.matter.aims', { side: named }),
        lines: [t('table.choices.matter.aimsLine', { year: words.year(state, eraEnd(g, state.year)) })],
        icon: 'ui-eye',
      };
    case 'due':
      return dueMatter(sight, side);
    case 'commit': {
      const front = frontNow(sight);
      const args = { side: named, n: strength(g, front), demand: demand(g, front), atHand: atHand(g, front), front: words.front(front) };
      return {
        title: t('table.choices.matter.front', args),
        lines: [t('table.choices.matter.committed', args)],
        icon: `front-${front}`,
        low: front === 'syria',
      };
    }
    case 'resolutions': {
      const at = top?.phase === 'resolutions' ? state.resolutions[top.at] : undefined;
      const veto = g.rules.goods.find((good) => good.kept);
      const bound = at?.target === 'iran' && !at.noVeto && state.promises.some(({ good }) => good === veto?.id);
      const lines = [t('table.choices.matter.vetoes', { count: veto ? held(g, side, veto.id) : 0 })];
      if (bound) lines.push(t('table.choices.matter.bound'));
      return { title: words.say('table.choices.matter.against', { context: at?.target ?? 'iran' }), lines, icon: 'front-un' };
    }
    case 'handover': {
      if (top?.phase !== 'handover') return null;
      const args = { good: words.capital(words.count(top.good, top.n)), from: words.side(top.from), to: words.side(top.to) };
      const line = { to: words.t('game.sideName', { context: top.to }) };
      return { title: t('table.choices.matter.handover', args), lines: [t('table.choices.matter.handoverLine', line)], icon: `good-${top.good}` };
    }
    default:
      return {
        title: words.say(`table.choices.title.${decision}`),
        lines: [words.prompt(state, { side, decision, visibility: 'public' })],
        icon: 'arena-washington',
      };
  }
}

/** The card, world card or agenda whose event asks, with its text. */
function eventMatter(sight: Sight, top: Extract<Frame, { source: EventSource }>): Matter {
  const { words, rules } = sight;
  const { of, id, branch } = top.source;
  const title = sourceTitle(sight, top.source);
  const low = JSON.stringify(sight.choices[0]?.action ?? '').includes('syria');
  const card = of === 'card' ? rules.card[id] : undefined;
  if (card) return { title, lines: [words.cardText(id, top.cast.player || undefined)], side: card.side, figure: card.ops, card: id, low };
  if (of === 'agenda') return { title, lines: [words.cardText(id)], side: 'west', low };
  if (of === 'world') return { title, lines: [words.worldText(id, branch === 'B' ? 'B' : 'A')], side: 'west', low };
  return { title, lines: [], low };
}

/** The promise that falls due: to whom, since when, what of it lies ready. */
function dueMatter(sight: Sight, side: Ally): Matter | null {
  const { words, state, g } = sight;
  const top = topOf(sight);
  const p = state.promises.find(({ id, from, due, good }) => {
    const waits = top?.phase === 'due' && !top.done.includes(id) && from === side && due <= state.year;
    return waits && !g.rules.good[good]?.kept;
  });
  if (!p) return null;
  const title = words.t('table.choices.matter.promised', { good: words.capital(words.count(p.good, p.n)), side: words.side(partnerOf(side)) });
  const lines = [sinceLine(sight, p), words.t('table.choices.matter.reserve', { n: held(g, side, p.good) })];
  return { title, lines, icon: `good-${p.good}` };
}

/** When it was signed (as the log has it) and when it is due. */
function sinceLine(sight: Sight, p: Pledge): string {
  const { words, state } = sight;
  const year = (at: number) => words.year(state, at);
  const made = yearSigned(sight, p);
  const args = { due: year(p.due), was: year(p.due - 1), signed: made === null ? '' : year(made) };
  if (p.stalled) return words.t(made === null ? 'table.choices.matter.stalled' : 'table.choices.matter.signedStalled', args);
  return words.t(made === null ? 'table.choices.matter.due' : 'table.choices.matter.signed', args);
}

function yearSigned({ log }: Sight, p: Pledge): number | null {
  const due = p.stalled ? p.due - 1 : p.due;
  const at = log.findLastIndex(
    ({ event }) => event.type === 'promised' && event.side === p.from && event.good === p.good && event.n === p.n && event.due === due,
  );
  for (let i = at; i >= 0; i--) {
    const event = log[i]?.event;
    if (event?.type === 'year-begins') return event.year;
  }
  return null;
}

const WIDTH = 384;
const BAND = 8;

/** What the choice is about, on a slip over the map; and the whole of what was chosen where its own place was too small for it. */
export function matter(sight: Sight, grid: Grid): Piece[] {
  const { asked, ui } = sight;
  if (!asked || !isChoosing(sight) || ui.aside) return [];
  const about = matterOf(sight, asked);
  const fan = fanOf(sight, fanRect(grid.foot));
  const chosen = isCut(sight, fan) ? fan.chosen : null;
  if (!about && !chosen) return [];
  const marks: Mark[] = [];
  let y = 15;
  if (about) {
    const pictured = about.icon !== undefined;
    const left = pictured ? 82 : about.side ? 58 : 26;
    const size = sight.measure(about.title, { size: 22, weight: 600, serif: true }) <= WIDTH - left - 18 ? 22 : 18;
    if (about.icon) marks.push(icon(about.icon, 26, 19, 40, inkOf(about, asked.side)));
    else if (about.side && about.figure !== undefined) marks.push(...numbered(about.side, about.figure, 37, y + 14, 26));
    else if (about.side) marks.push(shape(about.side, 37, y + 14, 20));
    y = stack(sight, marks, serif(about.title, left, y, size, { weight: 600, w: WIDTH - left - 18, lines: 2, leading: size === 22 ? 28 : 23 }), y);
    const under = pictured ? left : 26;
    // What is chosen takes the place of what is asked.
    const long = about.lines.join(' ').length > 150;
    for (const line of chosen ? [] : about.lines) {
      const leading = long ? 18 : 20;
      // A card's text ends where the slip would cover the plate below it: a press shows the card at large.
      const lines = about.card && !about.low ? Math.max(2, Math.floor((gapOf(grid) - y - 14) / leading)) : 9;
      const text = sans(line, under, y + 2, long ? 14 : 15, { ink: 'ink2', w: WIDTH - under - 22, lines, leading, mayCut: lines < 9 });
      y = stack(sight, marks, text, y + 2);
    }
  }
  if (chosen) {
    if (about) y = Math.max(y + 3, about.icon ? 62 : 0);
    y = stack(sight, marks, sans(chosen.title, 26, y, 15, { weight: 600, w: WIDTH - 48, lines: 2 }), y);
    for (const line of chosen.lines) y = stack(sight, marks, sans(line.text, 26, y + 1, 14, { w: WIDTH - 48, lines: 7, leading: 18 }), y + 1);
  }
  const h = Math.max(y + 15, about?.icon ? 80 : 0);
  const head: Mark[] = [plate(WIDTH, h), { mark: 'box', x: 0, y: 0, w: BAND, h, r: 2, fill: asked.side }];
  const said = [about?.title, ...(about?.lines ?? []), chosen?.title, ...(chosen?.lines ?? []).map(({ text }) => text)].filter(Boolean).join(' ');
  const { card } = about ?? {};
  return [
    {
      id: 'matter',
      layer: 'marks',
      ...placeOn(grid, h, about?.low ?? false),
      w: WIDTH,
      h,
      marks: [...head, ...marks],
      shadow: 'lifted',
      r: 3,
      say: said,
      ...(card
        ? { hits: [{ key: `card:${card}`, x: 0, y: 0, w: WIDTH, h, label: sight.words.t('table.choices.matter.card'), press: { do: 'ui', set: { card } } }] }
        : {}),
    },
  ];
}

/** What belongs to one side alone is drawn in its colour. */
export const inkOf = ({ icon: name }: Matter, side: Ally): 'ink' | Ally => (name?.startsWith('good-') || name === 'ui-eye' ? side : 'ink');

function stack(sight: Sight, marks: Mark[], mark: TextMark, y: number): number {
  marks.push(mark);
  return y + layText(mark, sight.measure).h;
}

/** The height that is free between the plates of Ukraine and Syria. */
const gapOf = ({ map }: Grid): number => Math.floor(map.h * (0.555 - 0.288));

/** In the gap between the plates of Ukraine and Syria; over the former where it is about the latter and too high for the gap. */
function placeOn({ map }: Grid, h: number, low: boolean): { x: number; y: number } {
  const at = (part: number): number => map.y + Math.round(map.h * part);
  const above = at(0.555) - h;
  const y = Math.min(at(0.31), Math.max(above, at(low ? 0.02 : 0.288)));
  return { x: Math.round(map.x + (map.w - WIDTH) / 2), y: Math.max(map.y + 8, Math.min(y, map.y + map.h - 8 - h)) };
}
