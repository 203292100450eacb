import { describe, expect, it } from 'vitest';
import { arenaScores } from '../../src/engine/phases/close';
import { arenaIncome } from '../../src/engine/phases/reckoning';
import { outcome } from '../../src/engine/score';
import type { Frame } from '../../src/engine/state';
import type { AimData, ArenaData } from '../../src/engine/types';
import { deal, go, goods, type Laid, once, owe, rule, table } from './table';

const YEAR: Frame = { phase: 'gulf', at: 0 };
const SETTLE: Frame = { phase: 'settle' };
const CLOSE: Frame = { phase: 'close' };

describe('income', () => {
  const oil = { oil: { russia: 2, iran: 2, west: 2 } };

  it('from oil is 2 x price x share, less half the effective sanctions, never below 0', () => {
    const t = table('ukraine', { price: 4, sanctions: { russia: 3, iran: 6 }, cubes: oil });
    expect(arenaIncome(t.g, 'russia', 'oil')).toBe(Math.floor((2 * 4 * 2) / 6) - 1);
    expect(arenaIncome(t.g, 'iran', 'oil')).toBe(0);
    t.state.price = 5;
    t.state.reserve.iran.network = 1;
    expect(arenaIncome(t.g, 'iran', 'oil')).toBe(3 - 2);
    go(t, YEAR);
    expect(t.state.reserve).toMatchObject({ russia: { coin: 2 }, iran: { coin: 1 } });
  });

  it('from the Caspian is a coin for an ally that leads, the West counted', () => {
    const t = table('ukraine', { cubes: { caspian: { russia: 2, iran: 1, west: 1 } } });
    expect([arenaIncome(t.g, 'russia', 'caspian'), arenaIncome(t.g, 'iran', 'caspian')]).toEqual([1, 0]);
    (t.state.cubes.caspian as { west: number }).west = 2;
    expect(arenaIncome(t.g, 'russia', 'caspian')).toBe(0);
  });
});

describe('the year', () => {
  it('apart is the gain of the West, beside its yearly Standing; a deal is enough to prevent it', () => {
    const { westApart, westYearly } = table('ukraine').rules.settings;
    const apart = table('ukraine', { standing: { west: 1 } });
    go(apart, YEAR);
    expect(apart.state.standing.west).toBe(1 + westApart + westYearly);
    const together = table('ukraine', { standing: { west: 1 }, reserve: { iran: { coin: 1 } } });
    deal(together, goods('iran', 'coin'));
    go(together, YEAR);
    expect(together.state.standing.west).toBe(1 + westYearly);
  });

  it('costs 1 stability at effective sanctions of 5, and a network spares it', () => {
    const t = table('ukraine', { stability: { russia: 5, iran: 5 }, sanctions: { russia: 5, iran: 6 }, reserve: { iran: { network: 1 } } });
    go(t, YEAR);
    expect(t.state.stability).toEqual({ russia: 4, iran: 5 });
  });

  it('lets the oil price drift to 3', () => {
    for (const [from, to] of [
      [1, 2],
      [3, 3],
      [5, 4],
    ] as const) {
      const t = table('ukraine', { price: from });
      go(t, YEAR);
      expect(t.state.price).toBe(to);
    }
  });

  const lead = (side: 'russia' | 'iran' | 'west', laid: Laid) => {
    const t = table('ukraine', { ...laid, cubes: { gulf: { [side]: 1 } } });
    go(t, YEAR);
    return t.state;
  };

  it('in the Gulf: Russia raises the price after the drift, Iran calms the skies down to 2, the West heats them up to 4', () => {
    expect(lead('russia', { price: 3 }).price).toBe(4);
    expect(lead('iran', { escalation: 3 }).escalation).toBe(2);
    expect(lead('iran', { escalation: 2 }).escalation).toBe(2);
    expect(lead('west', { escalation: 3 }).escalation).toBe(4);
    expect(lead('west', { escalation: 4 }).escalation).toBe(4);
  });

  it('in the Gulf: nobody leads where two are level', () => {
    const t = table('ukraine', { price: 3, cubes: { gulf: { russia: 1, west: 1 } } });
    go(t, YEAR);
    expect(t.state).toMatchObject({ price: 3, escalation: 3 });
  });
});

