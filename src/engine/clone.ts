import type { Counters, Frame, GameState } from './state';
import type { Ally, Side, Tally } from './types';

const pair = <T>(of: Record<Ally, T>): Record<Ally, T> => ({ russia: of.russia, iran: of.iran });
const sides = (of: Record<Side, number>): Record<Side, number> => ({ russia: of.russia, iran: of.iran, west: of.west });
const tallies = (pair: Record<Ally, Tally>): Record<Ally, Tally> => ({ russia: { ...pair.russia }, iran: { ...pair.iran } });
const lists = (pair: Record<Ally, string[]>): Record<Ally, string[]> => ({ russia: pair.russia.slice(), iran: pair.iran.slice() });

const counters = (c: Counters): Counters => ({
  kept: pair(c.kept),
  vetoed: pair(c.vetoed),
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

/**
 * A copy that shares nothing that a rule changes: written by hand because search makes one an iteration. Every field stands
 * here by name, in the order of `setup.ts`: a spread of so large an object takes three times as long.
 */
export function clone(state: GameState): GameState {
  const fronts: GameState['fronts'] = { ...state.fronts };
  for (const id in fronts) {
    const row = fronts[id] as GameState['fronts'][string];
    fronts[id] = { open: row.open, effort: row.effort, committed: tallies(row.committed) };
  }
  const cubes: GameState['cubes'] = { ...state.cubes };
  for (const id in cubes) cubes[id] = sides(cubes[id] as Record<Side, number>);
  return {
    scenario: state.scenario,
    year: state.year,
    ply: state.ply,
    rng: state.rng.slice(),
    first: state.first,
    standing: sides(state.standing),
    leverage: state.leverage,
    trust: state.trust,
    trustBroke: state.trustBroke,
    stability: pair(state.stability),
    sanctions: pair(state.sanctions),
    damascus: state.damascus,
    war: state.war,
    escalation: state.escalation,
    price: state.price,
    reserve: tallies(state.reserve),
    fronts,
    cubes,
    promises: state.promises.map((p) => ({ ...p })),
    nextPromise: state.nextPromise,
    demands: state.demands.slice(),
    lasting: state.lasting.slice(),
    resolutions: state.resolutions.slice(),
    blocks: { ...state.blocks },
    agenda: state.agenda,
    agendaDeck: state.agendaDeck.slice(),
    agendaSeen: pair(state.agendaSeen),
    draw: state.draw.slice(),
    discard: state.discard.slice(),
    removed: state.removed.slice(),
    hands: lists(state.hands),
    seen: lists(state.seen),
    aims: pair(state.aims),
    aimOffers: lists(state.aimOffers),
    worlds: { ...state.worlds },
    thisYear: counters(state.thisYear),
    thisEra: counters(state.thisEra),
    favoured: pair(state.favoured),
    steadied: pair(state.steadied),
    courted: pair(state.courted),
    dronesPriced: state.dronesPriced,
    recalled: tallies(state.recalled),
    levered: tallies(state.levered),
    arrived: tallies(state.arrived),
    needs: pair(state.needs),
    conduct: { russia: { ...state.conduct.russia }, iran: { ...state.conduct.iran } },
    offers: state.offers.slice(),
    changes: state.changes,
    stack: state.stack.map(frameClone),
    ending: state.ending === null ? null : { ...state.ending, collapsed: pair(state.ending.collapsed) },
  };
}
