import type { JSX } from 'preact';
import { SIDES } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import { useShell } from '../shell';
import { historyOf } from './Lines';
import type { Tale } from './tale';

interface FiguresProps {
  tale: Tale;
  scenario: string;
  words: Words;
  nameOf: (year: number) => string;
}

/** What the lines show, as a table for whoever wants the numbers. */
export function Figures({ tale, scenario, words, nameOf }: FiguresProps): JSX.Element {
  const { rules } = useShell();
  const { marks } = tale;
  const history = historyOf(rules.scenario[scenario]?.history ?? [], marks);
  const lever = (n: number | null | undefined): string => {
    if (n === null || n === undefined) return '';
    return n === 0 ? words.t('ui.end.level') : `${words.side(n > 0 ? 'russia' : 'iran')} ${Math.abs(n)}`;
  };
  return (
    <details class="figures">
      <summary>{words.t('ui.end.figures')}</summary>
      <section class="scroll-x" tabIndex={0} aria-label={words.t('ui.end.figures')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.t('ui.end.year')}</th>
              {SIDES.map((side) => (
                <th key={side} scope="col" class="num">
                  {words.t('ui.end.names', { context: side })}
                </th>
              ))}
              <th scope="col">{words.t('ui.end.leverage')}</th>
              <th scope="col">{words.t('ui.end.historyColumn')}</th>
              <th scope="col" class="num">
                {words.t('ui.end.trust')}
              </th>
            </tr>
          </thead>
          <tbody>
            {marks.map((mark, n) => (
              <tr key={mark.year}>
                <th scope="row">{n === 0 ? words.t('ui.end.start') : nameOf(mark.year)}</th>
                {SIDES.map((side) => (
                  <td key={side} class="num">
                    {mark.standing[side]}
                  </td>
                ))}
                <td>{lever(mark.leverage)}</td>
                <td>{lever(history[n])}</td>
                <td class="num">{mark.trust}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
