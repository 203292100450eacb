import type { JSX } from 'preact';
import type { GameState } from '../../../engine/state';
import { SIDES } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import { SideMark } from '../../look/Icon';
import { Heading } from './See';
import { SOURCES, type Tale } from './tale';

/** Why: where each side's Standing came from. */
export function Origins({ tale, state, words }: { tale: Tale; state: GameState; words: Words }): JSX.Element {
  const rows = SOURCES.filter((source) => SIDES.some((side) => tale.sources[side][source] !== 0));
  return (
    <section>
      <Heading id="end-origins">{words.t('ui.end.why')}</Heading>
      <p class="note">{words.t('ui.end.whyHint')}</p>
      <table class="origins">
        <thead>
          <tr>
            <td />
            {SIDES.map((side) => (
              <th key={side} scope="col" class="num">
                <SideMark side={side} /> {words.t('ui.end.names', { context: side })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.t('ui.end.sources.start')}</th>
            {SIDES.map((side) => (
              <td key={side} class="num">
                {tale.start[side]}
              </td>
            ))}
          </tr>
          {rows.map((source) => (
            <tr key={source}>
              <th scope="row">{words.t(`ui.end.sources.${source}`)}</th>
              {SIDES.map((side) => (
                <td key={side} class="num">
                  {signed(tale.sources[side][source])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.t('ui.end.sources.end')}</th>
            {SIDES.map((side) => (
              <td key={side} class="num">
                {state.standing[side]}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** With its sign, the minus a real one; nothing stays empty but for a dot. */
function signed(n: number): string {
  if (n === 0) return '·';
  return n > 0 ? `+${n}` : `−${-n}`;
}
