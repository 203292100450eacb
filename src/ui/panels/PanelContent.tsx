import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { GameState } from '../../engine/state';
import type { Ally, Rules } from '../../engine/types';
import type { Words } from '../../rules/words';
import type { Eyes, Picture } from '../game/view';
import type { Panel } from '../table/scene/press';
import { Decks, InForce, Promises, World } from '../text/game/Affairs';
import { CardDialogHost } from '../text/game/CardDialog';
import { Log, type Told } from '../text/game/Log';
import { KeysOfTable } from './KeysOfTable';
import { TableMenu } from './TableMenu';
import '../text/game/parts.css';
import '../text/game/affairs.css';
import '../text/game/log.css';
import '../text/game/state.css';

/** What a panel is made from. */
export interface PanelSource {
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

interface ContentProps extends PanelSource {
  panel: Panel;
  close: () => void;
}

/** What stands in a panel. */
export function PanelContent(given: ContentProps): JSX.Element {
  return (
    <>
      <Content {...given} />
      <CardDialogHost words={given.words} state={given.state} />
    </>
  );
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
