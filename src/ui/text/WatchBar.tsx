import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../../play/session';
import type { Computer } from '../computer';
import { Icon } from '../look/Icon';
import { PaceChoice } from './Preferences';
import { useShell } from './shell';

/** Two computers play: hold them, let them go on, one move at a time, at which pace. */
export function WatchBar({ session, computer }: { session: Session; computer: Computer }): JSX.Element | null {
  const { words } = useShell();
  const [, redraw] = useState(0);
  useEffect(() => session.subscribe(() => redraw((n) => n + 1)), [session]);
  if (session.awaiting() === null) return null;
  const paused = computer.paused();
  const toggle = (): void => {
    if (paused) computer.resume();
    else computer.pause();
    redraw((n) => n + 1);
  };
  return (
    <section class="panel watch-bar" aria-label={words.t('ui.watching.label')}>
      <div class="btn-row">
        <button type="button" class={paused ? 'btn btn-primary' : 'btn'} onClick={toggle}>
          <Icon name={paused ? 'ui-play' : 'ui-pause'} />
          {words.t(paused ? 'ui.watching.resume' : 'ui.watching.pause')}
        </button>
        <button type="button" class="btn" disabled={!paused} onClick={() => computer.step()}>
          <Icon name="ui-step" />
          {words.t('ui.watching.step')}
        </button>
      </div>
      <PaceChoice compact />
    </section>
  );
}
