import { halveCubes, leads } from '../arenas';
import { voidPledge } from '../deals';
import { change, type Game, isLastYear, scenarioOf, tell, yearOf } from '../game';
import { emptyCounters, emptyTally } from '../setup';
import type { Ending, FrameOf } from '../state';
import { leverageOf, leverTo, setTrack, shiftSide } from '../tracks';
import { ALLIES, type Ally, type ArenaData, SIDES, type Side } from '../types';
import { holdsTrue } from '../values';
import { type Phase, pop, push } from './phase';
import { firstSide } from './year';

/** Collapse, rupture, client state, scoring (GAME.md, Reckoning, 11 to 14). */
export const settle: Phase<FrameOf<'settle'>> = {
  run(g) {
    pop(g);
    if (collapse(g)) return;
    rupture(g);
    if (clientState(g)) return;
    if (yearOf(g).scoring || isLastYear(g)) scoreEra(g);
  },
};

function end(g: Game, ending: Ending): void {
  g.state.ending = ending;
  g.state.stack = [];
  tell(g, { type: 'ended', kind: ending.kind, winner: ending.winner });
}

/** Stability 0: the game ends, the West has won. */
function collapse(g: Game): boolean {
  const fallen = ALLIES.filter((side) => g.state.stability[side] === 0);
  if (fallen.length === 0) return false;
  for (const side of fallen) tell(g, { type: 'collapse', side });
  end(g, {
    kind: 'collapse',
    winner: 'west',
    collapsed: { russia: fallen.includes('russia') ? 1 : 0, iran: fallen.includes('iran') ? 1 : 0 },
  });
  return true;
}

/** Trust has reached 0 this year: promises are void, each side pays for what it needs of the other. */
function rupture(g: Game): void {
  if (!g.state.trustBroke) return;
  g.state.trustBroke = 0;
  if (isLastYear(g)) return;
  const row = g.rules.settings.rupture;
  change(g, { type: 'rupture' });
  for (const p of [...g.state.promises]) {
    voidPledge(g, p);
    shiftSide(g, 'standing', p.from, -row.promise);
  }
  for (const side of ALLIES) {
    const n = Math.min(row.most, g.state.needs[side]);
    if (n === 0) continue;
    tell(g, { type: 'rupture-cost', side, n });
    shiftSide(g, 'standing', side, -n);
  }
  setTrack(g, 'trust', row.trust);
}

/** Leverage at its end, with that side ahead of the West: it wins at once. */
function clientState(g: Game): boolean {
  const most = g.rules.tracks.leverage.max;
  const holder = ALLIES.find((side) => leverageOf(g, side) >= most);
  if (!holder || g.state.standing[holder] <= g.state.standing.west) return false;
  tell(g, { type: 'client', side: holder });
  end(g, { kind: 'client', winner: holder, collapsed: { russia: 0, iran: 0 } });
  return true;
}

/** Standing each side would take in an arena if it were scored now. */
export function arenaScores(g: Game, arena: ArenaData): Record<Side, number> {
  const gains: Record<Side, number> = { russia: 0, iran: 0, west: 0 };
  for (const only of g.state.lasting) {
    if (only.kind !== 'lead-only' || only.arena !== arena.id) continue;
    for (const side of SIDES) if (leads(g, side, arena.id)) gains[side] = only.n;
    return gains;
  }
  const row = g.state.cubes[arena.id] as Record<Side, number>;
  const most = Math.max(row.russia, row.iran, row.west);
  if (most === 0) return gains;
  const next = secondOf(row, most);
  // Level first: each takes what the second would. Level second: nobody takes it.
  const level = holding(row, most) > 1;
  const first = arena.scores[level ? 1 : 0];
  const second = level || holding(row, next) > 1 ? 0 : arena.scores[1];
  for (const side of SIDES) if (row[side] > 0) gains[side] = row[side] === most ? first : row[side] === next ? second : 0;
  return gains;
}

/** Most cubes of those who hold fewer than the most; 0: nobody does. */
function secondOf({ russia, iran, west }: Record<Side, number>, most: number): number {
  return Math.max(russia < most ? russia : 0, iran < most ? iran : 0, west < most ? west : 0);
}

