import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SavedGame } from '../../play/record';
import type { Replay } from '../../play/replay';
import { Icon } from '../look/Icon';
import { gameTitle, playersLine } from './about-game';
import { Segments } from './Choice';
import { StateSections } from './game/StateSections';
import type { Eyes } from '../game/view';
import { PageTitle } from './PageTitle';
import { PlayOn } from './PlayOn';
import { ReplayBar } from './ReplayBar';
import { ReplayStep } from './ReplayStep';
import { useShell } from './shell';
import { useReplayKeys, useTransport } from './transport';
import { kindHint, kindLine } from './verdict';

const EYES: readonly Eyes[] = ['russia', 'iran', 'both', 'table'];

interface ReplayViewProps {
  id: string;
  record: SavedGame;
  playback: Replay;
}

/** A record, step by step: the bar, what was done, and the position as the chosen eyes see it. */
export function ReplayView({ id, record, playback }: ReplayViewProps): JSX.Element {
  const { words, rules } = useShell();
  const [eyes, setEyes] = useState<Eyes>('both');
  const transport = useTransport(playback);
  useReplayKeys(transport);
  useEffect(() => transport.pause, [id]);
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
        <Segments
          compact
          legend={words.t('ui.replay.eyes')}
          name="eyes"
          value={eyes}
          onChange={setEyes}
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
