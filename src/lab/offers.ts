import type { Rules } from '../engine/types';
import { loadRules } from '../rules/load';
import { type Command, type Io, readFlags, scenarioFlag, UsageError, wholeNumber } from './io';
import { type Answered, type AnswersJob, answersPart, offersReport, offersTable } from './offer-answers';
import { keepOffers, type OffersFile, readOffers, type Search, stillStands } from './offer-file';
import { CLEAR, LEAST, type Measured, type OffersJob, offersPart, type Searched, SORTS, type Sort } from './offer-hunt';
import { playerFlag } from './player-flag';
import { runParts } from './pool';
import { showProgress } from './progress';

const FLAGS = {
  scenario: { type: 'string' },
  seed: { type: 'string' },
  level: { type: 'string' },
  count: { type: 'string' },
  rollouts: { type: 'string' },
  player: { type: 'string' },
  games: { type: 'string' },
  out: { type: 'string' },
  resume: { type: 'string' },
  from: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Values = { [K in keyof typeof FLAGS]?: K extends 'json' ? boolean : string };

/** All scenarios, taken in turn. */
const ALL = 'all';
/** Games that are searched before it is asked anew what is still wanted. */
const WAVE = 24;

const player = (flag: string, name: string): string => playerFlag('offers', flag, name);

/** What the flags ask for; where a search goes on, what they leave open is as it was. @throws UsageError */
function searchOf(values: Values, rules: Rules, before: Search | null): Search {
  const scenario = values.scenario ?? before?.scenario ?? ALL;
  return {
    scenario: scenario === ALL ? ALL : scenarioFlag('offers', scenario, rules),
    seed: wholeNumber('offers', 'seed', values.seed ?? String(before?.seed ?? 1)),
    player: player('player', values.player ?? before?.player ?? 'greedy'),
    rollouts: wholeNumber('offers', 'rollouts', values.rollouts ?? String(before?.rollouts ?? 72), 24),
    count: wholeNumber('offers', 'count', values.count ?? String(before?.count ?? 20), 1),
    rulesHash: rules.hash,
  };
}

/** @throws UsageError where a search can't go on as it is asked to */
function mustGoOn(file: string, before: Search, now: Search): void {
  const fields = ['scenario', 'seed', 'player', 'rollouts', 'count', 'rulesHash'] as const;
  const other = fields.find((field) => before[field] !== now[field]);
  if (other) throw new UsageError(`offers: ${file} can't go on like this: ${other} ${before[other]} and ${now[other]}`);
}

/** The first offers of each sort, as many as are wanted. */
function taken(games: readonly Searched[], count: number): Measured[] {
  const found = games.flatMap((row) => row.found);
  return SORTS.flatMap((sort) => found.filter((offer) => offer.sort === sort).slice(0, count));
}

/** What is still looked for after so many games. */
function wantedAfter(games: readonly Searched[], count: number): Sort[] {
  return SORTS.filter((sort) => games.flatMap((row) => row.found).filter((offer) => offer.sort === sort).length < count);
}

/** Searches games on all cores, in waves, until there are offers enough or so many games have been searched. */
async function search(rules: Rules, plan: Search, most: number, before: OffersFile | null, keep: (games: readonly Searched[]) => void, io: Io) {
  const games = [...(before?.games ?? [])];
  const scenarios = plan.scenario === ALL ? rules.scenarios.map((row) => row.id) : [plan.scenario];
  const progress = showProgress(io, 'offers: games at most', most);
  try {
    for (;;) {
      // A wave that was cut short goes on with what was wanted when it began.
      const began = games.length - (games.length % WAVE);
      const wanted = wantedAfter(games.slice(0, began), plan.count);
      if (wanted.length === 0 || games.length >= most) break;
      const todo = Array.from({ length: Math.min(most, began + WAVE) - games.length }, (_, i) => games.length + i);
      const { seed, player: name, rollouts } = plan;
      const job: OffersJob = { kind: 'offers', scenarios, seed, player: name, rollouts, todo, wanted };
      const wave: Searched[] = [];
      await runParts(
        job,
        todo.length,
        (from, to) => offersPart(rules, job, from, to),
        (part) => {
          wave.push(...part);
          wave.sort((a, b) => a.game - b.game);
          // Games end in any order, and are written down in theirs.
          while (wave[0]?.game === games.length) {
            const next = wave.shift() as Searched;
            games.push(next);
            keep([next]);
          }
          progress.at(games.length);
          return false;
        },
        { worthSplitting: 2, most: 1 },
      );
    }
  } finally {
    progress.end();
  }
  return games;
}

/** Puts every offer to a level, on all cores. */
async function answersOf(rules: Rules, level: string, offers: Measured[], io: Io): Promise<Answered[]> {
  const job: AnswersJob = { kind: 'answers', level, offers };
  const answers: Answered[] = [];
  const progress = showProgress(io, 'offers: answers', offers.length);
  let done = 0;
  const here = (from: number, to: number) => answersPart(rules, job, from, to);
  const take = (part: ReturnType<typeof answersPart>) => {
    for (const { at, answered } of part) answers[at] = answered;
    done += part.length;
    progress.at(done);
    return false;
  };
  try {
    await runParts(job, offers.length, here, take, { worthSplitting: level === 'greedy' || level === 'random' ? 1000 : 8, most: 4 });
  } finally {
    progress.end();
  }
  return answers;
}

/** Measured offers: from a file as they are, or searched for. @throws UsageError, ContentError */
async function measuredBy(values: Values, rules: Rules, io: Io): Promise<{ search: Search; games: Searched[] }> {
  if (values.from !== undefined) {
    const given = (['scenario', 'seed', 'player', 'rollouts', 'games', 'out', 'resume'] as const).find((flag) => values[flag] !== undefined);
    if (given) throw new UsageError(`offers: --from takes offers as they were measured: --${given} is no use with it`);
    return readOffers(values.from);
  }
  const { resume } = values;
  const out = values.out ?? resume;
  const before = resume === undefined ? null : readOffers(resume);
  const plan = searchOf(values, rules, before?.search ?? null);
  const most = wholeNumber('offers', 'games', values.games ?? '600', 1);
  if (before && resume !== undefined) mustGoOn(resume, before.search, plan);
  const keep = out === undefined ? () => {} : keepOffers(out, plan, out === resume ? before : null);
  if (before && out !== resume) keep(before.games);
  return { search: plan, games: await search(rules, plan, most, before, keep, io) };
}

async function offers(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readFlags('offers', argv, FLAGS);
  const level = player('level', values.level ?? 'envoy');
  const rules = loadRules();
  const measured = await measuredBy(values, rules, io);
  const count = wholeNumber('offers', 'count', values.count ?? String(measured.search.count), 1);
  const all = taken(measured.games, count);
  const offered = all.filter((offer) => stillStands(rules, offer));
  const answers = await answersOf(rules, level, offered, io);
  const { scenario, seed, player: name, rulesHash } = measured.search;
  const report = offersReport(rules, { scenario, seed, player: name, rulesHash, games: measured.games.length }, level, offered, answers);
  io.out(values.json ? JSON.stringify(report, null, 2) : offersTable(rules, report));
  const missing = SORTS.filter((sort) => report[sort].of < count).map((sort) => `${report[sort].of} of ${count} that are ${sort}`);
  const other = rulesHash === rules.hash ? '' : ' They were measured by other rules.';
  const gone = all.length > offered.length ? ` ${all.length - offered.length} can no longer be made.` : '';
  if (missing.length > 0 || other || gone) io.err(`lab: offers: found ${missing.join(' and ') || 'all'}.${gone}${other}\n`);
  return 0;
}

export const OFFERS: Command = {
  run: offers,
  help: `lab offers [--scenario ID|${ALL}] [--seed S] [--level PLAYER] [--count N] [--rollouts N] [--player PLAYER] [--games N]
           [--out FILE] [--resume FILE] [--from FILE] [--json]

Finds N offers (20) that lose the one who answers ${LEAST} points of outcome or more, and N that gain both sides ${LEAST} or more, in games
of a computer against itself; puts each to a level (envoy), as lab answer does, and prints what it answered. Right is not to
accept the former (a counter-offer is no acceptance) and to accept the latter. Points: senior partner 100, equals 50, junior 30,
behind the West 15, isolated 10, collapsed 0. The same seed finds the same offers, on however many cores.

Games      --player (greedy, with fair deals) plays both sides: all scenarios in turn (${ALL}), or one. The decade alone takes about
           three times as long. In every other round of games all offers are refused from some year on: partners who always
           agree have little left to gain.
Positions  where somebody begins a draft at a summit, from the scenario's second third on; one a game, and no more than one
           offer of each sort.
Offers     gift (the one who answers gives nothing), ask (it alone gives), swap (a thing for a thing), bundle (more of both), aid
           (what the other lacks at a front): drawn from all that is legal. fair (a package that greedy would propose), generous
           and grasping (such a package and one thing more, from the proposer or from the one who answers).
Effect     the mean difference of outcome between games played on from the offer accepted and from the offer refused: what the
           one who answers can't know is dealt anew, --player plays both sides to the end, both games of a pair have the same
           luck. --rollouts pairs (72) measure an offer. A few other pairs choose what is measured and don't count. It is taken where
           the mean is ${LEAST} or more and its 95% interval stays ${CLEAR} off nought; whatever else is dropped.
--games N  gives up after so many games (600), and says so
--out      writes what is measured, a line of JSON for each game; --resume goes on with such a file, --from puts what it holds to
           another level without measuring, in seconds.

losing, gaining  refused and accepted, of how many, with Wilson's 95% interval
offers           each with its game's seed and position (at), the deal, both effects, the answer, why, and the chances that the
                 level sees with the deal and without it`,
};
