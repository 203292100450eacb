import type { GameEvent } from '../../../engine/events';
import { windowOf } from '../../../engine/phases/year';
import type { GameState } from '../../../engine/state';
import { ALLIES, type Ally, type Rules, SIDES, type Side, type WorldData } from '../../../engine/types';
import type { SavedGame } from '../../../play/record';

/** Where a side's Standing came from. */
export const SOURCES = ['arenas', 'leverage', 'aims', 'fronts', 'resolutions', 'promises', 'years', 'rest'] as const;
export type SourceOfStanding = (typeof SOURCES)[number];

/** How things stood at the end of a year; `year` -1 is the start. */
export interface Mark {
  year: number;
  standing: Record<Side, number>;
  leverage: number;
  trust: number;
}

export interface Turn {
  year: number;
  /** Who gained: an ally over the other, the West over both, or both over the West. */
  to: Side | 'allies';
  n: number;
  events: GameEvent[];
}

export interface Fork {
  world: string;
  here: 'A' | 'B' | 'void' | 'pending';
  history: 'A' | 'B';
}

/** A finished game told in figures. */
export interface Tale {
  marks: Mark[];
  start: Record<Side, number>;
  sources: Record<Side, Record<SourceOfStanding, number>>;
  promises: Record<Ally, { kept: number; stalled: number; broken: number }>;
  turns: Turn[];
  forks: Fork[];
}

/** Events of a game in order, each with the year it belongs to. */
export interface Told {
  year: number;
  event: GameEvent;
}

/** Gives every event its year: a new one begins in the middle of a step. */
export function byYear(first: number, steps: readonly (readonly GameEvent[])[]): Told[] {
  let year = first;
  return steps.flatMap((events) =>
    events.map((event) => {
      if (event.type === 'year-begins') year = event.year;
      return { year, event };
    }),
  );
}

/** Reads the whole tale out of a record, its last state and what happened on the way. */
export function taleOf(rules: Rules, record: SavedGame, state: GameState, told: readonly Told[]): Tale {
  const marks = marksOf(record, state);
  return {
    marks,
    start: (marks[0] as Mark).standing,
    sources: sourcesOf(told),
    promises: promisesOf(told),
    turns: turnsOf(marks, told),
    forks: forksOf(rules, state),
  };
}

const markOf = (year: number, { standing, leverage, trust }: GameState): Mark => ({ year, standing: { ...standing }, leverage, trust });

/** The start, then the end of each year: where the next one begins, and the last state. */
export function marksOf({ snapshots }: Pick<SavedGame, 'snapshots'>, state: GameState): Mark[] {
  const starts = snapshots.map((row) => row.state);
  const first = starts[0] ?? state;
  const ends = [...starts.slice(1), state];
  return [markOf(first.year - 1, first), ...ends.map((end, n) => markOf(first.year + n, end))];
}

/** The event that a change of Standing follows says where it came from. */
const CAUSES: Partial<Record<GameEvent['type'], SourceOfStanding>> = {
  'front-short': 'fronts',
  'passed-resolution': 'resolutions',
  'scored-arena': 'arenas',
  'scored-aim': 'aims',
  'scored-leverage': 'leverage',
  'promise-broken': 'promises',
  rupture: 'promises',
  'promise-void': 'promises',
  'rupture-cost': 'promises',
};

/** Past these the Reckoning's fronts and incomes are over. */
const SETTLED: ReadonlySet<GameEvent['type']> = new Set(['collapse', 'rupture', 'client', 'era-scored', 'year-begins', 'ended']);

function sourcesOf(told: readonly Told[]): Tale['sources'] {
  const nothing = (): Record<SourceOfStanding, number> => ({ arenas: 0, leverage: 0, aims: 0, fronts: 0, resolutions: 0, promises: 0, years: 0, rest: 0 });
  const sources: Tale['sources'] = { russia: nothing(), iran: nothing(), west: nothing() };
  let cause: SourceOfStanding = 'rest';
  /** The West's last gain since the fronts that nothing else explains: the one that each year brings. */
  let yearly = 0;
  for (const { event } of told) {
    if (SETTLED.has(event.type) && yearly > 0) {
      sources.west.rest -= yearly;
      sources.west.years += yearly;
    }
    if (SETTLED.has(event.type) || event.type === 'front-short' || event.type === 'front-met') yearly = 0;
    if (event.type !== 'shifted') {
      // A network lost to sanctions comes between a resolution and what the West gains by it.
      if (event.type !== 'lost') cause = CAUSES[event.type] ?? 'rest';
      continue;
    }
    if (event.track !== 'standing' || event.side === '') continue;
    sources[event.side][cause] += event.n;
    if (event.side === 'west' && cause === 'rest') yearly = event.n;
    // Only the lead in an arena may bring more than one change.
    if (cause !== 'arenas') cause = 'rest';
  }
  return sources;
}

