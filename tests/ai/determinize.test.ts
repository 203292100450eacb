import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { determinize } from '../../src/ai/determinize';
import { clone } from '../../src/engine/clone';
import { legalActions } from '../../src/engine/engine';
import { HIDDEN, observe } from '../../src/engine/observe';
import type { GameState } from '../../src/engine/state';
import { ALLIES, partnerOf } from '../../src/engine/types';
import { randomGame, rules, SCENARIOS } from '../helpers';

const positions: GameState[] = SCENARIOS.flatMap((scenario, i) => randomGame(scenario, 31 + i, 120).states.filter((_, n) => n % 6 === 0));
const setup = fc.tuple(fc.constantFrom(...positions), fc.constantFrom(...ALLIES), fc.integer());

describe('a guess at what is hidden', () => {
  it('agrees with all that its side may know, the aim of the other apart, which is not guessed', () => {
    fc.assert(
      fc.property(setup, ([state, side, seed]) => {
        const seen = observe(rules, state, side);
        const guess = determinize(rules, seen, seed);
        const again = observe(rules, guess, side);
        const expected = clone(seen.state);
        if (expected.aims[partnerOf(side)] === HIDDEN) expected.aims[partnerOf(side)] = '';
        expect(again.state).toEqual(expected);
      }),
      { numRuns: 120 },
    );
  });

  it('leaves nothing hidden and deals every card once', () => {
    fc.assert(
      fc.property(setup, ([state, side, seed]) => {
        const guess = determinize(rules, observe(rules, state, side), seed);
        expect(JSON.stringify(guess)).not.toContain(`"${HIDDEN}"`);
        const piles = (s: GameState) => [...s.draw, ...s.discard, ...s.removed, ...s.hands.russia, ...s.hands.iran].sort();
        expect(piles(guess)).toEqual(piles(state));
      }),
      { numRuns: 120 },
    );
  });

  it('allows its side the same actions', () => {
    for (const state of positions) {
      for (const side of ALLIES) {
        const top = state.stack.at(-1);
        if (!top || !('by' in top) || top.by !== side) continue;
        expect(legalActions(rules, determinize(rules, observe(rules, state, side), 5))).toEqual(legalActions(rules, state));
      }
    }
  });
});
