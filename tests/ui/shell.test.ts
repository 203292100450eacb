import { describe, expect, it } from 'vitest';
import { slug } from '../../src/ui/files';
import { readMarkdown } from '../../src/ui/text/Markdown';
import { hrefs, parseRoute } from '../../src/ui/text/router';
import { drawSeed, readSeed } from '../../src/ui/text/seed';

describe('addresses', () => {
  it('lead where they say', () => {
    expect(parseRoute('')).toEqual({ page: 'menu' });
    expect(parseRoute(hrefs.menu)).toEqual({ page: 'menu' });
    expect(parseRoute(hrefs.watch)).toEqual({ page: 'new', watch: true });
    expect(parseRoute(hrefs.game('a b/c'))).toEqual({ page: 'game', id: 'a b/c' });
    expect(parseRoute(hrefs.replay('x-1'))).toEqual({ page: 'replay', id: 'x-1' });
    expect(parseRoute(hrefs.part('list-cards'))).toEqual({ page: 'rules', part: 'list-cards' });
  });

  it.each(['#/nowhere', '#/game', '#/game/', '#/replay'])('%s leads nowhere', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'lost' });
  });

  it('with a broken escape lead to no game and never throw', () => {
    expect(parseRoute('#/game/%E0%A4%A')).toEqual({ page: 'game', id: '%E0%A4%A' });
  });
});

describe('the number of the deal', () => {
  it('is a whole number of 32 bits', () => {
    expect(readSeed('0')).toBe(0);
    expect(readSeed(' 4294967295 ')).toBe(4_294_967_295);
    for (const text of ['', '-1', '1.5', '4294967296', '1e3', 'seven', '99999999999']) expect(readSeed(text)).toBeNull();
    expect(readSeed(String(drawSeed()))).not.toBeNull();
  });
});

describe('the rulebook’s text', () => {
  it('lists its headings with anchors', () => {
    expect(readMarkdown('# Book\n\n## The *five* nouns\n\ntext\n\n## A year, exactly').parts).toEqual([
      { id: 'book', level: 1, text: 'Book' },
      { id: 'the-five-nouns', level: 2, text: 'The five nouns' },
      { id: 'a-year-exactly', level: 2, text: 'A year, exactly' },
    ]);
  });
});

describe('a file’s name', () => {
  it('keeps letters of any script and no signs', () => {
    expect(slug('Fair weather? / 2025')).toBe('fair-weather-2025');
    expect(slug('Партия 3')).toBe('партия-3');
    expect(slug('///')).toBe('');
  });
});
