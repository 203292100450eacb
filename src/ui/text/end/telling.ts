import type { GameState } from '../../../engine/state';
import { type Rules, SIDES, type Side } from '../../../engine/types';
import type { SavedGame } from '../../../play/record';
import type { Words } from '../../../rules/words';
import { gameTitle } from '../about-game';
import { leverWords } from './lever';
import type { EraBand } from './plot';
import { type Fork, onlyPerson, placesOf, type Tale, type Turn } from './tale';

/** What the end says in words: the page and the saved picture tell the same. */

export interface StandingWords {
  side: Side;
  n: number;
  name: string;
  /** What the side has come to be. */
  rank: string;
  /** Whether it is this side that won. */
  won: boolean;
}

export interface VerdictWords {
  hatch: Side | 'neutral';
  /** Which game it was, and whose eyes see its end. */
  game: string;
  title: string;
  line: string;
  /** Whom the title speaks of: the person's side, or who won; both allies where they came out level. */
  leads: StandingWords[];
  others: StandingWords[];
}

const PLACES = ['first', 'second', 'third'] as const;

/** Who is senior partner, by how much; from the person's side where one person played. Null while the game goes on. */
export function verdictWords(rules: Rules, words: Words, record: SavedGame, state: GameState): VerdictWords | null {
  const outcome = words.outcome(state);
  if (!outcome || !state.ending) return null;
  const { winner, kind } = state.ending;
  const own = onlyPerson(record);
  const counted = kind === 'count' || kind === 'westCount';
  const place = PLACES[placesOf(state.standing).west.place - 1] ?? 'third';
  const standing = ranked(state).map((side) => ({
    side,
    n: state.standing[side],
    name: words.t('ui.end.names', { context: side }),
    rank: side === 'west' ? words.t(`ui.end.place.${place}`) : outcome.sides[side].title,
    won: side === winner,
  }));
  const isLead = ({ side }: StandingWords): boolean => (own ? side === own : winner === 'equals' ? side !== 'west' : side === winner);
  const title = gameTitle(rules, record);
  // By how much a side is first says already that it is.
  const first = counted && (own === winner || winner === 'equals');
  return {
    hatch: winner === 'equals' ? 'neutral' : winner,
    game: own ? words.t('ui.end.playedAs', { game: title, side: words.side(own) }) : title,
    title: own ? outcome.sides[own].title : outcome.title,
    line: [own && !first ? outcome.sides[own].line : '', counted ? gapLine(words, state.standing) : outcome.line].filter(Boolean).join(' '),
    leads: standing.filter(isLead),
    others: standing.filter((row) => !isLead(row)),
  };
}

/** The winner first, whatever made it so; then by Standing. */
function ranked({ ending, standing }: GameState): Side[] {
  const order = inOrder(standing);
  return ending && ending.winner !== 'equals' ? [ending.winner, ...order.filter((side) => side !== ending.winner)] : order;
}

/** Highest first. */
function inOrder(standing: Record<Side, number>): Side[] {
  return [...SIDES].sort((a, b) => standing[b] - standing[a]);
}

/** By how much the first is ahead of the others. */
export function gapLine(words: Words, standing: Record<Side, number>): string {
  const order = inOrder(standing);
  const [a, b, c] = order.map((side) => standing[side]) as [number, number, number];
  const name = (n: number): string => words.side(order[n] as Side);
  const args = { a: name(0), b: name(1), c: name(2), n: a - b, m: a - c };
  const key = a === c ? 'ui.end.levelAll' : a === b ? 'ui.end.levelTop' : b === c ? 'ui.end.levelNext' : 'ui.end.ahead';
  return words.capital(words.t(key, args));
}

/** A turning point: who gained, and what happened in that year. */
export function turnWords(words: Words, state: GameState, turn: Turn, year: string): { title: string; line: string } {
  return {
    title: words.t(`ui.end.swing.${turn.to}`, { year, n: turn.n }),
    line: turn.events
      .map((event) => words.event(state, event))
      .filter((line) => line !== null)
      .join(' '),
  };
}

const MOST_APART = 2;

/** The forks that went another way than the record and changed most by it, in order of time. */
export function apart(rules: Rules, forks: readonly Fork[]): Fork[] {
  const weight = ({ world }: Fork): number => (rules.world[world]?.A.event.length ?? 0) + (rules.world[world]?.B.event.length ?? 0);
  return forks
    .filter(({ here, history }) => (here === 'A' || here === 'B') && here !== history)
    .map((fork, n) => ({ fork, n }))
    .sort((a, b) => weight(b.fork) - weight(a.fork) || a.n - b.n)
    .slice(0, MOST_APART)
    .sort((a, b) => a.n - b.n)
    .map(({ fork }) => fork);
}

/** The title of a branch of a fork. */
export function branchTitle(rules: Rules, { world }: Fork, at: 'A' | 'B'): string {
  return rules.world[world]?.[at].title ?? '';
}

/** How far the game kept to the record: how many forks, which not, and who holds the lever. */
export function besideWords(rules: Rules, words: Words, state: GameState, { forks }: Tale): string {
  const history = rules.scenario[state.scenario]?.history ?? [];
  const same = forks.filter((fork) => fork.here === fork.history).length;
  const [one, two] = apart(rules, forks).map((fork) => ({
    here: branchTitle(rules, fork, fork.here as 'A' | 'B'),
    record: branchTitle(rules, fork, fork.history),
  }));
  return [
    forks.length > 0 && words.t('ui.end.asHistory', { count: same, of: forks.length }),
    one && !two && words.t('ui.end.apartOne', one),
    one && two && words.t('ui.end.apartTwo', { ...one, here2: two.here, record2: two.record }),
    words.t('ui.end.leverLine', {
      here: leverWords(words, state.leverage, 'leverNow'),
      history: leverWords(words, history[state.year] ?? 0, 'leverBefore'),
    }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What eras are called: in full, or all by their numbers where one has no room for that. The last may have been cut short: it is seen by itself. */
export function eraWords(words: Words, bands: readonly EraBand[], unit: number): string[] {
  const name = (key: 'era' | 'eraShort', { era }: EraBand): string => words.t(`ui.end.${key}`, { context: String(era) });
  const fits = (band: EraBand): boolean => (band.to - band.from) / unit >= name('era', band).length * 6.2 + 8;
  const whole = bands.slice(0, -1).every(fits);
  return bands.map((band) => name(whole && fits(band) ? 'era' : 'eraShort', band));
}
