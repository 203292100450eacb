import { describe, expect, it } from 'vitest';
import { awaiting } from '../../src/engine/engine';
import type { GameState } from '../../src/engine/state';
import { partnerOf } from '../../src/engine/types';
import { answererIn, dealProblem } from '../../src/lab/answer';
import { isRight, type offersReport } from '../../src/lab/offer-answers';
import { candidates, OFFER_KINDS } from '../../src/lab/offer-drafts';
import { readOffers } from '../../src/lab/offer-file';
import { type Measured, sortOf } from '../../src/lab/offer-hunt';
import { effectOf, rollout } from '../../src/lab/offer-rollouts';
import { rules } from '../helpers';
import { isOneLine, lab, scratch } from './helpers';

/** Offers measured with `lab offers --seed 1 --out tests/golden/offers-1.jsonl`. */
const FILE = 'tests/golden/offers-1.jsonl';
const disk = scratch();
const measured = readOffers(FILE).games.flatMap((row) => row.found);
const sample = measured.find((offer) => offer.state.scenario === 'fair-weather') as Measured;
const quick = { state: sample.state, by: sample.by, draft: sample.draft };
const effect = (mean: number, low: number, high: number) => ({ mean, low, high });

describe('a measured offer', () => {
  it('loses where the one who answers is 5 points or more worse off beyond doubt, whatever the other gains', () => {
    expect(sortOf(effect(-9, -14, -4), effect(20, 10, 30))).toBe('losing');
    expect(sortOf(effect(-9, -14, -4), effect(-9, -14, -4))).toBe('losing');
    expect(sortOf(effect(-4, -6, -2), effect(20, 10, 30))).toBeNull();
    expect(sortOf(effect(-9, -18, 0), effect(20, 10, 30))).toBeNull();
  });

  it('gains where both are 5 points or more better off beyond doubt', () => {
    expect(sortOf(effect(9, 4, 14), effect(6, 2, 10))).toBe('gaining');
    expect(sortOf(effect(9, 4, 14), effect(4, 2, 6))).toBeNull();
    expect(sortOf(effect(9, 0, 18), effect(6, 2, 10))).toBeNull();
  });

  it('has its mean and its interval from the differences of its pairs', () => {
    expect(effectOf([10, 10, 10, 10])).toEqual(effect(10, 10, 10));
    const { mean, low, high } = effectOf([0, 20, 0, 20]);
    expect(mean).toBe(10);
    expect(high - mean).toBeCloseTo(1.96 * (11.547 / 2), 0);
    expect(mean - low).toBeCloseTo(high - mean, 1);
  });

  it('is answered rightly by not accepting what loses; to counter is not to accept', () => {
    const said = (answer: 'accept' | 'refuse' | 'counter') => ({ answer, why: null, chances: { accept: 1, refuse: 2 } });
    expect((['accept', 'refuse', 'counter'] as const).map((answer) => isRight('losing', said(answer)))).toEqual([false, true, true]);
    expect((['accept', 'refuse', 'counter'] as const).map((answer) => isRight('gaining', said(answer)))).toEqual([true, false, false]);
  });
});

describe('candidates', () => {
  const by = answererIn(rules, sample.state) as 'russia' | 'iran';
  const found = candidates(rules, sample.state, by, 7, 2);

  it('are of every kind, and each could be made', () => {
    // Where greedy sees no package that both gain by, there is none of the last three kinds.
    const kinds = measured.slice(0, 12).flatMap((offer) => candidates(rules, offer.state, offer.by, 7, 2).map((row) => row.kind));
    expect(new Set(kinds)).toEqual(new Set(OFFER_KINDS));
    for (const { draft } of found) expect(dealProblem(rules, sample.state, draft)).toBeNull();
    for (const { draft } of found.filter((row) => row.kind === 'gift')) expect(draft.every((line) => line.from === partnerOf(by))).toBe(true);
    for (const { draft } of found.filter((row) => row.kind === 'ask')) expect(draft.every((line) => line.from === by)).toBe(true);
  });

  it('are the same for the same seed, others for another', () => {
    expect(candidates(rules, sample.state, by, 7, 2)).toEqual(found);
    expect(candidates(rules, sample.state, by, 8, 2)).not.toEqual(found);
  });
});

describe('a rollout', () => {
  it('ends the same for the same luck and leaves the position as it was', () => {
    const before = JSON.stringify(sample.state);
    const once = rollout(rules, quick, 'accept', 'greedy', 5);
    expect(rollout(rules, quick, 'accept', 'greedy', 5)).toEqual(once);
    expect(JSON.stringify(sample.state)).toBe(before);
    for (const worth of Object.values(once)) expect([0, 10, 15, 30, 50, 100]).toContain(worth);
  });

  it('does not see what the one who answers does not', () => {
    const other = partnerOf(sample.by);
    const swapped: GameState = structuredClone(sample.state);
    const hand = swapped.hands[other];
    swapped.hands[other] = swapped.draw.splice(0, hand.length);
    swapped.draw.push(...hand);
    swapped.rng = [1, 2, 3, 4];
    expect(swapped.hands[other]).not.toEqual(sample.state.hands[other]);
    const seeds = [1, 2, 3];
    const outcomes = (state: GameState) => seeds.map((seed) => rollout(rules, { ...quick, state }, 'refuse', 'greedy', seed));
    expect(outcomes(swapped)).toEqual(outcomes(sample.state));
  });
});

