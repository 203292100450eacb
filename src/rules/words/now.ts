import { branchesOf } from '../../engine/effects';
import { awaiting } from '../../engine/engine';
import { eventRoot } from '../../engine/phases/event';
import type { EventCast, EventSource, Frame, GameState, Pledge, Resolution } from '../../engine/state';
import { type Ally, type EffectData, partnerOf } from '../../engine/types';
import { duePromise } from './deals';
import type { Scene } from './scene';
import type { Speech } from './speech';

/** What is being decided: the frame on top of the stack, read for its words. */
export function topOf(state: GameState): Frame | undefined {
  return state.stack[state.stack.length - 1];
}

/** The scene of a state: years or seasons, and who is who in the event on top. */
export function sceneOf(speech: Speech, state: GameState, cast?: EventCast, own?: Ally): Scene {
  const names: Record<string, string> = {};
  if (cast?.player) {
    names.player = cast.player;
    names.partner = partnerOf(cast.player);
  }
  const chooser = own ?? cast?.own;
  if (chooser) names.own = chooser;
  return { names, unit: speech.unit(state), state };
}

/** The title over an event: its card's, world card's branch's, agenda's, arena's. */
export function sourceTitle(speech: Speech, source: EventSource): string {
  const { rules } = speech;
  switch (source.of) {
    case 'card':
      return speech.card(source.id);
    case 'world':
      return source.branch === 'A' || source.branch === 'B' ? (rules.world[source.id]?.[source.branch].title ?? source.id) : speech.world(source.id);
    case 'agenda':
      return speech.agenda(source.id);
    case 'front':
      return speech.front(source.id);
    case 'arena':
      return speech.arena(source.id);
    case 'scenario':
      return rules.scenario[source.id]?.title ?? source.id;
  }
}

/** The effect at a path of an event; undefined where the rules have none there (a record of other rules). */
export function effectAtPath(speech: Speech, state: GameState, source: EventSource, path: readonly number[]): EffectData | undefined {
  let list = eventRoot({ rules: speech.rules, state }, source);
  for (let i = 0; i + 1 < path.length; i += 2) {
    const effect = list[path[i] as number];
    if (!effect) return undefined;
    list = branchesOf(effect)[path[i + 1] as number] ?? [];
  }
  return list[path[path.length - 1] as number];
}

/** The printed label of an option. */
export function optionLabel(effect: EffectData | undefined, option: number): string {
  return (effect?.options as { label: string }[] | undefined)?.[option]?.label ?? '';
}

/** The title of what is going on: the running event's, else the card in play's. */
export function titleNow(speech: Speech, state: GameState): string {
  for (let at = state.stack.length - 1; at >= 0; at--) {
    const frame = state.stack[at] as Frame;
    if (frame.phase === 'played') return speech.card(frame.card);
    if (frame.phase === 'effects') return sourceTitle(speech, frame.source);
  }
  return speech.t('topic.deal');
}

/** Whose turn it is, by the engine; null when the game is over. */
export function awaitedSide(speech: Speech, state: GameState): Ally | null {
  return awaiting(speech.rules, state)?.side ?? null;
}

/** The promise that falls due now. */
export function dueNow(speech: Speech, state: GameState): Pledge | undefined {
  const top = topOf(state);
  const side = awaitedSide(speech, state);
  return top?.phase === 'due' && side ? duePromise(speech, state, side, top.done) : undefined;
}

/** The resolution on the table now, and the promise that binds Russia's vote on it. */
export function resolutionNow(speech: Speech, state: GameState): { resolution: Resolution; bound: boolean } | undefined {
  const top = topOf(state);
  const resolution = top?.phase === 'resolutions' ? state.resolutions[top.at] : undefined;
  if (!resolution) return undefined;
  const bound = resolution.target === 'iran' && !resolution.noVeto && state.promises.some((p) => speech.rules.good[p.good]?.kept);
  return { resolution, bound };
}