/** How many sides hold so many cubes. */
function holding({ russia, iran, west }: Record<Side, number>, n: number): number {
  return (russia === n ? 1 : 0) + (iran === n ? 1 : 0) + (west === n ? 1 : 0);
}

function scoreEra(g: Game): void {
  tell(g, { type: 'era-scored', era: yearOf(g).era });
  for (const arena of g.rules.arenas) {
    const gains = arenaScores(g, arena);
    for (const side of SIDES) {
      if (gains[side] === 0) continue;
      tell(g, { type: 'scored-arena', arena: arena.id, side, n: gains[side] });
      shiftSide(g, 'standing', side, gains[side]);
    }
    if (arena.relief > 0) reliefForLead(g, arena);
  }
  for (const side of ALLIES) scoreAim(g, side);
  for (const side of ALLIES) {
    const n = leverageOf(g, side);
    if (n === 0) continue;
    tell(g, { type: 'scored-leverage', side, n });
    shiftSide(g, 'standing', side, n);
  }
  for (const arena of g.rules.arenas) halveCubes(g, arena.id, 'up');
  const held = g.state.leverage;
  // Plus 0: half of -1 would be -0, which a written record reads back as 0.
  const half = Math.trunc(held / 2) + 0;
  if (half !== held) {
    g.state.leverage = half;
    tell(g, { type: 'halved-leverage', to: half });
  }
}

/** Washington's lead: sanctions 1 lower, in a scenario's last year Standing 1 instead. */
function reliefForLead(g: Game, arena: ArenaData): void {
  const lead = ALLIES.find((side) => leads(g, side, arena.id));
  if (!lead) return;
  if (isLastYear(g)) shiftSide(g, 'standing', lead, arena.relief);
  else shiftSide(g, 'sanctions', lead, -arena.relief);
}

function scoreAim(g: Game, side: Ally): void {
  const aim = g.rules.aim[g.state.aims[side]];
  g.state.aims[side] = '';
  if (!aim) return;
  if (!holdsTrue(g, aim.test, { player: side, own: side, favours: side })) {
    tell(g, { type: 'aim-missed', side, aim: aim.id });
    return;
  }
  tell(g, { type: 'scored-aim', side, aim: aim.id, n: aim.points });
  shiftSide(g, 'standing', side, aim.points);
}

/** The last year: the outcome. Else leverage fades, the year's modifiers go, the next year begins. */
export const close: Phase<FrameOf<'close'>> = {
  run(g) {
    pop(g);
    const row = yearOf(g);
    if (isLastYear(g)) {
      end(g, { kind: firstByCount(g) === 'west' ? 'westCount' : 'count', winner: firstByCount(g), collapsed: { russia: 0, iran: 0 } });
      return;
    }
    if (row.yearly && !row.scoring && g.state.leverage !== 0) leverTo(g, g.state.leverage > 0 ? 'iran' : 'russia', 1);
    freshYear(g);
    push(g, { phase: 'year', step: 0 });
  },
};

/** The West first, alone or level with anyone; else the ally ahead; level: equals. */
export function firstByCount(g: Game): Side | 'equals' {
  const { russia, iran, west } = g.state.standing;
  if (west >= russia && west >= iran) return 'west';
  if (russia === iran) return 'equals';
  return russia > iran ? 'russia' : 'iran';
}

function freshYear(g: Game): void {
  const { state, rules } = g;
  const now = state.year;
  const scored = yearOf(g).scoring;
  state.year = now + 1;
  state.lasting = state.lasting.filter((rule) => rule.until > now);
  state.demands = state.demands.filter((mod) => mod.year > now);
  state.resolutions = [];
  state.blocks = { russia: 0, iran: 0, syria: 0 };
  state.thisYear = emptyCounters(rules);
  if (scored) state.thisEra = emptyCounters(rules);
  state.recalled = { russia: emptyTally(rules), iran: emptyTally(rules) };
  state.levered = { russia: {}, iran: {} };
  state.needs = { russia: 0, iran: 0 };
  state.offers = [];
  if ((scenarioOf(g).years[state.year] as { fresh: boolean }).fresh) {
    state.favoured = { russia: 0, iran: 0 };
    state.steadied = { russia: 0, iran: 0 };
    state.courted = { russia: 0, iran: 0 };
    state.dronesPriced = 0;
  }
  state.first = firstSide(g);
}
