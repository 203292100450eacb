import { describe, expect, it } from 'vitest';
import type { Package } from '../../src/ai/bargain';
import { offers } from '../../src/ai/offering';
import { createPlayer } from '../../src/ai/players';
import { isInStraits, priceOf, signs } from '../../src/ai/price';
import { whyOfDeal } from '../../src/ai/reasons';
import { doubtOf, TEMPERS, wantedBy } from '../../src/ai/temper';

import { clone } from '../../src/engine/clone';
import { packageKey } from '../../src/engine/deals';
import { apply, awaiting, newGame } from '../../src/engine/engine';
import { observe } from '../../src/engine/observe';
import { noConduct } from '../../src/engine/setup';
import type { GameState } from '../../src/engine/state';
import { type Ally, partnerOf } from '../../src/engine/types';
import { createWords } from '../../src/rules/words';
import { rules } from '../helpers';

const words = createWords(rules);

/** Positions of games of greedy at which somebody begins to compose a deal. */
function talks(scenario: string, seed: number): GameState[] {
  const minds = { russia: createPlayer('greedy'), iran: createPlayer('greedy') };
  const state = newGame(rules, { scenario, seed }, []);
  const found: GameState[] = [];
  for (let asked = awaiting(rules, state); asked; asked = awaiting(rules, state)) {
    const top = state.stack[state.stack.length - 1];
    if (top?.phase === 'compose' && top.draft.length === 0) found.push(clone(state));
    apply(rules, state, minds[asked.side].choose(rules, observe(rules, state, asked.side), seed + state.ply).action);
  }
  return found;
}

const tables = [...talks('ukraine', 3), ...talks('syria', 4), ...talks('fair-weather', 5)];
const sideOf = (state: GameState): Ally => (awaiting(rules, state) as { side: Ally }).side;
const offered = (state: GameState, temper: keyof typeof TEMPERS): Package | undefined =>
  offers(rules, observe(rules, state, sideOf(state)), 1, TEMPERS[temper])[0];
const row = (russia: number, iran: number, lead: Package['lead']): Package => ({ draft: [], gain: { russia, iran }, lead });

describe('a deal is signed', () => {
  const even = { russia: 100, iran: 100 };

  it('by who gains by it, and a fair share of what the other gains', () => {
    expect(signs(row(8000, 9000, even), 'russia', 85, false)).toBe(true);
    expect(signs(row(1500, 9000, even), 'russia', 85, false)).toBe(false);
    expect(signs(row(-10, -900, even), 'russia', 85, false)).toBe(false);
    expect(signs(row(8000, 9000, { russia: -10, iran: 100 }), 'russia', 85, false)).toBe(false);
  });

  it('in straits by who would gain much, or evenly on the West, whatever the other makes of it', () => {
    expect(signs(row(9000, 60_000, { russia: 100, iran: 900 }), 'russia', 85, true)).toBe(true);
    expect(signs(row(1500, 60_000, { russia: 100, iran: 150 }), 'russia', 85, true)).toBe(true);
    expect(signs(row(1500, 60_000, { russia: 100, iran: 900 }), 'russia', 85, true)).toBe(false);
    expect(signs(row(9000, 60_000, { russia: 100, iran: 900 }), 'russia', 85, false)).toBe(false);
  });

  it('under straits late in the game alone, by who would end with next to nothing', () => {
    const start = newGame(rules, { scenario: 'decade', seed: 1 });
    expect(isInStraits(rules, start, 10_000)).toBe(false);
    expect(isInStraits(rules, { ...start, year: 9 }, 10_000)).toBe(true);
    expect(isInStraits(rules, { ...start, year: 9 }, 30_000)).toBe(false);
  });

  it('at a higher price by who has signed for the other again and again', () => {
    const state = newGame(rules, { scenario: 'decade', seed: 1 });
    const before = priceOf(state, 'russia');
    state.conduct.russia.accepted = 3;
    expect(priceOf(state, 'russia')).toBeGreaterThan(before);
    expect(priceOf(state, 'iran')).toBe(before);
  });
});

describe('a temperament', () => {
  it('the haggler leaves more to itself than the honest broker of what both gain', () => {
    const share = ({ gain }: Package, side: Ally) => gain[side] / (gain.russia + gain.iran);
    const pairs = tables.flatMap((state) => {
      const [haggler, broker] = [offered(state, 'haggler'), offered(state, 'broker')];
      return haggler && broker ? [share(haggler, sideOf(state)) - share(broker, sideOf(state))] : [];
    });
    expect(pairs.length).toBeGreaterThan(5);
    expect(pairs.reduce((sum, more) => sum + more, 0)).toBeGreaterThan(0);
  });

  it('the hedger takes the same package for less where it is paid in promises', () => {
    let promised = 0;
    for (const state of tables) {
      const side = sideOf(state);
      const of = (temper: 'broker' | 'hedger') => offers(rules, observe(rules, state, side), 1, TEMPERS[temper]);
      const broker = new Map(of('broker').map((found) => [packageKey(found.draft), found.gain[side]]));
      for (const { draft, gain } of of('hedger')) {
        const plain = broker.get(packageKey(draft));
        if (plain === undefined) continue;
        const inPromises = draft.some((line) => line.kind === 'promise' && line.from !== side);
        if (inPromises) promised += Number(gain[side] < plain);
        else expect(gain[side]).toBe(plain);
      }
    }
    expect(promised).toBeGreaterThan(0);
  });

  it('offers more to who has refused much, and less to who takes what it gets', () => {
    const { broker } = TEMPERS;
    expect(wantedBy(broker, { ...noConduct(), refused: 3, countered: 1 })).toBeGreaterThan(wantedBy(broker, noConduct()));
    expect(wantedBy(broker, { ...noConduct(), accepted: 4 })).toBeLessThan(wantedBy(broker, noConduct()));
    const hard = tables.map((state) => {
      const after = clone(state);
      after.conduct[partnerOf(sideOf(state))].refused = 6;
      return after;
    });
    const theirs = (list: GameState[]) => list.reduce((sum, state) => sum + (offered(state, 'haggler')?.gain[sideOf(state)] ?? 0), 0);
    expect(theirs(hard)).toBeLessThan(theirs(tables));
  });

  it('remembers who kept what: a broken promise makes the next one worth less', () => {
    const { broker, hedger } = TEMPERS;
    expect(doubtOf(broker, noConduct())).toBe(0);
    expect(doubtOf(broker, { ...noConduct(), broken: 1 })).toBe(25);
    expect(doubtOf(hedger, { ...noConduct(), kept: 5 })).toBeLessThan(doubtOf(hedger, noConduct()));
  });
});

describe('a reason for an answer', () => {
  it('names the leverage that goods would hand over which meet no need', () => {
    const state = tables.find((one) => one.scenario === 'ukraine') as GameState;
    const draft = [{ from: 'iran' as const, kind: 'good' as const, what: 'ground', n: 1, due: -1 }];
    const said = whyOfDeal(rules, state, 'iran', { ...row(-500, 900, { russia: -20, iran: 80 }), draft }, 'russia', false);
    expect(words.message(said)).not.toBe('');
    expect(words.message(said)).not.toContain('{{');
  });

  it('of every kind can be read', () => {
    for (const state of tables) {
      const side = sideOf(state);
      const found = offered(state, 'haggler');
      if (!found) continue;
      for (const accepts of [true, false]) {
        const text = words.message(whyOfDeal(rules, state, side, found, partnerOf(side), accepts));
        expect(text).toMatch(/^[A-Z][^{}]+\.$/);
      }
    }
  });
});
