import { actionKey } from '../../../engine/actions';
import type { Choice } from '../../../engine/engine';
import type { Words } from '../../../rules/words';
import type { Term } from '../../game/terms';
import type { Hit } from '../scene/piece';
import type { Sight } from '../scene/sight';

type At = Pick<Hit, 'x' | 'y' | 'w' | 'h'>;

/** The place to press of a choice of the rules: does it, or says why it can't be done. */
export function choiceHit({ words, state }: Sight, choice: Choice, at: At): Hit {
  const { action, why } = choice;
  const key = `act:${actionKey(action)}`;
  const label = words.action(state, action);
  if (!why) return { key, ...at, label, press: { do: 'act', action } };
  return { key, ...at, label: barredLabel(words, label, words.reason(why, state, action)), barred: true, press: { do: 'deny', choice } };
}

/** What is read of something that can't be done now. */
export const barredLabel = (words: Words, label: string, why: string): string => words.t('table.board.barred', { label, why });

/** The place to press of a term that explains itself; none where the words have no rule for it. `of`: what tells it from others. */
export function termHit(words: Words, term: string, of: string, title: string, at: At): Hit[] {
  if (!words.has(`game.terms.${term}`)) return [];
  const key = of === '' ? `term:${term}` : `term:${term}:${of}`;
  return [{ key, ...at, label: words.t('game.term', { title }), press: { do: 'term', term: term as Term } }];
}
