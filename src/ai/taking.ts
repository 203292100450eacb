import type { Action } from '../engine/actions';
import { clone } from '../engine/clone';
import { packageKey } from '../engine/deals';
import { apply, legalActions } from '../engine/engine';
import type { DealLine, FrameOf, GameState } from '../engine/state';
import { type Ally, partnerOf, type Rules } from '../engine/types';
import { nash, type Package, packages, toward } from './bargain';
import { type Guess, guessesAt, seenIn } from './guesses';
import { priceOf, signsAtItsPrice } from './price';

/** What the partner would take: judged from what lies open to all, as a computer player in its place would judge it at a glance. */

/** A deal that the partner would sign, and the small actions that lead to it from the draft on the table. */
export interface Terms {
  draft: DealLine[];
  actions: Action[];
}

export type Taking =
  /** It would sign the draft as it stands. */
  | { of: 'takes' }
  /** It would sign this: the draft with more in it for the partner, or less asked of it. */
  | ({ of: 'more' } & Terms)
  /** It would sign this, which has little to do with the draft; or there is none yet. */
  | ({ of: 'other' } & Terms)
  /** It would sign nothing that leaves the one who asks better off. */
  | { of: 'nothing' };

/** So many small changes of a draft are thought of, and so many drafts carried on after each. */
const CHANGES = 3;
const CARRIED = 8;

/** What a question is about. */
interface Question {
  rules: Rules;
  by: Ally;
  guesses: readonly Guess[];
  /** Whether the partner would sign it. */
  signed(row: Package): boolean;
  /** How much a package brings the partner over its price, in ten-millionths of outcome. */
  surplus(row: Package): number;
}

/**
 * What the partner would take of the side that composes a deal.
 * @param open a position as anyone at the table may know it (`observePublic`)
 * @returns null where no deal is being composed
 */
export function wouldTake(rules: Rules, open: GameState): Taking | null {
  const top = composing(open);
  if (!top) return null;
  const question = questionOf(rules, open, top.by);
  if (top.draft.length > 0) {
    if (question.signed(seenIn(rules, question.guesses, top.by, top.draft))) return { of: 'takes' };
    const more = amended(question, open);
    if (more) return { of: 'more', ...more };
  }
  const other = anew(question, open);
  return other ? { of: 'other', ...other } : { of: 'nothing' };
}

const composing = (state: GameState): FrameOf<'compose'> | null => {
  const top = state.stack[state.stack.length - 1];
  return top?.phase === 'compose' ? top : null;
};

function questionOf(rules: Rules, open: GameState, by: Ally): Question {
  // The same position gets the same answer.
  const guesses = guessesAt(rules, { state: open }, open.ply);
  const other = partnerOf(by);
  const price = priceOf(open, other);
  const without = Math.trunc(guesses.reduce((sum, { before }) => sum + before.value[other], 0) / guesses.length);
  return {
    rules,
    by,
    guesses,
    signed: (row) => signsAtItsPrice(rules, open, other, row, without),
    surplus: (row) => row.gain[other] * 100 - row.gain[by] * price,
  };
}

/** The draft with as few small changes as make the partner sign: something added of one's own, something less asked. */
function amended({ rules, by, guesses, signed, surplus }: Question, open: GameState): Terms | null {
  let carried: { state: GameState; actions: Action[] }[] = [{ state: open, actions: [] }];
  const known = new Set([packageKey(composing(open)?.draft ?? [])]);
  for (let n = 0; n < CHANGES; n++) {
    const found: { state: GameState; actions: Action[]; row: Package }[] = [];
    for (const { state, actions } of carried) {
      for (const action of yielding(rules, state, by)) {
        const next = clone(state);
        apply(rules, next, action);
        const draft = composing(next)?.draft ?? [];
        const key = packageKey(draft);
        if (draft.length === 0 || known.has(key) || !canSend(rules, next)) continue;
        known.add(key);
        const row = seenIn(rules, guesses, by, draft);
        if (row.gain[by] > 0) found.push({ state: next, actions: [...actions, action], row });
      }
    }
    const [best] = found.filter(({ row }) => signed(row)).sort((a, b) => b.row.gain[by] - a.row.gain[by]);
    if (best) return { draft: best.row.draft, actions: best.actions };
    carried = found.sort((a, b) => surplus(b.row) - surplus(a.row)).slice(0, CARRIED);
  }
  return null;
}

const canSend = (rules: Rules, state: GameState): boolean => legalActions(rules, state).some((action) => action.do === 'send');

/** Small changes in the partner's favour. */
function yielding(rules: Rules, state: GameState, by: Ally): Action[] {
  const draft = composing(state)?.draft ?? [];
  return legalActions(rules, state).filter(
    (action) => (action.do === 'add' && action.from === by) || (action.do === 'take-back' && draft[action.line]?.from !== by),
  );
}

/** What serves both best of all that the partner would sign, and can be composed from here. */
function anew({ rules, by, guesses, signed }: Question, open: GameState): Terms | null {
  const { state } = guesses[0] as Guess;
  const rows = packages(rules, state, by).map((row) => seenIn(rules, guesses, by, row.draft));
  for (const row of rows.filter((row) => row.gain[by] > 0 && signed(row)).sort((a, b) => nash(b.gain) - nash(a.gain))) {
    const actions = pathTo(rules, open, row.draft);
    if (actions) return { draft: row.draft, actions };
  }
  return null;
}

/** The small actions that turn the draft on the table into another; null where the rules don't let it be changed so often. */
function pathTo(rules: Rules, open: GameState, wanted: readonly DealLine[]): Action[] | null {
  const state = clone(open);
  const actions: Action[] = [];
  for (let top = composing(state); top; top = composing(state)) {
    const next = toward(top.draft, wanted, legalActions(rules, state));
    if (!next) return null;
    if (next.do === 'send') return actions;
    apply(rules, state, next);
    actions.push(next);
  }
  return null;
}
