import { cubesOf, leader } from '../engine/arenas';
import { allNeeds, demand, isOpen, need, sideStrength, strength } from '../engine/fronts';
import { type Game, scenarioOf } from '../engine/game';
import { held } from '../engine/goods';
import { arenaScores } from '../engine/phases/close';
import { apart, arenaIncome } from '../engine/phases/reckoning';
import { outcome } from '../engine/score';
import type { GameState } from '../engine/state';
import { effectiveSanctions, leverageOf } from '../engine/tracks';
import { ALLIES, type Ally, type FrontData, partnerOf, type Rules, SIDES, type Side, type Tally } from '../engine/types';
import { holdsTrue } from '../engine/values';
import { chanceAhead, ONE, OVER_PARTNER, OVER_WEST } from './chances';
import { FORECAST } from './forecast';
import { aheadBy, lessonFor } from './learned';
import { agendaRevealed, note, noted, type Projection, takeNotes } from './projection';
import { addPromises } from './promised';
import { WEIGHTS as W } from './weights';

/** A position's value to both allies, and by how much each is seen ahead of the West in the end. */
export interface Look {
  /** Hundred-thousandths, 0 (collapse) to 100000 (Senior partner for certain). */
  value: Record<Ally, number>;
  /** Projected Standing over the West's, in hundredths. */
  margin: Record<Ally, number>;
}

/**
 * What a position is worth to both allies, by the table of outcomes (GAME.md, section 1).
 * @param bonus hundredths of Standing to add, for what the caller knows and the state does not show
 */
export function look(rules: Rules, state: GameState, bonus: Partial<Record<Ally, number>> = {}): Look {
  const done = outcome(rules, state);
  if (done) return { value: { russia: done.russia.worth * 1000, iran: done.iran.worth * 1000 }, margin: { russia: 0, iran: 0 } };
  const g = { rules, state };
  const lesson = lessonFor(state.scenario, scenarioOf(g).years.length - state.year);
  const p = newProjection(g);
  const margins = lesson ? taught(g, p, lesson) : seen(g, p);
  for (const side of ALLIES) margins[side] += bonus[side] ?? 0;
  margins.pair += (bonus.russia ?? 0) - (bonus.iran ?? 0);
  const between = Math.trunc(margins.pair / W.tieBreak);
  return {
    value: { russia: worth(p, margins, 'russia') + between, iran: worth(p, margins, 'iran') - between },
    margin: { russia: margins.russia, iran: margins.iran },
  };
}

/** By how much Russia is seen ahead of Iran, and each ally of the West, in hundredths of Standing. */
type Margins = Record<'pair' | Ally, number>;

/** Margins as the hand-written evaluator sees them. */
function seen(g: Game, p: Projection): Margins {
  addAll(g, p);
  addForecast(g, p);
  const { russia, iran, west } = p.standing;
  return { pair: russia - iran, russia: russia - west, iran: iran - west };
}

/** The same, with what has been learned of the terms between the allies. */
function taught(g: Game, p: Projection, lesson: readonly number[]): Margins {
  const terms = termsInto(g, p);
  const { russia, iran, west } = p.standing;
  return { pair: aheadBy(lesson, terms), russia: russia - west, iran: iran - west };
}

/** The value alone. */
export function evaluate(rules: Rules, state: GameState, bonus: Partial<Record<Ally, number>> = {}): Record<Ally, number> {
  return look(rules, state, bonus).value;
}

/** From a projection to the table of outcomes, in hundred-thousandths. */
function worth(p: Projection, margins: Margins, side: Ally): number {
  const other = partnerOf(side);
  const { yearsLeft } = p;
  const ahead = chanceAhead(side === 'russia' ? margins.pair : -margins.pair, OVER_PARTNER, yearsLeft);
  const own = chanceAhead(margins[side], OVER_WEST, yearsLeft);
  const theirs = chanceAhead(margins[other], OVER_WEST, yearsLeft);
  const first = times(ahead, own);
  const second = times(ONE - ahead, theirs);
  const behind = times(own, 30000) + times(ONE - own, 15000);
  let value = first + times(second, behind) + times(ONE - first - second, 10000);
  const mine = times(p.client[side] * 100, own);
  const his = times(p.client[other] * 100, theirs);
  value = times(value, ONE - mine - his) + mine + times(his, 30000);
  const stands = ONE - p.collapse[other] * 100;
  value = times(value, stands) + times(ONE - stands, 10000);
  return times(value, ONE - p.collapse[side] * 100);
}

