/** Reads one value from outside, whatever it is; what won't do becomes the usual one. */
type Field<T> = (given: unknown) => T;

/** What a table of fields reads. */
export type Read<F> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly T[], usual: NoInfer<T>): Field<T> {
  return (given) => words.find((word) => word === given) ?? usual;
}

export function onOff(usual: boolean): Field<boolean> {
  return (given) => (typeof given === 'boolean' ? given : usual);
}

/** A whole number between two, both allowed. */
export function between(least: number, most: number, usual: number): Field<number> {
  return (given) => (Number.isInteger(given) && (given as number) >= least && (given as number) <= most ? (given as number) : usual);
}

/** Every field of a table from something that was kept: a small reader, because the first page is to load without a schema library. */
export function readFields<F extends Record<string, Field<unknown>>>(fields: F, kept: unknown): Read<F> {
  const given = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  return Object.fromEntries(Object.entries(fields).map(([name, read]) => [name, read(given[name])])) as Read<F>;
}
