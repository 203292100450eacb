import type { JSX } from 'preact';
import { changeSettings } from '../settings';
import { Segments } from './Choice';
import { PageTitle } from './PageTitle';
import { MotionChoice, PaceChoice, SoundChoice } from './Preferences';
import { useSettings, useShell } from './shell';
import './forms.css';

const THEMES = ['system', 'light', 'dark'] as const;
const TEXTS = ['small', 'normal', 'large', 'larger'] as const;
const VIEWS = ['table', 'words'] as const;

/** How the game is shown. Each change holds at once. */
export function SettingsPage(): JSX.Element {
  const { words } = useShell();
  const settings = useSettings();
  return (
    <div class="settings">
      <PageTitle page={words.t('ui.settings.title')} />
      <Segments
        legend={words.t('ui.settings.theme')}
        name="theme"
        value={settings.theme}
        options={THEMES.map((value) => ({ value, name: words.t(`ui.settings.themes.${value}`) }))}
        onChange={(theme) => changeSettings({ theme })}
      />
      <div>
        <Segments
          legend={words.t('ui.settings.text')}
          name="text"
          value={settings.text}
          options={TEXTS.map((value) => ({ value, name: words.t(`ui.settings.texts.${value}`) }))}
          onChange={(text) => changeSettings({ text })}
        />
        <p class="sample lead">{words.t('ui.settings.sample')}</p>
      </div>
      <Segments
        legend={words.t('ui.settings.view')}
        name="view"
        value={settings.view}
        options={VIEWS.map((value) => ({ value, name: words.t(`ui.settings.views.${value}`) }))}
        onChange={(view) => changeSettings({ view })}
      />
      <MotionChoice />
      <PaceChoice />
      <SoundChoice />
      <fieldset class="choice">
        <legend>{words.t('ui.settings.curtain')}</legend>
        <Tick on={settings.curtain} words={words.t('ui.settings.curtainOn')} onChange={(curtain) => changeSettings({ curtain })} />
        <Tick on={settings.lift === 'press'} words={words.t('ui.settings.liftOn')} onChange={(on) => changeSettings({ lift: on ? 'press' : 'hold' })} />
      </fieldset>
      <fieldset class="choice">
        <legend>{words.t('ui.settings.keys')}</legend>
        <Tick on={settings.keys} words={words.t('ui.settings.keysOn')} onChange={(keys) => changeSettings({ keys })} />
      </fieldset>
      <p class="note">{words.t('ui.settings.kept')}</p>
    </div>
  );
}

function Tick({ on, words, onChange }: { on: boolean; words: string; onChange: (on: boolean) => void }): JSX.Element {
  return (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      {words}
    </label>
  );
}
