import type { Rules } from '../engine/types';
import { createWords } from '../rules/words';
import { answerTo, type Chances } from './answer';
import { type Estimate, wilson } from './elo';
import type { Measured, Sort } from './offer-hunt';
import type { Effect } from './offer-rollouts';
import { decisionSeed } from './seeds';

/** What a player answered to a measured offer. */
export interface Answered {
  answer: 'accept' | 'refuse' | 'counter';
  why: string | null;
  chances: Chances;
}

/** Offers to be put to a player. */
export interface AnswersJob {
  kind: 'answers';
  level: string;
  offers: Measured[];
}

/** Puts the offers `from` to `to - 1` of a job to its player. */
export function answersPart(rules: Rules, { level, offers }: AnswersJob, from: number, to: number): { at: number; answered: Answered }[] {
  const words = createWords(rules);
  return offers.slice(from, to).map(({ state, by, draft, seed }, i) => {
    const { action, why, chances } = answerTo(rules, state, by, draft, level, decisionSeed(seed, state.ply));
    return { at: from + i, answered: { answer: action.do as Answered['answer'], why: why ? words.message(why) : null, chances } };
  });
}

/** Whether an answer is right: a losing offer is not accepted, a gaining one is; to counter is not to accept. */
export function isRight(sort: Sort, { answer }: Answered): boolean {
  return (answer === 'accept') === (sort === 'gaining');
}

/** Where measured offers come from. */
export interface Source {
  scenario: string;
  seed: number;
  /** Who plays the games and the rollouts. */
  player: string;
  /** Hash of the rules that measured them. */
  rulesHash: string;
  /** Games that were searched for them. */
  games: number;
}

/** The report, as `--json` prints it. */
export function offersReport(rules: Rules, source: Source, level: string, offers: readonly Measured[], answers: readonly Answered[]) {
  const words = createWords(rules);
  const count = (sort: Sort) => {
    const mine = offers.flatMap((offer, i) => (offer.sort === sort ? [isRight(sort, answers[i] as Answered)] : []));
    return { right: mine.filter(Boolean).length, of: mine.length };
  };
  const [losing, gaining] = [count('losing'), count('gaining')];
  const rows = offers.map(({ state, ...offer }, i) => ({
    ...offer,
    scenario: state.scenario,
    year: words.year(state),
    deal: words.deal(state, offer.draft),
    ...(answers[i] as Answered),
    right: isRight(offer.sort, answers[i] as Answered),
  }));
  return {
    losing: { refused: losing.right, of: losing.of, share: wilson(losing.right, losing.of) },
    gaining: { accepted: gaining.right, of: gaining.of, share: wilson(gaining.right, gaining.of) },
    level,
    ...source,
    offers: rows,
  };
}

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));
const effect = ({ mean, low, high }: Effect): string => `${signed(mean)} (${signed(low)} to ${signed(high)})`;
const percent = (n: number): string => `${Math.round(n * 100)}%`;
const share = ({ low, high }: Estimate): string => `95%: ${percent(low)} to ${percent(high)}`;

/** The same for people. */
export function offersTable(rules: Rules, report: ReturnType<typeof offersReport>): string {
  const words = createWords(rules);
  const rows = report.offers.flatMap((row) => [
    `${row.scenario} ${row.year}, seed ${row.seed} at ${row.at}: to ${words.side(row.by)}, ${row.kind}. ${row.deal}`,
    `  ${row.sort}: for the one who answers ${effect(row.answerer)}, for the other ${effect(row.proposer)}, ${row.pairs} pairs`,
    `  ${row.right ? 'right' : 'WRONG'}: ${row.answer} (${row.chances.accept} with it, ${row.chances.refuse} without)${row.why ? `. ${row.why}` : ''}`,
    '',
  ]);
  const { losing, gaining } = report;
  return [
    ...rows,
    `${report.level}, ${report.scenario}, seed ${report.seed}: ${report.offers.length} offers from ${report.games} games of ${report.player}`,
    `refused of those that lose the one who answers: ${losing.refused} of ${losing.of} (${share(losing.share)})`,
    `accepted of those that gain both:               ${gaining.accepted} of ${gaining.of} (${share(gaining.share)})`,
  ].join('\n');
}
