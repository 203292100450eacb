import { describe, expect, it } from 'vitest';
import { LEVELS, type LevelName } from '../../src/ai/levels';
import { isPlayer } from '../../src/ai/names';
import { createPlayer } from '../../src/ai/players';
import { beginSearch } from '../../src/ai/search';
import { actionKey } from '../../src/engine/actions';
import { seeded, shuffle } from '../../src/engine/chance';
import { clone } from '../../src/engine/clone';
import { awaiting, legalActions } from '../../src/engine/engine';
import { HIDDEN, observe } from '../../src/engine/observe';
import type { GameState } from '../../src/engine/state';
import { type Ally, partnerOf } from '../../src/engine/types';
import { createWords } from '../../src/rules/words';
import { randomGame, rules, SCENARIOS } from '../helpers';

const words = createWords(rules);
const positions: GameState[] = SCENARIOS.flatMap((scenario, i) => randomGame(scenario, 71 + i, 90).states.filter((_, n) => n % 15 === 7)).filter(
  (state) => awaiting(rules, state) !== null && legalActions(rules, state).length > 1,
);
const asked = (state: GameState): Ally => (awaiting(rules, state) as { side: Ally }).side;

/** Everything that a side can't see is dealt anew: the other's hand with the deck, an unseen agenda, the generator. */
function reshuffled(state: GameState, side: Ally, seed: number): GameState {
  const other = clone(state);
  const theirs = partnerOf(side);
  const luck = clone(state);
  luck.rng = seeded(seed);
  const known = new Set(state.seen[side]);
  const hidden = [...state.hands[theirs].filter((card) => !known.has(card)), ...state.draw];
  shuffle(luck, hidden);
  other.hands[theirs] = state.hands[theirs].map((card) => (known.has(card) ? card : (hidden.pop() ?? card)));
  other.draw = other.draw.map((card) => hidden.pop() ?? card);
  if (!state.agendaSeen[side]) {
    const agendas = [state.agenda, ...state.agendaDeck];
    shuffle(luck, agendas);
    if (state.agenda !== '') other.agenda = agendas.pop() ?? '';
    other.agendaDeck = other.agendaDeck.map((id) => agendas.pop() ?? id);
  }
  other.rng = seeded(seed + 1);
  return other;
}

describe('a player that searches', () => {
  it('chooses the same where everything hidden from it is reshuffled, the generator included', () => {
    for (const level of Object.keys(LEVELS) as LevelName[]) {
      for (const state of positions.slice(0, 6)) {
        const side = asked(state);
        const choose = (from: GameState) => createPlayer(level, { budget: 10 }).choose(rules, observe(rules, from, side), 5);
        expect(choose(reshuffled(state, side, 99))).toEqual(choose(state));
      }
    }
  });

  it('chooses something legal, the same for the same seed, and leaves the observation as it was', () => {
    for (const state of positions) {
      const side = asked(state);
      const seen = observe(rules, state, side);
      const before = JSON.stringify(seen);
      const choose = () => createPlayer('attache').choose(rules, seen, 11);
      const { action } = choose();
      expect(legalActions(rules, state).map(actionKey)).toContain(actionKey(action));
      expect(choose().action).toEqual(action);
      expect(JSON.stringify(seen)).toBe(before);
    }
  });

  it('says why in words that name no card of its hand', () => {
    let said = 0;
    for (const state of positions) {
      const side = asked(state);
      const { why } = createPlayer('attache').choose(rules, observe(rules, state, side), 3);
      if (!why) continue;
      said++;
      const text = words.message(why);
      expect(text).toMatch(/^[A-Z].*\.$/);
      for (const card of state.hands[side]) if (card !== HIDDEN) expect(text).not.toContain(words.card(card));
    }
    expect(said).toBeGreaterThan(5);
  });

  it('may be given a budget of its own by name', () => {
    const state = positions[3] as GameState;
    const seen = observe(rules, state, asked(state));
    expect(createPlayer('attache@50').choose(rules, seen, 5)).toEqual(createPlayer('attache', { budget: 50 }).choose(rules, seen, 5));
    expect(isPlayer('minister@400')).toBe(true);
    for (const name of ['greedy@50', 'minister@0', 'nobody', 'nobody@10', 'envoy@']) expect(isPlayer(name), name).toBe(false);
    expect(() => createPlayer('nobody@10')).toThrow('nobody@10');
  });

  it('tells how far it has come, and comes to its choice at once when hurried', () => {
    const state = positions.find((each) => legalActions(rules, each).length > 4 && awaiting(rules, each)?.decision === 'spend') ?? (positions[0] as GameState);
    const thought = createPlayer('minister').think?.(rules, observe(rules, state, asked(state)), 1);
    if (!thought) throw new Error('no thought');
    const first = thought.next();
    expect(first.done).toBe(false);
    expect(first.value).toBeLessThan(5);
    expect(thought.next(true).done).toBe(true);
  });
});

describe('a search', () => {
  it('spends its visits on what it finds best, all of them integers', () => {
    const state = positions.find((each) => legalActions(rules, each).length > 4) as GameState;
    const search = beginSearch(rules, observe(rules, state, asked(state)), 7, { ...LEVELS.attache.search, iterations: 60 });
    search.run(60);
    const lines = search.lines();
    expect(lines.reduce((sum, line) => sum + line.visits, 0)).toBe(60);
    for (const { value } of lines) for (const n of Object.values(value)) expect(Number.isInteger(n)).toBe(true);
    expect(lines[0]?.visits).toBeGreaterThanOrEqual(lines[1]?.visits ?? 0);
  });

  it('run in two parts is the same search', () => {
    const state = positions[3] as GameState;
    const seen = observe(rules, state, asked(state));
    const begin = () => beginSearch(rules, seen, 7, { ...LEVELS.attache.search, iterations: 40 });
    const [whole, parts] = [begin(), begin()];
    whole.run(40);
    parts.run(13);
    parts.run(27);
    expect(parts.lines()).toEqual(whole.lines());
  });

  it('looks only into what it is told to', () => {
    const state = positions.find((each) => legalActions(rules, each).length > 4) as GameState;
    const only = legalActions(rules, state).slice(1, 3);
    const search = beginSearch(rules, observe(rules, state, asked(state)), 7, { ...LEVELS.attache.search, iterations: 20 }, only);
    search.run(20);
    expect(
      search
        .lines()
        .map(({ action }) => actionKey(action))
        .sort(),
    ).toEqual(only.map(actionKey).sort());
  });
});
