import type { GameState } from '../../engine/state';
import type { Rules, Side } from '../../engine/types';
import { type Args, createLocale, type Locale } from '../../locale/index';

/** The small words that every sentence is made of: names, counts, lists. */
export interface Speech extends Locale {
  rules: Rules;
  side(id: string): string;
  /** Whose: "Russia's". */
  sides(id: string): string;
  /** A good's name for n of it: "drones". */
  good(id: string, n: number): string;
  /** "2 S-300s". */
  count(id: string, n: number): string;
  /** "an S-300". */
  a(noun: string): string;
  /** A good with its article. */
  aGood(id: string): string;
  many(what: 'cube' | 'card' | 'point' | 'year' | 'season' | 'promise' | 'resolution' | 'deal', n: number): string;
  /** Names as headings. */
  front(id: string): string;
  arena(id: string): string;
  track(id: string): string;
  card(id: string): string;
  world(id: string): string;
  agenda(id: string): string;
  aim(id: string): string;
  /** Names as they stand in a sentence. */
  inFront(id: string): string;
  inArena(id: string): string;
  inTrack(id: string): string;
  and(items: readonly string[]): string;
  or(items: readonly string[]): string;
  /** "2023" or "Spring 2025"; in a sentence "spring 2025". */
  year(state: GameState, index?: number): string;
  inYear(state: GameState, index: number): string;
  /** What a scenario's steps are: years or seasons. */
  unit(state: GameState | null): 'year' | 'season';
}

const HIDDEN = '?';

/** Remembers what was said for an id or a number: the same few names stand in every sentence. */
function remembered<A extends (string | number)[]>(say: (...args: A) => string): (...args: A) => string {
  const known = new Map<string, string>();
  return (...args) => {
    const key = args.join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const text = say(...args);
    known.set(key, text);
    return text;
  };
}

/** First letter a capital, a full stop at the end. */
export function sentence(text: string): string {
  const start = capital(text);
  return /[.:]$/.test(start) ? start : `${start}.`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a Su-35", "an S-300": by the sound of the first letter, letters that are spelt out included. */
function vowel(noun: string): boolean {
  return /^[aeiou]/i.test(noun) || /^[AEFHILMNORSX]-?\d/.test(noun);
}

export function createSpeech(rules: Rules): Speech {
  const locale = createLocale();
  const { say, t, has } = locale;
  const named = remembered((key: string, fallback: string) => (has(key) ? say(key) : fallback));
  const title = (row: { title: string } | undefined, hidden: 'card' | 'agenda' | 'aim', id: string) =>
    row?.title ?? (id === HIDDEN || id === '' ? t(`hidden.${hidden}`) : id);
  const join = (items: readonly string[], word: 'and' | 'or'): string => {
    if (items.length <= 1) return items[0] ?? '';
    return t(`list.${word}`, { first: items.slice(0, -1).join(t('list.comma')), last: items[items.length - 1] as string });
  };
  const goodName = (id: string, n: number) => (n === 1 ? rules.good[id]?.one : rules.good[id]?.many) ?? id;
  const a = remembered((noun: string) => t('article', { noun, context: vowel(noun) ? 'an' : 'a' } as Args));
  const yearRow = (state: GameState, index: number) => rules.scenario[state.scenario]?.years[index];
  const year = (state: GameState, index: number = state.year): string => {
    const row = yearRow(state, index);
    if (!row) return '';
    return row.season ? say(`season.${row.season}`, { year: row.year }) : String(row.year);
  };
  return {
    ...locale,
    rules,
    side: (id) => named(`side.${id}`, id),
    sides: (id) => named(`sides.${id}`, id),
    good: goodName,
    count: remembered((id: string, n: number) => t('count.good', { count: n, one: goodName(id, 1), many: goodName(id, 2) })),
    a,
    aGood: (id) => a(goodName(id, 1)),
    many: remembered((what: string, n: number) => say(`count.${what}`, { count: n })),
    front: (id) => rules.front[id]?.name ?? id,
    arena: (id) => rules.arena[id]?.name ?? id,
    track: (id) => rules.tracks[id as keyof Rules['tracks']]?.name ?? id,
    card: (id) => title(rules.card[id], 'card', id),
    world: (id) => rules.world[id]?.title ?? id,
    agenda: (id) => title(rules.agenda[id], 'agenda', id),
    aim: (id) => title(rules.aim[id], 'aim', id),
    inFront: (id) => named(`front.${id}`, rules.front[id]?.name ?? id),
    inArena: (id) => named(`arena.${id}`, rules.arena[id]?.name ?? id),
    inTrack: (id) => named(`track.${id}`, rules.tracks[id as keyof Rules['tracks']]?.name ?? id),
    and: (items) => join(items, 'and'),
    or: (items) => join(items, 'or'),
    year,
    inYear: (state, index) => {
      const words = year(state, index);
      return words.charAt(0).toLowerCase() + words.slice(1);
    },
    unit: (state) => (state && yearRow(state, state.year)?.season ? 'season' : 'year'),
  };
}

/** Whose side a number of the leverage track is on: null when it is level. */
export function holderOf(leverage: number): Side | null {
  return leverage === 0 ? null : leverage > 0 ? 'russia' : 'iran';
}
