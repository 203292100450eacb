import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FrameOf } from '../../../engine/state';
import { partnerOf } from '../../../engine/types';
import { dealTitle } from '../../game/deal';
import { type Asked, askTaking, takingWords } from '../../game/taking';
import { SideMark } from '../../look/Icon';
import { useTable } from './table';

/** What would they take? Answered from what lies open to both; where it names terms a press composes them. */
export function WouldTake({ frame }: { frame: FrameOf<'compose'> }): JSX.Element | null {
  const { words, state, taking, actAll } = useTable();
  const [asked, setAsked] = useState<Asked | null>(null);
  // An answer is about one draft: what was asked about an earlier one is no longer shown.
  const about = useRef(state);
  about.current = state;
  useEffect(() => setAsked(null), [state]);
  if (!taking) return null;
  const partner = partnerOf(frame.by);
  const found = asked && takingWords(asked, frame, words, (draft, side) => dealTitle(draft, side, words, state).give || words.t('game.taking.naught'));
  const ask = (): void => {
    // Not barred while it waits: a barred button would lose the keyboard.
    if (asked !== 'waits') askTaking(taking, (answer) => about.current === state && setAsked(answer));
  };
  return (
    <section class="g-taking" data-group>
      <button type="button" class="g-act g-act-row" data-taking="ask" onClick={ask}>
        <kbd class="g-key" aria-hidden="true">
          1
        </kbd>
        <span class="g-act-text">
          <span class="g-act-label">
            <SideMark side={partner} />
            {words.t('game.taking.ask', { side: words.t('game.sideName', { context: partner }) })}
          </span>
        </span>
      </button>
      <div role="status">
        {found && <p class="g-taking-answer">{found.text}</p>}
        {found && asked !== 'waits' && asked !== 'failed' && <p class="note">{words.t('game.taking.hint')}</p>}
      </div>
      {found && found.actions.length > 0 && (
        <button type="button" class="g-act g-act-row" data-taking="put" onClick={() => actAll(found.actions)}>
          <kbd class="g-key" aria-hidden="true">
            2
          </kbd>
          <span class="g-act-label">{words.t('game.taking.put')}</span>
        </button>
      )}
    </section>
  );
}
