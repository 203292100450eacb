import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLocale } from '../../src/locale/index';
import { createUiLocale } from '../../src/locale/ui';
import { loadRules } from '../../src/rules/load';
import { CALENDAR } from '../../src/rules/scenarios';
import { createWords } from '../../src/rules/words';
import { gameTitle, playersLine, yearName } from '../../src/ui/text/about-game';

describe('the menu', () => {
  it('loads without the rules, the engine, and the libraries that they need', () => {
    const { files, packages } = reached('src/main.ts');
    expect(packages.filter((name) => ['phaser', 'zod', 'immer', 'pure-rand', 'marked'].includes(name))).toEqual([]);
    const heavy = ['src/rules/load.ts', 'src/rules/words/index.ts', 'src/engine/engine.ts', 'src/play/record.ts', 'src/locale/en.ts'];
    expect(files.filter((file) => heavy.includes(file))).toEqual([]);
  });

  it('calls games, years and players what the rules call them', () => {
    const [rules, words, locale] = [loadRules(), createWords(loadRules()), createUiLocale()];
    const players = { russia: 'person', iran: 'greedy' } as const;
    expect(playersLine(locale, players)).toBe(playersLine(words, players));
    for (const { id, years } of rules.scenarios) {
      expect(gameTitle(CALENDAR, { scenario: id })).toBe(gameTitle(rules, { scenario: id }));
      for (const [index] of years.entries()) expect(yearName(locale, CALENDAR, id, index)).toBe(yearName(words, rules, id, index));
    }
  });

  it('speaks with the words of the whole locale', () => {
    const [part, whole] = [createUiLocale(), createLocale()];
    for (const count of [0, 1, 5]) expect(part.t('ui.menu.gamesHint', { count })).toBe(whole.t('ui.menu.gamesHint', { count }));
  });
});

/** What a file imports, and what that imports, and so on: not types, and not what is fetched later. */
function reached(start: string): { files: string[]; packages: string[] } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const left = [start];
  for (let file = left.pop(); file; file = left.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const target of importsOf(file)) {
      if (!target.startsWith('.'))
        packages.add(
          target
            .split('/')
            .slice(0, target.startsWith('@') ? 2 : 1)
            .join('/'),
        );
      else left.push(...fileOf(join(dirname(file), target)));
    }
  }
  return { files: [...files], packages: [...packages] };
}

function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const found = code.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s+)?['"]([^'"]+)['"]/gm);
  return [...found].map((match) => match[1] ?? '');
}

/** The source file of a path without its ending; nothing for data and styles. */
function fileOf(path: string): string[] {
  return ['.ts', '.tsx', '/index.ts']
    .map((ending) => relative('.', path + ending))
    .filter((file) => existsSync(file))
    .slice(0, 1);
}
