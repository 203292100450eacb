import type { EventTable, EventType, GameEvent } from '../../../engine/events';
import { partnerOf } from '../../../engine/types';
import type { Flight } from '../stage/flight';
import { TIMES } from '../stage/motion';
import * as cards from './cards';
import * as cubes from './cubes';
import * as figures from './figures';
import type { Ground } from './ground';
import * as slips from './slips';
import * as tokens from './tokens';

/** What flies for an event at the most. */
const MOST = 14;
/** All siblings of a moment have set off after this many milliseconds. */
const SPREAD = 700;

type Moves = { [K in EventType]?: (ground: Ground, event: EventTable[K]) => Flight[] };

/** What moves at each kind of event; nothing at those that are missing. */
const MOVES: Moves = {
  drew: (g, { side, n }) => cards.drew(g, side, n),
  discarded: (g, { side, cards: list }) => cards.discarded(g, side, list),
  fetched: (g, { side, card }) => cards.fetched(g, side, card),
  'event-played': (g, { side, card }) => cards.played(g, side, card),
  'points-played': (g, { side, card }) => cards.played(g, side, card),
  offered: (g, { side }) => slips.sealed(g, side),
  agreed: (g, { by }) => slips.sealed(g, by),
  promised: (g, { side, good, n }) => slips.promised(g, side, good, n),
  'promise-kept': (g, { side, good, n }) => slips.kept(g, side, good, n),
  'promise-stalled': (g, { side, good, n }) => slips.putOff(g, side, good, n),
  'promise-postponed': (g, { side, good, n }) => slips.putOff(g, side, good, n),
  'promise-broken': (g, { side, good, n }) => slips.broken(g, side, good, n),
  'promise-void': (g, { side, good, n }) => slips.lapsed(g, side, good, n),
  made: (g, { side, good }) => tokens.gained(g, side, good, 1),
  gained: (g, { side, good, n }) => tokens.gained(g, side, good, n),
  lost: (g, { side, front, good, n }) => tokens.gone(g, side, front, good, n),
  'coin-spent': (g, { side }) => tokens.gone(g, side, '', 'coin', 1),
  // Cubes that are called in are ceded; goods change hands here.
  favour: (g, { side, what, n }) => (g.rules.good[what] ? tokens.delivered(g, partnerOf(side), side, what, n) : []),
  delivered: (g, { from, to, good, n }) => tokens.delivered(g, from, to, good, n),
  committed: (g, { side, front, good, n }) => tokens.committed(g, side, front, good, n),
  recalled: (g, { side, front, good, n }) => tokens.recalled(g, side, front, good, n),
  worn: (g, { side, front, good, n }) => tokens.gone(g, side, front, good, n),
  'used-up': (g, { side, front, good, n }) => tokens.gone(g, side, front, good, n),
  income: (g, { side, arena, n }) => tokens.income(g, side, arena, n),
  placed: (g, { side, arena, n }) => cubes.placed(g, side, arena, n),
  removed: (g, { side, arena, n }) => cubes.removed(g, side, arena, n),
  ceded: (g, { from, to, arena, n }) => cubes.ceded(g, from, to, arena, n),
  redeployed: (g, { side, from, to, n }) => cubes.redeployed(g, side, from, to, n),
  'halved-cubes': (g, { arena }) => cubes.halved(g, arena),
  shifted: (g, { track, side, n }) => figures.shifted(g, track, side, n),
  'halved-leverage': (g, { to }) => figures.shifted(g, 'leverage', '', to - g.state.leverage),
  effort: (g, { side, front, strength }) => figures.atFront(g, front, strength, side),
  'demand-changed': (g, { front, n }) => figures.atFront(g, front, n, null),
  'front-met': (g, { front }) => figures.reckoned(g, front, 0),
  'front-short': (g, { front, short }) => figures.reckoned(g, front, short),
  tabled: (g, { n }) => figures.tabled(g, n),
  blocked: (g) => figures.resolved(g, 'failed'),
  failed: (g) => figures.resolved(g, 'failed'),
  vetoed: (g) => figures.resolved(g, 'vetoed'),
  withheld: (g) => figures.resolved(g, 'withheld'),
  'passed-resolution': (g) => figures.resolved(g, 'passed'),
  'rupture-cost': (g, { side, n }) => figures.scored(g, side, -n, ['trust'], 'track-trust'),
  'scored-arena': (g, { arena, side, n }) => figures.scored(g, side, n, [`cubes:${arena}:${side}`], `arena-${arena}`),
  'scored-aim': (g, { side, n }) => figures.scored(g, side, n, [`aim:${side}`, `hand:${side}`], 'ui-eye'),
  'scored-leverage': (g, { side, n }) => figures.scored(g, side, n, ['leverage'], 'track-leverage'),
  rupture: (g) => figures.ends(g, 'trust', 'ui-cross', null),
  collapse: (g, { side }) => figures.ends(g, `stability:${side}`, 'ui-cross', side),
  client: (g, { side }) => figures.ends(g, 'leverage', 'track-leverage', side),
};

/** What flies at an event, over the table as it lies before. Nothing where the places it would fly between aren't there. */
export function flightsOf(event: GameEvent, ground: Ground): Flight[] {
  const moves = MOVES[event.type] as ((ground: Ground, event: GameEvent) => Flight[]) | undefined;
  return moves?.(ground, event).slice(0, MOST) ?? [];
}

/** What flies at events that are shown as one moment, one thing after another; what two events tell twice flies once. */
export function flightsOfRun(events: readonly GameEvent[], ground: Ground): Flight[] {
  const all = condensed(events).flatMap((event) => flightsOf(event, ground));
  const between = Math.min(TIMES.between, SPREAD / Math.max(1, all.length - 1));
  return all.map((flight, i) => (i === 0 ? flight : { ...flight, wait: Math.round((flight.wait ?? 0) + i * between) }));
}

/** Each track's changes as one, and what only repeats an event before it left out. */
function condensed(events: readonly GameEvent[]): GameEvent[] {
  const list: GameEvent[] = [];
  /** What the events before have told already of goods and Standing. */
  const told: { type: EventType; side: string; good: string; n: number }[] = [];
  const repeats = (type: EventType, side: string, good: string, n: number): boolean => {
    const at = told.findIndex((each) => each.type === type && each.side === side && each.good === good && each.n === n);
    if (at >= 0) told.splice(at, 1);
    return at >= 0;
  };
  for (const event of events) {
    if (event.type === 'income') told.push({ type: 'gained', side: event.side, good: 'coin', n: event.n });
    if (event.type === 'favour') {
      told.push(
        { type: 'lost', side: partnerOf(event.side), good: event.what, n: event.n },
        { type: 'gained', side: event.side, good: event.what, n: event.n },
      );
    }
    if (event.type === 'scored-arena' || event.type === 'scored-aim' || event.type === 'scored-leverage') {
      told.push({ type: 'shifted', side: event.side, good: 'standing', n: event.n });
    }
    if (event.type === 'rupture-cost') told.push({ type: 'shifted', side: event.side, good: 'standing', n: -event.n });
    if ((event.type === 'gained' || event.type === 'lost') && repeats(event.type, event.side, event.good, event.n)) continue;
    if (event.type !== 'shifted') {
      list.push(event);
      continue;
    }
    if (repeats('shifted', event.side, event.track, event.n)) continue;
    const at = list.findIndex((each) => each.type === 'shifted' && each.track === event.track && each.side === event.side);
    const same = list[at];
    if (same?.type === 'shifted') list[at] = { ...same, n: same.n + event.n, to: event.to };
    else list.push(event);
  }
  return list;
}
