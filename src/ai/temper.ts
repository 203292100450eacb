/**
 * How a searching player bargains. Temperaments differ in what they offer and how they treat promises, not in how far they
 * look: the honest broker offers what is even, the haggler what is just enough, the hedger likes what is in hand.
 */
export interface Temper {
  /** Of a package that both gain by: how far it looks to its own gain rather than to both, in percent. 0: to the product of both. */
  own: number;
  /** Below this share of the other's gain, in percent, it walks away. */
  share: number;
  /** What it takes off the other's promises, in percent of what they are worth, before it knows how they are kept. */
  doubt: number;
  /** What keeping its own word is worth to it besides, in hundred-thousandths of outcome. */
  honour: number;
}

export const TEMPERS = {
  broker: { own: 0, share: 40, doubt: 0, honour: 300 },
  haggler: { own: 60, share: 40, doubt: 0, honour: 0 },
  hedger: { own: 20, share: 40, doubt: 30, honour: 100 },
} as const satisfies Record<string, Temper>;

export type TemperName = keyof typeof TEMPERS;
