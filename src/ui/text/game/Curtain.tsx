import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ally } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import { SideMark } from '../../look/Icon';
import { changeSettings } from '../../settings';
import { useSettings } from '../shell';

/** How long it is held before it lifts. */
const HOLD = 600;

interface CurtainProps {
  side: Ally;
  /** Year and phase: open to all. */
  line: string;
  words: Words;
  onLift: () => void;
  /** Leaves it down and goes back to the table, where that can be. */
  onBack?: (() => void) | undefined;
}

/**
 * Covers the table before one side's secrets. Nothing of the game is in the page beneath it. Held for a moment it lifts;
 * where holding is hard, a setting lets one press do, and a press made by assistive technology always does.
 */
export function Curtain({ side, line, words, onLift, onBack }: CurtainProps): JSX.Element {
  const { lift } = useSettings();
  const single = lift === 'press';
  const { held, handlers } = useHold(onLift, single);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), [side]);
  return (
    <section class={`g-curtain g-curtain-${side}`} data-curtain={side} aria-labelledby="g-curtain-title">
      <div class="g-curtain-card">
        <SideMark side={side} class="g-curtain-mark" />
        <h1 id="g-curtain-title" tabIndex={-1}>
          {words.t('game.sideName', { context: side })}
        </h1>
        <p class="g-curtain-line">{line}</p>
        <hr />
        <p>{words.t('game.curtain.line', { side: words.side(side) })}</p>
        <button ref={button} type="button" class={held ? 'btn btn-primary g-hold is-held' : 'btn btn-primary g-hold'} data-lift={lift} {...handlers}>
          <span>{words.t(single ? 'game.curtain.press' : 'game.curtain.hold')}</span>
        </button>
        <label class="g-curtain-setting">
          <input type="checkbox" checked={single} onChange={(event) => changeSettings({ lift: event.currentTarget.checked ? 'press' : 'hold' })} />
          {words.t('game.curtain.single')}
        </label>
        {onBack && (
          <button type="button" class="btn btn-quiet" onClick={onBack}>
            {words.t('game.curtain.back')}
          </button>
        )}
      </div>
    </section>
  );
}

/** Press and hold, by pointer or by Space or Enter. */
function useHold(done: () => void, single: boolean) {
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stop = (): void => {
    clearTimeout(timer.current);
    setHeld(false);
  };
  const start = (): void => {
    if (single) return;
    clearTimeout(timer.current);
    setHeld(true);
    timer.current = setTimeout(() => {
      setHeld(false);
      done();
    }, HOLD);
  };
  useEffect(() => stop, []);
  const isHoldKey = (event: KeyboardEvent): boolean => !single && (event.key === ' ' || event.key === 'Enter');
  return {
    held,
    handlers: {
      onPointerDown: (event: PointerEvent) => event.button === 0 && start(),
      onPointerUp: stop,
      onPointerLeave: stop,
      onPointerCancel: stop,
      onContextMenu: (event: Event) => event.preventDefault(),
      onBlur: stop,
      onKeyDown: (event: KeyboardEvent) => {
        if (!isHoldKey(event)) return;
        // Without its own click; a key that the side before still holds down counts for nothing.
        event.preventDefault();
        if (!event.repeat) start();
      },
      onKeyUp: (event: KeyboardEvent) => {
        if (!isHoldKey(event)) return;
        event.preventDefault();
        stop();
      },
      // A click without a pointer or a key comes from assistive technology, which can't hold.
      onClick: (event: MouseEvent) => {
        if (single || event.detail === 0) done();
      },
    },
  };
}
