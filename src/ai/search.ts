import type { Action } from '../engine/actions';
import { seeded } from '../engine/chance';
import { clone } from '../engine/clone';
import { apply, legalActions } from '../engine/engine';
import type { Observation } from '../engine/observe';
import type { GameState } from '../engine/state';
import type { Ally, Rules } from '../engine/types';
import { determinize } from './determinize';
import { foresee } from './foresight';
import { keyOf } from './keys';
import { type Edge, edgeOf, sensible, type Valuer, visit } from './tree';

/**
 * Information-set Monte Carlo tree search (Cowling, Powley, Whitehouse 2012) over one tree: every visit guesses what is hidden.
 * Among the actions of the decision itself the looks are shared by sequential halving (Karnin, Koren, Somekh 2013): all that look
 * good get the same number, the better half goes on, until two are left. Every action's first, second, third look meets the same
 * guess and the same luck as every other's, so that they differ by what they do alone. All figures are integers, so that every
 * machine chooses alike.
 */

export interface SearchOptions {
  /** Different guesses of what is hidden, used in turn. */
  guesses: number;
  /** How deep the tree may grow, in small actions. */
  depth: number;
  /** How positions are valued; with what the rest of the year brings, unless said. */
  worthOf?: Valuer;
}

/** An action of the decision, as the search sees it. */
export interface Line {
  action: Action;
  visits: number;
  /** Mean outcome of both, in hundred-thousandths. */
  value: Record<Ally, number>;
}

/** An action of the decision: how many rounds it has been in. */
interface Candidate extends Edge {
  rounds: number;
}

/** Guesses over which an action's first impression is taken. */
const IMPRESSIONS = 4;

/** No more actions than this are looked into. */
const MOST = 32;

/** Looks that every action of the first round gets at least. */
const LEAST = 2;

/** A search that goes on for as long as it is run. */
export interface Search {
  /** Some more looks. */
  run(looks: number): void;
  /** The actions of the decision: who stayed longest first, among them who did best. */
  lines(): Line[];
}

/**
 * Begins to search a decision.
 * @param seed its own luck: same observation, same seed, same lines
 * @param options `iterations`: the looks that it will be given in all; what is run beyond goes to the last two
 * @param only looks into these actions alone
 */
export function beginSearch(
  rules: Rules,
  observation: Observation,
  seed: number,
  options: SearchOptions & { iterations: number },
  only?: readonly Action[],
): Search {
  const guesses: GameState[] = [];
  const positionAt = (look: number): GameState => {
    const at = look % options.guesses;
    guesses[at] ??= determinize(rules, observation, mix(seed, at));
    const state = clone(guesses[at] as GameState);
    state.rng = seeded(mix(seed ^ 0x5bd1e995, look));
    return state;
  };
  const { side } = observation;
  const worthOf = options.worthOf ?? foresee;
  const all = candidates(rules, positionAt, side, worthOf, only);
  const next = halving(all, options.iterations, side);
  return {
    run(looks) {
      for (let i = 0; i < looks; i++) {
        const candidate = next();
        visit(rules, candidate, positionAt(candidate.visits), options.depth, worthOf);
      }
    },
    lines: () => [...all].sort(byMerit(side)).map(lineOf),
  };
}

/** What may be done, the best first impression first. */
function candidates(rules: Rules, positionAt: (look: number) => GameState, side: Ally, worthOf: Valuer, only: readonly Action[] | undefined): Candidate[] {
  const wanted = only ? new Set(only.map(keyOf)) : null;
  const state = positionAt(0);
  const actions = wanted ? legalActions(rules, state).filter((action) => wanted.has(keyOf(action))) : sensible(rules, state, undefined);
  const impression = (action: Action): number => {
    let sum = 0;
    for (let look = 0; look < IMPRESSIONS; look++) {
      const after = positionAt(look);
      const { year } = after;
      apply(rules, after, action);
      sum += worthOf(rules, after, year)[side];
    }
    return Math.trunc(sum / IMPRESSIONS);
  };
  const alone = actions.length === 1;
  return actions.map((action) => ({ ...edgeOf(action, alone ? 0 : impression(action)), rounds: 0 })).sort((a, b) => b.prior - a.prior);
}

/** How often a number is halved, rounded up, until one is left. */
const halvings = (n: number): number => 32 - Math.clz32(n - 1);

/** How many actions so many looks are enough for. */
function entrants(actions: number, looks: number): number {
  let many = Math.min(actions, 2);
  while (many < Math.min(actions, MOST) && (many + 1) * halvings(many + 1) * LEAST <= looks) many++;
  return many;
}

/** Who is looked into next: all in turn; when each has had its share of a round's looks, the better half goes on. */
function halving(all: readonly Candidate[], looks: number, side: Ally): () => Candidate {
  let left = all.slice(0, entrants(all.length, looks));
  const rounds = Math.max(1, halvings(left.length));
  const shareOf = (many: number): number => Math.max(1, Math.trunc(looks / (rounds * many)));
  let [share, given, at] = [shareOf(left.length), 0, 0];
  for (const candidate of left) candidate.rounds = 1;
  return () => {
    if (at === left.length) [at, given] = [0, given + 1];
    if (given >= share && left.length > 2) {
      left = [...left].sort(byMerit(side)).slice(0, Math.ceil(left.length / 2));
      for (const candidate of left) candidate.rounds++;
      [share, given] = [shareOf(left.length), 0];
    }
    return left[at++] as Candidate;
  };
}

const meanOf = (edge: Edge, side: Ally): number => (edge.visits > 0 ? Math.trunc(edge[side] / edge.visits) : edge.prior);

const byMerit =
  (side: Ally) =>
  (a: Candidate, b: Candidate): number =>
    b.rounds - a.rounds || meanOf(b, side) - meanOf(a, side) || b.prior - a.prior;

function lineOf({ action, visits, russia, iran }: Edge): Line {
  const mean = (sum: number): number => (visits > 0 ? Math.trunc(sum / visits) : 0);
  return { action, visits, value: { russia: mean(russia), iran: mean(iran) } };
}

/** Another seed for each number. */
function mix(seed: number, n: number): number {
  let h = (seed ^ Math.imul(n + 1, 0x9e3779b1)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) | 0;
}
