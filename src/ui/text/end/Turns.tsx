import type { JSX } from 'preact';
import type { GameState } from '../../../engine/state';
import { ALLIES } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import { SideMark } from '../../look/Icon';
import type { Tale } from './tale';

interface TurnsProps {
  tale: Tale;
  state: GameState;
  words: Words;
  nameOf: (year: number) => string;
}

/** The years with the largest swing, told with what happened in them. */
export function Turns({ tale, state, words, nameOf }: TurnsProps): JSX.Element {
  return (
    <section>
      <h2>{words.t('ui.end.turned')}</h2>
      {tale.turns.length === 0 && <p>{words.t('ui.end.turnedNone')}</p>}
      <ol class="plain turns">
        {tale.turns.map((turn) => (
          <li key={turn.year}>
            <h3>{words.t(`ui.end.swing.${turn.to}`, { year: nameOf(turn.year), n: turn.n })}</h3>
            <p class="note">
              {turn.events
                .map((event) => words.event(state, event))
                .filter((line) => line !== null)
                .join(' ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const FATES = ['kept', 'stalled', 'broken'] as const;

/** What became of each side's promises. */
export function KeptWhat({ tale, words }: { tale: Tale; words: Words }): JSX.Element {
  return (
    <section>
      <h2>{words.t('ui.end.kept')}</h2>
      <table class="kept">
        <thead>
          <tr>
            <th scope="col">{words.t('ui.end.side')}</th>
            {FATES.map((fate) => (
              <th key={fate} scope="col" class="num">
                {words.t(`ui.end.promise.${fate}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ALLIES.map((side) => (
            <tr key={side}>
              <th scope="row">
                <SideMark side={side} /> {words.t('ui.end.names', { context: side })}
              </th>
              {FATES.map((fate) => (
                <td key={fate} class="num">
                  {tale.promises[side][fate]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
