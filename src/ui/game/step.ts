import type { Considered } from '../../ai/player';
import { awaiting } from '../../engine/engine';
import type { GameState } from '../../engine/state';
import type { Ally, Rules } from '../../engine/types';
import { type Eyes as LogEyes, visibleTo } from '../../play/recap';
import type { SavedGame } from '../../play/record';
import type { Replay } from '../../play/replay';
import type { Words } from '../../rules/words';
import type { Eyes } from './view';

/** Whose eyes a replay may be watched with. */
export const EYES: readonly Eyes[] = ['russia', 'iran', 'both', 'table'];

/** How fast a replay runs by itself. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** One step of a replay in words, as the eyes that watch may know it. */
export interface StepWords {
  /** Whose it was; null at the start of the game. */
  side: Ally | null;
  /** What was done, or that something was done behind the curtain. */
  deed: string;
  hidden: boolean;
  /** A computer's reason; empty where there is none, or it is not for these eyes. */
  why: string;
  /** What it looked into, with what it expected of each; empty likewise. */
  others: string;
  /** What came of it. */
  lines: string[];
}

/** Whose log these eyes read: of who only sees the table, everybody's. */
export const logEyes = (eyes: Eyes): LogEyes => (eyes === 'table' ? 'public' : eyes);

/** Whether these eyes may know what a side thought. */
export const knows = (eyes: Eyes, side: Ally): boolean => eyes === 'both' || eyes === side;

/** What was done in the step that led to a position, why where a computer did it, and what came of it. */
export function stepWords(rules: Rules, words: Words, record: SavedGame, playback: Replay, at: number, eyes: Eyes): StepWords {
  const done = record.actions[at - 1];
  const before = playback.stateAt(Math.max(0, at - 1));
  const after = playback.stateAt(at);
  const lines = playback
    .eventsAt(at)
    .filter((event) => visibleTo(event, logEyes(eyes)))
    .map((event) => words.event(after, event))
    .filter((line): line is string => line !== null);
  if (!done) return { side: null, deed: words.t('ui.replay.setup'), hidden: false, why: '', others: '', lines };
  const hidden = awaiting(rules, before)?.visibility === 'private' && !knows(eyes, done.side);
  const thought = knows(eyes, done.side) ? thoughtOf(rules, words, done, before, eyes) : null;
  return {
    side: done.side,
    deed: hidden ? words.t('ui.replay.hidden', { side: words.side(done.side) }) : words.action(before, done.action),
    hidden,
    why: thought?.why ?? '',
    others: thought?.others?.() ?? '',
    lines,
  };
}

/** A computer's reason for an action of a record, and what else it looked into where these eyes may know its choice: written when asked for. */
export interface Thought {
  why: string;
  others: (() => string) | null;
}

/** The thought behind an action. @param before the position it was done in */
export function thoughtOf(rules: Rules, words: Words, done: SavedGame['actions'][number], before: GameState, eyes: Eyes): Thought {
  const considered = done.considered ?? [];
  const open = considered.length > 1 && (knows(eyes, done.side) || awaiting(rules, before)?.visibility === 'public');
  return { why: done.why !== undefined ? whyLine(words, done.why) : '', others: open ? () => othersLine(words, before, considered) : null };
}

/** A computer's reason: a sentence of the locale, or as it was written. */
function whyLine(words: Words, why: NonNullable<SavedGame['actions'][number]['why']>): string {
  return typeof why === 'string' ? why : words.message(why);
}

/** 'Looked into, with chances of 100: Accept, 62; Refuse, 48.' The chosen one first. */
function othersLine(words: Words, before: GameState, considered: readonly Considered[]): string {
  const list = considered.map(({ action, chance }) => words.t('ui.replay.other', { deed: words.action(before, action), chance }));
  return words.t('ui.replay.others', { list: list.join('; ') });
}
