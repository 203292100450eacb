import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/engine/state';
import { act, asked, go, type Laid, owe, rule, table, why } from './table';

const DUE: Frame = { phase: 'due', done: [] };
const UN: Frame = { phase: 'resolutions', at: 0 };
const lay = (laid: Laid = {}) =>
  table('ukraine', { open: ['ukraine', 'skies'], war: 7, trust: 3, sanctions: { iran: 6 }, reserve: { iran: { drone: 2 } }, ...laid });

describe('a promise that falls due', () => {
  it('delivered, it brings Trust 1 and leverage by need to the debtor', () => {
    const t = lay();
    owe(t, 'iran', 'drone', 1);
    go(t, DUE);
    expect(asked(t)).toBe('iran due');
    act(t, { do: 'deliver' });
    expect(t.state).toMatchObject({ trust: 4, leverage: -2, promises: [], thisYear: { kept: { iran: 1 } } });
    expect(t.state.reserve.russia.drone).toBe(1);
  });

  it('delivered aircraft pay the price of arms', () => {
    const t = lay({ reserve: { russia: { su35: 1 } }, cubes: { gulf: { russia: 1 } } });
    owe(t, 'russia', 'su35');
    go(t, DUE);
    act(t, { do: 'deliver' });
    expect(t.state.cubes.gulf?.russia).toBe(0);
    expect(t.state.reserve.iran.su35).toBe(1);
  });

  it('stalled, it waits a year, once, and leverage 1 goes to the one who waits', () => {
    const t = lay();
    owe(t, 'iran', 'drone', 1);
    go(t, DUE);
    act(t, { do: 'stall' });
    expect(t.state).toMatchObject({ trust: 3, leverage: 1, promises: [{ due: 1, stalled: 1 }] });
    t.state.year = 1;
    go(t, DUE);
    expect(why(t, { do: 'stall' })).toBe('stalled-once');
  });

  it('is not stalled past the end of the scenario', () => {
    const t = lay({ year: 3 });
    owe(t, 'iran', 'drone', 1);
    go(t, DUE);
    expect(why(t, { do: 'stall' })).toBe('stall-too-late');
  });

  it('is not stalled where a card bars it', () => {
    const t = lay();
    rule(t, { kind: 'stall', side: 'iran', mode: 'barred' });
    owe(t, 'iran', 'drone', 1);
    go(t, DUE);
    expect(why(t, { do: 'stall' })).toBe('stall-barred');
  });

  it.each([
    [0, 1],
    [3, 3],
  ])('broken in year %i, it costs Trust 2 and Standing %i, and gives leverage 2 to the wronged', (year, cost) => {
    const t = lay({ year, standing: { iran: 7 } });
    owe(t, 'iran', 'drone', 1);
    go(t, DUE);
    act(t, { do: 'break' });
    expect(t.state).toMatchObject({ trust: 1, leverage: 2, promises: [], trustBroke: 0 });
    expect(t.state.standing.iran).toBe(7 - cost);
  });

  it('broken at Trust 2, it leads to a rupture', () => {
    const t = lay({ trust: 2 });
    owe(t, 'iran', 'drone', 1);
    go(t, DUE);
    act(t, { do: 'break' });
    expect(t.state).toMatchObject({ trust: 0, trustBroke: 1 });
  });

  it('with too few in the reserve, it is stalled unasked, and the next time broken', () => {
    const t = lay();
    owe(t, 'iran', 'drone', 3);
    go(t, DUE);
    expect(t.state).toMatchObject({ leverage: 1, promises: [{ due: 1, stalled: 1 }] });
    t.state.year = 1;
    go(t, DUE);
    expect(t.state).toMatchObject({ leverage: 3, trust: 1, promises: [] });
    expect(t.state.reserve.iran.drone).toBe(2);
  });

  it('for a front that is shut, it ends without blame', () => {
    const t = lay({ open: ['skies'] });
    owe(t, 'iran', 'drone', 1);
    go(t, DUE);
    expect(t.state).toMatchObject({ leverage: 0, trust: 3, promises: [] });
  });

  it("F's come first", () => {
    const t = lay({ first: 'russia', reserve: { iran: { network: 1 }, russia: { satellite: 1 } } });
    owe(t, 'iran', 'network');
    owe(t, 'russia', 'satellite');
    go(t, DUE);
    expect(asked(t)).toBe('russia due');
    act(t, { do: 'deliver' });
    expect(asked(t)).toBe('iran due');
  });
});

