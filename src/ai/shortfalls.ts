import { sideStrength } from '../engine/fronts';
import type { Game } from '../engine/game';
import { held } from '../engine/goods';
import { ALLIES, type Ally, type Tally } from '../engine/types';
import type { FrontPlan } from './plan';
import type { Projection } from './projection';
import { type Survey, strengthNow, strengthOfBoth } from './survey';
import { between } from './tables';
import { WEIGHTS as W } from './weights';

/** The fronts: what the West gains where they are short, what it costs those who suffer, who leads in Syria. */
export function addFronts(g: Game, p: Projection, s: Survey): void {
  let [russia, iran] = [0, 0];
  for (const row of s.plan.fronts) {
    if (!s.open[row.at]) continue;
    const gap = (s.asked[row.at] as number) - strengthOfBoth(g, s, row);
    // Until the agenda is turned up, it may still ask for more.
    const short = s.revealed ? Math.max(0, gap) * 100 : between(W.shortBefore, (gap + 3) * 100);
    p.standing.west += Math.trunc((short * W.short) / 100);
    const later = p.yearsLeft > 1 ? laterShort(g, s, row) : 0;
    p.standing.west += later * W.shortLater * Math.min(3, p.yearsLeft - 1);
    if (row.strains) {
      const loss = between(s.revealed ? W.lossAfter : W.lossBefore, (gap + 3) * 100);
      if (row.suffers.russia) russia += softened(g, row, 'russia', loss) + Math.min(4, later) * W.lossLater;
      if (row.suffers.iran) iran += softened(g, row, 'iran', loss) + Math.min(4, later) * W.lossLater;
    }
    if (row.id === 'syria') p.standing.west += Math.trunc((W.damascus * Math.min(200, short)) / 100);
    if (row.front.leverageToLead > 0) leadLever(g, p, s, row);
  }
  addStability(g, p, s, { russia, iran });
}

/** Early warning takes two thirds off what a front costs. */
function softened(g: Game, { front }: FrontPlan, side: Ally, loss: number): number {
  return front.softenedBy && held(g, side, front.softenedBy) > 0 ? Math.trunc(loss / 3) : loss;
}

/** Stability as it is expected at the year's end. */
function addStability(g: Game, p: Projection, s: Survey, losses: Record<Ally, number>): void {
  for (const side of ALLIES) {
    const bites = s.effective[side] >= g.rules.settings.sanctionsBite ? 100 : 0;
    const after = g.state.stability[side] * 100 - losses[side] - bites;
    p.assets[side] += between(W.stability, after);
    p.collapse[side] = collapseChance(after, p.yearsLeft);
  }
}

/** Chance of collapse from the stability expected at the year's end (hundredths), by table, between its steps. */
function collapseChance(after: number, yearsLeft: number): number {
  if (after <= 0) return 900;
  const now = between(W.collapse, after);
  return Math.min(900, yearsLeft > 1 ? now : Math.trunc(now / 4));
}

/** What goods that stay would leave unmet next year. */
function laterShort(g: Game, s: Survey, row: FrontPlan): number {
  const asked = (s.asked[row.at] as number) + row.wornGround;
  let staying = stays(g, s, row, 'russia') + stays(g, s, row, 'iran');
  for (const { good, id } of row.durable) {
    const each = good.strength[row.id] as number;
    if (row.commits.russia) staying += held(g, 'russia', id) * each;
    if (row.commits.iran) staying += held(g, 'iran', id) * each;
  }
  return Math.max(0, asked - staying);
}

/** Strength of what a side has committed, without what is used up. */
function stays(g: Game, s: Survey, { id, at, front }: FrontPlan, side: Ally): number {
  const there = g.state.fronts[id]?.committed[side];
  if (!there || !front.usedUp.some((good) => (there[good] ?? 0) > 0)) return s.bare[side][at] as number;
  const gone: Tally = {};
  for (const good of front.usedUp) gone[good] = -(there[good] ?? 0);
  return sideStrength(g, id, side, false, gone);
}

/** In Syria the ally whose goods count for more gains leverage. */
function leadLever(g: Game, p: Projection, s: Survey, row: FrontPlan): void {
  const russia = strengthNow(g, s, 'russia', row);
  const iran = strengthNow(g, s, 'iran', row);
  if (russia > iran) p.standing.russia += 35;
  if (iran > russia) p.standing.iran += 35;
}
