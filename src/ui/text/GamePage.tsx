import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { createPlayer } from '../../ai/players';
import { type Answer, createSession, type Question, type Session } from '../../play/session';
import type { Rules } from '../../engine/types';
import { type Computer, runComputer } from '../computer';
import { Icon } from '../look/Icon';
import { gameTitle, problemLine } from './about-game';
import { GameScreen } from './game/GameScreen';
import { setOpenGame } from './open-game';
import { Notice } from './Notice';
import { goTo, hasMoved, hrefs } from './router';
import { useShell } from './shell';
import { WatchBar } from './WatchBar';

type Opened = { session: Session } | { problem: string } | null;

/** A game on the table: opened from the store, saved after every action, the computer's moves made as they come. */
export function GamePage({ id }: { id: string }): JSX.Element {
  const { words, rules } = useShell();
  const opened = useSession(id);
  const session = opened && 'session' in opened ? opened.session : null;
  const { computer, problem } = useComputer(session);

  useEffect(() => {
    if (!session) return;
    document.title = words.t('ui.title', { page: gameTitle(rules, session.record) });
    if (hasMoved()) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [session]);

  if (opened === null) return <Loading />;
  if ('problem' in opened) return <Broken id={id} problem={opened.problem} />;
  const { players } = opened.session.record;
  const watched = players.russia !== 'person' && players.iran !== 'person';
  return (
    <>
      {problem && (
        <p class="alarm banner" role="alert">
          <Icon name="ui-short" />
          {words.t('ui.watching.stuck', { reason: problem })}
        </p>
      )}
      {watched && computer && <WatchBar session={opened.session} computer={computer} />}
      <GameScreen session={opened.session} words={words} onLeave={() => goTo(hrefs.menu)} />
    </>
  );
}

function Loading(): JSX.Element {
  const { words } = useShell();
  return (
    <div class="sheet">
      <Notice title={words.t('ui.app.game')}>{words.t('ui.app.loading')}</Notice>
    </div>
  );
}

/** A game that can't be played may still be watched, or taken away as a file. */
function Broken({ id, problem }: { id: string; problem: string }): JSX.Element {
  const { words } = useShell();
  return (
    <div class="sheet">
      <Notice title={words.t('ui.problem.title')} problem={problem}>
        <a class="btn btn-primary" href={hrefs.replay(id)} title={words.t('ui.problem.watch')}>
          {words.t('ui.replay.watch')}
        </a>
      </Notice>
    </div>
  );
}

/** Opens the game of an id. A record of other rules goes on as a new game; the old one stays as it is. */
function useSession(id: string): Opened {
  const { words, rules, store } = useShell();
  const [opened, setOpened] = useState<Opened>(null);
  useEffect(() => {
    let here = true;
    let leave = (): void => {};
    const open = async (): Promise<Opened> => {
      const record = await store.load(id);
      if (!record) return { problem: words.t('ui.problem.missing') };
      await new Promise((next) => setTimeout(next, 20));
      const session = createSession({ rules, record, choose: chooser(rules) });
      if (session.rebased) {
        const next = await store.save(session.record);
        location.replace(hrefs.game(next));
        return null;
      }
      return { session };
    };
    setOpened(null);
    open()
      .catch((error: unknown): Opened => ({ problem: problemLine(words, error) }))
      .then((result) => {
        if (!here) return;
        setOpened(result);
        if (!result || !('session' in result)) return;
        const { session } = result;
        setOpenGame(session.record);
        leave = session.subscribe(() => void store.save(session.record, id));
      });
    return () => {
      here = false;
      leave();
      setOpenGame(null);
    };
  }, [id]);
  return opened;
}

/** Asks the computer players, here on the page's own thread. */
function chooser(rules: Rules): (question: Question) => Answer {
  return ({ player, observation, seed }) => createPlayer(player).choose(rules, observation, seed);
}

/** Lets the computer move for as long as the session is on the table. */
function useComputer(session: Session | null): { computer: Computer | null; problem: string } {
  const { words } = useShell();
  const [computer, setComputer] = useState<Computer | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    setProblem('');
    if (!session) return;
    const running = runComputer(session, (error) => setProblem(problemLine(words, error)));
    setComputer(running);
    return () => {
      running.stop();
      setComputer(null);
    };
  }, [session]);
  return { computer, problem };
}
