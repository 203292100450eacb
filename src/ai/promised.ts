import { need } from '../engine/fronts';
import type { Game } from '../engine/game';
import { held } from '../engine/goods';
import type { Pledge } from '../engine/state';
import { ALLIES, type Ally, type GoodData, partnerOf } from '../engine/types';
import type { GoodPlan } from './plan';
import type { Projection } from './projection';
import type { Survey } from './survey';
import { WEIGHTS as W } from './weights';

/** Promised goods that will meet a need when they come: less for the West, less strain, leverage for the debtor. */
function reliefPromised(g: Game, p: Projection, s: Survey, promise: Pledge, good: GoodData, wanted: number, hope: number): void {
  const to = partnerOf(promise.from);
  const now = promise.due <= g.state.year && !s.revealed;
  for (const front of s.plan.fronts) {
    const each = good.strength[front.id] ?? 0;
    if (each === 0 || !front.suffers[to]) continue;
    const met = Math.min(s.needs[to][front.at] as number, wanted * each);
    p.standing.west -= Math.trunc((met * (now ? W.short : W.shortLater) * hope) / 125);
    p.assets[to] += Math.trunc((met * (now ? W.relief : W.reliefLater) * hope) / 100);
    p.assets[promise.from] += Math.trunc((Math.min(3, met) * (now ? 40 : 25) * hope) / 100);
  }
}

/** Units of a good that its receiver has a use for: one at work, or what a front lacks and a little more. */
export function useful(g: Game, side: Ally, good: GoodData): number {
  return usefulFor(g, side, good, (at) => need(g, side, g.rules.fronts[at]?.id ?? ''));
}

/** The same, by what is lacking at a front by its place in the rules. */
function usefulFor(g: Game, side: Ally, good: GoodData, lacking: (at: number) => number): number {
  if (good.works) return held(g, side, good.id) > 0 ? 0 : 1;
  let units = 0;
  for (let at = 0; at < g.rules.fronts.length; at++) {
    const front = g.rules.fronts[at];
    const each = front ? (good.strength[front.id] ?? 0) : 0;
    if (each > 0 && front?.suffers.includes(side)) units = Math.max(units, Math.trunc((lacking(at) + 1 + each) / each));
  }
  return units;
}

/**
 * Promises: worth something to the one who waits, a burden to the debtor; a veto by the table. What a debtor can't
 * hope to make in time will be broken: that costs it more than the goods, and the other gets leverage instead.
 */
export function addPromises(g: Game, p: Projection, s: Survey): void {
  if (g.state.promises.length === 0) return;
  for (const side of ALLIES) addOwed(g, p, s, side);
}

function addOwed(g: Game, p: Projection, s: Survey, side: Ally): void {
  const owed = inOrder(g.state.promises, side);
  const to = partnerOf(side);
  let spent = 0;
  for (let i = 0; i < owed.length; i++) {
    const promise = owed[i] as Pledge;
    const { good } = s.plan.good.get(promise.good) as GoodPlan;
    if (good.kept) {
      p.assets[to] += W.promisedVeto;
      p.assets[side] -= W.owedVeto;
      continue;
    }
    // Of the same good, earlier promises are served first.
    let before = 0;
    for (let j = 0; j < i; j++) if (owed[j]?.good === promise.good) before += owed[j]?.n ?? 0;
    const ready = Math.min(promise.n, Math.max(0, held(g, side, promise.good) - before));
    const years = Math.max(0, promise.due - g.state.year + (promise.stalled ? 0 : 1));
    spent += (promise.n - ready) * good.cost;
    const hope = Math.max(0, Math.min(100, 125 - Math.trunc((spent * 100) / (W.pointsForPromises * Math.max(1, years)))));
    const cost = good.cost * promise.n * W.point;
    const wanted = Math.max(0, Math.min(promise.n, usefulFor(g, to, good, (at) => s.needs[to][at] as number) - before));
    const gain = good.cost * (wanted * W.promised + (promise.n - wanted) * W.promisedSpare);
    const arms = good.armsPrice ? W.armsPrice : 0;
    p.assets[to] += Math.trunc((Math.trunc((gain * W.point) / 100) * hope + W.brokenTo * (100 - hope)) / 100);
    const burden = Math.trunc((cost * W.owed) / 100) + arms;
    p.assets[side] -= Math.trunc((burden * hope + W.brokenBy * (100 - hope)) / 100);
    reliefPromised(g, p, s, promise, good, wanted, hope);
  }
}

/** What a side owes, the earliest due first. */
function inOrder(promises: readonly Pledge[], side: Ally): Pledge[] {
  const owed: Pledge[] = [];
  for (const promise of promises) if (promise.from === side) owed.push(promise);
  return owed.length > 1 ? owed.sort((a, b) => a.due - b.due || a.id - b.id) : owed;
}
