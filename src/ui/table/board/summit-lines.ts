import { actionKey } from '../../../engine/actions';
import type { Choice } from '../../../engine/engine';
import type { DealLine } from '../../../engine/state';
import { type AddChoice, addKey, type Deal, isLine, readerOf } from '../model/draft';
import { icon, rule, sans, token } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit } from '../scene/piece';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';
import { type Bit, drawn, minus, plus } from './summit-parts';
import { dueInLine, fitting, lineIcon, lineName, lineNotes } from './summit-words';

/** Heights a line of the draft can have: at ease, close, and by its name alone. */
export const TIERS = [56, 40, 28] as const;
/** 44: on a phone, where a stepper is pressed by a finger. */
export type Tier = (typeof TIERS)[number] | 44;

/** A line of the draft where it lies on the sheet. */
interface LineAt {
  line: DealLine;
  /** Its place in the draft; -1: what is pointed at would add it. */
  index: number;
  x: number;
  y: number;
  w: number;
  tier: Tier;
}

const BESIDE: Record<Tier, number> = { 56: 84, 44: 124, 40: 84, 28: 84 };
const TOKEN: Record<Tier, number> = { 56: 42, 44: 30, 40: 32, 28: 22 };
const BOX: Record<Tier, number> = { 56: 36, 44: 36, 40: 30, 28: 24 };

/** A line: token, name, what it does, how many or a stepper. `list`: the choices of who composes; null: it is only read. */
export function lineRow(sight: Sight, deal: Deal, at: LineAt, list: readonly Choice[] | null): Bit {
  const { line, index, x, y, w, tier } = at;
  const ghost = index < 0;
  const size = TOKEN[tier];
  const maker = line.kind === 'good' && line.what === 'coin' ? null : line.from;
  const wide = BESIDE[tier];
  const box: Rect = { x: x + w - wide, y: y + (tier - BOX[tier]) / 2 - 1, w: wide, h: BOX[tier] };
  const beside = ghost ? more(line, box) : list ? stepper(sight, line, index, box, list, tier) : count(sight, line, box, tier);
  return {
    marks: [
      ...token(x, y + (tier - size) / 2 - 1, { n: ghost ? 0 : line.n, maker, icon: lineIcon(line), size, bare: true }),
      ...named(sight, deal, at, { x: x + size + 10, w: w - size - wide - 18, due: list !== null || tier === 28 }),
      rule(x, y + tier - 1, w),
      ...beside.marks,
    ],
    hits: beside.hits,
  };
}

/** The name of a line and, below it, what it does. */
function named(sight: Sight, deal: Deal, { line, index, y, tier }: LineAt, { x, w, due }: { x: number; w: number; due: boolean }): Mark[] {
  const ghost = index < 0;
  const notes = ghost || tier === 28 ? [] : lineNotes(sight, deal, line, readerOf(sight));
  const top = y + tier / 2 - (notes.length > 0 ? 18 : 9);
  const clock = line.kind === 'promise' && due ? 18 : 0;
  const ink = ghost ? 'go' : 'ink';
  const marks: Mark[] = [sans(lineName(sight, line, due), x + clock, top, 14, { weight: 600, ink, w: w - clock, mayCut: true })];
  if (clock) marks.push(icon('ui-due', x - 1, top + 1, 15, ink));
  if (notes.length > 0) marks.push(sans(fitting(sight, notes, w, 13), x, top + 18, 13, { ink: 'ink2', w, mayCut: true }));
  return marks;
}

/** What is pointed at would add one. */
const more = ({ n }: DealLine, { x, y, w, h }: Rect): Bit => drawn(sans(`+${n}`, x + w - 10, y + h / 2 - 10, 16, { weight: 700, align: 'right', ink: 'go' }));

/** How many there are, where they are only read; of a promise when it falls due. */
function count(sight: Sight, line: DealLine, { x, y, w, h }: Rect, tier: Tier): Bit {
  const figure = (right: number): Mark => sans(`${line.n}`, right, y + h / 2 - 12, 19, { weight: 700, align: 'right' });
  if (line.kind !== 'promise' || tier === 28) return drawn(figure(x + w - 10));
  const label = sight.words.t('table.summit.by', { year: dueInLine(sight, line.due) });
  const full = sight.measure(label, { size: 14, weight: 600 }) + 40;
  const left = x + w - full;
  return drawn(
    { mark: 'box', x: left, y, w: full, h, r: 4, line: 'edge' },
    icon('ui-due', left + 9, y + h / 2 - 8, 16),
    sans(label, left + 31, y + h / 2 - 9, 14, { weight: 600 }),
    ...(line.n > 1 ? [figure(left - 9)] : []),
  );
}

/** One fewer, how many, one more; pointed at, the figure is what it would be. */
function stepper(sight: Sight, line: DealLine, index: number, box: Rect, list: readonly Choice[], tier: Tier): Bit {
  const { words, state, ui } = sight;
  const cell = tier === 44 ? 44 : box.w / 3;
  const middle = box.y + box.h / 2;
  const fewer = list.find(({ action }) => action.do === 'take-back' && action.line === index);
  // Changed too often, nothing can be taken back: adding says why.
  const add = list.find((choice): choice is AddChoice => choice.action.do === 'add' && isLine(line, choice.action));
  const less = fewer && hitAt(fewer, `act:${actionKey(fewer.action)}`, box.x);
  const plusOne = add && hitAt(add, addKey(add.action), box.x + box.w - cell);
  const step = pointed(plusOne) - pointed(less);
  return {
    marks: [
      { mark: 'box', ...box, r: 4, fill: 'card', line: 'edge' },
      minus(box.x + cell / 2, middle, fewer ? 'go' : 'ink2'),
      sans(`${line.n + step}`, box.x + box.w / 2, middle - 10.5, 17, { weight: 600, align: 'center', ink: step === 0 ? 'ink' : 'go' }),
      plus(box.x + box.w - cell / 2, middle, add && !add.why ? 'go' : 'ink2'),
    ],
    hits: [less, plusOne].filter((hit) => hit !== undefined),
  };

  function hitAt(choice: Choice, key: string, x: number): Hit {
    const label = words.action(state, choice.action);
    // A finger may press beyond the box, on the whole line.
    const high = tier === 44 ? tier : box.h;
    const at = { key, x, y: middle - high / 2, w: cell, h: high, label };
    return choice.why ? { ...at, press: { do: 'deny', choice }, barred: true } : { ...at, press: { do: 'act', action: choice.action } };
  }

  function pointed(hit: Hit | undefined): number {
    return hit && !hit.barred && hit.key === ui.pointed ? 1 : 0;
  }
}
