import { canPlace, cedeCubes, cubeCost, cubesOf, placeCubes } from '../arenas';
import { isPoison, takeFromHand } from '../cards';
import { effortCost, isOpen } from '../fronts';
import { change, type Game, tell, yearOf } from '../game';
import { gainGood, held, loseGood, makeCost } from '../goods';
import { holds } from '../lasting';
import type { FrameOf } from '../state';
import { leverageOf, leverTo, shiftSide } from '../tracks';
import { type Ally, partnerOf } from '../types';
import { cardCast, eventFrame } from './event';
import { asks, type Offer, type Phase, pop, push } from './phase';

/** H plays two, F two, H two, F two (in a season one each). */
export const campaign: Phase<FrameOf<'campaign'>> = {
  run(g, frame) {
    const plays = yearOf(g).plays;
    const chunk = Math.max(1, Math.floor(plays / 2));
    if (frame.at >= plays * 2) {
      pop(g);
      return;
    }
    const by = Math.floor(frame.at / chunk) % 2 === 0 ? frame.first : partnerOf(frame.first);
    frame.at++;
    push(g, { phase: 'play', by });
  },
};

export const play: Phase<FrameOf<'play'>> = {
  awaiting: (g, frame) => (g.state.hands[frame.by].length > 0 ? asks(frame.by, 'play', 'private') : null),
  offer(g, frame, offer, all) {
    const { by } = frame;
    for (const card of g.state.hands[by]) {
      offer({ do: 'event', card });
      if (isPoison(g, by, card)) {
        offer({ do: 'points', card, event: 'before' });
        offer({ do: 'points', card, event: 'after' });
      } else offer({ do: 'points', card, event: 'none' });
    }
    offerFavours(g, by, offer, all);
  },
  apply(g, frame, action) {
    const { by } = frame;
    if (action.do === 'favour') {
      callFavour(g, by, action);
      return;
    }
    if (action.do !== 'event' && action.do !== 'points') return;
    const { card } = action;
    pop(g);
    takeFromHand(g, by, card);
    const points = g.rules.card[card]?.ops ?? 0;
    const event = eventFrame({ of: 'card', id: card, branch: '' }, cardCast(g, card, by));
    const spend: FrameOf<'spend'> = { phase: 'spend', by, points, coins: 0, only: [] };
    const finish: FrameOf<'played'> = { phase: 'played', card, by, fired: 1, mark: g.state.changes };
    if (action.do === 'event') {
      tell(g, { type: 'event-played', side: by, card });
      push(g, event, finish);
      return;
    }
    tell(g, { type: 'points-played', side: by, card, points });
    if (action.event === 'none') push(g, spend, { ...finish, fired: 0 });
    else if (action.event === 'before') push(g, event, finish, spend);
    else push(g, spend, { phase: 'played', card, by, fired: 0, mark: -1 });
  },
  run(g, frame) {
    const { by } = frame;
    pop(g);
    tell(g, { type: 'play-skipped', side: by });
  },
};

/** The card leaves the table: out of the game if a starred event happened and changed something, else discarded. */
export const played: Phase<FrameOf<'played'>> = {
  run(g, frame) {
    const { card, by, fired, mark } = frame;
    if (mark < 0) {
      // Points came first: now the event, then this frame again.
      frame.mark = g.state.changes;
      frame.fired = 1;
      tell(g, { type: 'event-fires', card, side: by });
      push(g, eventFrame({ of: 'card', id: card, branch: '' }, cardCast(g, card, by)));
      return;
    }
    pop(g);
    const gone = fired === 1 && g.rules.card[card]?.once === true && g.state.changes > mark;
    (gone ? g.state.removed : g.state.discard).push(card);
  },
};

/** Whether an `only` list of a card's points allows a use. */
const allowed = (only: readonly string[], use: string) => only.length === 0 || only.includes(use);

export const spend: Phase<FrameOf<'spend'>> = {
  awaiting(g, frame) {
    if (frame.points > 0) return asks(frame.by, 'spend');
    return canSpendCoin(g, frame) ? asks(frame.by, 'spend') : null;
  },
  offer(g, frame, offer, all) {
    const { by, points, only } = frame;
    for (const good of g.rules.goods) {
      if (good.maker !== by || !allowed(only, good.id)) continue;
      const cost = makeCost(g, good.id);
      if (all || cost <= points) offer({ do: 'make', good: good.id }, cost > points ? { key: 'points', args: { cost, points } } : undefined);
    }
    for (const arena of g.rules.arenas) {
      if (!allowed(only, arena.id)) continue;
      const cost = cubeCost(g, by, arena.id);
      if (!all && cost > points) continue;
      const shut = canPlace(g, by, arena.id) ? null : { key: 'arena-closed' };
      offer({ do: 'place', arena: arena.id }, shut ?? (cost > points ? { key: 'points', args: { cost, points } } : undefined));
    }
    if (allowed(only, 'steady')) offerSteady(g, frame, offer);
    offerEffort(g, frame, offer);
    if (canSpendCoin(g, frame)) offer({ do: 'coin' });
    else if (only.length === 0) {
      const none = held(g, by, 'coin') === 0;
      offer({ do: 'coin' }, none ? { key: 'no-coins' } : { key: 'coins-per-play', args: { n: g.rules.settings.coinsPerPlay } });
    }
    if (only.length === 0) offerFavours(g, by, offer, all);
    offer({ do: 'end' });
  },
  apply(g, frame, action) {
    const { by } = frame;
    switch (action.do) {
      case 'make':
        frame.points -= makeCost(g, action.good);
        gainGood(g, by, action.good, 1);
        return;
      case 'place':
        frame.points -= cubeCost(g, by, action.arena);
        placeCubes(g, by, action.arena, 1);
        return;
      case 'steady':
        frame.points -= g.rules.settings.steadyCost;
        g.state.steadied[by] = 1;
        tell(g, { type: 'steadied', side: by });
        shiftSide(g, 'stability', by, 1);
        return;
      case 'effort': {
        const front = effortFront(g, by);
        if (!front) return;
        frame.points -= effortCost(g, front);
        const row = g.state.fronts[front];
        if (row) row.effort++;
        change(g, { type: 'effort', side: by, front, strength: 1 });
        return;
      }
      case 'coin':
        frame.points++;
        frame.coins++;
        loseGood(g, by, 'coin', 1);
        return;
      case 'favour':
        callFavour(g, by, action);
        return;
      case 'end':
        endSpend(g, frame);
    }
  },
  run(g, frame) {
    endSpend(g, frame);
  },
};

