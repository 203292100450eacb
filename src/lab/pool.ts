import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ContentError } from './io';

/** What a worker is asked, and what it answers. `worker.ts` knows the jobs. */
export interface Order {
  job: unknown;
  from: number;
  to: number;
}

export type Answer = { part: unknown; items: number } | { wrong: string } | { crashed: string };

/** How items are shared out. */
export interface Sharing {
  /** Below this many items a second process costs more than it saves (40). */
  worthSplitting?: number;
  /** Most items handed over at once (25). */
  most?: number;
}

/**
 * Does `count` items of a job in parts and hands each part's result over, in no fixed order: what is made of them
 * must not depend on it. Many items are shared out among as many processes as there are cores.
 * @param job what the workers are told: plain data
 * @param here does items `from` to `to - 1` in this process
 * @param done may return true to stop early
 * @param sharing for items that take long: fewer of them are worth a process, and they are handed over one by one
 * @throws ContentError where a part finds something wrong
 */
export async function runParts<T>(
  job: unknown,
  count: number,
  here: (from: number, to: number) => T,
  done: (part: T) => boolean,
  { worthSplitting = 40, most = 25 }: Sharing = {},
): Promise<void> {
  const cores = availableParallelism();
  if (count < worthSplitting || cores < 2) {
    for (let at = 0; at < count; at++) {
      if (done(here(at, at + 1))) return;
      // Lets what waits (signals, the terminal) have its turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return;
  }
  const size = Math.max(1, Math.min(most, Math.ceil(count / (cores * 8))));
  await share(job, count, size, Math.min(cores, count), done as (part: unknown) => boolean);
}

function startWorker(): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [], { execArgv: ['--import', loader] });
}

function share(job: unknown, count: number, size: number, workers: number, done: (part: unknown) => boolean): Promise<void> {
  const children: ChildProcess[] = [];
  return new Promise<void>((resolve, reject) => {
    let next = 0;
    let left = count;
    let over = false;
    const finish = (problem?: Error) => {
      if (over) return;
      over = true;
      for (const child of children) child.kill();
      if (problem) reject(problem);
      else resolve();
    };
    const order = (child: ChildProcess) => {
      if (next >= count) return;
      const to = Math.min(count, next + size);
      child.send({ job, from: next, to } satisfies Order);
      next = to;
    };
    for (let i = 0; i < workers; i++) {
      const child = startWorker();
      children.push(child);
      child.on('message', (answer: Answer) => {
        if (over) return;
        if ('wrong' in answer) return finish(new ContentError(answer.wrong));
        if ('crashed' in answer) return finish(new Error(answer.crashed));
        left -= answer.items;
        if (done(answer.part) || left === 0) finish();
        else order(child);
      });
      child.on('error', finish);
      child.on('exit', (code) => finish(new Error(`a worker ended with code ${code}`)));
      order(child);
    }
  });
}
