import type { Choice } from '../../../engine/engine';
import type { GameEvent } from '../../../engine/events';
import type { Game } from '../../../engine/game';
import type { Awaited } from '../../../engine/phases/phase';
import type { GameState } from '../../../engine/state';
import type { Ally, Rules } from '../../../engine/types';
import type { LogEntry } from '../../../play/recap';
import type { PlayerKind } from '../../../play/saved-game';
import type { Words } from '../../../rules/words';
import type { Preview } from '../../game/preview';
import type { Eyes } from '../../game/view';
import type { Pace } from '../../settings';
import type { TextStyle, Whose } from './marks';
import type { TableUi } from './ui';

/** The stage: its size in stage units, and how it is laid out. */
export interface Stage {
  /** 1280 or more wide and 720 or more high, or for `compact` 844 by 390 and more. */
  w: number;
  h: number;
  form: 'wide' | 'compact';
  /** CSS pixels to one stage unit. */
  scale: number;
}

/** Width of a text on one line, in stage units. */
export type Measure = (text: string, style: TextStyle, spacing?: number) => number;

/** What hangs over the table and must be dismissed before it goes on. */
export type Shown = { of: 'world'; world: string; branch: 'A' | 'B'; roll: number | null } | { of: 'agenda'; agenda: string };

/** The replay's bar, where a record is watched. */
export interface Watching {
  at: number;
  length: number;
  playing: boolean;
  speed: number;
  /** Where each year begins. */
  years: readonly { year: number; at: number }[];
  /** Actions worth a mark on the bar, and whose they were. */
  marks: readonly ReplayMark[];
  title: string;
  /** Who played, in words. */
  players: string;
  kind: string;
  /** Whether it holds under the rules of today. */
  verified: boolean;
  /** The step, in words, whose it was, and a computer's reason as far as these eyes may know it. */
  step: string;
  side: Ally | null;
  why: string;
  /** What else it looked into; empty likewise. */
  others: string;
  /** The step left nothing in the log that these eyes may read. */
  quiet: boolean;
  over: boolean;
}

/** A deed worth a mark on the replay's bar. */
export interface ReplayMark {
  at: number;
  side: Whose;
  /** The weightier one stays where two would overlap. */
  weight: number;
  say: string;
}

/** Two computers that play while somebody watches. */
export interface Running {
  paused: boolean;
  pace: Pace;
}

/** The guide of the first game: what it says now and where it points. */
export interface Guide {
  text: string;
  title: string;
  /** Key of the hit it points at; null: it only speaks. */
  target: string | null;
  /** It waits for 'go on' instead of for a deed. */
  next: boolean;
  step: number;
  of: number;
}

/** Everything a scene is made from. Pure data: the same sight gives the same scene. */
export interface Sight {
  rules: Rules;
  words: Words;
  /** As these eyes may know it: what is hidden is not in it. */
  state: GameState;
  g: Game;
  eyes: Eyes;
  /** The side whose hand lies at the foot and who acts here now; null: nobody's (the open table, a replay, the computer's turn in a shared game). */
  own: Ally | null;
  /** Who is asked, person or computer; null: the game is over or something is moving. */
  asked: Awaited | null;
  /** What the person here may do and may not; empty while a computer thinks, something moves, or nobody plays. */
  choices: readonly Choice[];
  players: Record<Ally, PlayerKind>;
  /** Two people at one screen. */
  shared: boolean;
  canUndo: boolean;
  /** The log as these eyes may read it. */
  log: readonly LogEntry[];
  /** What has just happened, while it is shown; null at rest. */
  happening: GameEvent | null;
  shown: Shown | null;
  /** The curtain that hangs before everything: the side that is to lift it, and its recap. */
  curtain: { side: Ally; line: string; recap: readonly string[]; peeking: boolean /** One press lifts it. */; single: boolean } | null;
  /** The side looking at its own cards in the middle of the open table. */
  peeking: Ally | null;
  watching: Watching | null;
  /** Two computers play here and are watched; null in every other game. */
  running: Running | null;
  /** What the choice pointed at would change. */
  preview: Preview | null;
  /** A choice of the rules pointed at or chosen. */
  pointed: Choice | null;
  ui: TableUi;
  stage: Stage;
  measure: Measure;
}
