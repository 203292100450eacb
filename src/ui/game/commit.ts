import type { Choice } from '../../engine/engine';
import { demand, strength } from '../../engine/fronts';
import type { Game } from '../../engine/game';
import type { Ally, Tally } from '../../engine/types';

/** One way of committing goods to a front, and what it would bring the front to. */
export interface CommitWay {
  choice: Choice;
  strength: number;
  demand: number;
  units: number;
  /** 1: a unit fewer would do as well. */
  waste: number;
}

/** The ways of committing, best first: nothing wasted, then the strongest, then the fewest units. */
export function commitWays(choices: readonly Choice[], g: Game, side: Ally): CommitWay[] {
  const ways = choices.flatMap((choice) => (choice.action.do === 'commit' ? [{ choice, ...reach(g, side, choice.action.front, choice.action.goods) }] : []));
  return ways.sort((a, b) => a.waste - b.waste || b.strength - a.strength || a.units - b.units);
}

/** What a front would have with these goods; `waste`: a unit fewer would do as well. */
function reach(g: Game, side: Ally, front: string, goods: Tally) {
  const asked = demand(g, front);
  const reached = (tally: Tally) => Math.min(asked, strength(g, front, [], { side, goods: tally }));
  const total = strength(g, front, [], { side, goods });
  const units = Object.values(goods).reduce((sum, n) => sum + n, 0);
  const spare = Object.keys(goods).some((good) => (goods[good] ?? 0) > 0 && reached({ ...goods, [good]: (goods[good] ?? 0) - 1 }) === reached(goods));
  return { strength: total, demand: asked, units, waste: spare ? 1 : 0 };
}
