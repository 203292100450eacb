import { leader } from '../../engine/arenas';
import { atHand, demand, isOpen, need, strength } from '../../engine/fronts';
import type { Game } from '../../engine/game';
import type { GameState, Pledge } from '../../engine/state';
import { effectiveSanctions } from '../../engine/tracks';
import { ALLIES, type Ally, type ArenaId, type FrontId, type GoodId, type Rules, SIDES, type Side } from '../../engine/types';

/** One thing that differs between two states, as data: `from` and `to` are figures where nothing else is said. */
export type Change =
  | { of: 'standing' | 'stability' | 'sanctions' | 'bite' | 'hand'; side: Side; from: number; to: number }
  | { of: 'leverage' | 'trust' | 'open' | 'damascus' | 'war' | 'escalation' | 'price' | 'points'; from: number; to: number }
  | { of: 'hand-strength' | 'committed' | 'demand'; front: FrontId; from: number; to: number; demand: number }
  | { of: 'front'; front: FrontId; open: boolean }
  | { of: 'need'; side: Ally; front: FrontId; from: number; to: number }
  | { of: 'good'; side: Ally; good: GoodId; from: number; to: number }
  | { of: 'cubes'; side: Side; arena: ArenaId; from: number; to: number }
  | { of: 'lead'; arena: ArenaId; from: Side | null; to: Side | null }
  | { of: 'promised' | 'promise-gone' | 'promise-later'; promise: Pledge };

/** Everything open to all that differs between two states, most decisive first. */
export function changesBetween(rules: Rules, before: GameState, after: GameState): Change[] {
  const a: Game = { rules, state: before };
  const b: Game = { rules, state: after };
  return [
    ...standings(before, after),
    ...shared(before, after),
    ...promises(before, after),
    ...sided(a, b),
    ...fronts(a, b),
    ...goods(rules, before, after),
    ...arenas(a, b),
    ...hands(before, after),
  ];
}

function standings(before: GameState, after: GameState): Change[] {
  return SIDES.flatMap((side) => moved({ of: 'standing', side, from: before.standing[side], to: after.standing[side] }));
}

/** The change, if it is one. */
function moved<C extends Change & { from: unknown; to: unknown }>(change: C): C[] {
  return change.from === change.to ? [] : [change];
}

function shared(before: GameState, after: GameState): Change[] {
  const tracks = ['leverage', 'trust', 'damascus', 'war', 'escalation', 'price'] as const;
  return [
    ...tracks.flatMap((of) => moved({ of, from: before[of], to: after[of] })),
    ...moved({ of: 'points', from: pointsLeft(before), to: pointsLeft(after) }).filter(() => isSpending(before) && isSpending(after)),
  ];
}

const isSpending = (state: GameState): boolean => state.stack[state.stack.length - 1]?.phase === 'spend';

/** Operations points left of the play that is being spent. */
export function pointsLeft(state: GameState): number {
  const top = state.stack[state.stack.length - 1];
  return top?.phase === 'spend' ? top.points : 0;
}

function promises(before: GameState, after: GameState): Change[] {
  const list: Change[] = moved({ of: 'open' as const, from: before.promises.length, to: after.promises.length });
  for (const promise of after.promises) {
    const was = before.promises.find((p) => p.id === promise.id);
    if (!was) list.push({ of: 'promised', promise });
    else if (was.due !== promise.due) list.push({ of: 'promise-later', promise });
  }
  for (const promise of before.promises) {
    if (!after.promises.some((p) => p.id === promise.id)) list.push({ of: 'promise-gone', promise });
  }
  return list;
}

function sided(a: Game, b: Game): Change[] {
  const list: Change[] = [];
  for (const side of ALLIES) {
    list.push(...moved({ of: 'stability' as const, side, from: a.state.stability[side], to: b.state.stability[side] }));
    const sanctions = moved({ of: 'sanctions' as const, side, from: a.state.sanctions[side], to: b.state.sanctions[side] });
    list.push(...sanctions);
    const bite = moved({ of: 'bite' as const, side, from: effectiveSanctions(a, side), to: effectiveSanctions(b, side) });
    if (sanctions.length === 0) list.push(...bite);
  }
  return list;
}

function fronts(a: Game, b: Game): Change[] {
  const list: Change[] = [];
  for (const { id: front } of a.rules.fronts) {
    if (isOpen(a, front) !== isOpen(b, front)) {
      list.push({ of: 'front', front, open: isOpen(b, front) });
      continue;
    }
    if (!isOpen(b, front)) continue;
    const asked = demand(b, front);
    list.push(...moved({ of: 'demand' as const, front, from: demand(a, front), to: asked, demand: asked }));
    const hand = moved({ of: 'hand-strength' as const, front, from: atHand(a, front), to: atHand(b, front), demand: asked });
    const committed = moved({ of: 'committed' as const, front, from: strength(a, front), to: strength(b, front), demand: asked });
    // What is at hand counts what is committed: one line is enough.
    list.push(...(hand.length > 0 ? hand : committed));
    for (const side of ALLIES) list.push(...moved({ of: 'need' as const, side, front, from: need(a, side, front), to: need(b, side, front) }));
  }
  return list;
}

function goods(rules: Rules, before: GameState, after: GameState): Change[] {
  const list: Change[] = [];
  for (const side of ALLIES) {
    for (const { id: good } of rules.goods) {
      list.push(...moved({ of: 'good' as const, side, good, from: before.reserve[side][good] ?? 0, to: after.reserve[side][good] ?? 0 }));
    }
  }
  return list;
}

function arenas(a: Game, b: Game): Change[] {
  const list: Change[] = [];
  for (const { id: arena } of a.rules.arenas) {
    for (const side of SIDES) {
      const from = a.state.cubes[arena]?.[side] ?? 0;
      list.push(...moved({ of: 'cubes' as const, side, arena, from, to: b.state.cubes[arena]?.[side] ?? 0 }));
    }
    list.push(...moved({ of: 'lead' as const, arena, from: leader(a, arena), to: leader(b, arena) }));
  }
  return list;
}

/** How many cards a side holds is public; a card just played is no news. */
function hands(before: GameState, after: GameState): Change[] {
  return ALLIES.flatMap((side) => {
    const from = before.hands[side].length;
    const to = after.hands[side].length;
    return Math.abs(to - from) > 1 || to > from ? moved({ of: 'hand' as const, side, from, to }) : [];
  });
}
