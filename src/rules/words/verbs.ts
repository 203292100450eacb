import type { Message } from '../../engine/messages';
import type { Args } from '../../locale/index';
import { once } from './clauses';
import { ruleWords } from './rule';
import { castOf, type Scene, spanKey } from './scene';
import type { Speech } from './speech';

type Arg = Message['args'][string] | undefined;

export const listOf = (arg: Arg): Message[] => (Array.isArray(arg) ? arg : arg && typeof arg === 'object' ? [arg] : []);
export const textOf = (arg: Arg): string => (typeof arg === 'string' || typeof arg === 'number' ? String(arg) : '');
/** The id that a side's, good's, front's or arena's message holds. */
export const idOf = (arg: Arg): string => (arg && typeof arg === 'object' && !Array.isArray(arg) ? textOf(arg.args.id) : '');
const numberOf = (arg: Arg): number => (typeof arg === 'number' ? arg : 0);

/**
 * One effect's message as the text of its template, bars and all. Lists of effects are not its business.
 * @param before the effect before it: what was just gained is then "it"
 */
export function effectClause(speech: Speech, effect: Message, scene: Scene, before: Message | null): string {
  const { args } = effect;
  if (effect.key === 'rule') {
    return ruleWords(
      speech,
      {
        kind: textOf(args.kind),
        side: idOf(args.side),
        good: idOf(args.good),
        front: idOf(args.front),
        arena: idOf(args.arena),
        mode: textOf(args.mode),
        n: numberOf(args.n),
        limit: numberOf(args.limit),
        span: textOf(args.span),
      },
      scene,
    );
  }
  const key = keyOf(speech, effect, before);
  const pieces = piecesOf(speech, effect, scene);
  const short = `effect.short.${key}`;
  return speech.say(scene.short && speech.has(short, pieces) ? short : `effect.${key}`, pieces);
}

/** The template of an effect: most have their message's own name. */
function keyOf(speech: Speech, effect: Message, before: Message | null): string {
  const { key, args } = effect;
  const track = idOf(args.track);
  if (key === 'shift-side') return track;
  if (key === 'lever-limit') return numberOf(args.limit) === 0 ? 'lever-level' : key;
  const good = idOf(args.good);
  if (key === 'hand-any') return args.leverage === 0 ? 'hand-any-free' : key;
  const same = justGained(effect, before) ? '-same' : '';
  if (key === 'hand') {
    const row = speech.rules.good[good];
    if (row && row.maker === null) return 'hand-coin';
    const free = args.price === 0 ? (row?.armsPrice ? '-arms' : row?.sanctionsPrice ? '-drones' : '') : '';
    return `hand${free}${same}`;
  }
  if (key === 'commit' || key === 'commit-any') return `${key}${same}`;
  if (key.startsWith('settle-')) return good ? `${key}-good` : key;
  return key;
}

/** Whether the same side has gained just these goods in the effect before. */
function justGained(effect: Message, before: Message | null): boolean {
  if (before?.key !== 'gain') return false;
  const side = idOf(effect.args.side ?? effect.args.from);
  const same = idOf(before.args.side) === side && idOf(before.args.good) === idOf(effect.args.good);
  return same && (effect.key === 'commit-any' || before.args.n === effect.args.n);
}

/** All the words an effect's template may ask for. */
function piecesOf(speech: Speech, effect: Message, scene: Scene): Args {
  const { args } = effect;
  const n = numberOf(args.n);
  const size = Math.abs(n);
  const good = idOf(args.good);
  const side = castOf(scene, idOf(args.side));
  const from = castOf(scene, idOf(args.from));
  const target = idOf(args.target);
  const pieces: Args = {
    n: textOf(args.n),
    size,
    count: size,
    limit: textOf(args.limit),
    side: speech.side(side),
    sides: speech.sides(side),
    from: speech.side(from),
    froms: speech.sides(from),
    to: speech.side(castOf(scene, idOf(args.to))),
    by: speech.side(castOf(scene, idOf(args.by))),
    ofs: speech.sides(castOf(scene, idOf(args.of))),
    track: scene.short && effect.key === 'shift' ? speech.track(idOf(args.track)) : speech.inTrack(idOf(args.track)),
    front: speech.inFront(idOf(args.front)),
    arena: arenaWords(speech, args.arena),
    good: good ? (args.n === 'any' || effect.key.endsWith('-any') ? speech.good(good, 2) : speech.count(good, n)) : '',
    a: good ? speech.aGood(good) : '',
    cubes: once(speech.many('cube', size)),
    cards: speech.many('card', size),
    points: speech.many('point', size),
    coins: speech.count(coinOf(speech), size),
    resolutions: speech.many('resolution', size),
    years: speech.many(scene.unit, size),
    only: speech.or(listOf(args.only).map((use) => useWords(speech, idOf(use)))),
  };
  if (args.span !== undefined) pieces.span = speech.t(`span.${spanKey(scene, textOf(args.span))}` as 'span.year');
  if (effect.key === 'promise') pieces.due = dueWords(speech, numberOf(args.due), scene);
  if (target) pieces.against = against(speech, target);
  const context = /^(shift|lever$|demand)/.test(effect.key) ? (n > 0 ? 'plus' : 'minus') : '';
  if (context) pieces.context = context;
  return pieces;
}

export const coinOf = (speech: Speech): string => speech.rules.goods.find((good) => good.maker === null)?.id ?? '';

/** "against Iran", "on Syria". */
export const against = (speech: Speech, target: string): string => speech.t('effect.against', { context: target });

/** One arena, or several to choose from: "any arena but Washington" where all but one are named. */
function arenaWords(speech: Speech, arg: Arg): string {
  const ids = listOf(arg).map(idOf);
  const left = speech.rules.arenas.filter((arena) => !ids.includes(arena.id));
  if (ids.length > 2 && left.length === 1) return speech.t('arena.allBut', { arena: speech.inArena(left[0]?.id ?? '') });
  return speech.or(ids.map((id) => speech.inArena(id)));
}

/** What points may be spent on: a good, an arena or a thing of its own. */
export function useWords(speech: Speech, id: string): string {
  if (speech.rules.good[id]) return speech.good(id, 2);
  if (speech.rules.arena[id]) return speech.inArena(id);
  return speech.say(`effect.use_${id}`);
}

/** "this year", "next year", "in 3 years" from now. */
function dueWords(speech: Speech, due: number, scene: Scene): string {
  const context = scene.unit;
  if (due === 0) return speech.t('due.this', { context });
  return due === 1 ? speech.t('due.next', { context }) : speech.t('due.in', { context, count: due });
}
