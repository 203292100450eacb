import type { GameState } from '../../../engine/state';

/** The Reckoning as people follow it: its fifteen steps in nine. */
export const STEPS = ['agenda', 'promises', 'commit', 'vetoes', 'fronts', 'west', 'income', 'home', 'score'] as const;
export type Step = (typeof STEPS)[number];

/** Which of its steps the Reckoning is at; null outside of it. */
export function reckoningStep(state: GameState): Step | null {
  for (const frame of state.stack) {
    switch (frame.phase) {
      case 'reveal':
        return 'agenda';
      case 'effects':
        // The agenda's own event runs when the frame that turned it up is gone.
        if (frame.source.of === 'agenda') return 'agenda';
        break;
      case 'due':
        return 'promises';
      case 'commit':
        return 'commit';
      case 'resolutions':
        return 'vetoes';
      case 'fronts':
        return 'fronts';
      case 'dispatches':
        // World cards of the Reckoning (the fall of Damascus) are tried once the fronts are done.
        if (frame.at >= 1000) return 'west';
        break;
      case 'gulf':
        return 'income';
      case 'settle':
      case 'close':
        return 'score';
      default:
    }
  }
  return null;
}
