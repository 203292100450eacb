import { demand, strength } from '../../engine/fronts';
import type { Awaited } from '../../engine/phases/phase';
import type { FrameOf, GameState } from '../../engine/state';
import { type EffectData, partnerOf } from '../../engine/types';
import { dealWords } from './deals';
import { dueNow, effectAtPath, resolutionNow, sceneOf, sourceTitle, titleNow, topOf } from './now';
import { castOf } from './scene';
import { capital, type Speech } from './speech';
import { against, useWords } from './verbs';

/** One line: what is asked of whom, and why. */
export function promptWords(speech: Speech, state: GameState, awaited: Awaited): string {
  return capital(rawPrompt(speech, state, awaited));
}

function rawPrompt(speech: Speech, state: GameState, awaited: Awaited): string {
  const { t } = speech;
  const top = topOf(state);
  const side = speech.side(awaited.side);
  switch (top?.phase) {
    case 'aims':
      return t('prompt.aims', { side });
    case 'compose':
      return composePrompt(speech, state, top, side);
    case 'answer':
      return t(top.counter ? 'prompt.answer-counter' : 'prompt.answer', { side, deal: dealWords(speech, state, top.draft) });
    case 'arms-price': {
      const arenas = speech.rules.arenas.filter((arena) => arena.paysArms && (state.cubes[arena.id]?.russia ?? 0) > 0);
      return t('prompt.arms-price', { side, count: top.left, arenas: speech.or(arenas.map((arena) => speech.inArena(arena.id))) });
    }
    case 'handover':
      return t('prompt.handover', { from: speech.side(top.from), to: speech.side(top.to), good: speech.count(top.good, top.n) });
    case 'play':
      return t('prompt.play', { side });
    case 'spend': {
      const args = { title: titleNow(speech, state), side, count: top.points };
      if (top.only.length === 0) return t('prompt.spend', args);
      return t('prompt.spend-only', { ...args, only: speech.or(top.only.map((use) => useWords(speech, use))) });
    }
    case 'choose':
      return t('prompt.choose', { title: sourceTitle(speech, top.source), side });
    case 'repeat':
      return t('prompt.repeat', { title: sourceTitle(speech, top.source), side, count: top.left });
    case 'pick':
      return pickPrompt(speech, state, top, side);
    case 'due': {
      const p = dueNow(speech, state);
      const args = { side, to: speech.side(partnerOf(awaited.side)), good: p ? speech.count(p.good, p.n) : '', year: p ? speech.inYear(state, p.due) : '' };
      return t('prompt.due', args);
    }
    case 'commit': {
      const front = speech.rules.fronts[top.at % speech.rules.fronts.length]?.id ?? '';
      const g = { rules: speech.rules, state };
      return t('prompt.commit', { front: speech.front(front), side, demand: demand(g, front), strength: strength(g, front) });
    }
    case 'resolutions': {
      const now = resolutionNow(speech, state);
      return t(now?.bound ? 'prompt.resolutions-bound' : 'prompt.resolutions', { side, against: against(speech, now?.resolution.target ?? 'iran') });
    }
    default:
      return t('prompt.over');
  }
}

function composePrompt(speech: Speech, state: GameState, top: FrameOf<'compose'>, side: string): string {
  if (top.counter) return speech.t('prompt.compose-counter', { side });
  const below = state.stack[state.stack.length - 2];
  if (!top.summit || below?.phase !== 'summit') return speech.t('prompt.compose-extra', { side, title: titleNow(speech, state) });
  return speech.t('prompt.compose', { side, count: below.turns[top.by] });
}

/** The question of a verb that leaves something to a side. */
function pickPrompt(speech: Speech, state: GameState, top: FrameOf<'pick'>, side: string): string {
  const effect: EffectData = effectAtPath(speech, state, top.source, top.path) ?? { verb: '' };
  const scene = sceneOf(speech, state, top.cast);
  const who = (ref: unknown) => speech.side(castOf(scene, String(ref ?? '')));
  const n = effect.n === 'all' || effect.n === 'any' ? 2 : Number(effect.n ?? 1);
  const verb = effect.verb === 'settle' ? `settle-${String(effect.how)}` : effect.verb;
  return speech.say(`prompt.pick-${verb}`, {
    title: sourceTitle(speech, top.source),
    side,
    owner: who(effect.side),
    from: who(effect.from),
    cubes: speech.many('cube', effect.verb === 'redeploy' ? top.left : n),
    cards: speech.many('card', top.left),
    goods: speech.good(String(effect.good ?? ''), 2),
    front: speech.inFront(String(effect.front ?? '')),
    arena: speech.inArena(String(effect.to ?? '')),
  });
}