describe('a rupture', () => {
  const broken = (year: number) => {
    const t = table('ukraine', { year, trust: 0, standing: { russia: 9, iran: 9, west: 0 } });
    t.state.trustBroke = 1;
    t.state.needs = { russia: 2, iran: 7 };
    owe(t, 'russia', 'su35', 1, 3);
    owe(t, 'russia', 's300', 1, 3);
    return t;
  };

  it('voids every promise, costs its debtor 1 each and each side its needs, 4 at most; Trust returns to 3', () => {
    const t = broken(0);
    once(t, SETTLE);
    expect(t.state).toMatchObject({ promises: [], trust: 3, trustBroke: 0, standing: { russia: 9 - 2 - 2, iran: 9 - 4 } });
  });

  it('does not come in the last year', () => {
    const t = broken(3);
    once(t, SETTLE);
    expect(t.events.map((event) => event.type)).not.toContain('rupture');
    expect(t.state.promises).toHaveLength(2);
  });
});

describe('the end', () => {
  it('comes with a regime at stability 0: it has collapsed, its partner is isolated', () => {
    const t = table('ukraine', { stability: { russia: 0, iran: 3 } });
    once(t, SETTLE);
    expect(t.state.ending).toEqual({ kind: 'collapse', winner: 'west', collapsed: { russia: 1, iran: 0 } });
    expect(outcome(t.rules, t.state)).toMatchObject({ russia: { rank: 'collapse', worth: 0 }, iran: { rank: 'isolated', worth: 10 } });
  });

  it('may be the collapse of both', () => {
    const t = table('ukraine', { stability: { russia: 0, iran: 0 } });
    once(t, SETTLE);
    expect(outcome(t.rules, t.state)).toMatchObject({ russia: { worth: 0 }, iran: { worth: 0 } });
  });

  it('comes at full leverage for an ally ahead of the West: the other is its client', () => {
    const t = table('ukraine', { leverage: -6, standing: { iran: 5, west: 4 } });
    once(t, SETTLE);
    expect(t.state.ending).toMatchObject({ kind: 'client', winner: 'iran' });
    expect(outcome(t.rules, t.state)).toMatchObject({ russia: { rank: 'junior' }, iran: { rank: 'senior', worth: 100 } });
  });

  it('does not come so while the West is level', () => {
    const t = table('ukraine', { leverage: -6, standing: { iran: 5, west: 5 } });
    once(t, SETTLE);
    expect(t.state.ending).toBeNull();
  });

  it.each([
    [10, 8, 5, 'count', 'russia', [100, 30]],
    [8, 8, 5, 'count', 'equals', [50, 50]],
    [10, 4, 5, 'count', 'russia', [100, 15]],
    [10, 4, 10, 'westCount', 'west', [10, 10]],
    [3, 9, 2, 'count', 'iran', [30, 100]],
  ])('Russia %i, Iran %i, the West %i is a %s for %s', (russia, iran, west, kind, winner, [forRussia, forIran]) => {
    const t = table('ukraine', { year: 3, standing: { russia, iran, west } });
    once(t, CLOSE);
    expect(t.state.ending).toMatchObject({ kind, winner });
    expect(outcome(t.rules, t.state)).toMatchObject({ russia: { worth: forRussia }, iran: { worth: forIran } });
  });
});

