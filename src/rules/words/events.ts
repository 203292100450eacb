import type { EventTable, EventType, GameEvent } from '../../engine/events';
import type { EventSource, GameState } from '../../engine/state';
import { type Ally, partnerOf } from '../../engine/types';
import { dealWords } from './deals';
import { effectAtPath, optionLabel, sceneOf, sourceTitle } from './now';
import { ruleWords } from './rule';
import { holderOf, type Speech, sentence } from './speech';
import { against, coinOf } from './verbs';

type Tell = { [K in EventType]: (speech: Speech, event: EventTable[K], state: GameState) => string | null };

const sign = (n: number) => ({ context: n > 0 ? 'plus' : 'minus', size: Math.abs(n) });

/** Titles in a row; with semicolons where a title has a comma of its own. */
function cards(speech: Speech, ids: readonly string[]): string {
  const titles = ids.map(speech.card);
  return titles.some((title) => title.includes(',')) ? titles.join(speech.t('list.semicolon')) : speech.and(titles);
}

/** Leverage's movement names the side that it moves to, and who holds how much of it now. */
function leverageWords(speech: Speech, n: number, to: number): string {
  const side = speech.side(n > 0 ? 'russia' : 'iran');
  const holder = holderOf(to);
  const size = Math.abs(n);
  if (!holder) return speech.t('event.shifted-leverage-level', { side, size });
  return speech.t('event.shifted-leverage', { side, size, holder: speech.side(holder), to: Math.abs(to) });
}

function pledge(speech: Speech, event: { side: Ally; good: string; n: number; due?: number }, state: GameState) {
  return {
    side: speech.side(event.side),
    sides: speech.sides(event.side),
    good: speech.count(event.good, event.n),
    year: event.due === undefined ? '' : speech.inYear(state, event.due),
  };
}

function goods(speech: Speech, event: { side: Ally; good: string; n: number; front?: string }) {
  return {
    side: speech.side(event.side),
    sides: speech.sides(event.side),
    good: speech.count(event.good, event.n),
    front: event.front ? speech.inFront(event.front) : '',
    count: event.n,
  };
}

function cubes(speech: Speech, event: { arena: string; n: number }) {
  return { cubes: speech.many('cube', event.n), arena: speech.inArena(event.arena) };
}