/** The product of two chances. */
function times(a: number, b: number): number {
  return Math.trunc((a * b) / ONE);
}

/** Projects the three Standings to the end, and the ways in which it may end before. */
export function project(g: Game): Projection {
  const p = newProjection(g);
  addAll(g, p);
  addForecast(g, p);
  return p;
}

/** What a projection is made of: for the three, in the order of `TERMS`, in hundredths of Standing. */
export function termsOf(g: Game): Record<Side, number[]> {
  return termsInto(g, newProjection(g));
}

function termsInto(g: Game, p: Projection): Record<Side, number[]> {
  takeNotes(p);
  note(p, 'standing');
  addAll(g, p);
  // What ripens is in the terms already.
  for (const side of SIDES) p.standing[side] = (p.notes as NonNullable<typeof p.notes>).before.standing[side];
  addForecast(g, p);
  note(p, 'forecast');
  return noted(p, pick(W.assets, p.yearsLeft));
}

function newProjection({ state, ...g }: Game): Projection {
  return {
    standing: { russia: state.standing.russia * 100, iran: state.standing.iran * 100, west: state.standing.west * 100 },
    assets: { russia: 0, iran: 0 },
    collapse: { russia: 0, iran: 0 },
    client: { russia: 0, iran: 0 },
    yearsLeft: scenarioOf({ state, ...g }).years.length - state.year,
  };
}

function addAll(g: Game, p: Projection): void {
  const { state } = g;
  const years = scenarioOf(g).years;
  let toEra = 0;
  while (!years[state.year + toEra]?.scoring && state.year + toEra < years.length - 1) toEra++;
  const yearlies = years.slice(state.year).filter((row) => row.yearly).length;
  if (apart(g)) p.standing.west += g.rules.settings.westApart * W.apart;
  note(p, 'apart');
  addArenas(g, p, toEra, yearlies);
  note(p, 'arenas');
  addFronts(g, p, p.yearsLeft);
  note(p, 'fronts');
  addDamascus(g, p, yearlies);
  note(p, 'damascus');
  for (const side of ALLIES) addSide(g, p, side, toEra);
  addPromises(g, p);
  note(p, 'promises');
  const ripe = pick(W.assets, p.yearsLeft);
  for (const side of ALLIES) p.standing[side] += Math.trunc((p.assets[side] * ripe) / 100);
}

const pick = (table: readonly number[], at: number): number => table[Math.max(0, Math.min(table.length - 1, at))] as number;

/** What self-play has shown to be still to come from here: each side's mean, by scenario and year. */
function addForecast(g: Game, p: Projection): void {
  const rows = FORECAST[g.state.scenario];
  if (!rows) return;
  for (const side of SIDES) p.standing[side] += pick(rows[side], g.state.year);
}

/** A table's value at a place given in hundredths, between its steps. */
function between(table: readonly number[], at: number): number {
  const place = Math.max(0, at);
  const low = Math.trunc(place / 100);
  const a = pick(table, low);
  return a + Math.trunc(((pick(table, low + 1) - a) * (place - low * 100)) / 100);
}

function addArenas(g: Game, p: Projection, toEra: number, yearlies: number): void {
  const rank = pick(W.rank, toEra);
  for (const arena of g.rules.arenas) {
    const scores = arenaScores(g, arena);
    const squares = SIDES.reduce((sum, side) => sum + cubesOf(g, side, arena.id) ** 2, 1);
    const pot = (arena.scores[0] + arena.scores[1]) * 100;
    for (const side of SIDES) {
      const own = cubesOf(g, side, arena.id);
      // Shares by squares: the larger holding is the likelier lead, and the next cube of the smaller still tells.
      const share = Math.trunc((pot * own * own) / squares);
      p.standing[side] += Math.trunc((scores[side] * 100 * rank + share * (100 - rank)) / 100);
      if (side === 'west') continue;
      p.assets[side] += own * W.cubeLater + arenaIncome(g, side, arena.id) * W.incomeYear * Math.min(3, yearlies);
    }
    if (arena.yearly.iran && leader(g, arena.id) === 'iran') p.standing.iran += W.escalation * 2;
    if (arena.yearly.west && leader(g, arena.id) === 'west') p.standing.iran -= W.escalation * 2;
  }
}

