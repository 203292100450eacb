import { describe, expect, it } from 'vitest';
import { rules } from '../helpers';
import { isOneLine, lab } from './helpers';

const SHORT = ['--scenario', 'fair-weather', '--positions', '6', '--looks', '60', '--json'];
const regret = (players: string, ...more: string[]) => lab('regret', '--players', players, ...SHORT, ...more);

describe('lab regret', () => {
  it('says how much each player gives away, and how much the second of two saves', async () => {
    const { code, out, err } = await regret('random,greedy,envoy');
    expect([code, err]).toEqual([0, '']);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ scenario: 'fair-weather', seed: 1, positions: 6, looks: 60, rulesHash: rules.hash });
    expect(Object.keys(report.regret)).toEqual(['random', 'greedy', 'envoy']);
    for (const row of Object.values<{ mean: number }>(report.regret)) expect(row.mean).toBeGreaterThanOrEqual(0);
    expect(report.regret.random.mean).toBeGreaterThan(report.regret.envoy.mean);
    expect(report.pairs.map(({ a, b }: { a: string; b: string }) => `${a} ${b}`)).toEqual(['random greedy', 'random envoy', 'greedy envoy']);
    for (const { a, b, gain } of report.pairs) {
      expect(gain.mean).toBeCloseTo(report.regret[a].mean - report.regret[b].mean, 0);
      expect(gain.low).toBeLessThanOrEqual(gain.mean);
      expect(gain.high).toBeGreaterThanOrEqual(gain.mean);
    }
  });

  it('comes to the same for the same seed, and to nought for one who chooses alike', async () => {
    const [one, again] = [await regret('attache,attache@100', '--seed', '3'), await regret('attache,attache@100', '--seed', '3')];
    expect(again.out).toBe(one.out);
    const { pairs } = JSON.parse(one.out);
    expect(pairs).toEqual([{ a: 'attache', b: 'attache@100', same: 6, gain: { mean: 0, low: 0, high: 0 } }]);
  });

  it('wants two players that there are', async () => {
    for (const players of ['attache', 'attache,nobody']) {
      const { code, err } = await regret(players);
      expect(code).toBe(2);
      expect(isOneLine(err)).toBe(true);
    }
    expect((await lab('regret')).err).toContain('--players');
  });
});
