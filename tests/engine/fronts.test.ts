import { describe, expect, it } from 'vitest';
import { need, shortfall, sideStrength, strength } from '../../src/engine/fronts';
import { go, happens, owe, rule, table } from './table';

const FRONTS = { phase: 'fronts', at: 0, part: 0 } as const;
const LATE = { phase: 'dispatches', at: 1000 } as const;

describe('what a side needs', () => {
  it('is what its own goods leave of its skies, and only one of its drones counts there', () => {
    const { g } = table('ukraine', { escalation: 5, reserve: { iran: { drone: 3 } } });
    expect(need(g, 'iran', 'skies')).toBe(4);
    expect(need(g, 'russia', 'skies')).toBe(0);
  });

  it('counts a satellite in the reserve, and only one', () => {
    const { g } = table('ukraine', { escalation: 5, reserve: { iran: { satellite: 2 } }, committed: { skies: { iran: { s300: 1 } } } });
    expect(need(g, 'iran', 'skies')).toBe(2);
  });

  it("is less by Russia's own effort and the drones it already has", () => {
    const { g, state } = table('ukraine', { open: ['ukraine'], war: 6, reserve: { russia: { drone: 1 }, iran: { drone: 4 } } });
    expect(need(g, 'russia', 'ukraine')).toBe(4);
    (state.fronts.ukraine as { effort: number }).effort = 3;
    expect(need(g, 'russia', 'ukraine')).toBe(1);
  });

  it('is nothing while the front is shut', () => {
    expect(need(table('ukraine', { war: 6 }).g, 'russia', 'ukraine')).toBe(0);
  });
});

describe('Syria', () => {
  it("counts no ally's goods for more than half the demand, rounded up", () => {
    const { g } = table('syria', { committed: { syria: { russia: { wing: 4 } } } });
    expect(sideStrength(g, 'syria', 'russia')).toBe(3);
    expect(shortfall(g, 'syria')).toBe(2);
    expect(need(g, 'russia', 'syria')).toBe(2);
  });

  it('gains a point by the joint command where both fight', () => {
    const t = table('syria', { committed: { syria: { russia: { wing: 1 }, iran: { ground: 1 } } } });
    rule(t, { kind: 'joint', n: 1 });
    expect(strength(t.g, 'syria')).toBe(4);
    (t.state.fronts.syria as { committed: { iran: Record<string, number> } }).committed.iran.ground = 0;
    expect(strength(t.g, 'syria')).toBe(2);
  });

  it('held by both, brings Trust and raises Damascus; the war wears both down; who did more gains leverage', () => {
    const t = table('syria', { open: ['syria'], trust: 3, damascus: 3, committed: { syria: { russia: { wing: 2 }, iran: { ground: 2 } } } });
    go(t, FRONTS);
    expect(t.state).toMatchObject({ trust: 4, damascus: 4, leverage: 1, standing: { west: 1 } });
    expect(t.state.fronts.syria?.committed).toMatchObject({ russia: { wing: 1 }, iran: { ground: 1 } });
    go(t, FRONTS);
    expect(t.state.damascus).toBe(3);
  });

  it('raises Damascus no further than 4', () => {
    const t = table('syria', { open: ['syria'], damascus: 4, committed: { syria: { russia: { wing: 2 }, iran: { ground: 2 } } } });
    go(t, FRONTS);
    expect(t.state.damascus).toBe(4);
  });

  it('left alone, costs Damascus two steps and gives the West a point for every point short', () => {
    const t = table('syria', { open: ['syria'], damascus: 3, standing: { west: 6 } });
    go(t, FRONTS);
    const { points, per } = t.rules.settings.westShort;
    expect(t.state).toMatchObject({ damascus: 1, leverage: 0, standing: { west: 6 + points * Math.ceil(5 / per) } });
  });
});

