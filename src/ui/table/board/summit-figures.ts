import type { Ally, Side } from '../../../engine/types';
import { partnerOf } from '../../../engine/types';
import type { Change } from '../../game/changes';
import { changeWords } from '../../game/changeWords';
import type { IconName } from '../../look/icons';
import type { Sight } from '../scene/sight';
import { arenaShort } from './summit-words';

/** One line of what a deal would change: before, after, and whether that is up or down. */
export interface Figure {
  icon: IconName;
  label: string;
  from?: string;
  to?: string;
  /** Drawn as a side's shape instead of its name. */
  /** Without the demand, where there is little room. */
  fromShort?: string;
  fromSide?: Side;
  toSide?: Side;
  turn?: 'up' | 'down';
  /** Better for who reads: in go. Worse is in ink, never in red. */
  good?: boolean;
  /** Near a client state, near collapse. */
  alarm?: boolean;
  rank: number;
}

/** Whose column a figure stands in. */
export type Column = Ally | 'both';

/** Leverage and stability from here on are said to be near their ends. */
const NEAR = 2;

const ICONS: Partial<Record<Change['of'], IconName>> = {
  standing: 'track-standing',
  stability: 'track-stability',
  sanctions: 'track-sanctions',
  bite: 'track-sanctions',
  hand: 'ui-cards',
  leverage: 'track-leverage',
  trust: 'track-trust',
  open: 'ui-promise',
  damascus: 'track-damascus',
  war: 'track-war',
  escalation: 'track-escalation',
  price: 'track-oil',
};

/** Up is better for its side. */
const UP: ReadonlySet<Change['of']> = new Set<Change['of']>(['standing', 'stability', 'hand-strength', 'committed', 'trust']);
const DOWN: ReadonlySet<Change['of']> = new Set<Change['of']>(['sanctions', 'bite', 'need']);

/** What changes, by column, the most decisive first. `reader`: the person whose seat this is; null: two share the table. */
export function figuresOf(sight: Sight, changes: readonly Change[], reader: Ally | null): Record<Column, Figure[]> {
  const columns: Record<Column, Figure[]> = { russia: [], iran: [], both: [] };
  const led = new Set(changes.flatMap((change) => (change.of === 'lead' && (!reader || change.from === reader || change.to === reader) ? [change.arena] : [])));
  const needed = new Set(changes.flatMap((change) => (change.of === 'need' && change.side !== reader ? [change.front] : [])));
  for (const change of changes) {
    // The sheet itself says what is promised; a lead that moves says more than its cubes.
    if (change.of === 'promised' || change.of === 'points' || (change.of === 'cubes' && led.has(change.arena))) continue;
    const column = columnOf(sight, change, reader);
    // Of the partner's fronts the need alone.
    if (change.of === 'hand-strength' && column === 'both' && reader && needed.has(change.front)) continue;
    if (column) columns[column].push(figure(sight, change, reader, column));
    if (change.of === 'leverage') columns.both.push(...nearClient(sight, change));
    if (change.of === 'stability' && change.to <= NEAR) columns[column ?? 'both'].push(nearCollapse(sight, change));
  }
  for (const column of Object.values(columns)) column.sort((a, b) => a.rank - b.rank);
  return columns;
}

/** null: told by its counterpart in another column. */
function columnOf({ rules }: Sight, change: Change, reader: Ally | null): Column | null {
  switch (change.of) {
    case 'good':
    case 'cubes':
      // What one gives the other gets: under one's own seat once is enough.
      return change.side === 'west' ? 'both' : reader && change.side !== reader ? null : change.side;
    case 'hand-strength':
    case 'committed': {
      const suffers = rules.front[change.front]?.suffers ?? [];
      if (reader) return suffers.includes(reader) ? reader : 'both';
      return suffers.length === 1 ? (suffers[0] as Ally) : 'both';
    }
    case 'lead':
      if (reader) return change.from === reader || change.to === reader ? reader : 'both';
      return isAlly(change.to) ? change.to : isAlly(change.from) ? change.from : 'both';
    case 'standing':
    case 'stability':
    case 'sanctions':
    case 'bite':
    case 'hand':
    case 'need':
      return isAlly(change.side) && (!reader || change.side === reader) ? change.side : 'both';
    case 'promise-gone':
    case 'promise-later':
      return reader ? 'both' : change.promise.from;
    default:
      return 'both';
  }
}

const isAlly = (side: Side | null): side is Ally => side === 'russia' || side === 'iran';

function figure(sight: Sight, change: Change, reader: Ally | null, column: Column): Figure {
  const { words, state } = sight;
  const said = changeWords(change, words, state);
  const named = { icon: iconOf(change), label: labelOf(sight, change, column), rank: rankOf(change) };
  if (change.of === 'lead') return { ...named, ...leadOf(sight, change.from, change.to, reader, column) };
  if (said.from === undefined || said.to === undefined || !('from' in change)) return named;
  const moved = { ...named, from: said.from, to: said.to };
  if (change.of === 'leverage') return leverageOf(sight, moved, change, reader);
  if (change.of === 'open') return { ...moved, to: words.t('game.change.of', { n: change.to, demand: state.trust }) };
  if (change.of === 'hand-strength' || change.of === 'committed') {
    return turned({ ...moved, from: words.t('game.change.of', { n: change.from, demand: change.demand }), fromShort: `${change.from}` }, change, column);
  }
  return turned(moved, change, column);
}

