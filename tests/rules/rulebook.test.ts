import { readFileSync } from 'node:fs';
import { lexer, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load';
import { fillRulebook } from '../../src/rules/rulebook';

const rules = loadRules();
const source = readFileSync('rules/rulebook/en.md', 'utf8');
const text = fillRulebook(source, rules);

const HEADINGS = [
  'The idea',
  'What wins',
  'The table',
  'Tracks',
  'Goods',
  'Fronts',
  'Arenas',
  'Cards',
  'World cards',
  'A year step by step',
  'Deals and promises',
  'Leverage and Trust',
  'The Reckoning',
  'Ends',
  'Scoring',
  'Scenarios',
  'Choices we made where the rules were silent',
  'What this game leaves out',
  'Words',
];

/** What the page in the game can show. */
const SHOWN = new Set(['heading', 'paragraph', 'list', 'list_item', 'table', 'text', 'strong', 'em', 'space', 'escape']);

function kinds(tokens: readonly Token[], into = new Set<string>()): Set<string> {
  for (const token of tokens) {
    into.add(token.type);
    const {
      tokens: inside,
      items,
      header,
      rows,
    } = token as { tokens?: Token[]; items?: Token[]; header?: { tokens: Token[] }[]; rows?: { tokens: Token[] }[][] };
    kinds(inside ?? [], into);
    kinds(items ?? [], into);
    for (const cell of [...(header ?? []), ...(rows ?? []).flat()]) kinds(cell.tokens, into);
  }
  return into;
}

/** Paths of all numbers below a value. */
function numbers(node: unknown, path: string): string[] {
  if (typeof node === 'number') return [path];
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => numbers(value, `${path}.${key}`));
}

describe('the rulebook', () => {
  it('has a heading for everything that a player looks up', () => {
    expect([...text.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual(HEADINGS);
  });

  it('is within twelve printed pages', () => {
    expect(text.split(/\s+/).filter((word) => /\w/.test(word)).length).toBeLessThanOrEqual(5_500);
  });

  it('uses nothing that the page in the game cannot show', () => {
    expect([...kinds(lexer(text, { gfm: true }))].filter((kind) => !SHOWN.has(kind))).toEqual([]);
    expect(text).not.toMatch(/—|<[a-z]/);
  });

  it('tells every number of the settings, and what every good costs', () => {
    const wanted = [...numbers(rules.settings, 'settings'), ...rules.goods.filter((good) => good.maker).map((good) => `good.${good.id}.cost`)];
    expect(wanted.filter((path) => !source.includes(`{{${path}`))).toEqual([]);
  });
});

describe('filling in numbers', () => {
  it('takes them from the rules as they are', () => {
    const dearer = { ...rules, settings: { ...rules.settings, steadyCost: 7 } };
    expect(fillRulebook('It costs {{settings.steadyCost}}.', dearer)).toBe('It costs 7.');
    expect(fillRulebook(source, dearer)).not.toBe(text);
  });

  it('goes through rows and lists, and sets a minus', () => {
    expect(fillRulebook('{{front.syria.short.0.n}} {{scenario.decade.title}}', rules)).toBe('−1 The decade');
  });

  it('chooses the word for one or for many', () => {
    const cubes = (n: number) => ({ ...rules, settings: { ...rules.settings, favour: { leverage: 3, cubes: n } } });
    expect(fillRulebook('{{settings.favour.cubes cube/cubes}}', cubes(1))).toBe('1 cube');
    expect(fillRulebook('{{settings.favour.cubes cube/cubes}}', cubes(2))).toBe('2 cubes');
  });

  it.each(['{{settings.steadyPrice}}', '{{settings}}', '{{settings.steadyCost.n}}', '{{good.toString}}', '{{good.wing.favour}}'])('refuses %s', (place) => {
    expect(() => fillRulebook(place, rules)).toThrow('names no number');
  });

  it.each(['{{settings.steadyCost}', 'settings.steadyCost}}', '{{settings.steadyCost point}}'])('refuses %s, which is not closed', (place) => {
    expect(() => fillRulebook(place, rules)).toThrow('not closed');
  });
});
