import type { ArenaData, FrontData, FrontId, GoodData, GoodId, Rules, ScenarioData, WorldData } from '../engine/types';
import { WEIGHTS as W } from './weights';

/** A good, with what the evaluator makes of its row. */
export interface GoodPlan {
  good: GoodData;
  id: GoodId;
  /** Its place in the rules' list of goods. */
  at: number;
  /** One of the first few in reserve, and one more than that. */
  heldWorth: number;
  spareWorth: number;
  /** One that stays at a front. */
  lastingWorth: number;
  /** Strength of one unit where it counts for most. */
  strongest: number;
}

/** A front, with what is asked of its row in every position. */
export interface FrontPlan {
  front: FrontData;
  id: FrontId;
  at: number;
  /** Being short here costs those who suffer stability. */
  strains: boolean;
  suffers: { russia: boolean; iran: boolean };
  commits: { russia: boolean; iran: boolean };
  /** Goods that can be committed here. */
  fitting: readonly GoodPlan[];
  /** Goods that stay when the year is over; and those among them that count here once they are committed. */
  staying: readonly GoodPlan[];
  durable: readonly GoodPlan[];
  /** What is worn down of ground forces every year. */
  wornGround: number;
}

export interface ArenaPlan {
  arena: ArenaData;
  /** Standing to be had at an era's end, in hundredths. */
  pot: number;
  pays: boolean;
}

/** A scenario's calendar, by year index. */
export interface Calendar {
  /** Years to the era's end: 0 in its last. */
  toEra: readonly number[];
  /** Years from here on in which the yearly things happen. */
  yearlies: readonly number[];
  /** Times from here on that the fall of Damascus is tried. */
  falls: readonly number[];
}

/** What the rules say to the evaluator, worked out once: it is asked in every position that is looked at. */
export interface Plan {
  goods: readonly GoodPlan[];
  good: ReadonlyMap<GoodId, GoodPlan>;
  fronts: readonly FrontPlan[];
  arenas: readonly ArenaPlan[];
  calendar: ReadonlyMap<string, Calendar>;
  /** Where Damascus is held, and the world card of its fall, tried in the Reckoning. */
  syria: FrontPlan | undefined;
  fall: WorldData | undefined;
  /** What a card in hand is worth, by its points. */
  cards: ReadonlyMap<string, number>;
}

const PLANS = new WeakMap<Rules, Plan>();

export function planOf(rules: Rules): Plan {
  const known = PLANS.get(rules);
  if (known) return known;
  const goods = rules.goods.map(goodPlan);
  const fall = rules.worlds.find((row) => row.at === 'reckoning');
  const fronts = rules.fronts.map((front, at) => frontPlan(front, at, goods));
  const plan: Plan = {
    goods,
    good: new Map(goods.map((row) => [row.id, row])),
    fronts,
    arenas: rules.arenas.map((arena) => ({ arena, pot: (arena.scores[0] + arena.scores[1]) * 100, pays: arena.paysByShare || arena.leadCoins > 0 })),
    calendar: new Map(rules.scenarios.map((row) => [row.id, calendarOf(row, fall)])),
    syria: fronts.find((row) => row.id === 'syria'),
    fall,
    cards: new Map(rules.cards.map((card) => [card.id, W.card + card.ops * W.cardPoint])),
  };
  PLANS.set(rules, plan);
  return plan;
}

function goodPlan(good: GoodData, at: number): GoodPlan {
  const heldWorth = Math.trunc((good.cost * W.point * W.held) / 100);
  return {
    good,
    id: good.id,
    at,
    heldWorth,
    spareWorth: Math.trunc(heldWorth / 4),
    lastingWorth: Math.trunc((good.cost * W.lasting) / 2),
    strongest: Math.max(...Object.values(good.strength), 0),
  };
}

function frontPlan(front: FrontData, at: number, goods: readonly GoodPlan[]): FrontPlan {
  const fitting = goods.filter(({ good }) => !good.works && (good.strength[front.id] ?? 0) > 0);
  const staying = goods.filter((row) => !front.usedUp.includes(row.id));
  return {
    front,
    id: front.id,
    at,
    strains: front.short.some((effect) => effect.track === 'stability'),
    suffers: { russia: front.suffers.includes('russia'), iran: front.suffers.includes('iran') },
    commits: { russia: front.by.includes('russia'), iran: front.by.includes('iran') },
    fitting,
    staying,
    durable: staying.filter((row) => fitting.includes(row)),
    wornGround: front.wear.ground ?? 0,
  };
}

function calendarOf({ years }: ScenarioData, fall: WorldData | undefined): Calendar {
  const toEra = years.map((_, year) => {
    let n = 0;
    while (!years[year + n]?.scoring && year + n < years.length - 1) n++;
    return n;
  });
  const tried = (year: number): boolean => fall !== undefined && year >= fall.window[0] && year <= fall.window[1];
  return {
    toEra,
    yearlies: years.map((_, year) => years.slice(year).filter((row) => row.yearly).length),
    falls: years.map((_, year) => years.slice(year).filter((row) => tried(row.year)).length),
  };
}
