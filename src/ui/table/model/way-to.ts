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
  const direct = has(`act:${key}`) ?? has(`way:${key}`);
  if (direct) return direct;
  // Among the favours that lie open, one that is out of sight is on another page.
  const open = action.do === 'favour' && ui.favours ? null : opener(action, has);
  // What opens the way is not pressed to shut it again.
  if (open && open !== `sheet:${ui.sheet}`) return open;
  return (
    // Something else is open above it, or it is on another page.
    (action.do === 'favour' ? null : has('leave')) ??
    (ui.sheet ? has(`sheet:${ui.sheet}`) : null) ??
    turner(keys) ??
    has('board') ??
    has('close') ??
    has('add:back')
  );
}

const turner = (keys: ReadonlySet<string>): string | null => [...keys].find((key) => key === 'page:next' || key.startsWith('page:next:')) ?? null;

function opener(action: Action, has: (key: string) => string | null): string | null {
  switch (action.do) {
    case 'event':
    case 'points':
      return has(`card:${action.card}`);
    case 'make':
    case 'coin':
    case 'steady':
      return has('sheet:reserves');
    case 'favour':
      return has('favours') ?? has('sheet:more');
    case 'add':
      return has(`add:${action.from}:${action.kind === 'good' && action.what === 'coin' ? 'coin' : action.kind}`);
    default:
      return null;
  }
}
