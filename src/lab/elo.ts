/** What two players have won, drawn and lost against each other, seen from the first. */
export interface Score {
  a: string;
  b: string;
  won: number;
  drawn: number;
  lost: number;
}

/** An estimate and its 95% interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** Two deviations of a normal distribution hold 95% of it. */
const Z = 1.959964;
/** Points of Elo for a factor of e in the odds. */
const SCALE = 400 / Math.LN10;
/** Nobody's strength becomes endless: each two are counted as having drawn once more. */
const PRIOR = 1;
const STEPS = 100;

/** A share of so many of all, with Wilson's interval, in ten-thousandths. */
export function wilson(of: number, all: number): Estimate {
  if (all === 0) return { value: 0, low: 0, high: 1 };
  const p = of / all;
  const z2 = (Z * Z) / all;
  const middle = (p + z2 / 2) / (1 + z2);
  const half = (Z * Math.sqrt((p * (1 - p)) / all + z2 / (4 * all))) / (1 + z2);
  const round = (n: number) => Math.round(Math.max(0, Math.min(1, n)) * 10000) / 10000;
  return { value: round(p), low: round(middle - half), high: round(middle + half) };
}

/**
 * Elo by the likeliest strengths of Bradley and Terry, a drawn pair as half of each, the mean of all at 0; the intervals
 * from the curvature there.
 */
export function elo(players: readonly string[], scores: readonly Score[]): Record<string, Estimate> {
  const { points, played } = tables(players, scores);
  let strengths = players.map(() => 0);
  let spread = inverse(curvature(strengths, played));
  for (let step = 0; step < STEPS; step++) {
    const slope = players.map((_, i) => sum(players, (_, j) => at(points, i, j) - at(played, i, j) * chance(strengths, i, j)));
    const move = spread.map((row) =>
      Math.max(
        -2,
        Math.min(
          2,
          sum(row, (n, j) => n * (slope[j] as number)),
        ),
      ),
    );
    strengths = strengths.map((n, i) => n + (move[i] as number));
    spread = inverse(curvature(strengths, played));
    if (Math.max(...move.map(Math.abs)) < 1e-12) break;
  }
  const mean = sum(strengths, (n) => n) / players.length;
  const rows = players.map((player, i) => {
    const value = ((strengths[i] as number) - mean) * SCALE;
    // The curvature was filled up along the line of all ones: that part is no uncertainty.
    const half = Z * SCALE * Math.sqrt(Math.max(0, at(spread, i, i) - 1 / players.length));
    return [player, { value: whole(value), low: whole(value - half), high: whole(value + half) }] as const;
  });
  return Object.fromEntries(rows);
}

/** A whole number, and never -0. */
const whole = (n: number): number => Math.round(n) || 0;
const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;

function sum<T>(list: readonly T[], of: (item: T, i: number) => number): number {
  return list.reduce((total, item, i) => total + of(item, i), 0);
}

/** Points won and pairs played, by both players' places. */
function tables(players: readonly string[], scores: readonly Score[]): { points: number[][]; played: number[][] } {
  const square = () => players.map(() => players.map(() => 0));
  const points = square();
  const played = square();
  const add = (i: number, j: number, gained: number, all: number) => {
    (points[i] as number[])[j] = at(points, i, j) + gained;
    (played[i] as number[])[j] = at(played, i, j) + all;
  };
  for (const { a, b, won, drawn, lost } of scores) {
    const [i, j] = [players.indexOf(a), players.indexOf(b)];
    const all = won + drawn + lost + PRIOR;
    add(i, j, won + (drawn + PRIOR) / 2, all);
    add(j, i, lost + (drawn + PRIOR) / 2, all);
  }
  return { points, played };
}

/** Chance that one beats another. */
function chance(strengths: readonly number[], i: number, j: number): number {
  return 1 / (1 + Math.exp((strengths[j] as number) - (strengths[i] as number)));
}

/** How sharply the likelihood falls off, made whole along the line on which all strengths move alike. */
function curvature(strengths: readonly number[], played: readonly (readonly number[])[]): number[][] {
  const size = strengths.length;
  const rows = strengths.map(() => strengths.map(() => 1 / size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i === j) continue;
      const p = chance(strengths, i, j);
      const bend = at(played, i, j) * p * (1 - p);
      (rows[i] as number[])[i] = at(rows, i, i) + bend;
      (rows[i] as number[])[j] = at(rows, i, j) - bend;
    }
  }
  return rows;
}

/** The inverse of a small matrix (Gauss and Jordan); it has one. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let col = 0; col < size; col++) {
    const best = rows.slice(col).reduce((most, row) => (Math.abs(row[col] as number) > Math.abs(most[col] as number) ? row : most));
    rows.splice(rows.indexOf(best), 1);
    const pivot = best.map((n) => n / (best[col] as number));
    for (const row of rows) {
      const factor = row[col] as number;
      for (let k = 0; k < row.length; k++) row[k] = (row[k] as number) - factor * (pivot[k] as number);
    }
    rows.splice(col, 0, pivot);
  }
  return rows.map((row) => row.slice(size));
}
