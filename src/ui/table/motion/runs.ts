import type { EventType, GameEvent } from '../../../engine/events';

/** What belongs together when events are shown: the members of a family may move in one moment. */
type Family = 'alone' | 'goods' | 'cubes' | 'cards' | 'slips' | 'council' | 'tracks';

const FAMILIES: Partial<Record<EventType, Family>> = {
  'year-begins': 'alone',
  'world-happens': 'alone',
  'agenda-revealed': 'alone',
  offered: 'alone',
  agreed: 'alone',
  refused: 'alone',
  passed: 'alone',
  'event-played': 'alone',
  'points-played': 'alone',
  'front-met': 'alone',
  'front-short': 'alone',
  rupture: 'alone',
  collapse: 'alone',
  client: 'alone',
  made: 'goods',
  gained: 'goods',
  lost: 'goods',
  'coin-spent': 'goods',
  favour: 'goods',
  delivered: 'goods',
  committed: 'goods',
  recalled: 'goods',
  worn: 'goods',
  'used-up': 'goods',
  income: 'goods',
  placed: 'cubes',
  removed: 'cubes',
  ceded: 'cubes',
  redeployed: 'cubes',
  'halved-cubes': 'cubes',
  drew: 'cards',
  discarded: 'cards',
  fetched: 'cards',
  promised: 'slips',
  'promise-kept': 'slips',
  'promise-stalled': 'slips',
  'promise-postponed': 'slips',
  'promise-broken': 'slips',
  'promise-void': 'slips',
  tabled: 'council',
  blocked: 'council',
  failed: 'council',
  vetoed: 'council',
  withheld: 'council',
  'passed-resolution': 'council',
  shifted: 'tracks',
  'halved-leverage': 'tracks',
  effort: 'tracks',
  'demand-changed': 'tracks',
  'rupture-cost': 'tracks',
  'scored-arena': 'tracks',
  'scored-aim': 'tracks',
  'scored-leverage': 'tracks',
};

/** These are followed by a pause: nothing more happens in their moment. */
const ENDS: ReadonlySet<EventType> = new Set<EventType>(['world-happens', 'agenda-revealed']);
/** A card, a deal and a year stand for themselves: what they bring comes after them. A front that is reckoned brings its own at once. */
const APART: ReadonlySet<EventType> = new Set<EventType>(['event-played', 'points-played', 'offered', 'agreed', 'refused', 'passed', 'year-begins']);
/** Resolutions come one after another. */
const ONE: ReadonlySet<EventType> = new Set<EventType>(['failed', 'vetoed', 'withheld', 'passed-resolution']);

/**
 * Whether an event is shown in the same moment as those before it. Events of a family go together, what follows on a track goes
 * with what caused it, and what shows nothing goes with anything.
 */
export function joins(run: readonly GameEvent[], next: GameEvent): boolean {
  const last = run.findLast(({ type }) => FAMILIES[type]);
  const family = FAMILIES[next.type];
  if (run.some(({ type }) => ENDS.has(type)) || ENDS.has(next.type)) return false;
  if (!last || !family) return true;
  if (family === 'alone' || APART.has(last.type) || ONE.has(next.type)) return false;
  const before = FAMILIES[last.type];
  // A broken promise is no small matter among others.
  if (next.type === 'promise-broken' || last.type === 'promise-broken') return family === 'tracks';
  return family === 'tracks' || family === before;
}

/** Whether an event shows more than its line in the log. */
export const isLoud = ({ type }: GameEvent): boolean => FAMILIES[type] !== undefined;
