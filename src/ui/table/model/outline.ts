import type { EffectData } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import type { IconName } from '../../look/icons';

/** A line of an event with the picture of what it is about. */
export interface PicturedLine {
  text: string;
  icon: IconName;
}

/** An event as sentences, each with the picture of the first effect in it. */
export function pictured(words: Words, event: readonly EffectData[]): PicturedLine[] {
  const icons: IconName[] = [];
  for (let n = 1; n <= event.length; n++) {
    // What an effect adds to the text is about that effect.
    const count = words.outline(event.slice(0, n)).length;
    while (icons.length < count) icons.push(iconOf(event[n - 1]));
  }
  return words.outline(event).map((line, i) => {
    const label = line.label === undefined ? '' : line.only ? `${line.label} (${line.only}): ` : `${line.label}: `;
    return { text: `${label}${line.text}`, icon: icons[i] ?? 'ui-step' };
  });
}

/** Rules that name no good, front or arena of their own. */
const RULES: Record<string, IconName> = { 'west-yearly': 'side-west', 'arms-price': 'good-s300', stall: 'ui-promise', 'no-favour': 'track-leverage' };

/** The picture of an effect: its track, good, front or arena. */
export function iconOf(effect: EffectData | undefined): IconName {
  if (!effect) return 'ui-step';
  const { verb, track, side, good, front, arena, to } = effect;
  const place = Array.isArray(arena) ? arena[0] : arena;
  if (verb === 'shift' && track === 'standing' && side === 'west') return 'side-west';
  if (verb === 'shift') return `track-${track}`;
  if (verb === 'resolution' || verb === 'block') return 'front-un';
  if (verb === 'promise' || verb === 'settle') return 'ui-promise';
  if (verb === 'draw' || verb === 'discard' || verb === 'fetch' || verb === 'show') return 'ui-cards';
  if (verb === 'halve' && typeof front !== 'string' && typeof place !== 'string') return 'track-leverage';
  if (verb === 'when') return aboutOf(effect);
  if (verb === 'repeat') return iconOf((effect.do as EffectData[] | undefined)?.[0]);
  if (verb === 'rule' && RULES[`${effect.kind}`]) return RULES[`${effect.kind}`] as IconName;
  if (verb === 'choose') return isSide(`${effect.by}`) ? `side-${effect.by}` : 'ui-step';
  if (typeof good === 'string' && good !== '') return `good-${good}`;
  if (typeof front === 'string') return `front-${front}`;
  if (typeof place === 'string') return `arena-${place}`;
  if (verb === 'redeploy' && typeof to === 'string') return `arena-${to}`;
  return typeof side === 'string' && isSide(side) ? `side-${side}` : 'ui-step';
}

/** What a condition asks of an arena is about that arena. */
function aboutOf({ if: condition, then }: EffectData): IconName {
  const arena = /"arena":"([a-z-]+)"/.exec(JSON.stringify(condition))?.[1];
  return arena ? `arena-${arena}` : iconOf((then as EffectData[] | undefined)?.[0]);
}

const isSide = (side: string): side is 'russia' | 'iran' | 'west' => side === 'russia' || side === 'iran' || side === 'west';
