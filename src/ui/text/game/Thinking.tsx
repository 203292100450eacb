import type { JSX } from 'preact';
import type { Awaited } from '../../../engine/phases/phase';
import type { Rules } from '../../../engine/types';
import type { Session } from '../../../play/session';
import type { Words } from '../../../rules/words';
import { type Eyes, ownEyes, seenBy } from '../../game/view';
import { SideMark } from '../../look/Icon';
import { DealSheet } from './Draft';
import { OwnHand } from './Hand';

interface ThinkingProps {
  session: Session;
  rules: Rules;
  words: Words;
  asked: Awaited;
  eyes: Eyes;
  /** Who only watches may choose whose secrets to see. */
  onEyes?: ((eyes: Eyes) => void) | undefined;
}

const EYES: readonly Eyes[] = ['table', 'russia', 'iran', 'both'];

/** The computer decides: what about, and meanwhile one's own hand; who watches chooses whose eyes to look with. */
export function Thinking({ session, rules, words, asked, eyes, onEyes }: ThinkingProps): JSX.Element {
  const { state } = session;
  const top = state.stack[state.stack.length - 1];
  const draft = top?.phase === 'compose' || top?.phase === 'answer' ? top.draft : null;
  return (
    <section class="g-pane g-decision" data-decision aria-labelledby="g-decision-title">
      <div class="g-decision-body">
        <h2 id="g-decision-title" class="g-ask is-thinking" tabIndex={-1} data-decision-title>
          <SideMark side={asked.side} />
          <span role="status">{words.t('game.thinking', { side: words.t('game.sideName', { context: asked.side }) })}</span>
        </h2>
        <p class="note">{asked.visibility === 'private' ? words.t('game.thinkingPrivate') : words.prompt(state, asked)}</p>
        {draft && draft.length > 0 && <DealSheet draft={draft} words={words} state={state} />}
        {onEyes && (
          <fieldset class="g-eyes">
            <legend class="label">{words.t('game.eyes.title')}</legend>
            <div class="segments">
              {EYES.map((each) => (
                <label key={each}>
                  <input type="radio" name="g-eyes" value={each} checked={eyes === each} onChange={() => onEyes(each)} />
                  {each === 'table' || each === 'both' ? words.t(`game.eyes.${each}`) : words.side(each)}
                </label>
              ))}
            </div>
          </fieldset>
        )}
        {ownEyes(eyes).map((side) => (
          <OwnHand key={side} side={side} state={seenBy(rules, state, eyes)} rules={rules} words={words} />
        ))}
      </div>
    </section>
  );
}
