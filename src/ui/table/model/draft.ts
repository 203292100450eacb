import { type Action, actionKey } from '../../../engine/actions';
import { clone } from '../../../engine/clone';
import { type Choice, choices as choicesOf } from '../../../engine/engine';
import { addLine } from '../../../engine/phases/summit';
import type { DealLine, FrameOf, GameState } from '../../../engine/state';
import { type Ally, partnerOf, type Rules } from '../../../engine/types';
import { type Change, changesBetween } from '../../game/changes';
import { dealChanges } from '../../game/deal';
import { glimpse, glimpseDeal } from '../../game/glimpse';
import { type ReadyOffer, readyOffers } from '../../game/readyOffers';
import type { Sight } from '../scene/sight';

/** What lies on the summit's desk. */
export interface Deal {
  /** Being composed, waiting for its answer, or over and done with. */
  of: 'compose' | 'answer' | 'done';
  draft: readonly DealLine[];
  /** Who composes or composed it. */
  by: Ally;
  counter: boolean;
  signed: readonly Ally[];
  /** How it ended, for the moment in which that is shown. */
  end: 'refused' | 'passed' | null;
}

/** The kinds of things that are put into a draft, each with a list or a button of its own. */
export type AddKind = 'good' | 'coin' | 'cube' | 'promise';
export type AddChoice = Choice & { action: Extract<Action, { do: 'add' }> };

/** The deal on the desk; null where none is made now. */
export function dealOf({ state, log, happening }: Sight): Deal | null {
  const top = state.stack[state.stack.length - 1];
  switch (top?.phase) {
    case 'compose':
      return { of: 'compose', draft: top.draft, by: top.by, counter: top.counter === 1, signed: [], end: null };
    case 'answer': {
      const by = partnerOf(top.by);
      const signed: Ally[] = happening?.type === 'agreed' ? [by, top.by] : [by];
      return { of: 'answer', draft: top.draft, by, counter: top.counter === 1, signed, end: happening?.type === 'refused' ? 'refused' : null };
    }
    case 'conclude':
      return done(top.draft, 'russia', ['russia', 'iran']);
    case 'summit':
      // Nobody is asked here: the moment in which an offer, an answer or a pass is shown.
      return lastOf(log) ?? done([], top.on, []);
    default:
      return null;
  }
}

const done = (draft: readonly DealLine[], by: Ally, signed: readonly Ally[], end: Deal['end'] = null): Deal => ({
  of: 'done',
  draft,
  by,
  counter: false,
  signed,
  end,
});

/** The deal that the log's last word was about. */
function lastOf(log: Sight['log']): Deal | null {
  for (let i = log.length - 1, refused = false; i >= 0; i--) {
    const event = log[i]?.event;
    if (event?.type === 'agreed') return done(event.draft, event.by, ['russia', 'iran']);
    if (event?.type === 'passed') return done([], event.side, [], 'passed');
    if (event?.type === 'refused') refused = true;
    if (event?.type === 'offered') return done(event.draft, event.side, [event.side], refused ? 'refused' : null);
    if (event?.type === 'year-begins') return null;
  }
  return null;
}

/** One talk of this summit as the log has it, for those who want to know what was tried. */
export interface Tried {
  by: Ally;
  draft: readonly DealLine[];
  end: 'open' | 'agreed' | 'refused' | 'passed';
}

/** What was offered in this summit so far, the oldest first; an offer that was countered counts as refused. */
export function triedOf({ log }: Sight): Tried[] {
  let list: Tried[] = [];
  for (const { event } of log) {
    const last = list[list.length - 1];
    if (event.type === 'year-begins' || event.type === 'summit-ends') list = [];
    else if (event.type === 'offered') {
      if (last?.end === 'open') last.end = 'refused';
      list.push({ by: event.side, draft: event.draft, end: 'open' });
    } else if (event.type === 'passed') list.push({ by: event.side, draft: [], end: 'passed' });
    else if ((event.type === 'agreed' || event.type === 'refused') && last?.end === 'open') last.end = event.type;
  }
  return list;
}

/** The person whose seat this is; null where two share the table, or nobody plays. */
export function readerOf({ own, shared, players, watching }: Sight): Ally | null {
  return own && !shared && !watching && players[own] === 'person' ? own : null;
}

/** Whether a person, not a computer, has the word: buttons are shown, also while something moves. */
export const isPersons = ({ players, watching, peeking }: Sight, side: Ally): boolean => players[side] === 'person' && !watching && !peeking;

