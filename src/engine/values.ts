import { cubesOf, leads } from './arenas';
import { drawInt } from './chance';
import { demand, effortCost, need, shortfall, sideStrength } from './fronts';
import { type Game, tell, yearOf } from './game';
import { committed, held } from './goods';
import type { EventCast } from './state';
import { effectiveSanctions, leverageOf, track } from './tracks';
import { type Ally, type Condition, partnerOf, type Side, type SideRef, type Value } from './types';

export const NOBODY: EventCast = { player: '', own: '', favours: '' };

/** Who a side in card data is, in this event. */
export function sideOf(ref: SideRef, cast: EventCast): Side {
  if (ref === 'player') return (cast.player || 'russia') as Side;
  if (ref === 'partner') return partnerOf((cast.player || 'russia') as Ally);
  if (ref === 'own') return (cast.own || cast.player || 'russia') as Side;
  return ref;
}

/** A count in data, read from the state now. A roll draws from the generator. */
export function evaluate(g: Game, value: Value, cast: EventCast): number {
  if (typeof value === 'number') return value;
  if ('sum' in value) return value.sum.reduce<number>((total, part) => total + evaluate(g, part, cast), 0);
  if ('if' in value) return evaluate(g, holdsTrue(g, value.if, cast) ? value.then : value.else, cast);
  const ally = 'side' in value && value.side ? (sideOf(value.side, cast) as Ally) : 'russia';
  switch (value.count) {
    case 'demand':
      return demand(g, value.front);
    case 'shortfall':
      return shortfall(g, value.front);
    case 'need':
      return need(g, ally, value.front);
    case 'strength':
      return sideStrength(g, value.front, ally);
    case 'committed':
      return committed(g, ally, value.front, value.good);
    case 'reserve':
      return held(g, ally, value.good);
    case 'owes':
      return owed(g, ally, value.good);
    case 'cubes':
      return cubesOf(g, ally, value.arena);
    case 'leverage':
      return leverageOf(g, ally);
    case 'promises':
      return g.state.promises.filter((p) => p.from === ally).length;
    case 'hand':
      return g.state.hands[ally].length;
    case 'effective':
      return effectiveSanctions(g, ally);
    case 'track':
      return track(g, value.track, ally);
    case 'kept':
    case 'vetoed':
      return counters(g, value.span)[value.count][ally];
    case 'received':
      return counters(g, value.span).received[ally][value.good] ?? 0;
    case 'deals':
      return counters(g, value.span).deals;
    case 'year':
      return yearOf(g).year;
    case 'era':
      return yearOf(g).era;
    case 'effort':
      return Math.max(...g.rules.fronts.map((front) => effortCost(g, front.id)));
    case 'roll': {
      const roll = drawInt(g.state, value.die) + 1;
      tell(g, { type: 'die', sides: value.die, roll });
      return roll;
    }
  }
}

function counters(g: Game, span: 'year' | 'era') {
  return span === 'year' ? g.state.thisYear : g.state.thisEra;
}

function owed(g: Game, side: Ally, good: string): number {
  return g.state.promises.reduce((n, p) => (p.from === side && p.good === good ? n + p.n : n), 0);
}

/** Whether a condition in data holds now. */
export function holdsTrue(g: Game, when: Condition, cast: EventCast): boolean {
  if ('all' in when) return when.all.every((part) => holdsTrue(g, part, cast));
  if ('any' in when) return when.any.some((part) => holdsTrue(g, part, cast));
  if ('not' in when) return !holdsTrue(g, when.not, cast);
  if ('leads' in when) return leads(g, sideOf(when.leads, cast), when.arena);
  if ('met' in when) return shortfall(g, when.met) === 0;
  if ('happened' in when) {
    if (when.branch) return g.state.worlds[when.happened] === when.branch;
    return g.state.removed.includes(when.happened);
  }
  const a = evaluate(g, when.is[0], cast);
  const b = evaluate(g, when.is[2], cast);
  switch (when.is[1]) {
    case '>=':
      return a >= b;
    case '<=':
      return a <= b;
    case '=':
      return a === b;
    case '>':
      return a > b;
    case '<':
      return a < b;
  }
}
