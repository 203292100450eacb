import { type Ally, SIDES, type Side } from '../engine/types';

/** What a projection is made of, in the words of the rulebook; each is told for the three, in hundredths of Standing. */
export const TERMS = [
  'standing',
  'apart',
  'arenas',
  'fronts',
  'damascus',
  'leverage',
  'sanctions',
  'trust',
  'goods',
  'cards',
  'points',
  'aim',
  'promises',
  'forecast',
] as const;

export type TermName = (typeof TERMS)[number];

/** The terms as they are noted down: what they add to Standing at once, and to what only ripens. */
interface Notes {
  standing: Record<Side, number[]>;
  assets: Record<Side, number[]>;
  before: { standing: Record<Side, number>; assets: Record<Ally, number> };
}

/** What a position holds for the three, before it becomes a chance: hundredths of Standing, chances in thousandths. */
export interface Projection {
  standing: Record<Side, number>;
  /** What an ally holds that is not Standing yet: it counts for less as the end comes near. */
  assets: Record<Ally, number>;
  collapse: Record<Ally, number>;
  client: Record<Ally, number>;
  yearsLeft: number;
  /** Absent where nobody asks for the terms: they cost time. */
  notes?: Notes;
}

/** Begins to note the terms of a projection down. */
export function takeNotes(p: Projection): void {
  const none = () => TERMS.map(() => 0);
  const each = () => ({ russia: none(), iran: none(), west: none() });
  p.notes = {
    standing: each(),
    assets: each(),
    before: { standing: { russia: 0, iran: 0, west: 0 }, assets: { russia: 0, iran: 0 } },
  };
}

/** What was added since the last note is this term. */
export function note(p: Projection, term: TermName): void {
  const { notes } = p;
  if (!notes) return;
  const at = TERMS.indexOf(term);
  for (const side of SIDES) {
    const standing = notes.standing[side] as number[];
    standing[at] = (standing[at] as number) + p.standing[side] - notes.before.standing[side];
    notes.before.standing[side] = p.standing[side];
    if (side === 'west') continue;
    const assets = notes.assets[side] as number[];
    assets[at] = (assets[at] as number) + p.assets[side] - notes.before.assets[side];
    notes.before.assets[side] = p.assets[side];
  }
}

/** The terms of the three, in the order of `TERMS`, in hundredths of Standing. @param ripe percent of what ripens that still will */
export function noted(p: Projection, ripe: number): Record<Side, number[]> {
  const { notes } = p;
  if (!notes) throw new Error('No terms were noted.');
  const of = (side: Side) => TERMS.map((_, i) => (notes.standing[side][i] as number) + Math.trunc(((notes.assets[side][i] as number) * ripe) / 100));
  return { russia: of('russia'), iran: of('iran'), west: of('west') };
}
