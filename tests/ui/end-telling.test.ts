import { describe, expect, it } from 'vitest';
import { SIDES } from '../../src/engine/types';
import { createWords } from '../../src/rules/words';
import { forksOf } from '../../src/ui/text/end/tale';
import { apart, verdictWords } from '../../src/ui/text/end/telling';
import { randomGame, rules, SCENARIOS } from '../helpers';

const words = createWords(rules);

describe('the verdict', () => {
  it.each(SCENARIOS)('names every side once with its Standing in %s', (scenario) => {
    for (let seed = 1; seed <= 6; seed++) {
      const { record, states } = randomGame(scenario, seed);
      const state = states.at(-1);
      if (!state) throw new Error('No game.');
      for (const players of [
        { russia: 'person', iran: 'greedy' },
        { russia: 'greedy', iran: 'greedy' },
      ] as const) {
        const verdict = verdictWords(rules, words, { ...record, players }, state);
        const rows = [...(verdict?.leads ?? []), ...(verdict?.others ?? [])];
        expect(rows.map((row) => row.side).sort()).toEqual([...SIDES].sort());
        for (const row of rows) expect(row.n).toBe(state.standing[row.side]);
        const winner = state.ending?.winner;
        expect(rows.filter((row) => row.won).map((row) => row.side)).toEqual(winner === 'equals' ? [] : [winner]);
        // The title speaks of the person's side, or of who won.
        const lead = verdict?.leads.map((row) => row.side);
        if (players.russia === 'person') expect(lead).toEqual(['russia']);
        else if (winner !== 'equals') expect(lead).toEqual([winner]);
      }
    }
  });
});

describe('forks apart from the record', () => {
  it('are two at most, and none that went as in the record', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const state = randomGame('decade', seed).states.at(-1);
      if (!state) throw new Error('No game.');
      const forks = forksOf(rules, state);
      const told = apart(rules, forks);
      expect(told.length).toBeLessThanOrEqual(2);
      for (const fork of told) {
        expect(fork.here).not.toBe(fork.history);
        expect(['A', 'B']).toContain(fork.here);
      }
      expect(told).toEqual(forks.filter((fork) => told.includes(fork)));
    }
  });
});
