import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { VERBS } from '../../src/engine/effects';
import { jsonSchema, schemaText } from '../../src/lab/schema';
import { kindOf } from '../../src/rules/schema';

const files = readdirSync('rules', { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const data = (name: string): unknown => JSON.parse(readFileSync(join('rules', name), 'utf8'));
const schema = z.fromJSONSchema(jsonSchema() as never);

describe('the JSON Schema of the rules data', () => {
  it('is the one on disk: `npm run -s lab -- schema` writes it anew', () => {
    expect(readFileSync('rules/rules.schema.json', 'utf8')).toBe(schemaText());
  });

  it('accepts every file of the rules data', () => {
    const names = files.filter((name) => name.endsWith('.json') && kindOf(name) !== null);
    expect(names.length).toBeGreaterThan(12);
    for (const name of names) expect([name, schema.safeParse(data(name)).success]).toEqual([name, true]);
  });

  it('knows every verb and refuses others, however deep', () => {
    const known = Object.keys((jsonSchema() as { definitions: object }).definitions);
    for (const verb of Object.keys(VERBS)) expect(known).toContain(`verb-${verb}`);
    const cards = data('cards/era-1.json') as { event: { verb: string; options?: { do: object[] }[] }[] }[];
    const choice = cards.flatMap((card) => card.event).find((effect) => effect.verb === 'choose');
    choice?.options?.[0]?.do.push({ verb: 'invade', front: 'syria' });
    expect(schema.safeParse(cards).success).toBe(false);
  });
});
