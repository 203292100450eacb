import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Rules } from '../engine/types';

/** Where a command writes: the real streams in `main.ts`, lists of text in tests. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Whether stderr is a terminal: progress is shown only there. */
  terminal: boolean;
}

/** Wrong usage: exit code 2. */
export class UsageError extends Error {}

/** The content is wrong: exit code 1. The message is one line that names the file and the place. */
export class ContentError extends Error {}

/** One command of the lab; its name and summary stand in `run.ts`. */
export interface Command {
  help: string;
  /** @returns the exit code @throws UsageError, ContentError */
  run(argv: readonly string[], io: Io): Promise<number> | number;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command's flags.
 * @throws UsageError naming the known flags where one is unknown or lacks its value
 */
export function readFlags<O extends Options>(command: string, argv: readonly string[], options: O, positionals = false) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: positionals, strict: true });
  } catch (problem) {
    const known = [...Object.keys(options), 'help'].map((name) => `--${name}`).join(', ');
    const first = (problem as Error).message.split(/\. |\n/)[0] ?? '';
    throw new UsageError(`${command}: ${first.replace(/\.$/, '')}. Known flags: ${known}`);
  }
}

/** A whole number from a flag. @throws UsageError where it is none or too small */
export function wholeNumber(command: string, flag: string, text: string | undefined, least = -2147483648): number {
  const n = Number(text);
  if (text === undefined || text.trim() === '' || !Number.isSafeInteger(n) || n < least || n > 4294967295) {
    const from = least > -2147483648 ? ` of at least ${least}` : '';
    throw new UsageError(`${command}: --${flag} wants a whole number${from}, not "${text ?? ''}"`);
  }
  return n;
}

/** One of some words. @param noun what they are called @throws UsageError naming them */
export function oneOf<T extends string>(command: string, flag: string, noun: string, text: string | undefined, known: readonly T[]): T {
  if (text !== undefined && (known as readonly string[]).includes(text)) return text as T;
  const what = text === undefined ? `--${flag} is missing` : `--${flag}: there is no ${noun} "${text}"`;
  throw new UsageError(`${command}: ${what}. Known: ${known.join(', ')}`);
}

/** A scenario's id from a flag. @throws UsageError naming those there are */
export function scenarioFlag(command: string, text: string | undefined, rules: Rules): string {
  const known = rules.scenarios.map((row) => row.id);
  return oneOf(command, 'scenario', 'scenario', text, known);
}
