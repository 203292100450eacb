import type { Action } from '../../engine/actions';
import { cubeCost } from '../../engine/arenas';
import { effortCost } from '../../engine/fronts';
import { makeCost } from '../../engine/goods';
import type { GameState } from '../../engine/state';
import { type EffectData, partnerOf, type Tally } from '../../engine/types';
import { addWords, promiseWords, takeBackWords } from './deals';
import { awaitedSide, dueNow, effectAtPath, optionLabel, topOf } from './now';
import type { Speech } from './speech';

/** Points an action costs, by the state; null where it costs none. */
export function costOf(speech: Speech, state: GameState, action: Action): number | null {
  const g = { rules: speech.rules, state };
  const side = awaitedSide(speech, state);
  if (!side) return null;
  switch (action.do) {
    case 'make':
      return makeCost(g, action.good);
    case 'place':
      return cubeCost(g, side, action.arena);
    case 'steady':
      return speech.rules.settings.steadyCost;
    case 'effort':
      return effortCost(g, effortFront(speech, side));
    default:
      return null;
  }
}

export function effortFront(speech: Speech, side: string): string {
  return speech.rules.fronts.find((front) => front.effort?.by === side)?.id ?? '';
}

/** The label of an action's button, in the state in which it is offered. */
export function actionWords(speech: Speech, state: GameState, action: Action): string {
  const { t } = speech;
  const side = awaitedSide(speech, state) ?? 'russia';
  const points = speech.many('point', costOf(speech, state, action) ?? 0);
  switch (action.do) {
    case 'keep':
      return t('action.keep', { aim: speech.aim(action.aim), points: speech.rules.aim[action.aim]?.points ?? 0 });
    case 'event':
      return t('action.event', { card: speech.card(action.card) });
    case 'points': {
      const args = { card: speech.card(action.card), points: speech.many('point', speech.rules.card[action.card]?.ops ?? 0) };
      return t(action.event === 'none' ? 'action.points' : `action.points-${action.event}`, args);
    }
    case 'make':
      return t('action.make', { one: speech.good(action.good, 1), points });
    case 'place':
      return placeWords(speech, state, action.arena, side, points);
    case 'steady':
      return t('action.steady', { points });
    case 'effort':
      return t('action.effort', { front: speech.inFront(effortFront(speech, side)), points });
    case 'coin':
      return t('action.coin');
    case 'end': {
      const top = topOf(state);
      const left = top?.phase === 'spend' ? top.points : 0;
      return left > 0 ? t('action.end', { count: left }) : speech.t('action.end-all');
    }
    case 'favour':
      return favourWords(speech, partnerOf(side), action);
    default:
      return answerWords(speech, state, action);
  }
}

/** Labels of what is answered rather than spent: deals, choices, promises, votes. */
function answerWords(speech: Speech, state: GameState, action: Action): string {
  const { t, say } = speech;
  const top = topOf(state);
  switch (action.do) {
    case 'add':
      return addWords(speech, state, top?.phase === 'compose' ? top.draft : [], action);
    case 'take-back':
      return takeBackWords(speech, state, top?.phase === 'compose' ? top.draft[action.line] : undefined);
    case 'send':
      return t(top?.phase === 'compose' && top.counter ? 'action.send-counter' : 'action.send');
    case 'pass':
      if (top?.phase !== 'compose') return t('action.pass');
      return t(top.counter ? 'action.pass-counter' : top.summit ? 'action.pass' : 'action.pass-extra');
    case 'accept':
    case 'refuse':
      if (top?.phase === 'handover') return t(`action.${action.do}-goods`, { good: speech.count(top.good, top.n) });
      return t(`action.${action.do}`);
    case 'option':
      return top?.phase === 'choose' ? optionLabel(effectAtPath(speech, state, top.source, top.path), action.option) : '';
    case 'again':
      return top?.phase === 'repeat' ? String(effectAtPath(speech, state, top.source, top.path)?.label ?? '') : '';
    case 'pick':
      return pickWords(speech, state, action.pick);
    case 'stop':
      return t(top?.phase === 'pick' ? 'action.stop-move' : 'action.stop');
    case 'deliver':
    case 'stall':
    case 'break': {
      const p = dueNow(speech, state);
      if (action.do === 'stall' && !(p && speech.year(state, p.due + 1))) return t('action.stall-never');
      return say(`action.${action.do}`, { good: p ? speech.count(p.good, p.n) : '', year: p ? speech.inYear(state, p.due + 1) : '' });
    }
    case 'commit':
      return commitWords(speech, action.front, action.goods);
    case 'cede':
      return t('action.cede', { arena: speech.inArena(action.arena) });
    default:
      return say(`action.${action.do}`);
  }
}

