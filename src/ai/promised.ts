import { need } from '../engine/fronts';
import type { Game } from '../engine/game';
import { goodOf, held } from '../engine/goods';
import type { Pledge } from '../engine/state';
import { ALLIES, type Ally, type GoodData, partnerOf, type Tally } from '../engine/types';
import { agendaRevealed, type Projection } from './projection';
import { WEIGHTS as W } from './weights';

/** Promised goods that will meet a need when they come: less for the West, less strain, leverage for the debtor. */
function reliefPromised(g: Game, p: Projection, promise: Pledge, wanted: number, hope: number): void {
  const good = goodOf(g, promise.good);
  const to = partnerOf(promise.from);
  const now = promise.due <= g.state.year && !agendaRevealed(g);
  for (const front of g.rules.fronts) {
    const each = good.strength[front.id] ?? 0;
    if (each === 0 || !front.suffers.includes(to)) continue;
    const met = Math.min(need(g, to, front.id), wanted * each);
    p.standing.west -= Math.trunc((met * (now ? W.short : W.shortLater) * hope) / 125);
    p.assets[to] += Math.trunc((met * (now ? W.relief : W.reliefLater) * hope) / 100);
    p.assets[promise.from] += Math.trunc((Math.min(3, met) * (now ? 40 : 25) * hope) / 100);
  }
}

/** Units of a good that its receiver has a use for: one at work, or what a front lacks and a little more. */
export function useful(g: Game, side: Ally, good: GoodData): number {
  if (good.works) return held(g, side, good.id) > 0 ? 0 : 1;
  let units = 0;
  for (const front of g.rules.fronts) {
    const each = good.strength[front.id] ?? 0;
    if (each > 0 && front.suffers.includes(side)) units = Math.max(units, Math.trunc((need(g, side, front.id) + 1 + each) / each));
  }
  return units;
}

/**
 * Promises: worth something to the one who waits, a burden to the debtor; a veto by the table. What a debtor can't
 * hope to make in time will be broken: that costs it more than the goods, and the other gets leverage instead.
 */
export function addPromises(g: Game, p: Projection): void {
  const awaited: Tally = {};
  for (const side of ALLIES) {
    const owed = g.state.promises.filter((promise) => promise.from === side).sort((a, b) => a.due - b.due || a.id - b.id);
    const store: Tally = {};
    let spent = 0;
    for (const promise of owed) {
      const good = goodOf(g, promise.good);
      const to = partnerOf(side);
      if (good.kept) {
        p.assets[to] += W.promisedVeto;
        p.assets[side] -= W.owedVeto;
        continue;
      }
      const ready = Math.min(promise.n, held(g, side, promise.good) - (store[promise.good] ?? 0));
      store[promise.good] = (store[promise.good] ?? 0) + Math.max(0, ready);
      const years = Math.max(0, promise.due - g.state.year + (promise.stalled ? 0 : 1));
      spent += (promise.n - Math.max(0, ready)) * good.cost;
      const hope = Math.max(0, Math.min(100, 125 - Math.trunc((spent * 100) / (W.pointsForPromises * Math.max(1, years)))));
      const cost = good.cost * promise.n * W.point;
      const wanted = Math.max(0, Math.min(promise.n, useful(g, to, good) - (awaited[to + good.id] ?? 0)));
      awaited[to + good.id] = (awaited[to + good.id] ?? 0) + promise.n;
      const gain = good.cost * (wanted * W.promised + (promise.n - wanted) * W.promisedSpare);
      const arms = good.armsPrice ? W.armsPrice : 0;
      p.assets[to] += Math.trunc((Math.trunc((gain * W.point) / 100) * hope + W.brokenTo * (100 - hope)) / 100);
      const burden = Math.trunc((cost * W.owed) / 100) + arms;
      p.assets[side] -= Math.trunc((burden * hope + W.brokenBy * (100 - hope)) / 100);
      reliefPromised(g, p, promise, wanted, hope);
    }
  }
}
