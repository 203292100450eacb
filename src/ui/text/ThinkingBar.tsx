import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../../play/session';
import { SideMark } from '../look/Icon';
import type { Thinking } from '../thinking';
import { useShell } from './shell';
import './thinking-bar.css';

/** A choice that is made sooner than this, in milliseconds, needs no bar. */
const SOON = 700;

/** How far the computer has come with a choice that takes its time, and a way to have it now; and what went wrong with it. */
export function ThinkingBar({ session, thinking }: { session: Session; thinking: Thinking }): JSX.Element | null {
  const { words } = useShell();
  const [, redraw] = useState(0);
  const [late, setLate] = useState(false);
  useEffect(() => thinking.subscribe(() => redraw((n) => n + 1)), [thinking]);
  const busy = thinking.percent !== null;
  useEffect(() => {
    setLate(false);
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), SOON);
    return () => clearTimeout(timer);
  }, [busy, session.version]);
  const side = session.awaiting()?.side;
  if (thinking.trouble) {
    return (
      <p class="thinking-bar thinking-trouble" role="alert">
        {words.t(`ui.thinking.${thinking.trouble}`)}
      </p>
    );
  }
  if (!busy || !late || !side) return null;
  return (
    <section class="thinking-bar" aria-label={words.t('game.thinking', { side: words.side(side) })}>
      <SideMark side={side} />
      <span>{words.t('game.thinking', { side: words.t('game.sideName', { context: side }) })}</span>
      <progress max={100} value={thinking.percent ?? 0} aria-label={words.t('ui.thinking.done')} />
      <button type="button" class="btn" onClick={thinking.moveNow}>
        {words.t('ui.thinking.now')}
      </button>
    </section>
  );
}
