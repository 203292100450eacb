import type { GameState } from '../../engine/state';
import type { Ally, Side } from '../../engine/types';
import type { Words } from '../../rules/words';
import type { Change } from './changes';
import type { Preview } from './preview';

/** A change in words: what it is of, and from where to where; some only happen and have neither. */
export interface ChangeWords {
  what: string;
  /** The same where it stands under its side's heading. */
  short?: string;
  from?: string;
  to?: string;
  /** Whose affair it is; both sides': 'both'. */
  whose: Side | 'both';
}

/** One change in words. `state` names years. */
export function changeWords(change: Change, words: Words, state: GameState): ChangeWords {
  const t = words.t;
  const figures = (c: { from: number; to: number }) => ({ from: `${c.from}`, to: `${c.to}` });
  switch (change.of) {
    case 'standing':
    case 'stability':
    case 'sanctions':
    case 'bite':
    case 'hand':
      return sided(t(`game.change.${change.of}`), change.side, change, words);
    case 'leverage':
      return { what: t('game.leverage.title'), from: holding(change.from, words), to: holding(change.to, words), whose: 'both' };
    case 'trust':
    case 'open':
    case 'damascus':
    case 'war':
    case 'escalation':
    case 'price':
    case 'points':
      return { what: t(`game.change.${change.of}`), ...figures(change), whose: 'both' };
    case 'hand-strength':
    case 'committed':
      return {
        what: t(`game.change.${change.of === 'committed' ? 'committed' : 'atHand'}`, { front: words.front(change.front) }),
        from: `${change.from}`,
        to: t('game.change.of', { n: change.to, demand: change.demand }),
        whose: 'both',
      };
    case 'demand':
      return { what: t('game.change.demand', { front: words.front(change.front) }), ...figures(change), whose: 'both' };
    case 'front':
      return { what: t(change.open ? 'game.change.opens' : 'game.change.shuts', { front: words.front(change.front) }), whose: 'both' };
    case 'need':
      return sided(t('game.change.need', { front: words.front(change.front) }), change.side, change, words);
    case 'good':
      return sided(words.good(change.good, 2), change.side, change, words);
    case 'cubes':
      return sided(t('game.change.cubes', { arena: words.arena(change.arena) }), change.side, change, words);
    case 'lead':
      return {
        what: t('game.change.lead', { arena: words.arena(change.arena) }),
        from: leading(change.from, words),
        to: leading(change.to, words),
        whose: 'both',
      };
    case 'promised':
    case 'promise-gone':
    case 'promise-later':
      return {
        what: t(`game.change.${change.of === 'promised' ? 'promised' : change.of === 'promise-gone' ? 'promiseGone' : 'promiseLater'}`, {
          side: sideName(change.promise.from, words),
          promise: words.promise(state, change.promise),
        }),
        whose: change.promise.from,
      };
  }
}

/** A change of one side's own affairs. */
function sided(short: string, side: Side, { from, to }: { from: number; to: number }, words: Words): ChangeWords {
  const what = words.t('game.change.sided', { side: words.t('game.sideName', { context: side }), what: short });
  return { what, short: words.capital(short), from: `${from}`, to: `${to}`, whose: side };
}

const sideName = (side: Ally, words: Words): string => words.t('game.sideName', { context: side });

const holding = (n: number, words: Words): string =>
  n === 0 ? words.t('game.change.level') : words.t('game.change.holds', { side: words.side(n > 0 ? 'russia' : 'iran'), n: Math.abs(n) });

const leading = (side: Side | null, words: Words): string => (side ? words.t('game.sideName', { context: side }) : words.t('game.change.nobody'));

/** A change on one line: 'Trust 4 to 2'. */
export function changeLine({ what, from, to }: ChangeWords, words: Words): string {
  return from === undefined || to === undefined ? what : words.t('game.change.line', { what, from, to });
}

/** Changes that a glance can do without: what is given up to get the others, or follows from them. */
const MINOR = new Set<Change['of']>(['lead', 'points', 'open']);

/** What the screen says elsewhere. */
const UNTOLD = new Set<Change['of']>(['open', 'points']);

/** A preview on a line or two; says so where nothing that can be known would change. */
export function previewLine(preview: Preview, words: Words, state: GameState, most = 99): string {
  const decisive = preview.changes.filter((change) => !MINOR.has(change.of));
  const told = preview.changes.filter((change) => !UNTOLD.has(change.of));
  const chosen = decisive.length > most ? decisive.slice(0, most) : told.slice(0, most);
  const parts = chosen.map((change) => changeLine(changeWords(change, words, state), words));
  if (told.length > chosen.length) parts.push(words.t('game.change.more', { count: told.length - chosen.length }));
  const lines = parts.length > 0 ? `${parts.join(words.t('game.change.and'))}.` : '';
  const then = preview.next
    ? words.t('game.change.then', { side: words.side(preview.next.side) })
    : preview.open
      ? words.t('game.change.unknown')
      : lines === ''
        ? words.t('game.change.nothing')
        : '';
  return [lines, then].filter(Boolean).join(' ');
}
