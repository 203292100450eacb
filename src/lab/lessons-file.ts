import { existsSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type Learned, type Lessons, STAGES } from '../ai/learned';
import { TERMS } from '../ai/projection';
import { shaped } from './arena-file';
import { readText, reasonOf } from './files';
import { ContentError } from './io';

const whole = z.number().int();

const lessons = z.strictObject({
  seed: whole,
  games: whole.min(1),
  rulesHash: z.string().max(40),
  loss: z.strictObject({ hand: whole, learned: whole }),
  used: z.boolean(),
  stages: z.array(z.array(whole)).length(STAGES.length),
});

/** A file of lessons: every weight a whole number, as many in a stage as there are terms. */
const schema = z
  .strictObject({ terms: z.array(z.string()), scenarios: z.record(z.string(), lessons) })
  .refine(({ terms, scenarios }) => Object.values(scenarios).every(({ stages }) => stages.every((row) => row.length === terms.length)), {
    message: 'every stage needs a weight for each term',
  });

/** Lessons on disk. Those of other terms than today's are left behind; no file: none yet. @throws ContentError */
export function readLessons(file: string): Learned {
  const none: Learned = { terms: [...TERMS], scenarios: {} };
  if (!existsSync(file)) return none;
  let raw: unknown;
  try {
    raw = JSON.parse(readText(file));
  } catch (problem) {
    if (problem instanceof ContentError) throw problem;
    throw new ContentError(`${file} can't be added to: ${reasonOf(problem)}`);
  }
  const found = shaped(`${file} can't be added to`, schema, raw);
  return found.terms.join() === TERMS.join() ? found : none;
}

/** Writes what was learned of a scenario into a file of lessons, the others left as they are. @throws ContentError */
export function keepLessons(file: string, scenario: string, row: Lessons): void {
  const all = readLessons(file);
  all.scenarios[scenario] = row;
  // As the formatter would have it: lists of words and of numbers stand in one line.
  const text = JSON.stringify(all, null, 2).replace(
    /\[\s+((?:-?\d+|"[^"]*")(?:,\s+(?:-?\d+|"[^"]*"))*)\s+\]/g,
    (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
  );
  try {
    writeFileSync(file, `${text}\n`);
  } catch (problem) {
    throw new ContentError(`${file} can't be written: ${reasonOf(problem)}`);
  }
}
