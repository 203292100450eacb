import { atHand, demand, isOpen, sideStrength, strength } from '../../../engine/fronts';
import type { Game } from '../../../engine/game';
import { ALLIES, type FrontId, partnerOf } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import type { Change } from '../../game/changes';
import { forcesOf } from '../../game/forces';
import type { Preview } from '../../game/preview';
import type { Whose } from '../scene/marks';

/** `coming`: what a preview adds or commits; `going`: what it takes away; `missing`: demand that nothing at hand meets. */
export type SlotKind = 'committed' | 'reserve' | 'coming' | 'going' | 'missing';

/** One point of strength, or of demand that has none. */
export interface Slot {
  kind: SlotKind;
  side: Whose;
  /** Beyond the demand. */
  spare: boolean;
}

export interface FrontFigures {
  state: 'shut' | 'short' | 'enough' | 'met';
  /** Committed, or usable in its makers' reserves. */
  hand: number;
  demand: number;
  /** Demand that stays unmet with all at hand. */
  short: number;
  slots: Slot[];
}

/** What stands on a front's plate, all from the engine; with a preview, what it would change is marked. */
export function frontFigures(g: Game, front: FrontId, preview: Preview | null = null): FrontFigures {
  if (!isOpen(g, front)) return { state: 'shut', hand: 0, demand: 0, short: 0, slots: [] };
  const asked = demand(g, front);
  const hand = atHand(g, front);
  const short = Math.max(0, asked - hand);
  const state = short > 0 ? 'short' : strength(g, front) >= asked ? 'met' : 'enough';
  return { state, hand, demand: asked, short, slots: slotsOf(g, front, preview) };
}

/** Short even with all at hand: what the alarm is for. Arenas and fronts that are shut never are. */
export const isShort = (g: Game, front: FrontId): boolean => isOpen(g, front) && atHand(g, front) < demand(g, front);

type StrengthChange = Extract<Change, { front: FrontId; demand: number }>;

/** A slot for each point at hand: what is committed first, then what lies ready; then one for each that is missing. */
export function slotsOf(g: Game, front: FrontId, preview: Preview | null = null): Slot[] {
  const slots = [...committedSlots(g, front), ...reserveSlots(g, front)];
  const change = (of: 'hand-strength' | 'committed') => preview?.changes.find((each): each is StrengthChange => each.of === of && each.front === front);
  const hand = change('hand-strength');
  const committed = change('committed');
  if (hand && hand.to > hand.from) slots.push(...run('coming', gainer(g, front, preview), hand.to - hand.from));
  else if (hand) for (const slot of slots.slice(hand.to - hand.from)) slot.kind = 'going';
  else if (committed) {
    const ready = slots.filter((slot) => slot.kind === 'reserve').slice(0, Math.max(0, committed.to - committed.from));
    for (const slot of ready) slot.kind = 'coming';
  }
  const asked = demand(g, front);
  slots.push(...run('missing', wanted(g, front), Math.max(0, asked - slots.length)));
  slots.forEach((slot, i) => {
    slot.spare = i >= asked;
  });
  return slots;
}

const run = (kind: SlotKind, side: Whose, n: number): Slot[] => Array.from({ length: Math.max(0, n) }, () => ({ kind, side, spare: false }));

function committedSlots(g: Game, front: FrontId): Slot[] {
  const own = ALLIES.map((side) => sideStrength(g, front, side));
  // What the two have together beyond their own: the joint command.
  const joint = strength(g, front) - own.reduce((sum, n) => sum + n, 0);
  return [...ALLIES.flatMap((side, i) => run('committed', side, own[i] ?? 0)), ...run('committed', 'neutral', joint)];
}

function reserveSlots(g: Game, front: FrontId): Slot[] {
  const more = ALLIES.map((side) => sideStrength(g, front, side, true) - sideStrength(g, front, side));
  const joint = atHand(g, front) - strength(g, front) - more.reduce((sum, n) => sum + n, 0);
  return [...ALLIES.flatMap((side, i) => run('reserve', side, more[i] ?? 0)), ...run('reserve', 'neutral', joint)];
}

/** Whose strength a preview adds: the side that gets a good which counts here, else the one that makes an effort. */
function gainer(g: Game, front: FrontId, preview: Preview | null): Whose {
  const row = g.rules.front[front];
  for (const change of preview?.changes ?? []) {
    if (change.of !== 'good' || change.to <= change.from) continue;
    if (row?.by.includes(change.side) && (g.rules.good[change.good]?.strength[front] ?? 0) > 0) return change.side;
  }
  return row?.effort?.by ?? row?.by[0] ?? 'neutral';
}

/** Whose goods would fill what is missing: the partner's of who suffers alone, else either's. */
function wanted(g: Game, front: FrontId): Whose {
  const [sufferer, other] = g.rules.front[front]?.suffers ?? [];
  return sufferer && !other ? partnerOf(sufferer) : 'neutral';
}

/** What is committed to a front and whose it is, then the rule of fronts: for who asks. */
export const frontStory = (g: Game, front: FrontId, words: Words): string =>
  [frontThere(g, front, words), words.t('game.terms.front')].filter(Boolean).join(' ');

/** What is committed to a front and whose it is. */
export function frontThere(g: Game, front: FrontId, words: Words): string {
  const row = g.rules.front[front];
  if (!row) return '';
  const lines = isOpen(g, front)
    ? ALLIES.flatMap((side) => {
        const goods = forcesOf(g, row, side, words);
        return goods ? [words.t('table.board.there', { side: words.t('game.sideName', { context: side }), goods, n: sideStrength(g, front, side) })] : [];
      })
    : [words.t('table.board.shutLong')];
  if (lines.length === 0) lines.push(words.t('table.board.nothingThere'));
  return lines.join(' ');
}
