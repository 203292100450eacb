import { type Action, actionKey } from '../../../engine/actions';
import type { Choice } from '../../../engine/engine';
import type { Game } from '../../../engine/game';
import { HIDDEN } from '../../../engine/observe';
import type { Ally, CardId } from '../../../engine/types';
import { previewLine } from '../../game/changeWords';
import { previewOf } from '../../game/preview';
import type { Sight } from '../scene/sight';

/** A way of playing a card: for its event, for its points, or both in either order. */
export interface Way {
  key: string;
  choice: Choice;
  title: string;
  /** What it comes to, or why it can't be done. */
  line: string;
  /** What the button says that does it. */
  deed: string;
}

/** The changes told of a way at most; the board shows them all. */
const TOLD = 4;

/** The ways of playing a card now, in the order of the rules; none where it isn't this side's play. */
export function waysOf(sight: Sight, card: CardId): Way[] {
  const { words, state } = sight;
  const n = sight.rules.card[card]?.ops ?? 0;
  const plays = playsOf(sight, card);
  // Where points bring the event too, the event alone is less.
  const alone = plays.some(({ action }) => action.do === 'points' && action.event !== 'none') ? 'only' : 'event';
  return plays.map((choice) => {
    const { action, why } = choice;
    const event = action.do === 'points' ? action.event : alone;
    return {
      key: actionKey(action),
      choice,
      title: words.t(`table.card.way.${event}`, { count: n }),
      line: why ? words.reason(why, state, action) : outcome(sight, action, n),
      deed: words.t(action.do === 'event' ? 'table.card.doEvent' : 'table.card.doPoints'),
    };
  });
}

const playsOf = ({ choices }: Sight, card: CardId): Choice[] =>
  choices.filter(({ action }) => (action.do === 'event' || action.do === 'points') && action.card === card);

/** Whether a card may be played now. */
export const isPlayable = (sight: Sight, card: CardId): boolean => playsOf(sight, card).some((choice) => !choice.why);

/** A way's outcome on a line or two: what its event would change, as far as it can be known, and what the points are for. */
function outcome({ words, rules, state, asked }: Sight, action: Action, n: number): string {
  if (action.do === 'points' && action.event !== 'before') return words.t(action.event === 'none' ? 'table.card.points' : 'table.card.after', { count: n });
  if (!asked) return '';
  const preview = previewOf({ rules, state, asked }, action);
  return previewLine(preview, words, state, TOLD);
}

/** The card that has been played and is not yet off the table; null: none. */
export function cardInPlay({ state }: Game): { card: CardId; by: Ally } | null {
  for (let at = state.stack.length - 1; at >= 0; at--) {
    const frame = state.stack[at];
    if (frame?.phase === 'played') return { card: frame.card, by: frame.by };
  }
  return null;
}

/** The cards that a side holds, as far as these eyes see them. */
export const handOf = ({ state }: Game, side: Ally): CardId[] => state.hands[side].filter((id) => id !== HIDDEN);
