import type { Counters, Frame, GameState } from './state';
import type { Ally, Side, Tally } from './types';

const tallies = (pair: Record<Ally, Tally>): Record<Ally, Tally> => ({ russia: { ...pair.russia }, iran: { ...pair.iran } });
const lists = (pair: Record<Ally, string[]>): Record<Ally, string[]> => ({ russia: pair.russia.slice(), iran: pair.iran.slice() });

const counters = (c: Counters): Counters => ({
  kept: { ...c.kept },
  vetoed: { ...c.vetoed },
  received: tallies(c.received),
  deals: c.deals,
});

function frameClone(frame: Frame): Frame {
  switch (frame.phase) {
    case 'compose':
    case 'answer':
    case 'conclude':
      return { ...frame, draft: frame.draft.map((line) => ({ ...line })) };
    case 'summit':
      return { ...frame, turns: { ...frame.turns } };
    case 'spend':
      return { ...frame, only: frame.only.slice() };
    case 'due':
      return { ...frame, done: frame.done.slice() };
    case 'effects':
    case 'choose':
    case 'pick':
    case 'repeat':
      // Sources, paths and casts are never changed in place.
      return { ...frame };
    default:
      return { ...frame };
  }
}

/** A copy that shares nothing that a rule changes: written by hand because search makes one an iteration. */
export function clone(state: GameState): GameState {
  const fronts: GameState['fronts'] = {};
  for (const id in state.fronts) {
    const row = state.fronts[id] as GameState['fronts'][string];
    fronts[id] = { open: row.open, effort: row.effort, committed: tallies(row.committed) };
  }
  const cubes: Record<string, Record<Side, number>> = {};
  for (const id in state.cubes) cubes[id] = { ...(state.cubes[id] as Record<Side, number>) };
  return {
    ...state,
    rng: state.rng.slice(),
    standing: { ...state.standing },
    stability: { ...state.stability },
    sanctions: { ...state.sanctions },
    reserve: tallies(state.reserve),
    fronts,
    cubes,
    promises: state.promises.map((p) => ({ ...p })),
    demands: state.demands.slice(),
    lasting: state.lasting.slice(),
    resolutions: state.resolutions.slice(),
    blocks: { ...state.blocks },
    agendaDeck: state.agendaDeck.slice(),
    agendaSeen: { ...state.agendaSeen },
    draw: state.draw.slice(),
    discard: state.discard.slice(),
    removed: state.removed.slice(),
    hands: lists(state.hands),
    seen: lists(state.seen),
    aims: { ...state.aims },
    aimOffers: lists(state.aimOffers),
    worlds: { ...state.worlds },
    thisYear: counters(state.thisYear),
    thisEra: counters(state.thisEra),
    favoured: { ...state.favoured },
    steadied: { ...state.steadied },
    courted: { ...state.courted },
    recalled: tallies(state.recalled),
    levered: tallies(state.levered),
    arrived: tallies(state.arrived),
    needs: { ...state.needs },
    offers: state.offers.slice(),
    stack: state.stack.map(frameClone),
    ending: state.ending === null ? null : { ...state.ending, collapsed: { ...state.ending.collapsed } },
  };
}
