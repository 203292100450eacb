import type { Message } from './messages';
import type { EffectData } from './types';
import { arenasVerbs } from './verbs/arenas';
import { cardsVerbs } from './verbs/cards';
import { councilVerbs } from './verbs/council';
import { flowVerbs } from './verbs/flow';
import { frontsVerbs } from './verbs/fronts';
import { goodsVerbs } from './verbs/goods';
import { lastingVerbs } from './verbs/lasting';
import { promisesVerbs } from './verbs/promises';
import { tracksVerbs } from './verbs/tracks';
import type { Verb } from './verbs/verb';

/** Every verb of card data: its schema, what it does and how it is told, side by side; the verbs of one noun in one file. */
export const VERBS: Record<string, Verb<EffectData>> = {
  ...tracksVerbs,
  ...goodsVerbs,
  ...arenasVerbs,
  ...frontsVerbs,
  ...cardsVerbs,
  ...promisesVerbs,
  ...councilVerbs,
  ...lastingVerbs,
  ...flowVerbs,
};

/** The words of a list of effects, as messages. */
export function describeAll(effects: readonly EffectData[]): Message[] {
  return effects.map((effect) => describeEffect(effect));
}

/** The words of one effect. @throws if the verb is unknown: the loader has refused such data before */
export function describeEffect(effect: EffectData): Message {
  const found = VERBS[effect.verb];
  if (!found) throw new Error(`unknown verb ${effect.verb}`);
  return found.describe(effect, describeAll);
}

/** The lists an effect holds, in the order in which a path numbers them. */
export function branchesOf(effect: EffectData): EffectData[][] {
  if (effect.verb === 'choose') return (effect.options as { do: EffectData[] }[]).map((option) => option.do);
  if (effect.verb === 'when') return [effect.then as EffectData[], (effect.else as EffectData[] | undefined) ?? []];
  if (effect.verb === 'repeat') return [effect.do as EffectData[]];
  return [];
}
