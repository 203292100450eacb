import type { EventType, GameEvent } from '../../../engine/events';
import type { TableViewHandle } from '../deeds';
import type { Sight } from '../scene/sight';
import { playSounds } from '../sound';
import { openCard } from './cards';
import { flightsOfRun } from './flights';
import { type Ground, groundOf } from './ground';
import { soundsOf } from './sounds';

/** A moment that is to be shown. */
export interface Moment {
  /** What lies on the table, before the events. */
  sight: Sight;
  view: TableViewHandle | null;
  /** 1 is the look's own measure; 0: nothing moves. */
  speed: number;
  /** Aborted when the rest is to be shown at once. */
  until?: AbortSignal;
  /** Shows the position after the events already now: what lies open then glides by itself. */
  draw?: () => void;
}

/** Milliseconds in which something is to be read, beside what flies. */
const READ: Partial<Record<EventType, number>> = {
  offered: 450,
  agreed: 500,
  refused: 550,
  passed: 350,
  'year-begins': 300,
  'front-met': 600,
  'front-short': 800,
  worn: 450,
  'used-up': 450,
  income: 700,
  'year-apart': 500,
  shifted: 420,
  failed: 320,
  vetoed: 320,
  withheld: 320,
  'passed-resolution': 320,
  'promise-broken': 500,
  'scored-arena': 700,
  rupture: 500,
  collapse: 600,
  client: 600,
};

/** Milliseconds for which what lies open glides to its place. */
const GLIDE = 280;

/** How long a moment is shown at the normal speed: what flies, and what is to be read. */
export function lengthOf(events: readonly GameEvent[], ground: Ground): number {
  const flying = flightsOfRun(events, ground).map(({ time, wait = 0 }) => time + wait);
  return Math.max(0, ...flying, readingOf(events, ground));
}

function readingOf(events: readonly GameEvent[], ground: Ground): number {
  const read = events.map(({ type }) => READ[type] ?? 0);
  return Math.max(0, ...read, events.some((event) => glides(event, ground)) ? GLIDE : 0);
}

/** Moves what events move, over the table as it lies, and lets them be heard; resolves when it has arrived and could be read. */
export async function perform(events: readonly GameEvent[], { sight, view, speed, until, draw }: Moment): Promise<void> {
  playSounds(soundsOf(events));
  if (speed === 0 || !view) return;
  const ground = groundOf(sight, view.pieces);
  const flights = flightsOfRun(events, ground).map((flight) => (until ? { ...flight, until } : flight));
  const reading = readingOf(events, ground);
  if (events.some((event) => glides(event, ground))) draw?.();
  await Promise.all([view.fly(flights), reading > 0 ? dwell(reading / speed, until) : undefined]);
}

/** Whether the pieces themselves show it once the position is drawn: cards that lie open. */
function glides(event: GameEvent, ground: Ground): boolean {
  if (event.type === 'event-played' || event.type === 'points-played') return openCard(ground, event.card) !== null;
  if (event.type === 'discarded') return event.cards.some((card) => openCard(ground, card));
  return event.type === 'drew' && event.side === ground.own;
}

function dwell(ms: number, until?: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      until?.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, until?.aborted ? 0 : ms);
    until?.addEventListener('abort', end);
  });
}
