import type { Rules } from '../engine/types';
import { type SimulateJob, simulatePart } from './batch';
import { type FuzzJob, fuzzPart } from './fuzz';
import { type AnswersJob, answersPart } from './offer-answers';
import { type OffersJob, offersPart } from './offer-hunt';
import { type ArenaJob, arenaPart } from './pairs';
import { type RegretJob, regretPart } from './regret-positions';
import { type TrainJob, trainPart } from './train-games';

/** Work that can be split into parts by number. */
export type Job = SimulateJob | FuzzJob | ArenaJob | OffersJob | AnswersJob | TrainJob | RegretJob;

/** Does items `from` to `to - 1` of a job. */
export function jobPart(rules: Rules, job: Job, from: number, to: number): unknown {
  switch (job.kind) {
    case 'simulate':
      return simulatePart(rules, job, from, to);
    case 'fuzz':
      return fuzzPart(rules, job, from, to);
    case 'arena':
      return arenaPart(rules, job, from, to);
    case 'offers':
      return offersPart(rules, job, from, to);
    case 'answers':
      return answersPart(rules, job, from, to);
    case 'train':
      return trainPart(rules, job, from, to);
    case 'regret':
      return regretPart(rules, job, from, to);
  }
}
