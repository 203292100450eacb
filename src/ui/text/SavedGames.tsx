import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../play/plain';
import { readSave, SaveProblem } from '../../play/record';
import type { GameRow } from '../../play/store';
import { verify } from '../../play/verify';
import { download, slug } from '../files';
import { Icon } from '../look/Icon';
import { gameTitle, problemLine } from './about-game';
import { useGames } from './front';
import { ImportGame } from './ImportGame';
import { PageTitle } from './PageTitle';
import { SavedGame } from './SavedGame';
import { useShell } from './shell';
import { kindLine } from './verdict';
import './saves.css';

interface Deleted {
  id: string;
  title: string;
  text: string;
}

/** Every game in this browser: open, replay, rename, export, delete, and import from a file. */
export function SavedGames(): JSX.Element {
  const { words, rules, store } = useShell();
  const games = useGames();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const back = useRef('');
  useEffect(() => undo.current?.focus(), [deleted]);
  useEffect(() => {
    // A game that was brought back takes the focus once the list shows it again.
    const link = back.current && document.querySelector<HTMLElement>(`[data-game="${back.current}"] a`);
    if (!link) return;
    back.current = '';
    link.focus();
  }, [games]);

  const say = (line: string): void => {
    setSaid(line);
    setProblem('');
    setDeleted(null);
  };

  const takeFile = async (file: File): Promise<void> => {
    say(words.t('ui.saves.checking', { file: file.name }));
    try {
      const id = await store.importText(await readFile(file));
      const record = await store.load(id);
      if (!record) return;
      const verdict = verify(rules, record);
      const line = words.t('ui.saves.imported', { game: gameTitle(rules, record), kind: kindLine(words, verdict) });
      say(verdict.kind === 'bad' ? '' : line);
      if (verdict.kind === 'bad') setProblem(`${line} ${verdict.reason ?? ''}`);
    } catch (error) {
      setSaid('');
      setProblem(words.t('ui.saves.rejected', { file: file.name, reason: problemLine(words, error) }));
    }
  };

  const exportOne = async (game: GameRow): Promise<void> => {
    const title = gameTitle(rules, game);
    download(`${slug(title) || game.scenario}.fwf.json`, (await store.text(game.id)) ?? '');
    say(words.t('ui.saves.exported', { game: title }));
  };

  const deleteOne = async (game: GameRow): Promise<void> => {
    const title = gameTitle(rules, game);
    const text = await store.text(game.id);
    const readable = text !== null && canRead(text);
    if (!readable && !confirm(words.t('ui.saves.deleteForGood', { game: title }))) return;
    await store.remove(game.id);
    say('');
    if (readable) setDeleted({ id: game.id, title, text });
  };

  const bringBack = async ({ id, text }: Deleted): Promise<void> => {
    back.current = id;
    await store.save(readSave(text), id);
    say('');
  };

  return (
    <div class="saves">
      <PageTitle page={words.t('ui.saves.title')} />
      <ImportGame onFile={(file) => void takeFile(file)} />
      <p class="saves-said" role="status">
        {said}
        {deleted && words.t('ui.saves.deleted', { game: deleted.title })}{' '}
        {deleted && (
          <button type="button" ref={undo} class="btn" onClick={() => void bringBack(deleted)}>
            <Icon name="ui-undo" />
            {words.t('ui.saves.undo')}
          </button>
        )}
      </p>
      {problem && (
        <p class="alarm" role="alert">
          <Icon name="ui-short" />
          {problem}
        </p>
      )}
      {games === null && <p class="note">{words.t('ui.saves.loading')}</p>}
      {games?.length === 0 && <p class="lead">{words.t('ui.saves.none')}</p>}
      {games !== null && games.length > 0 && (
        <>
          <h2 class="hidden">{words.t('ui.saves.list')}</h2>
          <ul class="plain saves-list">
            {games.map((game) => (
              <SavedGame key={game.id} game={game} onExport={() => void exportOne(game)} onDelete={() => void deleteOne(game)} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** @throws SaveProblem for a file that is too large to be read at all */
async function readFile(file: File): Promise<string> {
  if (file.size > LIMITS.bytes) throw new SaveProblem('too-large', `${file.name} is too large.`, { megabytes: LIMITS.bytes / 1_000_000 });
  return file.text();
}

function canRead(text: string): boolean {
  try {
    readSave(text);
    return true;
  } catch {
    return false;
  }
}
