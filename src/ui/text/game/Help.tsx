import type { JSX, RefObject } from 'preact';
import type { Words } from '../../../rules/words';
import { changeSettings } from '../../settings';
import { useSettings } from '../shell';
import { ANYWHERE } from './anywhere';

const KEYS = [
  ['1–9', 'number'],
  ['↑ ↓', 'groups'],
  ['← →', 'within'],
  ['U', 'undo'],
  ['C', 'changes'],
  ['D S L', 'jump'],
  ['W', 'board'],
  ['?', 'help'],
] as const;

/** The keys of the game screen, and a way of switching them off for who types with them by accident. */
export function Help({ dialog, words }: { dialog: RefObject<HTMLDialogElement | null>; words: Words }): JSX.Element {
  const { keys } = useSettings();
  return (
    <dialog ref={dialog} class="g-dialog" aria-labelledby="g-help-title" {...ANYWHERE}>
      <div class="g-dialog-in">
        <h2 id="g-help-title">{words.t('game.help.title')}</h2>
        <dl class="g-keys">
          {KEYS.map(([key, id]) => (
            <div key={id}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words.t(`game.help.${id}`)}</dd>
            </div>
          ))}
        </dl>
        <label class="g-check">
          <input type="checkbox" checked={keys} onChange={(event) => changeSettings({ keys: event.currentTarget.checked })} />
          {words.t('game.help.on')}
        </label>
        <form method="dialog" class="btn-row">
          <button type="submit" class="btn btn-primary">
            {words.t('game.close')}
          </button>
        </form>
      </div>
    </dialog>
  );
}
