import type { Game } from '../engine/game';
import type { Ally, Side } from '../engine/types';

/** What a position holds for the three, before it becomes a chance: hundredths of Standing, chances in thousandths. */
export interface Projection {
  standing: Record<Side, number>;
  /** What an ally holds that is not Standing yet: it counts for less as the end comes near. */
  assets: Record<Ally, number>;
  collapse: Record<Ally, number>;
  client: Record<Ally, number>;
  yearsLeft: number;
}

/** Whether this year's agenda has been turned up. */
export function agendaRevealed(g: Game): boolean {
  return g.state.stack.some((frame) => frame.phase === 'commit' || frame.phase === 'resolutions' || frame.phase === 'fronts');
}
