import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import pictures from '../../assets/pictures.json';
import { loadRules } from '../../src/rules/load';
import { pictureOf, type Recipe } from '../../src/ui/look/picture';
import { parseSprite, symbolArt } from '../../src/ui/look/symbols';

const rules = loadRules();
const motifs = parseSprite(readFileSync(new URL('../../assets/motifs.svg', import.meta.url), 'utf8'));
const SIGNS = ['disc', 'ring', 'arcs', 'lines', 'dots', 'square', 'cross', 'arrow', 'none'];
const LAYOUTS = ['centre', 'left', 'right', 'near', 'far', 'tilt', 'pair', 'low'];
const AFLOAT = ['tanker', 'ship', 'dhow'];
/** What flies or is paper. */
const TILTED = ['aircraft', 'formation', 'drone', 'satellite', 'treaty', 'letter'];

const all = Object.values(pictures).flatMap((group) => Object.entries(group)) as [string, Recipe][];

/** Names of the pictures that share what `key` makes of them with another. */
function shared(key: (recipe: Recipe) => string): string[] {
  const first = new Map<string, string>();
  return all.flatMap(([id, recipe]) => {
    const before = first.get(key(recipe));
    first.set(key(recipe), id);
    return before ? [`${before} and ${id}: ${key(recipe)}`] : [];
  });
}

describe('the pictures', () => {
  test('every card, world card and agenda has one, and nothing else has', () => {
    expect(Object.keys(pictures.cards).sort()).toEqual(rules.cards.map((card) => card.id).sort());
    expect(Object.keys(pictures.worlds).sort()).toEqual(rules.worlds.map((world) => world.id).sort());
    expect(Object.keys(pictures.agendas).sort()).toEqual(rules.agendas.map((agenda) => agenda.id).sort());
    expect(all.map(([id]) => pictureOf(id))).not.toContain(undefined);
    // They are looked up by the id alone.
    expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
  });

  test.each(all)('%s is made of what there is', (_id, { ground, main, echo, layout }) => {
    expect(motifs.has(`ground-${ground}`)).toBe(true);
    expect(motifs.has(`motif-${main}`)).toBe(true);
    expect(SIGNS.includes(echo) || motifs.has(`motif-${echo}`)).toBe(true);
    expect(LAYOUTS).toContain(layout);
    expect(echo).not.toBe(main);
    if (layout === 'tilt') expect(TILTED).toContain(main);
    if ([main, echo].some((motif) => AFLOAT.includes(motif))) expect(ground).toBe('sea');
  });

  test('no two are alike', () => {
    expect(shared(({ ground, main }) => `${ground} ${main}`)).toEqual([]);
    expect(shared(({ main, echo, layout }) => `${main} ${echo} ${layout}`)).toEqual([]);
  });

  test('no motif is the main one of more than six', () => {
    const uses = new Map<string, number>();
    for (const [, { main }] of all) uses.set(main, (uses.get(main) ?? 0) + 1);
    expect([...uses].filter(([, n]) => n > 6)).toEqual([]);
  });
});

describe('the sprites', () => {
  test('are read whole', () => {
    const icons = readFileSync(new URL('../../assets/icons.svg', import.meta.url), 'utf8');
    for (const svg of [icons, readFileSync(new URL('../../assets/motifs.svg', import.meta.url), 'utf8')]) {
      const sprite = parseSprite(svg);
      expect(sprite.size).toBe(svg.match(/<symbol /g)?.length);
      const shapes = [...sprite.values()].reduce((sum, art) => sum + art.shapes.length, 0);
      expect(shapes).toBe(svg.match(/<(path|circle|ellipse|rect) /g)?.length);
    }
  });

  test('icons go by the rules’ words too', () => {
    expect(symbolArt('good-wing')).toBe(symbolArt('good-airwing'));
    expect(symbolArt('track-price')).toBe(symbolArt('track-oil'));
    expect(() => symbolArt('good-nothing')).toThrow('good-nothing');
  });

  test('hand down what their groups say', () => {
    const svg =
      '<svg><symbol id="x" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><g transform="translate(3 4) scale(2)">' +
      '<circle cx="1" cy="1" r="1" fill="var(--ink)"/></g><path d="M0 0"/></symbol></svg>';
    const [inner, outer] = parseSprite(svg).get('x')?.shapes ?? [];
    expect(inner).toMatchObject({ fill: 'ink', stroke: 'currentColor', width: 2, at: [2, 0, 0, 2, 3, 4] });
    expect(outer).toMatchObject({ fill: null, stroke: 'currentColor', width: 2, at: [1, 0, 0, 1, 0, 0], d: 'M0 0' });
  });

  const inside = (shape: string): string => `<svg><symbol id="x" viewBox="0 0 9 9">${shape}</symbol></svg>`;
  test.each([
    ['an element', inside('<line x1="0" fill="none"/>')],
    ['an attribute', inside('<path d="M0 0" fill="none" filter="url(#f)"/>')],
    ['a colour', inside('<path d="M0 0" fill="#f00"/>')],
    ['a transform', inside('<path d="M0 0" fill="none" transform="skewX(3)"/>')],
    ['a cap', inside('<path d="M0 0" fill="none" stroke-linecap="flat"/>')],
    ['a number', inside('<circle cx="a" cy="0" r="1" fill="none"/>')],
    ['a missing fill', inside('<path d="M0 0"/>')],
    ['text', inside('hello')],
    ['an end', '<svg><symbol id="x" viewBox="0 0 9 9">'],
  ])('throw on %s they do not know', (_what, svg) => {
    expect(() => parseSprite(svg)).toThrow();
  });
});
