import { describe, expect, it } from 'vitest';
import { readSave, writeSave } from '../../src/play/record';
import { rules } from '../helpers';
import { isOneLine, lab, labProcess, scratch } from './helpers';

const disk = scratch();
const file = disk.path('game.fwf.json');
const played = lab('play', '--scenario', 'ukraine', '--russia', 'greedy', '--iran', 'random', '--seed', '3', '--out', file);
const record = async () => {
  await played;
  return readSave(disk.read('game.fwf.json'));
};

describe('play', () => {
  it('writes one saved game that holds', async () => {
    expect(await played).toMatchObject({ code: 0, err: '' });
    const save = await record();
    expect(save).toMatchObject({ scenario: 'ukraine', seed: 3, players: { russia: 'greedy', iran: 'random' }, rulesHash: rules.hash });
    expect(save.ending).toBeDefined();
    const ran = await lab('verify', file);
    expect(ran).toEqual({ code: 0, err: '', out: `${file}: ${save.actions.length} actions of ukraine, verified\n` });
  });

  it('writes the same file for the same seed', async () => {
    const again = disk.path('again.fwf.json');
    const argv = ['play', '--scenario', 'fair-weather', '--russia', 'random', '--iran', 'random', '--seed', '8', '--out'];
    await lab(...argv, disk.path('once.fwf.json'));
    expect(await labProcess([...argv, again])).toMatchObject({ code: 0, err: '' });
    expect(disk.read('again.fwf.json')).toBe(disk.read('once.fwf.json'));
  });

  it('says where it cannot write', async () => {
    const out = disk.path('no/such/folder.json');
    const ran = await lab('play', '--scenario', 'fair-weather', '--russia', 'random', '--iran', 'random', '--out', out);
    expect(ran.code).toBe(1);
    expect(ran.err).toBe(`lab: ${out}: it can't be written: there is no such file or folder\n`);
  });
});

describe('verify', () => {
  it('prints one object a file with --json', async () => {
    const save = await record();
    const ran = await lab('verify', file, '--json');
    expect(JSON.parse(ran.out)).toEqual([{ file, ok: true, kind: 'verified', scenario: 'ukraine', actions: save.actions.length }]);
  });

  it('names the first bad action and why', async () => {
    const save = await record();
    const at = save.actions.findIndex((row) => row.action.do === 'points' || row.action.do === 'event');
    (save.actions[at] as { action: unknown }).action = { do: 'event', card: 'skies-over-latakia' };
    const bad = disk.write('edited.fwf.json', writeSave(save));
    const ran = await lab('verify', bad);
    expect(ran.code).toBe(1);
    expect(ran.err).toSatisfy(isOneLine);
    expect(ran.err).toContain(`${bad}: action ${at + 1}: `);
    const [row] = JSON.parse((await lab('verify', bad, '--json')).out);
    expect(row).toMatchObject({ ok: false, kind: 'bad', at: at + 1 });
  });

  it('finds a hash that is not the state', async () => {
    const save = await record();
    (save.actions[20] as { hash: string }).hash = 'zzzzzzzzzzzzzz';
    const ran = await lab('verify', disk.write('hash.fwf.json', writeSave(save)));
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('action 21: ');
  });

  it('goes on past a file that is not in order', async () => {
    await played;
    const ran = await lab('verify', disk.path('none.fwf.json'), file);
    expect(ran.code).toBe(1);
    expect(ran.err).toBe(`lab: ${disk.path('none.fwf.json')}: there is no such file or folder\n`);
    expect(ran.out).toContain('verified');
  });
});

describe('files that are no saved game', () => {
  const cases: [string, () => Promise<string> | string, string][] = [
    ['cut short', async () => writeSave(await record()).slice(0, 5000), 'cut short'],
    ['empty', () => '', 'empty'],
    ['of something else', () => '{"name": "chess", "moves": []}', 'not a saved game'],
    ['no JSON', () => 'dear diary', "can't be read"],
    ['10 MB', () => ' '.repeat(10_000_000), 'too large'],
    ['of a newer format', async () => writeSave(await record()).replace('"format":1', '"format":2'), 'newer version'],
    ['with a field edited', async () => writeSave(await record()).replace('"seed":3', '"seed":"three"'), 'seed'],
  ];
  it.each(cases)('%s', async (name, text, reason) => {
    const bad = disk.write(`${name.replaceAll(' ', '-')}.fwf.json`, await text());
    for (const command of ['verify', 'show', 'check']) {
      const ran = await lab(command, bad);
      expect(ran.code).toBe(1);
      expect(ran.err).toSatisfy(isOneLine);
      expect(ran.err).toContain(`${bad}: `);
      expect(ran.err).toContain(reason);
    }
  });
});

describe('show', () => {
  it('shows the position in three blocks, each side its own hand', async () => {
    const save = await record();
    const ran = await lab('show', file, '--at', '30');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^The war in Ukraine, 2022, after action 30 of /);
    const [, table, russia, iran] = ran.out.split(/\n(?=The table\n|Russia sees\n|Iran sees\n)/);
    const { state } = save.snapshots[0] as (typeof save.snapshots)[0];
    expect(table).toContain('Standing');
    expect(russia).toContain("Iran's hand");
    expect(iran).toContain("Russia's hand");
    const start = (await lab('show', file, '--at', '0')).out.split(/\n(?=The table\n|Russia sees\n|Iran sees\n)/);
    for (const card of state.hands.russia) {
      const title = rules.card[card]?.title as string;
      expect(start[2]).toContain(title);
      expect(start[1]).not.toContain(title);
      expect(start[3]).not.toContain(title);
    }
  });

  it('shows the end where no place is given', async () => {
    expect((await lab('show', file)).out).toContain('; over: ');
  });

  it('knows no place past the end', async () => {
    await played;
    const ran = await lab('show', file, '--at', '9999');
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/--at 9999 is past the end: .* has \d+ actions\n$/);
  });
});
