import { branchesOf, VERBS } from '../engine/effects';
import type { EffectData, Rules } from '../engine/types';
import type { Problem } from './problem';

type Path = (string | number)[];
type Known = Record<'good' | 'front' | 'arena' | 'happened' | 'card' | 'world', (id: string) => boolean>;

/** Every effect's own schema, and every id that names nothing. */
export function referenceProblems(rules: Rules, data: Record<string, unknown>): Problem[] {
  const problems: Problem[] = [];
  const known: Known = {
    good: (id) => id in rules.good,
    front: (id) => id in rules.front,
    arena: (id) => id in rules.arena,
    card: (id) => id in rules.card,
    world: (id) => id in rules.world,
    happened: (id) => id in rules.world || rules.card[id]?.once === true,
  };
  const ids = new Map<string, string>();
  for (const file of Object.keys(data)) {
    const say = (path: Path, reason: string) => problems.push({ file, path, reason });
    if (/^(cards\/|world|agendas|aims)/.test(file)) {
      (data[file] as { id: string }[]).forEach((row, i) => {
        if (ids.has(row.id)) say([i, 'id'], `the id "${row.id}" is used twice`);
        ids.set(row.id, file);
      });
    }
    walk(data[file], [], say, known);
  }
  for (const scenario of rules.scenarios) scenarioProblems(rules, scenario.id, problems);
  return problems;
}

/** Walks any data: lists of effects are checked by their verbs, conditions and values by the ids they name. */
function walk(node: unknown, path: Path, say: (path: Path, reason: string) => void, known: Known): void {
  if (Array.isArray(node)) {
    for (let i = 0; i < node.length; i++) walk(node[i], [...path, i], say, known);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  const object = node as Record<string, unknown>;
  if (typeof object.verb === 'string') effectProblems(object as EffectData, path, say, known);
  else if ('count' in object || 'leads' in object || 'met' in object || 'happened' in object) idProblems(object, path, say, known);
  for (const key of Object.keys(object)) walk(object[key], [...path, key], say, known);
}

function effectProblems(effect: EffectData, path: Path, say: (path: Path, reason: string) => void, known: Known): void {
  const verb = VERBS[effect.verb];
  if (!verb) {
    say([...path, 'verb'], `unknown verb "${effect.verb}"`);
    return;
  }
  const read = verb.schema.safeParse(effect);
  if (!read.success) {
    for (const issue of read.error.issues) {
      const keys = issue.code === 'unrecognized_keys' ? `unknown field ${issue.keys.join(', ')}` : issue.message;
      say([...path, ...(issue.path as Path)], `${effect.verb}: ${keys}`);
    }
    return;
  }
  idProblems(effect, path, say, known);
  branchesOf(effect);
}

function idProblems(object: Record<string, unknown>, path: Path, say: (path: Path, reason: string) => void, known: Known): void {
  const check = (key: string, kind: keyof Known) => {
    const value = object[key];
    for (const id of Array.isArray(value) ? value : [value]) {
      if (typeof id !== 'string' || (key === 'good' && id === 'any')) continue;
      if (!known[kind](id)) say([...path, key], `there is no ${kind === 'happened' ? 'world card or starred card' : kind} "${id}"`);
    }
  };
  check('good', 'good');
  check('front', 'front');
  check('arena', 'arena');
  check('met', 'front');
  check('happened', 'happened');
  if (object.verb === 'redeploy') check('to', 'arena');
}

function scenarioProblems(rules: Rules, id: string, problems: Problem[]): void {
  const scenario = rules.scenario[id];
  if (!scenario) return;
  const file = `scenarios/${id}.json`;
  const say = (path: Path, reason: string) => problems.push({ file, path, reason });
  const each = (field: string, keys: string[], ok: (key: string) => boolean, what: string) => {
    for (const key of keys) if (!ok(key)) say([field, key], `there is no ${what} "${key}"`);
  };
  const good = (key: string) => key in rules.good;
  each('open', scenario.open, (key) => key in rules.front, 'front');
  each('cubes', Object.keys(scenario.cubes), (key) => key in rules.arena, 'arena');
  each('committed', Object.keys(scenario.committed), (key) => key in rules.front, 'front');
  each('reserve', [...Object.keys(scenario.reserve.russia), ...Object.keys(scenario.reserve.iran)], good, 'good');
  each(
    'promises',
    scenario.promises.map((p) => p.good),
    good,
    'good',
  );
  for (const front of Object.keys(scenario.committed)) {
    for (const tally of Object.values(scenario.committed[front] ?? {})) each('committed', Object.keys(tally), good, 'good');
  }
  each('without', scenario.without, (key) => key in rules.card, 'card');
  for (const field of ['resolved', 'forced', 'windows'] as const) {
    each(field, Object.keys(scenario[field]), (key) => key in rules.world, 'world card');
  }
  scenario.years.forEach((year, i) => {
    if (!rules.eraCards[year.era]) say(['years', i, 'era'], `there are no cards of era ${year.era}`);
  });
  if (scenario.history.length !== scenario.years.length) say(['history'], 'history has one number a year');
}
