import type { JSX, Ref } from 'preact';
import { useImperativeHandle, useRef, useState } from 'preact/hooks';
import type { SavedGame } from '../../play/record';
import type { Words } from '../../rules/words';
import { afterPress } from '../panels/after-press';
import { ANYWHERE } from '../text/game/anywhere';
import { PlayOnForm } from '../text/PlayOn';

export interface PlayOnHandle {
  open(): void;
}

interface PlayOnDialogProps {
  handle: Ref<PlayOnHandle>;
  record: SavedGame;
  at: number;
  words: Words;
}

/** Over the table: a new game from the position that is watched. */
export function PlayOnDialog({ handle, record, at, words }: PlayOnDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState(false);
  useImperativeHandle(
    handle,
    () => ({
      open() {
        afterPress(() => {
          setShown(true);
          if (!dialog.current?.open) dialog.current?.showModal();
        });
      },
    }),
    [],
  );
  return (
    <dialog ref={dialog} class="g-dialog t-panel t-panel-onward" aria-labelledby="t-onward-title" onClose={() => setShown(false)} {...ANYWHERE}>
      {shown && (
        <div class="g-dialog-in">
          <header class="t-panel-head">
            <h2 id="t-onward-title">{words.t('ui.replay.onward')}</h2>
            <button type="button" class="btn" onClick={() => dialog.current?.close()}>
              {words.t('game.close')}
            </button>
          </header>
          <PlayOnForm record={record} at={at} />
        </div>
      )}
    </dialog>
  );
}
