import type { Action } from '../../engine/actions';
import { cubesOf } from '../../engine/arenas';
import { armsPrice, vetoFree } from '../../engine/deals';
import { branchesOf, describeAll } from '../../engine/effects';
import { isLastYear } from '../../engine/game';
import { holds } from '../../engine/lasting';
import { cardCast } from '../../engine/phases/event';
import type { GameState, Pledge, Resolution } from '../../engine/state';
import { type Ally, type EffectData, partnerOf } from '../../engine/types';
import { sentences } from './effects';
import { awaitedSide, dueNow, effectAtPath, resolutionNow, sceneOf, topOf } from './now';
import type { Speech } from './speech';

/**
 * What an action does, in sentences: the effects of an option or an event, the blame of a broken promise, the price
 * of a vote. Empty where its label says it all.
 */
export function outcomesOf(speech: Speech, state: GameState, action: Action): string[] {
  const top = topOf(state);
  const tell = (effects: readonly EffectData[], scene = sceneOf(speech, state)) => sentences(speech, describeAll(effects), scene);
  switch (action.do) {
    case 'option': {
      if (top?.phase !== 'choose') return [];
      const effect = effectAtPath(speech, state, top.source, top.path);
      const effects = effect ? (branchesOf(effect)[action.option] ?? []) : [];
      return effects.length > 0 ? tell(effects, sceneOf(speech, state, top.cast, top.by)) : [speech.t('event.nothing')];
    }
    case 'again': {
      if (top?.phase !== 'repeat') return [];
      const effect = effectAtPath(speech, state, top.source, top.path);
      return effect ? tell(branchesOf(effect)[0] ?? [], sceneOf(speech, state, top.cast, top.by)) : [];
    }
    case 'event': {
      const side = awaitedSide(speech, state);
      const card = speech.rules.card[action.card];
      return side && card ? tell(card.event, sceneOf(speech, state, cardCast({ rules: speech.rules, state }, action.card, side))) : [];
    }
    case 'deliver':
    case 'stall':
    case 'break': {
      const p = dueNow(speech, state);
      return p ? tell(promiseEffects(speech, state, action.do, p)) : [];
    }
    case 'cast':
    case 'withhold': {
      const now = resolutionNow(speech, state);
      return now ? tell(voteEffects(speech, state, action.do, now)) : [];
    }
    default:
      return [];
  }
}

const trust = (n: number): EffectData => ({ verb: 'shift', track: 'trust', n });
const lever = (side: Ally, n: number): EffectData => ({ verb: 'shift', track: 'leverage', side, n });

function promiseEffects(speech: Speech, state: GameState, what: 'deliver' | 'stall' | 'break', p: Pledge): EffectData[] {
  const g = { rules: speech.rules, state };
  const row = speech.rules.settings.promise;
  const other = partnerOf(p.from);
  if (what === 'stall') return holds(g, 'stall', { side: p.from, mode: 'free' }) ? [] : [lever(other, row.stallLeverage)];
  if (what === 'break') {
    const standing = isLastYear(g) ? row.lastStanding : row.standing;
    return [trust(-row.broken), { verb: 'shift', track: 'standing', side: p.from, n: -standing }, lever(other, row.leverage)];
  }
  const arenas = speech.rules.arenas.filter((arena) => arena.paysArms).map((arena) => arena.id);
  const cubes = speech.rules.good[p.good]?.armsPrice ? armsPrice(g).cubes : 0;
  const price: EffectData[] = cubes > 0 ? [{ verb: 'remove', side: 'russia', arena: arenas, n: cubes }] : [];
  return [...price, trust(row.kept)];
}

function voteEffects(speech: Speech, state: GameState, what: 'cast' | 'withhold', now: { resolution: Resolution; bound: boolean }): EffectData[] {
  const g = { rules: speech.rules, state };
  const { veto, promise, westPassed } = speech.rules.settings;
  const { target } = now.resolution;
  if (what === 'withhold') {
    const passed: EffectData[] = [
      target === 'syria' ? { verb: 'shift', track: 'damascus', n: -1 } : { verb: 'shift', track: 'sanctions', side: target, n: 1 },
      { verb: 'shift', track: 'standing', side: 'west', n: westPassed },
    ];
    if (now.bound) {
      const standing = isLastYear(g) ? promise.lastStanding : promise.standing;
      return [trust(-promise.broken), { verb: 'shift', track: 'standing', side: 'russia', n: -standing }, lever('iran', promise.leverage), ...passed];
    }
    return target === 'iran' ? [{ verb: 'place', side: 'russia', arena: veto.cubeArena, n: 1, quiet: true }, ...passed] : passed;
  }
  const free = target !== 'syria' && vetoFree(g, target);
  const effects: EffectData[] = [];
  if (!free && cubesOf(g, 'russia', veto.cubeArena) > 0) effects.push({ verb: 'remove', side: 'russia', arena: veto.cubeArena, n: 1 });
  if (target === 'iran') effects.push(lever('russia', now.bound ? veto.promised : veto.free));
  const gained = (now.bound ? promise.kept : 0) + (free ? 1 : 0);
  return gained > 0 ? [...effects, trust(gained)] : effects;
}
