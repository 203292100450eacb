import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/ai/evaluate';
import { FORESIGHT, foresee, MOMENTS } from '../../src/ai/foresight';
import { createPlayer } from '../../src/ai/players';
import { clone } from '../../src/engine/clone';
import { awaiting } from '../../src/engine/engine';
import type { GameState } from '../../src/engine/state';
import { playGame } from '../../src/lab/game';
import { rules } from '../helpers';

/** The first position of every year's Summit, plays and Reckoning in a few games of the computer against itself. */
function momentsOf(scenario: string): Map<string, GameState[]> {
  const moments = new Map<string, GameState[]>([
    ['summit', []],
    ['plays', []],
    ['reckoning', []],
  ]);
  const opens: Record<string, string> = { compose: 'summit', play: 'plays', due: 'reckoning', commit: 'reckoning', resolutions: 'reckoning' };
  for (let seed = 900; seed < 908; seed++) {
    const players = { russia: createPlayer('greedy'), iran: createPlayer('greedy') };
    const seen = new Set<string>();
    const acts = (_side: unknown, _action: unknown, state: GameState) => {
      const moment = opens[awaiting(rules, state)?.decision ?? ''];
      if (!moment || seen.has(`${state.year}:${moment}`)) return;
      seen.add(`${state.year}:${moment}`);
      moments.get(moment)?.push(clone(state));
    };
    playGame(rules, { scenario, seed, players }, { acts });
  }
  return moments;
}

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
    const moments = [...momentsOf(scenario).values()];
    const spread = (worthOf: (state: GameState) => Record<'russia' | 'iran', number>): number => {
      const means = moments.map((list) => mean(list, worthOf));
      return Math.max(...means) - Math.min(...means);
    };
    // The next year's Summit, as a search that began the year before meets it.
    const foreseen = spread((state) => foresee(rules, state, state.year - 1));
    expect(foreseen).toBeLessThan(spread((state) => evaluate(rules, state)) / 2);
  });
});
