import { describe, expect, it } from 'vitest';
import { noGames, type SimulateJob, simulatePart } from '../../src/lab/batch';
import { report } from '../../src/lab/report';
import { addTally, type Tally } from '../../src/lab/tally';
import { rules, SCENARIOS } from '../helpers';
import { lab, labProcess } from './helpers';

const KEYS = [
  'games',
  'seed',
  'scenario',
  'players',
  'rulesHash',
  'wins',
  'endings',
  'ruptures',
  'deals',
  'promises',
  'leverageByYear',
  'standingByYear',
  'cards',
  'goods',
  'fronts',
  'arenas',
  'worlds',
  'agendas',
  'aims',
  'decisionsPerGame',
  'gamesPerSecond',
];

const job = (scenario: string, seed = 7, player: 'random' | 'greedy' = 'random'): SimulateJob => ({
  kind: 'simulate',
  scenario,
  seed,
  players: { russia: player, iran: player },
  deals: 'fair',
  check: true,
});

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, n) => total + n, 0);

/** A report without the one figure that depends on the clock. */
function timeless(json: string): Record<string, unknown> {
  const { gamesPerSecond, ...rest } = JSON.parse(json) as Record<string, unknown>;
  expect(gamesPerSecond).toBeGreaterThan(0);
  return rest;
}

describe('the report', () => {
  it('has exactly the keys that are promised', async () => {
    const ran = await lab('simulate', '--scenario', 'ukraine', '--games', '2', '--seed', '5', '--russia', 'random', '--iran', 'random', '--json');
    expect(ran.code).toBe(0);
    const found = JSON.parse(ran.out);
    expect(Object.keys(found)).toEqual(KEYS);
    expect(found).toMatchObject({ games: 2, seed: 5, scenario: 'ukraine', players: { russia: 'random', iran: 'random' }, rulesHash: rules.hash });
    expect(Object.keys(found.wins)).toEqual(['russia', 'iran', 'west', 'equals']);
    expect(Object.keys(found.endings)).toEqual(['count', 'westCount', 'collapse', 'client']);
    expect(Object.keys(found.deals)).toEqual(['mean', 'median', 'byYear']);
    expect(Object.keys(found.deals.byYear)).toEqual(['2022', '2023', '2024', '2025']);
    expect(Object.keys(found.promises)).toEqual(['made', 'kept', 'stalled', 'broken']);
    expect(Object.keys(found.fronts)).toEqual(['syria', 'ukraine', 'skies', 'un']);
    expect(Object.keys(found.cards)).toEqual(rules.eraCards[3]);
    expect(Object.keys(found.standingByYear['2022'])).toEqual(['russia', 'iran', 'west']);
  });

  it('names seasons where a scenario has them', async () => {
    const ran = await lab('simulate', '--scenario', 'fair-weather', '--games', '1', '--russia', 'random', '--iran', 'random', '--json');
    expect(Object.keys(JSON.parse(ran.out).leverageByYear)).toEqual(['winter', 'spring', 'summer', 'autumn']);
  });

  it.each(SCENARIOS)('adds up for %s, with the invariants checked', (scenario) => {
    const tally = simulatePart(rules, job(scenario), 0, 6);
    const found = report(rules, job(scenario), tally, 1);
    expect(sum(found.wins)).toBe(6);
    expect(sum(found.endings)).toBe(6);
    expect(sum(found.deals.byYear)).toBeCloseTo(found.deals.mean * 6, 1);
    expect(found.endings.collapse + found.endings.westCount).toBe(found.wins.west);
    const { made, kept, broken } = found.promises;
    expect(kept + broken).toBeLessThanOrEqual(made);
    for (const row of Object.values(found.cards)) expect(row.event + row.ops).toBeLessThanOrEqual(row.dealt + 6);
    for (const row of Object.values(found.aims)) expect(row.met).toBeLessThanOrEqual(row.kept);
    for (const row of Object.values(found.goods)) for (const n of Object.values(row)) expect(n).toBeGreaterThanOrEqual(0);
  });

  it('tells what is won by another evaluator', async () => {
    const standing = async (player: string) => {
      const ran = await lab('simulate', '--scenario', 'fair-weather', '--games', '3', '--seed', '2', '--russia', player, '--iran', player, '--json');
      expect(ran.code).toBe(0);
      return (JSON.parse(ran.out) as { standingByYear: unknown }).standingByYear;
    };
    const hand = await standing('greedy~hand');
    expect(await standing('greedy')).toEqual(hand);
    expect(await standing('greedy~learned')).not.toEqual(hand);
  });

  it('counts no deal where nobody deals', () => {
    const none: SimulateJob = { ...job('syria'), deals: 'none' };
    const found = report(rules, none, simulatePart(rules, none, 0, 4), 1);
    expect(found.deals.mean).toBe(0);
    // Only the promise that is open at the start.
    expect(found.promises.made).toBe(4 * (rules.scenario.syria?.promises.length ?? 0));
  });

  it('counts deals where everything is accepted', () => {
    const free: SimulateJob = { ...job('syria'), deals: 'free' };
    expect(report(rules, free, simulatePart(rules, free, 0, 4), 1).deals.mean).toBeGreaterThan(1);
  });
});

describe('the same seed gives the same figures', () => {
  const argv = (games: number, seed: number) => [
    'simulate',
    '--scenario',
    'fair-weather',
    '--games',
    String(games),
    '--seed',
    String(seed),
    '--russia',
    'random',
    '--iran',
    'random',
    '--json',
  ];

  it('twice, and another seed others', async () => {
    const [a, b, c] = [await lab(...argv(4, 3)), await lab(...argv(4, 3)), await lab(...argv(4, 4))];
    expect(timeless(a.out)).toEqual(timeless(b.out));
    expect(timeless(a.out).cards).not.toEqual(timeless(c.out).cards);
  });

  it('on one core and on all', async () => {
    const many = await labProcess(argv(44, 3));
    expect(many.err).toBe('');
    expect(many.code).toBe(0);
    const one = job('fair-weather', 3);
    const alone = report(rules, one, simulatePart(rules, one, 0, 44), 1);
    const { gamesPerSecond: _, ...figures } = JSON.parse(JSON.stringify(alone));
    expect(timeless(many.out)).toEqual(figures);
  });

  it('in whatever parts it is played, greedy players too', () => {
    const one = job('fair-weather', 9, 'greedy');
    const whole = simulatePart(rules, one, 0, 3);
    const parts: Tally = noGames(rules, one);
    for (const i of [2, 0, 1]) addTally(parts, simulatePart(rules, one, i, i + 1));
    expect(parts).toEqual(whole);
  });
});

describe('without --json', () => {
  it('it tells people the same', async () => {
    const ran = await lab('simulate', '--scenario', 'ukraine', '--games', '2', '--russia', 'random', '--iran', 'random');
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^2 games of ukraine, seed 1/);
    expect(ran.out).toContain('never seen');
  });
});
