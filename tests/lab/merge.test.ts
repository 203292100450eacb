import { describe, expect, it } from 'vitest';
import { isOneLine, lab, scratch } from './helpers';

const disk = scratch();
const RUN = ['arena', '--players', 'random,greedy', '--scenario', 'fair-weather', '--seed', '6', '--pairs', '3'];
const whole = lab(...RUN, '--json');

/** The three parts of the run, as files of --out and as printed. */
async function parts(): Promise<{ lines: string[]; printed: string[] }> {
  const lines: string[] = [];
  const printed: string[] = [];
  for (const i of [1, 2, 3]) {
    const out = disk.path(`part-${i}.jsonl`);
    const ran = await lab(...RUN, '--shard', `${i}/3`, '--out', out, '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ shard: `${i}/3`, games: 2 });
    lines.push(out);
    printed.push(disk.write(`part-${i}.json`, ran.out));
  }
  return { lines, printed };
}
const made = parts();

describe('merge', () => {
  it('gives what one run would have given, byte for byte, in any order', async () => {
    const { lines, printed } = await made;
    const full = await whole;
    expect(await lab('merge', ...lines, '--json')).toEqual(full);
    expect(await lab('merge', ...printed.toReversed(), '--json')).toEqual(full);
    expect(await lab('merge', lines[2] as string, printed[0] as string, lines[1] as string, '--json')).toEqual(full);
    expect((await lab('merge', ...lines)).out).toBe((await lab(...RUN)).out);
  });

  it('says how much is missing and reports on the rest', async () => {
    const { lines } = await made;
    const ran = await lab('merge', lines[0] as string, lines[1] as string, '--json');
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('lab: merge: 1 of 3 pairs are in none of the files\n');
    expect(JSON.parse(ran.out).games).toBe(4);
  });

  it('refuses what does not belong together', async () => {
    const { lines, printed } = await made;
    const [first, second] = lines as [string, string];
    const report = JSON.parse(disk.read('part-2.json'));
    const cases: [string, string[], string][] = [
      ['the same part twice', [first, printed[0] as string], 'another file holds the same pairs (part 1/3)'],
      ['another seed', [first, disk.write('seed.json', JSON.stringify({ ...report, seed: 7 }))], 'it is of another run'],
      ['another number of pairs', [first, disk.write('pairs.json', JSON.stringify({ ...report, pairsEach: 5 }))], 'pairs'],
      ['a report that is not whole', [disk.write('short.json', JSON.stringify({ ...report, shard: '1/2' }))], 'another number of pairs'],
      ['a field edited', [disk.write('field.json', JSON.stringify({ ...report, seed: 'six' }))], 'seed'],
      ['something else', [second, disk.write('chess.json', '{"name": "chess"}\n')], 'no file of lab arena --out'],
      ['no such file', [disk.path('none')], 'there is no such file'],
    ];
    for (const [, files, reason] of cases) {
      const ran = await lab('merge', ...files);
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.err).toContain(reason);
      expect(ran.err).toSatisfy(isOneLine);
    }
    expect(await lab('merge')).toMatchObject({ code: 2, err: 'lab: merge: which files? lab merge FILE...\n' });
  });
});
