import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '../../src/engine/actions';
import { discardRandom } from '../../src/engine/cards';
import { VERBS } from '../../src/engine/effects';
import { legalActions, newGame, play } from '../../src/engine/engine';
import type { GameEvent } from '../../src/engine/events';
import type { EffectData } from '../../src/engine/types';
import type { Verb } from '../../src/engine/verbs/verb';
import { fuzzPart } from '../../src/lab/fuzz';
import { eventLeak, knowledgeAt, leak, learn } from '../../src/lab/knowledge';
import { createWitness } from '../../src/lab/witness';
import { rules } from '../helpers';
import { lab, labProcess, scratch } from './helpers';

const disk = scratch();
afterEach(() => {
  vi.restoreAllMocks();
});

describe('fuzz', () => {
  it('finds nothing in some games of every scenario', async () => {
    const ran = await lab('fuzz', '--games', '8', '--seed', '11', '--out', disk.path('none'));
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^8 games, \d+ actions, seed 11: nothing found\n$/);
  });

  it('plays the same games in a process of its own', async () => {
    const here = JSON.parse((await lab('fuzz', '--games', '4', '--seed', '2', '--json')).out);
    const there = JSON.parse((await labProcess(['fuzz', '--games', '4', '--seed', '2', '--json'])).out);
    expect(there).toEqual(here);
    expect(here).toMatchObject({ games: 4, seed: 2, rulesHash: rules.hash, failures: [] });
  });

  it('writes a failure as a saved game in which verify finds the same', async () => {
    const shift = VERBS.shift as Verb<EffectData>;
    const real = shift.apply;
    vi.spyOn(shift, 'apply').mockImplementation((g, e, c, pick) => {
      const next = real(g, e, c, pick);
      if (e.track === 'trust' && g.state.ply > 0) g.state.trust = 9;
      return next;
    });
    const ran = await lab('fuzz', '--games', '8', '--seed', '1', '--out', disk.path('failures'), '--json');
    expect(ran.code).toBe(1);
    const [failure] = JSON.parse(ran.out).failures;
    expect(failure.reason).toContain('track trust is at');
    expect(ran.err).toContain(`${failure.file}: action ${failure.at}: ${failure.reason}\n`);
    const again = await lab('verify', failure.file);
    expect(again.code).toBe(1);
    expect(again.err).toBe(`lab: ${failure.file}: action ${failure.at}: ${failure.reason}\n`);
  });

  it('writes a failure where the rules throw', async () => {
    const shift = VERBS.shift as Verb<EffectData>;
    const real = shift.apply;
    vi.spyOn(shift, 'apply').mockImplementation((g, e, c, pick) => {
      if (g.state.ply > 0) throw new TypeError('no such track');
      return real(g, e, c, pick);
    });
    const [failure] = fuzzPart(rules, { kind: 'fuzz', seed: 1 }, 0, 1).failures;
    expect(failure?.reason).toContain('no such track');
    const path = disk.write(failure?.name ?? '', failure?.text ?? '');
    expect((await lab('verify', path)).code).toBe(1);
  });
});

describe('the witness', () => {
  const state = newGame(rules, { scenario: 'ukraine', seed: 5 });
  const action = legalActions(rules, state)[0] as Action;
  const made = play(rules, state, action);

  it('has nothing to say where both runtimes agree', () => {
    const witness = createWitness(rules, state, 5);
    expect(witness.look()).toBeNull();
    expect(witness.step(action, made)).toBeNull();
  });

  it('sees another state and other events', () => {
    const other = { ...made.state, trust: made.state.trust - 1 };
    expect(createWitness(rules, state, 5).step(action, { ...made, state: other })).toContain('different states');
    expect(createWitness(rules, state, 5).step(action, { ...made, events: [] })).toContain('different events');
  });
});

describe('what a side may see', () => {
  it('is held against what it has been shown, not against what the state says it was', () => {
    const state = newGame(rules, { scenario: 'syria', seed: 5 });
    const knowledge = knowledgeAt(state);
    expect(leak(rules, state, knowledge, 5)).toBeNull();
    const card = state.hands.iran[0] as string;
    state.seen.russia = [card];
    expect(leak(rules, state, knowledge, 5)).toBe(`russia is shown a card of the other hand (${card})`);
    learn(knowledge, { type: 'hand-seen', only: 'russia', of: 'iran', cards: [card] });
    expect(leak(rules, state, knowledge, 5)).toBeNull();
    learn(knowledge, { type: 'discarded', side: 'iran', cards: [card] });
    expect(leak(rules, state, knowledge, 5)).toContain(card);
  });

  it('holds no generator, not even by another name', () => {
    const state = newGame(rules, { scenario: 'syria', seed: 123456789 });
    state.changes = 123456789;
    expect(leak(rules, state, knowledgeAt(state), 123456789)).toBe('russia is shown the generator or the seed');
  });

  it('is not told by events either', () => {
    const state = newGame(rules, { scenario: 'syria', seed: 5 });
    const cards = [state.hands.iran[0] as string];
    const drew: GameEvent = { type: 'drew-cards', side: 'iran', cards };
    expect(eventLeak(rules, drew, state, knowledgeAt(state))).toContain('the event drew-cards tells russia');
    expect(eventLeak(rules, { ...drew, only: 'iran' }, state, knowledgeAt(state))).toBeNull();
  });

  it('forgets a card that has left the hand in which it was seen', () => {
    const state = newGame(rules, { scenario: 'syria', seed: 5 });
    state.seen.russia = [...state.hands.iran];
    discardRandom({ rules, state }, 'iran', 3);
    expect(state.seen.russia).toEqual(state.hands.iran);
  });
});
