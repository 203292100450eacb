import { windowOf } from '../engine/phases/year';
import type { EndingKind, GameState } from '../engine/state';
import type { Rules, ScenarioData, Side, YearData } from '../engine/types';

export type Counts = Record<string, number>;

/** Sums over games: only whole numbers, so that tallies of parts add up to the tally of all, in any order. */
export interface Tally {
  games: number;
  decisions: number;
  wins: Record<Side | 'equals', number>;
  endings: Record<EndingKind, number>;
  ruptures: number;
  /** Number of deals in a game, to how many games had it. */
  dealsInGame: Counts;
  dealsByYear: Counts;
  promises: { made: number; kept: number; stalled: number; broken: number };
  /** Sums at each year's end, and over how many games. */
  years: Record<string, Record<Side, number> & { games: number; leverage: number }>;
  cards: Record<string, { dealt: number; event: number; ops: number }>;
  goods: Record<string, { made: number; traded: number; committed: number }>;
  fronts: Record<string, { contested: number; short: number }>;
  arenas: Record<string, Record<Side, number>>;
  worlds: Record<string, Counts>;
  agendas: Counts;
  aims: Record<string, { kept: number; met: number }>;
}

/** What a year is called in the tables. */
export function yearLabel(row: YearData): string {
  return row.season ?? String(row.year);
}

const each = <T>(ids: readonly (string | { id: string })[], make: () => T): Record<string, T> =>
  Object.fromEntries(ids.map((row) => [typeof row === 'string' ? row : row.id, make()]));

/** A tally of nothing, with a row for all that a scenario may show. */
export function emptyTally(rules: Rules, scenario: ScenarioData, start: GameState): Tally {
  const eras = [...new Set(scenario.years.map((row) => row.era))];
  const g = { rules, state: start };
  const inEras = (row: { eras: number[] }) => row.eras.some((era) => eras.includes(era));
  const labels = scenario.years.map(yearLabel);
  const cards = eras.flatMap((era) => rules.eraCards[era] ?? []).filter((card) => !scenario.without.includes(card));
  const worlds = rules.worlds.filter((world) => windowOf(g, world) && !scenario.resolved[world.id]);
  return {
    games: 0,
    decisions: 0,
    wins: { russia: 0, iran: 0, west: 0, equals: 0 },
    endings: { count: 0, westCount: 0, collapse: 0, client: 0 },
    ruptures: 0,
    dealsInGame: {},
    dealsByYear: each(labels, () => 0),
    promises: { made: 0, kept: 0, stalled: 0, broken: 0 },
    years: each(labels, () => ({ games: 0, leverage: 0, russia: 0, iran: 0, west: 0 })),
    cards: each(cards, () => ({ dealt: 0, event: 0, ops: 0 })),
    goods: each(rules.goods, () => ({ made: 0, traded: 0, committed: 0 })),
    fronts: each([...rules.fronts, 'un'], () => ({ contested: 0, short: 0 })),
    arenas: each(rules.arenas, () => ({ russia: 0, iran: 0, west: 0 })),
    worlds: each(worlds, () => ({ A: 0, B: 0 })),
    agendas: each(rules.agendas.filter(inEras), () => 0),
    aims: each(rules.aims.filter(inEras), () => ({ kept: 0, met: 0 })),
  };
}

/** Adds one tally to another, in place. */
export function addTally(into: Tally, from: Tally): void {
  addNumbers(into as unknown as Record<string, unknown>, from as unknown as Record<string, unknown>);
}

function addNumbers(into: Record<string, unknown>, from: Record<string, unknown>): void {
  for (const key of Object.keys(from)) {
    const value = from[key];
    if (typeof value === 'number') into[key] = ((into[key] as number | undefined) ?? 0) + value;
    else {
      into[key] ??= {};
      addNumbers(into[key] as Record<string, unknown>, value as Record<string, unknown>);
    }
  }
}
