import { effortSides } from './conditions';
import { castOf, type Scene, spanKey } from './scene';
import type { Speech } from './speech';

/** What a lasting rule says, in card data, in the state or in an event. */
export interface RuleWords {
  kind: string;
  side: string;
  good: string;
  front: string;
  arena: string;
  mode: string;
  n: number;
  limit: number;
  span: string;
}

/** A lasting rule as a clause that opens with its span. `full`: all of it, where a card is shorter. */
export function ruleWords(speech: Speech, rule: RuleWords, scene: Scene, full = false): string {
  const { t, say, has } = speech;
  const side = castOf(scene, rule.side);
  const halves = speech.and(speech.rules.fronts.filter((front) => front.halves).map((front) => speech.inFront(front.id)));
  const pieces = {
    span: t(`span.${spanKey(scene, rule.span)}` as 'span.year'),
    side: speech.side(side),
    sides: speech.sides(side),
    goods: speech.good(rule.good, 2),
    a: speech.aGood(rule.good),
    front: speech.inFront(rule.front),
    arena: speech.inArena(rule.arena),
    halves,
    efforts: effortSides(speech),
    n: rule.n,
    limit: rule.limit,
    points: speech.many('point', Math.abs(rule.n)),
  };
  const kind = rule.kind === 'strength' && rule.limit > 0 ? 'strength-limit' : rule.kind;
  const context = rule.kind === 'cost' ? (rule.n > 0 ? 'plus' : 'minus') : rule.kind === 'veto' ? '' : rule.mode;
  const args = context ? { ...pieces, context } : pieces;
  const long = context ? `rule.full.${kind}_${context}` : `rule.full.${kind}`;
  return full && has(long) ? say(long, pieces) : say(`rule.${kind}`, args);
}
