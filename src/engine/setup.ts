import { seeded } from './chance';
import type { Conduct, Counters, GameState } from './state';
import { type Ally, type Rules, type ScenarioData, SIDES, type Tally } from './types';

/** Of a side that has not dealt yet. */
export const noConduct = (): Conduct => ({ accepted: 0, countered: 0, refused: 0, kept: 0, stalled: 0, broken: 0 });

/** Every good at 0. */
export function emptyTally(rules: Rules): Tally {
  const tally: Tally = {};
  for (const good of rules.goods) tally[good.id] = 0;
  return tally;
}

export function emptyCounters(rules: Rules): Counters {
  return {
    kept: { russia: 0, iran: 0 },
    vetoed: { russia: 0, iran: 0 },
    received: { russia: emptyTally(rules), iran: emptyTally(rules) },
    deals: 0,
  };
}

const pair = <T>(make: (side: Ally) => T): Record<Ally, T> => ({ russia: make('russia'), iran: make('iran') });
const none = () => ({ russia: 0, iran: 0 }) as Record<Ally, 0>;

/** The state before the first year: the scenario's numbers, an empty deck, the year on the stack. */
export function initialState(rules: Rules, scenario: ScenarioData, seed: number): GameState {
  const fronts: GameState['fronts'] = {};
  for (const front of rules.fronts) {
    fronts[front.id] = {
      open: scenario.open.includes(front.id) ? 1 : 0,
      effort: 0,
      committed: pair((side) => ({ ...emptyTally(rules), ...scenario.committed[front.id]?.[side] })),
    };
  }
  const cubes: GameState['cubes'] = {};
  for (const arena of rules.arenas) {
    const row = { russia: 0, iran: 0, west: 0 };
    for (const side of SIDES) row[side] = scenario.cubes[arena.id]?.[side] ?? 0;
    cubes[arena.id] = row;
  }
  return {
    scenario: scenario.id,
    year: 0,
    ply: 0,
    rng: seeded(seed),
    first: 'iran',
    standing: { ...scenario.standing },
    leverage: scenario.leverage,
    trust: scenario.trust,
    trustBroke: 0,
    stability: { ...scenario.stability },
    sanctions: { ...scenario.sanctions },
    damascus: scenario.damascus,
    war: scenario.war,
    escalation: scenario.escalation,
    price: scenario.price,
    reserve: pair((side) => ({ ...emptyTally(rules), ...scenario.reserve[side] })),
    fronts,
    cubes,
    promises: scenario.promises.map((p, i) => ({ id: i + 1, ...p, stalled: 0 as const })),
    nextPromise: scenario.promises.length + 1,
    demands: [],
    lasting: [],
    resolutions: [],
    blocks: { russia: 0, iran: 0, syria: 0 },
    agenda: '',
    agendaDeck: [],
    agendaSeen: none(),
    draw: [],
    discard: [],
    removed: [],
    hands: pair(() => []),
    seen: pair(() => []),
    aims: pair(() => ''),
    aimOffers: pair(() => []),
    worlds: { ...scenario.resolved },
    thisYear: emptyCounters(rules),
    thisEra: emptyCounters(rules),
    favoured: none(),
    steadied: none(),
    courted: none(),
    dronesPriced: 0,
    recalled: pair(() => emptyTally(rules)),
    levered: pair(() => ({})),
    arrived: pair(() => emptyTally(rules)),
    needs: none(),
    conduct: pair(noConduct),
    offers: [],
    changes: 0,
    stack: [],
    ending: null,
  };
}
