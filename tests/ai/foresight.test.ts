import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/ai/evaluate';
import { FORESIGHT, foresee, MOMENTS } from '../../src/ai/foresight';
import type { GameState } from '../../src/engine/state';
import { watch } from '../../src/lab/foresight';
import { rules } from '../helpers';

/** Outcome of both together, in points of a hundred: the mean over positions. */
const mean = (list: readonly GameState[], worthOf: (state: GameState) => Record<'russia' | 'iran', number>): number =>
  list.reduce((sum, state) => sum + worthOf(state).russia + worthOf(state).iran, 0) / list.length / 1000;

describe('what a search expects of the rest of a year', () => {
  it('is told year by year and moment by moment', () => {
    expect(FORESIGHT.collapse).toHaveLength(MOMENTS.length);
    for (const [id, rows] of Object.entries(FORESIGHT.gains)) {
      expect(rows).toHaveLength(rules.scenario[id]?.years.length ?? 0);
      for (const row of rows) expect(row).toHaveLength(MOMENTS.length);
    }
  });

  it.each(Object.keys(FORESIGHT.gains))('%s: a year does not look lost before its Summit and won before its Reckoning', (scenario) => {
    const silent = { out: () => {}, err: () => {}, terminal: false };
    const years = watch(rules, { scenario, games: 8, seed: 900, player: 'greedy' }, silent);
    const moments = MOMENTS.map((_, moment) => years.flatMap((year) => (year[moment] ?? []).map(({ state }) => state)));
    const spread = (worthOf: (state: GameState) => Record<'russia' | 'iran', number>): number => {
      const means = moments.map((list) => mean(list, worthOf));
      return Math.max(...means) - Math.min(...means);
    };
    // The next year's Summit, as a search that began the year before meets it.
    const foreseen = spread((state) => foresee(rules, state, state.year - 1));
    expect(foreseen).toBeLessThan(spread((state) => evaluate(rules, state)) / 2);
  });
});
