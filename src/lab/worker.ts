import { loadRules } from '../rules/load';
import { ContentError } from './io';
import { type Job, jobPart } from './jobs';
import type { Answer, Order } from './pool';

/** A process of its own that does parts of a job, as `pool.ts` orders them. */
const rules = loadRules();

function answerTo({ job, from, to }: Order): Answer {
  try {
    return { part: jobPart(rules, job as Job, from, to), items: to - from };
  } catch (problem) {
    if (problem instanceof ContentError) return { wrong: problem.message };
    return { crashed: `items ${from} to ${to - 1}: ${problem instanceof Error ? problem.message : String(problem)}` };
  }
}

process.on('message', (order: Order) => {
  process.send?.(answerTo(order));
});
process.on('disconnect', () => process.exit(0));
