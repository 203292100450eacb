import { describe, expect, it } from 'vitest';
import { PLAYERS } from '../../src/ai/players';
import { measure } from '../../src/lab/bench';
import { rules } from '../helpers';
import { lab } from './helpers';

describe('bench', () => {
  it('prints what is promised', async () => {
    const ran = await lab('bench', '--rounds', '1', '--positions', '0', '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    const found = JSON.parse(ran.out);
    expect(Object.keys(found)).toEqual(['plain', 'immer', 'apply', 'search', 'levels']);
    expect(found.plain.usPerDecision).toBeGreaterThan(0);
    expect(found.immer.usPerDecision).toBeGreaterThan(found.plain.usPerDecision);
    expect(found.apply.plain).toBeGreaterThan(0);
    expect(found.apply.immer).toBeGreaterThan(found.apply.plain);
    expect(Object.keys(found.search)).toEqual(['iterationsPerSecond']);
    expect(Object.keys(found.levels)).toEqual(['attache', 'envoy', 'minister']);
  });

  it('fills in the levels there are', () => {
    const { levels } = measure(rules, 1, 1);
    for (const [level, { ms }] of Object.entries(levels)) {
      if ((PLAYERS as readonly string[]).includes(level)) expect(ms).toBeGreaterThan(0);
      else expect(ms).toBeNull();
    }
  });

  it('knows its flags', async () => {
    expect((await lab('bench', '--fast')).code).toBe(2);
    expect((await lab('bench', '--rounds', '0')).err).toContain('--rounds wants a whole number of at least 1');
  });
});
