import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invariants } from '../../src/engine/check';
import { hashOf } from '../../src/engine/hash';
import { observe } from '../../src/engine/observe';
import type { GameState } from '../../src/engine/state';
import { readSave, SaveProblem, startOf, stateAt, writeSave } from '../../src/play/record';
import { createReplay, playOn } from '../../src/play/replay';
import { createSession } from '../../src/play/session';
import { verify } from '../../src/play/verify';
import { AGAINST_COMPUTER, chooser, PEOPLE, randomGame, rules, SCENARIOS } from '../helpers';

describe('a replay', () => {
  it('goes back and forward to equal states', () => {
    const { record, states } = randomGame('decade', 21);
    const replay = createReplay(rules, readSave(writeSave(record)));
    expect(replay.kind).toBe('verified');
    expect(replay.unshowable).toBeNull();
    expect(replay.length).toBe(record.actions.length);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: replay.length }), (n) => {
        expect(hashOf(replay.go(n))).toBe(hashOf(states[n]));
        expect(replay.at).toBe(n);
        expect(replay.state).toBe(replay.stateAt(n));
      }),
      { numRuns: 40 },
    );
    expect(replay.go(-3)).toEqual(states[0]);
    expect(replay.go(Number.NaN)).toEqual(states[0]);
    expect(hashOf(replay.go(1e9))).toBe(hashOf(states.at(-1)));
  });

  it('knows where the years begin and what happened on the way', () => {
    const { record } = randomGame('decade', 21);
    const replay = createReplay(rules, record);
    expect(replay.years.map((year) => year.year)).toEqual(replay.years.map((_, i) => i));
    for (const { at, year } of replay.years) {
      expect(replay.stateAt(at).year).toBe(year);
      expect(replay.eventsAt(at).some((event) => event.type === 'year-begins')).toBe(true);
    }
    expect(replay.eventsAt(9_999)).toEqual([]);
  });

  it('has no position outside the record', () => {
    const { record } = randomGame('ukraine', 2, 10);
    for (const n of [-1, 11, 1.5, Number.NaN]) expect(() => stateAt(rules, record, n)).toThrow(SaveProblem);
  });
});

describe('playing on', () => {
  const options = { players: AGAINST_COMPUTER, seed: 77 };

  it('with the same luck goes on exactly as it did', () => {
    const { record, states } = randomGame('ukraine', 6);
    const text = writeSave(record);
    const next = playOn(rules, record, 30, { ...options, luck: 'same' });
    const session = createSession({ rules, record: next });
    for (const row of record.actions.slice(30)) session.act(row.action);
    expect(hashOf(session.state)).toBe(hashOf(states.at(-1)));
    expect(writeSave(record)).toBe(text);
    expect(next.start?.from).toEqual({ at: 30 });
  });

  it("deals anew what one person can't know and keeps what that person knows", () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.constantFrom(...SCENARIOS), fc.integer({ min: 0, max: 10_000 }), fc.nat(), (scenario, seed, where) => {
        const { record, states } = randomGame(scenario, seed, 150);
        const text = writeSave(record);
        const going = states.filter((state) => !state.ending).length;
        const at = where % going;
        const was = states[at] as GameState;
        const state = startOf(playOn(rules, record, at, { ...options, luck: 'fresh' }));
        // The person can't tell the difference.
        expect(observe(rules, state, 'russia')).toEqual(observe(rules, was, 'russia'));
        expect(state.seen.russia.filter((card) => was.hands.iran.includes(card)).every((card) => state.hands.iran.includes(card))).toBe(true);
        if (was.agendaSeen.russia) expect(state.agenda).toBe(was.agenda);
        expect([...state.draw, ...state.hands.iran].sort()).toEqual([...was.draw, ...was.hands.iran].sort());
        expect([...state.agendaDeck, state.agenda].sort()).toEqual([...was.agendaDeck, was.agenda].sort());
        expect(invariants(rules, state)).toEqual([]);
        expect(state.rng).not.toEqual(was.rng);
        if (hashOf(state.draw) !== hashOf(was.draw)) changed++;
        expect(writeSave(record)).toBe(text);
      }),
      { numRuns: 40 },
    );
    expect(changed).toBeGreaterThan(30);
  });

  it('of two people deals only the piles, and their hands stay', () => {
    const { record, states } = randomGame('decade', 5, 60);
    const was = states[60] as GameState;
    for (const players of [PEOPLE, { russia: 'random', iran: 'greedy' } as const]) {
      const state = startOf(playOn(rules, record, 60, { players, luck: 'fresh', seed: 4 }));
      expect(state.hands).toEqual(was.hands);
      expect(state.aims).toEqual(was.aims);
      expect([...state.draw].sort()).toEqual([...was.draw].sort());
      expect(state.draw).not.toEqual(was.draw);
      for (const side of ['russia', 'iran'] as const) expect(observe(rules, state, side)).toEqual(observe(rules, was, side));
    }
  });

  it('gives the same deal for the same seed, another for another', () => {
    const { record } = randomGame('decade', 5, 60);
    const dealt = (seed: number) => hashOf(startOf(playOn(rules, record, 60, { ...options, luck: 'fresh', seed })));
    expect(dealt(1)).toBe(dealt(1));
    expect(dealt(1)).not.toBe(dealt(2));
  });

  it('makes a record of its own, that is saved, read and verified', () => {
    const { record } = randomGame('syria', 5, 60);
    const next = playOn(rules, record, 40, { ...options, luck: 'fresh', title: 'Again', created: 1 });
    const session = createSession({ rules, record: next });
    const choose = chooser(2);
    for (let i = 0; i < 50 && session.awaiting(); i++) session.act(choose(session.state));
    expect(verify(rules, readSave(writeSave(next)))).toEqual({ ok: true, kind: 'verified' });
  });

  it('is refused where the position does not fit the rules', () => {
    const { record } = randomGame('ukraine', 5, 20);
    const last = record.snapshots.at(-1);
    if (last) last.state = { ...last.state, hands: { russia: ['a-lost-card'], iran: [] } };
    record.rulesHash = 'older';
    expect(() => playOn(rules, record, last?.at ?? 0, { ...options, luck: 'same' })).toThrow('there is no card "a-lost-card"');
  });
});
