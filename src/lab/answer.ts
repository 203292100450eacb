import { z } from 'zod';
import { afterDeal } from '../ai/bargain';
import { determinize } from '../ai/determinize';
import { look } from '../ai/evaluate';
import { LEVELS, type LevelName } from '../ai/levels';
import { PLAYERS } from '../ai/names';
import type { Chosen } from '../ai/player';
import { createPlayer } from '../ai/players';
import { beginSearch } from '../ai/search';
import { asItLies } from '../ai/weigh';
import { clone } from '../engine/clone';
import { addProblem, draftHolds, offerables, packageKey } from '../engine/deals';
import { awaiting } from '../engine/engine';
import { type Observation, observe } from '../engine/observe';
import type { DealLine, GameState } from '../engine/state';
import { type Ally, partnerOf, type Rules } from '../engine/types';
import { ally, id } from '../play/action-schema';
import { SaveProblem, stateAt } from '../play/record';
import { loadRules } from '../rules/load';
import { createWords, type Words } from '../rules/words';
import { readText } from './files';
import { type Command, ContentError, type Io, oneOf, readFlags, UsageError, wholeNumber } from './io';
import { readLines } from './json-lines';
import { decisionSeed } from './seeds';
import { readGame } from './verify';

/** A line of a deal as a record writes it; what passes at once needs no date. */
const line = z.discriminatedUnion('kind', [
  z.strictObject({ from: ally, kind: z.enum(['good', 'cube']), what: id, n: z.number().int().min(1), due: z.literal(-1).default(-1) }),
  z.strictObject({ from: ally, kind: z.literal('promise'), what: id, n: z.number().int().min(1), due: z.number().int().min(0) }),
]);
export const deal = z.array(line).min(1, 'a deal needs at least one item');