/** A side's first cube in Washington in a year costs Trust as well. */
function placeWords(speech: Speech, state: GameState, id: string, side: 'russia' | 'iran', points: string): string {
  const arena = speech.inArena(id);
  const trust = Math.min(speech.rules.arena[id]?.trustCost ?? 0, Math.max(0, state.trust - 1));
  if (trust === 0 || state.courted[side]) return speech.t('action.place', { arena, points });
  return speech.t('action.place-trust', { arena, points, trust });
}

function favourWords(speech: Speech, from: 'russia' | 'iran', action: Extract<Action, { do: 'favour' }>): string {
  const { leverage, cubes } = speech.rules.settings.favour;
  if ('good' in action) return speech.t('action.favour-good', { one: speech.good(action.good, 1), n: leverage });
  return speech.t('action.favour-cubes', { cubes: speech.many('cube', cubes), arena: speech.inArena(action.arena), n: leverage, sides: speech.sides(from) });
}

/** "2 S-300s and 1 drone". */
export function tallyWords(speech: Speech, goods: Tally): string {
  return speech.and(speech.rules.goods.filter((good) => (goods[good.id] ?? 0) > 0).map((good) => speech.count(good.id, goods[good.id] as number)));
}

function commitWords(speech: Speech, id: string, goods: Tally): string {
  const list = tallyWords(speech, goods);
  const front = speech.inFront(id);
  return list ? speech.t('action.commit', { goods: list, front }) : speech.t('action.commit-none', { front });
}

/** The answer to a verb's question: a card, an arena, a good, a number or a promise. */
function pickWords(speech: Speech, state: GameState, pick: string | number): string {
  const { t, say } = speech;
  const top = topOf(state);
  const effect: EffectData = (top?.phase === 'pick' ? effectAtPath(speech, state, top.source, top.path) : undefined) ?? { verb: '' };
  const id = String(pick);
  switch (effect.verb) {
    case 'discard':
    case 'fetch':
      return t(`action.pick-card-${effect.verb}`, { card: speech.card(id) });
    case 'place':
    case 'remove':
      return t(`action.pick-${effect.verb}`, { arena: speech.inArena(id) });
    case 'redeploy':
      return t('action.pick-move', { from: speech.inArena(id), arena: speech.inArena(String(effect.to)) });
    case 'hand':
      return t('action.pick-good', { good: speech.count(id, Number(effect.n)) });
    case 'commit':
    case 'recall': {
      const n = Number(pick);
      if (n === 0) return t(`action.pick-${effect.verb}-none`);
      return t(`action.pick-${effect.verb}`, { good: speech.count(String(effect.good), n), front: speech.inFront(String(effect.front)) });
    }
    case 'settle': {
      const promise = state.promises.find((p) => p.id === Number(pick));
      return say(`action.pick-${String(effect.how)}`, { promise: promise ? promiseWords(speech, state, promise) : '' });
    }
    default:
      return speech.rules.card[id] ? speech.card(id) : speech.rules.arena[id] ? speech.arena(id) : id;
  }
}
