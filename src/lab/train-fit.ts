import { chanceAhead, ONE, OVER_PARTNER } from '../ai/chances';
import { aheadBy, STAGES, stageOf } from '../ai/learned';
import { TERMS } from '../ai/projection';
import { type Sample, type TrainGame, termsIn } from './train-games';

/** What a comparison teaches: a row of terms, by how much its margin is divided, and whether the first came out ahead (ties: half). */
interface Row {
  x: number[];
  scale: number;
  won: number;
}

/** A probit curve by a logistic one. */
const STEEP = 1.702;
/** How strongly weights are held to 100 percent. */
const HOLD = 0.004;
const STEPS = 300;
const RATE = 0.05;

const half = (a: number, b: number): number => (a > b ? 1 : a < b ? 0 : 0.5);
const deviation = (table: readonly number[], years: number): number => table[Math.max(0, Math.min(table.length - 1, years))] as number;

/** Fits weights (1 = as the hand has it) by gradient descent (Adam) on the logistic loss. */
function fitWeights(rows: readonly Row[], width: number): number[] {
  const w = Array.from({ length: width }, () => 1);
  if (rows.length === 0) return w;
  const [m, v] = [w.map(() => 0), w.map(() => 0)];
  for (let step = 1; step <= STEPS; step++) {
    const slope = w.map((weight) => 2 * HOLD * (weight - 1));
    for (const { x, scale, won } of rows) {
      let margin = 0;
      for (let i = 0; i < width; i++) margin += (w[i] as number) * (x[i] as number);
      const off = (1 / (1 + Math.exp((-STEEP * margin) / scale)) - won) * (STEEP / scale / rows.length);
      for (let i = 0; i < width; i++) slope[i] = (slope[i] as number) + off * (x[i] as number);
    }
    for (let i = 0; i < width; i++) {
      const g = slope[i] as number;
      m[i] = 0.9 * (m[i] as number) + 0.1 * g;
      v[i] = 0.99 * (v[i] as number) + 0.01 * g * g;
      const [mean, size] = [(m[i] as number) / (1 - 0.9 ** step), (v[i] as number) / (1 - 0.99 ** step)];
      w[i] = (w[i] as number) - (RATE * mean) / (Math.sqrt(size) + 1e-9);
    }
  }
  return w;
}

/** The weights of each stage, in percent, from games whose end a count decided. */
export function learn(games: readonly TrainGame[]): number[][] {
  return STAGES.map((_, stage) => {
    const rows: Row[] = [];
    for (const { samples, ended } of games) {
      if (!ended) continue;
      for (const sample of samples) {
        if (stageOf(sample.yearsLeft) !== stage) continue;
        const [russia, iran] = [termsIn(sample, 'russia'), termsIn(sample, 'iran')];
        const x = russia.map((n, i) => n - (iran[i] as number));
        rows.push({ x, scale: deviation(OVER_PARTNER, sample.yearsLeft), won: half(ended.russia, ended.iran) });
      }
    }
    return fitWeights(rows, TERMS.length).map((n) => Math.round(n * 100));
  });
}

const PLAIN: readonly number[] = TERMS.map(() => 100);

/** Loss of one position in nats, by the table that decides in play. */
function lossOf(weights: readonly number[], sample: Sample, ended: NonNullable<TrainGame['ended']>): number {
  const margin = aheadBy(weights, { russia: termsIn(sample, 'russia'), iran: termsIn(sample, 'iran') });
  const p = Math.min(0.999, Math.max(0.001, chanceAhead(margin, OVER_PARTNER, sample.yearsLeft) / ONE));
  const won = half(ended.russia, ended.iran);
  return -(won * Math.log(p) + (1 - won) * Math.log(1 - p));
}

/** Mean loss of each game, in nats: by the hand-written weights where no lessons are given. */
export function lossesOf(games: readonly TrainGame[], lessons: readonly (readonly number[])[] | null): number[] {
  return games.flatMap(({ samples, ended }) => {
    if (!ended || samples.length === 0) return [];
    const sum = samples.reduce((total, sample) => total + lossOf(lessons?.[stageOf(sample.yearsLeft)] ?? PLAIN, sample, ended), 0);
    return [sum / samples.length];
  });
}
