import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newGame } from '../../src/engine/engine';
import type { GameEvent } from '../../src/engine/events';
import type { GameState } from '../../src/engine/state';
import type { ScenarioData } from '../../src/engine/types';
import { countInto } from '../../src/lab/count';
import { showProgress } from '../../src/lab/progress';
import { emptyTally } from '../../src/lab/tally';
import { rules } from '../helpers';

const scenario = rules.scenario.syria as ScenarioData;

/** A tally of made-up events, all heard in one state. */
function heard(events: GameEvent[], change: Partial<GameState> = {}) {
  const state = { ...newGame(rules, { scenario: 'syria', seed: 1 }), ...change };
  const tally = emptyTally(rules, scenario, state);
  const watcher = countInto(tally, rules, scenario);
  watcher.begins?.(state);
  for (const event of events) watcher.hears?.(event, state);
  return tally;
}

describe('what is counted', () => {
  it('a good is traded once: in the deal that names it, or when a card hands it over', () => {
    const line = { from: 'russia', due: -1 } as const;
    const agreed: GameEvent = {
      type: 'agreed',
      by: 'iran',
      draft: [
        { ...line, kind: 'good', what: 's300', n: 1 },
        { ...line, kind: 'promise', what: 's300', n: 2, due: 1 },
        { ...line, kind: 'promise', what: 'veto', n: 1, due: 1 },
      ],
    };
    const delivered = (n: number): GameEvent => ({ type: 'delivered', from: 'russia', to: 'iran', good: 's300', n });
    const kept = (good: string, n: number): GameEvent => ({ type: 'promise-kept', side: 'russia', good, n });
    const inDeal = [agreed, delivered(1)];
    expect(heard(inDeal).goods.s300?.traded).toBe(3);
    expect(heard([...inDeal, delivered(2), kept('s300', 2), kept('veto', 1)]).goods.s300?.traded).toBe(3);
    expect(heard([...inDeal, kept('veto', 1)]).goods.veto?.traded).toBe(1);
    expect(heard([delivered(1)]).goods.s300?.traded).toBe(1);
  });

  it('goods that go straight to a front are committed there', () => {
    const tally = heard([
      { type: 'delivered', from: 'iran', to: 'russia', good: 'ground', n: 2 },
      { type: 'front-short', front: 'syria', demand: 5, strength: 2, short: 3 },
    ]);
    expect(tally.goods.ground).toEqual({ made: 0, traded: 2, committed: 2 });
    expect(tally.fronts.syria).toEqual({ contested: 1, short: 1 });
  });

  it('a front is contested only in a year in which something went there', () => {
    const met: GameEvent = { type: 'front-met', front: 'syria', demand: 2, strength: 2 };
    const sent: GameEvent = { type: 'committed', side: 'iran', front: 'syria', good: 'ground', n: 1 };
    expect(heard([met]).fronts.syria?.contested).toBe(0);
    expect(heard([sent, met, { type: 'year-begins', year: 1 }, met]).fronts.syria?.contested).toBe(1);
  });

  it('leverage counts before it fades', () => {
    const shifted = (n: number, to: number): GameEvent => ({ type: 'shifted', track: 'leverage', side: '', n, to });
    const ends: GameEvent = { type: 'year-begins', year: 1 };
    expect(heard([shifted(1, 4), shifted(-1, 3), ends], { leverage: 3 }).years['2015']?.leverage).toBe(4);
    expect(heard([shifted(-1, 3), { type: 'rupture' }, ends], { leverage: 3 }).years['2015']?.leverage).toBe(3);
  });
});

describe('progress', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is shown from two seconds on, on a terminal only', () => {
    for (const terminal of [true, false]) {
      const said: string[] = [];
      const progress = showProgress({ out: () => {}, err: (text) => said.push(text), terminal }, 'fuzz', 10);
      progress.at(1);
      expect(said).toEqual([]);
      vi.advanceTimersByTime(2500);
      progress.at(5);
      progress.end();
      expect(said.map((text) => text.trim())).toEqual(terminal ? [expect.stringMatching(/^fuzz: 5 of 10, about 3 s left/), '\x1b[K'] : []);
    }
  });
});
