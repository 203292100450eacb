import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { newRecord } from '../../play/record';
import { Icon } from '../look/Icon';
import { Plates } from './Choice';
import { PageTitle } from './PageTitle';
import { goTo, hrefs } from './router';
import { drawSeed, readSeed } from './seed';
import { useShell } from './shell';
import { playersOf, someone, type Who, WhoPlays } from './WhoPlays';
import './forms.css';

const FIRST = 'ukraine';

/** Asks what is played, by whom and with which deal, and starts the game. */
export function NewGame({ watch }: { watch: boolean }): JSX.Element {
  const { words, rules, store } = useShell();
  const [scenario, setScenario] = useState(rules.scenario[FIRST] ? FIRST : (rules.scenarios[0]?.id ?? ''));
  const [who, setWho] = useState<Who>(() => someone(watch ? 'watch' : 'russia'));
  const [seedText, setSeedText] = useState(() => String(drawSeed()));
  const [wrong, setWrong] = useState(false);

  const start = async (event: Event): Promise<void> => {
    event.preventDefault();
    const seed = readSeed(seedText);
    setWrong(seed === null);
    if (seed === null) {
      document.getElementById('seed')?.focus();
      return;
    }
    const title = rules.scenario[scenario]?.title ?? scenario;
    const record = newRecord(rules, { scenario, seed, players: playersOf(who), title, created: Date.now() });
    goTo(hrefs.game(await store.save(record)));
  };

  const title = words.t(watch ? 'ui.new.watchTitle' : 'ui.new.title');
  return (
    <form class="form form-new" onSubmit={start} noValidate>
      <PageTitle page={title} />
      <Plates
        legend={words.t('ui.new.scenario')}
        name="scenario"
        value={scenario}
        onChange={setScenario}
        options={rules.scenarios.map(({ id, title: name, blurb }) => ({
          value: id,
          name,
          hint: blurb,
        }))}
      />
      <WhoPlays who={who} onChange={setWho} />
      <div class="field">
        <label class="field-name" for="seed">
          {words.t('ui.new.seed')}
        </label>
        <div class="btn-row">
          <input
            id="seed"
            class="seed"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={seedText}
            aria-describedby="seed-hint"
            aria-invalid={wrong}
            onInput={(event) => setSeedText(event.currentTarget.value)}
          />
          <button type="button" class="btn" onClick={() => setSeedText(String(drawSeed()))}>
            {words.t('ui.new.reseed')}
          </button>
        </div>
        <p id="seed-hint" class="note">
          {words.t('ui.new.seedHint')}
        </p>
        {wrong && (
          <p class="alarm" role="alert">
            <Icon name="ui-short" />
            {words.t('ui.new.seedBad')}
          </p>
        )}
      </div>
      <button type="submit" class="btn btn-primary btn-wide">
        {words.t(who.way === 'watch' ? 'ui.new.startWatch' : 'ui.new.start')}
      </button>
    </form>
  );
}
