import type { JSX } from 'preact';
import { changeSettings, type Motion } from '../settings';
import { Segments } from './Choice';
import { useSettings, useShell } from './shell';

const PACES = ['instant', 'quick', 'calm', 'slow'] as const;
const MOTIONS: readonly Motion[] = ['none', 'fast', 'normal', 'slow'];

/** How fast things move on the table. */
export function MotionChoice(): JSX.Element {
  const { words } = useShell();
  const { motion } = useSettings();
  return (
    <Segments
      legend={words.t('ui.settings.motion')}
      name="motion"
      value={motion}
      options={MOTIONS.map((value) => ({ value, name: words.t(`ui.settings.motions.${value}`) }))}
      onChange={(next) => changeSettings({ motion: next })}
    />
  );
}

/** Sounds on or off, and how loud. */
export function SoundChoice(): JSX.Element {
  const { words } = useShell();
  const { sound, volume } = useSettings();
  return (
    <fieldset class="choice">
      <legend>{words.t('ui.settings.sound')}</legend>
      <label class="tick">
        <input type="checkbox" checked={sound} onChange={(event) => changeSettings({ sound: event.currentTarget.checked })} />
        {words.t('ui.settings.soundOn')}
      </label>
      <label class="t-volume">
        {words.t('ui.settings.volume')}
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={volume}
          disabled={!sound}
          onInput={(event) => changeSettings({ volume: event.currentTarget.valueAsNumber })}
        />
      </label>
    </fieldset>
  );
}

/** How long the computer's moves stay on the screen. */
export function PaceChoice({ compact }: { compact?: boolean }): JSX.Element {
  const { words } = useShell();
  const { pace } = useSettings();
  return (
    <Segments
      legend={words.t(compact ? 'ui.watching.pace' : 'ui.settings.pace')}
      name="pace"
      value={pace}
      options={PACES.map((value) => ({ value, name: words.t(`ui.settings.paces.${value}`) }))}
      onChange={(next) => changeSettings({ pace: next })}
      compact={compact === true}
    />
  );
}
