import type { JSX, Ref } from 'preact';
import { useImperativeHandle, useRef, useState } from 'preact/hooks';
import type { Panel } from '../table/scene/press';
import { ANYWHERE } from '../text/game/anywhere';
import { lazy } from '../text/lazy';
import { afterPress } from './after-press';
import type { PanelSource } from './PanelContent';
import '../text/game/dialog.css';
import './panels.css';

export interface PanelsHandle {
  open(panel: Panel): void;
}

interface PanelsProps extends PanelSource {
  handle: Ref<PanelsHandle>;
}

// Fetched when the first panel is opened.
const PanelContent = lazy(() => import('./PanelContent').then((panel) => panel.PanelContent));

/** HTML over the table: the log, the decks, the ledger of promises, the menu, the keys. */
export function Panels({ handle, ...shown }: PanelsProps): JSX.Element {
  const { words } = shown;
  const dialog = useRef<HTMLDialogElement>(null);
  const [panel, setPanel] = useState<Panel | null>(null);
  useImperativeHandle(
    handle,
    () => ({
      open(next) {
        afterPress(() => {
          setPanel(next);
          if (!dialog.current?.open) dialog.current?.showModal();
        });
      },
    }),
    [],
  );
  const close = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} class={`g-dialog t-panel t-panel-${panel}`} aria-labelledby="t-panel-title" onClose={() => setPanel(null)} {...ANYWHERE}>
      {panel && (
        <div class="g-dialog-in">
          <header class="t-panel-head">
            <h2 id="t-panel-title">{words.t(`table.screen.${panel}`)}</h2>
            <button type="button" class="btn" onClick={close}>
              {words.t('game.close')}
            </button>
          </header>
          <PanelContent panel={panel} close={close} {...shown} />
        </div>
      )}
    </dialog>
  );
}
