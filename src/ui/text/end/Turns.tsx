import type { JSX } from 'preact';
import type { GameState } from '../../../engine/state';
import { ALLIES } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import { SideMark } from '../../look/Icon';
import type { Tale } from './tale';
import { turnWords } from './telling';

interface TurnsProps {
  tale: Tale;
  state: GameState;
  words: Words;
  nameOf: (year: number) => string;
}

/** The years with the largest swing, told with what happened in them. */
export function Turns({ tale, state, words, nameOf }: TurnsProps): JSX.Element {
  return (
    <section class="end-turns">
      <h2>{words.t('ui.end.turned')}</h2>
      {tale.turns.length === 0 && <p>{words.t('ui.end.turnedNone')}</p>}
      <ol class="plain turns">
        {tale.turns.map((turn) => {
          const { title, line } = turnWords(words, state, turn, nameOf(turn.year));
          return (
            <li key={turn.year}>
              <h3>{title}</h3>
              {line && <p class="note">{line}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What may become of a promise. */
export const FATES = ['kept', 'stalled', 'broken'] as const;

/** What became of each side's promises. */
export function KeptWhat({ tale, words }: { tale: Tale; words: Words }): JSX.Element {
  return (
    <section>
      <h2>{words.t('ui.end.kept')}</h2>
      <ul class="plain kept">
        {ALLIES.map((side) => (
          <li key={side}>
            <span class="kept-side">
              <SideMark side={side} /> {words.t('ui.end.names', { context: side })}
            </span>
            {FATES.map((fate) => (
              <span key={fate} class="kept-fate">
                <strong>{tale.promises[side][fate]}</strong> {words.t(`ui.end.promise.${fate}`)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
