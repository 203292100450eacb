import { describe, expect, it } from 'vitest';
import type { Package } from '../../src/ai/bargain';
import { offers } from '../../src/ai/offering';
import { createPlayer } from '../../src/ai/players';
import { whyOfDeal } from '../../src/ai/reasons';
import { doubtOf, TEMPERS, wantedBy } from '../../src/ai/temper';
import { signs } from '../../src/ai/weigh';
import { clone } from '../../src/engine/clone';
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
  it('by who gains by it, and a fair share of what the other gains on the West', () => {
    expect(signs(row(1500, 9000, { russia: 100, iran: 150 }), 'russia', 50)).toBe(true);
    expect(signs(row(1500, 9000, { russia: 100, iran: 350 }), 'russia', 50)).toBe(false);
    expect(signs(row(-10, 9000, { russia: 100, iran: 90 }), 'russia', 50)).toBe(false);
  });

  it('whatever the other makes of it, by who would gain much', () => {
    expect(signs(row(9000, 60_000, { russia: 100, iran: 900 }), 'russia', 50)).toBe(true);
  });
});

describe('a temperament', () => {
  it('the haggler leaves more to itself than the honest broker, and never less', () => {
    const pairs = tables.flatMap((state) => {
      const [haggler, broker] = [offered(state, 'haggler'), offered(state, 'broker')];
      return haggler && broker ? [[haggler.gain[sideOf(state)], broker.gain[sideOf(state)]] as const] : [];
    });
    expect(pairs.length).toBeGreaterThan(5);
    expect(pairs.every(([mine, even]) => mine >= even)).toBe(true);
    expect(pairs.some(([mine, even]) => mine > even)).toBe(true);
  });

  it('the hedger is offered promises and would rather have what is in hand', () => {
    const promised = (temper: 'broker' | 'hedger') =>
      tables.reduce((sum, state) => {
        const draft = offered(state, temper)?.draft ?? [];
        return sum + draft.filter((line) => line.kind === 'promise' && line.from !== sideOf(state)).length;
      }, 0);
    expect(promised('hedger')).toBeLessThan(promised('broker'));
  });

  it('offers more to who has refused much, and less to who takes what it gets', () => {
    expect(wantedBy({ ...noConduct(), refused: 3, countered: 1 })).toBeGreaterThan(wantedBy(noConduct()));
    expect(wantedBy({ ...noConduct(), accepted: 4 })).toBeLessThan(wantedBy(noConduct()));
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
