import type { Action } from '../engine/actions';
import { clone } from '../engine/clone';
import { apply } from '../engine/engine';
import { type Message, message } from '../engine/messages';
import type { Observation } from '../engine/observe';
import type { GameState } from '../engine/state';
import { type Ally, partnerOf, type Rules } from '../engine/types';
import { determinize } from './determinize';
import { termsOf } from './evaluate';
import { TERMS, type TermName } from './projection';

/** Why a side does one thing rather than the next best, in the evaluator's own terms. */

/** An action with the outcome that the search has found for it, in hundred-thousandths. */
export interface Found {
  action: Action;
  value: number;
}

/** Terms of what one side alone can see, or of nothing on the table: a reason gives away no hand and no aim. */
const UNSPOKEN: ReadonlySet<TermName> = new Set<TermName>(['cards', 'aim', 'forecast']);

/** A term speaks for an action from this difference on, in hundredths of Standing; and is missed from this one on. */
const WORTH_NAMING = 20;
const WORTH_MISSING = 40;

/** Why an action was chosen. @param next the best of the others; absent where there was none */
export function whyOfChoice(rules: Rules, observation: Observation, seed: number, chosen: Found, next?: Found): Message {
  const value = Math.round(chosen.value / 1000);
  const { do: deed } = chosen.action;
  if (deed === 'stall' || deed === 'break') return message(`why.${deed}`, { value });
  if (deed === 'deliver') return message('why.keep', { value });
  if (!next) return message('why.best', { value });
  const other = Math.round(next.value / 1000);
  const { most, least } = differences(rules, observation, seed, chosen.action, next.action);
  const close = other >= value;
  if (!most) return message(close ? 'why.close' : 'why.searched', { value, other });
  const term = (id: TermName): Message => message('term', { id });
  if (least) return message(close ? 'why.for-less-close' : 'why.for-less', { term: term(most), less: term(least), value, other });
  return message(close ? 'why.for-close' : 'why.for', { term: term(most), value, other });
}

/** The term that one action does most for as against another, and the one that it does least for. */
function differences(rules: Rules, observation: Observation, seed: number, one: Action, other: Action): { most?: TermName; least?: TermName } {
  const state = determinize(rules, observation, seed);
  const [a, b] = [one, other].map((action) => leadsAfter(rules, state, observation.side, action)) as [number[], number[]];
  const rows = TERMS.map((term, i) => ({ term, by: (a[i] as number) - (b[i] as number) })).filter(({ term }) => !UNSPOKEN.has(term));
  const most = rows.reduce((best, row) => (row.by > best.by ? row : best));
  // That points are gone once they are spent goes without saying.
  const least = rows.reduce((worst, row) => (row.by < worst.by && row.term !== 'points' ? row : worst), { term: most.term, by: 0 });
  return { ...(most.by >= WORTH_NAMING ? { most: most.term } : {}), ...(least.by <= -WORTH_MISSING ? { least: least.term } : {}) };
}

/** What each term holds for a side after an action, over the mean of the two others; in hundredths of Standing. */
function leadsAfter(rules: Rules, state: GameState, side: Ally, action: Action): number[] {
  const after = clone(state);
  apply(rules, after, action);
  const terms = termsOf({ rules, state: after });
  const partner = terms[partnerOf(side)];
  return terms[side].map((own, i) => own - Math.trunc(((partner[i] as number) + (terms.west[i] as number)) / 2));
}
