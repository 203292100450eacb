import type { Action } from '../engine/actions';
import { dueYears, offerables, packageKey } from '../engine/deals';
import type { DealLine, FrameOf, GameState } from '../engine/state';
import { partnerOf, type Rules } from '../engine/types';
import { toward } from './bargain';
import { useful } from './promised';

/**
 * The largest gift, for nothing: every good of its own that a side can hand over now, and promises of what the
 * partner still has a use for, as many as Trust carries. Coins and cubes stay: they are no help against the West.
 */
export function gift(rules: Rules, state: GameState, frame: FrameOf<'compose'>, legal: readonly Action[]): Action {
  const g = { rules, state };
  const by = frame.by;
  const wanted: DealLine[] = [];
  for (const item of offerables(g, by)) {
    if (item.kind === 'good' && item.most > 0 && rules.good[item.what]?.maker === by) {
      wanted.push({ from: by, kind: 'good', what: item.what, n: item.most, due: -1 });
    }
  }
  let room = Math.max(0, state.trust - state.promises.length);
  const soon = dueYears(g)[0] ?? state.year;
  for (const item of offerables(g, by)) {
    const good = rules.good[item.what];
    if (item.kind !== 'promise' || room === 0 || !good || item.due !== soon) continue;
    if (state.promises.some((promise) => promise.from === by && promise.good === good.id)) continue;
    const n = good.kept ? 1 : Math.min(2, useful(g, partnerOf(by), good) - 1);
    if (n <= 0) continue;
    room--;
    wanted.push({ from: by, kind: 'promise', what: item.what, n, due: item.due });
  }
  wanted.splice(rules.settings.dealItems);
  if (wanted.length === 0 || state.offers.includes(packageKey(wanted))) return { do: 'pass' };
  return toward(frame.draft, wanted, legal) ?? { do: 'pass' };
}
