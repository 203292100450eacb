import { describe, expect, it } from 'vitest';
import { apply, awaiting, isLegal, legalActions, newGame } from '../../../src/engine/engine';
import { hashOf } from '../../../src/engine/hash';
import type { GameState } from '../../../src/engine/state';
import { loadRules } from '../../../src/rules/load';
import { readyOffers } from '../../../src/ui/game/readyOffers';

const rules = loadRules();

/** Plays at random and calls for every state in which a side composes. */
function everySummit(scenario: string, seed: number, each: (state: GameState) => void): void {
  const state = newGame(rules, { scenario, seed });
  let r = seed + 1;
  for (let n = 0; n < 400 && awaiting(rules, state); n++) {
    if (awaiting(rules, state)?.decision === 'compose') each(state);
    r = (Math.imul(r, 1103515245) + 12345) & 0x7fffffff;
    const legal = legalActions(rules, state);
    apply(rules, state, legal[r % legal.length] as (typeof legal)[number]);
  }
}

describe('ready offers', () => {
  it('are three, each composed of legal actions only and ready to be sent', () => {
    let seen = 0;
    for (const scenario of ['decade', 'syria', 'ukraine', 'fair-weather']) {
      everySummit(scenario, 5, (state) => {
        const before = hashOf(state);
        const offers = readyOffers(rules, state);
        expect(hashOf(state)).toBe(before);
        for (const offer of offers) {
          const trial = structuredClone(state);
          for (const action of offer.actions) {
            expect(isLegal(rules, trial, action)).toBe(true);
            apply(rules, trial, action);
          }
          expect(isLegal(rules, trial, { do: 'send' })).toBe(true);
          expect(new Set(offer.draft.map((line) => line.from)).size).toBe(2);
        }
        if (offers.length === 3) seen++;
      });
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('are none where nobody composes', () => {
    const state = newGame(rules, { scenario: 'ukraine', seed: 1 });
    expect(awaiting(rules, state)?.decision).toBe('aims');
    expect(readyOffers(rules, state)).toEqual([]);
  });
});
