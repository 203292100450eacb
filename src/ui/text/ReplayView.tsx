import type { JSX } from 'preact';
import type { SavedGame } from '../../play/record';
import type { Replay } from '../../play/replay';
import { EYES } from '../game/step';
import type { Eyes } from '../game/view';
import { Icon } from '../look/Icon';
import { changeSettings } from '../settings';
import { gameTitle, playersLine } from './about-game';
import { Segments } from './Choice';
import { StateSections } from './game/StateSections';
import { PageTitle } from './PageTitle';
import { PlayOn } from './PlayOn';
import { ReplayBar } from './ReplayBar';
import { ReplayStep } from './ReplayStep';
import { useShell } from './shell';
import { type Transport, useReplayKeys } from './transport';
import { useRoom } from './useOnTable';
import { kindHint, kindLine } from './verdict';

export interface ReplayViewProps {
  record: SavedGame;
  playback: Replay;
  transport: Transport;
  eyes: Eyes;
  onEyes: (eyes: Eyes) => void;
}

/** A record, step by step: the bar, what was done, and the position as the chosen eyes see it. */
export function ReplayView({ record, playback, transport, eyes, onEyes }: ReplayViewProps): JSX.Element {
  const { words, rules } = useShell();
  const hasRoom = useRoom();
  useReplayKeys(transport);
  const title = gameTitle(rules, record);
  const { at } = transport;
  const state = playback.stateAt(at);
  return (
    <div class="replay">
      <header class="replay-head">
        <PageTitle page={`${words.t('ui.replay.title')}: ${title}`}>
          <span class="replay-kind-name">{words.t('ui.replay.title')}</span> {title}
        </PageTitle>
        <p class="note">{playersLine(words, record.players)}</p>
        <p class={playback.kind === 'verified' ? 'replay-kind' : 'replay-kind replay-kind-odd'} title={kindHint(words, playback.verdict)}>
          <Icon name={playback.kind === 'verified' ? 'ui-check' : 'ui-short'} />
          {kindLine(words, playback.verdict)}
        </p>
        {hasRoom && (
          <button type="button" class="btn" onClick={() => changeSettings({ view: 'table' })}>
            {words.t('table.screen.onBoard')}
          </button>
        )}
        <Segments
          compact
          legend={words.t('ui.replay.eyes')}
          name="eyes"
          value={eyes}
          onChange={onEyes}
          options={EYES.map((value) => ({ value, name: value === 'both' || value === 'table' ? words.t(`ui.replay.${value}`) : words.side(value) }))}
        />
      </header>
      <ReplayBar playback={playback} transport={transport} />
      <div class="replay-body">
        <div class="replay-side">
          <ReplayStep record={record} playback={playback} at={at} eyes={eyes} />
          <PlayOn record={record} at={at} over={state.ending !== null} />
        </div>
        <section class="replay-state" aria-labelledby="replay-state">
          <h2 id="replay-state" class="hidden">
            {words.t('ui.replay.state')}
          </h2>
          <StateSections state={state} words={words} eyes={eyes} previous={at > 0 ? playback.stateAt(at - 1) : undefined} />
        </section>
      </div>
    </div>
  );
}