function promisesOf(told: readonly Told[]): Tale['promises'] {
  const promises = { russia: { kept: 0, stalled: 0, broken: 0 }, iran: { kept: 0, stalled: 0, broken: 0 } };
  for (const { event } of told) {
    if (event.type === 'promise-kept') promises[event.side].kept++;
    else if (event.type === 'promise-stalled') promises[event.side].stalled++;
    else if (event.type === 'promise-broken') promises[event.side].broken++;
  }
  return promises;
}

const MOST_TURNS = 3;
const LEAST_SWING = 3;
const EVENTS_A_TURN = 3;

/** The years that moved the balance most, in order of time. */
export function turnsOf(marks: readonly Mark[], told: readonly Told[]): Turn[] {
  const turns = marks.slice(1).map((mark, n) => swingOf(marks[n] as Mark, mark));
  return turns
    .filter((turn) => turn.n >= LEAST_SWING)
    .sort((a, b) => b.n - a.n || a.year - b.year)
    .slice(0, MOST_TURNS)
    .sort((a, b) => a.year - b.year)
    .map((turn) => ({
      ...turn,
      events: weightiest(
        told.filter((row) => row.year === turn.year).map((row) => row.event),
        turn.to,
      ),
    }));
}

function swingOf(before: Mark, after: Mark): Turn {
  const gained = (side: Side): number => after.standing[side] - before.standing[side];
  const between = gained('russia') - gained('iran');
  const best = (mark: Mark): number => Math.max(mark.standing.russia, mark.standing.iran);
  const west = gained('west') - (best(after) - best(before));
  const { year } = after;
  if (Math.abs(between) >= Math.abs(west)) return { year, to: between > 0 ? 'russia' : 'iran', n: Math.abs(between), events: [] };
  return { year, to: west > 0 ? 'west' : 'allies', n: Math.abs(west), events: [] };
}

/** How much an event has to say about a turn. */
function weight(event: GameEvent): number {
  switch (event.type) {
    case 'collapse':
    case 'client':
    case 'rupture':
      return 20;
    case 'promise-broken':
      return 9;
    case 'world-happens':
    case 'front-shuts':
      return 6;
    case 'front-short':
      return 4 + event.short;
    case 'scored-arena':
    case 'scored-aim':
    case 'scored-leverage':
      return 3 + event.n;
    case 'favour':
      return 5;
    case 'passed-resolution':
      return 4;
    default:
      return 0;
  }
}

/** The events that say most about a turn, in the order in which they came: what brought its gainer Standing goes before. */
function weightiest(events: readonly GameEvent[], to: Turn['to']): GameEvent[] {
  const own = (event: GameEvent): number => ('side' in event && (event.side === to || (to === 'allies' && event.side !== 'west')) ? 2 : 0);
  return events
    .map((event, n) => ({ event, n, weight: weight(event) > 0 ? weight(event) + own(event) : 0 }))
    .filter((row) => row.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.n - b.n)
    .slice(0, EVENTS_A_TURN)
    .sort((a, b) => a.n - b.n)
    .map((row) => row.event);
}

/** Each fork that this game came to: the branch that came, beside history's. What was settled before the start is left out. */
export function forksOf(rules: Rules, state: GameState): Fork[] {
  const g = { rules, state };
  const before = rules.scenario[state.scenario]?.resolved ?? {};
  const reached = (world: WorldData): boolean => state.worlds[world.id] !== undefined || (windowOf(g, world)?.[0] ?? Number.POSITIVE_INFINITY) <= state.year;
  return rules.worlds
    .filter((world) => !before[world.id] && reached(world))
    .map((world) => {
      const here = state.worlds[world.id];
      return { world: world.id, here: here === 'A' || here === 'B' || here === 'void' ? here : 'pending', history: world.history };
    });
}

/** Places of the three sides by Standing: 1, 2, 3; the same number where level. */
export function placesOf(standing: Record<Side, number>): Record<Side, { place: number; level: boolean }> {
  const place = (side: Side) => ({
    place: 1 + SIDES.filter((other) => standing[other] > standing[side]).length,
    level: SIDES.some((other) => other !== side && standing[other] === standing[side]),
  });
  return { russia: place('russia'), iran: place('iran'), west: place('west') };
}

/** The side that a person plays, where it is one; its eyes tell the verdict. */
export function onlyPerson(record: Pick<SavedGame, 'players'>): Ally | null {
  const persons = ALLIES.filter((side) => record.players[side] === 'person');
  return persons.length === 1 ? (persons[0] as Ally) : null;
}