describe('the measured offers of seed 1', () => {
  it('are 20 that lose and 20 that gain, from many games, and each could be made where it stands', () => {
    expect(measured.filter((offer) => offer.sort === 'losing').length).toBeGreaterThanOrEqual(20);
    expect(measured.filter((offer) => offer.sort === 'gaining').length).toBeGreaterThanOrEqual(20);
    expect(new Set(measured.map((offer) => offer.seed)).size).toBeGreaterThanOrEqual(35);
    for (const offer of measured) {
      expect(sortOf(offer.answerer, offer.proposer)).toBe(offer.sort);
      expect(awaiting(rules, offer.state)?.decision).toBe('compose');
      expect(answererIn(rules, offer.state)).toBe(offer.by);
    }
  });

  it('are put to a level without measuring, the same each time', async () => {
    const run = () => lab('offers', '--from', FILE, '--level', 'greedy', '--json');
    const ran = await run();
    expect(ran.code).toBe(0);
    const report = JSON.parse(ran.out) as ReturnType<typeof offersReport>;
    expect(report).toMatchObject({ level: 'greedy', scenario: 'all', seed: 1, losing: { of: 20 }, gaining: { of: 20 } });
    expect(report.losing.refused).toBe(report.offers.filter((row) => row.sort === 'losing' && row.answer !== 'accept').length);
    expect(report.gaining.accepted).toBe(report.offers.filter((row) => row.sort === 'gaining' && row.answer === 'accept').length);
    for (const row of report.offers) {
      expect(row.deal).toMatch(/^Russia .*Iran /);
      expect(row).not.toHaveProperty('state');
      for (const chance of [row.chances.accept, row.chances.refuse]) expect(chance >= 0 && chance <= 100).toBe(true);
    }
    expect(await run()).toEqual(ran);
    expect((await lab('offers', '--from', FILE, '--level', 'greedy')).out).toContain(`${report.losing.refused} of 20`);
  });

  it('are answered rightly by the attache where they are plain: all for nothing, and nothing for all', async () => {
    const plain = (offer: Measured) => offer.kind === (offer.sort === 'losing' ? 'ask' : 'gift') && Math.abs(offer.answerer.mean) >= 20;
    const file = disk.path('plain.jsonl');
    const text = [JSON.stringify({ offers: 1, ...readOffers(FILE).search })];
    for (const [game, offer] of measured.filter(plain).entries()) text.push(JSON.stringify({ game, found: [offer] }));
    disk.write('plain.jsonl', `${text.join('\n')}\n`);
    const report = JSON.parse((await lab('offers', '--from', file, '--level', 'attache', '--json')).out) as ReturnType<typeof offersReport>;
    expect(report.offers.length).toBeGreaterThanOrEqual(8);
    expect(report.offers.filter((row) => !row.right).map((row) => `${row.answer}: ${row.deal}`)).toEqual([]);
  });
});

describe('a search', () => {
  const RUN = ['offers', '--scenario', 'fair-weather', '--count', '1', '--rollouts', '24', '--level', 'greedy'];

  it('says what it did not find, and goes on where it was cut off to the same end', async () => {
    const whole = await lab(...RUN, '--games', '2', '--out', disk.path('whole.jsonl'), '--json');
    expect(whole.code).toBe(0);
    const { losing, gaining } = JSON.parse(whole.out) as ReturnType<typeof offersReport>;
    if (losing.of + gaining.of < 2) expect(whole.err).toContain('of 1 that are');
    const text = disk.read('whole.jsonl');
    const lines = text.split('\n');
    expect(lines.length).toBe(4);
    disk.write('cut.jsonl', `${lines.slice(0, 2).join('\n')}\n${lines[2]?.slice(0, 9)}`);
    const again = await lab('offers', '--resume', disk.path('cut.jsonl'), '--level', 'greedy', '--games', '2', '--json');
    expect(again).toEqual(whole);
    expect(disk.read('cut.jsonl')).toBe(text);
    const other = await lab('offers', '--resume', disk.path('cut.jsonl'), '--level', 'greedy', '--rollouts', '30');
    expect(other).toMatchObject({ code: 2, out: '' });
    expect(other.err).toContain("can't go on like this: rollouts 24 and 30");
    expect((await lab(...RUN, '--games', '2', '--out', disk.path('whole.jsonl'))).err).toContain('it is there already');
  });
});

describe('wrong usage and damaged files', () => {
  const cases: [string, string[], number, string][] = [
    ['no such level', ['--level', 'bob'], 2, 'there is no player "bob"'],
    ['no such scenario', ['--scenario', 'mars'], 2, 'there is no scenario "mars"'],
    ['too few rollouts', ['--rollouts', '3'], 2, 'of at least 24'],
    ['a search in what is measured', ['--from', FILE, '--seed', '2'], 2, '--seed is no use with it'],
    ['no such file', ['--from', 'none.jsonl'], 1, 'there is no such file'],
    ['another file', ['--from', 'package.json'], 1, 'line 1'],
  ];
  it.each(cases)('%s', async (_name, argv, code, text) => {
    const ran = await lab('offers', ...argv);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toContain(text);
    expect(ran.err).toSatisfy(isOneLine);
  });

  it('a field that is wrong is named with its line', async () => {
    const head = JSON.stringify({ offers: 1, ...readOffers(FILE).search });
    const file = disk.write('wrong.jsonl', `${head}\n${JSON.stringify({ game: 0, found: [{ ...sample, by: 'west' }] })}\n`);
    const ran = await lab('offers', '--from', file);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain(`${file}: line 2: found.0.by`);
  });
});
