import type { PhaseName } from '../../engine/state';
import type { Sight } from '../table/scene/sight';

/** One thing the guide says, when the moment for it has come. */
export interface Lesson {
  /** `table.guide.<id>.title` and `.text` of the locale. */
  id: string;
  /** The moment: the kinds of decision in which it is said; absent: in any. */
  at?: readonly PhaseName[];
  /** What else must hold. */
  when?: (sight: Sight) => boolean;
  /**
   * Where it points: a key of the table, 'best' for what the adviser would do, or nowhere.
   * With 'best' it stays until the person has acted; else it waits for 'go on'.
   */
  points: string | 'best' | null;
}

const onlyOnce = (sight: Sight): boolean => sight.state.year === 0;

/**
 * The first year of a first game, in the order of the year. A lesson is said once, at the first moment that fits, and those
 * before it that found no moment are passed over.
 */
export const LESSONS: readonly Lesson[] = [
  { id: 'welcome', points: null },
  { id: 'standing', points: 'term:standing' },
  { id: 'aims', at: ['aims'], points: 'best' },
  { id: 'front', at: ['compose', 'play', 'answer'], when: onlyOnce, points: null },
  { id: 'leverage', at: ['compose', 'play', 'answer'], when: onlyOnce, points: 'term:leverage' },
  { id: 'offered', at: ['answer'], when: onlyOnce, points: 'best' },
  { id: 'draft', at: ['compose'], when: (sight) => onlyOnce(sight) && draftOf(sight) === 0, points: 'ready:1' },
  { id: 'propose', at: ['compose'], when: (sight) => onlyOnce(sight) && draftOf(sight) > 0, points: 'best' },
  { id: 'map', at: ['play'], when: onlyOnce, points: null },
  { id: 'card', at: ['play'], when: onlyOnce, points: 'best' },
  { id: 'points', at: ['spend'], when: onlyOnce, points: 'best' },
  { id: 'more-points', at: ['spend'], when: onlyOnce, points: 'best' },
  { id: 'next-card', at: ['play'], when: onlyOnce, points: 'best' },
  { id: 'due', at: ['due'], points: 'best' },
  { id: 'commit', at: ['commit'], points: 'best' },
  { id: 'veto', at: ['resolutions'], points: 'best' },
  { id: 'own', when: (sight) => sight.state.year > 0, points: null },
];

/** Lines on the draft that is being composed. */
function draftOf({ state }: Sight): number {
  const top = state.stack[state.stack.length - 1];
  return top?.phase === 'compose' ? top.draft.length : 0;
}

/**
 * The lesson for this moment.
 * @param from those before this number have been said
 * @returns its number, or -1 where there is none now
 */
export function lessonAt(sight: Sight, from: number): number {
  if (!sight.asked || sight.choices.length === 0 || sight.shown) return -1;
  const { decision } = sight.asked;
  return LESSONS.findIndex((lesson, i) => i >= from && (!lesson.at || lesson.at.includes(decision)) && (lesson.when?.(sight) ?? true));
}
