import { LEVELS, type LevelName } from '../ai/levels';
import { createPlayer } from '../ai/players';
import { beginSearch } from '../ai/search';
import type { Action } from '../engine/actions';
import { apply, legalActions, newGame, play } from '../engine/engine';
import { type Observation, observe } from '../engine/observe';
import type { GameState } from '../engine/state';
import type { Ally, Rules } from '../engine/types';
import { loadRules } from '../rules/load';
import { playGame } from './game';
import { type Command, type Io, readFlags, wholeNumber } from './io';
import { showProgress } from './progress';
import { decisionSeed, gameSeed } from './seeds';

const SCENARIO = 'decade';
const SEED = 1;
/** Games of a round: what is plain is so much quicker that it needs more of them. */
const GAMES = { plain: 60, immer: 3 } as const;
/** Rounds that are not counted: the compiler has to see the code run first, some hundred thousand decisions of it. */
const WARM_UP = { plain: 40, immer: 15 } as const;
/** Iterations of a search that is timed. */
const ITERATIONS = 300;
const NAMES = ['attache', 'envoy', 'minister'] as const satisfies readonly LevelName[];

/** A game of chance that is over: how to play it again. */
interface Played {
  seed: number;
  actions: Action[];
}

type Luck = (below: number) => number;

/** Cheap luck (a linear congruential generator): the choice is not what is measured. */
function luckOf(seed: number): Luck {
  let at = seed | 0;
  return (below) => {
    at = (Math.imul(at, 1664525) + 1013904223) | 0;
    return Math.floor(((at >>> 8) * below) / 0x1000000);
  };
}

const round = (n: number | undefined, places = 2): number => Math.round((n ?? 0) * 10 ** places) / 10 ** places;

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** A whole random decade on a plain state. @returns decisions made */
function plainDecade(rules: Rules, seed: number, legal: Action[]): number {
  const state = newGame(rules, { scenario: SCENARIO, seed });
  const luck = luckOf(seed);
  while (!state.ending) {
    legalActions(rules, state, legal);
    apply(rules, state, legal[luck(legal.length)] as Action);
  }
  return state.ply;
}

/** The same game, every state a new one made by immer. */
function immerDecade(rules: Rules, seed: number, legal: Action[]): number {
  let state = newGame(rules, { scenario: SCENARIO, seed });
  const luck = luckOf(seed);
  while (!state.ending) {
    legalActions(rules, state, legal);
    ({ state } = play(rules, state, legal[luck(legal.length)] as Action));
  }
  return state.ply;
}

/** The actions of a random decade. */
function record(rules: Rules, seed: number): Played {
  const state = newGame(rules, { scenario: SCENARIO, seed });
  const luck = luckOf(seed);
  const actions: Action[] = [];
  while (!state.ending) {
    const legal = legalActions(rules, state);
    const action = legal[luck(legal.length)] as Action;
    actions.push(action);
    apply(rules, state, action);
  }
  return { seed, actions };
}

/** Microseconds that this process has worked so far: what else runs on the machine does not count. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Microseconds for one of what `work` does and counts: the median of the rounds, the first few not counted. */
function timed(kind: keyof typeof GAMES, rounds: number, work: (seed: number) => number): number {
  const found: number[] = [];
  const games = GAMES[kind];
  for (let r = -WARM_UP[kind]; r < rounds; r++) {
    let count = 0;
    const began = worked();
    for (let i = 0; i < games; i++) count += work(gameSeed(SEED, (r + WARM_UP[kind]) * games + i));
    if (r >= 0) found.push((worked() - began) / count);
  }
  return median(found);
}

/** Microseconds of one action alone, in games played again; making the first position is not counted. */
function timedActions(rules: Rules, rounds: number, games: readonly Played[], work: (state: GameState, actions: readonly Action[]) => void): number {
  const found: number[] = [];
  for (let r = -WARM_UP.immer; r < rounds; r++) {
    let spent = 0;
    let count = 0;
    for (const { seed, actions } of games) {
      const state = newGame(rules, { scenario: SCENARIO, seed });
      const began = worked();
      work(state, actions);
      spent += worked() - began;
      count += actions.length;
    }
    if (r >= 0) found.push(spent / count);
  }
  return median(found);
}

/** A position in which a side has something to think about. */
interface Question {
  observation: Observation;
  seed: number;
}

/** Positions of a game between two greedy players: choices of two or more, no deal half composed. */
function questions(rules: Rules, wanted: number): Question[] {
  const all: Question[] = [];
  const note = (side: Ally, _action: Action, state: GameState) => {
    const top = state.stack[state.stack.length - 1];
    if (legalActions(rules, state).length < 2 || (top?.phase === 'compose' && top.draft.length > 0)) return;
    all.push({ observation: observe(rules, state, side), seed: decisionSeed(SEED, state.ply) });
  };
  const players = { russia: createPlayer('greedy'), iran: createPlayer('greedy') };
  playGame(rules, { scenario: SCENARIO, seed: gameSeed(SEED, 0), players }, { acts: note });
  const step = Math.max(1, all.length / Math.max(1, wanted));
  return Array.from({ length: Math.min(wanted, all.length) }, (_, i) => all[Math.floor(i * step)] as Question);
}

