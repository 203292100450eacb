import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isOneLine, lab, labProcess, scratch } from './helpers';

const disk = scratch();
const own = (name: string) => readFileSync(`rules/${name}`, 'utf8');
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

interface Row {
  id: string;
  source: { fact: string };
  event: Record<string, unknown>[];
  title: string;
  note: string;
}

/** A file of cards with one of them changed; the line on which the change stands. */
function changed(name: string, change: (row: Row) => void, part: string): { path: string; line: number } {
  const rows = JSON.parse(own(name)) as Row[];
  change(rows[2] as Row);
  const text = JSON.stringify(rows, null, 2);
  return { path: disk.write(`${Math.floor(performance.now() * 1000)}/${name}`, text), line: lineOf(text, part) };
}

describe('the rules data', () => {
  it('is in order', async () => {
    const ran = await lab('check');
    expect(ran.err).toBe('');
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^rules: fine \(\d+ cards, /);
  });

  it('is in order file by file', async () => {
    const ran = await lab('check', 'rules/cards/era-1.json', 'rules/goods.json', 'rules/scenarios/syria.json');
    expect(ran).toMatchObject({ code: 0, err: '' });
  });
});

describe('a broken file is named with line and reason', () => {
  const cases: [string, string, (row: Row) => void, string, string][] = [
    ['an unknown verb', 'cards/era-1.json', (row) => row.event.push({ verb: 'invade', front: 'syria' }), '"invade"', 'unknown verb "invade"'],
    [
      'a reference to nothing',
      'cards/era-2.json',
      (row) => row.event.push({ verb: 'gain', side: 'iran', good: 'gold', n: 1 }),
      '"gold"',
      'there is no good "gold"',
    ],
    [
      'an arena that is none',
      'world.json',
      (row) => {
        (row as unknown as { A: Row }).A.event.push({ verb: 'place', side: 'iran', arena: 'atlantis', n: 1 });
      },
      '"atlantis"',
      'there is no arena "atlantis"',
    ],
    [
      'a fact that is not in the table',
      'cards/era-3.json',
      (row) => {
        row.source.fact = 'T9999';
      },
      '"T9999"',
      'there is no fact "T9999" in docs/facts.md',
    ],
    [
      'a note that is too long',
      'agendas.json',
      (row) => {
        row.note = 'word '.repeat(41);
      },
      '"word word',
      '40 words or fewer',
    ],
    ['an unknown field', 'cards/era-1.json', (row) => Object.assign(row, { colour: 'red' }), '"id": "the-ban', 'unknown field "colour"'],
    ['a verb without what it needs', 'cards/era-1.json', (row) => row.event.push({ verb: 'gain', side: 'iran', good: 'drone', m: 1 }), '"m": 1', 'gain'],
  ];
  it.each(cases)('%s', async (_name, name, change, part, reason) => {
    const { path, line } = changed(name, change, part);
    const ran = await lab('check', path);
    expect(ran.code).toBe(1);
    const lines = ran.err.trim().split('\n');
    const found = lines.find((text) => text.includes(reason));
    expect(found, ran.err).toBeDefined();
    const [, at] = /:(\d+): /.exec(found as string) ?? [];
    expect(found).toContain(`${name}:`);
    // Fields that are missing or unknown stand on the line of what should hold them.
    expect(Math.abs(Number(at) - line)).toBeLessThanOrEqual(name === 'cards/era-1.json' ? 4 : 0);
  });

  it('a card without its fact', async () => {
    const { path } = changed('cards/era-1.json', (row) => Reflect.deleteProperty(row.source, 'fact'), '');
    const ran = await lab('check', path);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/cards\/era-1\.json:\d+: the-ban-is-lifted: source\.fact: it is missing\n$/);
  });

  it('a card twice', async () => {
    const rows = JSON.parse(own('cards/era-1.json')) as Row[];
    const ran = await lab('check', disk.write('twice/cards/era-1.json', JSON.stringify([...rows, rows[0]], null, 1)));
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('is used twice');
  });

  it('a file that is cut short', async () => {
    const text = own('world.json').slice(0, 3000);
    const path = disk.write('world.json', text);
    const ran = await labProcess(['check', path]);
    expect(ran.code).toBe(1);
    expect(ran.err).toSatisfy(isOneLine);
    expect(ran.err).toMatch(/world\.json:\d+: /);
  });

  it('a file that is empty', async () => {
    const ran = await lab('check', disk.write('empty/goods.json', ''));
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.err).toMatch(/goods\.json:1: the file is empty\n$/);
  });

  it('a file that nothing is known of', async () => {
    const ran = await lab('check', disk.write('recipe.json', '["eggs"]'), disk.path('nothing.json'));
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('recipe.json: this is no file of the rules data, nor a saved game. Known: agendas.json');
    expect(ran.err).toContain('nothing.json: there is no such file or folder');
  });
});
