import { describe, expect, it } from 'vitest';
import { SIDES } from '../../src/engine/types';
import { createReplay } from '../../src/play/replay';
import { byYear, marksOf, placesOf, SOURCES, type Tale, taleOf, turnsOf } from '../../src/ui/text/end/tale';
import { randomGame, rules, SCENARIOS } from '../helpers';

function tell(scenario: string, seed: number): { tale: Tale; ended: ReturnType<typeof randomGame> } {
  const ended = randomGame(scenario, seed);
  const replay = createReplay(rules, ended.record);
  const steps = Array.from({ length: replay.length + 1 }, (_, n) => replay.eventsAt(n));
  const last = replay.stateAt(replay.length);
  return { tale: taleOf(rules, ended.record, last, byYear(replay.stateAt(0).year, steps)), ended };
}

describe('the tale of a finished game', () => {
  it.each(SCENARIOS)('accounts for every point of Standing in %s', (scenario) => {
    for (let seed = 1; seed <= 4; seed++) {
      const { tale, ended } = tell(scenario, seed);
      const last = ended.states.at(-1);
      for (const side of SIDES) {
        const won = SOURCES.reduce((sum, source) => sum + tale.sources[side][source], 0);
        expect(tale.start[side] + won).toBe(last?.standing[side]);
      }
    }
  });

  it('marks the start and the end of every year that was played', () => {
    const { tale, ended } = tell('ukraine', 2);
    const last = ended.states.at(-1);
    expect(tale.marks[0]?.year).toBe(-1);
    expect(tale.marks.at(-1)).toMatchObject({ year: last?.year, standing: last?.standing, leverage: last?.leverage });
    expect(tale.marks).toHaveLength((last?.year ?? 0) + 2);
  });

  it('counts only forks that this game came to, none that was settled before', () => {
    const { tale } = tell('ukraine', 2);
    const settled = Object.keys(rules.scenario.ukraine?.resolved ?? {});
    expect(tale.forks.map((fork) => fork.world).filter((id) => settled.includes(id))).toEqual([]);
  });
});

describe('turning points', () => {
  const mark = (year: number, russia: number, iran: number, west: number) => ({ year, standing: { russia, iran, west }, leverage: 0, trust: 3 });

  it('are the largest swings, in order of time, and say who gained', () => {
    const marks = [mark(-1, 5, 5, 5), mark(0, 5, 5, 6), mark(1, 12, 6, 7), mark(2, 12, 16, 8), mark(3, 12, 16, 14)];
    expect(turnsOf(marks, []).map(({ year, to, n }) => [year, to, n])).toEqual([
      [1, 'russia', 6],
      [2, 'iran', 10],
      [3, 'west', 6],
    ]);
  });

  it('are none where nothing much moved', () => {
    expect(turnsOf([mark(-1, 5, 5, 5), mark(0, 6, 6, 6)], [])).toEqual([]);
  });
});

describe('marks and places', () => {
  it('of a game that was played on begin in the year it starts from', () => {
    const { states } = randomGame('ukraine', 3);
    const later = states.find((state) => state.year === 2);
    if (!later) return;
    expect(marksOf({ snapshots: [{ at: 0, year: 2, state: later }] }, later).map((row) => row.year)).toEqual([1, 2]);
  });

  it('are shared by who is level', () => {
    expect(placesOf({ russia: 9, iran: 9, west: 4 })).toEqual({
      russia: { place: 1, level: true },
      iran: { place: 1, level: true },
      west: { place: 3, level: false },
    });
  });
});
