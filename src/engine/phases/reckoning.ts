import { leader } from '../arenas';
import { allNeeds, demand, isOpen, shortfall, sideStrength, strength } from '../fronts';
import { change, type Game, tell, yearOf } from '../game';
import { committed, gainGood, held, loseCommitted } from '../goods';
import { holds } from '../lasting';
import type { FrameOf } from '../state';
import { effectiveSanctions, leverTo, shift, shiftSide } from '../tracks';
import { ALLIES, type Ally, type EffectData, type FrontData, type Tally } from '../types';
import { NOBODY } from '../values';
import { startEvent } from './event';
import { type Phase, pop } from './phase';

/** Fronts in order: needs recorded, then shortfall, losses and the West's points, then wear (GAME.md, Reckoning, 5). */
export const fronts: Phase<FrameOf<'fronts'>> = {
  run(g, frame) {
    if (frame.at === 0 && frame.part === 0) for (const side of ALLIES) g.state.needs[side] = Math.min(99, allNeeds(g, side));
    const front = g.rules.fronts[frame.at];
    if (!front) {
      pop(g);
      return;
    }
    frame.at++;
    if (isOpen(g, front.id)) reckonFront(g, front);
  },
};

function reckonFront(g: Game, front: FrontData): void {
  const asked = demand(g, front.id);
  const given = strength(g, front.id);
  const short = shortfall(g, front.id);
  const badly = short >= g.rules.settings.badlyShort;
  const own = ALLIES.map((side) => sideStrength(g, front.id, side)) as [number, number];
  if (short > 0) {
    tell(g, { type: 'front-short', front: front.id, demand: asked, strength: given, short });
    const { points, per } = g.rules.settings.westShort;
    shiftSide(g, 'standing', 'west', points * Math.ceil(short / per));
    suffer(g, front, badly ? front.shortBadly : front.short);
  } else {
    tell(g, { type: 'front-met', front: front.id, demand: asked, strength: given });
    if (front.met.length > 0) suffer(g, front, front.met);
  }
  if (front.leverageToLead > 0 && own[0] !== own[1]) leverTo(g, own[0] > own[1] ? 'russia' : 'iran', front.leverageToLead);
  if (front.trustWhenShared > 0 && short === 0 && own[0] > 0 && own[1] > 0) shift(g, 'trust', front.trustWhenShared);
  wearDown(g, front, short > 0, badly);
}

/** What a front does when met or short. Stability is lost by half, rounded down, where a satellite gives warning. */
function suffer(g: Game, front: FrontData, effects: EffectData[]): void {
  for (const effect of effects) {
    if (effect.verb !== 'shift') continue;
    const n = effect.n as number;
    const limit = effect.limit as number | undefined;
    if (effect.track === 'stability') {
      const side = effect.side as Ally;
      const soft = front.softenedBy !== null && held(g, side, front.softenedBy) > 0;
      shiftSide(g, 'stability', side, soft ? -Math.floor(-n / 2) : n);
    } else if (effect.track === 'damascus') {
      const room = limit === undefined ? n : Math.max(0, Math.min(n, limit - g.state.damascus));
      shift(g, 'damascus', n > 0 ? room : n);
    }
  }
}

function wearDown(g: Game, front: FrontData, short: boolean, badly: boolean): void {
  const lost: Tally = {};
  if (short) for (const good in front.lost) lost[good] = (badly ? front.lostBadly[good] : front.lost[good]) ?? 0;
  for (const good in front.wear) {
    if (!holds(g, 'no-wear', { good })) lost[good] = (lost[good] ?? 0) + (front.wear[good] as number);
  }
  for (const side of ALLIES) {
    for (const good of g.rules.goods) {
      const gone = loseCommitted(g, side, front.id, good.id, lost[good.id] ?? 0);
      if (gone > 0) change(g, { type: 'worn', side, front: front.id, good: good.id, n: gone });
    }
    for (const good of front.usedUp) {
      const gone = loseCommitted(g, side, front.id, good, committed(g, side, front.id, good));
      if (gone > 0) change(g, { type: 'used-up', side, front: front.id, good, n: gone });
    }
  }
  const row = g.state.fronts[front.id];
  if (row) row.effort = 0;
}

/** The West's year, income, biting sanctions, oil's drift, then what the arenas' leads bring. */
export const gulf: Phase<FrameOf<'gulf'>> = {
  run(g, frame) {
    if (frame.at === 0) {
      yearApart(g);
      if (!yearOf(g).yearly) {
        pop(g);
        return;
      }
      westYear(g);
      income(g);
      biteSanctions(g);
      driftOil(g);
    }
    const arena = g.rules.arenas[frame.at];
    if (!arena) {
      pop(g);
      return;
    }
    frame.at++;
    const lead = leader(g, arena.id);
    if (!lead || !arena.yearly[lead] || holds(g, 'idle', { arena: arena.id, side: lead })) return;
    startEvent(g, { of: 'arena', id: arena.id, branch: lead }, { ...NOBODY });
  },
};

/** Whether nothing has passed between the two this year: no deal concluded, no promise kept. */
export function apart(g: Game): boolean {
  const { deals, kept } = g.state.thisYear;
  return deals + kept.russia + kept.iran === 0;
}

/** A year apart is the West's gain: the pair is seen not to hold together. */
function yearApart(g: Game): void {
  const n = g.rules.settings.westApart;
  if (n === 0 || !apart(g)) return;
  change(g, { type: 'year-apart' });
  shiftSide(g, 'standing', 'west', n);
}

function westYear(g: Game): void {
  let n = g.rules.settings.westYearly;
  for (const rule of g.state.lasting) if (rule.kind === 'west-yearly') n = Math.max(n, rule.n);
  shiftSide(g, 'standing', 'west', n);
}

/** Coins an arena pays a side this year. @param biting its effective sanctions, where they are known already */
export function arenaIncome(g: Game, side: Ally, arena: string, biting?: number): number {
  const row = g.rules.arena[arena];
  const cubes = g.state.cubes[arena];
  if (!row || !cubes) return 0;
  if (row.paysByShare) {
    const all = cubes.russia + cubes.iran + cubes.west;
    if (all === 0) return 0;
    const share = Math.floor((2 * g.state.price * cubes[side]) / all);
    return Math.max(0, share - Math.floor((biting ?? effectiveSanctions(g, side)) / 2));
  }
  return row.leadCoins > 0 && leader(g, arena) === side && !holds(g, 'idle', { arena, side }) ? row.leadCoins : 0;
}

function income(g: Game): void {
  for (const arena of g.rules.arenas) {
    for (const side of ALLIES) {
      const n = arenaIncome(g, side, arena.id);
      if (n <= 0) continue;
      tell(g, { type: 'income', side, arena: arena.id, n });
      gainGood(g, side, 'coin', n);
    }
  }
}

function biteSanctions(g: Game): void {
  const { sanctionsBite, sanctionsLoss } = g.rules.settings;
  for (const side of ALLIES) if (effectiveSanctions(g, side) >= sanctionsBite) shiftSide(g, 'stability', side, -sanctionsLoss);
}

function driftOil(g: Game): void {
  const middle = g.rules.settings.priceMiddle;
  if (g.state.price !== middle) shift(g, 'price', g.state.price < middle ? 1 : -1);
}
