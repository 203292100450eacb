import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The floors of the house: what each may import. biome.json says the same, rule by rule, for editors and for `npm test`;
// the first half of this file holds the code to the table (with what Biome does not see), the second half holds biome.json to it.
const FLOORS: Record<string, { below: string[]; packages?: string[] }> = {
  engine: { below: [], packages: ['zod', 'immer', 'pure-rand'] },
  locale: { below: [], packages: ['i18next'] },
  rules: { below: ['engine', 'locale'], packages: ['zod'] },
  ai: { below: ['engine', 'locale'], packages: ['pure-rand', 'comlink'] },
  play: { below: ['engine', 'locale', 'rules', 'ai'], packages: ['zod', 'immer', 'idb', 'comlink'] },
  ui: { below: ['engine', 'locale', 'rules', 'ai', 'play'] },
  lab: { below: ['engine', 'locale', 'rules', 'ai', 'play'] },
};
const NAMES = Object.keys(FLOORS);
const PURE = ['engine', 'locale', 'rules', 'ai'];
const SRC = resolve('src');

describe('every import goes down', () => {
  it('from floor to floor, and to the packages of the floor', () => {
    expect(sources(SRC).flatMap(wrongImports)).toEqual([]);
  });

  it('and every file of src is on a floor', () => {
    const strays = readdirSync(SRC).filter((name) => !NAMES.includes(name) && !['main.ts', 'main.tsx'].includes(name) && !name.endsWith('.d.ts'));
    expect(strays).toEqual([]);
  });
});

function sources(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name));
}

