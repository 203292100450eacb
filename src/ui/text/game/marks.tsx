import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Ally, Side } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import type { Term } from '../../game/terms';
import { Icon, type IconName, SideMark } from '../../look/Icon';

/** A figure and, where it has moved since the last decision, by how much. */
export function Figure({ now, was, words, class: extra }: { now: number; was?: number; words: Words; class?: string }): JSX.Element {
  const by = was === undefined ? 0 : now - was;
  return (
    <span class={extra ? `g-figure ${extra}` : 'g-figure'}>
      {now}
      {by !== 0 && <Delta by={by} words={words} />}
    </span>
  );
}

/** By how much something has moved since the last decision. */
export function Delta({ by, words, towards }: { by: number; words: Words; towards?: Ally }): JSX.Element {
  return (
    <span class="g-delta">
      <span class="hidden">
        {towards ? words.t('game.deltaTowards', { by: signed(by), side: words.side(towards) }) : words.t('game.delta', { by: signed(by) })}
      </span>
      {towards && <SideMark side={towards} />}
      <span aria-hidden="true">{signed(by)}</span>
    </span>
  );
}

/** With its sign, the minus a real one. */
export function signed(n: number): string {
  return n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0';
}

/** A track as a row of small squares beside its figure; says nothing itself. */
export function Pips({ n, of, struck = 0, alarm = false }: { n: number; of: number; struck?: number; alarm?: boolean }): JSX.Element {
  return (
    <span class={alarm ? 'g-pips is-alarm' : 'g-pips'} aria-hidden="true">
      {Array.from({ length: of }, (_, i) => (
        <i key={i} class={i >= n ? '' : i >= n - struck ? 'is-struck' : 'is-on'} />
      ))}
    </span>
  );
}

/** A side's name with its shape before it. */
export function SideName({ side, words }: { side: Side; words: Words }): JSX.Element {
  return (
    <span class="g-side">
      <SideMark side={side} />
      {words.t('game.sideName', { context: side })}
    </span>
  );
}

/** A count of one side's cubes, its shape before the figure. */
export function Cubes({ side, n, was, words }: { side: Side; n: number; was: number; words: Words }): JSX.Element {
  return (
    <span class={n === 0 ? 'g-cubes is-none' : 'g-cubes'}>
      <SideMark side={side} />
      <Figure now={n} was={was} words={words} />
    </span>
  );
}

interface HeadProps {
  icon?: IconName;
  title: string;
  /** A mark beside the heading then answers with this term's rule. */
  term?: Term;
  words: Words;
  level?: 3 | 4;
  children?: ComponentChildren;
}

/** A heading of the state's sections, with the rule behind it on request. */
export function SectionHead({ icon, title, term, words, level = 3, children }: HeadProps): JSX.Element {
  const id = useId();
  const [open, setOpen] = useState(false);
  const rule = term ? words.t(`game.terms.${term}`) : '';
  const Tag = level === 3 ? 'h3' : 'h4';
  return (
    <>
      <div class="g-head">
        <Tag class="g-title">
          {icon && <Icon name={icon} />}
          {title}
        </Tag>
        {rule && (
          <button type="button" class="g-term" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            <span aria-hidden="true">?</span>
            <span class="hidden">{words.t('game.term', { title })}</span>
          </button>
        )}
        {children}
      </div>
      {rule && (
        <p class="g-rule note" id={id} hidden={!open}>
          {rule}
        </p>
      )}
    </>
  );
}

/** Points a card gives, in the shape of the side that it favours. */
export function OpsBadge({ side, ops, words }: { side: Ally | Side | 'neutral'; ops: number; words: Words }): JSX.Element {
  return (
    <span class={`g-ops g-ops-${side}`}>
      <span aria-hidden="true">{ops}</span>
      <span class="hidden">{words.t('game.card.ops', { count: ops })}</span>
    </span>
  );
}
