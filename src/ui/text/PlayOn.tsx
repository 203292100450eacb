import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SavedGame } from '../../play/record';
import { playOn } from '../../play/replay';
import { Icon } from '../look/Icon';
import { gameTitle, problemLine } from './about-game';
import { Segments } from './Choice';
import { goTo, hrefs } from './router';
import { drawSeed } from './seed';
import { useShell } from './shell';
import { playersOf, type Who, WhoPlays, whoOf } from './WhoPlays';
import './forms.css';

interface PlayOnProps {
  record: SavedGame;
  at: number;
  /** The game has ended at this position. */
  over: boolean;
}

/** A new game from the position that is watched, folded away until it is wanted. */
export function PlayOn(props: PlayOnProps): JSX.Element {
  const { words } = useShell();
  return (
    <details class="play-on">
      <summary class="btn">{words.t('ui.replay.onward')}</summary>
      {props.over ? <p class="note">{words.t('ui.replay.over')}</p> : <PlayOnForm {...props} />}
    </details>
  );
}

/** By whom it is played on, and with which luck. */
export function PlayOnForm({ record, at }: Omit<PlayOnProps, 'over'>): JSX.Element {
  const { words, rules, store } = useShell();
  const [who, setWho] = useState<Who>(() => whoOf(record.players));
  const [luck, setLuck] = useState<'fresh' | 'same'>('fresh');
  const [problem, setProblem] = useState('');

  const start = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      const seed = luck === 'same' ? record.seed : drawSeed();
      const title = words.t('ui.replay.onwardTitle', { game: gameTitle(rules, record), at }).slice(0, 200);
      const next = playOn(rules, record, at, { players: playersOf(who), luck, seed, title, created: Date.now() });
      goTo(hrefs.game(await store.save(next)));
    } catch (error) {
      setProblem(problemLine(words, error));
    }
  };

  return (
    <form class="form" onSubmit={(event) => void start(event)}>
      <p class="note">{words.t('ui.replay.onwardHint')}</p>
      <WhoPlays who={who} onChange={setWho} />
      <div>
        <Segments
          compact
          legend={words.t('ui.replay.luck')}
          name="luck"
          value={luck}
          onChange={setLuck}
          options={(['fresh', 'same'] as const).map((value) => ({ value, name: words.t(`ui.replay.${value}`) }))}
        />
        <p class="note">{words.t(`ui.replay.${luck}Hint`)}</p>
      </div>
      {problem && (
        <p class="alarm" role="alert">
          <Icon name="ui-short" />
          {problem}
        </p>
      )}
      <button type="submit" class="btn btn-primary btn-wide">
        {words.t('ui.replay.go')}
      </button>
    </form>
  );
}
