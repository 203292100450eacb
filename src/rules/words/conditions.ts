import type { Compare, Condition, Value } from '../../engine/types';
import { castOf, type Scene, speakingOf } from './scene';
import type { Speech } from './speech';

/** A condition of card data as a clause: "Russia leads Washington", "Escalation is 3 or more". */
export function conditionWords(speech: Speech, when: Condition, scene: Scene, negated = false): string {
  const { t } = speech;
  const side = (id: string) => speech.side(castOf(scene, id));
  if ('not' in when) return conditionWords(speech, when.not, scene, !negated);
  if ('leads' in when) return t(negated ? 'condition.leads-not' : 'condition.leads', { side: side(when.leads), arena: speech.inArena(when.arena) });
  if ('met' in when) return t(negated ? 'condition.met-not' : 'condition.met', { front: speech.inFront(when.met) });
  if ('happened' in when) {
    return t(negated ? 'condition.happened-not' : 'condition.happened', { title: happenedTitle(speech, when.happened, when.branch) });
  }
  if (negated) return t('condition.not', { it: conditionWords(speech, when, scene) });
  if ('all' in when) return allOf(speech, when.all, scene);
  if ('any' in when)
    return speech.or(
      saidOnce(
        when.any,
        when.any.map((part) => conditionWords(speech, part, scene)),
      ),
    );
  return compared(speech, when.is, scene);
}

export function happenedTitle(speech: Speech, id: string, branch: 'A' | 'B' | undefined): string {
  const world = speech.rules.world[id];
  if (!world) return speech.card(id);
  return branch ? world[branch].title : world.title;
}

/** "each ally has 2 cubes in Washington" where two conditions differ by the side alone. */
function allOf(speech: Speech, parts: Condition[], scene: Scene): string {
  const [first, last] = parts;
  if (parts.length === 2 && first && last) {
    const mirrored = JSON.stringify(first).replaceAll('"russia"', '"iran"');
    if (mirrored !== JSON.stringify(first) && mirrored === JSON.stringify(last)) {
      return conditionWords(speech, first, speakingOf(scene, 'russia', 'each'));
    }
  }
  const words = parts.map((part) => {
    const said = conditionWords(speech, part, scene);
    return 'any' in part ? speech.t('condition.either', { it: said }) : said;
  });
  return speech.and(saidOnce(parts, words));
}

/** "Russia owes an S-300 or a Su-35": words that all parts open with are said once, where the parts are of one kind. */
function saidOnce(parts: readonly Condition[], said: string[]): string[] {
  const kind = (part: Condition) => ('is' in part && typeof part.is[0] === 'object' && 'count' in part.is[0] ? part.is[0].count : '');
  const first = kind(parts[0] as Condition);
  if (said.length !== 2 || first === '' || parts.some((part) => kind(part) !== first)) return said;
  const [one, two] = said.map((text) => text.split(' ')) as [string[], string[]];
  let same = 0;
  while (same < Math.min(one.length, two.length) - 1 && one[same] === two[same]) same++;
  return same < 2 ? said : [said[0] as string, two.slice(same).join(' ')];
}

type Count = Extract<Value, { count: string }>;

function compared(speech: Speech, [left, op, right]: [Value, Compare, Value], scene: Scene): string {
  const { t } = speech;
  if (typeof left === 'object' && 'count' in left) {
    const owned = typeof right === 'number' ? has(speech, left, op, right, scene) : null;
    if (owned) return owned;
    if (left.count === 'roll') return t('condition.roll', { amount: measure(speech, op, right, scene) });
    if (left.count === 'era') return t('condition.era', { amount: measure(speech, op, right, scene) });
  }
  const are = typeof left === 'object' && 'count' in left && (left.count === 'effective' || (left.count === 'track' && left.track === 'sanctions'));
  return t(are ? 'condition.are' : 'condition.is', { what: valueWords(speech, left, scene), amount: measure(speech, op, right, scene) });
}

