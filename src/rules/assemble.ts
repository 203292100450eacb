import type { z } from 'zod';
import { ENGINE_VERSION } from '../engine/engine';
import { hashOf } from '../engine/hash';
import type { CardData, Rules, ScenarioData } from '../engine/types';
import type { Problem } from './problem';
import { referenceProblems } from './references';
import { FILES, kindOf } from './schema';

/** The rules data as read: file name below rules/ to its parsed JSON. */
export type RawRules = Record<string, unknown>;

export class BadRules extends Error {
  constructor(readonly problems: Problem[]) {
    const first = problems[0];
    super(first ? `${first.file}: ${first.path.join('.')}: ${first.reason}` : 'the rules data is wrong');
    this.name = 'BadRules';
  }
}

/** The smallest complaint of a zod error, in one line. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown field ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (issue.code === 'invalid_union') return 'not in the form that is known here';
  return issue.message;
}

/** Checks one file against its schema. @returns its data with defaults filled in, or its problems */
export function readFile(file: string, raw: unknown): { data: unknown; problems: Problem[] } {
  const kind = kindOf(file);
  if (!kind) return { data: null, problems: [{ file, path: [], reason: 'this is no file of the rules data' }] };
  const read = FILES[kind].safeParse(raw);
  if (read.success) return { data: read.data, problems: [] };
  const problems = read.error.issues.map((issue) => ({
    file,
    path: issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)) as (string | number)[],
    reason: reasonOf(issue),
  }));
  return { data: null, problems };
}

const index = <T extends { id: string }>(rows: T[]): Record<string, T> => Object.fromEntries(rows.map((row) => [row.id, row]));

/**
 * Checks all files, then every reference between them, and builds the rules the engine reads.
 * @throws BadRules with every problem found
 */
export function assemble(raw: RawRules): Rules {
  const problems: Problem[] = [];
  const data: Record<string, unknown> = {};
  for (const file of Object.keys(raw).sort()) {
    const read = readFile(file, raw[file]);
    problems.push(...read.problems);
    data[file] = read.data;
  }
  for (const file of Object.keys(FILES)) {
    if (!file.endsWith('/') && !(file in raw)) problems.push({ file, path: [], reason: 'the file is missing' });
  }
  if (problems.length > 0) throw new BadRules(problems);
  const eraFiles = Object.keys(data)
    .filter((file) => file.startsWith('cards/'))
    .sort();
  const eraCards: Record<number, string[]> = {};
  const cards: CardData[] = [];
  for (const file of eraFiles) {
    const era = Number(/era-(\d+)/.exec(file)?.[1] ?? 0);
    const rows = data[file] as CardData[];
    eraCards[era] = [...(eraCards[era] ?? []), ...rows.map((card) => card.id)];
    cards.push(...rows);
  }
  const scenarioOrder = ['ukraine', 'syria', 'decade', 'fair-weather'];
  const scenarios = (
    Object.keys(data)
      .filter((file) => file.startsWith('scenarios/'))
      .map((file) => data[file]) as ScenarioData[]
  ).sort((a, b) => rank(scenarioOrder, a.id) - rank(scenarioOrder, b.id));
  const rows = <T>(file: string) => data[file] as T[];
  const tracks = Object.fromEntries(rows<Rules['tracks'][keyof Rules['tracks']]>('tracks.json').map((row) => [row.id, row]));
  const rules: Rules = {
    hash: hashOf({ raw, engine: ENGINE_VERSION }),
    settings: data['settings.json'] as Rules['settings'],
    goods: rows('goods.json'),
    good: index(rows('goods.json')),
    fronts: rows('fronts.json'),
    front: index(rows('fronts.json')),
    arenas: rows('arenas.json'),
    arena: index(rows('arenas.json')),
    tracks: tracks as Rules['tracks'],
    cards,
    card: index(cards),
    eraCards,
    worlds: rows('world.json'),
    world: index(rows('world.json')),
    agendas: rows('agendas.json'),
    agenda: index(rows('agendas.json')),
    aims: rows('aims.json'),
    aim: index(rows('aims.json')),
    scenarios,
    scenario: index(scenarios),
  };
  const wrong = referenceProblems(rules, data);
  if (wrong.length > 0) throw new BadRules(wrong);
  return rules;
}

function rank(order: string[], id: string): number {
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
}
