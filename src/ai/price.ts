import type { GameState } from '../engine/state';
import { type Ally, partnerOf, type Rules } from '../engine/types';
import { evenness, type Package } from './bargain';

/**
 * The price below which a side walks away from a deal. Who takes any gain at all is asked for everything: in pairs of decades a
 * player that always asked for the most beat such a one in four of five (docs/decisions/0018).
 */

/** The share of what the other gains, in percent, that a side wants for itself before it has seen how the other bargains. */
export const SHARE = 85;

/** Wanted besides, in percent, for every deal that it has signed for the other more than the other for it; and up to how much. */
const EACH = 10;
const MOST = 130;

/** The share of what the other gains, in percent, that a side wants: more, where it is always the one who signs. */
export function priceOf({ conduct }: GameState, side: Ally): number {
  return Math.max(SHARE, Math.min(MOST, SHARE + EACH * (conduct[side].accepted - conduct[partnerOf(side)].accepted)));
}

/** So many years before the end, or fewer, there may be no better offer to wait for. */
const LATE = 3;

/** Below this chance, in hundred-thousandths of outcome, a side has next to nothing to hold out for. */
const LITTLE = 16_000;

/** From this gain on, in hundred-thousandths of outcome, one in such straits signs whatever the other makes of it. */
const PLENTY = 4000;

/** One in such straits wants this share of what the other gains on the West, in percent, where it gains less than plenty. */
const STRAITENED = 50;

/** Whether it is late, and a side would end with next to nothing. @param without its outcome without the deal */
export function isInStraits(rules: Rules, state: GameState, without: number): boolean {
  const years = rules.scenario[state.scenario]?.years.length ?? 0;
  return without < LITTLE && years - state.year <= LATE;
}

/** Whether a side gains on the West, and enough of what the other gains. @param share that it wants, in percent */
export function isFair(row: Package, side: Ally, share: number, inStraits: boolean): boolean {
  const other = partnerOf(side);
  if (row.lead[side] <= 0) return false;
  if (row.gain[side] * 100 >= row.gain[other] * share) return true;
  return inStraits && (row.lead[side] >= row.lead[other] || evenness(row) >= STRAITENED);
}

/** Whether a side would sign: it gains, and it is no mere crumb of what the other gains. */
export function signs(row: Package, side: Ally, share: number, inStraits: boolean): boolean {
  return row.gain[side] > 0 && (isFair(row, side, share, inStraits) || (inStraits && row.gain[side] >= PLENTY));
}

/** Whether a side would sign at its own price. @param without its outcome without the deal */
export function signsAtItsPrice(rules: Rules, state: GameState, side: Ally, row: Package, without: number): boolean {
  return signs(row, side, priceOf(state, side), isInStraits(rules, state, without));
}
