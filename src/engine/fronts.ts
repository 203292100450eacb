import type { Game } from './game';
import { yearOf } from './game';
import { lasting } from './lasting';
import { ALLIES, type Ally, type FrontData, type FrontId, type GoodData, type Tally } from './types';

export function isOpen(g: Game, front: FrontId): boolean {
  return g.state.fronts[front]?.open === 1;
}

/** A good at a front it counts at: strength of one unit, and how many units count. */
interface Fit {
  good: GoodData;
  each: number;
  limit: number;
}

/** What counts at a front, by its row: asked for many times in every position that is valued. */
const FITS = new WeakMap<FrontData, readonly Fit[]>();

function fitsFor(g: Game, front: FrontData): readonly Fit[] {
  const known = FITS.get(front);
  if (known) return known;
  const { id } = front;
  const list = g.rules.goods.filter((good) => good.strength[id]).map((good) => ({ good, each: good.strength[id] ?? 0, limit: good.limit[id] ?? 99 }));
  FITS.set(front, list);
  return list;
}

/** What the world asks of a front this year; 0 while it is shut. */
export function demand(g: Game, front: FrontId): number {
  if (!isOpen(g, front)) return 0;
  const row = g.rules.front[front] as FrontData;
  let n = row.demandTrack ? g.state[row.demandTrack] : yearOf(g).syria;
  for (const mod of g.state.demands) if (mod.front === front && mod.year === g.state.year) n += mod.n;
  return Math.max(0, n);
}

/** Strength of so many units here, lasting rules included. */
function strengthOf({ state }: Game, { good, each, limit }: Fit, front: FrontId, units: number): number {
  let n = each;
  let most = limit;
  for (const rule of state.lasting) {
    if (rule.kind !== 'strength' || rule.good !== good.id || rule.front !== front) continue;
    n = rule.n;
    if (rule.limit > 0) most = rule.limit;
  }
  return Math.min(units, most) * n;
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
  const commits = row.by.includes(side);
  let sum = 0;
  for (const fit of fitsFor(g, row)) {
    const { id, works } = fit.good;
    let units = 0;
    if (works) units = commits ? (held[id] as number) : 0;
    else {
      units = there?.[id] ?? 0;
      if (reserve && commits) {
        const free = (held[id] as number) - (g.state.recalled[side][id] ?? 0);
        if (free > 0) units += free;
      }
    }
    if (extra) units += extra[id] ?? 0;
    if (units > 0) sum += strengthOf(g, fit, front, units);
  }
  if (row.effort?.by === side) sum += g.state.fronts[front]?.effort ?? 0;
  if (row.halves) {
    let free = false;
    for (const rule of g.state.lasting) if (rule.kind === 'no-cap' && rule.side === side) free = true;
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

const ONLY: Record<Ally, readonly Ally[]> = { russia: ['russia'], iran: ['iran'] };

/** What a side lacks at a front after all it could commit itself (GAME.md: need is derived, never stored). */
export function need(g: Game, side: Ally, front: FrontId): number {
  const row = g.rules.front[front] as FrontData;
  if (!row.suffers.includes(side) || !isOpen(g, front)) return 0;
  const asked = demand(g, front);
  return asked === 0 ? 0 : Math.max(0, asked - strength(g, front, ONLY[side]));
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
