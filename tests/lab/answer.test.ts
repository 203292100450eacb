import { describe, expect, it } from 'vitest';
import { appraise } from '../../src/ai/bargain';
import { packageKey } from '../../src/engine/deals';
import { awaiting } from '../../src/engine/engine';
import type { DealLine } from '../../src/engine/state';
import { answererIn, answerTo, dealProblem } from '../../src/lab/answer';
import { readSave, stateAt } from '../../src/play/record';
import { rules } from '../helpers';
import { isOneLine, lab, scratch } from './helpers';

const disk = scratch();
const file = disk.path('game.fwf.json');
const played = lab('play', '--scenario', 'decade', '--russia', 'random', '--iran', 'greedy', '--seed', '4', '--out', file);
const GROUND: DealLine = { from: 'iran', kind: 'good', what: 'ground', n: 1, due: -1 };
const CUBE: DealLine = { from: 'russia', kind: 'cube', what: 'gulf', n: 1, due: -1 };

/** The record, and the first position in which something is asked of someone. */
async function position(decision: string): Promise<{ at: number; state: ReturnType<typeof stateAt> }> {
  await played;
  const record = readSave(disk.read('game.fwf.json'));
  for (let at = 0; at < record.actions.length; at++) {
    const state = stateAt(rules, record, at);
    if (awaiting(rules, state)?.decision === decision) return { at, state };
  }
  throw new Error(`nowhere is ${decision} asked`);
}

const ask = (at: number | string, deal: string, ...more: string[]) =>
  lab('answer', '--save', file, '--at', String(at), '--deal', deal, '--level', 'greedy', ...more);

