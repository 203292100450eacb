import { describe, expect, it } from 'vitest';
import { elo, wilson } from '../../src/lab/elo';

const row = (a: string, b: string, won: number, drawn: number, lost: number) => ({ a, b, won, drawn, lost });

describe('Elo', () => {
  it('of two is what their score says, the mean at 0', () => {
    // Three to one is 191 points; one draw more pulls it in a little.
    const found = elo(['x', 'y'], [row('x', 'y', 3000, 0, 1000)]);
    expect(found.x?.value).toBeCloseTo(95, -0.5);
    expect(found.y?.value).toBe(-(found.x?.value ?? 0));
    // The deviation of the difference is 1 / sqrt(n p q); each of the two bears half of it.
    const half = (1.96 * 400) / Math.LN10 / Math.sqrt(4001 * 0.75 * 0.25) / 2;
    expect((found.x?.high ?? 0) - (found.x?.low ?? 0)).toBeCloseTo(2 * half, -0.5);
  });

  it('adds up over a chain, and more pairs narrow it', () => {
    const chain = (n: number) => elo(['a', 'b', 'c'], [row('a', 'b', 3 * n, 0, n), row('b', 'c', 3 * n, 0, n), row('a', 'c', 9 * n, 0, n)]);
    const few = chain(10);
    const many = chain(1000);
    expect((many.a?.value ?? 0) - (many.c?.value ?? 0)).toBeCloseTo(382, -0.7);
    expect(many.b?.value).toBe(0);
    expect((few.a?.high ?? 0) - (few.a?.low ?? 0)).toBeGreaterThan(8 * ((many.a?.high ?? 0) - (many.a?.low ?? 0)));
  });

  it('counts a draw as half, whatever is won around it', () => {
    const drawn = elo(['a', 'b'], [row('a', 'b', 0, 40, 0)]);
    expect(drawn.a?.value).toBe(0);
    expect(drawn.a).toEqual(elo(['a', 'b'], [row('a', 'b', 20, 0, 20)]).a);
  });

  it('stays finite where one has won them all, or nobody has played', () => {
    const found = elo(['a', 'b'], [row('a', 'b', 100, 0, 0)]);
    expect(found.a?.value).toBeGreaterThan(400);
    expect(found.a?.value).toBeLessThan(600);
    expect(elo(['a', 'b'], [row('a', 'b', 0, 0, 0)]).a?.value).toBe(0);
  });
});

describe("Wilson's interval", () => {
  it('is as in the books', () => {
    expect(wilson(8, 10)).toEqual({ value: 0.8, low: 0.4902, high: 0.9433 });
    expect(wilson(0, 20)).toEqual({ value: 0, low: 0, high: 0.1611 });
    expect(wilson(20, 20)).toMatchObject({ value: 1, high: 1 });
    expect(wilson(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
  });
});
