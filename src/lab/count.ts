import { leads } from '../engine/arenas';
import type { EventType, GameEvent } from '../engine/events';
import type { GameState } from '../engine/state';
import { ALLIES, type Rules, type ScenarioData, SIDES, type YearData } from '../engine/types';
import type { Watcher } from './game';
import { type Counts, type Tally, yearLabel } from './tally';

/** What is remembered while one game is counted. */
interface Count {
  rules: Rules;
  scenario: ScenarioData;
  tally: Tally;
  deals: number;
  /** The event before this one. */
  last: GameEvent | null;
  /** Leverage as the era was scored this year, before it was halved. */
  scored: number | null;
  /** Fronts to which something went this year. */
  sent: Set<string>;
}

type Listener<K extends EventType> = (c: Count, event: Extract<GameEvent, { type: K }>, state: GameState) => void;

function bump(counts: Counts | undefined, key: string, n = 1): void {
  if (counts) counts[key] = (counts[key] ?? 0) + n;
}

/** A row of a table, made where there is none: a game that was changed may show more than its scenario lists. */
function rowOf<T extends object>(table: Record<string, T>, id: string, empty: T): T {
  table[id] ??= empty;
  return table[id];
}

const good = (c: Count, id: string) => rowOf(c.tally.goods, id, { made: 0, traded: 0, committed: 0 });
const card = (c: Count, id: string) => rowOf(c.tally.cards, id, { dealt: 0, event: 0, ops: 0 });
const front = (c: Count, id: string) => rowOf(c.tally.fronts, id, { contested: 0, short: 0 });
const world = (c: Count, id: string) => rowOf(c.tally.worlds, id, {});
const aim = (c: Count, id: string) => rowOf(c.tally.aims, id, { kept: 0, met: 0 });
const labelNow = (c: Count, state: GameState) => yearLabel(c.scenario.years[state.year] as YearData);

/** A year is over: its Standing, and its leverage before it was halved or faded. */
function closeYear(c: Count, state: GameState, year: number): void {
  const row = c.scenario.years[year] as YearData;
  const sums = c.tally.years[yearLabel(row)];
  if (!sums) return;
  let leverage = c.scored ?? state.leverage;
  // Fading is the last thing that happens in a year.
  const fades = c.scored === null && state.ending === null && row.yearly && !row.scoring;
  if (fades && c.last?.type === 'shifted' && c.last.track === 'leverage') leverage = c.last.to - c.last.n;
  sums.games++;
  sums.leverage += leverage;
  for (const side of SIDES) sums[side] += state.standing[side];
  c.scored = null;
  c.sent = new Set();
}

function endGame(c: Count, state: GameState): void {
  const { tally } = c;
  const { ending } = state;
  if (!ending) return;
  closeYear(c, state, state.year);
  tally.games++;
  tally.decisions += state.ply;
  tally.wins[ending.winner]++;
  tally.endings[ending.kind]++;
  bump(tally.dealsInGame, String(c.deals));
}

function scoreEra(c: Count, state: GameState): void {
  c.scored = state.leverage;
  for (const { id } of c.rules.arenas) {
    for (const side of SIDES) if (leads({ rules: c.rules, state }, side, id)) bump(c.tally.arenas[id], side);
  }
}

/** Satellites and networks at work when the agenda is turned up. */
function countWorking(c: Count, state: GameState): void {
  for (const row of c.rules.goods) {
    if (!row.works) continue;
    for (const side of ALLIES) {
      const idle = row.relief > 0 && state.sanctions[side] === 0;
      if ((state.reserve[side][row.id] ?? 0) > 0 && !idle) good(c, row.id).committed++;
    }
  }
}

function reckonFront(c: Count, id: string, demand: number, short: boolean): void {
  if (demand > 0 && c.sent.has(id)) front(c, id).contested++;
  if (short) front(c, id).short++;
}

/** Which events count for what. */
const HEARD: { [K in EventType]?: Listener<K> } = {
  'year-begins': (c, e, state) => {
    if (e.year > 0) closeYear(c, state, e.year - 1);
  },
  ended: (c, _e, state) => endGame(c, state),
  rupture: (c) => {
    c.tally.ruptures++;
  },
  agreed: (c, e, state) => {
    c.deals++;
    bump(c.tally.dealsByYear, labelNow(c, state));
    // Goods of the deal count as they are delivered; what is promised, now.
    for (const line of e.draft) if (line.kind === 'promise') good(c, line.what).traded += line.n;
  },
  delivered: (c, e) => {
    const direct = c.rules.good[e.good]?.direct;
    good(c, e.good).traded += e.n;
    if (!direct) return;
    good(c, e.good).committed += e.n;
    c.sent.add(direct);
  },
  promised: (c) => {
    c.tally.promises.made++;
  },
  'promise-kept': (c, e) => {
    c.tally.promises.kept++;
    // Its goods counted when they were promised; they have just been delivered.
    if (!c.rules.good[e.good]?.kept) good(c, e.good).traded -= e.n;
  },
  'promise-stalled': (c) => {
    c.tally.promises.stalled++;
  },
  'promise-broken': (c) => {
    c.tally.promises.broken++;
  },
  'drew-cards': (c, e) => {
    for (const id of e.cards) card(c, id).dealt++;
  },
  'event-played': (c, e) => {
    card(c, e.card).event++;
  },
  'points-played': (c, e) => {
    card(c, e.card).ops++;
  },
  income: (c, e) => {
    good(c, 'coin').made += e.n;
  },
  committed: (c, e) => {
    good(c, e.good).committed += e.n;
    c.sent.add(e.front);
  },
  effort: (c, e) => {
    c.sent.add(e.front);
  },
  'front-met': (c, e) => reckonFront(c, e.front, e.demand, false),
  'front-short': (c, e) => reckonFront(c, e.front, e.demand, true),
  tabled: (c, e) => {
    if (!e.noVeto) front(c, 'un').contested += e.n;
  },
  'passed-resolution': (c) => {
    front(c, 'un').short++;
  },
  vetoed: (c) => {
    for (const row of c.rules.goods) if (row.kept) good(c, row.id).committed++;
  },
  'agenda-revealed': (c, e, state) => {
    bump(c.tally.agendas, e.agenda);
    countWorking(c, state);
  },
  'world-happens': (c, e) => bump(world(c, e.world), e.branch),
  'world-void': (c, e) => bump(world(c, e.world), 'void'),
  'aim-chosen': (c, e) => {
    aim(c, e.aim).kept++;
  },
  'scored-aim': (c, e) => {
    aim(c, e.aim).met++;
  },
  'era-scored': (c, _e, state) => scoreEra(c, state),
};

/** Counts games into a tally while they are played, one after the other. */
export function countInto(tally: Tally, rules: Rules, scenario: ScenarioData): Watcher {
  const c: Count = { rules, scenario, tally, deals: 0, last: null, scored: null, sent: new Set() };
  return {
    begins() {
      Object.assign(c, { deals: 0, last: null, scored: null, sent: new Set() });
      // A promise that is open at the start has been made.
      tally.promises.made += scenario.promises.length;
    },
    hears(event, state) {
      (HEARD[event.type] as Listener<EventType> | undefined)?.(c, event, state);
      c.last = event;
    },
    acts(_side, action) {
      if (action.do === 'make') good(c, action.good).made++;
      else if (action.do === 'coin') good(c, 'coin').committed++;
    },
  };
}
