import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lab } from './helpers';

const FOLDER = 'docs/measured';
const page = readFileSync(join(FOLDER, 'README.md'), 'utf8');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));

const percent = (share: number): number => Math.round(share * 100);

describe('what is said of the players’ strength', () => {
  it('names every file that is there', () => {
    expect([...page.matchAll(/\]\((.+\.jsonl)\)/g)].map(([, name]) => name).sort()).toEqual([...files].sort());
  });

  it.each(files)('is what %s holds', async (name) => {
    const { code, out } = await lab('merge', join(FOLDER, name), '--json');
    expect(code).toBe(0);
    const [match] = JSON.parse(out).pairs;
    const { value, low, high } = match.share;
    const played = match.won + match.drawn + match.lost;
    const row = page.split('\n').find((line) => line.includes(`(${name})`));
    expect(
      row
        ?.split('|')
        .map((cell) => cell.trim())
        .slice(2, 5),
    ).toEqual([String(played), `${percent(value)}% (${percent(low)} to ${percent(high)})`, `${match.firsts.west} of ${2 * played} games`]);
  });
});
