import { isOpen, need } from './fronts';
import { change, type Game } from './game';
import { lasting } from './lasting';
import { effectiveSanctions, leverTo, shiftSide } from './tracks';
import { type Ally, type FrontId, type GoodData, type GoodId, partnerOf, type Tally } from './types';

export function goodOf(g: Game, id: GoodId): GoodData {
  return g.rules.good[id] as GoodData;
}

export function held(g: Game, side: Ally, good: GoodId): number {
  return g.state.reserve[side][good] ?? 0;
}

/** Operations points to make one. */
export function makeCost(g: Game, good: GoodId): number {
  let cost = goodOf(g, good).cost;
  for (const rule of lasting(g, 'cost')) if (rule.good === good) cost += rule.n;
  return Math.max(1, cost);
}

/** From supply to reserve. */
export function gainGood(g: Game, side: Ally, good: GoodId, n: number): void {
  if (n <= 0) return;
  g.state.reserve[side][good] = held(g, side, good) + n;
  change(g, { type: 'gained', side, good, n });
}

/** From reserve, as many as there are; returns how many. */
export function loseGood(g: Game, side: Ally, good: GoodId, n: number): number {
  const gone = Math.min(n, held(g, side, good));
  if (gone <= 0) return 0;
  g.state.reserve[side][good] = held(g, side, good) - gone;
  change(g, { type: 'lost', side, good, n: gone, front: '' });
  return gone;
}

/** Units committed to a front by a side. */
export function committed(g: Game, side: Ally, front: FrontId, good: GoodId): number {
  return g.state.fronts[front]?.committed[side][good] ?? 0;
}

/** From reserve to a front, as many as there are and may go; returns how many. */
export function commitGood(g: Game, side: Ally, front: FrontId, good: GoodId, n: number): number {
  if (!isOpen(g, front)) return 0;
  const free = held(g, side, good) - (g.state.recalled[side][good] ?? 0);
  const sent = Math.min(n, free);
  if (sent <= 0) return 0;
  g.state.reserve[side][good] = held(g, side, good) - sent;
  const there = g.state.fronts[front]?.committed[side] as Tally;
  there[good] = (there[good] ?? 0) + sent;
  change(g, { type: 'committed', side, front, good, n: sent });
  return sent;
}

/** From a front, gone; returns how many. */
export function loseCommitted(g: Game, side: Ally, front: FrontId, good: GoodId, n: number): number {
  const gone = Math.min(n, committed(g, side, front, good));
  if (gone <= 0) return 0;
  const there = g.state.fronts[front]?.committed[side] as Tally;
  there[good] = (there[good] as number) - gone;
  return gone;
}

/** From a front back to the reserve; it may not return this year. Returns how many. */
export function recallGood(g: Game, side: Ally, front: FrontId, good: GoodId, n: number): number {
  const back = loseCommitted(g, side, front, good, n);
  if (back <= 0) return 0;
  g.state.reserve[side][good] = held(g, side, good) + back;
  g.state.recalled[side][good] = (g.state.recalled[side][good] ?? 0) + back;
  change(g, { type: 'recalled', side, front, good, n: back });
  return back;
}

/** Whether a good can be handed or promised by its maker now: not to a front that is shut. */
export function deliverable(g: Game, good: GoodData): boolean {
  if (good.direct) return isOpen(g, good.direct);
  if (!good.sanctionsPrice) return true;
  for (const front of g.rules.fronts) {
    const receiver = good.maker ? partnerOf(good.maker) : null;
    if (receiver && front.by.includes(receiver) && (good.strength[front.id] ?? 0) > 0) return isOpen(g, front.id);
  }
  return true;
}

/**
 * Goods reach the partner's reserve, or the front they go straight to.
 * @returns leverage the giver has earned: a point for each point of strength that meets a need, at most 3 a front
 *   and year; the first network or satellite as printed (GAME.md, Leverage)
 */
export function arrive(g: Game, from: Ally, good: GoodId, n: number): number {
  const to = partnerOf(from);
  const row = goodOf(g, good);
  const front = frontServed(g, row, to);
  const before = front ? need(g, to, front) : 0;
  const biting = effectiveSanctions(g, to);
  const had = held(g, to, good);
  if (row.direct) {
    const there = g.state.fronts[row.direct]?.committed[from] as Tally;
    there[good] = (there[good] ?? 0) + n;
  } else g.state.reserve[to][good] = had + n;
  g.state.thisYear.received[to][good] = (g.state.thisYear.received[to][good] ?? 0) + n;
  g.state.thisEra.received[to][good] = (g.state.thisEra.received[to][good] ?? 0) + n;
  change(g, { type: 'delivered', from, to, good, n });
  if (row.eye && !g.state.agendaSeen[to] && g.state.agenda !== '') {
    g.state.agendaSeen[to] = 1;
    change(g, { type: 'agenda-shown', to });
  }
  if (row.firstStanding > 0 && !g.state.arrived[to][good]) shiftSide(g, 'standing', to, row.firstStanding);
  g.state.arrived[to][good] = (g.state.arrived[to][good] ?? 0) + n;
  let earned = 0;
  if (front) {
    const used = g.state.levered[from][front] ?? 0;
    earned = Math.min(before - need(g, to, front), g.rules.settings.handOver.leverageCap - used);
    earned = Math.max(0, earned);
    g.state.levered[from][front] = used + earned;
  }
  if (before === 0 && row.firstLeverage > 0 && had === 0 && biting >= row.firstLeverageSanctions) {
    earned = row.firstLeverage;
  }
  return earned;
}

/** The front at which a delivered good could meet the receiver's need. */
function frontServed(g: Game, good: GoodData, to: Ally): FrontId | null {
  for (const front of g.rules.fronts) {
    if (!front.suffers.includes(to) || !(good.strength[front.id] ?? 0)) continue;
    if (good.direct === front.id || front.by.includes(to)) return front.id;
  }
  return null;
}

/** The price of drones: the first delivery in a year raises the giver's sanctions by 1; at 6 it is free. */
export function payDrones(g: Game, from: Ally, good: GoodId): void {
  if (!goodOf(g, good).sanctionsPrice || g.state.dronesPriced) return;
  g.state.dronesPriced = 1;
  shiftSide(g, 'sanctions', from, 1);
}

/** Goods handed over outside a deal, prices already paid. */
export function handOver(g: Game, from: Ally, good: GoodId, n: number, leverage: boolean): void {
  const moved = Math.min(n, held(g, from, good));
  if (moved <= 0) return;
  g.state.reserve[from][good] = held(g, from, good) - moved;
  const earned = arrive(g, from, good, moved);
  if (leverage) leverTo(g, from, earned);
}
