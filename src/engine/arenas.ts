import { change, type Game } from './game';
import { holds } from './lasting';
import { shift } from './tracks';
import { type Ally, type ArenaId, SIDES, type Side } from './types';

export function cubesOf(g: Game, side: Side, arena: ArenaId): number {
  return g.state.cubes[arena]?.[side] ?? 0;
}

/** Leading means strictly most cubes, the West counted. */
export function leads(g: Game, side: Side, arena: ArenaId): boolean {
  const row = g.state.cubes[arena];
  if (!row) return false;
  for (const other of SIDES) if (other !== side && row[other] >= row[side]) return false;
  return true;
}

/** Who leads an arena, or null. */
export function leader(g: Game, arena: ArenaId): Side | null {
  for (const side of SIDES) if (leads(g, side, arena)) return side;
  return null;
}

/** Points for one more cube: 2 where another has strictly more there. */
export function cubeCost(g: Game, side: Ally, arena: ArenaId): number {
  const row = g.state.cubes[arena] as Record<Side, number>;
  for (const other of SIDES) if (row[other] > row[side]) return 2;
  return 1;
}

/** Whether a side may place here at all. */
export function canPlace(g: Game, side: Side, arena: ArenaId): boolean {
  const row = g.rules.arena[arena];
  return !!row && !row.closedTo.includes(side) && !holds(g, 'closed', { arena, side });
}

/**
 * Puts cubes on the board. The first cube of an ally in Washington in a year costs Trust, never below 1.
 * @param quiet nothing is paid
 */
export function placeCubes(g: Game, side: Side, arena: ArenaId, n: number, quiet = false): void {
  if (n <= 0 || !canPlace(g, side, arena)) return;
  (g.state.cubes[arena] as Record<Side, number>)[side] += n;
  change(g, { type: 'placed', side, arena, n });
  const cost = g.rules.arena[arena]?.trustCost ?? 0;
  if (cost === 0 || quiet || side === 'west' || g.state.courted[side]) return;
  g.state.courted[side] = 1;
  shift(g, 'trust', -Math.min(cost, Math.max(0, g.state.trust - 1)));
}

/** Takes cubes off the board, as many as there are; returns how many. */
export function removeCubes(g: Game, side: Side, arena: ArenaId, n: number): number {
  const gone = Math.min(n, cubesOf(g, side, arena));
  if (gone <= 0) return 0;
  (g.state.cubes[arena] as Record<Side, number>)[side] -= gone;
  change(g, { type: 'removed', side, arena, n: gone });
  return gone;
}

/** Cubes change owner, as many as there are; returns how many. */
export function cedeCubes(g: Game, from: Side, to: Side, arena: ArenaId, n: number): number {
  const moved = Math.min(n, cubesOf(g, from, arena));
  if (moved <= 0) return 0;
  const row = g.state.cubes[arena] as Record<Side, number>;
  row[from] -= moved;
  row[to] += moved;
  change(g, { type: 'ceded', from, to, arena, n: moved });
  return moved;
}

/** Halves every owner's cubes in an arena, rounded down as asked: what is left is half, up or down. */
export function halveCubes(g: Game, arena: ArenaId, keep: 'up' | 'down'): void {
  const row = g.state.cubes[arena] as Record<Side, number>;
  for (const side of SIDES) row[side] = keep === 'up' ? Math.ceil(row[side] / 2) : Math.floor(row[side] / 2);
  change(g, { type: 'halved-cubes', arena });
}
