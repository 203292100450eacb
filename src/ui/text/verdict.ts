import type { Verdict } from '../../play/verify';
import type { Words } from '../../rules/words';

/** What a check of a record found, in a few words: 'Verified', or 'Recorded view, differs from action 41'. */
export function kindLine(words: Words, { kind, at, ok }: Verdict): string {
  if (kind === 'verified') return words.t('ui.replay.verified');
  if (kind === 'bad') return at ? words.t('ui.replay.bad', { at }) : words.t('ui.replay.badStart');
  return ok ? words.t('ui.replay.recordedSame') : words.t('ui.replay.recorded', { at: at ?? 0 });
}

/** What that means for who watches. */
export function kindHint(words: Words, { kind, reason }: Verdict): string {
  if (kind === 'verified') return words.t('ui.replay.verifiedHint');
  return kind === 'bad' ? words.t('ui.replay.badHint', { reason: reason ?? '' }) : words.t('ui.replay.recordedHint');
}
