import { describe, expect, it } from 'vitest';
import { HIDDEN, observe, observePublic } from '../../src/engine/observe';
import { randomGame, rules } from '../helpers';

const { states } = randomGame('ukraine', 7, 60);

describe("an observation hides the other's secrets", () => {
  it('hand, aim, decks, an unseen agenda and the generator, while counts stay', () => {
    for (const state of states) {
      const seen = observe(rules, state, 'iran').state;
      expect(seen.hands.iran).toEqual(state.hands.iran);
      expect(seen.hands.russia).toHaveLength(state.hands.russia.length);
      for (const card of seen.hands.russia) expect(card === HIDDEN || state.seen.iran.includes(card)).toBe(true);
      expect(new Set([...seen.draw, ...seen.agendaDeck, HIDDEN])).toEqual(new Set([HIDDEN]));
      expect(seen.draw).toHaveLength(state.draw.length);
      expect(seen.aims.russia).toBe(state.aims.russia === '' ? '' : HIDDEN);
      expect(seen.aims.iran).toBe(state.aims.iran);
      if (!state.agendaSeen.iran) expect(['', HIDDEN]).toContain(seen.agenda);
      expect(seen.rng).toEqual([]);
    }
  });

  it('but not a card that was shown, nor an agenda that a satellite has seen', () => {
    const state = structuredClone(states.findLast((row) => row.hands.russia.length > 1)) as (typeof states)[0];
    const [card] = state.hands.russia as [string];
    state.seen.iran = [card];
    state.agendaSeen = { russia: 0, iran: 1 };
    expect(observe(rules, state, 'iran').state.hands.russia.filter((row) => row !== HIDDEN)).toEqual([card]);
    expect(observe(rules, state, 'iran').state.agenda).toBe(state.agenda);
    expect(observePublic(rules, state).agenda).toBe(state.agenda === '' ? '' : HIDDEN);
  });

  it('and beneath the curtain there is nothing to see', () => {
    for (const state of states) {
      const seen = observePublic(rules, state);
      expect(new Set([...seen.hands.russia, ...seen.hands.iran, HIDDEN])).toEqual(new Set([HIDDEN]));
    }
  });
});
