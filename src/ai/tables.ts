/** Tables instead of curves: whole numbers, alike on every machine. */

/** A table's value at a place; beyond its ends, at the end. */
export const pick = (table: readonly number[], at: number): number => table[at < 0 ? 0 : at >= table.length ? table.length - 1 : at] as number;

/** A table's value at a place given in hundredths, between its steps. */
export function between(table: readonly number[], at: number): number {
  const place = Math.max(0, at);
  const low = Math.trunc(place / 100);
  const a = pick(table, low);
  return a + Math.trunc(((pick(table, low + 1) - a) * (place - low * 100)) / 100);
}

/** The first entries of a table together, but for the one at 0. */
export function sumTo(table: readonly number[], n: number): number {
  let sum = 0;
  for (let i = 1; i <= n && i < table.length; i++) sum += table[i] as number;
  return sum;
}