/** What a side has, so many of it; null where the value is no such thing. */
function has(speech: Speech, left: Count, op: Compare, n: number, scene: Scene): string | null {
  const { t } = speech;
  const side = 'side' in left && left.side ? speech.side(castOf(scene, left.side)) : '';
  const sides = 'side' in left && left.side ? speech.sides(castOf(scene, left.side)) : '';
  const goods = (id: string) => number(speech, op, n, speech.good(id, 1), speech.good(id, 2));
  const things = (one: 'cube' | 'card' | 'promise' | 'resolution' | 'deal') => number(speech, op, n, t(`amount.${one}`), t(`amount.${one}s`));
  const span = 'span' in left ? t(`past.${left.span === 'year' ? scene.unit : left.span}`) : '';
  switch (left.count) {
    case 'cubes':
      return t('condition.cubes', { side, amount: things('cube'), arena: speech.inArena(left.arena) });
    case 'committed':
      return t('condition.committed', { side, amount: goods(left.good), front: speech.inFront(left.front) });
    case 'reserve':
      return t('condition.reserve', { side, amount: goods(left.good) });
    case 'owes':
      return t('condition.owes', { side, amount: goods(left.good) });
    case 'received':
      return t('condition.received', { side, amount: goods(left.good), span });
    case 'hand':
      return t('condition.hand', { side, amount: things('card') });
    case 'promises':
      return t('condition.promises', { side, amount: things('promise') });
    case 'kept':
      return t('condition.kept', { side, amount: things('promise'), span });
    case 'vetoed':
      return t('condition.vetoed', { side, amount: things('resolution'), span });
    case 'deals':
      return t('condition.deals', { amount: things('deal'), span });
    case 'effort':
      return t('condition.effort', {
        efforts: effortSides(speech),
        amount: op === '=' ? speech.many('point', n) : number(speech, op, n, speech.many('point', n), speech.many('point', n)),
      });
    case 'leverage':
      if (op === '>=' && n === 1) return t('condition.leverage-some', { sides });
      return n === 0 && (op === '<=' || op === '=') ? t('condition.leverage-none', { sides }) : null;
    default:
      return null;
  }
}

/** Whose effort it is, by the rules. */
export function effortSides(speech: Speech): string {
  const front = speech.rules.fronts.find((row) => row.effort);
  return speech.sides(front?.effort?.by ?? 'russia');
}

/** "2 cubes or more", "no drones", "an S-300". */
function number(speech: Speech, op: Compare, n: number, one: string, many: string): string {
  const { t } = speech;
  const counted = t('count.good', { count: n, one, many });
  if ((op === '>=' && n === 1) || (op === '>' && n === 0)) return speech.a(one);
  if (n === 0 && (op === '=' || op === '<=')) return t('amount.none', { many });
  if (op === '>=') return t('amount.least', { n: counted });
  if (op === '<=') return t('amount.most', { n: counted });
  if (op === '=') return t('amount.exactly', { n: counted });
  return t(op === '>' ? 'amount.more' : 'amount.fewer', { n: counted });
}

/** "3 or more", "more than Damascus". */
function measure(speech: Speech, op: Compare, right: Value, scene: Scene): string {
  const { t } = speech;
  const n = valueWords(speech, right, scene);
  const known = typeof right === 'number';
  if (op === '>=') return t(known ? 'amount.least' : 'amount.atLeast', { n });
  if (op === '<=') return t(known ? 'amount.orLess' : 'amount.atMost', { n });
  if (op === '=') return t('amount.same', { n });
  return t(op === '>' ? 'amount.more' : 'amount.less', { n });
}

/** A count of card data as a noun: "Russia's cubes in Washington". */
export function valueWords(speech: Speech, value: Value, scene: Scene): string {
  const { t } = speech;
  if (typeof value === 'number') return String(value);
  if ('sum' in value) {
    const parts = value.sum.map((part) => valueWords(speech, part, scene));
    return parts.reduce((first, last) => t('value.plus', { first, last }));
  }
  if ('if' in value) {
    return t('value.if', {
      if: conditionWords(speech, value.if, scene),
      then: valueWords(speech, value.then, scene),
      else: valueWords(speech, value.else, scene),
    });
  }
  const id = 'side' in value && value.side ? castOf(scene, value.side) : '';
  const args = {
    side: speech.side(id),
    sides: speech.sides(id),
    front: 'front' in value ? speech.inFront(value.front) : '',
    arena: 'arena' in value ? speech.inArena(value.arena) : '',
    goods: 'good' in value ? speech.good(value.good, 2) : '',
    track: 'track' in value ? speech.inTrack(value.track) : '',
    span: 'span' in value ? t(`past.${value.span === 'year' ? scene.unit : value.span}`) : '',
  };
  return t(value.count === 'track' && id ? 'value.track-side' : `value.${value.count}`, args);
}
