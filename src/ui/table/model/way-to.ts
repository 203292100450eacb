import { type Action, actionKey } from '../../../engine/actions';
import { spotsOf } from '../scene/find';
import type { Piece } from '../scene/piece';
import type { TableUi } from '../scene/ui';

/**
 * The next place to press on the way to an action: the action itself where it can be pressed, else what opens the way to it (its
 * card, its list, the page that it is on). For hints and the guide, which point at it.
 * @returns the key of a hit, or null where there is no way from here
 */
export function wayTo(action: Action, pieces: readonly Piece[], ui: TableUi): string | null {
  const key = actionKey(action);
  const keys = new Set(spotsOf(pieces).map(({ hit }) => hit.key));
  const has = (wanted: string): string | null => (keys.has(wanted) ? wanted : null);
  if (ui.way === key && keys.has('confirm')) return 'confirm';
  return (
    has(`act:${key}`) ??
    has(`way:${key}`) ??
    opener(action, has) ??
    // Something else is open above it.
    has('page:next') ??
    has('close') ??
    has('adds:back')
  );
}

function opener(action: Action, has: (key: string) => string | null): string | null {
  switch (action.do) {
    case 'event':
    case 'points':
      return has(`card:${action.card}`);
    case 'favour':
      return has('favours');
    case 'add':
      return has(`add:${action.from}:${action.kind === 'good' && action.what === 'coin' ? 'coin' : action.kind}`);
    default:
      return null;
  }
}
