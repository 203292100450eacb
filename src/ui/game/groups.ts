import { type Action, actionKey } from '../../engine/actions';
import { clone } from '../../engine/clone';
import { apply, awaiting, type Choice, isLegal } from '../../engine/engine';
import { observe } from '../../engine/observe';
import type { GameState } from '../../engine/state';
import type { Ally, Rules } from '../../engine/types';
import type { Words } from '../../rules/words';
import { decisionKey } from './view';

/** Actions that act on the same thing. */
export interface Group {
  id: string;
  kind: string;
  title: string;
  choices: Choice[];
}

/** Choices by what they act on, in the order in which the rules list them. */
export function grouped(choices: readonly Choice[], state: GameState, words: Words): Group[] {
  const groups: Group[] = [];
  for (const choice of choices) {
    const { kind, id, title } = words.topic(state, choice.action);
    const key = `${kind}:${id}`;
    const group = groups.find((each) => each.id === key);
    if (group) group.choices.push(choice);
    else groups.push({ id: key, kind, title, choices: [choice] });
  }
  return groups;
}

/** Those of some kinds of action, as one group. */
export function together(choices: readonly Choice[], kinds: readonly Action['do'][]): Choice[] {
  return choices.filter((choice) => kinds.includes(choice.action.do));
}

/** How many times an action could be done in a row, its decision staying the same; counted up to `most`. */
export function timesLegal(rules: Rules, state: GameState, side: Ally, action: Action, most = 6): number {
  const trial = clone(observe(rules, state, side).state);
  const decision = decisionKey(awaiting(rules, trial));
  let n = 0;
  while (n < most && decisionKey(awaiting(rules, trial)) === decision && isLegal(rules, trial, action)) {
    n++;
    try {
      apply(rules, trial, action);
    } catch {
      // It leads on to chance, which an observed state can't tell: this was the last time.
      break;
    }
  }
  return n;
}

/** Numbers the legal ones from 1 on, for the keyboard. */
export function numbered(choices: readonly Choice[]): { choice: Choice; n: number | undefined; key: string }[] {
  let n = 0;
  return choices.map((choice) => ({ choice, n: choice.why ? undefined : ++n, key: actionKey(choice.action) }));
}
