import type { GameEvent } from './events';
import type { GameState } from './state';
import type { Rules, ScenarioData, YearData } from './types';

/** What every rule works on: the data, the state it may change, and where it tells what happened. */
export interface Game {
  rules: Rules;
  state: GameState;
  /** Absent in search, where nobody reads. */
  sink?: ((event: GameEvent) => void) | undefined;
}

/** Tells what happened. */
export function tell(g: Game, event: GameEvent): void {
  g.sink?.(event);
}

/** Tells what happened and counts it as a change that an event made. */
export function change(g: Game, event: GameEvent): void {
  g.state.changes++;
  g.sink?.(event);
}

export function scenarioOf(g: Game): ScenarioData {
  return g.rules.scenario[g.state.scenario] as ScenarioData;
}

export function yearOf(g: Game): YearData {
  return scenarioOf(g).years[g.state.year] as YearData;
}

export function isLastYear(g: Game): boolean {
  return g.state.year === scenarioOf(g).years.length - 1;
}

/** Index of the last year of the era that year index `from` lies in. */
export function eraEnd(g: Game, from: number): number {
  const years = scenarioOf(g).years;
  let at = from;
  while (at < years.length - 1 && !years[at]?.scoring) at++;
  return at;
}
