import type { ComputerPlayer } from '../ai/player';
import { createPlayer } from '../ai/players';
import { clone } from '../engine/clone';
import type { GameState } from '../engine/state';
import type { Ally, Rules } from '../engine/types';
import { answererIn } from './answer';
import { playGame } from './game';
import { type Candidate, candidates, type Luck, luckOf, type OfferKind } from './offer-drafts';
import { addPair, type Effect, effectOf, meanOf, noPairs, type Offer, type Pairs, rollout, type Worth } from './offer-rollouts';
import { gameSeed, mixSeed } from './seeds';

/** What a measured offer does: loses the one who answers 5 points of outcome or more, or gains both 5 or more. */
export const SORTS = ['losing', 'gaining'] as const;
export type Sort = (typeof SORTS)[number];

/** An offer whose effect was measured. */
export interface Measured {
  sort: Sort;
  /** The game it was drawn from: its seed, and the position as a number of actions. */
  seed: number;
  at: number;
  kind: OfferKind;
  by: Ally;
  draft: Candidate['draft'];
  answerer: Effect;
  proposer: Effect;
  /** Pairs of rollouts that measured it. */
  pairs: number;
  state: GameState;
}

/** Games to be searched for offers. */
export interface OffersJob {
  kind: 'offers';
  /** Scenarios, taken in turn. */
  scenarios: string[];
  seed: number;
  /** Plays the games and the rollouts, both sides. */
  player: string;
  /** Pairs of rollouts that measure an offer. */
  rollouts: number;
  /** Numbers of the games. */
  todo: number[];
  /** What is still looked for. */
  wanted: Sort[];
}

/** What came of a game: the offers found in it, at most one of each sort. */
export interface Searched {
  game: number;
  found: Measured[];
}

/** Points of outcome from which an offer counts as losing or gaining, and how far the interval must stay from nought. */
export const LEAST = 5;
export const CLEAR = 1.5;
/** Outcome of a side while the West is first; behind the West but ahead of the partner it is 15. */
const ISOLATED = 15;

/** Positions of a game that are tried until one is found in which something can be lost or gained. */
const POSITIONS = 4;
/** Pairs that look whether anything is open in a position, and give a first impression of every candidate. */
const FIRST = 6;
/** Pairs that look again at the few that seemed to do something. */
const SECOND = 12;
const FEW = 4;
/** Of every kind of offer so many are tried. */
const EACH = 2;
/** After so many pairs a measurement is given up where it leads nowhere. */
const GIVE_UP = 24;

/** Luck for different ends must not meet. */
const END = { draw: 1, draft: 2, screen: 1000, again: 2000, measure: 100000 } as const;

/** A player that says no to every offer from some year on, so that summits go by without a deal. */
function stubborn(player: ComputerPlayer, year: number): ComputerPlayer {
  const asked = (state: GameState) => state.year >= year && state.stack[state.stack.length - 1]?.phase === 'answer';
  return {
    name: player.name,
    choose: (rules, seen, seed) => (asked(seen.state) ? { action: { do: 'refuse' }, why: null } : player.choose(rules, seen, seed)),
  };
}

/**
 * Positions of a game in which somebody begins a draft at a summit, from its second third on. In every other game all offers are
 * refused from some year on and only the last turn of a summit counts: partners who always agree have little left to gain.
 */
function positionsOf(rules: Rules, { scenarios, seed, player }: OffersJob, game: number, luck: Luck): GameState[] {
  const found: GameState[] = [];
  const scenario = scenarios[game % scenarios.length] as string;
  const years = rules.scenario[scenario]?.years.length ?? 0;
  const cold = Math.trunc(game / scenarios.length) % 2 === 1 ? luck(years) : null;
  const seat = () => (cold === null ? createPlayer(player) : stubborn(createPlayer(player), cold));
  const acts = (_side: Ally, _action: unknown, state: GameState) => {
    const top = state.stack[state.stack.length - 1];
    const below = state.stack[state.stack.length - 2];
    if (top?.phase !== 'compose' || top.counter || top.edits > 0 || below?.phase !== 'summit') return;
    if (state.year * 3 < years) return;
    if (cold !== null && (state.year < cold || below.turns.russia + below.turns.iran > 0)) return;
    found.push(clone(state));
  };
  playGame(rules, { scenario, seed: gameSeed(seed, game), players: { russia: seat(), iran: seat() } }, { acts });
  return found;
}

/** A candidate while it is looked at. */
interface Looked {
  offer: Offer;
  kind: OfferKind;
  pairs: Pairs;
}

/** How much an offer seems to be what is looked for; above 0: its mean is beyond what counts. */
function leaning(sort: Sort, { answerer, proposer }: Pairs): number {
  return sort === 'losing' ? -LEAST - meanOf(answerer) : Math.min(meanOf(answerer), meanOf(proposer)) - LEAST;
}

