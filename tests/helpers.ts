import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Action } from '../src/engine/actions';
import { legalActions } from '../src/engine/engine';
import type { GameState } from '../src/engine/state';
import type { Rules } from '../src/engine/types';
import { newRecord, type PlayerKind, type SavedGame, startOf, step } from '../src/play/record';
import { loadRules } from '../src/rules/load';

export const rules: Rules = loadRules();
export const SCENARIOS = rules.scenarios.map((scenario) => scenario.id);
export const PEOPLE: Record<'russia' | 'iran', PlayerKind> = { russia: 'person', iran: 'person' };
export const AGAINST_COMPUTER: Record<'russia' | 'iran', PlayerKind> = { russia: 'person', iran: 'random' };

export type Chooser = (state: GameState) => Action;

/** A player who takes any legal action, the same ones for the same seed. */
export function chooser(seed: number): Chooser {
  const rng = xoroshiro128plus(seed);
  return (state) => {
    const legal = legalActions(rules, state);
    return legal[uniformInt(rng, 0, legal.length - 1)] as Action;
  };
}

/** A game of random actions, to its end or so many actions. */
export function randomGame(
  scenario: string,
  seed: number,
  most = Number.POSITIVE_INFINITY,
  players = AGAINST_COMPUTER,
): { record: SavedGame; states: GameState[] } {
  const record = newRecord(rules, { scenario, seed, players });
  const choose = chooser(seed);
  const states = [startOf(record)];
  for (let state = states[0] as GameState; !state.ending && record.actions.length < most; ) {
    state = step(rules, record, state, choose(state)).state;
    states.push(state);
  }
  return { record, states };
}
