import type { Taking } from '../../ai/taking';
import type { Action } from '../../engine/actions';
import type { DealLine } from '../../engine/state';
import { type Ally, partnerOf } from '../../engine/types';
import type { Words } from '../../rules/words';

/** Asks what the computer across the table would take; null: no answer came. */
export type AskTaking = () => Promise<Taking | null>;

/** An answer being waited for, or had. */
export type Asked = 'waits' | 'failed' | Taking;

/** Asks, and tells what is to be shown: at once that it waits, then the answer. */
export function askTaking(ask: AskTaking, show: (asked: Asked) => void): void {
  show('waits');
  ask()
    .then((taking) => show(taking ?? 'failed'))
    .catch(() => show('failed'));
}

type Said = 'waits' | 'failed' | 'takes' | 'more' | 'other' | 'first' | 'nothing';

/** What a side gives by a draft, in words; nothing where it gives nothing. */
export type SideWords = (draft: readonly DealLine[], side: Ally) => string;

/** An answer in words, and the small actions that compose what it names; none where it names nothing. */
export function takingWords(asked: Asked, { by, draft }: { by: Ally; draft: readonly DealLine[] }, words: Words, gives: SideWords) {
  const side = words.t('game.sideName', { context: partnerOf(by) });
  const say = (key: Said, args = {}): string => words.t(`game.taking.${key}`, { side, ...args });
  if (typeof asked === 'string') return { text: say(asked), actions: [] as readonly Action[] };
  if (asked.of === 'takes' || asked.of === 'nothing') return { text: say(asked.of), actions: [] as readonly Action[] };
  const key = asked.of === 'more' ? 'more' : draft.length === 0 ? 'first' : 'other';
  const terms = { give: gives(asked.draft, by), ask: gives(asked.draft, partnerOf(by)) };
  return { text: say(key, terms), actions: asked.actions as readonly Action[] };
}
