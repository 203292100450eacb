/** The shape of the rules data, as the engine reads it. The loader (src/rules) checks every field before this. */

export type Ally = 'russia' | 'iran';
export type Side = Ally | 'west';
/** What a resolution may be aimed at. */
export type Target = Ally | 'syria';
export type GoodId = string;
export type FrontId = string;
export type ArenaId = string;
export type CardId = string;
export type Tally = Record<string, number>;

export const ALLIES: readonly Ally[] = ['russia', 'iran'];
export const SIDES: readonly Side[] = ['russia', 'iran', 'west'];
export const partnerOf = (side: Ally): Ally => (side === 'russia' ? 'iran' : 'russia');

export type SharedTrack = 'trust' | 'damascus' | 'war' | 'escalation' | 'price' | 'leverage';
export type SidedTrack = 'standing' | 'stability' | 'sanctions';
export type TrackId = SharedTrack | SidedTrack;

/** A side as card data names it: `own` is the chooser inside a choice that several sides make. */
export type SideRef = Side | 'player' | 'partner' | 'own';
export type Span = 'year' | 'era' | 'game';
export type Compare = '>=' | '<=' | '=' | '>' | '<';

export type Value =
  | number
  | { count: 'demand' | 'shortfall'; front: FrontId }
  | { count: 'need' | 'strength'; side: SideRef; front: FrontId }
  | { count: 'committed'; side: SideRef; front: FrontId; good: GoodId }
  | { count: 'reserve' | 'owes'; side: SideRef; good: GoodId }
  | { count: 'cubes'; side: SideRef; arena: ArenaId }
  | { count: 'leverage' | 'promises' | 'hand' | 'effective'; side: SideRef }
  | { count: 'track'; track: TrackId; side?: SideRef }
  | { count: 'kept' | 'vetoed'; side: SideRef; span: 'year' | 'era' }
  | { count: 'received'; side: SideRef; good: GoodId; span: 'year' | 'era' }
  | { count: 'deals'; span: 'year' | 'era' }
  | { count: 'year' | 'era' | 'effort' }
  | { count: 'roll'; die: number }
  | { sum: Value[] }
  | { if: Condition; then: Value; else: Value };

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { is: [Value, Compare, Value] }
  | { leads: SideRef; arena: ArenaId }
  | { met: FrontId }
  | { happened: string; branch?: 'A' | 'B' };

/** One line of an event. `verbs/` knows every verb's own fields. */
export interface EffectData {
  verb: string;
  [field: string]: unknown;
}

export interface Source {
  fact: string;
  confidence: 'high' | 'med' | 'low';
}

export interface CardData {
  id: CardId;
  title: string;
  date: string;
  side: Side | 'neutral';
  ops: number;
  once?: boolean;
  event: EffectData[];
  note: string;
  source: Source;
}

export interface WorldData {
  id: string;
  title: string;
  date: string;
  window: [number, number];
  at?: 'dispatches' | 'reckoning';
  void?: Condition;
  early?: Condition;
  fires?: 'A' | 'B';
  test: Condition;
  testText: string;
  history: 'A' | 'B';
  A: { title: string; event: EffectData[] };
  B: { title: string; event: EffectData[] };
  note: string;
  source: Source;
}

export interface AgendaData {
  id: string;
  title: string;
  eras: number[];
  event: EffectData[];
  note: string;
  source: Source;
}

export interface AimData {
  id: string;
  side: Ally;
  title: string;
  eras: number[];
  points: number;
  text: string;
  test: Condition;
}

export interface GoodData {
  id: GoodId;
  name: string;
  one: string;
  many: string;
  /** Who makes it; null: either side holds it, nobody makes it for points (coins). */
  maker: Ally | null;
  /** Operations points for one. */
  cost: number;
  /** Strength of one unit by front. */
  strength: Record<FrontId, number>;
  /** How many units count at a front, where that is limited. */
  limit: Record<FrontId, number>;
  /** Works from the reserve; it is never committed. */
  works: boolean;
  /** In a deal or promise it goes from its maker straight to this front. */
  direct: FrontId | null;
  /** Never handed over, only promised (a veto). */
  kept: boolean;
  /** Delivering it costs Russia cubes (the price of arms). */
  armsPrice: boolean;
  /** Delivering it first in a year raises the giver's sanctions (the price of drones). */
  sanctionsPrice: boolean;
  /** Lost when its holder's sanctions rise. */
  lostToSanctions: boolean;
  /** How much lower its holder's effective sanctions are with one at work. */
  relief: number;
  /** Shows its holder the year's agenda. */
  eye: boolean;
  /** Standing to the receiver when it first arrives. */
  firstStanding: number;
  /** Leverage for a first one that meets no need. */
  firstLeverage: number;
  /** ... and only if the receiver's effective sanctions are this high. */
  firstLeverageSanctions: number;
  /** May be taken when a favour is called in. */
  favour: boolean;
  /** ... only if the taker has none yet. */
  favourFirst: boolean;
}

