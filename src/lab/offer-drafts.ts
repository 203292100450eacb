import { packages } from '../ai/bargain';
import { determinize } from '../ai/determinize';
import { drawInt, seeded } from '../engine/chance';
import { addProblem, draftHolds, type Offerable, offerables, packageKey } from '../engine/deals';
import { need } from '../engine/fronts';
import type { Game } from '../engine/game';
import { observe } from '../engine/observe';
import type { DealLine, GameState } from '../engine/state';
import { ALLIES, type Ally, partnerOf, type Rules } from '../engine/types';

/** How an offer was made up: all but the last three know nothing of what anybody's evaluator thinks of it. */
export const OFFER_KINDS = ['gift', 'ask', 'swap', 'bundle', 'aid', 'fair', 'generous', 'grasping'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** An offer that could be made, and how it was made up. */
export interface Candidate {
  kind: OfferKind;
  draft: DealLine[];
}

/** Most units of one thing in a line that is drawn. */
const MOST_UNITS = 3;
/** Of the packages that a greedy proposer sees, so many may be drawn from. */
const FAIR_CHOICE = 6;

/** Draws a number from 0 to below the one given. */
export type Luck = (below: number) => number;

/** Luck from a seed. */
export function luckOf(seed: number): Luck {
  const state = { rng: seeded(seed) } as GameState;
  return (below) => drawInt(state, below);
}

/** What a side may still add to a draft as a line of its own. */
function openItems(g: Game, draft: readonly DealLine[], from: Ally): Offerable[] {
  const there = (item: Offerable) => draft.some((row) => row.from === from && row.kind === item.kind && row.what === item.what);
  return offerables(g, from).filter((item) => item.most > 0 && !there(item) && !addProblem(g, draft, item));
}

/** Adds a line that is drawn from all a side could give; the draft as it is where nothing fits. */
function withAny(g: Game, draft: readonly DealLine[], from: Ally, luck: Luck): DealLine[] {
  const open = openItems(g, draft, from);
  // Good, cube or promise first: else the many dates of promises would drown the rest.
  const kinds = [...new Set(open.map((item) => item.kind))];
  const kind = kinds.length > 0 ? kinds[luck(kinds.length)] : null;
  const things = open.filter((item) => item.kind === kind);
  if (things.length === 0) return [...draft];
  const { what, due, most, kind: of } = things[luck(things.length)] as Offerable;
  return [...draft, { from, kind: of, what, n: 1 + luck(Math.min(MOST_UNITS, most)), due }];
}

/** Units of a good that would meet what the partner lacks on some front. */
function lacking(g: Game, { from, what }: Offerable): number {
  const good = g.rules.good[what];
  let units = 0;
  for (const front of g.rules.fronts) {
    const each = good?.strength[front.id] ?? 0;
    if (each > 0) units = Math.max(units, Math.ceil(need(g, partnerOf(from), front.id) / each));
  }
  return units;
}

/** Adds goods or a promise of goods that the partner lacks; anything where it lacks nothing. */
function withAid(g: Game, draft: readonly DealLine[], from: Ally, luck: Luck): DealLine[] {
  const open = openItems(g, draft, from).filter((item) => item.kind !== 'cube' && lacking(g, item) > 0);
  if (open.length === 0) return withAny(g, draft, from, luck);
  const item = open[luck(open.length)] as Offerable;
  return [...draft, { from, kind: item.kind, what: item.what, n: Math.min(item.most, MOST_UNITS, lacking(g, item)), due: item.due }];
}

type Adds = (g: Game, draft: readonly DealLine[], from: Ally, luck: Luck) => DealLine[];

function drawn(g: Game, lines: readonly [Ally, number, Adds?][], luck: Luck): DealLine[] {
  let draft: DealLine[] = [];
  for (const [from, n, adds = withAny] of lines) for (let i = 0; i < n; i++) draft = adds(g, draft, from, luck);
  return draft;
}

/**
 * Offers that could be made to a side in a position, of every kind in turn.
 * @param each how many of a kind are tried for; fewer come where the same comes twice or nothing fits
 */
export function candidates(rules: Rules, state: GameState, answerer: Ally, seed: number, each: number): Candidate[] {
  const g: Game = { rules, state };
  const luck = luckOf(seed);
  const proposer = partnerOf(answerer);
  const seen = packages(rules, determinize(rules, observe(rules, state, proposer), seed), proposer).slice(0, FAIR_CHOICE);
  const fair = () => seen[luck(Math.max(1, seen.length))]?.draft ?? [];
  const more = (draft: DealLine[], from: Ally) => (draft.length > 0 ? withAny(g, draft, from, luck) : []);
  const made: Record<OfferKind, () => DealLine[]> = {
    gift: () => drawn(g, [[proposer, 1 + luck(2)]], luck),
    ask: () => drawn(g, [[answerer, 2 + luck(3)]], luck),
    swap: () =>
      drawn(
        g,
        ALLIES.map((side) => [side, 1]),
        luck,
      ),
    bundle: () =>
      drawn(
        g,
        ALLIES.map((side) => [side, 1 + luck(2)]),
        luck,
      ),
    aid: () =>
      drawn(
        g,
        ALLIES.map((side) => [side, 1 + luck(3), withAid]),
        luck,
      ),
    fair,
    generous: () => more(fair(), proposer),
    grasping: () => more(fair(), answerer),
  };
  const known = new Set(state.offers);
  const found: Candidate[] = [];
  for (let i = 0; i < each; i++) {
    for (const kind of OFFER_KINDS) {
      const draft = made[kind]();
      const key = packageKey(draft);
      if (draft.length === 0 || known.has(key) || !draftHolds(g, draft)) continue;
      known.add(key);
      found.push({ kind, draft: draft.map((line) => ({ ...line })) });
    }
  }
  return found;
}