/** Whether a side's reserve can still be committed to a front this year. */
function reserveCounts(g: Game, side: Ally, front: FrontData): boolean {
  for (const frame of g.state.stack) {
    if (frame.phase === 'commit') {
      const at = g.rules.fronts.indexOf(front) + (side === g.state.first ? 0 : g.rules.fronts.length);
      return at >= frame.at;
    }
    if (frame.phase === 'resolutions' || frame.phase === 'fronts') return false;
  }
  return true;
}

function addFronts(g: Game, p: Projection, yearsLeft: number): void {
  const losses: Record<Ally, number> = { russia: 0, iran: 0 };
  const revealed = agendaRevealed(g);
  for (const front of g.rules.fronts) {
    if (!isOpen(g, front.id)) continue;
    const reserves = ALLIES.filter((side) => reserveCounts(g, side, front));
    const asked = demand(g, front.id);
    const gap = asked - strength(g, front.id, reserves);
    // Until the agenda is turned up, it may still ask for more.
    const short = revealed ? Math.max(0, gap) * 100 : between(W.shortBefore, (gap + 3) * 100);
    p.standing.west += Math.trunc((short * W.short) / 100);
    for (const side of front.suffers) {
      if (!front.short.some((effect) => effect.track === 'stability')) continue;
      let loss = between(revealed ? W.lossAfter : W.lossBefore, (gap + 3) * 100);
      if (front.softenedBy && held(g, side, front.softenedBy) > 0) loss = Math.trunc(loss / 3);
      losses[side] += loss;
    }
    if (front.id === 'syria') p.standing.west += Math.trunc((W.damascus * Math.min(200, short)) / 100);
    if (yearsLeft > 1) {
      const later = laterShort(g, front);
      p.standing.west += later * W.shortLater * Math.min(3, yearsLeft - 1);
      for (const side of front.suffers) {
        if (front.short.some((effect) => effect.track === 'stability')) losses[side] += Math.min(4, later) * W.lossLater;
      }
    }
    if (front.leverageToLead > 0) leadLever(g, p, front);
  }
  for (const side of ALLIES) {
    if (effectiveSanctions(g, side) >= g.rules.settings.sanctionsBite) losses[side] += 100;
    const after = g.state.stability[side] * 100 - losses[side];
    p.assets[side] += between(W.stability, after);
    p.collapse[side] = collapseChance(after, yearsLeft);
  }
}

/** Chance of collapse from the stability expected at the year's end (hundredths), by table, between its steps. */
function collapseChance(after: number, yearsLeft: number): number {
  if (after <= 0) return 900;
  const now = between(W.collapse, after);
  return Math.min(900, yearsLeft > 1 ? now : Math.trunc(now / 4));
}

/** What goods that stay would leave unmet next year. */
function laterShort(g: Game, front: FrontData): number {
  const used: Tally = {};
  for (const good of front.usedUp) used[good] = 1;
  let staying = 0;
  for (const side of ALLIES) {
    const gone: Tally = {};
    for (const good of front.usedUp) gone[good] = -(g.state.fronts[front.id]?.committed[side][good] ?? 0);
    staying += sideStrength(g, front.id, side, false, gone);
    for (const good of g.rules.goods) {
      if (used[good.id] || good.works || !front.by.includes(side)) continue;
      staying += held(g, side, good.id) * (good.strength[front.id] ?? 0);
    }
  }
  const asked = demand(g, front.id) + (front.wear.ground ?? 0);
  return Math.max(0, asked - staying);
}

/** In Syria the ally whose goods count for more gains leverage. */
function leadLever(g: Game, p: Projection, front: FrontData): void {
  const r = sideStrength(g, front.id, 'russia', reserveCounts(g, 'russia', front));
  const i = sideStrength(g, front.id, 'iran', reserveCounts(g, 'iran', front));
  if (r > i) p.standing.russia += 35;
  if (i > r) p.standing.iran += 35;
}

function addDamascus(g: Game, p: Projection, yearlies: number): void {
  if (!isOpen(g, 'syria')) return;
  const world = g.rules.worlds.find((row) => row.at === 'reckoning');
  if (!world || g.state.worlds[world.id]) return;
  const years = scenarioOf(g).years;
  const tries = years.slice(g.state.year).filter((row) => row.year >= world.window[0] && row.year <= world.window[1]).length;
  // Chance in thousandths that he stands through all the tries, and what his fall gives the West.
  let stands = g.state.damascus === 0 ? 0 : 1000;
  for (let i = 0; i < tries; i++) stands = Math.trunc((stands * Math.min(6, g.state.damascus)) / 6);
  const cost = 200 + Math.min(3, yearlies) * 50;
  p.standing.west += Math.trunc(((1000 - stands) * cost) / 1000) - g.state.damascus * W.damascus;
}

