import type { Rules } from '../engine/types';
import type { SimulateJob } from './batch';
import type { Counts, Tally } from './tally';

const round = (n: number, places = 2): number => Math.round(n * 10 ** places) / 10 ** places;

/** The middle number of deals in a game; between two, their mean. */
function medianOf(histogram: Counts, games: number): number {
  const numbers = Object.keys(histogram).map(Number);
  numbers.sort((a, b) => a - b);
  const at = (k: number): number => {
    let seen = 0;
    for (const n of numbers) {
      seen += histogram[String(n)] as number;
      if (seen > k) return n;
    }
    return 0;
  };
  return games === 0 ? 0 : (at(Math.floor((games - 1) / 2)) + at(Math.floor(games / 2))) / 2;
}

/** The report of a run, as `--json` prints it. */
export function report(rules: Rules, job: SimulateJob, tally: Tally, seconds: number) {
  const { games } = tally;
  const all = Object.values(tally.dealsByYear).reduce((sum, n) => sum + n, 0);
  const years = Object.entries(tally.years);
  const mean = (sum: number, n: number) => (n === 0 ? null : round(sum / n));
  return {
    games,
    seed: job.seed,
    scenario: job.scenario,
    players: job.players,
    rulesHash: rules.hash,
    wins: tally.wins,
    endings: tally.endings,
    ruptures: tally.ruptures,
    deals: { mean: round(all / games), median: medianOf(tally.dealsInGame, games), byYear: tally.dealsByYear },
    promises: tally.promises,
    leverageByYear: Object.fromEntries(years.map(([label, row]) => [label, mean(row.leverage, row.games)])),
    standingByYear: Object.fromEntries(
      years.map(([label, row]) => [label, { russia: mean(row.russia, row.games), iran: mean(row.iran, row.games), west: mean(row.west, row.games) }]),
    ),
    cards: tally.cards,
    goods: tally.goods,
    fronts: tally.fronts,
    arenas: tally.arenas,
    worlds: tally.worlds,
    agendas: tally.agendas,
    aims: tally.aims,
    decisionsPerGame: round(tally.decisions / games, 1),
    gamesPerSecond: round(games / Math.max(0.001, seconds), 1),
  };
}

type Report = ReturnType<typeof report>;

/** The same for people: the totals, the years, and what was never seen. */
export function summary(of: Report): string {
  const share = (n: number) => `${round((100 * n) / of.games, 1)}%`;
  const lines = [
    `${of.games} games of ${of.scenario}, seed ${of.seed}, Russia ${of.players.russia}, Iran ${of.players.iran}; rules ${of.rulesHash}`,
    `wins       Russia ${share(of.wins.russia)}, Iran ${share(of.wins.iran)}, equals ${share(of.wins.equals)}, the West ${share(of.wins.west)}`,
    `endings    count ${share(of.endings.count)}, West by count ${share(of.endings.westCount)}, collapse ${share(of.endings.collapse)}, client ${share(of.endings.client)}`,
    `ruptures   ${of.ruptures}`,
    `deals      ${of.deals.mean} a game, median ${of.deals.median}`,
    `promises   ${of.promises.made} made, ${of.promises.kept} kept, ${of.promises.stalled} stalled, ${of.promises.broken} broken`,
    'year       leverage  Russia / Iran / West   deals',
  ];
  for (const [label, row] of Object.entries(of.standingByYear)) {
    const standing = `${row.russia} / ${row.iran} / ${row.west}`;
    lines.push(`${label.padEnd(10)} ${String(of.leverageByYear[label]).padStart(8)}  ${standing.padEnd(22)} ${of.deals.byYear[label]}`);
  }
  const never: string[] = [];
  const note = (what: string, table: Record<string, object>) => {
    for (const [id, row] of Object.entries(table)) {
      for (const [field, n] of Object.entries(row)) if (n === 0) never.push(`${what} ${id} ${field}`);
    }
  };
  note('card', of.cards);
  note('good', of.goods);
  note('front', of.fronts);
  note('arena', of.arenas);
  note('world', of.worlds);
  note('aim', of.aims);
  if (never.length > 0) lines.push(`never seen ${never.join('; ')}`);
  lines.push(`${of.decisionsPerGame} decisions a game, ${of.gamesPerSecond} games a second`);
  return lines.join('\n');
}
