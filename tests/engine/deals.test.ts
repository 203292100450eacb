import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/engine/actions';
import type { Frame } from '../../src/engine/state';
import { act, add, asked, cubes, deal, go, goods, owe, promise, rule, table, why } from './table';

const SUMMIT: Frame = { phase: 'summit', turns: { russia: 2, iran: 2 }, on: 'iran', passes: 0 };
const promised = (from: 'russia' | 'iran', what: string, due: number): Action => ({ do: 'add', from, kind: 'promise', what, due });

describe('leverage by need', () => {
  it('is a point for each point of strength that meets a need', () => {
    const t = table('ukraine', { open: ['ukraine'], war: 7, reserve: { iran: { drone: 1 } } });
    deal(t, goods('iran', 'drone'));
    expect(t.state.leverage).toBe(-2);
  });

  it('is at most 3 for a front and a year', () => {
    const t = table('ukraine', { open: ['ukraine'], war: 7, reserve: { iran: { drone: 3 } } });
    deal(t, goods('iran', 'drone', 2));
    expect(t.state.leverage).toBe(-3);
    deal(t, goods('iran', 'drone', 1));
    expect(t.state.leverage).toBe(-3);
    expect(t.state.reserve.russia.drone).toBe(3);
  });

  it('is nothing for coins, cubes, or goods that nobody needs', () => {
    const t = table('ukraine', { open: ['ukraine'], war: 0, reserve: { iran: { drone: 1, coin: 2 } }, cubes: { oil: { iran: 2 } } });
    deal(t, goods('iran', 'drone'), goods('iran', 'coin', 2), cubes('iran', 'oil'));
    expect(t.state.leverage).toBe(0);
    expect(t.state.cubes.oil).toMatchObject({ russia: 1, iran: 1 });
    expect(t.state.reserve.russia).toMatchObject({ drone: 1, coin: 2 });
  });

  it('is netted before it moves: two gifts of 3 leave it where it was, near its end too', () => {
    const laid = { open: ['ukraine', 'skies'], war: 7, escalation: 6, leverage: 5, reserve: { iran: { drone: 2 }, russia: { su35: 1 } } };
    const t = table('ukraine', laid);
    deal(t, goods('russia', 'su35'), goods('iran', 'drone', 2));
    expect(t.state.leverage).toBe(5);
  });

  it('air wings go straight to Syria and earn it there', () => {
    const t = table('syria', { reserve: { russia: { wing: 1 } } });
    deal(t, goods('russia', 'wing'));
    expect(t.state.leverage).toBe(2);
    expect(t.state.reserve.iran.wing).toBe(0);
    expect(t.state.fronts.syria?.committed.russia.wing).toBe(1);
  });

  it('a first network earns 1 from a partner under effective sanctions of 3, a second none', () => {
    const t = table('ukraine', { open: [], sanctions: { russia: 3 }, reserve: { iran: { network: 2 } } });
    deal(t, goods('iran', 'network'));
    expect(t.state.leverage).toBe(-1);
    deal(t, goods('iran', 'network'));
    expect(t.state.leverage).toBe(-1);
  });

  it('a first network earns nothing from a partner under 2', () => {
    const t = table('ukraine', { open: [], sanctions: { russia: 2 }, reserve: { iran: { network: 1 } } });
    deal(t, goods('iran', 'network'));
    expect(t.state.leverage).toBe(0);
  });

  it('a first satellite earns 1, where the skies need it or not', () => {
    for (const escalation of [0, 4]) {
      const t = table('ukraine', { open: ['skies'], escalation, reserve: { russia: { satellite: 1 } } });
      deal(t, goods('russia', 'satellite'));
      expect(t.state.leverage).toBe(1);
    }
  });

  it('the first Su-35 that is delivered gives Iran 1 Standing', () => {
    const t = table('ukraine', { standing: { iran: 7 }, reserve: { russia: { su35: 2 } } });
    deal(t, goods('russia', 'su35'));
    deal(t, goods('russia', 'su35'));
    expect(t.state.standing.iran).toBe(8);
  });
});

describe('the price of arms', () => {
  const arms = { reserve: { russia: { s300: 2, su35: 1 } } };

  it('is one cube however many are carried, in the arena that Russia chooses', () => {
    const t = table('ukraine', { ...arms, cubes: { washington: { russia: 2 }, gulf: { russia: 1 }, oil: { russia: 3 } } });
    deal(t, goods('russia', 's300', 2), goods('russia', 'su35'));
    expect(asked(t)).toBe('russia arms-price');
    expect(why(t, { do: 'cede', arena: 'oil' })).toBe('absent');
    act(t, { do: 'cede', arena: 'washington' });
    expect(t.state.cubes).toMatchObject({ washington: { russia: 1 }, gulf: { russia: 1 } });
    expect(t.state.reserve.iran).toMatchObject({ s300: 2, su35: 1 });
  });

  it('is taken without a question where there is no choice, and is nothing where Russia has no cube there', () => {
    const t = table('ukraine', { ...arms, cubes: { gulf: { russia: 1 } } });
    deal(t, goods('russia', 's300'));
    expect(t.state.cubes.gulf?.russia).toBe(0);
    const { russia } = t.state.standing;
    deal(t, goods('russia', 's300'));
    expect(t.state.reserve.iran.s300).toBe(2);
    expect(t.state.standing.russia).toBe(russia);
  });

  it('doubled, it is two, and 1 Standing for each that is missing', () => {
    const t = table('ukraine', { ...arms, standing: { russia: 7 }, cubes: { gulf: { russia: 1 } } });
    rule(t, { kind: 'arms-price', mode: 'double' });
    deal(t, goods('russia', 's300'));
    expect(t.state.cubes.gulf?.russia).toBe(0);
    expect(t.state.standing.russia).toBe(6);
  });

  it('is nothing where a card lifts it', () => {
    const t = table('ukraine', { ...arms, cubes: { gulf: { russia: 1 } } });
    rule(t, { kind: 'arms-price', mode: 'off' });
    deal(t, goods('russia', 's300'));
    expect(t.state.cubes.gulf?.russia).toBe(1);
  });
});

