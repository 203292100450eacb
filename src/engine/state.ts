import type { Ally, ArenaId, CardId, FrontId, GoodId, Side, Span, Tally, Target } from './types';

/** 0 or 1: the state holds only integers and strings. */
export type Flag = 0 | 1;

export interface Pledge {
  id: number;
  from: Ally;
  good: GoodId;
  n: number;
  /** Index of the year it is due in. */
  due: number;
  stalled: Flag;
}

export interface DemandChange {
  front: FrontId;
  n: number;
  year: number;
}

export interface LastingRule {
  kind: string;
  /** Last year index in which it holds. */
  until: number;
  span: Span;
  side: Side | '';
  good: GoodId;
  front: FrontId;
  arena: ArenaId;
  mode: string;
  n: number;
  limit: number;
}

export interface Resolution {
  target: Target;
  noVeto: Flag;
}

/** One line of a deal. `n` units; `due` only for promises (index of the year). */
export interface DealLine {
  from: Ally;
  kind: 'good' | 'cube' | 'promise';
  what: GoodId | ArenaId;
  n: number;
  due: number;
}

export interface Counters {
  kept: Record<Ally, number>;
  vetoed: Record<Ally, number>;
  received: Record<Ally, Tally>;
  deals: number;
}

/** Where an event's text stands in the rules: never its content. */
export interface EventSource {
  of: 'card' | 'world' | 'agenda' | 'front' | 'arena' | 'scenario';
  id: string;
  branch: string;
}

/** Who stands where in a running event. */
export interface EventCast {
  player: Ally | '';
  own: Ally | '';
  favours: Ally | '';
}

interface EventSpot {
  source: EventSource;
  /** Effect index, branch index, effect index, ... from the root list. */
  path: number[];
  cast: EventCast;
}

export type Frame =
  | { phase: 'year'; step: number }
  | { phase: 'dispatches'; at: number }
  | { phase: 'draw' }
  | { phase: 'aims'; turn: number }
  | { phase: 'summit'; turns: Record<Ally, number>; on: Ally; passes: number }
  | { phase: 'compose'; by: Ally; draft: DealLine[]; edits: number; counter: Flag; summit: Flag }
  | { phase: 'answer'; by: Ally; draft: DealLine[]; counter: Flag; summit: Flag }
  | { phase: 'conclude'; draft: DealLine[]; step: number }
  | { phase: 'arms-price'; left: number; missing: Flag }
  | { phase: 'handover'; from: Ally; to: Ally; good: GoodId; n: number; price: Flag; leverage: Flag; step: number; promise: number }
  | { phase: 'campaign'; at: number; first: Ally }
  | { phase: 'play'; by: Ally }
  | { phase: 'spend'; by: Ally; points: number; coins: number; only: string[] }
  | { phase: 'played'; card: CardId; by: Ally; fired: Flag; mark: number }
  | ({ phase: 'effects'; at: number } & EventSpot)
  | ({ phase: 'choose'; by: Ally } & EventSpot)
  | ({ phase: 'pick'; by: Ally; left: number } & EventSpot)
  | ({ phase: 'repeat'; by: Ally; left: number } & EventSpot)
  | { phase: 'reveal' }
  | { phase: 'due'; done: number[] }
  | { phase: 'commit'; at: number }
  | { phase: 'resolutions'; at: number }
  | { phase: 'fronts'; at: number; part: number }
  | { phase: 'gulf'; at: number }
  | { phase: 'settle' }
  | { phase: 'close' };

export type PhaseName = Frame['phase'];

export type EndingKind = 'count' | 'westCount' | 'collapse' | 'client';

export interface Ending {
  kind: EndingKind;
  /** Who came first; `equals` when both allies did. */
  winner: Side | 'equals';
  collapsed: Record<Ally, Flag>;
}

/** How a side has dealt: what it answered to offers, counters among them, and what became of its promises. */
export interface Conduct {
  accepted: number;
  countered: number;
  refused: number;
  kept: number;
  stalled: number;
  broken: number;
}

/** The whole game. Plain JSON, integers and strings; half-finished things stand on the stack. */
export interface GameState {
  scenario: string;
  /** Index into the scenario's years. */
  year: number;
  /** Actions applied so far. */
  ply: number;
  /** State of the seeded generator. */
  rng: number[];
  /** F of the rulebook: the side that leverage is against. */
  first: Ally;
  standing: Record<Side, number>;
  /** -6 (Iran) .. +6 (Russia). */
  leverage: number;
  trust: number;
  /** Trust has touched 0 this year. */
  trustBroke: Flag;
  stability: Record<Ally, number>;
  sanctions: Record<Ally, number>;
  damascus: number;
  war: number;
  escalation: number;
  price: number;
  reserve: Record<Ally, Tally>;
  fronts: Record<FrontId, { open: Flag; effort: number; committed: Record<Ally, Tally> }>;
  cubes: Record<ArenaId, Record<Side, number>>;
  promises: Pledge[];
  nextPromise: number;
  demands: DemandChange[];
  lasting: LastingRule[];
  resolutions: Resolution[];
  blocks: Record<Target, number>;
  agenda: string;
  agendaDeck: string[];
  agendaSeen: Record<Ally, Flag>;
  draw: CardId[];
  discard: CardId[];
  removed: CardId[];
  hands: Record<Ally, CardId[]>;
  /** Cards of the partner's hand that this side has been shown. */
  seen: Record<Ally, CardId[]>;
  aims: Record<Ally, string>;
  aimOffers: Record<Ally, string[]>;
  worlds: Record<string, string>;
  thisYear: Counters;
  thisEra: Counters;
  /** Once-a-year things done. */
  favoured: Record<Ally, Flag>;
  steadied: Record<Ally, Flag>;
  courted: Record<Ally, Flag>;
  dronesPriced: Flag;
  /** Units recalled this year, that may not return. */
  recalled: Record<Ally, Tally>;
  /** Leverage gained by need this year, by supplier and front. */
  levered: Record<Ally, Tally>;
  /** Goods that have arrived once in this game. */
  arrived: Record<Ally, Tally>;
  /** Needs recorded in the Reckoning: what the other's goods could have met. */
  needs: Record<Ally, number>;
  /** How each side has dealt so far: public, for the whole game. */
  conduct: Record<Ally, Conduct>;
  /** Packages offered this summit, as keys. */
  offers: string[];
  /** How many things events have changed: tells a starred event that did nothing. */
  changes: number;
  stack: Frame[];
  ending: Ending | null;
}

export type FrameOf<P extends PhaseName> = Extract<Frame, { phase: P }>;
