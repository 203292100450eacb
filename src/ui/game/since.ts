import type { GameState } from '../../engine/state';
import type { Ally } from '../../engine/types';
import type { LogEntry } from '../../play/recap';
import type { Session } from '../../play/session';
import type { Words } from '../../rules/words';

/** Actions of private decisions: when a side did one it looked behind its curtain. */
const LOOKED: ReadonlySet<string> = new Set(['keep', 'event', 'points', 'pick']);
/** A side's own doings in the open: not told to it again. */
const OWN: ReadonlySet<string> = new Set(['make', 'place', 'steady', 'effort', 'coin', 'end']);

/** What happened since a side last looked behind its curtain, as it may know it. */
export function sinceLooked(session: Session, side: Ally): LogEntry[] {
  const { actions } = session.record;
  const last = actions.findLastIndex((done) => done.side === side && LOOKED.has(done.action.do)) + 1;
  return session.log(side).filter(({ ply }) => {
    const done = actions[ply - 1];
    return ply > last && !(done && done.side === side && OWN.has(done.action.do));
  });
}

/** Log entries as plain lines; what is not worth a line is left out. */
export function recapLines(entries: readonly LogEntry[], state: GameState, words: Words): string[] {
  return entries.flatMap(({ event }) => {
    if (event.type === 'year-begins') return [words.year(state, event.year)];
    const line = words.event(state, event);
    return line ? [line] : [];
  });
}
