import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SavedGame } from '../../play/record';
import { createSession, type Session } from '../../play/session';
import { type Computer, type Gate, runComputer } from '../computer';
import { Icon } from '../look/Icon';
import { openThinking, type Thinking } from '../thinking';
import { gameTitle, problemLine } from './about-game';
import { lazy } from './lazy';
import { Notice } from './Notice';
import { setOpenGame } from './open-game';
import { goTo, hasMoved, hrefs } from './router';
import { useShell } from './shell';
import { ThinkingBar } from './ThinkingBar';
import { useOnTable } from './useOnTable';
import { WatchBar } from './WatchBar';

const GameScreen = lazy(() => import('./game/GameScreen').then((page) => page.GameScreen));
// Phaser comes with it: only for who plays on the board.
const TableScreen = lazy(() => import('../table/TableScreen').then((page) => page.TableScreen));

/** `other`: a record of other rules, which may be played on from, or only watched where it has ended. */
type Opened = { session: Session } | { problem: string } | { other: SavedGame } | null;

/** A game on the table: opened from the store, saved after every action, the computer's moves made as they come. */
export function GamePage({ id }: { id: string }): JSX.Element {
  const { words, rules } = useShell();
  const opened = useSession(id);
  const session = opened && 'session' in opened ? opened.session : null;
  const gate = useRef<Gate>({ rest: () => Promise.resolve() });
  const { computer, thinking, problem } = useComputer(session, gate.current);
  const onTable = useOnTable();

  useEffect(() => {
    if (!session) return;
    document.title = words.t('ui.title', { page: gameTitle(rules, session.record) });
    scrollTo(0, 0);
    // A curtain takes the focus for its own button.
    if (hasMoved() && document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [session]);

  if (opened === null) return <Loading />;
  if ('problem' in opened) return <Broken id={id} problem={opened.problem} />;
  if ('other' in opened) return <OtherRules id={id} record={opened.other} />;
  const { players } = opened.session.record;
  const taking = () => thinking.taking(opened.session.state);
  const watched = players.russia !== 'person' && players.iran !== 'person';
  return (
    <>
      {problem && (
        <p class={onTable ? 'thinking-bar thinking-trouble' : 'alarm banner'} role="alert">
          <Icon name="ui-short" />
          {words.t('ui.watching.stuck', { reason: problem })}
        </p>
      )}
      {watched && computer && !onTable && <WatchBar session={opened.session} computer={computer} />}
      {onTable ? (
        <TableScreen id={id} session={opened.session} words={words} onLeave={() => goTo(hrefs.menu)} gate={gate.current} taking={taking} computer={computer} />
      ) : (
        <GameScreen session={opened.session} words={words} taking={taking} onLeave={() => goTo(hrefs.menu)} />
      )}
      <ThinkingBar session={opened.session} thinking={thinking} />
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

/** A game of other rules is never played on in place: it stays as it is, and a new one starts from its last position. */
function OtherRules({ id, record }: { id: string; record: SavedGame }): JSX.Element {
  const { words, rules, store } = useShell();
  const [problem, setProblem] = useState('');
  const playOn = async (): Promise<void> => {
    try {
      const next = await store.save(createSession({ rules, record }).record);
      // The old address would only lead here again.
      location.replace(hrefs.game(next));
    } catch (error) {
      setProblem(problemLine(words, error));
    }
  };
  return (
    <div class="sheet">
      <Notice title={gameTitle(rules, record)} problem={problem || words.t(record.ending ? 'ui.problem.otherRulesEnded' : 'ui.problem.otherRules')}>
        {!record.ending && !problem && (
          <button type="button" class="btn btn-primary" onClick={() => void playOn()}>
            {words.t('ui.problem.playOn')}
          </button>
        )}
        <a class={record.ending || problem ? 'btn btn-primary' : 'btn'} href={hrefs.replay(id)}>
          {words.t('ui.replay.watch')}
        </a>
      </Notice>
    </div>
  );
}

/** Opens the game of an id, and saves it after every change. */
function useSession(id: string): Opened {
  const { words, rules, store } = useShell();
  const [opened, setOpened] = useState<Opened>(null);
  useEffect(() => {
    let here = true;
    let leave = (): void => {};
    const open = async (): Promise<Opened> => {
      const record = await store.load(id);
      if (!record) return { problem: words.t('ui.problem.missing') };
      if (record.rulesHash !== rules.hash) return { other: record };
      // The check of every action takes a moment: the page is painted before it.
      await new Promise((next) => setTimeout(next, 20));
      return { session: createSession({ rules, record }) };
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

/** Lets the computer move for as long as the session is on the table. */
function useComputer(session: Session | null, gate: Gate): { computer: Computer | null; thinking: Thinking; problem: string } {
  const { words, rules } = useShell();
  const thinking = useMemo(() => openThinking(rules), [rules]);
  useEffect(() => thinking.stop, [thinking]);
  const [computer, setComputer] = useState<Computer | null>(null);
  const [problem, setProblem] = useState('');
  const [, redraw] = useState(0);
  useEffect(() => {
    setProblem('');
    if (!session) return;
    const running = runComputer(
      session,
      () => moveFor(session, thinking),
      (error) => setProblem(problemLine(words, error)),
      gate,
      () => redraw((n) => n + 1),
    );
    setComputer(running);
    return () => {
      running.stop();
      setComputer(null);
    };
  }, [session]);
  return { computer, thinking, problem };
}

/** Asks the computer whose turn it is, and does what it chooses if the game still stands where it was asked. */
async function moveFor(session: Session, thinking: Thinking): Promise<void> {
  const question = session.question();
  if (!question) return;
  const { length } = session.record.actions;
  const { action, ...reasons } = await thinking.ask(question);
  if (session.record.actions.length === length) session.act(action, reasons);
}
