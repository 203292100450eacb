import type { Game } from './game';
import { yearOf } from './game';
import { lasting } from './lasting';
import { ALLIES, type Ally, type FrontData, type FrontId, type GoodData, type Tally } from './types';

export function isOpen(g: Game, front: FrontId): boolean {
  return g.state.fronts[front]?.open === 1;
}

/** What the world asks of a front this year; 0 while it is shut. */
export function demand(g: Game, front: FrontId): number {
  if (!isOpen(g, front)) return 0;
  const row = g.rules.front[front] as FrontData;
  let n = row.demandTrack ? g.state[row.demandTrack] : yearOf(g).syria;
  for (const mod of g.state.demands) if (mod.front === front && mod.year === g.state.year) n += mod.n;
  return Math.max(0, n);
}

/** Strength of one unit here, lasting rules included. */
function unitStrength(g: Game, good: GoodData, front: FrontId): number {
  let n = good.strength[front] ?? 0;
  if (n === 0) return 0;
  for (const rule of lasting(g, 'strength')) if (rule.good === good.id && rule.front === front) n = rule.n;
  return n;
}

/** How many units count here. */
function unitLimit(g: Game, good: GoodData, front: FrontId): number {
  let n = good.limit[front] ?? 99;
  for (const rule of lasting(g, 'strength')) {
    if (rule.good === good.id && rule.front === front && rule.limit > 0) n = rule.limit;
  }
  return n;
}

/** Whether a side's own unit of a good can be committed to a front. */
export function usable(g: Game, side: Ally, good: GoodData, front: FrontId): boolean {
  const row = g.rules.front[front] as FrontData;
  return !good.works && row.by.includes(side) && (good.strength[front] ?? 0) > 0;
}

/** Points for one strength of effort at a front. */
export function effortCost(g: Game, front: FrontId): number {
  const row = g.rules.front[front];
  if (!row?.effort) return 0;
  let cost = row.effort.cost;
  for (const rule of lasting(g, 'effort')) cost = Math.min(cost, rule.n);
  return cost;
}

export interface Extra {
  /** Units counted on top of what is committed. */
  goods: Tally;
  side: Ally;
}

/**
 * Strength of one side's goods at a front, up to their limits and to half the demand where the front asks it.
 * @param reserve also count what that side could still commit from its reserve
 * @param extra goods counted as if committed
 */
export function sideStrength(g: Game, front: FrontId, side: Ally, reserve = false, extra: Tally | null = null): number {
  const row = g.rules.front[front] as FrontData;
  const there = g.state.fronts[front]?.committed[side];
  const held = g.state.reserve[side];
  let sum = 0;
  for (const good of g.rules.goods) {
    if (!(good.strength[front] ?? 0)) continue;
    let units = 0;
    if (good.works) units = row.by.includes(side) ? (held[good.id] as number) : 0;
    else {
      units = there?.[good.id] ?? 0;
      if (reserve && row.by.includes(side)) {
        const barred = g.state.recalled[side][good.id] ?? 0;
        units += Math.max(0, (held[good.id] as number) - barred);
      }
    }
    if (extra) units += extra[good.id] ?? 0;
    if (units > 0) sum += Math.min(units, unitLimit(g, good, front)) * unitStrength(g, good, front);
  }
  if (row.effort?.by === side) sum += g.state.fronts[front]?.effort ?? 0;
  if (row.halves) {
    const free = lasting(g, 'no-cap').some((rule) => rule.side === side);
    if (!free) sum = Math.min(sum, Math.ceil(demand(g, front) / 2));
  }
  return sum;
}

/** All strength at a front: both sides, and the joint command where both fight. */
export function strength(g: Game, front: FrontId, reserves: readonly Ally[] = [], extra: Extra | null = null): number {
  const row = g.rules.front[front] as FrontData;
  let sum = 0;
  let fighting = 0;
  for (const side of ALLIES) {
    const own = sideStrength(g, front, side, reserves.includes(side), extra?.side === side ? extra.goods : null);
    sum += own;
    if (own > 0) fighting++;
  }
  if (row.halves && fighting === 2) for (const rule of lasting(g, 'joint')) sum += rule.n;
  return sum;
}

/** Points of demand that nothing committed meets. */
export function shortfall(g: Game, front: FrontId): number {
  return Math.max(0, demand(g, front) - strength(g, front));
}

/** What a side lacks at a front after all it could commit itself (GAME.md: need is derived, never stored). */
export function need(g: Game, side: Ally, front: FrontId): number {
  const row = g.rules.front[front] as FrontData;
  if (!row.suffers.includes(side) || !isOpen(g, front)) return 0;
  return Math.max(0, demand(g, front) - strength(g, front, [side]));
}

/** Strength at hand: committed, or usable in its makers' reserves. */
export function atHand(g: Game, front: FrontId): number {
  return strength(g, front, ALLIES);
}

/** All that a side needs and the other's goods could meet, over the open fronts. */
export function allNeeds(g: Game, side: Ally): number {
  let sum = 0;
  for (const front of g.rules.fronts) sum += need(g, side, front.id);
  return sum;
}