export interface FrontData {
  id: FrontId;
  name: string;
  /** Who commits goods here. */
  by: Ally[];
  /** Who suffers when it is short. */
  suffers: Ally[];
  /** The track that is the demand; null: the scenario's table for each year. */
  demandTrack: 'war' | 'escalation' | null;
  /** Neither side's goods count for more than half the demand, rounded up. */
  halves: boolean;
  /** Points of effort for one strength; null: none here. */
  effort: { by: Ally; cost: number } | null;
  short: EffectData[];
  shortBadly: EffectData[];
  met: EffectData[];
  /** Trust gained when it is met by both. */
  trustWhenShared: number;
  /** Leverage to the ally whose goods counted for more. */
  leverageToLead: number;
  /** Units of a good worn down every year. */
  wear: Tally;
  /** Units lost when short, and when 3 or more short. */
  lost: Tally;
  lostBadly: Tally;
  /** Goods used up by being committed. */
  usedUp: GoodId[];
  /** What becomes of the goods when it shuts. */
  onShut: 'gone' | 'back';
  /** A good in the reserve that halves the sufferer's loss of stability. */
  softenedBy: GoodId | null;
}

export interface ArenaData {
  id: ArenaId;
  name: string;
  /** Standing at an era's end: most cubes, second most. */
  scores: [number, number];
  /** Coins a year to the leader. */
  leadCoins: number;
  /** Pays by share: floor(2 x price x own / all) - floor(effective sanctions / 2). */
  paysByShare: boolean;
  /** Happens once a year, after the oil price has drifted, by who leads. */
  yearly: Partial<Record<Side, EffectData[]>>;
  /** A side's first cube placed in a year costs this much trust, never below 1. */
  trustCost: number;
  /** Sides that never place here. */
  closedTo: Side[];
  /** At an era's end the lead lowers the leader's sanctions by this (in a last year: Standing 1). */
  relief: number;
  /** Closing this front sends the West's cubes for this arena elsewhere. */
  front: FrontId | null;
  /** Part of the price of arms: Russia's cubes here pay it. */
  paysArms: boolean;
}

export interface TrackData {
  id: TrackId;
  name: string;
  min: number;
  max: number;
  sided: boolean;
}

export interface YearData {
  /** Calendar year. */
  year: number;
  /** Season name key, where a scenario has seasons. */
  season: string | null;
  era: number;
  /** Syria's demand. */
  syria: number;
  /** Plays a side, hand size. */
  plays: number;
  hand: number;
  /** Income, sanctions, the Gulf, drift, fading and the West's yearly Standing come in this year. */
  yearly: boolean;
  /** Once-a-year limits are fresh. */
  fresh: boolean;
  /** The last year of an era: it is scored. */
  scoring: boolean;
}

export interface PromiseData {
  from: Ally;
  good: GoodId;
  n: number;
  /** Index of the year it is due in. */
  due: number;
}

export interface ScenarioData {
  id: string;
  title: string;
  blurb: string;
  years: YearData[];
  standing: Record<Side, number>;
  leverage: number;
  trust: number;
  stability: Record<Ally, number>;
  sanctions: Record<Ally, number>;
  damascus: number;
  escalation: number;
  price: number;
  war: number;
  /** Fronts that are open from the start. */
  open: FrontId[];
  reserve: Record<Ally, Tally>;
  committed: Record<FrontId, Partial<Record<Ally, Tally>>>;
  cubes: Record<ArenaId, Partial<Record<Side, number>>>;
  promises: PromiseData[];
  /** Play cards left out of the eras in play. */
  without: CardId[];
  /** World cards already resolved. */
  resolved: Record<string, 'A' | 'B'>;
  /** World cards whose branch is given when their window comes. */
  forced: Record<string, 'A' | 'B'>;
  /** Windows as indices of this scenario's years, where they differ from the calendar. */
  windows: Record<string, [number, number]>;
  /** Lasting effects already in force. */
  opening: EffectData[];
  /** What the record shows, year by year, for the end screen: leverage as we read it. */
  history: number[];
}

/** Numbers of the procedure that belong to no row. */
export interface Settings {
  handOver: { leverageCap: number };
  dealItems: number;
  draftEdits: number;
  summitTurns: number;
  favour: { leverage: number; cubes: number };
  steadyCost: number;
  coinsPerPlay: number;
  veto: { promised: number; free: number; cubeArena: ArenaId };
  promise: { kept: number; broken: number; standing: number; lastStanding: number; leverage: number; stallLeverage: number; most: number };
  sanctionsBite: number;
  sanctionsLoss: number;
  westPassed: number;
  westYearly: number;
  /** The West's Standing for a year in which nothing passed between the two: no deal, no kept promise. */
  westApart: number;
  priceMiddle: number;
  rupture: { trust: number; most: number; promise: number };
  badlyShort: number;
  /** The West's Standing for points short at a front: so many for every so many, rounded up. */
  westShort: { points: number; per: number };
  westArena: ArenaId;
  oilArena: ArenaId;
}

/** All the data of the game, checked and indexed. */
export interface Rules {
  hash: string;
  settings: Settings;
  goods: GoodData[];
  good: Record<GoodId, GoodData>;
  fronts: FrontData[];
  front: Record<FrontId, FrontData>;
  arenas: ArenaData[];
  arena: Record<ArenaId, ArenaData>;
  tracks: Record<TrackId, TrackData>;
  cards: CardData[];
  card: Record<CardId, CardData>;
  /** Play cards of an era, in data order. */
  eraCards: Record<number, CardId[]>;
  worlds: WorldData[];
  world: Record<string, WorldData>;
  agendas: AgendaData[];
  agenda: Record<string, AgendaData>;
  aims: AimData[];
  aim: Record<string, AimData>;
  scenarios: ScenarioData[];
  scenario: Record<string, ScenarioData>;
}
