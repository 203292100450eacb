import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { look, project, termsOf } from '../../src/ai/evaluate';
import { LEARNED, STAGES, using } from '../../src/ai/learned';
import { TERMS } from '../../src/ai/projection';
import { SIDES } from '../../src/engine/types';
import { learn, lossesOf } from '../../src/lab/train-fit';
import { type TrainGame, trainPart } from '../../src/lab/train-games';
import { randomGame, rules, SCENARIOS } from '../helpers';
import { lab, scratch } from './helpers';

const disk = scratch();
const positions = SCENARIOS.flatMap((scenario, i) => randomGame(scenario, 41 + i, 120).states.filter((_, n) => n % 11 === 3)).filter((state) => !state.ending);

describe('the terms of the evaluator', () => {
  it('add up to the Standing that it projects, but for what rounding takes', () => {
    for (const state of positions) {
      const terms = termsOf({ rules, state });
      const { standing } = project({ rules, state });
      for (const side of SIDES) {
        const sum = terms[side].reduce((total, n) => total + n, 0);
        expect(Math.abs(sum - standing[side])).toBeLessThan(TERMS.length);
      }
    }
  });
});

describe('what was learned', () => {
  it('is whole numbers, one for each term and stage, with where it came from', () => {
    expect(LEARNED.terms).toEqual([...TERMS]);
    expect(Object.keys(LEARNED.scenarios).sort()).toEqual([...SCENARIOS].sort());
    for (const row of Object.values(LEARNED.scenarios)) {
      expect(row.stages).toHaveLength(STAGES.length);
      for (const weights of row.stages) expect(weights.length === TERMS.length && weights.every(Number.isInteger)).toBe(true);
      for (const n of [row.seed, row.games, row.loss.hand, row.loss.learned]) expect(Number.isInteger(n)).toBe(true);
    }
  });

  it('can be played by and left alone again', () => {
    const values = () => positions.map((state) => look(rules, state).value.russia);
    const before = values();
    expect(using('all', values)).not.toEqual(before);
    expect(values()).toEqual(before);
  });
});

describe('learning', () => {
  const job = { kind: 'train', scenario: 'fair-weather', seed: 3, player: 'greedy' } as const;
  const games = trainPart(rules, job, 0, 40);

  it('tells the winner better from games than from games whose ends were swapped', () => {
    const swapped = games.map((game, i): TrainGame => ({ ...game, ended: games[(i * 7 + 3) % games.length]?.ended ?? null }));
    const mean = (list: number[]) => list.reduce((sum, n) => sum + n, 0) / list.length;
    expect(mean(lossesOf(games, learn(games)))).toBeLessThan(mean(lossesOf(games, null)));
    expect(mean(lossesOf(games, learn(games)))).toBeLessThan(mean(lossesOf(games, learn(swapped))));
  });

  it('comes to the same for the same seed, and writes it down', async () => {
    const [one, two] = [disk.path('one.json'), disk.path('two.json')];
    const flags = ['train', '--scenario', 'fair-weather', '--games', '20', '--seed', '3', '--json'];
    const first = await lab(...flags, '--out', one);
    const second = await lab(...flags, '--out', two);
    expect(first.code).toBe(0);
    expect(second.out).toBe(first.out);
    const written = JSON.parse(readFileSync(one, 'utf8')) as typeof LEARNED;
    expect(written.scenarios['fair-weather']?.stages).toEqual((JSON.parse(first.out) as { stages: unknown }).stages);
    expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'));
  });

  it('keeps what a file holds of other scenarios', async () => {
    const file = disk.path('kept.json');
    writeFileSync(file, JSON.stringify(LEARNED));
    const { code } = await lab('train', '--scenario', 'fair-weather', '--games', '20', '--seed', '3', '--out', file);
    expect(code).toBe(0);
    const written = JSON.parse(readFileSync(file, 'utf8')) as typeof LEARNED;
    expect(written.scenarios.decade).toEqual(LEARNED.scenarios.decade);
    expect(written.scenarios['fair-weather']?.games).toBe(20);
  });

  it('leaves a file alone that is none of lessons, and says so before it plays', async () => {
    const broken = { ...LEARNED, scenarios: { syria: { ...LEARNED.scenarios.syria, stages: [[100]] } } };
    for (const text of ['not JSON', '{"terms":"standing"}', JSON.stringify(broken)]) {
      const file = disk.path('other.json');
      writeFileSync(file, text);
      const { code, err } = await lab('train', '--games', '100000', '--out', file);
      expect(code).not.toBe(0);
      expect(err).toContain('other.json');
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
  });
});
