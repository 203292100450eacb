import { observe } from '../../engine/observe';
import type { DealLine, GameState } from '../../engine/state';
import { type Ally, partnerOf, type Rules } from '../../engine/types';
import type { Words } from '../../rules/words';
import { type Change, changesBetween } from './changes';
import { glimpseDeal } from './glimpse';

/** Works out what the deal on the table would change, as the side that is asked can know it. */
export function dealChanges(rules: Rules, state: GameState, side: Ally): { changes: Change[]; open: boolean } | null {
  const before = observe(rules, state, side).state;
  const seen = glimpseDeal(rules, before);
  return seen ? { changes: changesBetween(rules, before, seen.after), open: seen.open } : null;
}

/** The two sides of a draft in a few words: 'Iran: 2 drones for Russia: 2 coins'. */
export function dealTitle(draft: readonly DealLine[], by: Ally, words: Words, state: GameState): { ask: string; give: string } {
  const list = (side: Ally) =>
    draft
      .filter((line) => line.from === side)
      .map((line) => words.line(state, line))
      .join(words.t('game.join'));
  return { ask: list(partnerOf(by)), give: list(by) };
}