describe('the price of drones', () => {
  it('is 1 sanctions once a year', () => {
    const t = table('ukraine', { open: ['ukraine'], sanctions: { iran: 3 }, reserve: { iran: { drone: 3 } } });
    deal(t, goods('iran', 'drone', 2));
    deal(t, goods('iran', 'drone', 1));
    expect(t.state.sanctions.iran).toBe(4);
  });

  it('is free at 6: there is nothing left to lose, not even the network', () => {
    const t = table('ukraine', { open: ['ukraine'], sanctions: { iran: 6 }, reserve: { iran: { drone: 1, network: 1 } } });
    deal(t, goods('iran', 'drone'));
    expect(t.state.sanctions.iran).toBe(6);
    expect(t.state.reserve.iran.network).toBe(1);
  });

  it('may cost the giver a network that is part of the deal: then none arrives, and none is owed', () => {
    const t = table('ukraine', { open: ['ukraine'], sanctions: { iran: 3, russia: 5 }, reserve: { iran: { drone: 1, network: 1 } } });
    deal(t, goods('iran', 'drone'), goods('iran', 'network'));
    expect(t.state.reserve.iran.network).toBe(0);
    expect(t.state.reserve.russia).toMatchObject({ drone: 1, network: 0 });
  });
});

describe('a summit', () => {
  const both = { reserve: { iran: { drone: 2, coin: 1 }, russia: { coin: 1, veto: 1, drone: 3 } }, cubes: { oil: { russia: 1, iran: 1 } } };

  it('no deal is empty, and neither coins nor cubes of one arena pass both ways', () => {
    const t = table('ukraine', both);
    go(t, SUMMIT);
    expect(asked(t)).toBe('iran compose');
    expect(why(t, { do: 'send' })).toBe('empty-deal');
    act(t, add('iran', 'coin'), { do: 'add', from: 'russia', kind: 'cube', what: 'oil' });
    expect(why(t, add('russia', 'coin'))).toBe('both-ways');
    expect(why(t, { do: 'add', from: 'iran', kind: 'cube', what: 'oil' })).toBe('both-ways');
    expect(why(t, { do: 'send' })).toBe('open');
  });

  it('Russia sells drones back to nobody, and a veto never changes hands', () => {
    const t = table('ukraine', { ...both, open: ['ukraine', 'skies'] });
    go(t, SUMMIT);
    expect(why(t, add('iran', 'drone'))).toBe('open');
    expect(why(t, add('russia', 'drone'))).toBe('absent');
    expect(why(t, promised('russia', 'drone', 0))).toBe('absent');
    expect(why(t, add('russia', 'veto'))).toBe('absent');
    expect(why(t, promised('russia', 'veto', 0))).toBe('open');
  });

  it('no drones go to Russia while Ukraine is shut', () => {
    const t = table('ukraine', { ...both, open: ['skies'] });
    go(t, SUMMIT);
    expect(why(t, add('iran', 'drone'))).toBe('absent');
    expect(why(t, promised('iran', 'drone', 1))).toBe('absent');
  });

  it('open promises may never be made to exceed Trust', () => {
    const t = table('ukraine', { ...both, trust: 2 });
    owe(t, 'russia', 'su35', 1, 1);
    go(t, SUMMIT);
    act(t, promised('russia', 's300', 1));
    expect(why(t, promised('iran', 'network', 1))).toBe('trust-full');
    expect(why(t, promised('russia', 's300', 1))).toBe('open');
  });

  it('no package is offered twice, whoever offers it', () => {
    const t = table('ukraine', both);
    go(t, SUMMIT);
    act(t, add('iran', 'coin'), { do: 'send' });
    expect(asked(t)).toBe('russia answer');
    act(t, { do: 'refuse' });
    expect(asked(t)).toBe('russia compose');
    act(t, add('iran', 'coin'));
    expect(why(t, { do: 'send' })).toBe('offered-before');
  });

  it('an offer may be countered once, and a counter costs no turn', () => {
    const t = table('ukraine', { ...both, open: ['ukraine', 'skies'], war: 5 });
    go(t, SUMMIT);
    act(t, add('iran', 'coin'), { do: 'send' }, { do: 'counter' }, add('iran', 'drone'), { do: 'send' });
    expect(asked(t)).toBe('iran answer');
    expect(why(t, { do: 'counter' })).toBe('counter-once');
    act(t, { do: 'accept' });
    expect(t.state.reserve.russia).toMatchObject({ coin: 2, drone: 4 });
    expect(asked(t)).toBe('russia compose');
    act(t, { do: 'pass' }, { do: 'pass' });
    expect(asked(t)).toBe('nobody');
    expect(t.state.offers).toEqual([]);
  });

  it('ends when both have used their turns', () => {
    const t = table('ukraine', both);
    go(t, SUMMIT);
    act(t, add('iran', 'coin'), { do: 'send' }, { do: 'accept' }, { do: 'pass' });
    act(t, add('russia', 'coin'), { do: 'send' }, { do: 'refuse' }, { do: 'pass' });
    expect(asked(t)).toBe('nobody');
    expect(t.state.thisYear.deals).toBe(1);
  });

  it('promises are written down with their year', () => {
    const t = table('ukraine');
    deal(t, promise('russia', 'su35', 2, 1));
    expect(t.state.promises).toMatchObject([{ from: 'russia', good: 'su35', n: 2, due: 1, stalled: 0 }]);
  });
});
