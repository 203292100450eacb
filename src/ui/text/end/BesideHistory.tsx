import type { JSX } from 'preact';
import type { GameState } from '../../../engine/state';
import type { Words } from '../../../rules/words';
import { Icon } from '../../look/Icon';
import { useShell } from '../shell';
import { Heading, See } from './See';
import type { Tale } from './tale';
import { besideWords, branchTitle } from './telling';

interface BesideProps {
  tale: Tale;
  state: GameState;
  words: Words;
}

/** How far the game kept to the record, in a few sentences. */
export function BesideHistory({ tale, state, words }: BesideProps): JSX.Element {
  const { rules } = useShell();
  return (
    <section class="end-beside">
      <div class="end-head">
        <h2>{words.t('ui.end.beside')}</h2>
        {tale.forks.length > 0 && <See what="end-forks">{words.t('ui.end.forks')}</See>}
      </div>
      <p>{besideWords(rules, words, state, tale)}</p>
    </section>
  );
}

/** The forks of the world: the branch that came here, and the one of the record. */
export function Forks({ tale, words }: Omit<BesideProps, 'state'>): JSX.Element {
  const { rules } = useShell();
  return (
    <section>
      <Heading id="end-forks">{words.t('ui.end.forks')}</Heading>
      <table class="forks">
        <caption class="note">{words.t('ui.end.besideHint')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t('ui.end.here')}</th>
            <th scope="col">{words.t('ui.end.record')}</th>
          </tr>
        </thead>
        <tbody>
          {tale.forks.map((fork) => (
            <tr key={fork.world} class={fork.here === fork.history ? undefined : 'forked'}>
              <th scope="row">
                {fork.here === 'A' || fork.here === 'B' ? branchTitle(rules, fork, fork.here) : <span class="note">{words.t(`ui.end.${fork.here}`)}</span>}
              </th>
              <td>
                {fork.here === fork.history ? (
                  <span class="note">
                    <Icon name="ui-check" /> {words.t('ui.end.same')}
                  </span>
                ) : (
                  branchTitle(rules, fork, fork.history)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