/** Every event as one line, its first letter and full stop aside. null: not worth a line. */
const TELL: Tell = {
  'year-begins': (s, e, state) => s.t('event.year-begins', { year: s.year(state, e.year) }),
  'world-happens': (s, e) => {
    const title = s.world(e.world);
    const branch = s.rules.world[e.world]?.[e.branch].title ?? '';
    return s.t(branch === title ? 'event.world-happens-same' : 'event.world-happens', { title, branch });
  },
  'world-void': (s, e) => s.t('event.world-void', { title: s.world(e.world) }),
  die: (s, e) => s.t('event.die', { ...e }),
  'agenda-seen': (s, e) => s.t('event.agenda-seen', { agenda: s.agenda(e.agenda) }),
  'agenda-revealed': (s, e) => s.t('event.agenda-revealed', { agenda: s.agenda(e.agenda) }),
  reshuffled: (s, e) => s.t('event.reshuffled', { cards: s.many('card', e.n) }),
  drew: (s, e) => s.t('event.drew', { side: s.side(e.side), cards: s.many('card', e.n) }),
  'drew-cards': (s, e) => s.t('event.drew-cards', { side: s.side(e.side), list: cards(s, e.cards) }),
  'aim-kept': (s, e) => s.t('event.aim-kept', { side: s.side(e.side) }),
  'aim-chosen': (s, e) => s.t('event.aim-chosen', { side: s.side(e.side), aim: s.aim(e.aim) }),
  passed: (s, e) => s.t('event.passed', { side: s.side(e.side) }),
  offered: (s, e, state) => s.t(e.counter ? 'event.offered-counter' : 'event.offered', { side: s.side(e.side), deal: dealWords(s, state, e.draft) }),
  agreed: (s, e, state) => s.t('event.agreed', { by: s.side(e.by), deal: dealWords(s, state, e.draft) }),
  refused: (s, e) => s.t('event.refused', { side: s.side(e.side) }),
  'summit-ends': (s) => s.t('event.summit-ends'),
  'event-played': (s, e) => s.t('event.event-played', { side: s.side(e.side), card: s.card(e.card) }),
  'points-played': (s, e) => s.t('event.points-played', { side: s.side(e.side), card: s.card(e.card), points: s.many('point', e.points) }),
  'event-fires': (s, e) => s.t('event.event-fires', { card: s.card(e.card) }),
  'play-skipped': (s, e) => s.t('event.play-skipped', { side: s.side(e.side) }),
  'points-lost': (s, e) => s.t('event.points-lost', { side: s.side(e.side), count: e.n }),
  made: (s, e) => s.t('event.made', { side: s.side(e.side), good: s.count(e.good, 1) }),
  'coin-spent': (s, e) => s.t('event.coin-spent', { side: s.side(e.side) }),
  steadied: (s, e) => s.t('event.steadied', { side: s.side(e.side) }),
  effort: (s, e) => s.t('event.effort', { side: s.side(e.side), front: s.inFront(e.front), strength: e.strength }),
  favour: (s, e) => {
    const args = { side: s.side(e.side), partners: s.sides(partnerOf(e.side)) };
    if (s.rules.good[e.what]) return s.t('event.favour-good', { ...args, good: s.count(e.what, e.n) });
    return s.t('event.favour-cubes', { ...args, ...cubes(s, { arena: e.what, n: e.n }) });
  },
  chose: (s, e, state) => s.t('event.chose', { side: s.side(e.side), label: chosenLabel(s, e, state) }),
  shifted: (s, e) => {
    if (e.track === 'leverage') return leverageWords(s, e.n, e.to);
    const args = { ...sign(e.n), to: e.to, track: s.inTrack(e.track), side: s.side(e.side), sides: s.sides(e.side) };
    if (e.track === 'sanctions') return s.t('event.shifted-sanctions', args);
    return s.t(e.side === '' ? 'event.shifted-track' : 'event.shifted-side', args);
  },
  gained: (s, e) => s.t('event.gained', goods(s, e)),
  lost: (s, e) => {
    if (e.front === '' && e.good === coinOf(s)) return s.t('event.lost-coin', goods(s, e));
    return s.t(e.front === '' ? 'event.lost' : 'event.lost-front', goods(s, e));
  },
  delivered: (s, e) => {
    const direct = s.rules.good[e.good]?.direct;
    const args = { from: s.side(e.from), to: s.side(e.to), good: s.count(e.good, e.n), front: direct ? s.inFront(direct) : '' };
    return s.t(direct ? 'event.delivered-direct' : 'event.delivered', args);
  },
  declined: (s, e) => s.t('event.declined', { side: s.side(e.side), one: s.good(e.good, 1) }),
  committed: (s, e) => s.t('event.committed', goods(s, e)),
  recalled: (s, e) => s.t('event.recalled', goods(s, e)),
  placed: (s, e) => s.t('event.placed', { side: s.side(e.side), ...cubes(s, e) }),
  removed: (s, e) => s.t('event.removed', { side: s.side(e.side), ...cubes(s, e) }),
  ceded: (s, e) => s.t('event.ceded', { from: s.side(e.from), to: s.side(e.to), ...cubes(s, e) }),
  redeployed: (s, e) => s.t('event.redeployed', { side: s.side(e.side), from: s.inArena(e.from), ...cubes(s, { arena: e.to, n: e.n }) }),
  'demand-changed': (s, e, state) => s.t('event.demand-changed', { ...sign(e.n), front: s.inFront(e.front), year: s.inYear(state, e.year) }),
  'rule-set': (s, e, state) => s.t('event.rule-set', { rule: ruleWords(s, { ...e, limit: 0 }, sceneOf(s, state), true) }),
  discarded: (s, e) => s.t('event.discarded', { side: s.side(e.side), list: cards(s, e.cards) }),
  'hand-shown': (s, e) => s.t('event.hand-shown', { to: s.side(e.to), ofs: s.sides(e.of) }),
  'hand-seen': (s, e) =>
    e.cards.length > 0 ? s.t('event.hand-seen', { ofs: s.sides(e.of), list: cards(s, e.cards) }) : s.t('event.hand-empty', { ofs: s.sides(e.of) }),
  'agenda-shown': (s, e) => s.t('event.agenda-shown', { to: s.side(e.to) }),
  fetched: (s, e) => s.t('event.fetched', { side: s.side(e.side), card: s.card(e.card) }),
  promised: (s, e, state) => s.t('event.promised', pledge(s, e, state)),
  'promise-kept': (s, e, state) => s.t('event.promise-kept', pledge(s, e, state)),
  'promise-stalled': (s, e, state) => s.t('event.promise-stalled', pledge(s, e, state)),
  'promise-postponed': (s, e, state) => s.t('event.promise-postponed', pledge(s, e, state)),
  'promise-broken': (s, e, state) => s.t('event.promise-broken', pledge(s, e, state)),
  'promise-void': (s, e, state) => s.t('event.promise-void', pledge(s, e, state)),
  tabled: (s, e) => s.t(e.noVeto ? 'event.tabled-noveto' : 'event.tabled', { against: against(s, e.target), count: e.n }),
  blocked: (s, e) => s.t('event.blocked', { against: against(s, e.target) }),
  failed: (s, e) => s.t('event.failed', { against: against(s, e.target) }),
  vetoed: (s, e) => s.t('event.vetoed', { against: against(s, e.target) }),
  withheld: (s, e) => s.t('event.withheld', { against: against(s, e.target) }),
  'passed-resolution': (s, e) => s.t('event.passed-resolution', { against: against(s, e.target) }),
  'front-opens': (s, e) => s.t('event.front-opens', { front: s.inFront(e.front) }),
  'front-shuts': (s, e) => s.t('event.front-shuts', { front: s.inFront(e.front) }),
  'front-met': (s, e) => s.t('event.front-met', { ...e, front: s.front(e.front) }),
  'front-short': (s, e) => s.t('event.front-short', { ...e, front: s.front(e.front) }),
  worn: (s, e) => s.t('event.worn', goods(s, e)),
  'used-up': (s, e) => s.t('event.used-up', goods(s, e)),
  'halved-cubes': (s, e) => s.t('event.halved-cubes', { arena: s.inArena(e.arena) }),
  'halved-leverage': (s, e) => {
    const holder = holderOf(e.to);
    return holder ? s.t('event.halved-leverage', { holder: s.side(holder), to: Math.abs(e.to) }) : s.t('event.halved-leverage-level');
  },
  income: (s, e) => s.t('event.income', { arena: s.arena(e.arena), side: s.side(e.side), coins: s.count(coinOf(s), e.n) }),
  'year-apart': (s, _e, state) => s.t('event.year-apart', { context: s.unit(state) }),
  rupture: (s) => s.t('event.rupture'),
  'rupture-cost': (s, e) => s.t('event.rupture-cost', { side: s.side(e.side), n: e.n }),
  'scored-arena': (s, e) => s.t('event.scored-arena', { arena: s.arena(e.arena), side: s.side(e.side), n: e.n }),
  'scored-aim': (s, e) => s.t('event.scored-aim', { side: s.side(e.side), aim: s.aim(e.aim), n: e.n }),
  'aim-missed': (s, e) => s.t('event.aim-missed', { side: s.side(e.side), aim: s.aim(e.aim) }),
  'scored-leverage': (s, e) => s.t('event.scored-leverage', { side: s.side(e.side), n: e.n }),
  'era-scored': (s) => s.t('event.era-scored'),
  collapse: (s, e) => s.t('event.collapse', { sides: s.sides(e.side) }),
  client: (s, e) => s.t('event.client', { side: s.side(e.side), other: s.side(partnerOf(e.side)) }),
  ended: (s, e) => s.t('event.ended', { context: e.winner === 'equals' ? 'equals' : e.kind, side: s.side(e.winner) }),
};

/** The types of events there are words for. */
export const TOLD = Object.keys(TELL) as EventType[];

function chosenLabel(speech: Speech, event: { source: EventSource; path: readonly number[]; option: number }, state: GameState): string {
  return optionLabel(effectAtPath(speech, state, event.source, event.path), event.option) || sourceTitle(speech, event.source);
}

/** One event as one line of the log; null for what is not worth a line. */
export function eventWords(speech: Speech, state: GameState, event: GameEvent): string | null {
  const tell = TELL[event.type] as (speech: Speech, event: GameEvent, state: GameState) => string | null;
  const text = tell(speech, event, state);
  return text === null ? null : sentence(text);
}
