import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { GameRow } from '../../play/store';
import { Icon, SideMark } from '../look/Icon';
import { gameTitle, playersLine, whenLine, yearName } from './about-game';
import { hrefs } from './router';
import { useShell } from './shell';

interface SavedGameProps {
  game: GameRow;
  onExport: () => void;
  onDelete: () => void;
}

/** One game of the list: what it is, and what can be done with it. */
export function SavedGame({ game, onExport, onDelete }: SavedGameProps): JSX.Element {
  const { words, rules } = useShell();
  const [naming, setNaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const title = gameTitle(rules, game);
  const scenario = rules.scenario[game.scenario]?.title ?? game.scenario;
  const winner = game.ended?.winner;
  const done = (): void => {
    setNaming(false);
    // The button is back only after the form has gone.
    requestAnimationFrame(() => rename.current?.focus());
  };
  return (
    <li class="slip saved" data-game={game.id}>
      {naming ? (
        <Rename game={game} title={title} onDone={done} />
      ) : (
        <h3>
          {winner && <SideMark side={winner} />}
          <a href={hrefs.game(game.id)}>{title}</a>
        </h3>
      )}
      <p class="saved-facts">
        {[title === scenario ? '' : scenario, yearName(words, rules, game.scenario, game.year), words.t('ui.saves.moves', { count: game.plies })]
          .filter(Boolean)
          .join(' · ')}
        {game.ended && ` · ${words.t('ui.saves.ended')}`}
      </p>
      <p class="note">
        {playersLine(words, game.players)} ·{' '}
        <time dateTime={new Date(game.updated).toISOString()}>{words.t('ui.saves.updated', { when: whenLine(words, game.updated) })}</time>
      </p>
      <div class="btn-row saved-acts">
        <a class="btn" href={hrefs.game(game.id)} aria-label={words.t('ui.saves.openName', { game: title })}>
          <Icon name="ui-play" />
          {words.t('ui.saves.open')}
        </a>
        <a class="btn" href={hrefs.replay(game.id)} aria-label={words.t('ui.saves.replayName', { game: title })}>
          <Icon name="ui-step" />
          {words.t('ui.saves.replay')}
        </a>
        <button type="button" class="btn btn-quiet" ref={rename} onClick={() => setNaming(true)} aria-label={words.t('ui.saves.renameName', { game: title })}>
          {words.t('ui.saves.rename')}
        </button>
        <button type="button" class="btn btn-quiet" onClick={onExport} aria-label={words.t('ui.saves.exportName', { game: title })}>
          {words.t('ui.saves.export')}
        </button>
        <button type="button" class="btn btn-quiet" onClick={onDelete} aria-label={words.t('ui.saves.deleteName', { game: title })}>
          {words.t('ui.saves.delete')}
        </button>
      </div>
    </li>
  );
}

const LONGEST = 80;

/** The title's place while it is written anew. */
function Rename({ game, title, onDone }: { game: GameRow; title: string; onDone: () => void }): JSX.Element {
  const { words, store } = useShell();
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = text.trim();
    if (name && name !== title) await store.rename(game.id, name);
    onDone();
  };
  return (
    <form class="btn-row saved-name" onSubmit={(event) => void save(event)} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <label class="hidden" for={`name-${game.id}`}>
        {words.t('ui.saves.name')}
      </label>
      <input id={`name-${game.id}`} ref={field} type="text" maxLength={LONGEST} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <button type="submit" class="btn btn-primary">
        {words.t('ui.saves.save')}
      </button>
      <button type="button" class="btn" onClick={onDone}>
        {words.t('ui.saves.cancel')}
      </button>
    </form>
  );
}
