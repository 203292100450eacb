import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { run } from '../../src/lab/run';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command of the lab in this process. */
export async function lab(...argv: string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const code = await run(argv, {
    out: (text) => {
      said.out += `${text}\n`;
    },
    err: (text) => {
      said.err += text;
    },
    terminal: false,
  });
  return { code, ...said };
}

/** Runs a command of the lab as people do, in a process of its own. */
export function labProcess(argv: string[], cwd = process.cwd()): Promise<Ran> {
  const main = resolve('src/lab/main.ts');
  const tsx = resolve('node_modules/tsx/dist/loader.mjs');
  return new Promise((done) => {
    execFile(process.execPath, ['--import', tsx, main, ...argv], { cwd, maxBuffer: 1e8 }, (problem, out, err) => {
      done({ code: problem ? Number(problem.code) : 0, out, err });
    });
  });
}

/** A folder of its own for a test file, gone afterwards. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'fwf-lab-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    path: (name: string) => join(folder, name),
    write(name: string, text: string): string {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
  };
}

/** One line, and no trace of where in the code it came from. */
export function isOneLine(text: string): boolean {
  return /^[^\n]+\n$/.test(text) && !/\bat .*\.(ts|mjs|js):\d+|node:internal|Error:/.test(text);
}
