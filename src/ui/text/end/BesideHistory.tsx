import type { JSX } from 'preact';
import type { GameState } from '../../../engine/state';
import type { Words } from '../../../rules/words';
import { Icon } from '../../look/Icon';
import { useShell } from '../shell';
import { leverWords } from './lever';
import type { Fork, Tale } from './tale';

/** The forks of the world: the branch that came here, and the one of the record. */
export function BesideHistory({ tale, state, words }: { tale: Tale; state: GameState; words: Words }): JSX.Element {
  const { rules } = useShell();
  const history = rules.scenario[state.scenario]?.history ?? [];
  const same = tale.forks.filter((fork) => fork.here === fork.history).length;
  return (
    <section>
      <h2>{words.t('ui.end.beside')}</h2>
      <p>
        {tale.forks.length > 0 && `${words.t('ui.end.asHistory', { count: same, of: tale.forks.length })} `}
        {words.t('ui.end.leverLine', {
          here: leverWords(words, state.leverage, 'leverNow'),
          history: leverWords(words, history[state.year] ?? 0, 'leverBefore'),
        })}
      </p>
      {tale.forks.length > 0 && <Forks tale={tale} words={words} />}
    </section>
  );
}

function Forks({ tale, words }: { tale: Tale; words: Words }): JSX.Element {
  const { rules } = useShell();
  const branch = (fork: Fork, at: 'A' | 'B'): string => rules.world[fork.world]?.[at].title ?? '';
  return (
    <table class="forks">
      <caption class="hidden">{words.t('ui.end.besideHint')}</caption>
      <thead>
        <tr>
          <th scope="col">{words.t('ui.end.here')}</th>
          <th scope="col">{words.t('ui.end.record')}</th>
        </tr>
      </thead>
      <tbody>
        {tale.forks.map((fork) => (
          <tr key={fork.world} class={fork.here === fork.history ? undefined : 'forked'}>
            <th scope="row">{fork.here === 'A' || fork.here === 'B' ? branch(fork, fork.here) : <span class="note">{words.t(`ui.end.${fork.here}`)}</span>}</th>
            <td>
              {fork.here === fork.history ? (
                <span class="note">
                  <Icon name="ui-check" /> {words.t('ui.end.same')}
                </span>
              ) : (
                branch(fork, fork.history)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
