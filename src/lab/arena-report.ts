import { columns } from './columns';
import { type Estimate, elo, type Score, wilson } from './elo';
import { matchesOf, type Pair, type Shard, type Tournament, verdict } from './pairs';

/** What came of two players' pairs. */
export interface MatchScore extends Score {
  /** Who came first, by game: the first named, the second, both at once, the West. */
  firsts: { a: number; b: number; equals: number; west: number };
}

/** What a run or a part of one has come to: only sums of whole numbers, so that parts add up to the same in any order. */
export interface Results {
  tournament: Tournament;
  shard: Shard | null;
  rulesHash: string;
  scores: MatchScore[];
}

/** Results of nothing yet, with a row for every two players. */
export function noResults(tournament: Tournament, shard: Shard | null, rulesHash: string): Results {
  const none = { won: 0, drawn: 0, lost: 0 };
  const scores = matchesOf(tournament.players).map(({ a, b }) => ({ a, b, ...none, firsts: { a: 0, b: 0, equals: 0, west: 0 } }));
  return { tournament, shard, rulesHash, scores };
}

/** The results of some pairs. */
export function resultsOf(tournament: Tournament, shard: Shard | null, rulesHash: string, pairs: Iterable<Pair>): Results {
  const results = noResults(tournament, shard, rulesHash);
  for (const pair of pairs) {
    const row = results.scores.find(({ a, b }) => a === pair.a && b === pair.b);
    if (!row) continue;
    const over = verdict(pair);
    row[over > 0 ? 'won' : over < 0 ? 'lost' : 'drawn']++;
    for (const { russia, winner } of pair.games) {
      if (winner === 'west' || winner === 'equals') row.firsts[winner]++;
      else row.firsts[(winner === 'russia') === (russia === pair.a) ? 'a' : 'b']++;
    }
  }
  return results;
}

/** Adds the results of a part to those of the whole, in place. */
export function addResults(into: Results, from: Results): void {
  for (const [i, row] of into.scores.entries()) {
    const more = from.scores[i];
    if (!more) continue;
    for (const field of ['won', 'drawn', 'lost'] as const) row[field] += more[field];
    for (const field of ['a', 'b', 'equals', 'west'] as const) row.firsts[field] += more.firsts[field];
  }
}

export const playedIn = ({ won, drawn, lost }: Score): number => won + drawn + lost;

/** How a shard is written. */
export const shardName = ({ part, of }: Shard): string => `${part}/${of}`;

/** The report of a tournament, as `--json` prints it. It holds no clock: parts that are merged give the same. */
export function arenaReport({ tournament, shard, rulesHash, scores }: Results) {
  const { scenario, seed, players, pairs } = tournament;
  return {
    elo: elo(players, scores),
    pairs: scores.map((row) => ({ ...row, share: wilson(row.won, playedIn(row)) })),
    anchor: 'mean 0',
    scenario,
    seed,
    players,
    pairsEach: pairs,
    ...(shard ? { shard: shardName(shard) } : {}),
    games: 2 * scores.reduce((total, row) => total + playedIn(row), 0),
    rulesHash,
  };
}

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));
const percent = (n: number): string => `${Math.round(n * 1000) / 10}%`;
const interval = ({ low, high }: Estimate, word: (n: number) => string): string => `${word(low)} to ${word(high)}`;

/** The same for people. */
export function arenaTable(results: Results): string {
  const report = arenaReport(results);
  const part = report.shard ? `, part ${report.shard}` : '';
  const ranks = Object.entries(report.elo).sort(([, x], [, y]) => y.value - x.value);
  const matches = report.pairs.map(({ a, b, won, drawn, lost, share, firsts }) => {
    const first = `${firsts.a} / ${firsts.b} / ${firsts.equals} / ${firsts.west}`;
    return [`${a} - ${b}`, String(won), String(drawn), String(lost), percent(share.value), interval(share, percent), first];
  });
  return [
    `${report.games} games of ${report.scenario}, seed ${report.seed}${part}, up to ${report.pairsEach} pairs of games for each two players; rules ${report.rulesHash}`,
    '',
    ...columns([['player', 'Elo', '95%'], ...ranks.map(([player, row]) => [player, signed(row.value), interval(row, signed)])], 1),
    'The mean of all players is 0.',
    '',
    ...columns([['pairs', 'won', 'drawn', 'lost', 'won', '95%', 'games: first / second / equals / West'], ...matches], 1),
  ].join('\n');
}
