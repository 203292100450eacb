import { describe, expect, it } from 'vitest';
import { evaluate, look, termsOf } from '../../src/ai/evaluate';
import { TERMS, type TermName } from '../../src/ai/projection';
import { strengthNow, strengthOfBoth, surveyOf } from '../../src/ai/survey';
import { clone } from '../../src/engine/clone';
import { newGame } from '../../src/engine/engine';
import { atHand, demand, isOpen, need, sideStrength } from '../../src/engine/fronts';
import type { GameState } from '../../src/engine/state';
import { effectiveSanctions } from '../../src/engine/tracks';
import { ALLIES, type Side } from '../../src/engine/types';
import { randomGame, rules, SCENARIOS } from '../helpers';

const inCommitments = (state: GameState) => state.stack.some((frame) => frame.phase === 'commit');
/** Positions of three random games a scenario, all of those in which goods are committed. */
const positions = SCENARIOS.flatMap((scenario) => [61, 62, 63].flatMap((seed) => randomGame(scenario, seed).states))
  .filter((state, n) => inCommitments(state) || n % 7 === 2)
  .filter((state) => !state.ending);
const decade = newGame(rules, { scenario: 'decade', seed: 5 });

/** What a change of the position does to a term, in hundredths of Standing. */
function effect(state: GameState, side: Side, term: TermName, deed: (state: GameState) => void): number {
  const at = TERMS.indexOf(term);
  const after = clone(state);
  deed(after);
  return (termsOf({ rules, state: after })[side][at] as number) - (termsOf({ rules, state })[side][at] as number);
}

describe('the survey of a position', () => {
  it('counts fronts as the rules do', () => {
    expect(positions.filter(inCommitments).length).toBeGreaterThan(20);
    for (const state of positions) {
      const g = { rules, state };
      const s = surveyOf(g);
      for (const side of ALLIES) expect(s.effective[side]).toBe(effectiveSanctions(g, side));
      for (const row of s.plan.fronts) {
        expect([s.open[row.at], s.asked[row.at]]).toEqual([isOpen(g, row.id), demand(g, row.id)]);
        for (const side of ALLIES) expect(s.needs[side][row.at]).toBe(need(g, side, row.id));
        if (!s.open[row.at]) continue;
        for (const side of ALLIES) {
          expect(s.bare[side][row.at]).toBe(sideStrength(g, row.id, side));
          expect(s.full[side][row.at]).toBe(sideStrength(g, row.id, side, true));
        }
        expect(s.revealed).toBe(state.stack.some(({ phase }) => phase === 'commit' || phase === 'resolutions' || phase === 'fronts'));
        // Until the commitments begin, everything at hand may still come.
        if (!s.revealed) expect(strengthOfBoth(g, s, row)).toBe(atHand(g, row.id));
      }
    }
  });

  it('counts no reserve any more once a front has been committed to', () => {
    const state = clone(decade);
    state.reserve.russia.wing = 2;
    state.stack.push({ phase: 'commit', at: 0 });
    const strength = (at: number) => {
      (state.stack[state.stack.length - 1] as { at: number }).at = at;
      const g = { rules, state };
      const s = surveyOf(g);
      return strengthNow(g, s, 'russia', s.plan.fronts.find((row) => row.id === 'syria') as (typeof s.plan.fronts)[number]);
    };
    const later = state.first === 'russia' ? 0 : rules.fronts.length;
    expect(strength(later)).toBe(sideStrength({ rules, state }, 'syria', 'russia', true));
    expect(strength(later + 1)).toBe(sideStrength({ rules, state }, 'syria', 'russia'));
    expect(strength(later)).toBeGreaterThan(strength(later + 1));
  });
});

describe('the terms of a position', () => {
  it('are Standing in hundredths, and nothing else changes with it', () => {
    const ahead = (s: GameState) => {
      s.standing.russia += 2;
    };
    for (const term of TERMS) expect(effect(decade, 'russia', term, ahead)).toBe(term === 'standing' ? 200 : 0);
  });

  it('weigh leverage for its holder, sanctions against whoever bears them', () => {
    expect(
      effect(decade, 'russia', 'leverage', (s) => {
        s.leverage -= 1;
      }),
    ).toBeLessThan(0);
    expect(
      effect(decade, 'iran', 'leverage', (s) => {
        s.leverage -= 1;
      }),
    ).toBe(0);
    expect(
      effect(decade, 'iran', 'sanctions', (s) => {
        s.sanctions.iran -= 1;
      }),
    ).toBeGreaterThan(0);
  });

  it('give the West what the two leave unmet', () => {
    const unmet = (s: GameState) => {
      const there = s.fronts.syria?.committed;
      if (there) for (const side of ALLIES) for (const good in there[side]) there[side][good] = 0;
    };
    expect(effect(decade, 'west', 'fronts', unmet)).toBeGreaterThan(100);
  });

  it('give the West the more, the more a front asks', () => {
    // In the last year, so that nothing later counts.
    const last = newGame(rules, { scenario: 'ukraine', seed: 5 });
    last.year = (rules.scenario.ukraine?.years.length ?? 0) - 1;
    const asking = (n: number) =>
      effect(last, 'west', 'fronts', (s) => {
        s.demands.push({ front: 'ukraine', n, year: s.year });
      });
    expect(asking(1)).toBeGreaterThan(0);
    expect(asking(-1)).toBeLessThan(0);
    expect(asking(-3)).toBeLessThan(asking(-1) - 100);
  });

  it('hold a promise against its debtor and for the one who waits', () => {
    const owe = (s: GameState) => {
      s.promises.push({ id: 90, from: 'iran', good: 'network', n: 1, due: s.year + 1, stalled: 0 });
    };
    expect(effect(decade, 'iran', 'promises', owe)).toBeLessThan(0);
    expect(effect(decade, 'russia', 'promises', owe)).toBeGreaterThan(0);
  });
});

describe('the value of a position', () => {
  it('comes to the same whatever was looked at before', () => {
    // For a copy of the rules everything is counted anew.
    for (const state of positions) expect(evaluate(rules, state)).toEqual(evaluate({ ...rules }, state));
  });

  it('is made of whole numbers, between a collapse and a senior partner but for ties', () => {
    for (const state of positions) {
      const { value, margin } = look(rules, state);
      for (const n of [...Object.values(value), ...Object.values(margin)]) expect(Number.isInteger(n)).toBe(true);
      for (const side of ALLIES) expect(value[side]).toBeGreaterThan(-5000);
      for (const side of ALLIES) expect(value[side]).toBeLessThan(105_000);
    }
  });
});
