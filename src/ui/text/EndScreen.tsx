import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { GameState } from '../../engine/state';
import { newRecord, type SavedGame } from '../../play/record';
import { createReplay } from '../../play/replay';
import type { Words } from '../../rules/words';
import { exportGame } from '../files';
import { Icon } from '../look/Icon';
import { gameTitle, yearName } from './about-game';
import { BesideHistory } from './end/BesideHistory';
import { Figures } from './end/Figures';
import { Lines } from './end/Lines';
import { Origins } from './end/Origins';
import { KeptWhat, Turns } from './end/Turns';
import { byYear, type Tale, taleOf } from './end/tale';
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
  return (
    <div class="end" ref={screen}>
      <Verdict record={record} state={state} words={words} />
      <EndActs record={record} words={words} />
      {tale === null && <p class="note end-wait">{words.t('ui.end.reading')}</p>}
      {tale === 'unread' && <p class="note end-wait">{words.t('ui.end.unread')}</p>}
      {tale !== null && tale !== 'unread' && (
        <div class="end-body">
          <div class="end-column">
            <div class="panel">
              <Lines tale={tale} scenario={record.scenario} words={words} nameOf={nameOf} />
              <Figures tale={tale} scenario={record.scenario} words={words} nameOf={nameOf} />
            </div>
            <div class="panel">
              <Origins tale={tale} state={state} words={words} />
            </div>
          </div>
          <div class="end-column">
            <div class="panel">
              <Turns tale={tale} state={state} words={words} nameOf={nameOf} />
              <KeptWhat tale={tale} words={words} />
            </div>
            <div class="panel">
              <BesideHistory tale={tale} state={state} words={words} />
            </div>
          </div>
        </div>
      )}
    </div>
  );
}

/** Watch it again, keep it, play again, leave. */
function EndActs({ record, words }: { record: SavedGame; words: Words }): JSX.Element {
  const { rules, store } = useShell();
  const route = parseRoute(location.hash);
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
  return (
    <div class="btn-row end-acts">
      {'id' in route && (
        <a class="btn" href={hrefs.replay(route.id)}>
          <Icon name="ui-step" />
          {words.t('ui.end.replay')}
        </a>
      )}
      <button type="button" class="btn" onClick={() => exportGame(record, gameTitle(rules, record))}>
        <Icon name="ui-cards" />
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
