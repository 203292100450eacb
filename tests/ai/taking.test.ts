import { describe, expect, it } from 'vitest';
import { determinize } from '../../src/ai/determinize';
import { createPlayer } from '../../src/ai/players';
import { type Taking, wouldTake } from '../../src/ai/taking';
import type { Action } from '../../src/engine/actions';
import { clone } from '../../src/engine/clone';
import { packageKey } from '../../src/engine/deals';
import { apply, awaiting, isLegal, newGame } from '../../src/engine/engine';
import { observe, observePublic } from '../../src/engine/observe';
import type { DealLine, GameState } from '../../src/engine/state';
import { readyOffers } from '../../src/ui/game/readyOffers';
import { rules } from '../helpers';

const draftOf = (state: GameState): readonly DealLine[] => {
  const top = state.stack[state.stack.length - 1];
  return top?.phase === 'compose' || top?.phase === 'answer' ? top.draft : [];
};

/** Does legal actions one after another. */
function after(state: GameState, actions: readonly Action[]): GameState {
  const next = clone(state);
  for (const action of actions) {
    expect(isLegal(rules, next, action)).toBe(true);
    apply(rules, next, action);
  }
  return next;
}

/** Positions of a game of greedy in which a deal is composed: an empty sheet, and the ready drafts on it. */
function drafts(scenario: string, seed: number): GameState[] {
  const minds = { russia: createPlayer('greedy'), iran: createPlayer('greedy') };
  const state = newGame(rules, { scenario, seed }, []);
  const found: GameState[] = [];
  for (let asked = awaiting(rules, state); asked; asked = awaiting(rules, state)) {
    if (asked.decision === 'compose' && draftOf(state).length === 0) {
      found.push(clone(state), ...readyOffers(rules, state).map(({ actions }) => after(state, actions)));
    }
    apply(rules, state, minds[asked.side].choose(rules, observe(rules, state, asked.side), seed + state.ply).action);
  }
  return found;
}

const asked = [...drafts('ukraine', 3), ...drafts('syria', 4), ...drafts('fair-weather', 5)].map((state) => ({
  state,
  taking: wouldTake(rules, observePublic(rules, state)) as Taking,
}));

/** What an Attaché answers to the draft on the sheet. */
function answerTo(state: GameState): string {
  const sent = after(state, [{ do: 'send' }]);
  const side = awaiting(rules, sent)?.side ?? 'russia';
  return createPlayer('attache').choose(rules, observe(rules, sent, side), 7).action.do;
}

const share = (list: readonly boolean[]): number => list.filter(Boolean).length / list.length;

describe('what would they take?', () => {
  it('is asked of an open table: another deal of all that is hidden gets the same answer', () => {
    for (const { state, taking } of asked) {
      const dealt = determinize(rules, { state: observePublic(rules, state) }, 99);
      dealt.aims = { ...state.aims };
      expect(wouldTake(rules, observePublic(rules, dealt))).toEqual(taking);
    }
  });

  it('has nothing to say where no deal is composed', () => {
    expect(wouldTake(rules, observePublic(rules, newGame(rules, { scenario: 'ukraine', seed: 1 })))).toBeNull();
  });

  it('says yes to what an Attaché signs, and no to what it does not, four times in five', () => {
    const sent = asked.filter(({ state }) => draftOf(state).length > 0);
    const right = sent.map(({ state, taking }) => (taking.of === 'takes') === (answerTo(state) === 'accept'));
    expect(sent.length).toBeGreaterThan(30);
    expect(share(right)).toBeGreaterThan(0.8);
  });

  it('names terms that legal steps lead to, and that an Attaché signs, four times in five', () => {
    const signed: boolean[] = [];
    for (const { state, taking } of asked) {
      if (taking.of !== 'more' && taking.of !== 'other') continue;
      const composed = after(state, taking.actions);
      expect(packageKey(draftOf(composed))).toBe(packageKey(taking.draft));
      signed.push(answerTo(composed) === 'accept');
    }
    expect(signed.length).toBeGreaterThan(15);
    expect(share(signed)).toBeGreaterThan(0.8);
  });

  it('adds of one’s own or asks for less where the draft is not enough', () => {
    for (const { state, taking } of asked) {
      if (taking.of !== 'more') continue;
      for (const action of taking.actions) expect(['add', 'take-back']).toContain(action.do);
      const by = awaiting(rules, state)?.side;
      for (const action of taking.actions) if (action.do === 'add') expect(action.from).toBe(by);
    }
  });
});
