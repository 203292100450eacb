import type { Action } from '../../engine/actions';
import type { PhaseName } from '../../engine/state';
import type { Sight } from '../table/scene/sight';

/** One thing the guide says, when the moment for it has come. */
export interface Lesson {
  /** `table.guide.<id>.title` and `.text` of the locale. */
  id: string;
  /** The moment: the kinds of decision in which it is said; absent: in any. */
  at?: readonly PhaseName[];
  /** Said only after this one. */
  after?: string;
  /** What else must hold. */
  when?: (sight: Sight, best: () => Action | null) => boolean;
  /**
   * Where it points: a key of the table, 'best' for what the adviser would do, or nowhere. Where it points at a deed it stays
   * until the person has acted; else it waits for 'go on'.
   */
  points: string | 'best' | null;
}

const SEND = 'act:{"do":"send"}';

/** The first year of a first game, in the order of the year. Each is said once, at the first moment that fits. */
export const LESSONS: readonly Lesson[] = [
  { id: 'welcome', points: null },
  { id: 'standing', points: 'term:standing' },
  { id: 'front', at: ['aims'], points: 'term:front:ukraine' },
  { id: 'need', at: ['aims'], points: 'need:russia:ukraine' },
  { id: 'leverage', points: 'term:leverage' },
  { id: 'aims', at: ['aims'], points: 'best' },
  { id: 'offered', at: ['answer'], points: 'best' },
  { id: 'draft', at: ['compose'], when: (sight) => draftOf(sight) === 0, points: 'ready:1' },
  { id: 'propose', at: ['compose'], when: (sight) => draftOf(sight) > 0, points: SEND },
  { id: 'map', at: ['play'], points: null },
  { id: 'favour', at: ['play'], when: (_, best) => best()?.do === 'favour', points: 'best' },
  { id: 'card', at: ['play'], when: (_, best) => best()?.do !== 'favour', points: 'best' },
  { id: 'points', at: ['spend'], points: 'best' },
  { id: 'more-points', at: ['spend'], after: 'points', points: 'best' },
  { id: 'next-card', at: ['play'], after: 'card', points: 'best' },
  { id: 'due', at: ['due'], points: 'best' },
  { id: 'commit', at: ['commit'], points: 'best' },
  { id: 'veto', at: ['resolutions'], points: 'best' },
];

/** The last one, when the first year is over: from here on the person is alone. */
export const LAST: Lesson = { id: 'own', points: null };

/** Lines on the draft that is being composed. */
function draftOf({ state }: Sight): number {
  const top = state.stack[state.stack.length - 1];
  return top?.phase === 'compose' ? top.draft.length : 0;
}

/** Whether a lesson waits for a deed, not for 'go on'. */
export const isDeed = ({ points }: Lesson): boolean => points === 'best' || points === SEND || points === 'ready:1';

/**
 * The lesson for this moment.
 * @param said those that have been said
 * @param best what the adviser would do here
 * @returns null where there is none now
 */
export function lessonFor(sight: Sight, said: readonly string[], best: () => Action | null): Lesson | null {
  if (!sight.asked || sight.choices.length === 0 || sight.shown) return null;
  const { decision } = sight.asked;
  if (sight.state.year > 0) return said.includes(LAST.id) ? null : LAST;
  return (
    LESSONS.find(
      ({ id, at, after, when }) =>
        !said.includes(id) && (!at || at.includes(decision)) && (after === undefined || said.includes(after)) && (when?.(sight, best) ?? true),
    ) ?? null
  );
}
