import { drawCards } from '../cards';
import { shuffle } from '../chance';
import { type Game, scenarioOf, tell, yearOf } from '../game';
import type { Frame, FrameOf } from '../state';
import { ALLIES, type Ally, partnerOf, type WorldData } from '../types';
import { holdsTrue, NOBODY } from '../values';
import { startEvent } from './event';
import { asks, type Phase, pop, push } from './phase';

/** The steps of a year in order (GAME.md, section 3). Each is a frame of its own. */
const STEPS: ((g: Game) => Frame)[] = [
  () => ({ phase: 'dispatches', at: 0 }),
  () => ({ phase: 'draw' }),
  () => ({ phase: 'aims', turn: 0 }),
  (g) => ({
    phase: 'summit',
    turns: { russia: g.rules.settings.summitTurns, iran: g.rules.settings.summitTurns },
    on: g.state.first,
    passes: 0,
  }),
  (g) => ({ phase: 'campaign', at: 0, first: partnerOf(g.state.first) }),
  () => ({ phase: 'reveal' }),
  () => ({ phase: 'due', done: [] }),
  () => ({ phase: 'commit', at: 0 }),
  () => ({ phase: 'resolutions', at: 0 }),
  () => ({ phase: 'fronts', at: 0, part: 0 }),
  () => ({ phase: 'dispatches', at: 1000 }),
  () => ({ phase: 'gulf', at: 0 }),
  () => ({ phase: 'settle' }),
  () => ({ phase: 'close' }),
];

export const year: Phase<FrameOf<'year'>> = {
  run(g, frame) {
    const step = frame.step;
    if (step === 0) beginYear(g);
    const make = STEPS[step];
    if (!make) {
      pop(g);
      return;
    }
    frame.step = step + 1;
    push(g, make(g));
  },
};

/** F: the side that leverage is against; level: the one with less Standing; level too: Iran. */
export function firstSide(g: Game): Ally {
  if (g.state.leverage !== 0) return g.state.leverage > 0 ? 'iran' : 'russia';
  return g.state.standing.russia < g.state.standing.iran ? 'russia' : 'iran';
}

function beginYear(g: Game): void {
  const { state } = g;
  tell(g, { type: 'year-begins', year: state.year });
  const row = yearOf(g);
  const before = scenarioOf(g).years[state.year - 1];
  if (!before || before.era !== row.era) beginEra(g, row.era);
  state.agendaSeen = { russia: 0, iran: 0 };
  state.agenda = '';
}

/** An era's cards are shuffled into the draw pile; its agendas are shuffled anew. */
function beginEra(g: Game, era: number): void {
  const { state, rules } = g;
  const without = scenarioOf(g).without;
  for (const card of rules.eraCards[era] ?? []) if (!without.includes(card)) state.draw.push(card);
  shuffle(state, state.draw);
  state.agendaDeck = rules.agendas.filter((agenda) => agenda.eras.includes(era)).map((agenda) => agenda.id);
  shuffle(state, state.agendaDeck);
}

/** A world card's window as indices of this scenario's years; null where it does not come. */
export function windowOf(g: Game, world: WorldData): [number, number] | null {
  const scenario = scenarioOf(g);
  const given = scenario.windows[world.id];
  if (given) return given;
  if (scenario.years.some((row) => row.season)) return null;
  const from = scenario.years.findIndex((row) => row.year >= world.window[0]);
  const to = scenario.years.findLastIndex((row) => row.year <= world.window[1]);
  return from < 0 || to < from ? null : [from, to];
}

/**
 * Tests one world card now: the fired branch when its condition holds, the other in its window's last year.
 * @returns the branch that happens, `void`, or null while it waits
 */