/** Iterations a second of the strongest level's search. */
function searching(rules: Rules, asked: readonly Question[]): number | null {
  const rates: number[] = [];
  const warmUp = asked.slice(0, 3);
  for (const { observation, seed } of [...warmUp, ...asked]) {
    const search = beginSearch(rules, observation, seed, { ...LEVELS.minister.search, iterations: ITERATIONS });
    const began = worked();
    search.run(ITERATIONS);
    rates.push((ITERATIONS * 1e6) / (worked() - began));
  }
  return asked.length === 0 ? null : median(rates.slice(warmUp.length));
}

/** Milliseconds a decision of a level, at the median and at most; null where none is asked for. */
function think(rules: Rules, level: string, asked: readonly Question[], tick: () => void): { ms: number; most: number } | null {
  if (asked.length === 0) return null;
  const spent: number[] = [];
  for (const [i, { observation, seed }] of [asked[0] as Question, ...asked].entries()) {
    const player = createPlayer(level);
    const began = performance.now();
    player.choose(rules, observation, seed);
    const ms = performance.now() - began;
    tick();
    // The first is asked twice, once to warm up.
    if (i > 0) spent.push(ms);
  }
  return { ms: median(spent), most: Math.max(...spent) };
}

/** Everything that is measured, in one run. */
function measure(rules: Rules, rounds: number, positions: number, tick: () => void) {
  const legal: Action[] = [];
  const games = Array.from({ length: GAMES.plain }, (_, i) => record(rules, gameSeed(SEED, i)));
  const plain = timed('plain', rounds, (seed) => plainDecade(rules, seed, legal));
  tick();
  const immer = timed('immer', rounds, (seed) => immerDecade(rules, seed, legal));
  tick();
  const plainApply = timedActions(rules, rounds, games, (state, actions) => {
    for (const action of actions) apply(rules, state, action);
  });
  const immerApply = timedActions(rules, rounds, games.slice(0, GAMES.immer), (start, actions) => {
    let state = start;
    for (const action of actions) ({ state } = play(rules, state, action));
  });
  tick();
  const asked = positions > 0 ? questions(rules, positions) : [];
  const rate = searching(rules, asked);
  const levels = NAMES.map((level) => [level, think(rules, level, asked, tick)] as const);
  return {
    plain: { usPerDecision: round(plain) },
    immer: { usPerDecision: round(immer) },
    apply: { plain: round(plainApply), immer: round(immerApply) },
    search: { iterationsPerSecond: rate === null ? null : round(rate, 0) },
    levels: Object.fromEntries(levels.map(([level, found]) => [level, { ms: found ? round(found.ms, 1) : null, most: found ? round(found.most, 1) : null }])),
  };
}

type Measured = ReturnType<typeof measure>;

function table({ plain, immer, apply: one, search, levels }: Measured): string {
  const figure = (n: number | null | undefined, unit: string) => (n === null || n === undefined ? 'not measured' : `${n} ${unit}`);
  return [
    `a random decision, plain     ${figure(plain.usPerDecision, 'us')}`,
    `a random decision, immer     ${figure(immer.usPerDecision, 'us')}`,
    `one action, plain            ${figure(one.plain, 'us')}`,
    `one action, immer            ${figure(one.immer, 'us')}`,
    `search, iterations a second  ${figure(search.iterationsPerSecond, '')}`.trimEnd(),
    ...Object.entries(levels).map(([level, row]) => `${level}, a decision`.padEnd(29) + figure(row.ms, `ms, at most ${row.most}`)),
  ].join('\n');
}

function bench(argv: readonly string[], io: Io): number {
  const { values } = readFlags('bench', argv, { json: { type: 'boolean' }, rounds: { type: 'string' }, positions: { type: 'string' } });
  const rounds = wholeNumber('bench', 'rounds', values.rounds ?? '9', 1);
  const positions = wholeNumber('bench', 'positions', values.positions ?? '21', 0);
  const rules = loadRules();
  const progress = showProgress(io, 'bench', 3 + NAMES.length * (positions + 1));
  let done = 0;
  const found = measure(rules, rounds, positions, () => progress.at(++done));
  progress.end();
  io.out(values.json ? JSON.stringify(found, null, 2) : table(found));
  return 0;
}

export const BENCH: Command = {
  run: bench,
  help: `lab bench [--rounds N] [--positions N] [--json]

How fast this machine is at it: medians of N rounds (9) after some to warm up. Microseconds are processor time of this process,
helpers of the runtime included; milliseconds are by the clock, on one core, so let nothing else run meanwhile.

plain, immer   microseconds a decision over whole random decades with deals on: the legal actions, a choice by chance, the
               action done; on a plain state changed in place, and by way of play, which keeps the old state
apply          microseconds of one action alone, played again from a list (immer: with its check that it is legal)
search         iterations a second of the strongest level's search (processor time), in the same positions
levels         milliseconds a decision at the median and at most, over N positions (21; 0: none) of a game of greedy
               against greedy in which there is something to choose, a deal half composed not counted
null where no position is looked at.`,
};
