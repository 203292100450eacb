import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arenaPart, meetingAt, numberOf, type Pair, pairsOf, type Tournament, verdict } from '../../src/lab/pairs';
import { rules } from '../helpers';
import { isOneLine, lab, labProcess, scratch } from './helpers';

const disk = scratch();
const RUN = ['arena', '--players', 'random,greedy', '--scenario', 'fair-weather', '--seed', '3'];
const whole = lab(...RUN, '--pairs', '3', '--out', disk.path('whole.jsonl'), '--json');

const pairOf = (...games: { worth: [number, number]; standing: [number, number] }[]) => ({ games }) as unknown as Pick<Pair, 'games'>;

describe('a pair', () => {
  it('goes to the larger sum of outcome values, Standing decides where it is equal', () => {
    expect(verdict(pairOf({ worth: [100, 30], standing: [1, 90] }, { worth: [30, 50], standing: [1, 90] }))).toBeGreaterThan(0);
    expect(verdict(pairOf({ worth: [10, 10], standing: [7, 16] }, { worth: [10, 10], standing: [12, 9] }))).toBeLessThan(0);
    expect(verdict(pairOf({ worth: [100, 30], standing: [20, 10] }, { worth: [30, 100], standing: [10, 20] }))).toBe(0);
  });

  it('is two games with the same seed and the sides swapped', () => {
    const tournament: Tournament = { scenario: 'fair-weather', seed: 5, players: ['random', 'greedy'], pairs: 2 };
    const [pair] = arenaPart(rules, { kind: 'arena', ...tournament, todo: [1] }, 0, 1) as [Pair];
    expect(pair).toMatchObject({ a: 'random', b: 'greedy', pair: 1 });
    expect(pair.games.map((game) => game.russia)).toEqual(['random', 'greedy']);
    for (const { winner, ending, worth } of pair.games) {
      if (winner === 'west' && ending === 'westCount') expect(worth).toEqual([10, 10]);
      if (winner === 'equals') expect(worth).toEqual([50, 50]);
    }
  });
});

