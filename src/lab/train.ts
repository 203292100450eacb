import { LEARNED } from '../ai/learned';
import { PLAYERS } from '../ai/names';
import { TERMS } from '../ai/projection';
import { loadRules } from '../rules/load';
import { type Command, ContentError, type Io, oneOf, readFlags, scenarioFlag, wholeNumber } from './io';
import { keepLessons, readLessons } from './lessons-file';
import { runParts } from './pool';
import { showProgress } from './progress';
import { learn, lossesOf } from './train-fit';
import { type TrainGame, type TrainJob, trainPart } from './train-games';

/** Every so many games one is kept to see what was learned. */
const HELD = 5;

/** A mean with its 95% interval. */
function estimate(list: readonly number[]): { value: number; low: number; high: number } {
  const mean = list.reduce((sum, n) => sum + n, 0) / list.length;
  const spread = Math.sqrt(list.reduce((sum, n) => sum + (n - mean) ** 2, 0) / Math.max(1, list.length - 1) / list.length);
  const round = (n: number): number => Math.round(n * 10_000) / 10_000;
  return { value: round(mean), low: round(mean - 1.96 * spread), high: round(mean + 1.96 * spread) };
}

async function train(argv: readonly string[], io: Io): Promise<number> {
  const rules = loadRules();
  const { values } = readFlags('train', argv, {
    scenario: { type: 'string' },
    games: { type: 'string' },
    seed: { type: 'string' },
    player: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  });
  const scenario = scenarioFlag('train', values.scenario ?? 'decade', rules);
  const games = wholeNumber('train', 'games', values.games ?? '400', HELD);
  const seed = wholeNumber('train', 'seed', values.seed ?? '1');
  const player = oneOf('train', 'player', 'player', values.player ?? 'greedy', PLAYERS);
  // A file that can't be added to is better known before the games than after.
  if (values.out !== undefined) readLessons(values.out);
  const job: TrainJob = { kind: 'train', scenario, seed, player };
  const found: TrainGame[] = [];
  const progress = showProgress(io, 'train: games', games);
  await runParts(
    job,
    games,
    (from, to) => trainPart(rules, job, from, to),
    (part) => {
      found.push(...part);
      progress.at(found.length);
      return false;
    },
  );
  progress.end();
  // Parts come in any order; what is learned must not hang on it.
  found.sort((a, b) => a.game - b.game);
  const held = found.filter(({ game }) => game % HELD === 0);
  const lessons = learn(found.filter(({ game }) => game % HELD !== 0));
  const [hand, learned] = [lossesOf(held, null), lossesOf(held, lessons)];
  if (hand.length === 0) throw new ContentError('none of the games kept apart was decided by a count: play more of them');
  const report = {
    scenario,
    games,
    seed,
    player,
    rulesHash: rules.hash,
    counted: found.filter(({ ended }) => ended !== null).length,
    held: hand.length,
    loss: { hand: estimate(hand), learned: estimate(learned), gain: estimate(hand.map((n, i) => n - (learned[i] as number))) },
  };
  const micro = (n: number): number => Math.round(n * 1_000_000);
  const row = { seed, games, rulesHash: rules.hash, loss: { hand: micro(report.loss.hand.value), learned: micro(report.loss.learned.value) } };
  if (values.out !== undefined) keepLessons(values.out, scenario, { ...row, used: LEARNED.scenarios[scenario]?.used ?? false, stages: lessons });
  if (values.json) io.out(JSON.stringify({ ...report, stages: lessons }, null, 2));
  else {
    const span = ({ value, low, high }: ReturnType<typeof estimate>) => `${value} (${low} to ${high})`;
    io.out(`${scenario}: ${games} games of ${player}, seed ${seed}, ${report.counted} decided by a count, ${report.held} of them kept apart`);
    io.out(`loss there, in nats: hand-written ${span(report.loss.hand)}, learned ${span(report.loss.learned)}`);
    io.out(`gained by learning: ${span(report.loss.gain)}`);
  }
  return 0;
}

export const TRAIN: Command = {
  run: train,
  help: `lab train [--scenario ID] [--games N] [--seed S] [--player NAME] [--out FILE] [--json]

Learns how much each term of the evaluator counts. Plays N games (400) of a scenario (decade) of a player (greedy) against
itself, with one action in twenty taken at random, and notes the terms of every third play: ${TERMS.join(', ')}.
Then fits, by years still to be played, a weight for each term (100: as the hand-written evaluator has it, which they are held to) so that the
chance that Russia ends ahead of Iran fits how the games ended. Games that a collapse or a client state ended teach nothing here:
those chances are the evaluator's own, and so is the chance to beat the West. Every fifth game is kept apart: the loss is measured
there, in nats, with 95% intervals over games.

--out FILE   writes the lessons of the scenario into a file, src/ai/learned.json to be played by; what it holds of others stays.
             They are played by where the file says "used": true. In lab arena greedy~learned plays by all there are, greedy~hand
             by none, whatever it says.
The same seed gives the same lessons, on however many cores.`,
};