/** What measured effects show beyond doubt; null: nothing that counts. */
export function sortOf(answerer: Effect, proposer: Effect): Sort | null {
  if (answerer.mean <= -LEAST && answerer.high < -CLEAR) return 'losing';
  const gains = (effect: Effect) => effect.mean >= LEAST && effect.low > CLEAR;
  return gains(answerer) && gains(proposer) ? 'gaining' : null;
}

/**
 * Whether a position leaves room for a sort of offer, by how it ends without the deal: who has next to nothing can't lose, and both can
 * only gain what the West has now and then.
 */
function hasRoom(sort: Sort, refused: readonly Worth[], by: Ally): boolean {
  if (sort === 'losing') return meanOf(refused.map((worth) => worth[by])) >= 3 * LEAST;
  return refused.filter(({ russia, iran }) => russia <= ISOLATED && iran <= ISOLATED).length * 4 >= refused.length;
}

/** Rollouts in which an offer is refused, with the luck of `from` on. */
function refusals(rules: Rules, offer: Offer, player: string, from: number, n: number): Worth[] {
  return Array.from({ length: n }, (_, i) => rollout(rules, offer, 'refuse', player, from + i));
}

/** Adds what comes of accepting with the same luck. */
function accept(rules: Rules, { offer, pairs }: Looked, player: string, from: number, refused: readonly Worth[]): void {
  for (const [i, worth] of refused.entries()) addPair(pairs, offer.by, rollout(rules, offer, 'accept', player, from + i), worth);
}

/** Searches one game for offers that lose or gain. */
function searchGame(rules: Rules, job: OffersJob, game: number): Measured[] {
  const seed = gameSeed(job.seed, game);
  const luck = luckOf(mixSeed(seed, END.draw));
  const positions = positionsOf(rules, job, game, luck);
  for (let i = 0; i < POSITIONS && positions.length > 0; i++) {
    const [state] = positions.splice(luck(positions.length), 1) as [GameState];
    const by = answererIn(rules, state) as Ally;
    const list = candidates(rules, state, by, mixSeed(seed, END.draft), EACH).map(
      ({ kind, draft }): Looked => ({ offer: { state, by, draft }, kind, pairs: noPairs() }),
    );
    const first = list[0];
    if (!first) continue;
    // Which offer it is that was refused matters little to what comes after: one set of refusals serves all candidates.
    const from = mixSeed(seed, END.screen);
    const refused = refusals(rules, first.offer, job.player, from, FIRST);
    const open = job.wanted.filter((sort) => hasRoom(sort, refused, by));
    if (open.length === 0) continue;
    for (const looked of list) accept(rules, looked, job.player, from, refused);
    return open.flatMap((sort) => likely(rules, job, seed, sort, list) ?? []);
  }
  return [];
}

/** One of the candidates that are likely to be of a sort, measured; null where none is. */
function likely(rules: Rules, job: OffersJob, seed: number, sort: Sort, list: readonly Looked[]): Measured | null {
  const few = [...list].sort((a, b) => leaning(sort, b.pairs) - leaning(sort, a.pairs)).slice(0, FEW);
  const again = few
    .filter(({ pairs }) => leaning(sort, pairs) > 0)
    .map((row) => ({ ...row, pairs: { answerer: [...row.pairs.answerer], proposer: [...row.pairs.proposer] } }));
  const [first] = again;
  if (!first) return null;
  const from = mixSeed(seed, END.again);
  const refused = refusals(rules, first.offer, job.player, from, SECOND);
  for (const looked of again) accept(rules, looked, job.player, from, refused);
  // Any of those that still lean so: always the strongest would make a test of plain cases only.
  const left = again.filter(({ pairs }) => leaning(sort, pairs) > 0);
  const one = left[luckOf(from)(Math.max(1, left.length))];
  return one ? measure(rules, job, seed, sort, one) : null;
}

/** Measures an offer by pairs of rollouts that had no part in its choice; null where it is not of the sort after all. */
function measure(rules: Rules, { player, rollouts }: OffersJob, seed: number, sort: Sort, { offer, kind }: Looked): Measured | null {
  const pairs = noPairs();
  const from = mixSeed(seed, END.measure);
  for (let n = 0; n < rollouts; n++) {
    addPair(pairs, offer.by, rollout(rules, offer, 'accept', player, from + n), rollout(rules, offer, 'refuse', player, from + n));
    if (n + 1 === GIVE_UP && leaning(sort, pairs) < 0) return null;
  }
  const [answerer, proposer] = [effectOf(pairs.answerer), effectOf(pairs.proposer)];
  if (sortOf(answerer, proposer) !== sort) return null;
  const { state, by, draft } = offer;
  return { sort, seed, at: state.ply, kind, by, draft: draft.map((line) => ({ ...line })), answerer, proposer, pairs: rollouts, state };
}

/** Searches the games `from` to `to - 1` of a job's list. */
export function offersPart(rules: Rules, job: OffersJob, from: number, to: number): Searched[] {
  return job.todo.slice(from, to).map((game) => ({ game, found: searchGame(rules, job, game) }));
}
