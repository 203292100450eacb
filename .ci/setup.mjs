// What `npm start` and `npm test` share: the Node version, the packages, running a command. Plain Node, since nothing is installed yet.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A problem that the person at the keyboard can mend: one line, no stack trace. */
export class Problem extends Error {}

/** Where the command lines of the installed tools are: run with this same Node, without a shell, on every system alike. */
export const TOOL = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/** @throws Problem where this Node is older than the build tools can run on */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (!enough) throw new Problem(`Fair-Weather Friends needs Node 20.19 or newer in the 20s, or 22.12 or newer; this is ${process.versions.node}.`);
}

/** Installs the packages with `npm ci` where they are missing or differ from package-lock.json. @throws Problem where that fails */
export async function installPackages() {
  if (installed()) return;
  console.log('Installing the packages (npm ci), once ...');
  const code = await npm(['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  if (code !== 0) throw new Problem(`The packages could not be installed: \`npm ci\` ended with ${code}, see above. Is there a network?`);
}

// npm leaves in node_modules a copy of what it installed: the lock, less what this system has no use for.
function installed() {
  const lock = packagesOf('package-lock.json');
  const there = packagesOf('node_modules/.package-lock.json');
  if (!lock || !there) return false;
  const same = (path) => there[path]?.version === lock[path].version && existsSync(join(ROOT, path));
  const wanted = Object.keys(lock).filter((path) => path !== '');
  return wanted.every((path) => same(path) || (lock[path].optional && !there[path])) && Object.keys(there).every((path) => lock[path]);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Runs npm, the one that runs this script where there is one. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

/** Runs one of TOOL with this Node. */
export function tool(path, args, options) {
  return run(process.execPath, [path, ...args], options);
}

/**
 * Runs a command in the project's folder, its output on ours.
 * @returns its exit code; 127 where it could not be started, 124 where it ran over `options.timeout` milliseconds
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], killSignal: 'SIGKILL', ...options });
    child.on('error', () => done(127));
    child.on('close', (code, signal) => done(code ?? (signal === 'SIGKILL' ? 124 : 1)));
  });
}

/** The full path of a program on the PATH, or undefined. */
export function onPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) if (folder && existsSync(join(folder, name + ending))) return join(folder, name + ending);
  }
  return undefined;
}

/** Runs a script's main function: a Problem becomes one line on stderr and exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
