import { createPlayer } from '../ai/players';
import { beginSearch } from '../ai/search';
import { type Action, canonical } from '../engine/actions';
import { clone } from '../engine/clone';
import { legalActions } from '../engine/engine';
import { type Observation, observe } from '../engine/observe';
import type { GameState } from '../engine/state';
import type { Ally, Rules } from '../engine/types';
import { playGame } from './game';
import { decisionSeed, gameSeed, mixSeed } from './seeds';

/** Decisions that players are to be compared in. */
export interface RegretJob {
  kind: 'regret';
  scenario: string;
  seed: number;
  /** Plays the games that the positions are taken from, both sides. */
  player: string;
  players: string[];
  /** Looks at every action that is judged. */
  looks: number;
}

/** A position, and how much worse than the best of their choices each player's choice is, in thousandths of a point of outcome. */
export interface Regretted {
  game: number;
  at: number;
  regrets: number[];
}

/** Guesses of what is hidden in the longer look, and how deep it goes. */
const JUDGE = { guesses: 256, depth: 60 };

/** A position is worth comparing where a side has as many choices as this. */
const LEAST = 4;

/** The positions `from` to `to - 1`, each from a game of its own. */
export function regretPart(rules: Rules, job: RegretJob, from: number, to: number): Regretted[] {
  return Array.from({ length: to - from }, (_, i) => regretted(rules, job, from + i));
}

function regretted(rules: Rules, job: RegretJob, game: number): Regretted {
  const { state, side } = positionOf(rules, job, game);
  const observation = observe(rules, state, side);
  const seed = decisionSeed(gameSeed(job.seed, game), state.ply);
  const choices = job.players.map((name) => createPlayer(name).choose(rules, observation, seed).action);
  const worths = judged(rules, observation, mixSeed(seed, 1), choices, job.looks);
  const best = Math.max(...worths);
  return { game, at: state.ply, regrets: worths.map((worth) => best - worth) };
}

/** What each choice is worth to the side that chooses, by a long look at it alone; equal choices, and equal luck, once. */
function judged(rules: Rules, observation: Observation, seed: number, choices: readonly Action[], looks: number): number[] {
  const distinct = new Map(choices.map((action) => [canonical(action), action]));
  if (distinct.size === 1) return choices.map(() => 0);
  const worths = new Map<string, number>();
  for (const [key, action] of distinct) {
    const search = beginSearch(rules, observation, seed, { ...JUDGE, iterations: looks }, [action]);
    search.run(looks);
    worths.set(key, search.lines()[0]?.value[observation.side] ?? 0);
  }
  return choices.map((action) => worths.get(canonical(action)) as number);
}

/** A decision of a game that is no bargaining: each as likely as another. */
function positionOf(rules: Rules, { scenario, seed, player }: RegretJob, game: number): { state: GameState; side: Ally } {
  const found: { state: GameState; side: Ally }[] = [];
  const note = (side: Ally, _action: Action, state: GameState): void => {
    const phase = state.stack[state.stack.length - 1]?.phase;
    if (phase === 'compose' || phase === 'answer' || legalActions(rules, state).length < LEAST) return;
    found.push({ state: clone(state), side });
  };
  const players = { russia: createPlayer(player), iran: createPlayer(player) };
  playGame(rules, { scenario, seed: gameSeed(seed, game), players }, { acts: note });
  return found[(mixSeed(seed, game) >>> 0) % found.length] as { state: GameState; side: Ally };
}
