import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Rules } from '../engine/types';
import { assemble, BadRules, type RawRules } from '../rules/assemble';
import type { Problem } from '../rules/problem';
import { FILES, kindOf } from '../rules/schema';
import { ROOT, readText } from './files';
import { type Command, ContentError, type Io, readFlags } from './io';
import { type Lines, readLines } from './json-lines';
import { complaint, verifyFile } from './verify';

/** A file of rules data: its name below rules/, where it is read from, and its lines. */
interface RulesFile {
  name: string;
  path: string;
  lines: Lines;
}

/** What is wrong in one place, ready to print. */
interface Trouble {
  path: string;
  line: number;
  reason: string;
}

const RULES = join(ROOT, 'rules');
const FACTS = join(ROOT, 'docs/facts.md');

/** Names of all files of rules data in the repository, below rules/. */
function ownNames(): string[] {
  return readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json') && kindOf(name) !== null)
    .sort();
}

/** Which file of the rules data a path stands for: by where it lies, else by its own name. */
function nameFor(path: string, names: readonly string[]): string | null {
  const full = resolve(path).replaceAll('\\', '/');
  const inside = relative(RULES, full).replaceAll('\\', '/');
  if (!inside.startsWith('..') && kindOf(inside)) return inside;
  const base = basename(full);
  const known = names.filter((name) => basename(name) === base);
  const folder = `${basename(dirname(full))}/${base}`;
  if (known.includes(folder)) return folder;
  if (known.length === 1) return known[0] as string;
  if (/^era-\d+\.json$/.test(base)) return `cards/${base}`;
  return kindOf(folder) && Object.keys(FILES).some((kind) => folder.startsWith(kind) && kind.endsWith('/')) ? folder : null;
}

function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') || near === '' ? path : near;
}

/** Reads one file of rules data into `files`. @returns what keeps it from being read, or null */
function take(files: Map<string, RulesFile>, name: string, path: string): Trouble | null {
  const lines = readLines(readText(path));
  if ('reason' in lines) return { path: shown(path), ...lines };
  files.set(name, { name, path, lines });
  return null;
}

/** Ids of the table of facts. */
function knownFacts(): Set<string> {
  return new Set([...readText(FACTS).matchAll(/^\|\s*([TD]\d+)\s*\|/gm)].map((found) => found[1] as string));
}

/** Sources that point to no fact. */
function factProblems(file: RulesFile, facts: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  if (!Array.isArray(file.lines.value)) return problems;
  (file.lines.value as { source?: { fact?: unknown } }[]).forEach((row, i) => {
    const fact = row?.source?.fact;
    if (typeof fact === 'string' && !facts.has(fact)) {
      problems.push({ file: file.name, path: [i, 'source', 'fact'], reason: `there is no fact "${fact}" in docs/facts.md` });
    }
  });
  return problems;
}

/** What a row is called, so that a reason tells which card it means. */
function rowName(file: RulesFile | undefined, path: Problem['path']): string {
  const at = path[0];
  if (typeof at !== 'number' || !Array.isArray(file?.lines.value)) return '';
  const id = (file.lines.value as { id?: unknown }[])[at]?.id;
  return typeof id === 'string' ? `${id}: ` : '';
}

/** A reason of the schema in plainer words. */
function plain(reason: string): string {
  if (/expected .*, received undefined$/.test(reason)) return 'it is missing';
  return reason.replace(/^Invalid input: /, '').replace(/^Invalid option: expected one of /, 'it must be one of ');
}

/** Everything that is wrong in a set of files, read together. */
function problemsOf(files: Map<string, RulesFile>): Trouble[] {
  const raw: RawRules = {};
  for (const [name, file] of files) raw[name] = file.lines.value;
  const problems: Problem[] = [];
  try {
    assemble(raw);
  } catch (problem) {
    if (!(problem instanceof BadRules)) throw problem;
    problems.push(...problem.problems);
  }
  const facts = knownFacts();
  for (const file of files.values()) problems.push(...factProblems(file, facts));
  return problems.map(({ file: name, path, reason }) => {
    const file = files.get(name);
    const field = path.filter((key, i) => typeof key === 'string' || i > 0).join('.');
    const text = `${rowName(file, path)}${field === '' ? '' : `${field}: `}${plain(reason)}`;
    return { path: shown(file?.path ?? join(RULES, name)), line: file?.lines.lineOf(path) ?? 1, reason: text };
  });
}

function print(io: Io, troubles: readonly Trouble[]): void {
  for (const { path, line, reason } of troubles) io.err(`${path}:${line}: ${reason}\n`);
}

/** The rules data of the repository, one file perhaps replaced by another. @returns what is wrong */
function checkRules(replaced?: { name: string; path: string }): Trouble[] {
  const files = new Map<string, RulesFile>();
  const unread: Trouble[] = [];
  const names = ownNames();
  if (replaced && !names.includes(replaced.name)) names.push(replaced.name);
  for (const name of names) {
    const trouble = take(files, name, replaced?.name === name ? replaced.path : join(RULES, name));
    if (trouble) unread.push(trouble);
  }
  return unread.length > 0 ? unread : problemsOf(files);
}

/** Whether a file is a saved game, by its name or by what it holds. */
function isSave(path: string): boolean {
  if (path.endsWith('.fwf.json')) return true;
  if (!path.endsWith('.json')) return false;
  return /^\s*\{/.test(readText(path)) && /"(actions|rulesHash)"/.test(readText(path));
}

function checkFile(path: string, io: Io): boolean {
  readText(path);
  if (isSave(path)) {
    const result = verifyFile(path);
    if (!result.ok) throw new ContentError(complaint(result));
    io.out(`${path}: a saved game, ${result.kind}`);
    return true;
  }
  const name = nameFor(path, ownNames());
  if (!name) throw new ContentError(`${path}: this is no file of the rules data, nor a saved game. Known: ${ownNames().join(', ')}`);
  const troubles = checkRules({ name, path });
  print(io, troubles);
  if (troubles.length === 0) io.out(`${path}: fine, as ${name}`);
  return troubles.length === 0;
}

function counted(rules: Rules): string {
  return `${rules.cards.length} cards, ${rules.worlds.length} world cards, ${rules.agendas.length} agendas, ${rules.aims.length} aims, ${rules.scenarios.length} scenarios`;
}

function check(argv: readonly string[], io: Io): number {
  const { positionals } = readFlags('check', argv, {}, true);
  if (positionals.length > 0) {
    const fine = positionals.map((path) => {
      try {
        return checkFile(path, io);
      } catch (problem) {
        if (!(problem instanceof ContentError)) throw problem;
        io.err(`lab: ${problem.message}\n`);
        return false;
      }
    });
    return fine.every(Boolean) ? 0 : 1;
  }
  const troubles = checkRules();
  print(io, troubles);
  if (troubles.length > 0) return 1;
  const raw = Object.fromEntries(ownNames().map((name) => [name, JSON.parse(readText(join(RULES, name)))]));
  io.out(`rules: fine (${counted(assemble(raw))})`);
  return 0;
}

export const CHECK: Command = {
  run: check,
  help: `lab check [FILE...]

Without a file: reads everything below rules/ and prints each problem as file:line: reason. The shape of every row, every
verb, every id that is named, and that each source is a row of docs/facts.md.
With files: a rules file is read in the place of the one with its name (era-1.json, or cards/era-9.json for a new one)
beside the others of the repository; a saved game (*.fwf.json) is read and verified.`,
};
