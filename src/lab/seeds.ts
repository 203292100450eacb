/** Mixes two integers into one 32-bit seed (the finish of MurmurHash3). */
export function mixSeed(a: number, b: number): number {
  let h = (a ^ Math.imul(b, 0x9e3779b1)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** The seed of game number `i` of a run: it depends on the run's seed and the number alone. */
export function gameSeed(seed: number, i: number): number {
  return (Math.imul(seed | 0, 1000003) + i) | 0;
}

/** The seed handed to a computer player for one decision. */
export function decisionSeed(game: number, ply: number): number {
  return mixSeed(game, ply + 1);
}
