import type { Action } from '../actions';
import { isOpen, usable } from '../fronts';
import type { Game } from '../game';
import { commitGood, held } from '../goods';
import type { FrameOf } from '../state';
import { type Ally, type FrontId, partnerOf, type Tally } from '../types';
import { asks, type Phase, pop } from './phase';

/** The sequence of commitments: F then H, each front in order. */
function spotAt(g: Game, at: number): { side: Ally; front: FrontId } | null {
  const count = g.rules.fronts.length;
  const front = g.rules.fronts[at % count];
  if (at >= count * 2 || !front) return null;
  return { side: at < count ? g.state.first : partnerOf(g.state.first), front: front.id };
}

/** Units of each good that a side could still commit to a front. */
function free(g: Game, side: Ally, front: FrontId): [string, number][] {
  if (!isOpen(g, front)) return [];
  const list: [string, number][] = [];
  for (const good of g.rules.goods) {
    if (!usable(g, side, good, front)) continue;
    const units = held(g, side, good.id) - (g.state.recalled[side][good.id] ?? 0);
    const limit = good.limit[front] ?? 99;
    const useful = Math.min(units, limit > 9 ? units : 2);
    if (useful > 0) list.push([good.id, useful]);
  }
  return list;
}

/** Every way of committing: each number of each good, none included. One decision a front. */
export const commit: Phase<FrameOf<'commit'>> = {
  awaiting(g, frame) {
    const spot = spotAt(g, frame.at);
    return spot && free(g, spot.side, spot.front).length > 0 ? asks(spot.side, 'commit') : null;
  },
  offer(g, frame, offer) {
    const spot = spotAt(g, frame.at);
    if (!spot) return;
    let ways: Tally[] = [{}];
    for (const [good, most] of free(g, spot.side, spot.front)) {
      const next: Tally[] = [];
      for (const way of ways) {
        for (let n = 0; n <= most; n++) next.push(n === 0 ? way : { ...way, [good]: n });
      }
      ways = next;
    }
    for (const goods of ways) offer({ do: 'commit', front: spot.front, goods });
  },
  apply(g, frame, action: Action) {
    const spot = spotAt(g, frame.at);
    if (action.do !== 'commit' || !spot) return;
    frame.at++;
    for (const good of g.rules.goods) {
      const n = action.goods[good.id] ?? 0;
      if (n > 0) commitGood(g, spot.side, spot.front, good.id, n);
    }
  },
  run(g, frame) {
    if (spotAt(g, frame.at)) frame.at++;
    else pop(g);
  },
};