function endSpend(g: Game, frame: FrameOf<'spend'>): void {
  const { by, points } = frame;
  pop(g);
  if (points > 0) tell(g, { type: 'points-lost', side: by, n: points });
}

function canSpendCoin(g: Game, frame: FrameOf<'spend'>): boolean {
  return frame.only.length === 0 && frame.coins < g.rules.settings.coinsPerPlay && held(g, frame.by, 'coin') > 0;
}

function offerSteady(g: Game, frame: FrameOf<'spend'>, offer: Offer): void {
  const cost = g.rules.settings.steadyCost;
  if (g.state.steadied[frame.by]) offer({ do: 'steady' }, { key: 'steady-once' });
  else if (g.state.stability[frame.by] >= g.rules.tracks.stability.max) offer({ do: 'steady' }, { key: 'stability-full' });
  else offer({ do: 'steady' }, cost > frame.points ? { key: 'points', args: { cost, points: frame.points } } : undefined);
}

/** The front at which a side may make an effort of its own, if it is open. */
function effortFront(g: Game, side: Ally): string | null {
  const row = g.rules.fronts.find((front) => front.effort?.by === side);
  return row && isOpen(g, row.id) ? row.id : null;
}

function offerEffort(g: Game, frame: FrameOf<'spend'>, offer: Offer): void {
  if (!allowed(frame.only, 'effort') || !g.rules.fronts.some((front) => front.effort?.by === frame.by)) return;
  const front = effortFront(g, frame.by);
  if (!front) {
    offer({ do: 'effort' }, { key: 'front-shut' });
    return;
  }
  const cost = effortCost(g, front);
  offer({ do: 'effort' }, cost > frame.points ? { key: 'points', args: { cost, points: frame.points } } : undefined);
}

/** Calling in a favour: for 3 leverage, once a year, one good or two cubes of the partner's. No price, no refusal. */
function offerFavours(g: Game, by: Ally, offer: Offer, all: boolean): void {
  const row = g.rules.settings.favour;
  const from = partnerOf(by);
  const problem = g.state.favoured[by]
    ? { key: 'favour-once' }
    : leverageOf(g, by) < row.leverage
      ? { key: 'favour-leverage', args: { n: row.leverage, has: leverageOf(g, by) } }
      : holds(g, 'no-favour', { side: by })
        ? { key: 'favour-barred' }
        : undefined;
  if (problem && !all) return;
  for (const good of g.rules.goods) {
    if (!good.favour || good.maker !== from) continue;
    const empty = held(g, from, good.id) === 0 ? { key: 'nothing-to-give' } : undefined;
    const second = good.favourFirst && held(g, by, good.id) > 0 ? { key: 'favour-first' } : undefined;
    const shut = good.sanctionsPrice && !anyUse(g, good.id) ? { key: 'front-shut' } : undefined;
    offer({ do: 'favour', good: good.id }, problem ?? empty ?? second ?? shut);
  }
  for (const arena of g.rules.arenas) {
    const few = cubesOf(g, from, arena.id) < row.cubes ? { key: 'favour-cubes', args: { n: row.cubes } } : undefined;
    offer({ do: 'favour', arena: arena.id }, problem ?? few);
  }
}

/** No drones go to Russia while Ukraine is shut. */
function anyUse(g: Game, good: string): boolean {
  const row = g.rules.good[good];
  return g.rules.fronts.some((front) => front.effort && isOpen(g, front.id) && (row?.strength[front.id] ?? 0) > 0);
}

function callFavour(g: Game, by: Ally, what: { good: string } | { arena: string }): void {
  const from = partnerOf(by);
  g.state.favoured[by] = 1;
  leverTo(g, from, g.rules.settings.favour.leverage);
  if ('good' in what) {
    tell(g, { type: 'favour', side: by, what: what.good, n: 1 });
    loseGood(g, from, what.good, 1);
    gainGood(g, by, what.good, 1);
  } else {
    tell(g, { type: 'favour', side: by, what: what.arena, n: g.rules.settings.favour.cubes });
    cedeCubes(g, from, by, what.arena, g.rules.settings.favour.cubes);
  }
}
