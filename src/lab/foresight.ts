import { evaluate, project } from '../ai/evaluate';
import { FORESIGHT, MOMENTS } from '../ai/foresight';
import { createPlayer } from '../ai/players';
import { clone } from '../engine/clone';
import { awaiting } from '../engine/engine';
import { outcome } from '../engine/score';
import type { GameState } from '../engine/state';
import type { Rules } from '../engine/types';
import { loadRules } from '../rules/load';
import { playGame } from './game';
import { type Command, type Io, readFlags, scenarioFlag, wholeNumber } from './io';
import { playerFlag } from './player-flag';
import { showProgress } from './progress';
import { gameSeed } from './seeds';

/** A position in which a moment of a year came, and how its game ended: outcome values of both in hundredths, summed. */
export interface Sight {
  state: GameState;
  worth: number;
  collapsed: boolean;
}

/** Which decisions open a moment. */
const OPENS: Record<string, number> = { compose: 0, play: 1, due: 2, commit: 2, resolutions: 2 };

/** Plays games of a player against itself and keeps each year's positions. @returns by year and moment */
export function watch(rules: Rules, setup: { scenario: string; games: number; seed: number; player: string }, io: Io): Sight[][][] {
  const sights: Sight[][][] = (rules.scenario[setup.scenario]?.years ?? []).map(() => MOMENTS.map(() => []));
  const progress = showProgress(io, 'foresight', setup.games);
  for (let i = 0; i < setup.games; i++) {
    const seen = new Map<string, { moment: number; state: GameState }>();
    const players = { russia: createPlayer(setup.player), iran: createPlayer(setup.player) };
    const acts = (_side: unknown, _action: unknown, state: GameState) => {
      const moment = OPENS[awaiting(rules, state)?.decision ?? ''];
      const key = `${state.year}:${moment}`;
      if (moment !== undefined && !seen.has(key)) seen.set(key, { moment, state: clone(state) });
    };
    const end = playGame(rules, { scenario: setup.scenario, seed: gameSeed(setup.seed, i), players }, { acts });
    const done = outcome(rules, end);
    const worth = (done?.russia.worth ?? 0) + (done?.iran.worth ?? 0);
    for (const { moment, state } of seen.values()) sights[state.year]?.[moment]?.push({ state, worth, collapsed: end.ending?.kind === 'collapse' });
    progress.at(i + 1);
  }
  progress.end();
  return sights;
}

/** No more than this is foreseen, in hundredths of Standing. */
const MOST = 3000;

/** What both have to be given over the West so that the evaluator sees, on the mean, what came of it: by halving. */
function gainOf(rules: Rules, list: readonly Sight[], fears: number): number {
  const wanted = list.reduce((sum, { worth }) => sum + worth * 1000, 0);
  const seenWith = (gain: number): number =>
    list.reduce((sum, { state }) => {
      const { russia, iran } = evaluate(rules, state, { russia: gain, iran: gain }, fears);
      return sum + russia + iran;
    }, 0);
  let [low, high] = [-MOST, MOST];
  while (high - low > 2) {
    const middle = Math.trunc((low + high) / 2);
    if (seenWith(middle) < wanted) low = middle;
    else high = middle;
  }
  return list.length > 0 ? low : 0;
}

/** Of the chances of collapse that the evaluator saw, how much came true, in percent. */
function provedTrue(rules: Rules, list: readonly Sight[]): number {
  const seen = list.reduce((sum, { state }) => {
    const { russia, iran } = project({ rules, state }).collapse;
    return sum + russia + iran;
  }, 0);
  const came = list.filter(({ collapsed }) => collapsed).length;
  return seen === 0 ? 0 : Math.round((came * 100_000) / seen);
}

function foresight(argv: readonly string[], io: Io): number {
  const rules = loadRules();
  const { values } = readFlags('foresight', argv, {
    scenario: { type: 'string' },
    games: { type: 'string' },
    seed: { type: 'string' },
    player: { type: 'string' },
  });
  const setup = {
    scenario: scenarioFlag('foresight', values.scenario, rules),
    games: wholeNumber('foresight', 'games', values.games ?? '60', 1),
    seed: wholeNumber('foresight', 'seed', values.seed ?? '1'),
    player: playerFlag('foresight', 'player', values.player ?? 'attache'),
  };
  const sights = watch(rules, setup, io);
  const collapse = MOMENTS.map((_, moment) =>
    provedTrue(
      rules,
      sights.flatMap((year) => year[moment] ?? []),
    ),
  );
  const gains = sights.map((year) => year.map((list, moment) => gainOf(rules, list, FORESIGHT.collapse[moment] as number)));
  io.out(JSON.stringify({ ...setup, rulesHash: rules.hash, collapse, gains, positions: sights.map((year) => year.map((list) => list.length)) }));
  return 0;
}

export const FORESIGHT_COMMAND: Command = {
  run: foresight,
  help: `lab foresight --scenario ID [--games N] [--seed S] [--player P]

Plays N games (60) of P (attache) against itself and prints what a search should expect of the rest of a year, for
src/ai/foresight.json. At three moments (before a year's Summit, before its plays, before its Reckoning) it compares what the
evaluator saw with how the games ended. gains: what both allies have to be given over the West, in hundredths of Standing, so
that what is seen is on the mean what came of it; by year and moment. collapse: how much of the chance of collapse came true, in
percent; the gains go by the figures that stand in the file, which are of all scenarios together. positions: how many were seen.`,
};
