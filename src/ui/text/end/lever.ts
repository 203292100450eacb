import type { Words } from '../../../rules/words';

/** Leverage in words: 'Russia holds 2', or of history 'Iran held 3'. */
export function leverWords(words: Words, leverage: number, when: 'leverNow' | 'leverBefore'): string {
  const holder = leverage === 0 ? 'level' : leverage > 0 ? 'russia' : 'iran';
  return words.t(`ui.end.${when}.${holder}`, { n: Math.abs(leverage) });
}
