import type { ComponentChildren, JSX } from 'preact';
import type { DealLine, GameState } from '../../../engine/state';
import { ALLIES } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import type { Change } from '../../game/changes';
import { type ChangeWords, changeWords } from '../../game/changeWords';
import { Icon, type IconName, SideMark } from '../../look/Icon';
import { useTable } from './table';

interface SheetProps {
  draft: readonly DealLine[];
  words: Words;
  state: GameState;
  /** What stands beside a line, such as its buttons. */
  beside?: (line: DealLine, index: number) => ComponentChildren;
}

/** A draft agreement on one sheet: what each side gives. */
export function DealSheet({ draft, words, state, beside }: SheetProps): JSX.Element {
  return (
    <div class="g-sheet">
      {ALLIES.map((side) => (
        <section key={side} class={`g-gives g-gives-${side}`}>
          <h3>
            <SideMark side={side} />
            {words.t('game.deal.gives', { side: words.t('game.sideName', { context: side }) })}
          </h3>
          <ul class="plain g-lines">
            {draft.map((line, i) =>
              line.from === side ? (
                <li key={`${line.kind}:${line.what}:${line.due}`}>
                  <Icon name={lineIcon(line)} class={`side-${side}`} />
                  <span class="g-line-words">{words.capital(words.line(state, line))}</span>
                  {beside?.(line, i)}
                </li>
              ) : null,
            )}
            {!draft.some((line) => line.from === side) && <li class="g-none">{words.t('game.deal.nothing')}</li>}
          </ul>
        </section>
      ))}
    </div>
  );
}

const lineIcon = (line: DealLine): IconName => (line.kind === 'cube' ? `arena-${line.what}` : `good-${line.what}`);

/** What the deal on the table would change, sorted by whom it concerns; nothing where it can't be sent yet. */
export function DealChanges({ known }: { known: { changes: Change[]; open: boolean } | null }): JSX.Element | null {
  const { words, state } = useTable();
  if (!known) return null;
  // What is promised stands on the sheet; here only how many promises would be open.
  const rows = known.changes.filter((change) => change.of !== 'promised').map((change) => changeWords(change, words, state));
  const parts: { whose: string; title: string; rows: ChangeWords[] }[] = [
    ...ALLIES.map((side) => ({
      whose: side,
      title: words.t('game.deal.for', { side: words.t('game.sideName', { context: side }) }),
      rows: rows.filter((row) => row.whose === side),
    })),
    { whose: 'both', title: words.t('game.deal.between'), rows: rows.filter((row) => row.whose === 'both') },
  ];
  return (
    <section class="g-changes" aria-live="polite">
      <h3 class="g-title">{words.t('game.deal.changes')}</h3>
      <div class="g-changes-cols">
        {parts
          .filter((part) => part.rows.length > 0)
          .map((part) => (
            <div key={part.whose}>
              <h4 class="label">{part.title}</h4>
              <ul class="plain g-moves">
                {part.rows.map((row, i) => (
                  <li key={i}>
                    <span>{row.short ?? row.what}</span>
                    {row.from !== undefined && row.to !== undefined && (
                      <span class="g-move">
                        {row.from} <span aria-hidden="true">→</span>
                        <span class="hidden">{words.t('game.change.becomes')}</span> <b>{row.to}</b>
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </div>
      {rows.length === 0 && <p class="g-none">{words.t('game.deal.noChange')}</p>}
      {known.open && <p class="note">{words.t('game.change.unknown')}</p>}
    </section>
  );
}