describe('answer', () => {
  it('prints what is promised, the same each time', async () => {
    const { at, state } = await position('compose');
    const deal = disk.write('ground.json', JSON.stringify([GROUND]));
    const ran = await ask(at, deal, '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    const found = JSON.parse(ran.out);
    expect(Object.keys(found)).toEqual(['answer', 'why', 'chances', 'side', 'level', 'at']);
    expect(['accept', 'refuse', 'counter']).toContain(found.answer);
    expect(found.why).toMatch(/^[A-Z].*\.$/);
    for (const chance of [found.chances.accept, found.chances.refuse]) expect(chance >= 0 && chance <= 100).toBe(true);
    expect(found).toMatchObject({ side: answererIn(rules, state), level: 'greedy', at });
    expect(await ask(at, deal, '--json')).toEqual(ran);
    expect((await ask(at, deal)).out).toContain(`greedy: ${found.answer}`);
  });

  it('accepts a gift and refuses a robbery, from the side that composes to its partner', async () => {
    const { state } = await position('compose');
    const by = answererIn(rules, state);
    expect(by).not.toBe(awaiting(rules, state)?.side);
    const side = by ?? 'russia';
    const line = (from: DealLine['from']): DealLine => ({ ...CUBE, from, what: 'oil', n: state.cubes.oil?.[from] ?? 0 });
    const gift = answerTo(rules, state, side, [line(side === 'russia' ? 'iran' : 'russia')], 'greedy', 1);
    const robbery = answerTo(rules, state, side, [line(side)], 'greedy', 1);
    expect(robbery.action.do).not.toBe('accept');
    expect(robbery.chances.accept).toBeLessThan(gift.chances.accept);
    expect(gift.chances.accept).toBeGreaterThan(gift.chances.refuse);
  });

  it('is asked of the side that has an offer before it, even of that very offer', async () => {
    const { state } = await position('answer');
    const side = awaiting(rules, state)?.side;
    expect(answererIn(rules, state)).toBe(side);
    const top = state.stack.at(-1);
    if (top?.phase !== 'answer' || !side) throw new Error('no offer');
    expect(state.offers).toContain(packageKey(top.draft));
    expect(dealProblem(rules, state, top.draft)).toBeNull();
    const before = JSON.stringify(state);
    const found = answerTo(rules, state, side, top.draft, 'greedy', 1);
    expect(JSON.stringify(state)).toBe(before);
    const gain = appraise(rules, state, side === 'russia' ? 'iran' : 'russia', top.draft).gain[side];
    expect(found.action.do === 'accept' ? gain > 0 : true).toBe(true);
  });

  it('of a level that searches comes with its chances, and it accepts nothing that it sees no gain in', async () => {
    const { at, state } = await position('compose');
    const by = answererIn(rules, state) ?? 'russia';
    const robbery: DealLine = { ...CUBE, from: by, what: 'oil', n: state.cubes.oil?.[by] ?? 0 };
    const ran = await lab(
      'answer',
      '--save',
      file,
      '--at',
      String(at),
      '--deal',
      disk.write('robbery.json', JSON.stringify([robbery])),
      '--level',
      'attache',
      '--json',
    );
    const found = JSON.parse(ran.out);
    expect(found.answer).not.toBe('accept');
    for (const chance of [found.chances.accept, found.chances.refuse]) expect(chance >= 0 && chance <= 100).toBe(true);
  });

  it('can be asked in the middle of the year, of any player', async () => {
    const { at, state } = await position('play');
    const from = (['russia', 'iran'] as const).find((side) => (state.cubes.oil?.[side] ?? 0) > 0);
    const deal = disk.write('cube.json', JSON.stringify([{ ...CUBE, from, what: 'oil' }]));
    const ran = await lab('answer', '--save', file, '--at', String(at), '--deal', deal, '--level', 'random', '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ran.out).why).toBeNull();
  });

  it('shows the format of a deal, and the deal it shows is read', async () => {
    const { out } = await lab('answer', '--help');
    const shown = out.slice(out.indexOf('  ['), out.indexOf('  ]') + 3);
    const { at } = await position('compose');
    expect((await ask(at, disk.write('shown.json', shown))).err).not.toContain('expected');
  });
});

describe('deals that are none', () => {
  const cases: [string, string, string][] = [
    ['no JSON', 'two drones', 'no JSON'],
    ['an empty file', '', 'the file is empty'],
    ['no list', '{"from": "iran"}', 'expected array'],
    ['nothing in it', '[]', 'a deal needs at least one item'],
    ['no such kind', '[\n{"from": "iran", "kind": "friendship", "what": "ground", "n": 1}]', ':2: 0.kind'],
    ['no such field', '[{"from": "iran", "kind": "good", "what": "ground", "n": 1, "for": 2}]', 'for'],
    ['no such side', '[{"from": "west", "kind": "cube", "what": "gulf", "n": 1}]', '0.from'],
    ['nought of it', '[{"from": "iran", "kind": "good", "what": "ground", "n": 0}]', '0.n'],
    ['a promise without its year', '[{"from": "russia", "kind": "promise", "what": "su35", "n": 1}]', '0.due'],
    ['no such good', '[{"from": "iran", "kind": "good", "what": "camel", "n": 1}]', "can't put camel into a deal"],
    ['a good of the other', '[{"from": "russia", "kind": "good", "what": "ground", "n": 1}]', "can't put ground into a deal"],
    ['more than there is', '[{"from": "iran", "kind": "good", "what": "ground", "n": 40}]', 'item 1: '],
    ['a promise past the years', '[{"from": "russia", "kind": "promise", "what": "su35", "n": 1, "due": 90}]', 'due in year 90'],
    ['cubes both ways', JSON.stringify([CUBE, { ...CUBE, from: 'iran' }]), 'item 2: '],
    ['the same twice', JSON.stringify([CUBE, CUBE]), 'the same thing stands in another item'],
  ];
  it.each(cases)('%s', async (name, text, reason) => {
    const { at } = await position('compose');
    const deal = disk.write(`${name.replaceAll(' ', '-')}.json`, text);
    const ran = await ask(at, deal);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain(deal);
    expect(ran.err).toContain(reason);
    expect(ran.err).toSatisfy(isOneLine);
  });

  it('a game that is over, a file that is none, a game of other rules', async () => {
    await played;
    const deal = disk.write('deal.json', JSON.stringify([CUBE]));
    const text = disk.read('game.fwf.json');
    const all = readSave(text).actions.length;
    expect((await ask(all, deal)).err).toContain('the game is over');
    expect((await ask(2, disk.path('none.json'))).err).toContain('there is no such file');
    const other = disk.write('other.fwf.json', text.replace(rules.hash, '00000000000000'));
    const ran = await lab('answer', '--save', other, '--at', '2', '--deal', deal, '--level', 'greedy');
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.err).toContain('other rules');
  });
});

describe('wrong usage', () => {
  const DEAL = ['--deal', 'deal.json'];
  const cases: [string, string[], string][] = [
    ['no save', ['--at', '1', ...DEAL, '--level', 'greedy'], '--save is missing'],
    ['no position', ['--save', file, ...DEAL, '--level', 'greedy'], '--at is missing'],
    ['no deal', ['--save', file, '--at', '1', '--level', 'greedy'], '--deal is missing'],
    ['no level', ['--save', file, '--at', '1', ...DEAL], '--level is missing. Known: random, greedy'],
    ['no such level', ['--save', file, '--at', '1', ...DEAL, '--level', 'bob'], 'there is no player "bob"'],
    ['a position that is none', ['--save', file, '--at', '-1', ...DEAL, '--level', 'greedy'], 'at'],
    ['past the end', ['--save', file, '--at', '99999', ...DEAL, '--level', 'greedy'], '--at 99999 is past the end'],
  ];
  it.each(cases)('%s', async (_name, argv, text) => {
    await played;
    const ran = await lab('answer', ...argv);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(text);
    expect(ran.err).toSatisfy(isOneLine);
  });
});
