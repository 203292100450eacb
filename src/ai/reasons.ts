import { need } from '../engine/fronts';
import { type Message, message } from '../engine/messages';
import type { DealLine, GameState } from '../engine/state';
import { type Ally, partnerOf, type Rules } from '../engine/types';
import { afterDeal, type Package } from './bargain';

/**
 * Reasons in words, from what a decision would change on the table: both sides can see it there, so that no reason gives away
 * a hand, an aim or an agenda.
 */

/** What a deal does to one side, as both can see it. */
interface Effects {
  /** Leverage that the partner gains by it. */
  handed: number;
  /** Goods that would meet no need of this side. */
  idle: { good: string; n: number } | null;
  /** The front whose need falls most, and by how much. */
  met: { front: string; n: number } | null;
  /** Cubes given less cubes got. */
  ceded: number;
}

function effectsOf(rules: Rules, state: GameState, by: Ally, draft: readonly DealLine[], side: Ally): Effects {
  const after = afterDeal(rules, state, by, draft);
  const toRussia = after.leverage - state.leverage;
  let met: Effects['met'] = null;
  for (const { id } of rules.fronts) {
    const n = need({ rules, state }, side, id) - need({ rules, state: after }, side, id);
    if (n > (met?.n ?? 0)) met = { front: id, n };
  }
  const got = draft.filter((line) => line.from !== side);
  const idle = got.find(({ kind, what }) => kind === 'good' && isIdle(rules, state, side, what)) ?? null;
  const cubes = (lines: readonly DealLine[]): number => lines.reduce((sum, { kind, n }) => sum + (kind === 'cube' ? n : 0), 0);
  return {
    handed: side === 'iran' ? toRussia : -toRussia,
    idle: idle && { good: idle.what, n: idle.n },
    met,
    ceded: cubes(draft) - 2 * cubes(got),
  };
}

/** Whether a good is made for fronts alone, and this side is short at none of them. */
function isIdle(rules: Rules, state: GameState, side: Ally, good: string): boolean {
  const row = rules.good[good];
  if (!row || row.works || row.kept) return false;
  const fronts = Object.keys(row.strength);
  return fronts.length > 0 && fronts.every((front) => need({ rules, state }, side, front) === 0);
}

const good = (id: string, n: number): Message => message('good', { id, n });
const front = (id: string): Message => message('front', { id });

/** Why a side signs a deal or does not. @param row as the side has weighed it */
export function whyOfDeal(rules: Rules, state: GameState, by: Ally, row: Package, side: Ally, accepts: boolean): Message {
  const other = partnerOf(side);
  const gain = Math.round(row.gain[side] / 1000);
  const theirs = Math.round(row.gain[other] / 1000);
  const { handed, idle, met, ceded } = effectsOf(rules, state, by, row.draft, side);
  if (accepts) {
    if (met) return message('why.accept-need', { front: front(met.front), n: met.n, gain });
    if (handed < 0) return message('why.accept-leverage', { n: -handed, gain });
    if (ceded < 0) return message('why.accept-cubes', { n: -ceded, gain });
    return message('why.accept', { gain });
  }
  if (row.gain[side] > 0 && row.gain[other] > row.gain[side]) return message('why.refuse-share', { gain, theirs });
  if (idle && handed > 0) return message('why.refuse-idle-leverage', { good: good(idle.good, idle.n), n: handed });
  if (handed > 1) return message('why.refuse-leverage', { n: handed });
  if (idle) return message('why.refuse-idle', { good: good(idle.good, idle.n) });
  if (ceded > 0) return message('why.refuse-cubes', { n: ceded });
  return message('why.refuse', { gain, theirs });
}

/** Why a side offers a deal. */
export function whyOfOffer(rules: Rules, state: GameState, side: Ally, row: Package): Message {
  const { met, handed } = effectsOf(rules, state, side, row.draft, side);
  const theirs = effectsOf(rules, state, side, row.draft, partnerOf(side)).met;
  if (met && theirs) return message('why.propose-needs', { ours: front(met.front), theirs: front(theirs.front) });
  if (met) return message('why.propose-need', { front: front(met.front) });
  if (handed < 0) return message('why.propose-leverage', { n: -handed });
  return message('why.propose');
}
