import { describe, expect, it } from 'vitest';
import { apply, awaiting, legalActions, newGame } from '../../../src/engine/engine';
import { hashOf } from '../../../src/engine/hash';
import { observe } from '../../../src/engine/observe';
import { loadRules } from '../../../src/rules/load';
import { changesBetween } from '../../../src/ui/game/changes';
import { glimpse } from '../../../src/ui/game/glimpse';
import { previewOf } from '../../../src/ui/game/preview';

const rules = loadRules();

describe('a glimpse of what an action would change', () => {
  it('leaves the state alone and never moves on to the next year, whatever the action', () => {
    for (const scenario of ['ukraine', 'syria', 'fair-weather']) {
      const state = newGame(rules, { scenario, seed: 3 });
      let r = 9;
      for (let n = 0; n < 200; n++) {
        const asked = awaiting(rules, state);
        if (!asked) break;
        const before = hashOf(state);
        const legal = legalActions(rules, state);
        const seen = observe(rules, state, asked.side).state;
        for (const action of legal) {
          const { after } = glimpse(rules, seen, [action]);
          expect(after.year).toBe(state.year);
        }
        expect(hashOf(state)).toBe(before);
        r = (Math.imul(r, 1103515245) + 12345) & 0x7fffffff;
        apply(rules, state, legal[r % legal.length] as (typeof legal)[number]);
      }
    }
  });

  it('says what making a good changes, and nothing else', () => {
    const state = newGame(rules, { scenario: 'ukraine', seed: 1 });
    state.stack.push({ phase: 'spend', by: 'russia', points: 3, coins: 0, only: [] });
    const asked = awaiting(rules, state);
    if (!asked) throw new Error('nobody is asked');
    const { changes, open } = previewOf({ rules, state, asked }, { do: 'make', good: 'veto' });
    expect(open).toBe(false);
    expect(changes).toEqual([
      { of: 'points', from: 3, to: 2 },
      { of: 'good', side: 'russia', good: 'veto', from: 1, to: 2 },
    ]);
  });

  it('finds no change between equal states', () => {
    const state = newGame(rules, { scenario: 'decade', seed: 1 });
    expect(changesBetween(rules, state, structuredClone(state))).toEqual([]);
  });
});
