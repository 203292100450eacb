import type { JSX } from 'preact';
import type { Words } from '../../../rules/words';
import { useShell } from '../shell';
import { LeverageChart, StandingChart } from './Curves';
import { leverWords } from './lever';
import type { Mark, Tale } from './tale';

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

/** Standing, leverage and Trust by year, drawn. */
export function Lines({ tale, scenario, words, nameOf }: LinesProps): JSX.Element {
  const { rules } = useShell();
  const { marks, turns } = tale;
  const first = marks[0] as Mark;
  const last = marks.at(-1) as Mark;
  const history = historyOf(rules.scenario[scenario]?.history ?? [], marks);
  const names = marks.map((mark, n) => (n === 0 ? words.t('ui.end.start') : nameOf(mark.year)));
  return (
    <>
      <section>
        <h2>{words.t('ui.end.standing')}</h2>
        <StandingChart
          marks={marks}
          names={names}
          turns={turns}
          label={words.t('ui.end.standingChart', {
            ...last.standing,
            russiaFrom: first.standing.russia,
            iranFrom: first.standing.iran,
            westFrom: first.standing.west,
          })}
        />
      </section>
      <section>
        <h2>{words.t('ui.end.leverage')}</h2>
        <LeverageChart
          marks={marks}
          names={names}
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
        <p class="note">{words.t('ui.end.historyHint')}</p>
      </section>
      <section>
        <h2>{words.t('ui.end.trust')}</h2>
        <ol class="plain beads" aria-label={words.t('ui.end.trustChart')}>
          {marks.slice(1).map((mark) => (
            <li key={mark.year}>
              <span class="beads-row" aria-hidden="true">
                {Array.from({ length: rules.tracks.trust.max }, (_, n) => (
                  <i key={n} class={n < mark.trust ? 'bead bead-full' : 'bead'} />
                ))}
              </span>
              <span class="beads-year">{nameOf(mark.year)}</span>
              <strong>{mark.trust}</strong>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
