import type { Action, Reason } from '../../engine/actions';
import { branchesOf, describeAll } from '../../engine/effects';
import type { GameState } from '../../engine/state';
import type { Condition } from '../../engine/types';
import { conditionWords } from './conditions';
import { inline, nodesOf } from './effects';
import { effectAtPath, sceneOf, topOf } from './now';
import type { Speech } from './speech';

/**
 * Why something can't be done: the rule that forbids it, in one sentence. With the state and the action the sentence
 * names the option's own condition or price.
 */
export function reasonWords(speech: Speech, reason: Reason, state?: GameState, action?: Action): string {
  const { t, say, has } = speech;
  const row = speech.rules.settings;
  const own = state && action ? optionReason(speech, reason.key, state, action) : null;
  if (own) return own;
  if (reason.key === 'points') {
    return t('reason.points', { price: speech.many('point', Number(reason.args?.cost ?? 0)), count: Number(reason.args?.points ?? 0) });
  }
  if (reason.key === 'trust-full' && !state) return t('reason.trust-full-plain');
  const key = `reason.${reason.key}`;
  return has(key) ? say(key, { ...reason.args, items: row.dealItems, edits: row.draftEdits, trust: state?.trust ?? 0 }) : t('reason.unknown');
}

function optionReason(speech: Speech, key: string, state: GameState, action: Action): string | null {
  const top = topOf(state);
  if (action.do !== 'option' || top?.phase !== 'choose') return null;
  const effect = effectAtPath(speech, state, top.source, top.path);
  const option = (effect?.options as { when?: Condition }[] | undefined)?.[action.option];
  if (!effect || !option) return null;
  const scene = sceneOf(speech, state, top.cast, top.by);
  if (key === 'option-when' && option.when) return speech.t('reason.option-when-known', { condition: conditionWords(speech, option.when, scene) });
  const price = branchesOf(effect)[action.option]?.slice(0, 1) ?? [];
  if (key !== 'option-price' || price.length === 0) return null;
  return speech.t('reason.option-price-known', { price: inline(speech, nodesOf(speech, describeAll(price), scene)) });
}
