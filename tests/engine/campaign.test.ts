import { describe, expect, it } from 'vitest';
import type { Ally } from '../../src/engine/types';
import { act, asked, go, type Laid, once, rule, table, why } from './table';

const spend = (by: Ally, points: number) => ({ phase: 'spend', by, points, coins: 0, only: [] }) as Parameters<typeof go>[1];
const play = (by: Ally) => ({ phase: 'play', by }) as Parameters<typeof go>[1];

describe('points', () => {
  it('a cube costs 2 where another side has strictly more, else 1', () => {
    const t = table('ukraine', { cubes: { oil: { russia: 1, iran: 1, west: 2 }, gulf: { iran: 2, west: 2 } } });
    go(t, spend('iran', 9));
    const left = () => (t.state.stack.at(-1) as { points: number }).points;
    act(t, { do: 'place', arena: 'oil' });
    expect(left()).toBe(7);
    act(t, { do: 'place', arena: 'oil' }, { do: 'place', arena: 'gulf' });
    expect(left()).toBe(5);
    expect(t.state.cubes.oil?.iran).toBe(3);
  });

  it('the first cube of a year in Washington costs Trust 1, the second nothing', () => {
    const t = table('ukraine', { trust: 3 });
    go(t, spend('iran', 3));
    act(t, { do: 'place', arena: 'washington' }, { do: 'place', arena: 'washington' });
    expect(t.state.trust).toBe(2);
    expect(t.state.cubes.washington?.iran).toBe(2);
  });

  it('it never costs the last Trust', () => {
    const t = table('ukraine', { trust: 1 });
    go(t, spend('iran', 3));
    act(t, { do: 'place', arena: 'washington' });
    expect(t.state).toMatchObject({ trust: 1, trustBroke: 0 });
  });

  it('the home front is steadied once a year, for 2 points', () => {
    const t = table('ukraine', { stability: { russia: 5, iran: 5 } });
    go(t, spend('iran', 5));
    act(t, { do: 'steady' });
    expect(t.state.stability.iran).toBe(6);
    expect(why(t, { do: 'steady' })).toBe('steady-once');
  });

  it("Russia's own effort costs 2 points while Ukraine is open, and 1 with its own production line", () => {
    const t = table('ukraine', { open: ['skies'] });
    go(t, spend('russia', 1));
    expect(why(t, { do: 'effort' })).toBe('front-shut');
    (t.state.fronts.ukraine as { open: number }).open = 1;
    expect(why(t, { do: 'effort' })).toBe('points');
    rule(t, { kind: 'effort', n: 1 });
    act(t, { do: 'effort' });
    expect(t.state.fronts.ukraine?.effort).toBe(1);
  });

  it('a coin is a point, three at most in a play; what is left over is lost', () => {
    const t = table('ukraine', { reserve: { iran: { coin: 5 } } });
    go(t, spend('iran', 1));
    act(t, { do: 'coin' }, { do: 'coin' }, { do: 'coin' });
    expect(why(t, { do: 'coin' })).toBe('coins-per-play');
    act(t, { do: 'make', good: 'drone' }, { do: 'end' });
    expect(asked(t)).toBe('nobody');
    expect(t.state.reserve.iran).toMatchObject({ coin: 2, drone: 1 });
  });
});

