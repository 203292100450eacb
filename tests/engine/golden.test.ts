import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSave, stateAt } from '../../src/play/record';
import { playOn } from '../../src/play/replay';
import { verify } from '../../src/play/verify';
import { rules } from '../helpers';

// Games that were played with released rules must open for good: with the rules they were made with they are verified,
// with later ones they are shown as they were recorded, and can be played on from. A release adds a game and never takes one away:
//   npm run -s lab -- play --scenario ukraine --russia greedy --iran greedy --seed 1 --out tests/golden/<version>-ukraine.fwf.json
const FOLDER = new URL('../golden/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.fwf.json'));

describe('a saved game of an earlier day', () => {
  it('is there', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)('%s opens and can be watched to its end', (name) => {
    const record = readSave(readFileSync(new URL(name, FOLDER), 'utf8'));
    const { kind, reason } = verify(rules, record);
    expect(['verified', 'recorded'], reason).toContain(kind);
    if (record.rulesHash === rules.hash) expect(kind).toBe('verified');
    expect(stateAt(rules, record, record.actions.length).ending).toEqual(record.ending);
    const on = playOn(rules, record, 60, { players: { russia: 'person', iran: 'greedy' }, luck: 'fresh', seed: 5 });
    expect(verify(rules, on).kind).toBe('verified');
  });
});
