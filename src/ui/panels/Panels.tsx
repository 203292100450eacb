import type { JSX, Ref } from 'preact';
import { useImperativeHandle, useMemo, useRef, useState } from 'preact/hooks';
import type { GameState } from '../../engine/state';
import type { Ally, Rules } from '../../engine/types';
import type { Words } from '../../rules/words';
import type { Eyes, Picture } from '../game/view';
import type { Panel } from '../table/scene/press';
import { Decks, InForce, Promises, World } from '../text/game/Affairs';
import { ANYWHERE, CardDialogHost } from '../text/game/CardDialog';
import { Log, type Told } from '../text/game/Log';
import { afterPress } from './after-press';
import { KeysOfTable } from './KeysOfTable';
import { TableMenu } from './TableMenu';
import '../text/game/parts.css';
import '../text/game/affairs.css';
import '../text/game/dialog.css';
import '../text/game/log.css';
import '../text/game/state.css';
import './panels.css';

export interface PanelsHandle {
  open(panel: Panel): void;
}

interface PanelsProps {
  handle: Ref<PanelsHandle>;
  session: Told;
  rules: Rules;
  words: Words;
  eyes: Eyes;
  /** As these eyes may know it. */
  state: GameState;
  /** Whose reasons the log tells, where a computer had any; of those who watch two play, both. */
  reasons?: (side: Ally) => boolean;
  /** A record is watched: other keys. */
  replay?: boolean;
  onLeave: () => void;
}

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
    <>
      <dialog ref={dialog} class={`g-dialog t-panel t-panel-${panel}`} aria-labelledby="t-panel-title" onClose={() => setPanel(null)} {...ANYWHERE}>
        {panel && (
          <div class="g-dialog-in">
            <header class="t-panel-head">
              <h2 id="t-panel-title">{words.t(`table.screen.${panel}`)}</h2>
              <button type="button" class="btn" onClick={close}>
                {words.t('game.close')}
              </button>
            </header>
            <Content panel={panel} close={close} {...shown} />
          </div>
        )}
      </dialog>
      <CardDialogHost words={words} state={shown.state} />
    </>
  );
}

interface ContentProps extends Omit<PanelsProps, 'handle'> {
  panel: Panel;
  close: () => void;
}

function Content({
  panel,
  close,
  session,
  rules,
  words,
  eyes,
  state,
  reasons = () => eyes === 'both' || eyes === 'table',
  replay = false,
  onLeave,
}: ContentProps): JSX.Element {
  const picture = useMemo<Picture>(() => ({ now: { rules, state }, was: { rules, state }, words, eyes, hands: true }), [rules, state, words, eyes]);
  switch (panel) {
    case 'log':
      return <Log session={session} words={words} eyes={eyes} since={session.state.ply} reasons={reasons} />;
    case 'decks':
      return (
        <div class="t-panel-cols">
          <Decks picture={picture} />
          <World picture={picture} />
        </div>
      );
    case 'ledger':
      return (
        <div class="t-panel-cols">
          <Promises picture={picture} />
          <InForce picture={picture} />
        </div>
      );
    case 'menu':
      return <TableMenu session={session} rules={rules} words={words} onClose={close} onLeave={onLeave} />;
    case 'keys':
      return <KeysOfTable words={words} replay={replay} />;
  }
}
