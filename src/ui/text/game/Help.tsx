import type { JSX, RefObject } from 'preact';
import type { Words } from '../../../rules/words';
import { ANYWHERE } from './anywhere';
import { KeyList } from './KeyList';

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

/** The keys of the game screen. */
export function Help({ dialog, words }: { dialog: RefObject<HTMLDialogElement | null>; words: Words }): JSX.Element {
  return (
    <dialog ref={dialog} class="g-dialog" aria-labelledby="g-help-title" {...ANYWHERE}>
      <div class="g-dialog-in">
        <h2 id="g-help-title">{words.t('game.help.title')}</h2>
        <KeyList keys={KEYS.map(([key, id]) => [key, words.t(`game.help.${id}`)] as const)} words={words} />
        <form method="dialog" class="btn-row">
          <button type="submit" class="btn btn-primary">
            {words.t('game.close')}
          </button>
        </form>
      </div>
    </dialog>
  );
}
