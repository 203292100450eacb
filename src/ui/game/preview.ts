import { type Action, actionKey } from '../../engine/actions';
import { observe } from '../../engine/observe';
import type { Awaited } from '../../engine/phases/phase';
import type { GameState } from '../../engine/state';
import type { Rules } from '../../engine/types';
import { type Change, changesBetween } from './changes';
import { type Glimpse, glimpse, glimpseDeal } from './glimpse';

/** Where the game stands and who is asked. */
export interface Asked {
  rules: Rules;
  state: GameState;
  asked: Awaited;
}

export interface Preview {
  changes: Change[];
  /** More follows that isn't known yet. */
  open: boolean;
  /** Who is asked in the middle of it. */
  next: Awaited | null;
}

/** Decisions in the middle of something, worth a word when a preview ends in one. */
const INSIDE = new Set(['choose', 'pick', 'repeat', 'handover', 'arms-price', 'answer']);

/** What matters of a change to a draft is what the whole deal would then do. */
const drafts = (action: Action): boolean => action.do === 'add' || action.do === 'take-back';

function deal(rules: Rules, before: GameState, action: Action): Glimpse {
  const drafted = glimpse(rules, before, [action]).after;
  const done = glimpseDeal(rules, drafted);
  return done ? { ...done, next: null } : { after: before, next: null, open: false };
}

const cache = new WeakMap<GameState, Map<string, Preview>>();

/** What an action would change, as far as the side that is asked can know. Worked out once for each state. */
export function previewOf({ rules, state, asked }: Asked, action: Action): Preview {
  const known = cache.get(state) ?? new Map<string, Preview>();
  cache.set(state, known);
  const key = actionKey(action);
  const found = known.get(key);
  if (found) return found;
  const before = observe(rules, state, asked.side).state;
  const { after, open, next } = drafts(action) ? deal(rules, before, action) : glimpse(rules, before, [action]);
  const preview: Preview = { changes: changesBetween(rules, before, after), open, next: next && INSIDE.has(next.decision) ? next : null };
  known.set(key, preview);
  return preview;
}