describe('calling in a favour', () => {
  const lay = (laid: Laid = {}) =>
    table('ukraine', {
      open: ['ukraine', 'skies'],
      war: 7,
      leverage: 4,
      sanctions: { iran: 3 },
      reserve: { iran: { drone: 2, network: 1 } },
      cubes: { oil: { iran: 2 }, gulf: { iran: 1 } },
      hands: { russia: ['riyadh-channel'], iran: ['look-east'] },
      ...laid,
    });

  it('takes a drone for 3 leverage, without price, once a year', () => {
    const t = lay();
    go(t, play('russia'));
    act(t, { do: 'favour', good: 'drone' });
    expect(t.state).toMatchObject({ leverage: 1, sanctions: { iran: 3 }, thisYear: { deals: 0 } });
    expect(t.state.reserve).toMatchObject({ russia: { drone: 1 }, iran: { drone: 1 } });
    t.state.leverage = 4;
    expect(why(t, { do: 'favour', good: 'drone' })).toBe('favour-once');
  });

  it('takes two cubes of an arena or none', () => {
    const t = lay();
    go(t, play('russia'));
    expect(why(t, { do: 'favour', arena: 'gulf' })).toBe('favour-cubes');
    act(t, { do: 'favour', arena: 'oil' });
    expect(t.state.cubes.oil).toMatchObject({ russia: 2, iran: 0 });
  });

  it('needs leverage of 3, and can be barred by a card', () => {
    const t = lay({ leverage: 2 });
    go(t, play('russia'));
    expect(why(t, { do: 'favour', good: 'drone' })).toBe('favour-leverage');
    t.state.leverage = 3;
    expect(why(t, { do: 'favour', good: 'drone' })).toBe('open');
    rule(t, { kind: 'no-favour', side: 'russia' });
    expect(why(t, { do: 'favour', good: 'drone' })).toBe('favour-barred');
  });

  it('takes a network only where there is none, and no drones while Ukraine is shut', () => {
    const t = lay({ open: ['skies'], reserve: { iran: { drone: 1, network: 1 }, russia: { network: 1 } } });
    go(t, play('russia'));
    expect(why(t, { do: 'favour', good: 'network' })).toBe('favour-first');
    expect(why(t, { do: 'favour', good: 'drone' })).toBe('front-shut');
  });
});

describe('a card', () => {
  // "Embassies Closed", of the West: Escalation +1, then Russia chooses.
  const west = () => table('ukraine', { escalation: 3, cubes: { gulf: { west: 1 } }, hands: { iran: ['embassies-closed'], russia: ['riyadh-channel'] } });

  it('of the West takes effect before the points or after them, as its player chooses', () => {
    const before = west();
    go(before, play('iran'));
    expect(why(before, { do: 'points', card: 'embassies-closed', event: 'none' })).toBe('absent');
    act(before, { do: 'points', card: 'embassies-closed', event: 'before' });
    expect(before.state.escalation).toBe(4);
    expect(asked(before)).toBe('russia choose');
    act(before, { do: 'option', option: 1 });
    expect(asked(before)).toBe('iran spend');

    const after = west();
    go(after, play('iran'));
    act(after, { do: 'points', card: 'embassies-closed', event: 'after' });
    expect(asked(after)).toBe('iran spend');
    expect(after.state.escalation).toBe(3);
    act(after, { do: 'end' });
    expect(after.state.escalation).toBe(4);
    expect(asked(after)).toBe('russia choose');
    act(after, { do: 'option', option: 1 });
    expect(after.state.discard).toEqual(['embassies-closed']);
  });

  it('of its own side gives points and nothing else', () => {
    const t = table('ukraine', { hands: { iran: ['embargo-expires'] } });
    go(t, play('iran'));
    act(t, { do: 'points', card: 'embargo-expires', event: 'none' }, { do: 'end' });
    expect(t.state.discard).toEqual(['embargo-expires']);
    expect(t.state.lasting).toEqual([]);
  });

  it('marked once leaves the game when its event has happened, and not when it changed nothing', () => {
    const t = table('ukraine');
    const card = t.rules.cards.find((row) => row.once)?.id as string;
    const end = (mark: number) => once(t, { phase: 'played', card, by: 'iran', fired: 1, mark });
    t.state.changes = 5;
    end(5);
    expect(t.state).toMatchObject({ discard: [card], removed: [] });
    end(4);
    expect(t.state).toMatchObject({ discard: [card], removed: [card] });
  });

  it('is not missed where a hand is empty: the play is skipped', () => {
    const t = table('ukraine');
    go(t, play('iran'));
    expect(t.events).toContainEqual({ type: 'play-skipped', side: 'iran' });
  });
});
