import { play } from '../engine/engine';
import type { GameState } from '../engine/state';
import type { Rules } from '../engine/types';
import { readSave, type SavedGame, SaveProblem, startOf } from '../play/record';
import { verify as verifyRecord } from '../play/verify';
import { loadRules } from '../rules/load';
import { readText } from './files';
import { type Command, ContentError, type Io, readFlags, UsageError } from './io';
import { showProgress } from './progress';
import { createWitness } from './witness';

/** What came of one file. */
export interface Verified {
  file: string;
  ok: boolean;
  /** verified: by these rules; recorded: made with other rules; bad: it does not hold; unreadable: no saved game. */
  kind: 'verified' | 'recorded' | 'bad' | 'unreadable';
  scenario?: string;
  actions?: number;
  /** The first bad action, counted from 1; 0 is the start. */
  at?: number;
  reason?: string;
}

/** A saved game from a file. @throws ContentError, one line that names it */
export function readGame(file: string): SavedGame {
  const text = readText(file);
  try {
    return readSave(text);
  } catch (problem) {
    if (problem instanceof SaveProblem) throw new ContentError(`${file}: ${problem.message}`);
    throw problem;
  }
}

/** Plays a sound record again beside a witness. @returns the first action after which something is wrong, and what */
function witnessed(rules: Rules, record: SavedGame): { at: number; reason: string } | null {
  let state: GameState = startOf(record);
  const witness = createWitness(rules, state, record.seed);
  const first = witness.look();
  if (first) return { at: 0, reason: first };
  for (const [i, { action }] of record.actions.entries()) {
    const played = play(rules, state, action);
    state = played.state;
    const reason = witness.step(action, played);
    if (reason) return { at: i + 1, reason };
  }
  return null;
}

/** Reads a file and holds it against the rules: legality, hashes, both runtimes, invariants, observations. */
export function verifyFile(file: string): Verified {
  let record: SavedGame;
  try {
    record = readGame(file);
  } catch (problem) {
    if (!(problem instanceof ContentError)) throw problem;
    return { file, ok: false, kind: 'unreadable', reason: problem.message.slice(file.length + 2) };
  }
  const about = { file, scenario: record.scenario, actions: record.actions.length };
  const rules = loadRules();
  const { ok, kind, at, reason } = verifyRecord(rules, record);
  const where = at === undefined ? {} : { at };
  if (!ok) return { ...about, ok, kind, ...where, reason: reason ?? 'it does not hold' };
  if (kind !== 'verified') return { ...about, ok, kind };
  const wrong = witnessed(rules, record);
  return wrong ? { ...about, ok: false, kind: 'bad', ...wrong } : { ...about, ok, kind };
}

/** Why a file is not in order, in one line. */
export function complaint({ file, kind, at, reason }: Verified): string {
  const place = at === undefined ? '' : at === 0 ? 'the start: ' : `action ${at}: `;
  const other = kind === 'recorded' ? ' (made with other rules: it can only be watched)' : '';
  return `${file}: ${place}${reason}${other}`;
}

function verify(argv: readonly string[], io: Io): number {
  const { values, positionals } = readFlags('verify', argv, { json: { type: 'boolean' } }, true);
  if (positionals.length === 0) throw new UsageError('verify: which file? lab verify FILE...');
  const progress = showProgress(io, 'verify', positionals.length);
  const results = positionals.map((file, i) => {
    progress.at(i);
    return verifyFile(file);
  });
  progress.end();
  if (values.json) io.out(JSON.stringify(results, null, 2));
  for (const result of results) {
    if (!result.ok) io.err(`lab: ${complaint(result)}\n`);
    else if (!values.json) {
      const how = result.kind === 'verified' ? 'verified' : 'made with other rules, but every action and hash holds';
      io.out(`${result.file}: ${result.actions} actions of ${result.scenario}, ${how}`);
    }
  }
  return results.every((result) => result.ok) ? 0 : 1;
}

export const VERIFY: Command = {
  run: verify,
  help: `lab verify FILE... [--json]

Plays each saved game again by the rules of today: every action legal, every hash, change, draw and snapshot as recorded;
then once more on plain states beside immer's, with the invariants and what each side may see checked after every action.
Where something does not hold, the first bad action is named by its number (from 1; 0 is the start) and why.
--json: a list with one object a file: file, ok, kind (verified, recorded, bad, unreadable), scenario, actions, at, reason.
Exit code 1 if any file does not hold.`,
};
