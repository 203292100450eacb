import { writeFileSync } from 'node:fs';
import { PLAYERS } from '../ai/names';
import { DEAL_MODES } from '../ai/player';
import { createPlayer } from '../ai/players';
import { awaiting } from '../engine/engine';
import { observe } from '../engine/observe';
import { type NewRecord, newRecord, type SavedGame, startOf, step, writeSave } from '../play/record';
import { loadRules } from '../rules/load';
import { reasonOf } from './files';
import { type Command, ContentError, type Io, oneOf, readFlags, scenarioFlag, UsageError, wholeNumber } from './io';
import { showProgress } from './progress';
import { decisionSeed } from './seeds';

const FLAGS = {
  scenario: { type: 'string' },
  russia: { type: 'string' },
  iran: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  deals: { type: 'string' },
} as const;

function write(file: string, record: SavedGame): void {
  try {
    writeFileSync(file, writeSave(record));
  } catch (problem) {
    throw new ContentError(`${file}: it can't be written: ${reasonOf(problem)}`);
  }
}

/** One game between computers, recorded and written. */
function play(argv: readonly string[], io: Io): number {
  const rules = loadRules();
  const { values } = readFlags('play', argv, FLAGS);
  const scenario = scenarioFlag('play', values.scenario, rules);
  const players = {
    russia: oneOf('play', 'russia', 'player', values.russia ?? 'greedy', PLAYERS),
    iran: oneOf('play', 'iran', 'player', values.iran ?? 'greedy', PLAYERS),
  };
  const deals = oneOf('play', 'deals', 'way of dealing', values.deals ?? 'fair', DEAL_MODES);
  const seed = wholeNumber('play', 'seed', values.seed ?? '1');
  const { out } = values;
  if (out === undefined || out === '') throw new UsageError('play: --out is missing: the file to write');
  const title = `${rules.scenario[scenario]?.title}, ${players.russia} against ${players.iran}, seed ${seed}`;
  const setup: NewRecord = { scenario, seed, players, title };
  const record = newRecord(rules, setup);
  const minds = { russia: createPlayer(players.russia, { deals }), iran: createPlayer(players.iran, { deals }) };
  let state = startOf(record);
  const years = rules.scenario[scenario]?.years.length ?? 0;
  const progress = showProgress(io, 'play: years', years);
  for (let asked = awaiting(rules, state); asked; asked = awaiting(rules, state)) {
    const { action, ...reasons } = minds[asked.side].choose(rules, observe(rules, state, asked.side), decisionSeed(seed, state.ply));
    state = step(rules, record, state, action, reasons).state;
    progress.at(state.year);
  }
  progress.end();
  write(out, record);
  io.out(`${out}: ${record.actions.length} actions of ${scenario}, ended by ${state.ending?.kind}, first: ${state.ending?.winner}`);
  return 0;
}

export const PLAY: Command = {
  run: play,
  help: `lab play --scenario ID --russia PLAYER --iran PLAYER --seed S --out FILE [--deals none|fair|free]

Plays one game and writes it as a saved game (*.fwf.json), which the browser opens. Players: ${PLAYERS.join(', ')} (greedy).
The same seed writes the same file.`,
};
