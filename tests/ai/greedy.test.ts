import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { determinize } from '../../src/ai/determinize';
import type { DealMode } from '../../src/ai/player';
import { createPlayer } from '../../src/ai/players';
import { actionKey } from '../../src/engine/actions';
import { clone } from '../../src/engine/clone';
import { apply, awaiting, isLegal, newGame } from '../../src/engine/engine';
import type { GameEvent } from '../../src/engine/events';
import { observe } from '../../src/engine/observe';
import type { GameState } from '../../src/engine/state';
import { type Ally, partnerOf } from '../../src/engine/types';
import { rules } from '../helpers';

interface Seen {
  state: GameState;
  side: Ally;
  key: string;
}

/** A game (or its first actions) between two of greedy, every choice held against the rules. */
function game(scenario: string, seed: number, deals: DealMode, most = 9999): { seen: Seen[]; events: GameEvent[]; last: GameState } {
  const minds = { russia: createPlayer('greedy', { deals }), iran: createPlayer('greedy', { deals }) };
  const state = newGame(rules, { scenario, seed });
  const seen: Seen[] = [];
  const events: GameEvent[] = [];
  for (let asked = awaiting(rules, state); asked && seen.length < most; asked = awaiting(rules, state)) {
    const { action } = minds[asked.side].choose(rules, observe(rules, state, asked.side), seed + state.ply);
    expect(isLegal(rules, state, action), `${state.ply}: ${actionKey(action)}`).toBe(true);
    seen.push({ state: clone(state), side: asked.side, key: actionKey(action) });
    apply(rules, state, action, events);
  }
  return { seen, events, last: state };
}

const types = (events: GameEvent[]) => new Set(events.map((event) => event.type));
const fair = game('ukraine', 1, 'fair');

describe('greedy', () => {
  it('plays a game to its end by legal actions', () => {
    expect(fair.last.ending).not.toBeNull();
  });

  it('chooses the same when everything that it may not know is another', () => {
    const spots = fair.seen.filter((_, i) => i % 5 === 0);
    fc.assert(
      fc.property(fc.constantFrom(...spots), fc.integer(), fc.nat(), ({ state, side }, luck, aim) => {
        // Hand, decks, agenda and generator dealt anew; the other's aim, kept secret, is any of its aims.
        const other = determinize(rules, observe(rules, state, side), luck);
        const rival = partnerOf(side);
        const aims = rules.aims.filter((row) => row.side === rival);
        if (state.aims[rival] !== '') other.aims[rival] = aims[aim % aims.length]?.id ?? '';
        const choice = (position: GameState) => createPlayer('greedy').choose(rules, observe(rules, position, side), 9).action;
        expect(choice(other)).toEqual(choice(state));
      }),
      { numRuns: 25 },
    );
  });

  it('goes straight to what it means to send: it adds, never takes back, and sends', () => {
    let sent = 0;
    for (const [i, { state, key }] of fair.seen.entries()) {
      const top = state.stack.at(-1);
      if (top?.phase !== 'compose' || key.includes('"pass"')) continue;
      expect(key).toMatch(/"do":"(add|send)"/);
      const next = fair.seen[i + 1]?.state.stack.at(-1);
      if (key.includes('"add"')) expect(next).toMatchObject({ phase: 'compose', by: top.by, edits: top.edits + 1 });
      else sent++;
    }
    expect(sent).toBeGreaterThan(0);
    expect(fair.events.filter((event) => event.type === 'offered')).toHaveLength(sent);
  });

  it("with deals 'none', it neither offers nor agrees", () => {
    const { events, seen } = game('fair-weather', 2, 'none', 60);
    expect(seen.some(({ state }) => state.stack.at(-1)?.phase === 'compose')).toBe(true);
    expect(types(events).has('passed')).toBe(true);
    expect(types(events).has('offered')).toBe(false);
  });

  it("with deals 'free', it gives, and agrees to everything", () => {
    const { events } = game('fair-weather', 2, 'free', 60);
    expect(types(events).has('agreed')).toBe(true);
    expect(types(events).has('refused')).toBe(false);
  });
});

describe('players', () => {
  it('are known by name', () => {
    expect(() => createPlayer('oracle')).toThrow('There is no player "oracle". Known: random, greedy');
  });
});
