import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RAW } from '../../src/rules/load';
import { kindOf } from '../../src/rules/schema';

describe('the rules that are loaded', () => {
  it('are every file below rules/: a new one is named in src/rules/load.ts or scenarios.ts', () => {
    const names = readdirSync('rules', { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
    expect(Object.keys(RAW).sort()).toEqual(names.filter((name) => name.endsWith('.json') && kindOf(name) !== null).sort());
  });
});
