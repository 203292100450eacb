import { expect } from 'vitest';
import { type Action, actionKey } from '../../src/engine/actions';
import { apply, awaiting, choices, isLegal } from '../../src/engine/engine';
import type { GameEvent } from '../../src/engine/events';
import type { Game } from '../../src/engine/game';
import { phaseOf } from '../../src/engine/phases/index';
import { initialState } from '../../src/engine/setup';
import type { DealLine, Frame, GameState, LastingRule, Pledge } from '../../src/engine/state';
import type { Ally, Rules, ScenarioData, Side, Tally } from '../../src/engine/types';
import { rules } from '../helpers';

/** What a test puts on the table; everything else is empty. */
export interface Laid
  extends Partial<Pick<GameState, 'leverage' | 'trust' | 'damascus' | 'war' | 'escalation' | 'price' | 'year' | 'first' | 'resolutions' | 'stability'>> {
  standing?: Partial<Record<Side, number>>;
  sanctions?: Partial<Record<Ally, number>>;
  /** Fronts that are open; as in the scenario where none are given. */
  open?: string[];
  reserve?: Partial<Record<Ally, Tally>>;
  committed?: Record<string, Partial<Record<Ally, Tally>>>;
  cubes?: Record<string, Partial<Record<Side, number>>>;
  hands?: Partial<Record<Ally, string[]>>;
}

export interface Table {
  g: Game;
  state: GameState;
  rules: Rules;
  events: GameEvent[];
}

/** Tracks that a test does not name. They are the tests' own: a scenario may be balanced anew without a test of a rule noticing. */
const TRACKS = { leverage: 0, trust: 3, damascus: 3, war: 0, escalation: 3, price: 3 };

/** An empty table in a scenario's first year (or `year`, counted from 0): no world card has come, nothing is held, no leverage. */
export function table(scenario: string, laid: Laid = {}): Table {
  const state = initialState(rules, rules.scenario[scenario] as ScenarioData, 1);
  const events: GameEvent[] = [];
  const { standing, sanctions, open, reserve, committed, cubes, hands, ...tracks } = laid;
  Object.assign(state, TRACKS, { stability: { russia: 6, iran: 5 }, promises: [] }, tracks);
  state.standing = { russia: 7, iran: 7, west: 1, ...standing };
  state.sanctions = { russia: 2, iran: 5, ...sanctions };
  for (const side of ['russia', 'iran'] as const) {
    for (const good of rules.goods) state.reserve[side][good.id] = reserve?.[side]?.[good.id] ?? 0;
    state.hands[side] = [...(hands?.[side] ?? [])];
  }
  for (const front of rules.fronts) {
    const row = state.fronts[front.id] as GameState['fronts'][string];
    if (open) row.open = open.includes(front.id) ? 1 : 0;
    for (const side of ['russia', 'iran'] as const) {
      for (const good of rules.goods) row.committed[side][good.id] = committed?.[front.id]?.[side]?.[good.id] ?? 0;
    }
  }
  for (const arena of rules.arenas) state.cubes[arena.id] = { russia: 0, iran: 0, west: 0, ...cubes?.[arena.id] };
  return { g: { rules, state, sink: (event) => events.push(event) }, state, rules, events };
}

/** A rule that a card has made, for the rest of the game. */
export function rule(t: Table, row: Partial<LastingRule> & { kind: string }): void {
  t.state.lasting.push({ until: 99, span: 'game', side: '', good: '', front: '', arena: '', mode: '', n: 0, limit: 0, ...row });
}

/** An open promise. */
export function owe(t: Table, from: Ally, good: string, n = 1, due = t.state.year): Pledge {
  const p: Pledge = { id: t.state.nextPromise++, from, good, n, due, stalled: 0 };
  t.state.promises.push(p);
  return p;
}

/** Puts a step of the year on the stack and goes on to the next question. */
export function go(t: Table, frame: Frame): void {
  t.state.stack.push(structuredClone(frame));
  while (!t.state.ending && t.state.stack.length > 0 && !awaiting(rules, t.state)) once(t);
}

/** One automatic step, of the frame on top or of this one. */
export function once(t: Table, frame?: Frame): void {
  if (frame) t.state.stack.push(structuredClone(frame));
  const top = t.state.stack[t.state.stack.length - 1] as Frame;
  phaseOf(top).run?.(t.g, top);
}

/** An event's text as it stands in the rules. */
export const happens = (of: 'card' | 'world' | 'agenda', id: string, branch = ''): Frame => ({
  phase: 'effects',
  at: 0,
  source: { of, id, branch },
  path: [],
  cast: { player: '', own: '', favours: '' },
});

/** Does legal actions, one after the other. */
export function act(t: Table, ...actions: Action[]): void {
  for (const action of actions) {
    expect(isLegal(rules, t.state, action), actionKey(action)).toBe(true);
    apply(rules, t.state, action, t.events);
  }
}

/** Who is asked what, as 'iran answer'; 'nobody' where it goes on by itself. */
export function asked(t: Table): string {
  const row = awaiting(rules, t.state);
  return row ? `${row.side} ${row.decision}` : 'nobody';
}

/** Why an action can't be done: a key of the locale; 'open' where it can, 'absent' where it is not even named. */
export function why(t: Table, action: Action): string {
  const row = choices(rules, t.state).find((choice) => actionKey(choice.action) === actionKey(action));
  return row ? (row.why?.key ?? 'open') : 'absent';
}

export const goods = (from: Ally, what: string, n = 1): DealLine => ({ from, kind: 'good', what, n, due: -1 });
export const cubes = (from: Ally, what: string, n = 1): DealLine => ({ from, kind: 'cube', what, n, due: -1 });
export const promise = (from: Ally, what: string, n: number, due: number): DealLine => ({ from, kind: 'promise', what, n, due });
export const add = (from: Ally, what: string): Action => ({ do: 'add', from, kind: 'good', what });

/** Russia accepts a deal that Iran has offered. */
export function deal(t: Table, ...draft: DealLine[]): void {
  go(t, { phase: 'answer', by: 'russia', draft, counter: 0, summit: 1 });
  act(t, { do: 'accept' });
}
