import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../../src/ai/players';
import { awaiting } from '../../../src/engine/engine';
import { newRecord } from '../../../src/play/record';
import { createSession } from '../../../src/play/session';
import { createWords } from '../../../src/rules/words';
import { thoughtOf } from '../../../src/ui/game/step';
import { rules } from '../../helpers';

const words = createWords(rules);
const player = createPlayer('attache');
const record = newRecord(rules, { scenario: 'ukraine', seed: 8, players: { russia: 'attache', iran: 'attache' } });
const session = createSession({
  rules,
  record,
  choose: ({ observation, seed }) => player.choose(rules, observation, seed),
});
for (let n = 0; n < 90; n++) session.computerMove();

const thoughts = record.actions.map((done, at) => {
  const before = session.stateAt(at);
  return { done, before, private: awaiting(rules, before)?.visibility === 'private' };
});

describe('what a computer looked into', () => {
  it('is told to its partner where it chose in the open, and names no card of its hand', () => {
    const told = thoughts.filter(({ done, private: hidden }) => done.side === 'iran' && !hidden && (done.considered?.length ?? 0) > 1);
    expect(told.length).toBeGreaterThan(5);
    for (const { done, before } of told) {
      const text = thoughtOf(rules, words, done, before, 'russia').others?.() ?? '';
      expect(text).toContain('Looked into');
      for (const card of before.hands.iran) expect(text).not.toContain(words.card(card));
    }
  });

  it('is kept from its partner where it chose from its hand, and told in full to who may see both', () => {
    const hidden = thoughts.filter(({ done, private: secret }) => done.side === 'iran' && secret && (done.considered?.length ?? 0) > 1);
    expect(hidden.length).toBeGreaterThan(2);
    for (const { done, before } of hidden) {
      expect(thoughtOf(rules, words, done, before, 'russia').others).toBeNull();
      expect(thoughtOf(rules, words, done, before, 'table').others).toBeNull();
      expect(thoughtOf(rules, words, done, before, 'both').others?.()).toContain('Looked into');
    }
  });
});
