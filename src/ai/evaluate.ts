import { type Game, scenarioOf } from '../engine/game';
import { apart } from '../engine/phases/reckoning';
import { outcome } from '../engine/score';
import type { GameState } from '../engine/state';
import { leverageOf } from '../engine/tracks';
import { ALLIES, type Ally, partnerOf, type Rules, SIDES, type Side } from '../engine/types';
import { holdsTrue } from '../engine/values';
import { chanceAhead, ONE, OVER_PARTNER, OVER_WEST } from './chances';
import { FORECAST } from './forecast';
import { addArenas, addGoods } from './holdings';
import { aheadBy, lessonFor } from './learned';
import type { Calendar } from './plan';
import { note, noted, type Projection, takeNotes } from './projection';
import { addPromises } from './promised';
import { addFronts } from './shortfalls';
import { type Survey, surveyOf } from './survey';
import { pick } from './tables';
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
 * @param fears how much of the chance of collapse counts, in percent
 */
export function look(rules: Rules, state: GameState, bonus: Partial<Record<Ally, number>> = {}, fears = 100): Look {
  const done = outcome(rules, state);
  if (done) return { value: { russia: done.russia.worth * 1000, iran: done.iran.worth * 1000 }, margin: { russia: 0, iran: 0 } };
  const g = { rules, state };
  const lesson = lessonFor(state.scenario, scenarioOf(g).years.length - state.year);
  const p = newProjection(g);
  const margins = lesson ? taught(g, p, lesson) : seen(g, p);
  for (const side of ALLIES) {
    margins[side] += bonus[side] ?? 0;
    p.collapse[side] = Math.trunc((p.collapse[side] * fears) / 100);
  }
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
export function evaluate(rules: Rules, state: GameState, bonus: Partial<Record<Ally, number>> = {}, fears = 100): Record<Ally, number> {
  return look(rules, state, bonus, fears).value;
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

function newProjection(g: Game): Projection {
  const { standing, year } = g.state;
  return {
    standing: { russia: standing.russia * 100, iran: standing.iran * 100, west: standing.west * 100 },
    assets: { russia: 0, iran: 0 },
    collapse: { russia: 0, iran: 0 },
    client: { russia: 0, iran: 0 },
    yearsLeft: scenarioOf(g).years.length - year,
  };
}

function addAll(g: Game, p: Projection): void {
  const s = surveyOf(g);
  const calendar = s.plan.calendar.get(g.state.scenario) as Calendar;
  const toEra = pick(calendar.toEra, g.state.year);
  const yearlies = pick(calendar.yearlies, g.state.year);
  if (apart(g)) p.standing.west += g.rules.settings.westApart * W.apart;
  note(p, 'apart');
  addArenas(g, p, s, toEra, yearlies);
  note(p, 'arenas');
  addFronts(g, p, s);
  note(p, 'fronts');
  addDamascus(g, p, s, pick(calendar.falls, g.state.year), yearlies);
  note(p, 'damascus');
  for (const side of ALLIES) addSide(g, p, s, side, toEra);
  addPromises(g, p, s);
  note(p, 'promises');
  const ripe = pick(W.assets, p.yearsLeft);
  p.standing.russia += Math.trunc((p.assets.russia * ripe) / 100);
  p.standing.iran += Math.trunc((p.assets.iran * ripe) / 100);
}

/** What self-play has shown to be still to come from here: each side's mean, by scenario and year. */
function addForecast(g: Game, p: Projection): void {
  const rows = FORECAST[g.state.scenario];
  if (!rows) return;
  for (const side of SIDES) p.standing[side] += pick(rows[side], g.state.year);
}

/** Whether Damascus stands: a hold on it costs the West, its fall is the West's gain. */
function addDamascus({ state }: Game, p: Projection, { plan, open }: Survey, tries: number, yearlies: number): void {
  const { syria, fall } = plan;
  if (!syria || !open[syria.at] || !fall || state.worlds[fall.id]) return;
  // Chance in thousandths that he stands through all the tries, and what his fall gives the West.
  let stands = state.damascus === 0 ? 0 : 1000;
  for (let i = 0; i < tries; i++) stands = Math.trunc((stands * Math.min(6, state.damascus)) / 6);
  const cost = 200 + Math.min(3, yearlies) * 50;
  p.standing.west += Math.trunc(((1000 - stands) * cost) / 1000) - state.damascus * W.damascus;
}

function addSide(g: Game, p: Projection, s: Survey, side: Ally, toEra: number): void {
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
    let needs = 0;
    for (const lack of s.needs[side]) needs += lack;
    p.standing[side] -= risk * Math.min(rules.settings.rupture.most, needs);
  }
  note(p, 'trust');
  addGoods(g, p, s, side);
  note(p, 'goods');
  let cards = 0;
  for (const card of state.hands[side]) cards += s.plan.cards.get(card) ?? UNSEEN;
  p.assets[side] += cards;
  note(p, 'cards');
  const top = state.stack[state.stack.length - 1];
  if (top?.phase === 'spend' && top.by === side) p.standing[side] += top.points * W.point;
  note(p, 'points');
  const aim = state.aims[side] === '' ? undefined : rules.aim[state.aims[side]];
  if (aim) {
    const met = holdsTrue(g, aim.test, { player: side, own: side, favours: side });
    p.standing[side] += aim.points * (met ? W.aimMet : W.aimOpen);
  }
  note(p, 'aim');
}

/** A card that nobody knows counts as one of two points. */
const UNSEEN = W.card + 2 * W.cardPoint;
