import type { ComponentChildren, JSX } from 'preact';
import { type Action, actionKey } from '../../../engine/actions';
import type { Choice } from '../../../engine/engine';
import { previewLine } from '../../game/changeWords';
import { previewOf } from '../../game/preview';
import { SideMark } from '../../look/Icon';
import { useTable } from './table';

interface ActionProps {
  choice: Choice;
  /** The figure that presses it while its group has the keyboard. */
  n?: number | undefined;
  /** What is read on the button; the action's own words where absent. */
  label?: string;
  /** A shorter thing to see in the label's place; the label stays for who listens. */
  short?: ComponentChildren;
  /** A second line that is always there. */
  sub?: ComponentChildren;
  /** What it costs, at the end of the line. */
  cost?: string;
  kind?: 'row' | 'chip' | 'primary' | 'step';
  /** It says what it does and would change whether or not the rest does. */
  tells?: boolean;
}

/** One action of the game: a press does it, or says why it can't be done. */
export function ActionButton({ choice, n, label, short, sub, cost, kind = 'row', tells = false }: ActionProps): JSX.Element {
  const table = useTable();
  const { words, state, asked } = table;
  const { action, why } = choice;
  const text = label ?? words.action(state, action);
  const line = why ? '' : tells ? previewLine(previewOf(table, action), words, state) : inlineLine();
  // Beside every action only what is worth a line: not that nothing changes.
  function inlineLine(): string {
    // A deal's changes stand on its sheet.
    if (!table.inline || kind === 'chip' || kind === 'step' || asked.decision === 'compose' || asked.decision === 'answer') return '';
    const preview = previewOf(table, action);
    return preview.changes.some((change) => change.of !== 'points') ? previewLine(preview, words, state, 4) : '';
  }
  const does = tells ? words.optionEffects(state, action).join(' ') : '';
  const classes = ['g-act', `g-act-${kind}`, kind === 'primary' ? 'btn btn-primary' : '', why ? 'is-barred' : ''].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      class={classes}
      data-action={actionKey(action)}
      data-do={action.do}
      aria-disabled={why ? true : undefined}
      onClick={() => (why ? table.deny(choice) : table.act(action))}
      onFocus={() => table.point(choice)}
      onBlur={() => table.point(null)}
      onPointerEnter={(event) => event.pointerType === 'mouse' && table.point(choice)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && table.point(null)}
    >
      {n !== undefined && n <= 9 && !why && (
        <kbd class="g-key" aria-hidden="true">
          {n}
        </kbd>
      )}
      <span class="g-act-text">
        {table.signed && (kind === 'row' || kind === 'primary') && (
          <span class="g-act-side">
            <SideMark side={asked.side} /> {words.t('game.signed', { side: words.side(asked.side) })}{' '}
          </span>
        )}
        {short === undefined ? (
          <span class="g-act-label">{text}</span>
        ) : (
          <>
            <span class="g-act-label" aria-hidden="true">
              {short}
            </span>
            <span class="hidden">{text}</span>
          </>
        )}
        {sub && <span class="g-act-sub">{sub}</span>}
        {does && <span class="g-act-sub">{does}</span>}
        {line && <span class="g-act-sub g-act-tells">{line}</span>}
      </span>
      {cost && (
        <span class="g-act-cost" aria-hidden="true">
          {cost}
        </span>
      )}
    </button>
  );
}

/** Does an action several times over. No action of the game by itself: each of its steps is one. */
export function RepeatButtons({ action, most }: { action: Action; most: number }): JSX.Element | null {
  const table = useTable();
  const { words, state } = table;
  if (most < 2) return null;
  const counts = most > 3 ? [2, 3, most] : most === 3 ? [2, 3] : [2];
  return (
    <span class="g-repeat">
      {counts.map((n) => (
        <button key={n} type="button" class="g-act g-act-step" data-repeat={n} onClick={() => table.act(action, n)}>
          <span aria-hidden="true">{words.t('game.repeat.short', { n })}</span>
          <span class="hidden">{words.t('game.repeat.long', { n, action: words.action(state, action) })}</span>
        </button>
      ))}
    </span>
  );
}