/** Up or down, and whether that is better for whose column it stands in. */
function turned(moved: Figure, change: Change & { from: unknown; to: unknown }, column: Column): Figure {
  if (!UP.has(change.of) && !DOWN.has(change.of)) return moved;
  const turn = Number(change.to) > Number(change.from) ? 'up' : 'down';
  const better = (turn === 'up') === UP.has(change.of);
  return { ...moved, turn, good: better && column !== 'both' };
}

function iconOf(change: Change): IconName {
  if (change.of === 'good') return `good-${change.good}`;
  if (change.of === 'cubes' || change.of === 'lead') return `arena-${change.arena}`;
  if ('front' in change) return `front-${change.front}`;
  return ICONS[change.of] ?? 'ui-promise';
}

/** Its name in its column: under a side's own heading without the side. */
function labelOf(sight: Sight, change: Change, column: Column): string {
  const { words, state } = sight;
  const said = changeWords(change, words, state);
  if (change.of === 'leverage') return said.what;
  if (change.of === 'lead') return arenaShort(sight, change.arena);
  if (change.of === 'cubes') return words.t('table.summit.line.cube', { count: 2, arena: arenaShort(sight, change.arena) });
  if (change.of === 'hand-strength' || change.of === 'committed') return words.front(change.front);
  const both = change.of === 'need' && (sight.rules.front[change.front]?.suffers.length ?? 0) > 1;
  // Of a front where both suffer the symbol says which it is.
  if (change.of === 'need' && column === 'both' && both) return words.t('table.summit.theirNeed', { sides: words.capital(words.sides(change.side)) });
  if (change.of === 'need') return words.t('table.summit.need', { front: words.front(change.front) });
  const short = change.of === 'bite' ? words.t(column === 'both' ? 'game.change.sanctions' : 'table.summit.bite') : (said.short ?? said.what);
  if (column !== 'both' || !('side' in change)) return short;
  return words.t('table.summit.sided', { sides: words.capital(words.sides(change.side)), what: short.charAt(0).toLowerCase() + short.slice(1) });
}

/** The fewer the more decisive. */
function rankOf({ of }: Change): number {
  const order: Change['of'][] = [
    'leverage',
    'standing',
    'hand-strength',
    'need',
    'lead',
    'sanctions',
    'bite',
    'stability',
    'committed',
    'trust',
    'open',
    'good',
    'cubes',
  ];
  const at = order.indexOf(of);
  return at < 0 ? order.length : at;
}

function leverageOf({ words }: Sight, named: Figure, { from, to }: { from: number; to: number }, reader: Ally | null): Figure {
  const [side, was] = [Math.sign(to) || Math.sign(from), Math.sign(from) || Math.sign(to)];
  const towards = to > from ? 'russia' : 'iran';
  const turn = (reader ? reader === towards : Math.abs(to) > Math.abs(from)) ? 'up' : 'down';
  // On one side of the beam the holder is named once.
  if (side !== was) return { ...named, turn };
  const holder = words.t('game.sideName', { context: side > 0 ? 'russia' : 'iran' });
  return { ...named, label: words.t('table.summit.leverage', { side: holder }), from: `${Math.abs(from)}`, to: `${Math.abs(to)}`, turn };
}

/** Who leads: one's own lead in a word, another's by its shape. */
function leadOf({ words }: Sight, from: Side | null, to: Side | null, reader: Ally | null, column: Column): Partial<Figure> {
  const mine = column === 'both' ? null : (reader ?? column);
  const word = (side: Side | null): string => {
    if (side === null) return words.t('table.summit.lead.level');
    return side === mine ? words.t('table.summit.lead.own') : words.t('game.sideName', { context: side });
  };
  const turn = to === mine ? 'up' : from === mine ? 'down' : undefined;
  return {
    from: word(from),
    to: word(to),
    ...(from && from !== mine ? { fromSide: from } : {}),
    ...(to && to !== mine ? { toSide: to } : {}),
    ...(mine && turn ? { turn, good: turn === 'up' } : {}),
  };
}

/** A word of warning where leverage comes near its end. */
function nearClient({ rules, words }: Sight, { from, to }: { from: number; to: number }): Figure[] {
  const left = rules.tracks.leverage.max - Math.abs(to);
  if (left > NEAR || Math.abs(to) <= Math.abs(from)) return [];
  const weaker = partnerOf(to > 0 ? 'russia' : 'iran');
  return [
    { icon: 'ui-short', label: words.t('table.summit.client', { count: left, side: words.t('game.sideName', { context: weaker }) }), alarm: true, rank: 0.5 },
  ];
}

const nearCollapse = ({ words }: Sight, { side, to }: { side: Side; to: number }): Figure => ({
  icon: 'ui-short',
  label: words.t('table.summit.collapse', { count: to, side: words.t('game.sideName', { context: side }) }),
  alarm: true,
  rank: 0.5,
});
