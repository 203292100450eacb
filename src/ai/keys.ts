import { type Action, actionKey } from '../engine/actions';

/**
 * Keys of actions for a search, which asks for millions of them: the same strings as `actionKey` gives, but each is made once and
 * kept, so that a map finds it without reading it.
 */

const BARE = new Map<string, string>();
const BY: Record<'event' | 'make' | 'place' | 'option' | 'pick' | 'none' | 'before' | 'after' | 'good' | 'arena', Map<string | number, string>> = {
  event: new Map(),
  make: new Map(),
  place: new Map(),
  option: new Map(),
  pick: new Map(),
  none: new Map(),
  before: new Map(),
  after: new Map(),
  good: new Map(),
  arena: new Map(),
};

/** Equal for equal actions. */
export function keyOf(action: Action): string {
  switch (action.do) {
    case 'event':
      return kept(BY.event, action.card, action);
    case 'points':
      return kept(BY[action.event], action.card, action);
    case 'make':
      return kept(BY.make, action.good, action);
    case 'place':
      return kept(BY.place, action.arena, action);
    case 'favour':
      return 'good' in action ? kept(BY.good, action.good, action) : kept(BY.arena, action.arena, action);
    case 'option':
      return kept(BY.option, action.option, action);
    case 'pick':
      return kept(BY.pick, action.pick, action);
    case 'steady':
    case 'effort':
    case 'coin':
    case 'end':
    case 'pass':
    case 'accept':
    case 'refuse':
    case 'counter':
    case 'stop':
    case 'again':
    case 'deliver':
    case 'stall':
    case 'break':
    case 'cast':
    case 'withhold':
      return kept(BARE, action.do, action);
    default:
      return actionKey(action);
  }
}

function kept<K>(map: Map<K, string>, part: K, action: Action): string {
  const known = map.get(part);
  if (known !== undefined) return known;
  const key = actionKey(action);
  map.set(part, key);
  return key;
}
