import type { Rules } from '../../engine/types';
import { type LogEntry, visibleTo } from '../../play/recap';
import type { SavedGame } from '../../play/record';
import type { Replay } from '../../play/replay';
import type { Words } from '../../rules/words';
import { logEyes, stepWords } from '../game/step';
import { type Eyes, seenBy } from '../game/view';
import type { Projected } from './projector';
import type { Measure, ReplayMark, Sight, Stage } from './scene/sight';
import type { TableUi } from './scene/ui';

interface ReplaySightOf {
  rules: Rules;
  words: Words;
  record: SavedGame;
  playback: Replay;
  /** All that happened, from `entriesOf`. */
  entries: readonly LogEntry[];
  marks: readonly ReplayMark[];
  at: number;
  playing: boolean;
  speed: number;
  eyes: Eyes;
  title: string;
  players: string;
  kind: string;
  showing: Projected | null;
  ui: TableUi;
  stage: Stage;
  measure: Measure;
}

/** Everything that happened in a record, for the log to be cut from. */
export function entriesOf(playback: Replay): LogEntry[] {
  return Array.from({ length: playback.length + 1 }, (_, ply) => playback.eventsAt(ply).map((event) => ({ ply, event }))).flat();
}

/** The log up to a position as these eyes may read it; of a step in the middle of being shown, what has been told of it. */
export function logUpTo(entries: readonly LogEntry[], at: number, eyes: Eyes, told = Number.POSITIVE_INFINITY): LogEntry[] {
  return entries.filter(({ ply, event }, i) => ply <= at && i < told && visibleTo(event, logEyes(eyes)));
}

/** A position of a record as the chosen eyes may know it, with the replay's bar: nobody acts here. */
export function replaySight(given: ReplaySightOf): Sight {
  const { rules, words, record, playback, entries, marks, at, playing, speed, eyes, title, players, kind, showing, ui, stage, measure } = given;
  const state = seenBy(rules, showing?.state ?? playback.stateAt(at), eyes);
  const step = stepWords(rules, words, record, playback, at, eyes);
  return {
    rules,
    words,
    state,
    g: { rules, state },
    eyes,
    own: null,
    asked: null,
    choices: [],
    players: record.players,
    shared: false,
    canUndo: false,
    log: logUpTo(entries, at, eyes, showing?.told),
    happening: showing?.happening ?? null,
    shown: showing?.shown ?? null,
    curtain: null,
    peeking: null,
    watching: {
      at,
      length: playback.length,
      playing,
      speed,
      years: playback.years,
      marks,
      title,
      players,
      kind,
      verified: playback.kind === 'verified',
      step: step.deed,
      side: step.side,
      why: step.why,
      others: step.others,
      quiet: step.lines.length === 0,
      over: playback.stateAt(at).ending !== null,
    },
    running: null,
    preview: null,
    pointed: null,
    ui,
    stage,
    measure,
  };
}
