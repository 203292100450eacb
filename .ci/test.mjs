// npm test: installs what it needs, then checks everything, step by step. The last line is `N passed, N failed`.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needBrowser } from './browser.mjs';
import { checkNode, installPackages, Problem, ROOT, TOOL, tool } from './setup.mjs';

const USAGE = 'Usage: npm test [-- [--unit] [--only e2e] [--full]]   --unit: no browser tests; --only e2e: nothing else; --full: the long ones too';
const MINUTE = 60_000;

const options = readOptions(process.argv.slice(2));
const limit = (options.full ? 60 : 25) * MINUTE;
const reports = mkdtempSync(join(tmpdir(), 'fair-weather-friends-'));
const times = [];
let passed = 0;
let failed = 0;

try {
  const ready = await step('packages', async () => {
    checkNode();
    await installPackages();
  });
  if (ready) await everything();
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(`\n${times.join('\n')}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function everything() {
  if (!options.onlyBrowser) {
    await step('type check', () => must(TOOL.tsc, ['--noEmit', '--pretty', 'false']));
    await step('lint', () => must(TOOL.biome, ['check', '--error-on-warnings']));
    if (existsSync(join(ROOT, 'src/lab'))) await step('rules check', () => lab('check'));
    await step('unit and property tests', () => tests('unit'));
    if (options.full) await step('fuzz', () => lab('fuzz', '--games', '2000', '--seed', '1'));
  }
  const built = await step('build', () => must(TOOL.vite, ['build', '--logLevel', 'warn']));
  if (options.unitOnly || !built) return;
  if (!haveBrowserTests()) return void times.push('browser tests: there are none yet');
  await step('browser tests', async () => {
    const browser = await needBrowser();
    await tests('e2e', { CHROME_BIN: browser, DIST_READY: '1' });
  });
}

/** Runs one step and notes its time. A step that throws counts as one failure, unless it was its tests that failed. */
async function step(name, body) {
  console.log(`\n== ${name}`);
  const start = Date.now();
  const before = failed;
  let problem = '';
  try {
    await body();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    problem = error.message;
    failed++;
  }
  const ok = failed === before;
  if (problem) console.log(problem);
  times.push(`${name}: ${ok ? 'ok' : 'FAILED'}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  console.log(times.at(-1));
  return ok;
}

async function must(path, args, env = {}) {
  const code = await tool(path, args, { timeout: limit, env: { ...process.env, ...env } });
  if (code === 124) throw new Problem(`Stopped after ${limit / MINUTE} minutes.`);
  if (code !== 0) throw new Problem(`Ended with ${code}.`);
}

function lab(...args) {
  return must(TOOL.tsx, ['src/lab/main.ts', ...args]);
}

/** Runs one project of tests and adds up what it reports; a run that fails without a failing test counts as one failure. */
async function tests(project, env = {}) {
  const report = join(reports, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  let problem;
  await must(TOOL.vitest, args, { ...env, FULL: options.full ? '1' : '' }).catch((error) => {
    problem = error;
  });
  const count = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { numPassedTests: 0, numFailedTests: 0 };
  passed += count.numPassedTests;
  failed += count.numFailedTests;
  if (problem && count.numFailedTests === 0) throw problem;
}

function haveBrowserTests() {
  const folder = join(ROOT, 'tests/e2e');
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => String(file).endsWith('.test.ts'));
}

function readOptions(args) {
  const found = { unitOnly: false, onlyBrowser: false, full: false };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--unit') found.unitOnly = true;
    else if (args[i] === '--full') found.full = true;
    else if (args[i] === '--only' && args[i + 1] === 'e2e') {
      found.onlyBrowser = true;
      i++;
    } else wrongUsage(args[i]);
  }
  if (found.unitOnly && found.onlyBrowser) wrongUsage('--unit with --only e2e');
  return found;
}

function wrongUsage(what) {
  console.error(`npm test does not know '${what}'. ${USAGE}`);
  process.exit(2);
}