describe('a shortfall', () => {
  it('of less than 3 in the skies costs Iran 1 stability and an S-300', () => {
    const t = table('ukraine', { open: ['skies'], escalation: 5, committed: { skies: { iran: { s300: 2 } } } });
    go(t, FRONTS);
    expect(t.state.stability).toEqual({ russia: 6, iran: 4 });
    expect(t.state.fronts.skies?.committed.iran.s300).toBe(1);
  });

  it('of 3 or more costs 3 stability and two S-300s', () => {
    const t = table('ukraine', { open: ['skies'], escalation: 6, committed: { skies: { iran: { s300: 1, su35: 0 } } } });
    go(t, FRONTS);
    expect(t.state.stability.iran).toBe(2);
    expect(t.state.fronts.skies?.committed.iran.s300).toBe(0);
  });

  it('costs half the stability, rounded down, where a satellite gives warning', () => {
    const t = table('ukraine', { open: ['skies'], escalation: 6, reserve: { iran: { satellite: 1 } } });
    go(t, FRONTS);
    expect(t.state.stability.iran).toBe(4);
  });

  it('in Ukraine costs Russia; drones and its own effort are used up either way', () => {
    const t = table('ukraine', { open: ['ukraine'], war: 5, committed: { ukraine: { russia: { drone: 1 } } } });
    (t.state.fronts.ukraine as { effort: number }).effort = 1;
    go(t, FRONTS);
    expect(t.state.stability.russia).toBe(5);
    expect(t.state.fronts.ukraine).toMatchObject({ effort: 0, committed: { russia: { drone: 0 } } });
  });
});

describe('Ukraine shuts', () => {
  it('drones come back, promises of drones end without blame, leverage on the Iranian side is halved', () => {
    const t = table('ukraine', { open: ['ukraine', 'skies'], war: 5, leverage: -5, committed: { ukraine: { russia: { drone: 2 } } } });
    owe(t, 'iran', 'drone', 2, 1);
    owe(t, 'russia', 'su35', 1, 1);
    const { standing, trust } = structuredClone(t.state);
    go(t, happens('world', 'ceasefire', 'B'));
    expect(t.state).toMatchObject({ war: 0, leverage: -2, standing, trust });
    expect(t.state.reserve.russia.drone).toBe(2);
    expect(t.state.promises.map((p) => p.good)).toEqual(['su35']);
  });
});

describe('the fall of Damascus', () => {
  it.each(['ukraine', 'syria', 'decade'])('comes at once at Damascus 0, in %s too', (scenario) => {
    const t = table(scenario, {
      open: ['syria'],
      damascus: 0,
      standing: { west: 5 },
      stability: { russia: 5, iran: 5 },
      cubes: { contracts: { russia: 3, iran: 2, west: 1 } },
      committed: { syria: { russia: { wing: 2 }, iran: { ground: 2 } } },
    });
    owe(t, 'iran', 'ground', 2, 1);
    const { trust } = t.state;
    go(t, LATE);
    expect(t.state.worlds['fall-of-damascus']).toBe('A');
    expect(t.state).toMatchObject({ trust, promises: [], standing: { west: 7 }, stability: { russia: 4, iran: 4 } });
    expect(t.state.fronts.syria).toMatchObject({ open: 0, committed: { russia: { wing: 0 }, iran: { ground: 0 } } });
    expect(t.state.reserve.russia.wing).toBe(0);
    expect(t.state.cubes.contracts).toEqual({ russia: 1, iran: 1, west: 0 });
  });

  it('does not come above 0 before its years', () => {
    const t = table('ukraine', { damascus: 1 });
    go(t, LATE);
    expect(t.state.worlds['fall-of-damascus']).toBeUndefined();
  });

  it('never comes at Damascus 6, where no die shows more; in 2025 he has held', () => {
    const t = table('ukraine', { damascus: 6, year: 1 });
    for (t.state.year = 1; t.state.year < 4; t.state.year++) go(t, LATE);
    expect(t.state.worlds['fall-of-damascus']).toBe('B');
    expect(t.state.fronts.syria?.open).toBe(1);
  });
});
