import type { JSX, Ref } from 'preact';
import { useImperativeHandle, useState } from 'preact/hooks';
import { type Choice, isLegal } from '../../../engine/engine';
import type { Words } from '../../../rules/words';
import { previewLine } from '../../game/changeWords';
import { previewOf } from '../../game/preview';
import { Icon } from '../../look/Icon';
import type { Table } from './table';

export interface StripHandle {
  /** Shows what an action would change; null: nothing is looked at. */
  point(choice: Choice | null): void;
  /** Says why an action can't be done. */
  deny(choice: Choice): void;
}

/** More changes than this are only counted: the foot keeps its height. */
const MOST = 6;

interface StripProps {
  handle: Ref<StripHandle>;
  table: Pick<Table, 'rules' | 'state' | 'asked'>;
  words: Words;
  inline: boolean;
  /** The actions say it themselves. */
  told: boolean;
  /** Absent where there is nothing to choose. */
  onInline?: (() => void) | undefined;
}

/** The foot of a decision: what the action that is looked at would change, or why one can't be done. */
export function Strip({ handle, table, words, inline, told, onInline }: StripProps): JSX.Element {
  const [shown, show] = useState<{ choice: Choice; denied: boolean } | null>(null);
  useImperativeHandle(
    handle,
    () => ({
      point: (choice) => show((now) => (choice ? { choice, denied: false } : now?.denied ? now : null)),
      deny: (choice) => show({ choice, denied: true }),
    }),
    [],
  );
  const { state } = table;
  const why = shown?.denied ? shown.choice.why : undefined;
  // What was looked at may belong to the state before.
  const looked = shown && !shown.choice.why && isLegal(table.rules, state, shown.choice.action) ? shown.choice : null;
  return (
    <div class="g-strip">
      <div class="g-strip-text" role="status" aria-live="polite">
        {why ? (
          <p class="g-reason">
            <Icon name="ui-cross" />
            <span>
              <strong>{words.t('game.strip.whyNot')}</strong> {words.reason(why, state, shown?.choice.action)}
            </span>
          </p>
        ) : told ? null : looked ? (
          <p>
            <strong>{words.t(looked.action.do === 'add' || looked.action.do === 'take-back' ? 'game.strip.deal' : 'game.strip.would')}</strong>{' '}
            {previewLine(previewOf(table, looked.action), words, state, MOST)}
          </p>
        ) : shown?.choice.why ? (
          <p class="note">{words.t('game.strip.press')}</p>
        ) : (
          <p class="note">{words.t('game.strip.hint')}</p>
        )}
      </div>
      {onInline && (
        <button type="button" class="btn g-inline" aria-pressed={inline} onClick={onInline}>
          <Icon name="ui-eye" />
          {words.t('game.strip.inline')}
        </button>
      )}
    </div>
  );
}