/** A deal from a file. @throws ContentError, one line with file, line and field */
function readDeal(file: string): DealLine[] {
  const lines = readLines(readText(file));
  if ('reason' in lines) throw new ContentError(`${file}:${lines.line}: ${lines.reason}`);
  const read = deal.safeParse(lines.value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const path = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
  throw new ContentError(`${file}:${lines.lineOf(path)}: ${path.length > 0 ? `${path.join('.')}: ` : ''}${issue?.message ?? 'this is no deal'}`);
}

/** Who would answer an offer in a position: the one who has an offer before it, else the partner of the one who is asked. */
export function answererIn(rules: Rules, state: GameState): Ally | null {
  const asked = awaiting(rules, state);
  if (!asked) return null;
  return asked.decision === 'answer' ? asked.side : partnerOf(asked.side);
}

/** Why a deal can't be made in a position, in words; null where it can. */
export function dealProblem(rules: Rules, state: GameState, draft: readonly DealLine[], words: Words = createWords(rules)): string | null {
  const g = { rules, state };
  const before: DealLine[] = [];
  for (const [i, row] of draft.entries()) {
    const { from, kind, what, n, due } = row;
    const item = offerables(g, from).find((one) => one.kind === kind && one.what === what && one.due === due);
    if (!item) return `item ${i + 1}: ${words.side(from)} can't put ${what} into a deal here as a ${kind}${kind === 'promise' ? ` due in year ${due}` : ''}`;
    if (before.some((other) => other.from === from && other.kind === kind && other.what === what && other.due === due)) {
      return `item ${i + 1}: the same thing stands in another item`;
    }
    // Unit by unit, as one composes it: the limits are those of the table.
    const problem = addProblem(g, before, item) ?? (n > item.most ? 'no-more-to-give' : null);
    if (problem) return `item ${i + 1}: ${words.reason({ key: problem }, state)}`;
    before.push(row);
  }
  return draftHolds(g, draft) ? null : words.reason({ key: 'trust-full' }, state);
}

/** The position in which a deal lies before the one who is to answer it. */
export function offered(state: GameState, by: Ally, draft: readonly DealLine[]): GameState {
  const after = clone(state);
  const top = after.stack[after.stack.length - 1];
  const talk = top?.phase === 'compose' || top?.phase === 'answer' ? top : null;
  if (talk) after.stack.pop();
  after.offers.push(packageKey(draft));
  after.stack.push({ phase: 'answer', by, draft: draft.map((row) => ({ ...row })), counter: talk?.counter ?? 0, summit: talk?.summit ?? 0 });
  return after;
}

/** Chances of outcome in percent of the best, with the deal and without it. */
export interface Chances {
  accept: number;
  refuse: number;
}

/** What a player answers to a deal, why, and what it sees either way. It is shown what its side may know, no more. */
export function answerTo(rules: Rules, state: GameState, by: Ally, draft: DealLine[], level: string, seed: number) {
  const observation = observe(rules, offered(state, by, draft), by);
  const chosen = createPlayer(level).choose(rules, observation, seed);
  const { action, why } = chosen;
  const chances = consideredIn(chosen) ?? searched(rules, observation, seed, level) ?? seen(rules, state, by, draft, seed);
  return { action, why, chances };
}

/** The chances that a player names with its choice; null where it names not both. */
function consideredIn({ considered }: Chosen): Chances | null {
  const of = (deed: 'accept' | 'refuse') => considered?.find(({ action }) => action.do === deed)?.chance;
  const [accept, refuse] = [of('accept'), of('refuse')];
  return accept === undefined || refuse === undefined ? null : { accept, refuse };
}

/** In percent of the best; what breaks ties may lie a little outside. */
const percent = (value: number): number => Math.max(0, Math.min(100, Math.round(value / 100) / 10));

/** What a player that searches has found, by the same search with the same luck; null for one that does not. */
function searched(rules: Rules, observation: Observation, seed: number, level: string): Chances | null {
  const mind = LEVELS[level as LevelName];
  if (!mind) return null;
  const search = beginSearch(rules, observation, seed, { ...mind.search, iterations: mind.iterations, worthOf: asItLies }, [
    { do: 'accept' },
    { do: 'refuse' },
  ]);
  search.run(mind.iterations);
  const lines = search.lines();
  const of = (deed: 'accept' | 'refuse') => percent(lines.find(({ action }) => action.do === deed)?.value[observation.side] ?? 0);
  return { accept: of('accept'), refuse: of('refuse') };
}

/** The chances as the evaluator sees them, for a player that does not look further. */
function seen(rules: Rules, state: GameState, by: Ally, draft: DealLine[], seed: number): Chances {
  const guess = determinize(rules, observe(rules, state, by), seed);
  const value = (position: GameState) => percent(look(rules, position).value[by]);
  return { accept: value(afterDeal(rules, guess, partnerOf(by), draft)), refuse: value(guess) };
}

/** The position after so many actions. @throws UsageError past the end, ContentError where the file does not give it */
function positionOf(rules: Rules, file: string, at: number): { state: GameState; seed: number } {
  const record = readGame(file);
  const all = record.actions.length;
  if (at > all) throw new UsageError(`answer: --at ${at} is past the end: ${file} has ${all} actions`);
  if (record.rulesHash !== rules.hash) throw new ContentError(`${file}: it was made with other rules: it can only be watched`);
  try {
    const state = stateAt(rules, record, at);
    return { state, seed: decisionSeed(record.seed, state.ply) };
  } catch (problem) {
    if (problem instanceof SaveProblem) throw new ContentError(`${file}: ${problem.message}`);
    throw problem;
  }
}

function answer(argv: readonly string[], io: Io): number {
  const { values } = readFlags('answer', argv, {
    save: { type: 'string' },
    at: { type: 'string' },
    deal: { type: 'string' },
    level: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (values.save === undefined) throw new UsageError('answer: --save is missing: the saved game');
  if (values.at === undefined) throw new UsageError('answer: --at is missing: after how many actions the offer is made');
  if (values.deal === undefined) throw new UsageError('answer: --deal is missing: a file with the deal; lab answer --help shows its format');
  const at = wholeNumber('answer', 'at', values.at, 0);
  const level = oneOf('answer', 'level', 'player', values.level, PLAYERS);
  const rules = loadRules();
  const words = createWords(rules);
  const { state, seed } = positionOf(rules, values.save, at);
  const by = answererIn(rules, state);
  if (!by) throw new ContentError(`${values.save}: the game is over at position ${at}: nobody answers`);
  const draft = readDeal(values.deal);
  const problem = dealProblem(rules, state, draft, words);
  if (problem) throw new ContentError(`${values.deal}: this deal can't be made at position ${at}: ${problem}`);
  const found = answerTo(rules, state, by, draft, level, seed);
  const why = found.why ? words.message(found.why) : null;
  const { accept, refuse } = found.chances;
  if (values.json) io.out(JSON.stringify({ answer: found.action.do, why, chances: { accept, refuse }, side: by, level, at }, null, 2));
  else {
    io.out(`${words.capital(words.side(by))}, ${level}: ${found.action.do}${why ? `. ${why}` : ''}`);
    io.out(`With the deal ${accept} of 100, without it ${refuse}: ${words.deal(state, draft)}`);
  }
  return 0;
}

export const ANSWER: Command = {
  run: answer,
  help: `lab answer --save FILE --at N --deal DEAL.json --level PLAYER [--json]

Puts an offer before the side that would answer at position N of a saved game (after N actions): the one that has an offer
before it, else the partner of the one who is asked. PLAYER: ${PLAYERS.join(', ')}. Nothing is written; the same question
gets the same answer.

answer   accept, refuse or counter
why      its reason, null where it gives none
chances  its outcome in percent of the best (senior partner 100, equals 50), as it sees it: accept with the deal, refuse without

DEAL.json is a list of items as a saved game writes them:

  [
    { "from": "iran", "kind": "good", "what": "ground", "n": 1, "due": -1 },
    { "from": "russia", "kind": "cube", "what": "gulf", "n": 1, "due": -1 },
    { "from": "russia", "kind": "promise", "what": "su35", "n": 1, "due": 2 }
  ]

from     russia or iran: who gives
kind     good: from its reserve now; cube: its cubes of an arena change owner; promise: goods to come
what     a good (rules/goods.json) or an arena (rules/arenas.json)
n        how many
due      of a promise: the year it is due in, counted from the scenario's first as 0; else -1, or left out
Exit code 1 where the file is no deal, or no deal that could be made there.`,
};
