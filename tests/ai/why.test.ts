import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../src/ai/players';
import { whyOfChoice } from '../../src/ai/why';
import { apply, awaiting, newGame } from '../../src/engine/engine';
import { observe } from '../../src/engine/observe';
import { createWords } from '../../src/rules/words';
import { rules } from '../helpers';

const words = createWords(rules);

/** Reasons of an Attaché for both sides, from the beginning of a game. */
function reasons(scenario: string, seed: number, many: number): { decision: string; why: string }[] {
  const state = newGame(rules, { scenario, seed });
  const player = createPlayer('attache');
  const list: { decision: string; why: string }[] = [];
  for (let asked = awaiting(rules, state); asked && list.length < many; asked = awaiting(rules, state)) {
    const { action, why } = player.choose(rules, observe(rules, state, asked.side), seed + state.ply);
    if (why) list.push({ decision: asked.decision, why: words.message(why) });
    apply(rules, state, action);
  }
  return list;
}

describe('why a computer did it', () => {
  const start = newGame(rules, { scenario: 'decade', seed: 9 });
  const side = awaiting(rules, start)?.side ?? 'russia';
  const seen = observe(rules, start, side);
  const aims = start.aimOffers[side].map((aim) => ({ do: 'keep', aim }) as const);

  it('is told in the evaluator’s own terms, with what was found', () => {
    const told = reasons('decade', 9, 80).filter(({ decision }) => decision === 'spend' || decision === 'play' || decision === 'commit');
    expect(told.length).toBeGreaterThan(30);
    expect(told.filter(({ why }) => /does most for (the fronts|our |what |Trust|relief|Damascus)/.test(why)).length).toBeGreaterThan(told.length / 3);
    for (const { why } of told) expect(why).toMatch(/\d+ of 100/);
    for (const { why } of told) expect(why).not.toMatch(/why\.|\{\{|undefined/);
  });

  it('never speaks of what only its own side can see: of two aims nothing is said but what they are worth', () => {
    const [one, other] = aims;
    if (!one || !other) throw new Error('There are no two aims to choose from.');
    const why = whyOfChoice(rules, seen, 1, { action: one, value: 21_000 }, { action: other, value: 11_000 });
    expect(words.message(why)).toBe('This leaves us best placed: 21 of 100, against 11 for the next best.');
  });

  it('owns up where the next best is as good', () => {
    const [one, other] = aims;
    if (!one || !other) throw new Error('There are no two aims to choose from.');
    const why = whyOfChoice(rules, seen, 1, { action: one, value: 20_000 }, { action: other, value: 20_400 });
    expect(words.message(why)).toBe('There is little between this and the next best: 20 of 100.');
  });

  it('of a promise says what keeping, stalling or breaking it is about', () => {
    const why = whyOfChoice(rules, seen, 1, { action: { do: 'deliver' }, value: 54_000 }, { action: { do: 'stall' }, value: 50_000 });
    expect(words.message(why)).toBe('Our word is worth more than the goods: 54 of 100.');
  });
});
