import type { Game } from '../../engine/game';
import { held } from '../../engine/goods';
import type { Ally, FrontData } from '../../engine/types';
import type { Words } from '../../rules/words';

/** What a side has at a front, in words: committed units, those that work from its reserve, and its effort; '' where it has nothing. */
export function forcesOf(g: Game, front: FrontData, side: Ally, words: Words): string {
  const parts = goodsThere(g, front, side).map(([good, n]) => words.count(good, n));
  const effort = front.effort?.by === side ? (g.state.fronts[front.id]?.effort ?? 0) : 0;
  if (effort > 0) parts.push(words.t('game.fronts.effort', { count: effort }));
  return parts.join(words.t('game.join'));
}

function goodsThere(g: Game, front: FrontData, side: Ally): [string, number][] {
  const there = g.state.fronts[front.id]?.committed[side] ?? {};
  const list: [string, number][] = [];
  for (const good of g.rules.goods) {
    if (!(good.strength[front.id] ?? 0)) continue;
    const n = good.works ? (front.by.includes(side) ? Math.min(held(g, side, good.id), good.limit[front.id] ?? 99) : 0) : (there[good.id] ?? 0);
    if (n > 0) list.push([good.id, n]);
  }
  return list;
}