function addSide(g: Game, p: Projection, side: Ally, toEra: number): void {
  const { state, rules } = g;
  const leverage = leverageOf(g, side);
  p.standing[side] += leverage * pick(W.leverage, toEra);
  p.client[side] = pick(W.client, leverage);
  note(p, 'leverage');
  p.assets[side] -= state.sanctions[side] * W.sanctions;
  note(p, 'sanctions');
  // Trust is shared: it keeps both ahead of the West, and below 2 a rupture is near.
  p.assets[side] += pick(W.trust, state.trust);
  if (state.trust <= 1 || state.trustBroke) {
    const risk = state.trustBroke ? 90 : state.trust === 1 ? 18 : 60;
    p.standing[side] -= risk * Math.min(rules.settings.rupture.most, allNeeds(g, side));
  }
  note(p, 'trust');
  addGoods(g, p, side);
  note(p, 'goods');
  for (const card of state.hands[side]) p.assets[side] += W.card + (rules.card[card]?.ops ?? 2) * W.cardPoint;
  note(p, 'cards');
  const top = state.stack[state.stack.length - 1];
  if (top?.phase === 'spend' && top.by === side) p.standing[side] += top.points * W.point;
  note(p, 'points');
  const aim = rules.aim[state.aims[side]];
  if (aim) {
    const met = holdsTrue(g, aim.test, { player: side, own: side, favours: side });
    p.standing[side] += aim.points * (met ? W.aimMet : W.aimOpen);
  }
  note(p, 'aim');
}

function addGoods(g: Game, p: Projection, side: Ally): void {
  const other = partnerOf(side);
  let wanted = 0;
  for (const front of g.rules.fronts) wanted += Math.min(5, need(g, other, front.id));
  let offered = 0;
  for (const good of g.rules.goods) {
    const n = held(g, side, good.id);
    if (n === 0) continue;
    if (good.maker === null) {
      const many = Math.max(0, n - W.coinsMany);
      p.assets[side] += (n - many) * W.coin + Math.trunc((many * W.coin) / 2);
    } else if (good.kept) p.assets[side] += tableSum(W.veto, n);
    else if (good.relief > 0 && good.works) {
      p.assets[side] += side === good.maker ? networkWorth(g, side, n) : networkWorth(g, side, Math.min(1, n));
    } else if (good.works) p.assets[side] += W.satellite + (good.maker === side ? (n - 1) * 55 : 0);
    else {
      const tradable = good.maker === side;
      const worthEach = Math.trunc((good.cost * W.point * W.held) / 100);
      // A few of each are worth having; a store of them is not.
      p.assets[side] += Math.min(n, 3) * worthEach + Math.max(0, n - 3) * Math.trunc(worthEach / 4);
      if (tradable) offered += n * Math.max(...Object.values(good.strength), 0);
    }
  }
  p.assets[side] += Math.min(offered, wanted) * W.heldNeed;
  // Goods committed that stay are worth keeping.
  for (const front of g.rules.fronts) {
    if (!isOpen(g, front.id)) continue;
    for (const good of g.rules.goods) {
      const there = g.state.fronts[front.id]?.committed[side][good.id] ?? 0;
      if (there > 0 && !front.usedUp.includes(good.id)) p.assets[side] += Math.min(there, 4) * Math.trunc((good.cost * W.lasting) / 2);
    }
  }
}

const tableSum = (table: readonly number[], n: number): number => {
  let sum = 0;
  for (let i = 1; i <= Math.min(n, table.length - 1); i++) sum += table[i] as number;
  return sum;
};

/** A network at work takes two off what sanctions bite; a second is worth something only if the partner lacks one. */
function networkWorth(g: Game, side: Ally, n: number): number {
  const other = partnerOf(side);
  const bites = Math.min(2, g.state.sanctions[side]);
  const wanted = n > 1 && g.state.sanctions[other] >= 3 && held(g, other, 'network') === 0;
  return bites * 36 + (wanted ? 45 : 0) + (n > 1 ? 4 : 0);
}
