import type { Action } from '../engine/actions';
import { seeded } from '../engine/chance';
import { clone } from '../engine/clone';
import { apply, awaiting, legalActions } from '../engine/engine';
import type { Observation } from '../engine/observe';
import type { GameState } from '../engine/state';
import type { Ally, Rules } from '../engine/types';
import { determinize } from './determinize';
import { evaluate } from './evaluate';
import { keyOf } from './keys';

/**
 * Information-set Monte Carlo tree search (Cowling, Powley, Whitehouse 2012) over one tree: every iteration guesses what is
 * hidden, walks down by what has been learned so far, opens one more position and values it by the evaluator. Each side goes
 * for its own outcome. All figures are integers, so that every machine chooses alike.
 */

export interface SearchOptions {
  /** Different guesses of what is hidden, used in turn. */
  guesses: number;
  /** How deep the tree may grow, in small actions. */
  depth: number;
}

/** An action at the root, as the search sees it. */
export interface Line {
  action: Action;
  visits: number;
  /** Mean outcome of both, in hundred-thousandths. */
  value: Record<Ally, number>;
}

interface Edge {
  action: Action;
  /** What the evaluator sees right after it, for the side that acts. */
  prior: number;
  visits: number;
  russia: number;
  iran: number;
  node: Node | null;
}

interface Node {
  visits: number;
  edges: Map<string, Edge>;
}

/** How much a good first impression counts against what has been found, in hundredths of the scale of values. */
const EXPLORE = 900;

/** How many actions of a position are looked into after so many visits: the best first, more as they prove worth it. */
const wide = (visits: number): number => 2 + isqrt(visits * 2);

/** The whole part of a square root. */
function isqrt(n: number): number {
  return Math.trunc(Math.sqrt(n));
}

/** A search that goes on for as long as it is run. */
export interface Search {
  /** Some more iterations. */
  run(iterations: number): void;
  /** The actions of the decision, the most visited first. */
  lines(): Line[];
  /** By how many visits the most visited action is ahead of the next. */
  lead(): number;
}

/**
 * Begins to search a decision.
 * @param seed its own luck: same observation, same seed, same lines
 * @param only looks into these actions alone
 */
export function beginSearch(rules: Rules, observation: Observation, seed: number, options: SearchOptions, only?: readonly Action[]): Search {
  const { guesses } = options;
  const hands: GameState[] = [];
  const root: Node = { visits: 0, edges: new Map() };
  const wanted = only ? new Set(only.map(keyOf)) : null;
  let done = 0;
  return {
    run(iterations) {
      for (const end = done + iterations; done < end; done++) {
        const hand = done % guesses;
        hands[hand] ??= determinize(rules, observation, mix(seed, hand));
        const state = clone(hands[hand] as GameState);
        state.rng = seeded(mix(seed ^ 0x5bd1e995, done));
        iterate(rules, root, state, options, wanted);
      }
    },
    lead() {
      let [first, second] = [0, 0];
      for (const { visits } of root.edges.values()) {
        if (visits > first) [first, second] = [visits, first];
        else if (visits > second) second = visits;
      }
      return first - second;
    },
    lines: () =>
      [...root.edges.values()]
        .map((edge, at) => ({ edge, at }))
        .sort((a, b) => b.edge.visits - a.edge.visits || b.edge.prior - a.edge.prior || a.at - b.at)
        .map(({ edge }) => lineOf(edge)),
  };
}

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

