import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPlayer } from '../../src/ai/players';
import { type Action, type ActionKind, canonical } from '../../src/engine/actions';
import { clone } from '../../src/engine/clone';
import { branchesOf, VERBS } from '../../src/engine/effects';
import { apply, awaiting, legalActions, newGame, play } from '../../src/engine/engine';
import type { GameEvent } from '../../src/engine/events';
import { observe } from '../../src/engine/observe';
import { eventRoot } from '../../src/engine/phases/event';
import { PHASES } from '../../src/engine/phases/index';
import type { GameState } from '../../src/engine/state';
import type { EffectData } from '../../src/engine/types';
import { chooser, rules, SCENARIOS } from '../helpers';

// Every action kind there is; the type sees to it that none is missing.
const KINDS: Record<ActionKind, true> = {
  keep: true,
  add: true,
  'take-back': true,
  send: true,
  pass: true,
  accept: true,
  refuse: true,
  counter: true,
  event: true,
  points: true,
  make: true,
  place: true,
  steady: true,
  effort: true,
  coin: true,
  end: true,
  favour: true,
  option: true,
  pick: true,
  stop: true,
  again: true,
  deliver: true,
  stall: true,
  break: true,
  commit: true,
  cast: true,
  withhold: true,
  cede: true,
};

const seen = { phases: new Set<string>(), verbs: new Set<string>(), kinds: new Set<string>() };
const undo: (() => void)[] = [];

/** Notes the name whenever a function of a table's row is called. */
function listen(row: object, field: string, note: () => void): void {
  const table = row as Record<string, unknown>;
  const real = table[field] as ((...args: unknown[]) => unknown) | undefined;
  if (!real) return;
  table[field] = (...args: unknown[]) => {
    note();
    return real.apply(row, args);
  };
  undo.push(() => {
    table[field] = real;
  });
}

/** `when` asks nothing and does nothing itself: it is seen by what stands under it. */
function noteEvents(state: GameState): void {
  for (const frame of state.stack) {
    if (!('path' in frame)) continue;
    let list = eventRoot({ rules, state }, frame.source);
    for (let i = 0; i + 1 < frame.path.length; i += 2) {
      const effect = list[frame.path[i] as number] as EffectData;
      seen.verbs.add(effect.verb);
      list = branchesOf(effect)[frame.path[i + 1] as number] ?? [];
    }
    const last = list[frame.path[frame.path.length - 1] as number];
    if (frame.path.length % 2 === 1 && last) seen.verbs.add(last.verb);
  }
}

function playOut(scenario: string, seed: number, choose: (state: GameState) => Action): void {
  const state = newGame(rules, { scenario, seed });
  while (awaiting(rules, state)) {
    noteEvents(state);
    const action = choose(state);
    seen.kinds.add(action.do);
    apply(rules, state, action);
  }
}

/** Nothing but chance ends early: of some actions that chance offers, one that keeps the alliance going. */
const CAREFUL = ['accept', 'deliver', 'steady', 'cast', 'effort', 'send', 'make'];
function careful(seed: number): (state: GameState) => Action {
  const choose = chooser(seed);
  return (state) => {
    const tries = [choose(state), choose(state), choose(state)];
    return tries.find((action) => CAREFUL.includes(action.do)) ?? (tries[0] as Action);
  };
}

beforeAll(() => {
  for (const [name, phase] of Object.entries(PHASES)) for (const field of ['run', 'apply']) listen(phase, field, () => seen.phases.add(name));
  for (const [name, verb] of Object.entries(VERBS)) listen(verb, 'apply', () => seen.verbs.add(name));
  for (const scenario of SCENARIOS) {
    for (let seed = 1; seed <= 8; seed++) playOut(scenario, seed, seed % 2 ? chooser(seed) : careful(seed));
  }
  const greedy = createPlayer('greedy');
  playOut('fair-weather', 1, (state) => greedy.choose(rules, observe(rules, state, awaiting(rules, state)?.side ?? 'russia'), state.ply).action);
});
afterAll(() => {
  for (const back of undo) back();
});

it.each([
  ['phase', seen.phases, Object.keys(PHASES)],
  ['verb of card data', seen.verbs, Object.keys(VERBS)],
  ['kind of action', seen.kinds, Object.keys(KINDS)],
])('every %s occurs in games of all scenarios', (_, found, all) => {
  expect(all.filter((name) => !found.has(name))).toEqual([]);
});

it.each(SCENARIOS)('a plain state and a draft come to the same in %s', (scenario) => {
  let drafted = newGame(rules, { scenario, seed: 5 });
  const plain = clone(drafted);
  const choose = chooser(5);
  for (let n = 0; n < 150 && awaiting(rules, drafted); n++) {
    const before = canonical(drafted);
    const action = choose(drafted);
    const made = play(rules, drafted, action);
    const events: GameEvent[] = [];
    apply(rules, plain, action, events);
    expect(canonical(drafted)).toBe(before);
    expect(canonical(made.state)).toBe(canonical(plain));
    expect(canonical(made.events)).toBe(canonical(events));
    expect(legalActions(rules, made.state)).toEqual(legalActions(rules, plain));
    drafted = made.state;
  }
});