describe('the parts of a tournament', () => {
  const tournament: Tournament = { scenario: 'decade', seed: 1, players: ['a', 'b', 'c', 'd', 'e'], pairs: 7 };

  it('hold every pair once, and of every two players alike many', () => {
    for (const of of [1, 2, 3, 10, 40, 80]) {
      const parts = Array.from({ length: of }, (_, i) => pairsOf(tournament, { part: i + 1, of }));
      expect(parts.flat().sort((x, y) => x - y)).toEqual(Array.from({ length: 70 }, (_, i) => i));
      for (const part of parts) {
        const counts = new Map<string, number>();
        for (const at of part) {
          const { a, b } = meetingAt(tournament, at);
          counts.set(a + b, (counts.get(a + b) ?? 0) + 1);
        }
        const many = [...counts.values(), ...(counts.size < 10 ? [0] : [])];
        expect(Math.max(...many) - Math.min(...many)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('number their pairs there and back', () => {
    for (const at of pairsOf(tournament, null)) expect(numberOf(tournament, meetingAt(tournament, at))).toBe(at);
  });
});

describe('arena', () => {
  it('prints what is promised', async () => {
    const ran = await whole;
    expect(ran).toMatchObject({ code: 0, err: '' });
    const found = JSON.parse(ran.out);
    expect(Object.keys(found)).toEqual(['elo', 'pairs', 'anchor', 'scenario', 'seed', 'players', 'pairsEach', 'games', 'rulesHash']);
    expect(found).toMatchObject({ scenario: 'fair-weather', seed: 3, players: ['random', 'greedy'], pairsEach: 3, games: 6, rulesHash: rules.hash });
    expect(Object.keys(found.elo)).toEqual(['random', 'greedy']);
    expect(Object.keys(found.elo.random)).toEqual(['value', 'low', 'high']);
    const [row] = found.pairs;
    expect(row).toMatchObject({ a: 'random', b: 'greedy' });
    expect(row.won + row.drawn + row.lost).toBe(3);
    expect(row.firsts.a + row.firsts.b + row.firsts.equals + row.firsts.west).toBe(6);
    expect(Object.keys(row.share)).toEqual(['value', 'low', 'high']);
  });

  it('tells people the same without --json', async () => {
    const ran = await lab(...RUN, '--pairs', '1');
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^2 games of fair-weather, seed 3/);
    expect(ran.out).toContain('The mean of all players is 0.');
  });

  it('gives the same on all cores as on one', async () => {
    const argv = ['arena', '--players', 'random,greedy', '--scenario', 'fair-weather', '--seed', '8', '--pairs', '5', '--json'];
    const many = await labProcess(argv);
    expect(many).toMatchObject({ code: 0, err: '' });
    const tournament: Tournament = { scenario: 'fair-weather', seed: 8, players: ['random', 'greedy'], pairs: 5 };
    const alone = arenaPart(rules, { kind: 'arena', ...tournament, todo: pairsOf(tournament, null) }, 0, 5);
    const [row] = JSON.parse(many.out).pairs;
    expect([row.won, row.lost]).toEqual([alone.filter((pair) => verdict(pair) > 0).length, alone.filter((pair) => verdict(pair) < 0).length]);
  });
});

describe('--resume', () => {
  it('goes on after what is there, a line cut short played again, flags left out as they were', async () => {
    const full = await whole;
    const file = disk.path('cut.jsonl');
    writeFileSync(file, disk.read('whole.jsonl').slice(0, -40));
    const ran = await lab('arena', '--resume', file, '--json');
    expect(ran).toEqual(full);
    expect(readFileSync(file, 'utf8')).toBe(disk.read('whole.jsonl'));
    // Nothing is left to play: the same again, and the file as it was.
    expect(await lab('arena', '--resume', file, '--json')).toEqual(full);
    expect(readFileSync(file, 'utf8')).toBe(disk.read('whole.jsonl'));
  });

  it('adds pairs to a run, the same as one run of them all', async () => {
    const file = disk.path('more.jsonl');
    await lab(...RUN, '--pairs', '1', '--out', file);
    const ran = await lab('arena', '--resume', file, '--pairs', '3', '--json');
    expect(ran).toEqual(await whole);
    expect(await lab('merge', file, '--json')).toEqual(await whole);
  });

  it('leaves the file alone where another is named', async () => {
    await whole;
    const first = disk.write('first.jsonl', disk.read('whole.jsonl').split('\n').slice(0, 2).join('\n').concat('\n'));
    const before = readFileSync(first, 'utf8');
    const out = disk.path('second.jsonl');
    expect(await lab('arena', '--resume', first, '--out', out, '--json')).toEqual(await whole);
    expect(readFileSync(first, 'utf8')).toBe(before);
    expect(readFileSync(out, 'utf8')).toBe(disk.read('whole.jsonl'));
  });
});

describe('what can not be: one line that says why', () => {
  const usage: [string, string[], string][] = [
    ['no players', ['arena'], '--players is missing'],
    ['one player', ['arena', '--players', 'random'], 'two or more'],
    ['an unknown player', ['arena', '--players', 'random,bob'], 'there is no player "bob". Known: random, greedy'],
    ['a player twice', ['arena', '--players', 'random,greedy,random'], 'names random twice'],
    ['no pairs', [...RUN, '--pairs', '0'], '--pairs wants a whole number of at least 1'],
    ['a part that there is not', [...RUN, '--shard', '3/2'], '--shard wants i/n'],
    ['a part that is no part', [...RUN, '--shard', '0/2'], '--shard wants i/n'],
    ['an unknown scenario', ['arena', '--players', 'random,greedy', '--scenario', 'mars'], 'there is no scenario "mars"'],
  ];
  it.each(usage)('%s', async (_name, argv, text) => {
    const ran = await lab(...argv);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(text);
    expect(ran.err).toSatisfy(isOneLine);
  });

  it('a run that does not go with its file', async () => {
    await whole;
    const file = disk.path('whole.jsonl');
    const other = await lab('arena', '--resume', file, '--seed', '4');
    expect(other).toMatchObject({ code: 2, err: `lab: arena: ${file} can't go on like this: seed 3 and 4\n` });
    expect((await lab('arena', '--resume', file, '--pairs', '2')).err).toContain('--pairs may not be less');
    expect((await lab('arena', '--resume', file, '--shard', '1/2')).err).toContain('shard all and 1/2');
  });

  it('files that are none, or are there already', async () => {
    await whole;
    const there = await lab(...RUN, '--out', disk.path('whole.jsonl'));
    expect(there.code).toBe(1);
    expect(there.err).toContain('it is there already; --resume');
    const hash = disk.write('hash.jsonl', disk.read('whole.jsonl').replace(rules.hash, 'other'));
    const cases: [string, string][] = [
      [disk.path('none.jsonl'), 'there is no such file'],
      [disk.write('diary.jsonl', 'dear diary\n'), 'line 1 is no JSON'],
      [disk.write('other.jsonl', '{"name": "chess"}\n'), 'no file of lab arena --out'],
      [disk.write('empty.jsonl', ''), 'no file of lab arena --out'],
      [disk.write('twice.jsonl', disk.read('whole.jsonl').replace(/(.*\n)$/, '$1$1')), 'line 5: this pair is here twice'],
      [disk.write('field.jsonl', disk.read('whole.jsonl').replace('"winner":"', '"winner":"x')), 'line 2: games.0.winner'],
      [hash, 'it was played by other rules'],
    ];
    for (const [file, reason] of cases) {
      const ran = await lab('arena', '--resume', file, '--pairs', '3');
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.err).toContain(`${file}: ${reason.startsWith('line') ? reason : ''}`);
      expect(ran.err).toContain(reason);
      expect(ran.err).toSatisfy(isOneLine);
    }
    const nowhere = await lab(...RUN, '--pairs', '1', '--out', disk.path('no/such/folder.jsonl'));
    expect(nowhere.err).toBe(`lab: ${disk.path('no/such/folder.jsonl')}: it can't be written: there is no such file or folder\n`);
  });
});
