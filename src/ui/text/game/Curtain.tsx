import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Ally } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import { useHold } from '../../game/useHold';
import { SideMark } from '../../look/Icon';
import { changeSettings } from '../../settings';
import { useSettings } from '../shell';

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
