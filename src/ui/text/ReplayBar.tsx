import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Replay } from '../../play/replay';
import { SPEEDS, type Speed } from '../game/step';
import { Icon } from '../look/Icon';
import { Segments } from './Choice';
import { useShell } from './shell';
import type { Transport } from './transport';

/** First, back, play, forward, last; the slider; and a jump to each year. */
export function ReplayBar({ playback, transport }: { playback: Replay; transport: Transport }): JSX.Element {
  const { words } = useShell();
  const { at, playing, speed } = transport;
  const { length, years } = playback;
  const position = words.t('ui.replay.position', { at, length });
  const year = years.findLast((row) => row.at <= at);
  const state = playback.stateAt(at);
  const nameOf = (index: number): string => words.year(state, index);
  const strip = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // On a narrow screen the years scroll sideways; the present one is kept in sight.
    const here = strip.current?.querySelector<HTMLElement>('[aria-current]');
    if (here && strip.current) strip.current.scrollLeft = here.offsetLeft - strip.current.clientWidth / 2;
  }, [year]);
  return (
    <section class="replay-bar" aria-label={words.t('ui.replay.controls')}>
      <div class="replay-keys">
        <Step name={words.t('ui.replay.first')} off={at === 0} onClick={transport.first}>
          <Icon name="ui-step" class="turned" />
        </Step>
        <Step name={words.t('ui.replay.back')} off={at === 0} onClick={transport.back}>
          <Chevron class="turned" />
        </Step>
        <button type="button" class="btn btn-primary replay-play" onClick={transport.toggle}>
          <Icon name={playing ? 'ui-pause' : 'ui-play'} />
          {words.t(playing ? 'ui.replay.pause' : 'ui.replay.play')}
        </button>
        <Step name={words.t('ui.replay.forward')} off={at === length} onClick={transport.forward}>
          <Chevron />
        </Step>
        <Step name={words.t('ui.replay.last')} off={at === length} onClick={transport.last}>
          <Icon name="ui-step" />
        </Step>
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
      <div class="replay-speed">
        <Segments
          compact
          legend={words.t('ui.replay.speed')}
          name="speed"
          value={`${speed}`}
          onChange={(value) => transport.setSpeed(Number(value) as Speed)}
          options={SPEEDS.map((each) => ({ value: `${each}`, name: words.t('ui.replay.times', { context: each === 0.5 ? 'half' : '', n: each }) }))}
        />
      </div>
      <nav class="replay-years" aria-label={words.t('ui.replay.year')}>
        <ol class="plain" ref={strip}>
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

interface StepProps {
  name: string;
  off: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

/** A button of the bar. At its end it stays where it is, so that the focus is not lost. */
function Step({ name, off, onClick, children }: StepProps): JSX.Element {
  return (
    <button type="button" class="btn" aria-disabled={off} title={name} aria-label={name} onClick={() => !off && onClick()}>
      {children}
    </button>
  );
}

function Chevron({ class: extra }: { class?: string }): JSX.Element {
  return (
    <svg class={extra ? `icon ${extra}` : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M9 5l7 7-7 7" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