/** What a file imports that it may not, by word: import, export from, import(), also in types, and workers' addresses. */
function wrongImports(file: string): string[] {
  const floor = floorOf(file);
  const rule = FLOORS[floor];
  if (!rule) return [];
  const code = readFileSync(file, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const found = code.matchAll(/(?:\bfrom|\bimport\s*\(?|\bnew URL\()\s*['"]([^'"\s]+)['"]/g);
  return [...found].map((match) => match[1] ?? '').flatMap((target) => (allowed(target, file, floor) ? [] : [`${relative(SRC, file)} imports ${target}`]));
}

function allowed(target: string, file: string, floor: string): boolean {
  const rule = FLOORS[floor];
  if (!rule) return true;
  if (!target.startsWith('.')) {
    if (floor === 'ui' && target.startsWith('node:')) return false;
    return !rule.packages || rule.packages.some((name) => target === name || target.startsWith(`${name}/`));
  }
  const path = resolve(dirname(file), target);
  if (path !== SRC && !path.startsWith(SRC + sep)) return !['engine', 'locale', 'ai'].includes(floor); // Data: rules/, assets/.
  return floorOf(path) === floor || rule.below.includes(floorOf(path));
}

function floorOf(path: string): string {
  return relative(SRC, path).split(sep)[0] ?? '';
}

describe('the lint rule says the same', () => {
  let folder = '';
  let found: { rule: string; path: string }[] = [];

  // One tree of small wrong and right files, one run of Biome with this project's settings over it.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'floors-'));
    for (const file of ['biome.json', '.ci/exact.grit']) put(file, readFileSync(file, 'utf8'));
    for (const [path, code] of Object.entries(PROBES)) put(path, code);
    found = lint(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function put(path: string, code: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }

  it.each(NAMES)('of %s', (floor) => {
    const wrong = Object.keys(PROBES)
      .filter((path) => path.startsWith(`src/${floor}/`))
      .filter((path) => {
        const rules = found.filter((finding) => finding.path === path).map((finding) => finding.rule);
        return path.includes('/right-') ? rules.length > 0 : !rules.includes(ruleOf(path));
      });
    expect(wrong).toEqual([]);
  });
});

/** What Biome must find in a probe whose name says that it is wrong. */
function ruleOf(path: string): string {
  if (path.includes('/wrong-cycle-')) return 'lint/suspicious/noImportCycles';
  if (path.includes('/wrong-global-')) return 'lint/style/noRestrictedGlobals';
  return path.includes('/wrong-number-') ? 'plugin' : 'lint/style/noRestrictedImports';
}

function lint(folder: string): { rule: string; path: string }[] {
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', 'src'];
  const report = JSON.parse(outputOf(args, folder)) as { diagnostics: { category: string; location: { path: string } }[] };
  return report.diagnostics.map(({ category, location }) => ({ rule: category, path: location.path.replaceAll('\\', '/') }));
}

function outputOf(args: string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    return (error as { stdout: string }).stdout; // Biome found something, as it should.
  }
}

const PROBES: Record<string, string> = { ...floorProbes(), ...packageProbes(), ...globalProbes(), ...cycleProbes() };

/** From each floor to each other: from its top and from a folder in it, by import, type, export and import(). */
function floorProbes(): Record<string, string> {
  const probes: Record<string, string> = {};
  for (const floor of NAMES) {
    for (const target of [...NAMES, 'main'].filter((name) => name !== floor)) {
      const verdict = FLOORS[floor]?.below.includes(target) ? 'right' : 'wrong';
      const file = target === 'main' ? 'main' : `${target}/thing`;
      probes[`src/${floor}/${verdict}-${target}.ts`] = `import { thing } from '../${file}';\nexport const other = thing;\n`;
      probes[`src/${floor}/room/${verdict}-${target}-type.ts`] = `import type { Thing } from '../../${file}';\nexport type Other = Thing;\n`;
      probes[`src/${floor}/${verdict}-${target}-again.ts`] = `export { thing } from '../${target}';\n`;
      probes[`src/${floor}/room/nook/${verdict}-${target}-later.ts`] = `export const later = () => import('../../../${file}');\n`;
    }
    probes[`src/${floor}/right-same.ts`] = `import { thing } from './thing';\nexport const other = thing;\n`;
    probes[`src/${floor}/room/right-same.ts`] = `import { thing } from '../thing';\nexport const other = thing;\n`;
  }
  return probes;
}

function packageProbes(): Record<string, string> {
  const probes: Record<string, string> = {};
  for (const [floor, { packages }] of Object.entries(FLOORS)) {
    if (!packages) continue;
    for (const name of packages) probes[`src/${floor}/right-package-${name}.ts`] = `export * from '${name}';\n`;
    for (const name of ['preact', 'phaser', 'node:fs']) probes[`src/${floor}/wrong-package-${name.replace(':', '-')}.ts`] = `export * from '${name}';\n`;
  }
  probes['src/engine/right-package-path.ts'] = "export * from 'pure-rand/distribution/uniformInt';\n";
  probes['src/ui/wrong-package-node.ts'] = "export * from 'node:fs';\n";
  probes['src/lab/right-package-node.ts'] = "export * from 'node:fs';\n";
  return probes;
}

function globalProbes(): Record<string, string> {
  const probes: Record<string, string> = {};
  const globals = ['Date.now()', 'new Date()', 'performance.now()', 'setTimeout', 'localStorage', 'indexedDB', 'document', 'window', 'globalThis', 'process'];
  for (const floor of PURE) {
    for (const use of globals) probes[`src/${floor}/wrong-global-${use.replace(/\W/g, '')}.ts`] = `export const thing = () => ${use};\n`;
    for (const use of ['random', 'exp', 'log', 'tanh']) probes[`src/${floor}/wrong-number-${use}.ts`] = `export const thing = Math.${use};\n`;
    probes[`src/${floor}/right-number.ts`] = 'export const thing = Math.floor(Math.max(1, 2) / 2);\n';
  }
  probes['src/play/right-clock.ts'] = 'export const thing = () => Date.now();\n';
  return probes;
}

function cycleProbes(): Record<string, string> {
  return {
    'src/engine/wrong-cycle-a.ts': "import { b } from './wrong-cycle-b';\nexport const a = () => b;\n",
    'src/engine/wrong-cycle-b.ts': "import { a } from './wrong-cycle-a';\nexport const b = () => a;\n",
    'src/engine/wrong-cycle-c.ts': "import type { D } from './wrong-cycle-d';\nexport type C = D | 1;\n",
    'src/engine/wrong-cycle-d.ts': "import type { C } from './wrong-cycle-c';\nexport type D = C[];\n",
  };
}
