import { describe, expect, it } from 'vitest';
import { isOneLine, lab, labProcess } from './helpers';

const SIMULATE = ['simulate', '--scenario', 'ukraine', '--games', '1', '--russia', 'random', '--iran', 'random'];

describe('wrong usage: exit code 2 and one line that says what is known', () => {
  const cases: [string, string[], string][] = [
    ['no command', [], 'Known: simulate, arena, merge, regret, bench, answer, offers, play, verify, fuzz, check, show'],
    [
      'an unknown command',
      ['stimulate'],
      'there is no command "stimulate". Known: simulate, arena, merge, regret, bench, answer, offers, play, verify, fuzz, check, show',
    ],
    ['an unknown flag', [...SIMULATE, '--speed'], "Unknown option '--speed'. Known flags: --scenario, --games"],
    ['a flag without its value', ['simulate', '--scenario'], 'Known flags: --scenario'],
    ['a word too many', [...SIMULATE, 'now'], 'now'],
    ['no scenario', ['simulate'], '--scenario is missing. Known: ukraine, syria, decade, fair-weather'],
    ['an unknown scenario', ['simulate', '--scenario', 'mars'], 'there is no scenario "mars". Known: ukraine, syria, decade, fair-weather'],
    ['an unknown player', [...SIMULATE, '--iran', 'bob'], '--iran: there is no player "bob". Known: random, greedy'],
    ['an unknown way of dealing', [...SIMULATE, '--deals', 'gifts'], 'Known: none, fair, free'],
    ['no games', [...SIMULATE, '--games', '0'], '--games wants a whole number of at least 1, not "0"'],
    ['half a game', [...SIMULATE, '--games', '1.5'], 'not "1.5"'],
    ['a seed that is none', [...SIMULATE, '--seed', 'x'], '--seed wants a whole number, not "x"'],
    ['play without a file', ['play', '--scenario', 'syria'], '--out is missing'],
    ['play of an unknown scenario', ['play', '--scenario', 'mars', '--out', 'x'], 'there is no scenario "mars"'],
    ['verify without a file', ['verify'], 'which file?'],
    ['show without a file', ['show'], 'one file, please'],
    ['fuzz with an unknown flag', ['fuzz', '--forever'], 'Known flags: --games, --seed'],
    ['check with an unknown flag', ['check', '--all'], 'Known flags: --help'],
  ];
  it.each(cases)('%s', async (_name, argv, text) => {
    const ran = await lab(...argv);
    expect(ran.code).toBe(2);
    expect(ran.out).toBe('');
    expect(ran.err).toContain(text);
    expect(ran.err).toSatisfy(isOneLine);
  });

  it('and the same in a process of its own', async () => {
    const ran = await labProcess(['simulate', '--scenario', 'mars']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/^lab: simulate: --scenario: there is no scenario "mars"\. Known: ukraine, syria, decade, fair-weather.*\n$/);
  });
});

describe('help', () => {
  it('names every command', async () => {
    const ran = await lab('--help');
    expect(ran.code).toBe(0);
    for (const name of ['simulate', 'arena', 'merge', 'regret', 'bench', 'answer', 'play', 'verify', 'fuzz', 'check', 'show']) expect(ran.out).toContain(name);
  });

  it.each(['simulate', 'arena', 'merge', 'regret', 'bench', 'answer', 'play', 'verify', 'fuzz', 'check', 'show'])('tells about %s', async (name) => {
    const ran = await lab(name, '--help');
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('');
    expect(ran.out).toContain(`lab ${name} `);
  });
});
