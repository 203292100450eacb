import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ContentError } from './io';

/** The repository's own folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** No file of the game is this large. */
const MOST_BYTES = 5_000_000;

/** The text of a file from outside. @throws ContentError, one line that names it */
export function readText(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw new ContentError(`${file}: the file is too large (${Math.round(size / 1e5) / 10} MB, at most ${MOST_BYTES / 1e6})`);
    return readFileSync(file, 'utf8');
  } catch (problem) {
    if (problem instanceof ContentError) throw problem;
    throw new ContentError(`${file}: ${reasonOf(problem)}`);
  }
}

/** Why the system would not do something with a file. */
export function reasonOf(problem: unknown): string {
  const { code } = problem as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EISDIR') return 'this is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'access is refused';
  if (code === 'ENOSPC') return 'the disk is full';
  return problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : String(problem);
}
