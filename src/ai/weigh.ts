import type { Action } from '../engine/actions';
import { clone } from '../engine/clone';
import { packageKey } from '../engine/deals';
import type { Observation } from '../engine/observe';
import type { DealLine, GameState } from '../engine/state';
import { type Ally, partnerOf, type Rules } from '../engine/types';
import type { Package } from './bargain';
import { doubted } from './doubt';
import { evaluate } from './evaluate';
import { guessesAt, seenIn } from './guesses';
import { beginSearch, type SearchOptions } from './search';
import type { Valuer } from './tree';

/**
 * Deals are weighed twice: the evaluator sees what stands right after them, the search how the year goes on from there. Either
 * alone errs (the one sees no threat that is two plays off, the other no later deal), so that what counts is the mean of both.
 * What the rest of the year usually brings is left out of both: it is the same with the deal and without (docs/decisions/0021).
 */

/** Positions as the evaluator sees them. */
export const asItLies: Valuer = (rules, state) => evaluate(rules, state);

/** Iterations between two reports. */
const BIT = 20;

export interface Weighing {
  /** Outcome of both without a deal, in hundred-thousandths. */
  without: Record<Ally, number>;
  deals: Package[];
}

/**
 * Weighs deals against having none, with equal luck for all.
 * @param by who would have proposed them
 * @param decline what the side that thinks does instead of agreeing
 * @param doubt what the other's promises are worth less to the side that thinks, in percent
 * @param iterations for all of them together
 */
export function* weigh(
  rules: Rules,
  observation: Observation,
  seed: number,
  options: SearchOptions & { iterations: number },
  { drafts, by, decline, doubt }: { drafts: readonly DealLine[][]; by: Ally; decline: Action; doubt: number },
): Generator<number, Weighing, boolean | undefined> {
  const each = Math.max(1, Math.trunc(options.iterations / (drafts.length + 1)));
  const before = { observation, action: decline };
  const branches = [before, ...drafts.map((draft) => ({ observation: offeredTo(observation, partnerOf(by), draft), action: { do: 'accept' } as Action }))];
  const searches = branches.map((branch) => beginSearch(rules, branch.observation, seed, { ...options, iterations: each, worthOf: asItLies }, [branch.action]));
  for (let done = 0; done < each; done += BIT) {
    for (const search of searches) search.run(Math.min(BIT, each - done));
    if (yield Math.trunc((100 * Math.min(each, done + BIT)) / each)) break;
  }
  const [without, ...found] = searches.map((search) => search.lines()[0]?.value ?? { russia: 0, iran: 0 }) as [Record<Ally, number>, ...Record<Ally, number>[]];
  const guesses = guessesAt(rules, observation, seed);
  const seen = drafts.map((draft) => seenIn(rules, guesses, by, draft));
  const deals = seen.map(({ draft, gain, lead }, i) => {
    const on = (side: Ally): number => Math.trunc((gain[side] + (found[i] as Record<Ally, number>)[side] - without[side]) / 2);
    const row = { draft, lead, gain: { russia: on('russia'), iran: on('iran') } };
    return doubted(row, observation.side, doubt, (lines) => seenIn(rules, guesses, by, lines));
  });
  return { without, deals };
}

/** The same position with a deal on the table, before the one who is to answer. */
function offeredTo({ state, ...rest }: Observation, answerer: Ally, draft: readonly DealLine[]): Observation {
  const after: GameState = clone(state);
  const top = after.stack[after.stack.length - 1];
  const talk = top?.phase === 'compose' || top?.phase === 'answer' ? top : null;
  if (talk) after.stack.pop();
  after.offers.push(packageKey(draft));
  after.stack.push({ phase: 'answer', by: answerer, draft: draft.map((line) => ({ ...line })), counter: 1, summit: talk?.summit ?? 0 });
  return { ...rest, state: after };
}