describe('a promised veto', () => {
  const tabled: Laid = { sanctions: { iran: 3 }, resolutions: [{ target: 'iran', noVeto: 0 }], reserve: { russia: { veto: 1 } } };

  it('binds whatever its year; cast, it earns leverage 2 and Trust 1, and costs a cube in Washington', () => {
    const t = lay({ ...tabled, cubes: { washington: { russia: 2 } } });
    owe(t, 'russia', 'veto', 1, 3);
    go(t, UN);
    expect(asked(t)).toBe('russia resolutions');
    act(t, { do: 'cast' });
    expect(t.state).toMatchObject({ leverage: 2, trust: 4, promises: [], sanctions: { iran: 3 } });
    expect(t.state.cubes.washington?.russia).toBe(1);
    expect(t.state.reserve.russia.veto).toBe(0);
  });

  it('withheld, it is broken, and brings no cube', () => {
    const t = lay(tabled);
    owe(t, 'russia', 'veto', 1, 3);
    go(t, UN);
    act(t, { do: 'withhold' });
    expect(t.state).toMatchObject({ leverage: -2, trust: 1, promises: [], sanctions: { iran: 4 } });
    expect(t.state.cubes.washington?.russia).toBe(0);
  });

  it('without a veto in the reserve, it is broken unasked', () => {
    const t = lay({ ...tabled, reserve: {} });
    owe(t, 'russia', 'veto', 1, 3);
    go(t, UN);
    expect(t.state).toMatchObject({ leverage: -2, trust: 1, promises: [], sanctions: { iran: 4 } });
  });

  it('is not bound by a resolution that no veto stops', () => {
    const t = lay({ ...tabled, resolutions: [{ target: 'iran', noVeto: 1 }] });
    owe(t, 'russia', 'veto', 1, 3);
    go(t, UN);
    expect(t.state).toMatchObject({ leverage: 0, trust: 3, promises: [{ good: 'veto' }], sanctions: { iran: 4 } });
  });

  it('lapses where none is tabled by its year', () => {
    const t = lay({ reserve: { russia: { veto: 1 } } });
    owe(t, 'russia', 'veto', 1, 0);
    owe(t, 'russia', 'veto', 1, 1);
    go(t, UN);
    expect(t.state).toMatchObject({ leverage: 0, trust: 3, promises: [{ due: 1 }] });
    expect(t.state.reserve.russia.veto).toBe(1);
  });
});

describe('a veto that was not promised', () => {
  const tabled: Laid = { sanctions: { iran: 3, russia: 2 }, reserve: { russia: { veto: 1 } } };

  it('cast for Iran, it earns leverage 1', () => {
    const t = lay({ ...tabled, resolutions: [{ target: 'iran', noVeto: 0 }] });
    go(t, UN);
    act(t, { do: 'cast' });
    expect(t.state).toMatchObject({ leverage: 1, trust: 3, sanctions: { iran: 3 } });
  });

  it('withheld from Iran, it brings Russia a cube in Washington, quietly, and the West a point', () => {
    const t = lay({ ...tabled, standing: { west: 1 }, resolutions: [{ target: 'iran', noVeto: 0 }] });
    go(t, UN);
    act(t, { do: 'withhold' });
    expect(t.state.cubes.washington?.russia).toBe(1);
    expect(t.state).toMatchObject({ trust: 3, leverage: 0, sanctions: { iran: 4 }, standing: { west: 1 + t.rules.settings.westPassed } });
    expect(t.state.courted.russia).toBe(0);
  });

  it('withheld from Syria or itself, it brings nothing', () => {
    const t = lay({
      ...tabled,
      damascus: 3,
      resolutions: [
        { target: 'syria', noVeto: 0 },
        { target: 'russia', noVeto: 0 },
      ],
    });
    go(t, UN);
    act(t, { do: 'withhold' }, { do: 'withhold' });
    expect(t.state.cubes.washington?.russia).toBe(0);
    expect(t.state).toMatchObject({ damascus: 2, sanctions: { russia: 3 } });
  });

  it('is not needed where a card has made the resolution fail', () => {
    const t = lay({ ...tabled, resolutions: [{ target: 'iran', noVeto: 0 }] });
    t.state.blocks.iran = 1;
    go(t, UN);
    expect(t.state).toMatchObject({ sanctions: { iran: 3 }, reserve: { russia: { veto: 1 } } });
  });
});
