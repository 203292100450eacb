import type { Game } from '../engine/game';
import { held } from '../engine/goods';
import { arenaScores } from '../engine/phases/close';
import { arenaIncome } from '../engine/phases/reckoning';
import { type Ally, partnerOf, type Side } from '../engine/types';
import type { GoodPlan } from './plan';
import type { Projection } from './projection';
import type { Survey } from './survey';
import { pick, sumTo } from './tables';
import { WEIGHTS as W } from './weights';

/** The arenas: what they would score, by rank now and by share of cubes, and what they pay. */
export function addArenas(g: Game, p: Projection, s: Survey, toEra: number, yearlies: number): void {
  const rank = pick(W.rank, toEra);
  const coin = W.incomeYear * Math.min(3, yearlies);
  const { standing, assets } = p;
  for (const { arena, pot, pays } of s.plan.arenas) {
    const scores = arenaScores(g, arena);
    const { russia, iran, west } = g.state.cubes[arena.id] as Record<Side, number>;
    const squares = 1 + russia * russia + iran * iran + west * west;
    standing.russia += blend(scores.russia, pot, russia, squares, rank);
    standing.iran += blend(scores.iran, pot, iran, squares, rank);
    standing.west += blend(scores.west, pot, west, squares, rank);
    assets.russia += russia * W.cubeLater;
    assets.iran += iran * W.cubeLater;
    if (pays) {
      assets.russia += arenaIncome(g, 'russia', arena.id, s.effective.russia) * coin;
      assets.iran += arenaIncome(g, 'iran', arena.id, s.effective.iran) * coin;
    }
    if (arena.yearly.iran && iran > russia && iran > west) standing.iran += W.escalation * 2;
    if (arena.yearly.west && west > russia && west > iran) standing.iran -= W.escalation * 2;
  }
}

/** Shares by squares: the larger holding is the likelier lead, and the next cube of the smaller still tells. */
function blend(score: number, pot: number, own: number, squares: number, rank: number): number {
  const share = Math.trunc((pot * own * own) / squares);
  return Math.trunc((score * 100 * rank + share * (100 - rank)) / 100);
}

/** What a side holds in reserve and has committed. */
export function addGoods(g: Game, p: Projection, s: Survey, side: Ally): void {
  let wanted = 0;
  for (const lack of s.needs[partnerOf(side)]) wanted += Math.min(5, lack);
  let offered = 0;
  let worth = 0;
  const reserve = g.state.reserve[side];
  for (const row of s.plan.goods) {
    const n = reserve[row.id] ?? 0;
    if (n === 0) continue;
    worth += reserveWorth(g, side, row, n);
    const { good } = row;
    if (good.maker === side && !good.kept && !good.works) offered += n * row.strongest;
  }
  worth += Math.min(offered, wanted) * W.heldNeed;
  // Goods committed that stay are worth keeping.
  for (const front of s.plan.fronts) {
    if (!s.open[front.at]) continue;
    const there = g.state.fronts[front.id]?.committed[side];
    if (!there) continue;
    for (const { id, lastingWorth } of front.staying) {
      const n = there[id] ?? 0;
      if (n > 0) worth += Math.min(n, 4) * lastingWorth;
    }
  }
  p.assets[side] += worth;
}

function reserveWorth(g: Game, side: Ally, row: GoodPlan, n: number): number {
  const { good } = row;
  if (good.maker === null) {
    const many = Math.max(0, n - W.coinsMany);
    return (n - many) * W.coin + Math.trunc((many * W.coin) / 2);
  }
  if (good.kept) return sumTo(W.veto, n);
  if (good.works && good.relief > 0) return networkWorth(g, side, side === good.maker ? n : Math.min(1, n));
  if (good.works) return W.satellite + (good.maker === side ? (n - 1) * 55 : 0);
  // A few of each are worth having; a store of them is not.
  return Math.min(n, 3) * row.heldWorth + Math.max(0, n - 3) * row.spareWorth;
}

/** A network at work takes two off what sanctions bite; a second is worth something only if the partner lacks one. */
function networkWorth(g: Game, side: Ally, n: number): number {
  const other = partnerOf(side);
  const bites = Math.min(2, g.state.sanctions[side]);
  const wanted = n > 1 && g.state.sanctions[other] >= 3 && held(g, other, 'network') === 0;
  return bites * 36 + (wanted ? 45 : 0) + (n > 1 ? 4 : 0);
}
