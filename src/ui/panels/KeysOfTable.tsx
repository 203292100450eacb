import type { JSX } from 'preact';
import type { Words } from '../../rules/words';
import { changeSettings } from '../settings';
import { useSettings } from '../text/shell';

const KEYS = [
  ['1–9', 'number'],
  ['Enter', 'enter'],
  ['← ↑ ↓ →', 'arrows'],
  ['Esc', 'back'],
  ['U', 'undo'],
  ['E', 'end'],
  ['P A R C N', 'deal'],
  ['F', 'favour'],
  ['H', 'hint'],
  ['L', 'log'],
  ['D G', 'doors'],
  ['W', 'words'],
  ['M', 'mute'],
  ['?', 'keys'],
] as const;

const REPLAY_KEYS = [
  ['Space', 'play'],
  ['← →', 'step'],
  ['PgUp PgDn', 'year'],
  ['Home End', 'ends'],
  ['P', 'onward'],
  ['W', 'words'],
  ['Esc', 'back'],
  ['?', 'keys'],
] as const;

/** The keys of the table, and a way of switching them off. */
export function KeysOfTable({ words, replay }: { words: Words; replay: boolean }): JSX.Element {
  const list = replay
    ? REPLAY_KEYS.map(([key, id]) => [key, words.t(`table.replay.key.${id}`)] as const)
    : KEYS.map(([key, id]) => [key, words.t(`table.screen.key.${id}`)] as const);
  const { keys } = useSettings();
  return (
    <>
      <dl class="g-keys">
        {list.map(([key, line]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{line}</dd>
          </div>
        ))}
      </dl>
      <label class="g-check">
        <input type="checkbox" checked={keys} onChange={(event) => changeSettings({ keys: event.currentTarget.checked })} />
        {words.t('game.help.on')}
      </label>
    </>
  );
}
