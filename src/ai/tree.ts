import type { Action } from '../engine/actions';
import { clone } from '../engine/clone';
import { apply, awaiting, legalActions } from '../engine/engine';
import type { GameState } from '../engine/state';
import type { Ally, Rules } from '../engine/types';
import { keyOf } from './keys';

/**
 * The tree below an action that is searched: each visit walks down by what has been learned so far, opens one more position and
 * values it by the evaluator. Each side goes for its own outcome.
 */

/** An action in the tree: what came of it so far. */
export interface Edge {
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

/** How a position is valued: outcome of both, in hundred-thousandths. @param year in which the search began */
export type Valuer = (rules: Rules, state: GameState, year: number) => Record<Ally, number>;

/** An action that nothing is known of yet. */
export const edgeOf = (action: Action, prior: number): Edge => ({ action, prior, visits: 0, russia: 0, iran: 0, node: null });

/**
 * Does an action and goes on from there, one position beyond what the tree knows; what is found counts for every action on the way.
 * @param state a guess at the whole position before it; it is played on
 * @param depth how far down, in small actions
 */
export function visit(rules: Rules, top: Edge, state: GameState, depth: number, worthOf: Valuer): void {
  const path: Edge[] = [top];
  const { year } = state;
  apply(rules, state, top.action);
  top.node ??= { visits: 0, edges: new Map() };
  let node = top.node;
  let value: Record<Ally, number> | null = null;
  while (value === null) {
    const asked = awaiting(rules, state);
    // What may be agreed in another year's Summit is the evaluator's to judge: no deal is composed here.
    if (!asked || path.length >= depth || (asked.decision === 'compose' && state.year !== year)) {
      value = worthOf(rules, state, year);
      break;
    }
    node.visits++;
    const legal = sensible(rules, state, path[path.length - 1]?.action);
    const { edges, opened } = open(rules, node, state, legal, asked.side, (after) => worthOf(rules, after, year));
    const edge = choose(edges, node.visits, asked.side);
    path.push(edge);
    apply(rules, state, edge.action);
    // A position seen for the first time is worth what its best action leaves.
    value = opened;
    edge.node ??= opened ? null : { visits: 0, edges: new Map() };
    node = edge.node ?? node;
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
export function sensible(rules: Rules, state: GameState, before: Action | undefined): Action[] {
  const legal = legalActions(rules, state);
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
function open(
  rules: Rules,
  node: Node,
  state: GameState,
  legal: readonly Action[],
  side: Ally,
  worthOf: (state: GameState) => Record<Ally, number>,
): { edges: Edge[]; opened: Record<Ally, number> | null } {
  const isNew = node.edges.size === 0;
  const edges: Edge[] = [];
  let best: Record<Ally, number> | null = null;
  for (const action of legal) {
    const key = keyOf(action);
    let edge = node.edges.get(key);
    if (edge === undefined) {
      const after = clone(state);
      apply(rules, after, action);
      const value = worthOf(after);
      if (!best || value[side] > best[side]) best = value;
      edge = edgeOf(action, value[side]);
      node.edges.set(key, edge);
    }
    edges.push(edge);
  }
  return { edges, opened: isNew ? best : null };
}

/** How much a good first impression counts against what has been found, in hundredths of the scale of values. */
const EXPLORE = 400;

/** How many actions of a position are looked into after so many visits: the best first, more as they prove worth it. */
const wide = (visits: number): number => 2 + isqrt(visits * 2);

/** The whole part of a square root. */
function isqrt(n: number): number {
  return Math.trunc(Math.sqrt(n));
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
