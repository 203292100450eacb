import { determinize } from '../ai/determinize';
import { createPlayer } from '../ai/players';
import { drawInt, seeded } from '../engine/chance';
import { apply, awaiting } from '../engine/engine';
import { hashOf } from '../engine/hash';
import { HIDDEN, observe } from '../engine/observe';
import { outcome } from '../engine/score';
import type { DealLine, GameState } from '../engine/state';
import { type Ally, partnerOf, type Rules } from '../engine/types';
import { offered } from './answer';
import { MOST_ACTIONS } from './game';
import { ContentError } from './io';
import { mixSeed } from './seeds';

/** Outcome values of both, in hundredths of the best. */
export type Worth = Record<Ally, number>;

/** A position with an offer in it, to be played on from. */
export interface Offer {
  state: GameState;
  /** Who answers. */
  by: Ally;
  draft: readonly DealLine[];
}

/** A mean over rollouts with its 95% interval, in points of outcome. */
export interface Effect {
  mean: number;
  low: number;
  high: number;
}

/** What an offer, accepted rather than refused, has brought in each pair of rollouts. */
export interface Pairs {
  answerer: number[];
  proposer: number[];
}

/** The state with all dealt anew that a side can't know, the other's secret aim too. */
function dealtAnew(rules: Rules, state: GameState, side: Ally, seed: number): GameState {
  const other = partnerOf(side);
  const seen = observe(rules, state, side);
  const dealt = determinize(rules, seen, seed);
  if (seen.state.aims[other] !== HIDDEN) return dealt;
  const era = rules.scenario[state.scenario]?.years[state.year]?.era ?? 0;
  const fit = rules.aims.filter((aim) => aim.side === other && aim.eras.includes(era));
  dealt.aims[other] = fit.length > 0 ? (fit[drawInt(dealt, fit.length)]?.id ?? '') : '';
  return dealt;
}

/**
 * Plays a state on to the end, in place. Luck goes by what is asked, not by what came before: the same question of the same
 * year finds the same dice and the same guesses whether the deal was made or not, so that the two can be compared.
 */
function playOut(rules: Rules, state: GameState, player: string, seed: number): Worth {
  const players = { russia: createPlayer(player), iran: createPlayer(player) };
  let year = -1;
  const asked: Record<string, number> = {};
  for (let i = 0; i < MOST_ACTIONS; i++) {
    const next = awaiting(rules, state);
    if (!next) {
      const end = outcome(rules, state);
      return { russia: end?.russia.worth ?? 0, iran: end?.iran.worth ?? 0 };
    }
    if (state.year !== year) {
      year = state.year;
      for (const key of Object.keys(asked)) delete asked[key];
    }
    const key = `${year}:${next.side}:${next.decision}`;
    const top = state.stack[state.stack.length - 1];
    // The small actions of one draft are one question.
    if (top?.phase !== 'compose' || top.edits === 0) asked[key] = (asked[key] ?? 0) + 1;
    const luck = mixSeed(seed, Number.parseInt(hashOf(`${key}:${asked[key]}`).slice(0, 6), 36));
    const { action } = players[next.side].choose(rules, observe(rules, state, next.side), luck);
    state.rng = seeded(luck);
    apply(rules, state, action);
  }
  throw new ContentError(`a game played on has not ended after ${MOST_ACTIONS} actions`);
}

/** One rollout: what is hidden dealt anew, the offer accepted or refused, the game played to its end. */
export function rollout(rules: Rules, { state, by, draft }: Offer, deed: 'accept' | 'refuse', player: string, seed: number): Worth {
  const dealt = dealtAnew(rules, offered(state, by, draft), by, seed);
  apply(rules, dealt, { do: deed });
  return playOut(rules, dealt, player, seed);
}

/** No pairs yet. */
export const noPairs = (): Pairs => ({ answerer: [], proposer: [] });

/** Adds a pair of rollouts with the same luck. */
export function addPair(pairs: Pairs, by: Ally, accepted: Worth, refused: Worth): void {
  const other = partnerOf(by);
  pairs.answerer.push(accepted[by] - refused[by]);
  pairs.proposer.push(accepted[other] - refused[other]);
}

const Z = 1.959964;
const round = (n: number): number => Math.round(n * 10) / 10 || 0;

export const meanOf = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0) / Math.max(1, list.length);

/** The mean of differences and its interval. */
export function effectOf(list: readonly number[]): Effect {
  const mean = meanOf(list);
  const spread = list.reduce((sum, n) => sum + (n - mean) ** 2, 0) / Math.max(1, list.length - 1);
  const half = Z * Math.sqrt(spread / Math.max(1, list.length));
  return { mean: round(mean), low: round(mean - half), high: round(mean + half) };
}