function iterate(rules: Rules, root: Node, state: GameState, { depth }: SearchOptions, wanted: ReadonlySet<string> | null): void {
  const path: Edge[] = [];
  const { year } = state;
  let node = root;
  let value: Record<Ally, number> | null = null;
  while (value === null) {
    const asked = awaiting(rules, state);
    // What may be agreed in another year's Summit is the evaluator's to judge: no deal is composed here.
    if (!asked || path.length >= depth || (asked.decision === 'compose' && state.year !== year)) {
      value = evaluate(rules, state);
      break;
    }
    node.visits++;
    const legal = sensible(rules, state, node === root ? wanted : null, path[path.length - 1]?.action);
    const { edges, opened } = open(rules, node, state, legal, asked.side);
    const edge = choose(edges, node.visits, asked.side);
    path.push(edge);
    apply(rules, state, edge.action);
    if (opened !== null && node !== root) {
      // A position seen for the first time is worth what its best action leaves.
      value = opened;
    } else if (edge.node === null) {
      edge.node = { visits: 0, edges: new Map() };
      node = edge.node;
    } else node = edge.node;
  }
  for (const edge of path) {
    edge.visits++;
    edge.russia += value.russia;
    edge.iran += value.iran;
  }
}

/**
 * What is looked into: all that is legal, but that nobody composes a deal in the course of a search, and that the points of one
 * play are spent in one order: what they buy is the same in any.
 */
function sensible(rules: Rules, state: GameState, wanted: ReadonlySet<string> | null, before: Action | undefined): Action[] {
  const legal = legalActions(rules, state);
  if (wanted) return legal.filter((action) => wanted.has(keyOf(action)));
  const top = state.stack[state.stack.length - 1];
  if (top?.phase === 'compose') {
    const pass = legal.find((action) => action.do === 'pass');
    if (pass) return [pass];
  }
  const from = top?.phase === 'spend' && before ? SPENDING.indexOf(before.do) : -1;
  if (from < 0) return legal;
  const key = keyOf(before as Action);
  const rest = legal.filter((action) => {
    const at = SPENDING.indexOf(action.do);
    return at < 0 || at > from || (at === from && keyOf(action) >= key);
  });
  return rest.length > 0 ? rest : legal;
}

/** The order in which a play's points are spent in a search; what is not named may come at any time. */
const SPENDING: readonly Action['do'][] = ['coin', 'make', 'place', 'steady', 'effort'];

/**
 * Gives every action of a position that is new to the tree its first impression.
 * @returns the edges of the legal actions, in their order, and what the best of them leaves where the whole position is new
 */
function open(rules: Rules, node: Node, state: GameState, legal: readonly Action[], side: Ally): { edges: Edge[]; opened: Record<Ally, number> | null } {
  const isNew = node.edges.size === 0;
  const edges: Edge[] = [];
  let best: Record<Ally, number> | null = null;
  for (const action of legal) {
    const key = keyOf(action);
    let edge = node.edges.get(key);
    if (edge === undefined) {
      const after = clone(state);
      apply(rules, after, action);
      const value = evaluate(rules, after);
      if (!best || value[side] > best[side]) best = value;
      edge = { action, prior: value[side], visits: 0, russia: 0, iran: 0, node: null };
      node.edges.set(key, edge);
    }
    edges.push(edge);
  }
  return { edges, opened: isNew ? best : null };
}

/** The action that promises most for the side that acts, by what was found and how seldom it was tried. */
function choose(edges: Edge[], visits: number, side: Ally): Edge {
  byPrior(edges);
  const few = Math.min(edges.length, wide(visits));
  const root = isqrt(visits * 10_000);
  let best = edges[0] as Edge;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < few; i++) {
    const edge = edges[i] as Edge;
    const found = edge.visits > 0 ? Math.trunc((edge[side] + edge.prior) / (edge.visits + 1)) : edge.prior;
    const score = found + Math.trunc((EXPLORE * root) / (100 * (1 + edge.visits)));
    if (score > most) {
      best = edge;
      most = score;
    }
  }
  return best;
}

/** Sorts a short list in place, the best first impression first, equals as they came: several times as fast here as `sort`. */
function byPrior(edges: Edge[]): void {
  for (let i = 1; i < edges.length; i++) {
    const edge = edges[i] as Edge;
    let at = i;
    for (; at > 0 && (edges[at - 1] as Edge).prior < edge.prior; at--) edges[at] = edges[at - 1] as Edge;
    edges[at] = edge;
  }
}
