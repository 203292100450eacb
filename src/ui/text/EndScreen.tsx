import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { GameState } from '../../engine/state';
import { newRecord, type SavedGame } from '../../play/record';
import { createReplay } from '../../play/replay';
import type { Words } from '../../rules/words';
import { exportGame, savePicture } from '../files';
import { Icon } from '../look/Icon';
import { gameTitle, yearName } from './about-game';
import { BesideHistory, Forks } from './end/BesideHistory';
import { Figures } from './end/Figures';
import { Lines } from './end/Lines';
import { Origins } from './end/Origins';
import type { PosterData } from './end/poster';
import { KeptWhat, Turns } from './end/Turns';
import { byYear, type Tale, taleOf } from './end/tale';
import { verdictWords } from './end/telling';
import { Verdict } from './end/Verdict';
import { goTo, hasMoved, hrefs, parseRoute } from './router';
import { drawSeed } from './seed';
import { useShell } from './shell';
import './end/end.css';

interface EndScreenProps {
  record: SavedGame;
  state: GameState;
  words: Words;
}

/** How the game ended: who is senior partner, by how much and why; the way there; and history beside it. */
export function EndScreen({ record, state, words }: EndScreenProps): JSX.Element {
  const { rules } = useShell();
  const tale = useTale(record, state);
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The last action's button is gone; the verdict is what comes next, for the eyes and for a screen reader.
    if (document.activeElement === document.body || hasMoved()) screen.current?.querySelector('h1')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  const nameOf = (year: number): string => yearName(words, rules, record.scenario, year) || words.t('ui.end.start');
  const verdict = verdictWords(rules, words, record, state);
  const told = tale === 'unread' ? null : tale;
  const { scenario } = record;
  return (
    <div class="end" ref={screen}>
      <div class="end-first">
        {verdict && <Verdict verdict={verdict} standing={words.t('ui.end.standing')} />}
        <EndActs record={record} words={words} picture={verdict && told && { record, state, tale: told, verdict, nameOf }} />
        <div class="panel end-lines">
          {tale === null && <p class="note">{words.t('ui.end.reading')}</p>}
          {tale === 'unread' && <p class="note">{words.t('ui.end.unread')}</p>}
          {told && <Lines tale={told} scenario={scenario} words={words} nameOf={nameOf} />}
        </div>
        <div class="panel end-told">
          {told && (
            <>
              <Turns tale={told} state={state} words={words} nameOf={nameOf} />
              <KeptWhat tale={told} words={words} />
              <BesideHistory tale={told} state={state} words={words} />
            </>
          )}
        </div>
      </div>
      {told && (
        <div class="end-more">
          <div class="panel">
            <Origins tale={told} state={state} words={words} />
            <Figures tale={told} scenario={scenario} words={words} nameOf={nameOf} />
          </div>
          {told.forks.length > 0 && (
            <div class="panel">
              <Forks tale={told} words={words} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

interface EndActsProps {
  record: SavedGame;
  words: Words;
  /** What a picture of the end shows; null while that is not known. */
  picture: Omit<PosterData, 'rules' | 'words'> | null;
}

/** Watch it again, keep it, play again, leave. */
function EndActs({ record, words, picture }: EndActsProps): JSX.Element {
  const { rules, store } = useShell();
  const route = parseRoute(location.hash);
  const [drawing, setDrawing] = useState(false);
  const again = async (): Promise<void> => {
    const { scenario, players, title } = record;
    const fresh = newRecord(rules, {
      scenario,
      seed: drawSeed(),
      players,
      title: record.start ? gameTitle(rules, { scenario }) : (title ?? ''),
      created: Date.now(),
    });
    goTo(hrefs.game(await store.save(fresh)));
  };
  const save = async (): Promise<void> => {
    if (!picture || drawing) return;
    setDrawing(true);
    try {
      const { drawPoster } = await import('./end/poster');
      await savePicture(await drawPoster({ rules, words, ...picture }), record, gameTitle(rules, record));
    } finally {
      setDrawing(false);
    }
  };
  return (
    <div class="btn-row end-acts">
      {'id' in route && (
        <a class="btn" href={hrefs.replay(route.id)}>
          <Icon name="ui-step" />
          {words.t('ui.end.replay')}
        </a>
      )}
      <button type="button" class="btn" aria-disabled={!picture || drawing} onClick={() => void save()}>
        <Icon name="ui-cards" />
        {words.t('ui.end.picture')}
      </button>
      <button type="button" class="btn" onClick={() => exportGame(record, gameTitle(rules, record))}>
        <Icon name="ui-log" />
        {words.t('ui.end.export')}
      </button>
      <span class="end-gap" />
      <a class="btn" href={hrefs.menu}>
        {words.t('ui.end.menu')}
      </a>
      <button type="button" class="btn btn-primary" onClick={() => void again()}>
        {words.t('ui.end.again')}
      </button>
    </div>
  );
}

/** Plays the record through once more to hear everything that happened; null while that lasts. */
function useTale(record: SavedGame, state: GameState): Tale | 'unread' | null {
  const { rules } = useShell();
  const [tale, setTale] = useState<Tale | 'unread' | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      try {
        const replay = createReplay(rules, record);
        const steps = Array.from({ length: replay.length + 1 }, (_, n) => replay.eventsAt(n));
        setTale(taleOf(rules, record, state, byYear(replay.stateAt(0).year, steps)));
      } catch {
        setTale('unread');
      }
    }, 30);
    return () => clearTimeout(timer);
  }, [record, state]);
  return tale;
}
