import type { Rules } from '../engine/types';
import { type SimulateJob, simulatePart } from './batch';
import { type FuzzJob, fuzzPart } from './fuzz';

/** Work that can be split into parts by number. */
export type Job = SimulateJob | FuzzJob;

/** Does items `from` to `to - 1` of a job. */
export function jobPart(rules: Rules, job: Job, from: number, to: number): unknown {
  return job.kind === 'simulate' ? simulatePart(rules, job, from, to) : fuzzPart(rules, job, from, to);
}
