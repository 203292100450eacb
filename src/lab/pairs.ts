import { createPlayer } from '../ai/players';
import { outcome } from '../engine/score';
import type { EndingKind } from '../engine/state';
import { ALLIES, type Ally, partnerOf, type Rules, type Side } from '../engine/types';
import { playGame } from './game';
import { gameSeed } from './seeds';

/** What a tournament plays: every two of its players meet in so many pairs of games. */
export interface Tournament {
  scenario: string;
  seed: number;
  players: string[];
  /** Pairs for each two players. */
  pairs: number;
}

/** A part of many, counted from 1. */
export interface Shard {
  part: number;
  of: number;
}

/** A pair: two players and which of their pairs it is. */
export interface Meeting {
  a: string;
  b: string;
  pair: number;
}

/** How one game of a pair ended. */
export interface PairGame {
  /** Who played Russia. */
  russia: string;
  ending: EndingKind;
  winner: Side | 'equals';
  /** Outcome values in hundredths, by player: the first, the second. */
  worth: [number, number];
  standing: [number, number];
}

/** A pair that was played: two games with the same seed and the sides swapped. */
export interface Pair extends Meeting {
  games: [PairGame, PairGame];
}

export interface ArenaJob extends Tournament {
  kind: 'arena';
  /** Numbers of the pairs to play. */
  todo: number[];
}

/** Every two players, in the order in which they were named. */
export function matchesOf(players: readonly string[]): { a: string; b: string }[] {
  return players.flatMap((a, i) => players.slice(i + 1).map((b) => ({ a, b })));
}

/** How many pairs a tournament has. */
export function pairCount({ players, pairs }: Tournament): number {
  return matchesOf(players).length * pairs;
}

/** The pair of a number: two players' pairs stand together. */
export function meetingAt({ players, pairs }: Tournament, at: number): Meeting {
  const match = matchesOf(players)[Math.floor(at / pairs)] as { a: string; b: string };
  return { ...match, pair: at % pairs };
}

/** The number of a pair; -1 where the tournament has none such. */
export function numberOf({ players, pairs }: Tournament, { a, b, pair }: Meeting): number {
  const match = matchesOf(players).findIndex((row) => row.a === a && row.b === b);
  return match < 0 || pair < 0 || pair >= pairs ? -1 : match * pairs + pair;
}

/** The pairs of a shard, a like share of every match; each first pair comes first, so that a cut run is even. */
export function pairsOf(tournament: Tournament, shard: Shard | null): number[] {
  const all = Array.from({ length: pairCount(tournament) }, (_, at) => at);
  const mine = shard ? all.filter((at) => at % shard.of === shard.part - 1) : all;
  return mine.sort((x, y) => (x % tournament.pairs) - (y % tournament.pairs) || x - y);
}

/** Plays one game. New players for every game: what one remembers of its last must not reach the next. */
function playOne(rules: Rules, { scenario, seed }: Tournament, { a, b, pair }: Meeting, sideOfA: Ally): PairGame {
  const names = { [sideOfA]: a, [partnerOf(sideOfA)]: b } as Record<Ally, string>;
  const players = { russia: createPlayer(names.russia), iran: createPlayer(names.iran) };
  const end = playGame(rules, { scenario, seed: gameSeed(seed, pair), players });
  const worth = outcome(rules, end) as NonNullable<ReturnType<typeof outcome>>;
  const { kind, winner } = end.ending as NonNullable<typeof end.ending>;
  const sideOfB = partnerOf(sideOfA);
  return {
    russia: names.russia,
    ending: kind,
    winner,
    worth: [worth[sideOfA].worth, worth[sideOfB].worth],
    standing: [end.standing[sideOfA], end.standing[sideOfB]],
  };
}

/** Plays the pairs `from` to `to - 1` of a job's list. */
export function arenaPart(rules: Rules, job: ArenaJob, from: number, to: number): Pair[] {
  return job.todo.slice(from, to).map((at) => {
    const meeting = meetingAt(job, at);
    const [first, second] = ALLIES.map((side) => playOne(rules, job, meeting, side)) as [PairGame, PairGame];
    return { ...meeting, games: [first, second] };
  });
}

/** Who has won a pair: the larger sum of outcome values; where equal, of Standing. Above 0 the first, below the second. */
export function verdict({ games }: Pick<Pair, 'games'>): number {
  const over = (of: 'worth' | 'standing') => games.reduce((total, game) => total + game[of][0] - game[of][1], 0);
  return over('worth') || over('standing');
}
