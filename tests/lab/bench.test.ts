import { describe, expect, it } from 'vitest';
import { lab } from './helpers';

describe('bench', () => {
  it('prints what is promised', async () => {
    const ran = await lab('bench', '--rounds', '1', '--positions', '1', '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    const found = JSON.parse(ran.out);
    expect(Object.keys(found)).toEqual(['plain', 'immer', 'apply', 'search', 'levels']);
    expect(found.plain.usPerDecision).toBeGreaterThan(0);
    expect(found.immer.usPerDecision).toBeGreaterThan(found.plain.usPerDecision);
    expect(found.apply.plain).toBeGreaterThan(0);
    expect(found.apply.immer).toBeGreaterThan(found.apply.plain);
    expect(found.search.iterationsPerSecond).toBeGreaterThan(0);
    expect(Object.keys(found.levels)).toEqual(['attache', 'envoy', 'minister']);
    for (const { ms, most } of Object.values(found.levels as Record<string, { ms: number; most: number }>)) {
      expect(ms).toBeGreaterThan(0);
      expect(most).toBeGreaterThanOrEqual(ms);
    }
  });

  it('knows its flags', async () => {
    expect((await lab('bench', '--fast')).code).toBe(2);
    expect((await lab('bench', '--rounds', '0')).err).toContain('--rounds wants a whole number of at least 1');
  });
});
