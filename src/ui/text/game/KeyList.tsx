import type { JSX } from 'preact';
import type { Words } from '../../../rules/words';
import { changeSettings } from '../../settings';
import { useSettings } from '../shell';

/** Keys and what they do, and a way of switching them off for who types with them by accident. */
export function KeyList({ keys, words }: { keys: readonly (readonly [key: string, line: string])[]; words: Words }): JSX.Element {
  const { keys: on } = useSettings();
  return (
    <>
      <dl class="g-keys">
        {keys.map(([key, line]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{line}</dd>
          </div>
        ))}
      </dl>
      <label class="g-check">
        <input type="checkbox" checked={on} onChange={(event) => changeSettings({ keys: event.currentTarget.checked })} />
        {words.t('game.help.on')}
      </label>
    </>
  );
}
