import { awaiting, legalActions } from './engine';
import { scenarioOf } from './game';
import type { GameState } from './state';
import { ALLIES, type CardId, type Rules, SIDES } from './types';

/**
 * What must hold in every state: cards conserved, tracks in range, counts whole, someone asked or the game over.
 * @returns one line for each thing that is wrong; empty where all is well
 */
export function invariants(rules: Rules, state: GameState): string[] {
  const wrong: string[] = [];
  const say = (ok: boolean, text: string) => {
    if (!ok) wrong.push(text);
  };
  checkTracks(rules, state, say);
  checkCards(rules, state, say);
  checkCounts(rules, state, say);
  checkNumbers(state, 'state', say);
  const asked = awaiting(rules, state);
  say((asked === null) === (state.ending !== null), 'someone is asked exactly while the game goes on');
  if (asked) say(legalActions(rules, state).length > 0, `${asked.side} is asked (${asked.decision}) with nothing legal to do`);
  return wrong;
}

type Say = (ok: boolean, text: string) => void;

function checkTracks(rules: Rules, state: GameState, say: Say): void {
  const inside = (id: keyof Rules['tracks'], n: number) => {
    const row = rules.tracks[id];
    return Number.isInteger(n) && n >= row.min && n <= row.max;
  };
  for (const id of ['leverage', 'trust', 'damascus', 'war', 'escalation', 'price'] as const) {
    say(inside(id, state[id]), `track ${id} is at ${state[id]}`);
  }
  for (const side of ALLIES) {
    say(inside('stability', state.stability[side]), `stability of ${side} is at ${state.stability[side]}`);
    say(inside('sanctions', state.sanctions[side]), `sanctions on ${side} are at ${state.sanctions[side]}`);
  }
  for (const side of SIDES) say(inside('standing', state.standing[side]), `standing of ${side} is at ${state.standing[side]}`);
}

function checkCards(rules: Rules, state: GameState, say: Say): void {
  const g = { rules, state };
  const scenario = scenarioOf(g);
  const begun = new Set(scenario.years.slice(0, state.year + 1).map((row) => row.era));
  const expected: CardId[] = [];
  for (const era of begun) for (const card of rules.eraCards[era] ?? []) if (!scenario.without.includes(card)) expected.push(card);
  const found = [...state.draw, ...state.discard, ...state.removed, ...state.hands.russia, ...state.hands.iran];
  for (const frame of state.stack) if (frame.phase === 'played') found.push(frame.card);
  if (state.ending) return;
  say(found.length === expected.length && new Set(found).size === found.length, `${found.length} cards of ${expected.length}`);
  const known = new Set(expected);
  say(
    found.every((card) => known.has(card)),
    'a card of another era is in play',
  );
}

function checkCounts(rules: Rules, state: GameState, say: Say): void {
  const whole = (n: number | undefined) => n !== undefined && Number.isInteger(n) && n >= 0;
  for (const good of rules.goods) {
    for (const side of ALLIES) {
      say(whole(state.reserve[side][good.id]), `${side} holds ${state.reserve[side][good.id]} ${good.id}`);
      for (const front of rules.fronts) {
        say(whole(state.fronts[front.id]?.committed[side][good.id]), `${side} has a broken count of ${good.id} at ${front.id}`);
      }
    }
  }
  for (const arena of rules.arenas) {
    for (const side of SIDES) {
      const n = state.cubes[arena.id]?.[side];
      say(whole(n), `${side} has ${n} cubes in ${arena.id}`);
      if (arena.closedTo.includes(side)) say(n === 0, `${side} has cubes in ${arena.id}`);
    }
  }
  say(state.promises.length <= 12, `${state.promises.length} promises are open`);
  say(state.stack.length <= 24, `${state.stack.length} frames on the stack`);
}

/** Every number is whole and none is -0, which a written record would read back as 0. */
function checkNumbers(value: unknown, at: string, say: Say): void {
  if (typeof value === 'number') say(Number.isSafeInteger(value) && !Object.is(value, -0), `${at} is ${Object.is(value, -0) ? '-0' : value}`);
  else if (value !== null && typeof value === 'object') for (const [key, inner] of Object.entries(value)) checkNumbers(inner, `${at}.${key}`, say);
}
