import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Action, actionKey } from '../../../engine/actions';
import { isLegal } from '../../../engine/engine';
import type { GameState } from '../../../engine/state';
import { ALLIES, type Ally } from '../../../engine/types';
import type { Session } from '../../../play/session';
import { loadRules } from '../../../rules/load';
import type { Words } from '../../../rules/words';
import { phaseLine } from '../../game/phase';
import type { AskTaking } from '../../game/taking';
import { useCurtain } from '../../game/useCurtain';
import { decisionKey, type Eyes, seenBy } from '../../game/view';
import { EndScreen } from '../EndScreen';
import { useSettings } from '../shell';
import { Curtain } from './Curtain';
import { Decision } from './Decision';
import { Glance } from './Glance';
import { Header } from './Header';
import { Help } from './Help';
import { useKeys } from './keys';
import { Log } from './Log';
import { StateSections } from './StateSections';
import { Thinking } from './Thinking';
import './game.css';
import './log.css';
import './action.css';
import './hand.css';
import './decision.css';
import './composer.css';
import './curtain.css';

interface GameScreenProps {
  session: Session;
  words: Words;
  /** Asks what the computer across the table would take. */
  taking: AskTaking;
  onLeave: () => void;
}

/**
 * A game on the table, in words: the decision, the state and the log side by side. Against the computer the screen shows
 * what its person may know; with two people everything private hangs behind a curtain; with two computers one watches.
 */
export function GameScreen({ session, words, taking, onLeave }: GameScreenProps): JSX.Element {
  const rules = loadRules();
  const [, redraw] = useState(0);
  useEffect(() => session.subscribe(() => redraw((n) => n + 1)), [session]);
  const { curtain: wanted, keys } = useSettings();
  const { state } = session;
  const asked = session.awaiting();
  const people = ALLIES.filter((side) => !session.isComputer(side));
  const shared = people.length === 2;
  const curtain = useCurtain(asked, shared, shared && wanted);
  const [watched, setWatched] = useState<Eyes>('table');
  const [inline, setInline] = useState(() => matchMedia('(hover: none)').matches);
  const root = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const previous = useRef<GameState | undefined>(undefined);
  const [problem, setProblem] = useState('');

  const focus = useFocus(root, session, decisionKey(asked), curtain.covered);
  const doAll = (actions: readonly Action[]): void => {
    previous.current = session.state;
    setProblem('');
    try {
      for (const action of actions) {
        if (!isLegal(rules, session.state, action)) break;
        focus.after(action);
        session.act(action);
      }
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const act = (action: Action, times = 1): void => {
    const decision = decisionKey(session.awaiting());
    doAll([action]);
    for (let i = 1; i < times && decisionKey(session.awaiting()) === decision && isLegal(rules, session.state, action); i++) session.act(action);
  };
  const undo = (): void => {
    previous.current = undefined;
    if (session.canUndo()) {
      focus.after(null);
      session.undo();
    }
  };
  useKeys(root, keys, { undo, help: () => help.current?.showModal(), changes: () => setInline((now) => !now) });

  const frame = (content: JSX.Element, covered = false): JSX.Element => (
    <div ref={root} class={covered ? 'g-screen is-covered' : 'g-screen'} data-awaiting={decisionKey(asked)} data-ply={state.ply}>
      {content}
    </div>
  );

  if (curtain.covered && curtain.whose) {
    const line = words.t('game.curtain.where', { year: words.year(state), phase: phaseLine(session, rules, words) });
    const back = curtain.peeking ? curtain.endPeek : undefined;
    return frame(<Curtain key={curtain.whose} side={curtain.whose} line={line} words={words} onLift={curtain.lift} onBack={back} />, true);
  }
  if (curtain.peeking && curtain.whose) {
    return frame(<Glance side={curtain.whose} state={seenBy(rules, state, curtain.whose)} rules={rules} words={words} onDone={curtain.endPeek} />);
  }
  if (asked === null) return frame(<EndScreen record={session.record} state={state} words={words} />);

  const eyes: Eyes = shared ? (curtain.whose ?? 'table') : (people[0] ?? watched);
  const computer = session.isComputer(asked.side);
  const since = people.length === 0 ? state.ply : lastActed(session, shared ? asked.side : (people[0] as Ally));
  return frame(
    <>
      <Header
        session={session}
        rules={rules}
        words={words}
        who={whoLine(asked.side, computer, shared, words)}
        onUndo={undo}
        onHelp={() => help.current?.showModal()}
        onLeave={onLeave}
      />
      {problem && (
        <p class="alarm" role="alert">
          {problem}
        </p>
      )}
      <div class="g-columns">
        {computer ? (
          <Thinking session={session} rules={rules} words={words} asked={asked} eyes={eyes} onEyes={people.length === 0 ? setWatched : undefined} />
        ) : (
          <Decision
            session={session}
            rules={rules}
            words={words}
            asked={asked}
            eyes={eyes}
            shared={shared}
            inline={inline}
            onInline={() => setInline(!inline)}
            taking={people.length === 1 ? taking : undefined}
            act={act}
            actAll={doAll}
            lifted={shared && curtain.whose !== null}
            onPeek={shared && wanted && curtain.whose === null ? curtain.peek : undefined}
          />
        )}
        <section class="g-pane g-world" aria-labelledby="g-state-title">
          <h2 id="g-state-title" class="g-pane-title" tabIndex={-1}>
            {words.t('game.state.title')}
          </h2>
          <StateSections state={state} words={words} eyes={eyes} previous={previous.current} hands={false} />
        </section>
        <Log session={session} words={words} eyes={eyes} since={since} reasons={(side) => session.isComputer(side)} />
      </div>
      <Help dialog={help} words={words} />
    </>,
  );
}

/** The position after a side's last action; everything is new to one that has not acted. */
function lastActed({ record }: Session, side: Ally): number {
  return record.actions.findLastIndex((action) => action.side === side) + 1;
}

function whoLine(side: Ally, computer: boolean, shared: boolean, words: Words): string {
  return words.t(computer ? 'game.header.thinks' : shared ? 'game.header.decides' : 'game.header.you', { side: words.t('game.sideName', { context: side }) });
}

/**
 * Keeps the focus where a person left it: on the same action while the same thing is asked and it can still be done, else
 * on the heading of the decision. Nobody who reads elsewhere on the page is torn away.
 */
function useFocus(root: { current: HTMLDivElement | null }, session: Session, decision: string, covered: boolean) {
  const done = useRef<{ action: Action | null; decision: string } | null>(null);
  const shown = useRef({ decision, covered });
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { decision, covered };
    const last = done.current;
    done.current = null;
    if (covered || (before.decision === decision && before.covered === covered && !last)) return;
    const active = document.activeElement;
    const reading =
      active && active !== document.body && !active.closest('[data-decision]') && !active.closest('[data-undo]') && root.current?.contains(active);
    if (reading && !last) return;
    if (last?.action && last.decision === decision && focusAction(root.current, last.action)) return;
    const heading = root.current?.querySelector<HTMLElement>('[data-decision-title]');
    heading?.focus({ preventScroll: before.decision === decision });
    heading?.closest('.g-decision-body')?.scrollTo({ top: 0 });
  }, [session.version, covered]);
  return {
    after(action: Action | null): void {
      done.current = { action, decision: decisionKey(session.awaiting()) };
    },
  };
}

function focusAction(root: HTMLElement | null, action: Action): boolean {
  const button = root?.querySelector<HTMLElement>(`[data-action="${CSS.escape(actionKey(action))}"]:not([aria-disabled="true"])`);
  button?.focus({ preventScroll: true });
  return button !== null && button !== undefined;
}
