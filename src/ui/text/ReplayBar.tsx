import type { JSX } from 'preact';
import type { Replay } from '../../play/replay';
import { Icon } from '../look/Icon';
import { useShell } from './shell';
import type { Transport } from './transport';

/** First, back, play, forward, last; the slider; and a jump to each year. */
export function ReplayBar({ playback, transport }: { playback: Replay; transport: Transport }): JSX.Element {
  const { words } = useShell();
  const { at, playing } = transport;
  const { length, years } = playback;
  const position = words.t('ui.replay.position', { at, length });
  const year = years.findLast((row) => row.at <= at);
  const state = playback.stateAt(at);
  const nameOf = (index: number): string => words.year(state, index);
  return (
    <section class="replay-bar" aria-label={words.t('ui.replay.controls')}>
      <div class="replay-keys">
        <button type="button" class="btn" disabled={at === 0} onClick={transport.first} title={words.t('ui.replay.first')} aria-label={words.t('ui.replay.first')}>
          <Icon name="ui-step" class="turned" />
        </button>
        <button type="button" class="btn" disabled={at === 0} onClick={transport.back} title={words.t('ui.replay.back')} aria-label={words.t('ui.replay.back')}>
          <Icon name="ui-play" class="turned" />
        </button>
        <button type="button" class="btn btn-primary replay-play" onClick={transport.toggle}>
          <Icon name={playing ? 'ui-pause' : 'ui-log'} />
          {words.t(playing ? 'ui.replay.pause' : 'ui.replay.play')}
        </button>
        <button type="button" class="btn" disabled={at === length} onClick={transport.forward} title={words.t('ui.replay.forward')} aria-label={words.t('ui.replay.forward')}>
          <Icon name="ui-play" />
        </button>
        <button type="button" class="btn" disabled={at === length} onClick={transport.last} title={words.t('ui.replay.last')} aria-label={words.t('ui.replay.last')}>
          <Icon name="ui-step" />
        </button>
      </div>
      <label class="replay-slider">
        <span class="hidden">{words.t('ui.replay.slider')}</span>
        <input
          type="range"
          min={0}
          max={length}
          step={1}
          value={at}
          aria-valuetext={`${position}, ${year ? nameOf(year.year) : ''}`}
          onInput={(event) => transport.go(event.currentTarget.valueAsNumber)}
        />
      </label>
      <p class="replay-at" aria-hidden="true">
        {position}
      </p>
      <nav class="replay-years" aria-label={words.t('ui.replay.year')}>
        <ol class="plain">
          {years.map((row) => (
            <li key={row.at}>
              <button type="button" aria-current={row === year ? 'step' : undefined} onClick={() => transport.go(row.at)}>
                {nameOf(row.year)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <p class="note replay-help">{words.t('ui.replay.keys')}</p>
    </section>
  );
}