/** The choices to draw: those of the person, or while something moves those that stand there without being pressed. */
export function drawnChoices({ rules, state, choices }: Sight): { list: readonly Choice[]; live: boolean } {
  return choices.length > 0 ? { list: choices, live: true } : { list: choicesOf(rules, state), live: false };
}

/** The choices that put one more of a kind into the draft. */
export function addsOf(list: readonly Choice[], side: Ally, kind: AddKind): AddChoice[] {
  return list.filter((choice): choice is AddChoice => choice.action.do === 'add' && choice.action.from === side && kindOf(choice.action) === kind);
}

const kindOf = (add: AddChoice['action']): AddKind => (add.kind === 'good' && add.what === 'coin' ? 'coin' : add.kind);

/** Whether a choice adds to this line. */
export const isLine = (line: DealLine, add: AddChoice['action']): boolean =>
  line.from === add.from && line.kind === add.kind && line.what === add.what && line.due === (add.kind === 'promise' ? add.due : -1);

/** The name of an addition on the sheet. A token of a mat may have the same choice, under `act:`. */
export const addKey = (action: Action): string => `way:${actionKey(action)}`;

/** Takes everything back, from the last line to the first, as far as the rules let a draft be changed. */
export function clearing({ draft, edits }: FrameOf<'compose'>, most: number): Action[] {
  const actions: Action[] = [];
  for (let line = draft.length - 1; line >= 0; line--) {
    for (let n = draft[line]?.n ?? 0; n > 0; n--) actions.push({ do: 'take-back', line });
  }
  return actions.slice(0, Math.max(0, most - edits));
}

/** The ready draft that is pointed at, and its number; null where none is. */
export function readyPointed(sight: Sight, deal: Deal): { offer: ReadyOffer; n: number } | null {
  const found = /^ready:(\d)$/.exec(sight.ui.pointed ?? '');
  if (!found || deal.of !== 'compose' || !isPersons(sight, deal.by)) return null;
  const n = Number(found[1]);
  const offer = readyOf(sight)[n - 1];
  return offer ? { offer, n } : null;
}

/** The draft as it would be with what is pointed at. */
export function draftPointed(sight: Sight, deal: Deal): readonly DealLine[] {
  const ready = readyPointed(sight, deal);
  if (ready) return ready.offer.draft;
  const action = sight.pointed?.why ? undefined : sight.pointed?.action;
  if (deal.of !== 'compose' || (action?.do !== 'add' && action?.do !== 'take-back')) return deal.draft;
  const draft = deal.draft.map((line) => ({ ...line }));
  if (action.do === 'add') addLine(draft, action);
  else if ((draft[action.line]?.n ?? 0) > 1) (draft[action.line] as DealLine).n--;
  else draft.splice(action.line, 1);
  return draft;
}

/** What a draft would do; `changes` null where it can't be sent. */
export interface Doing {
  changes: readonly Change[] | null;
  open: boolean;
}

const byState = new WeakMap<GameState, Map<string, unknown>>();

/** Worked out once for a position. */
function once<T>(state: GameState, name: string, work: () => T): T {
  const row = byState.get(state) ?? new Map<string, unknown>();
  byState.set(state, row);
  if (!row.has(name)) row.set(name, work());
  return row.get(name) as T;
}

/** What the deal on the desk would change. */
export function dealDoes({ rules, state }: Sight, by: Ally): Doing {
  return once(state, `deal:${by}`, () => dealChanges(rules, state, by) ?? { changes: null, open: false });
}

/** The three ready drafts. */
export function readyOf({ rules, state }: Sight): readonly ReadyOffer[] {
  return once(state, 'ready', () => readyOffers(rules, state));
}

/** What a ready draft would change if it were sent and accepted. */
export function readyDoes({ rules, state }: Sight, offer: ReadyOffer, n: number): Doing {
  return once(state, `ready:${n}`, () => {
    const after = glimpseDeal(rules, glimpse(rules, state, offer.actions).after);
    return after ? { changes: changesBetween(rules, state, after.after), open: after.open } : { changes: null, open: false };
  });
}

/** What one line of a deal would change by itself, all else left out. */
export function lineDoes({ rules, state }: Sight, line: DealLine): readonly Change[] {
  return once(state, `line:${JSON.stringify(line)}`, () => aloneDoes(rules, state, line));
}

function aloneDoes(rules: Rules, state: GameState, line: DealLine): readonly Change[] {
  const trial = clone(state);
  const top = trial.stack[trial.stack.length - 1];
  if (top?.phase !== 'compose' && top?.phase !== 'answer') return [];
  top.draft = [{ ...line }];
  trial.offers = [];
  const after = glimpseDeal(rules, trial);
  return after ? changesBetween(rules, trial, after.after) : [];
}
