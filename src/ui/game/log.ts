import type { EventType, GameEvent } from '../../engine/events';
import type { Side } from '../../engine/types';
import type { LogEntry } from '../../play/recap';

/** What somebody did, or the world; everything else follows from such a line and is set in beneath it. */
export const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  'passed',
  'offered',
  'agreed',
  'refused',
  'event-played',
  'points-played',
  'event-fires',
  'play-skipped',
  'made',
  'steadied',
  'effort',
  'favour',
  'chose',
  'declined',
  'aim-kept',
  'aim-chosen',
  'drew',
  'drew-cards',
  'agenda-seen',
  'hand-seen',
  'promise-kept',
  'promise-stalled',
  'promise-broken',
  'vetoed',
  'withheld',
  'passed-resolution',
  'failed',
  'front-met',
  'front-short',
  'front-opens',
  'front-shuts',
  'income',
  'rupture',
  'scored-arena',
  'scored-aim',
  'aim-missed',
  'scored-leverage',
  'collapse',
  'client',
  'ended',
  'die',
  'world-void',
]);

/** Moments that turn a game. */
export const TURNS: ReadonlySet<EventType> = new Set<EventType>(['agreed', 'promise-broken', 'rupture', 'collapse', 'client', 'ended', 'favour']);

/** Whose deed an event is, where it has a doer. */
export function doerOf(event: GameEvent): Side | null {
  if (event.type === 'vetoed' || event.type === 'withheld') return 'russia';
  if (event.type === 'agreed') return event.by;
  if ('side' in event && event.side) return event.side as Side;
  return 'from' in event && event.type === 'delivered' ? event.from : null;
}

/** What all hear of, and what the one concerned reads in its place: it isn't told twice. */
const TWINS: Partial<Record<EventType, EventType>> = { drew: 'drew-cards', 'aim-kept': 'aim-chosen' };

/** A log without the lines that the one concerned reads in fuller words right after. */
export function told(entries: readonly LogEntry[]): LogEntry[] {
  return entries.filter((entry, i) => {
    const twin = TWINS[entry.event.type];
    return !twin || entries[i + 1]?.event.type !== twin;
  });
}
