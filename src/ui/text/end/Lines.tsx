import type { JSX } from 'preact';
import type { Words } from '../../../rules/words';
import { useShell } from '../shell';
import { LeverageChart, StandingChart, TrustChart } from './Curves';
import { leverWords } from './lever';
import { See } from './See';
import type { Mark, Tale } from './tale';
import { eraWords } from './telling';

interface LinesProps {
  tale: Tale;
  scenario: string;
  words: Words;
  nameOf: (year: number) => string;
}

/** History's leverage under each mark: the start has none. */
export function historyOf(history: readonly number[], marks: readonly Mark[]): (number | null)[] {
  return marks.map((mark) => history[mark.year] ?? null);
}

/** The era of each mark: the start belongs to the first. */
export function erasOf(years: readonly { era: number }[], marks: readonly Mark[]): number[] {
  return marks.map((mark) => years[Math.max(0, mark.year)]?.era ?? 0);
}

/** Standing, leverage and Trust by year, drawn over one axis. */
export function Lines({ tale, scenario, words, nameOf }: LinesProps): JSX.Element {
  const { rules } = useShell();
  const { marks, turns } = tale;
  const first = marks[0] as Mark;
  const last = marks.at(-1) as Mark;
  const data = rules.scenario[scenario];
  const history = historyOf(data?.history ?? [], marks);
  const names = marks.map((mark, n) => (n === 0 ? words.t('ui.end.start') : nameOf(mark.year)));
  return (
    <>
      <section class="end-standing">
        <div class="end-head">
          <h2>{words.t('ui.end.standing')}</h2>
          <See what="end-origins">{words.t('ui.end.why')}</See>
        </div>
        <StandingChart
          marks={marks}
          names={names}
          turns={turns}
          eras={erasOf(data?.years ?? [], marks)}
          eraNames={(bands, unit) => eraWords(words, bands, unit)}
          label={words.t('ui.end.standingChart', {
            ...last.standing,
            russiaFrom: first.standing.russia,
            iranFrom: first.standing.iran,
            westFrom: first.standing.west,
          })}
        />
      </section>
      <section class="end-leverage">
        <div class="end-head">
          <h2>{words.t('ui.end.leverage')}</h2>
          <p class="note">{words.t('ui.end.historyHint')}</p>
        </div>
        <LeverageChart
          marks={marks}
          history={history}
          words={{
            russia: words.t('ui.end.holds', { side: words.side('russia') }),
            iran: words.t('ui.end.holds', { side: words.side('iran') }),
            yours: words.t('ui.end.yours'),
            history: words.t('ui.end.history'),
          }}
          label={words.t('ui.end.leverageChart', {
            here: leverWords(words, last.leverage, 'leverNow'),
            history: leverWords(words, history.at(-1) ?? 0, 'leverBefore'),
          })}
        />
      </section>
      <section class="end-trust">
        <h2>{words.t('ui.end.trust')}</h2>
        <TrustChart marks={marks} names={names} most={rules.tracks.trust.max} label={words.t('ui.end.trustChart')} />
      </section>
    </>
  );
}