function testWorld(g: Game, world: WorldData): 'A' | 'B' | 'void' | null {
  if (g.state.worlds[world.id]) return null;
  const window = windowOf(g, world);
  const fired = world.fires ?? 'A';
  const now = g.state.year;
  // Before its window, or in a scenario that ends before it, only the early condition can bring it.
  if (!window || now < window[0]) return world.early && holdsTrue(g, world.early, NOBODY) ? fired : null;
  if (now > window[1]) return null;
  if (world.void && holdsTrue(g, world.void, NOBODY)) return 'void';
  const forced = scenarioOf(g).forced[world.id];
  if (forced) return forced;
  if (holdsTrue(g, world.test, NOBODY)) return fired;
  if (now < window[1]) return null;
  return fired === 'A' ? 'B' : 'A';
}

/** World cards in data order; `at` from 1000 on, those of the Reckoning. */
export const dispatches: Phase<FrameOf<'dispatches'>> = {
  run(g, frame) {
    const late = frame.at >= 1000;
    const at = frame.at % 1000;
    const world = g.rules.worlds[at];
    if (!world) {
      pop(g);
      if (!late) setAgenda(g);
      return;
    }
    frame.at++;
    if ((world.at === 'reckoning') !== late) return;
    const branch = testWorld(g, world);
    if (!branch) return;
    g.state.worlds[world.id] = branch;
    if (branch === 'void') {
      tell(g, { type: 'world-void', world: world.id });
      return;
    }
    tell(g, { type: 'world-happens', world: world.id, branch });
    startEvent(g, { of: 'world', id: world.id, branch }, { ...NOBODY });
  },
};

/** The year's agenda, face down; a satellite's owner sees it. */
function setAgenda(g: Game): void {
  const { state } = g;
  if (state.agendaDeck.length === 0) {
    const era = yearOf(g).era;
    state.agendaDeck = g.rules.agendas.filter((agenda) => agenda.eras.includes(era)).map((agenda) => agenda.id);
    shuffle(state, state.agendaDeck);
  }
  state.agenda = state.agendaDeck.pop() ?? '';
  for (const side of ALLIES) {
    if (!g.rules.goods.some((good) => good.eye && (state.reserve[side][good.id] as number) > 0)) continue;
    state.agendaSeen[side] = 1;
    g.sink?.({ type: 'agenda-seen', only: side, agenda: state.agenda });
  }
}

export const draw: Phase<FrameOf<'draw'>> = {
  run(g) {
    pop(g);
    for (const side of ALLIES) {
      const missing = yearOf(g).hand - g.state.hands[side].length;
      if (missing > 0) drawCards(g, side, missing);
    }
    if (!isEraStart(g)) return;
    for (const side of ALLIES) {
      const fit = g.rules.aims.filter((aim) => aim.side === side && aim.eras.includes(yearOf(g).era)).map((aim) => aim.id);
      shuffle(g.state, fit);
      g.state.aimOffers[side] = fit.slice(0, 2).sort();
    }
  },
};

function isEraStart(g: Game): boolean {
  const before = scenarioOf(g).years[g.state.year - 1];
  return !before || before.era !== yearOf(g).era;
}

export const aims: Phase<FrameOf<'aims'>> = {
  awaiting(g, frame) {
    const side = ALLIES[frame.turn];
    return side && g.state.aimOffers[side].length > 0 ? asks(side, 'aims', 'private') : null;
  },
  offer(g, frame, offer) {
    for (const aim of g.state.aimOffers[ALLIES[frame.turn] as Ally]) offer({ do: 'keep', aim });
  },
  apply(g, frame, action) {
    if (action.do !== 'keep') return;
    const side = ALLIES[frame.turn] as Ally;
    g.state.aims[side] = action.aim;
    g.state.aimOffers[side] = [];
    frame.turn++;
    tell(g, { type: 'aim-kept', side });
    tell(g, { type: 'aim-chosen', only: side, side, aim: action.aim });
  },
  run(g, frame) {
    if (frame.turn >= ALLIES.length) pop(g);
    else frame.turn++;
  },
};
