import type { Action, Reason } from '../../engine/actions';
import { describeAll } from '../../engine/effects';
import type { GameEvent } from '../../engine/events';
import type { Message } from '../../engine/messages';
import type { Awaited } from '../../engine/phases/phase';
import type { DealLine, GameState, LastingRule, PhaseName, Pledge } from '../../engine/state';
import type { Ally, Condition, EffectData, Rules } from '../../engine/types';
import type { Args, Key } from '../../locale/index';
import { actionWords, costOf, tallyWords } from './actions';
import { conditionWords } from './conditions';
import { dealWords, lineWords, promiseWords } from './deals';
import { type Line, outline, paragraph, sentences } from './effects';
import { type EndingWords, endingWords } from './ending';
import { eventWords } from './events';
import { outcomesOf } from './outcomes';
import { promptWords } from './prompts';
import { reasonWords } from './reasons';
import { ruleWords } from './rule';
import { castOf, PAPER, type Scene, speakingOf } from './scene';
import { capital, createSpeech, type Speech, sentence } from './speech';
import { type Topic, topicOf } from './topics';

export type { Args, Key } from '../../locale/index';
export type { Line } from './effects';
export type { EndingWords } from './ending';
export type { Topic } from './topics';

/** Everything the game says, for one set of rules: data and state in, plain English out. Pure. */
export interface Words {
  /** Any key of the locale: `t('ui.appName')`. */
  t(key: Key, args?: Args): string;
  /** The same for a key put together at run time; `has` tells whether there is one. */
  say(key: string, args?: Args): string;
  has(key: string): boolean;

  /** Names: 'Russia', 'the West' (a sentence's start takes `capital`). */
  side(id: string): string;
  /** "Russia's". */
  sides(id: string): string;
  /** 'drones' for n of them; `count`: '2 drones'. */
  good(id: string, n: number): string;
  count(id: string, n: number): string;
  /** '2 S-300s and 1 drone', from a tally; '' for none. */
  tally(goods: Record<string, number>): string;
  front(id: string): string;
  arena(id: string): string;
  track(id: string): string;
  card(id: string): string;
  world(id: string): string;
  agenda(id: string): string;
  aim(id: string): string;
  /** Names inside a sentence: 'the oil market', "Iran's skies". */
  inArena(id: string): string;
  inFront(id: string): string;
  inTrack(id: string): string;
  /** '2023' or 'Spring 2025': of the state's year, or of the year with this index. */
  year(state: GameState, index?: number): string;
  /** The heading of a decision. */
  phase(decision: PhaseName): string;
  and(items: readonly string[]): string;
  or(items: readonly string[]): string;
  capital(text: string): string;

  /** Effects of card data as sentences; options follow as 'Label: ...'. */
  effects(list: readonly EffectData[]): string[];
  /** The same as lines with depth and label. */
  outline(list: readonly EffectData[]): Line[];
  /** The event of a play card or an agenda as one running text; with a player, 'the player' is named. */
  cardText(id: string, player?: Ally): string;
  /** A branch of a world card. */
  worldText(id: string, branch: 'A' | 'B'): string;
  condition(when: Condition): string;
  /** A rule in force, in one line. */
  lastingRule(rule: LastingRule, state?: GameState): string;

  /** '2 Su-35s, due 2024'. */
  promise(state: GameState, promise: Pick<Pledge, 'good' | 'n' | 'due'> & { stalled?: 0 | 1 }): string;
  line(state: GameState, line: DealLine): string;
  deal(state: GameState, draft: readonly DealLine[]): string;

  /** The label of a button, in the state in which it is offered. */
  action(state: GameState, action: Action): string;
  /** Points it costs; null where it costs none. */
  cost(state: GameState, action: Action): number | null;
  /** What it does, in sentences: options, events, promises due, vetoes. Empty where the label says it all. */
  optionEffects(state: GameState, action: Action): string[];
  /** What it acts on, for grouping. */
  topic(state: GameState, action: Action): Topic;
  /** What is asked of whom, and why. */
  prompt(state: GameState, awaited: Awaited): string;
  /** The rule that forbids something; with state and action, an option's own condition or price. */
  reason(reason: Reason, state?: GameState, action?: Action): string;