describe('scoring', () => {
  const scored = (cubes: { russia?: number; iran?: number; west?: number }, arena = 'oil') => {
    const t = table('ukraine', { cubes: { [arena]: cubes } });
    const { russia, iran, west } = arenaScores(t.g, t.rules.arena[arena] as ArenaData);
    return [russia, iran, west];
  };
  const [first, second] = (table('ukraine').rules.arena.oil as ArenaData).scores;

  it('most cubes take the first number, second most the second, the West too', () => {
    expect(scored({ russia: 1, iran: 3, west: 2 })).toEqual([0, first, second]);
  });

  it('level for first, each takes the second number and nobody else anything', () => {
    expect(scored({ russia: 3, iran: 3, west: 2 })).toEqual([second, second, 0]);
    expect(scored({ russia: 2, iran: 2, west: 2 })).toEqual([second, second, second]);
  });

  it('level for second, neither takes it; no cubes, no score', () => {
    expect(scored({ russia: 3, iran: 1, west: 1 })).toEqual([first, 0, 0]);
    expect(scored({ iran: 1 })).toEqual([0, first, 0]);
    expect(scored({})).toEqual([0, 0, 0]);
  });

  it('after the fall of Damascus only the lead of its contracts scores, 1', () => {
    const t = table('ukraine', { cubes: { contracts: { russia: 2, iran: 1 } } });
    rule(t, { kind: 'lead-only', arena: 'contracts', n: 1 });
    expect(arenaScores(t.g, t.rules.arena.contracts as ArenaData)).toEqual({ russia: 1, iran: 0, west: 0 });
  });

  it('at an era end leverage counts in full and is halved, and half of all cubes come off, rounded down', () => {
    const t = table('ukraine', { year: 3, leverage: 5, standing: { russia: 4, iran: 4, west: 0 }, cubes: { caspian: { russia: 3, iran: 2, west: 1 } } });
    const [most, next] = (t.rules.arena.caspian as ArenaData).scores;
    once(t, SETTLE);
    expect(t.state).toMatchObject({ leverage: 2, standing: { russia: 4 + most + 5, iran: 4 + next } });
    expect(t.state.cubes.caspian).toEqual({ russia: 2, iran: 1, west: 1 });
  });

  it('the lead in Washington lowers sanctions, in the last year it is 1 Standing', () => {
    const lead = { cubes: { washington: { iran: 1 } }, sanctions: { iran: 3 }, standing: { iran: 4, west: 0 } };
    const [most] = (table('ukraine').rules.arena.washington as ArenaData).scores;
    const era = table('decade', { ...lead, year: 3 });
    once(era, SETTLE);
    expect(era.state).toMatchObject({ sanctions: { iran: 2 }, standing: { iran: 4 + most } });
    const last = table('ukraine', { ...lead, year: 3 });
    once(last, SETTLE);
    expect(last.state).toMatchObject({ sanctions: { iran: 3 }, standing: { iran: 4 + most + 1 } });
  });

  it('a secret aim scores what it says if it is met, and goes back', () => {
    for (const met of [true, false]) {
      const t = table('ukraine', { year: 3, standing: { iran: 4 } });
      const aim = {
        id: 'test',
        side: 'iran' as const,
        title: 'Level',
        eras: [3],
        points: 2,
        text: '',
        test: { is: [{ count: 'leverage', side: 'own' }, met ? '=' : '>', 0] },
      };
      t.g.rules = { ...t.rules, aim: { ...t.rules.aim, test: aim as AimData } };
      t.state.aims.iran = 'test';
      once(t, SETTLE);
      expect(t.state.standing.iran).toBe(met ? 6 : 4);
      expect(t.state.aims.iran).toBe('');
    }
  });
});

describe('a year that is not scored', () => {
  it('lets leverage fade by 1, either way, and lifts what held for the year', () => {
    for (const [from, to] of [
      [3, 2],
      [-3, -2],
      [0, 0],
    ] as const) {
      const t = table('syria', { leverage: from });
      rule(t, { kind: 'no-favour', side: 'russia', until: 0, span: 'year' });
      t.state.favoured.iran = 1;
      t.state.dronesPriced = 1;
      once(t, CLOSE);
      expect(t.state).toMatchObject({ year: 1, leverage: to, lasting: [], dronesPriced: 0, favoured: { iran: 0 } });
    }
  });

  it('after a scoring leverage does not fade too', () => {
    const t = table('decade', { year: 3, leverage: 2 });
    once(t, CLOSE);
    expect(t.state.leverage).toBe(2);
  });

  it('the side that leverage is against speaks first in the next; level, the one with less Standing; level too, Iran', () => {
    for (const [leverage, russia, iran, first] of [
      [3, 5, 9, 'iran'],
      [-3, 9, 5, 'russia'],
      [0, 5, 9, 'russia'],
      [0, 9, 5, 'iran'],
      [0, 7, 7, 'iran'],
    ] as const) {
      const t = table('syria', { leverage, standing: { russia, iran } });
      once(t, CLOSE);
      expect(t.state.first).toBe(first);
    }
  });
});