  /** One line of log; null for what is not worth one. */
  event(state: GameState, event: GameEvent): string | null;
  /** How the game ended; null while it goes on. */
  outcome(state: GameState): EndingWords | null;
  /** A message of the engine or of a computer player (`why.*`). */
  message(message: Message): string;
}

/** Creates the words for a set of rules. */
export function createWords(rules: Rules): Words {
  const speech = createSpeech(rules);
  const text = (list: readonly EffectData[], scene: Scene) => paragraph(speech, describeAll(list), { ...scene, short: true });
  const names = ({
    t,
    say,
    has,
    side,
    sides,
    good,
    count,
    front,
    arena,
    track,
    card,
    world,
    agenda,
    aim,
    inArena,
    inFront,
    inTrack,
    year,
    and,
    or,
  }: Speech) => ({
    t,
    say,
    has,
    side,
    sides,
    good,
    count,
    front,
    arena,
    track,
    card,
    world,
    agenda,
    aim,
    inArena,
    inFront,
    inTrack,
    year,
    and,
    or,
  });
  return {
    ...names(speech),
    capital,
    tally: (goods) => tallyWords(speech, goods),
    phase: (decision) => speech.t(`phase.${decision}`),
    effects: (list) => sentences(speech, describeAll(list), PAPER),
    outline: (list) => outline(speech, describeAll(list), PAPER),
    cardText: (id, player) => text(rules.card[id]?.event ?? rules.agenda[id]?.event ?? [], playedBy(player)),
    worldText: (id, branch) => text(rules.world[id]?.[branch].event ?? [], PAPER),
    condition: (when) => conditionWords(speech, when, PAPER),
    lastingRule: (rule, state) => sentence(ruleWords(speech, rule, { ...PAPER, unit: speech.unit(state ?? null) }, true)),
    promise: (state, promise) => promiseWords(speech, state, promise),
    line: (state, line) => lineWords(speech, state, line),
    deal: (state, draft) => dealWords(speech, state, draft),
    action: (state, action) => capital(actionWords(speech, state, action)),
    cost: (state, action) => costOf(speech, state, action),
    optionEffects: (state, action) => outcomesOf(speech, state, action),
    topic: (state, action) => topicOf(speech, state, action),
    prompt: (state, awaited) => promptWords(speech, state, awaited),
    reason: (reason, state, action) => reasonWords(speech, reason, state, action),
    event: (state, event) => eventWords(speech, state, event),
    outcome: (state) => endingWords(speech, state),
    message: (message) => messageWords(speech, message),
  };
}

/** The scene of a card in somebody's hand. */
function playedBy(player: Ally | undefined): Scene {
  if (!player) return PAPER;
  return speakingOf(speakingOf(PAPER, 'player', player), 'partner', player === 'russia' ? 'iran' : 'russia');
}

/** A message of an effect as a sentence; any other by its key, its own messages turned to words first. */
function messageWords(speech: Speech, message: Message): string {
  if (!message.key.includes('.')) return sentences(speech, [message], PAPER).join(' ');
  const args: Args = {};
  for (const [name, arg] of Object.entries(message.args)) {
    if (typeof arg !== 'object') args[name] = arg;
    else args[name] = speech.and((Array.isArray(arg) ? arg : [arg]).map((part) => nounOf(speech, part)));
  }
  // A gain of nothing, rounded, has words of its own.
  return speech.say(message.key, typeof args.gain === 'number' ? { ...args, count: args.gain } : args);
}

/** Names of things inside a message. */
function nounOf(speech: Speech, message: Message): string {
  const id = String(message.args.id ?? '');
  switch (message.key) {
    case 'side':
      return speech.side(castOf(PAPER, id));
    case 'good':
      return speech.count(id, Number(message.args.n ?? 1));
    case 'front':
      return speech.inFront(id);
    case 'arena':
      return speech.inArena(id);
    case 'track':
      return speech.inTrack(id);
    case 'term':
      return speech.say(`why.terms.${id}`, {});
    default:
      return messageWords(speech, message);
  }
}
