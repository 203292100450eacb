import type { Action } from '../../engine/actions';
import type { DealLine, GameState, Pledge } from '../../engine/state';
import { ALLIES, type Ally } from '../../engine/types';
import type { Speech } from './speech';

/** "2 Su-35s, due 2024". */
export function promiseWords(speech: Speech, state: GameState, promise: Pick<Pledge, 'good' | 'n' | 'due'> & { stalled?: 0 | 1 }): string {
  return speech.t(promise.stalled ? 'promise.stalled' : 'promise.open', {
    good: speech.count(promise.good, promise.n),
    year: speech.inYear(state, promise.due),
  });
}

/** One line of a deal: "2 coins", "1 cube in Washington", "a promise of 1 Su-35, due 2024". */
export function lineWords(speech: Speech, state: GameState, line: DealLine): string {
  const direct = line.kind === 'good' ? speech.rules.good[line.what]?.direct : null;
  if (direct) return speech.t('deal.direct', { good: speech.count(line.what, line.n), front: speech.inFront(direct) });
  if (line.kind === 'cube') return speech.t('deal.cube', { cubes: speech.many('cube', line.n), arena: speech.inArena(line.what) });
  const good = speech.count(line.what, line.n);
  return line.kind === 'good' ? speech.t('deal.good', { good }) : speech.t('deal.promise', { good, year: speech.inYear(state, line.due) });
}

/** A whole package: "Russia gives 2 coins; Iran gives 1 drone". */
export function dealWords(speech: Speech, state: GameState, draft: readonly DealLine[]): string {
  if (draft.length === 0) return speech.t('deal.empty');
  return ALLIES.map((side) => givenBy(speech, state, side, draft)).join(speech.t('list.semicolon'));
}

/** What one side gives and promises: "Russia gives 2 coins and promises 1 Su-35 due 2024". */
function givenBy(speech: Speech, state: GameState, from: Ally, draft: readonly DealLine[]): string {
  const { t } = speech;
  const side = speech.side(from);
  const lines = draft.filter((line) => line.from === from);
  const list = speech.and(lines.filter((line) => line.kind !== 'promise').map((line) => lineWords(speech, state, line)));
  const promised = lines.filter((line) => line.kind === 'promise');
  const promises = speech.and(promised.map((line) => t('deal.promised', { good: speech.count(line.what, line.n), year: speech.inYear(state, line.due) })));
  if (list && promises) return t('deal.both', { side, list, promises });
  if (promises) return t('deal.promises', { side, list: promises });
  return list ? t('deal.gives', { side, list }) : t('deal.nothing', { side });
}

type Add = Extract<Action, { do: 'add' }>;

/** The button that adds one unit of something to the draft. */
export function addWords(speech: Speech, state: GameState, draft: readonly DealLine[], action: Add): string {
  const due = action.kind === 'promise' ? action.due : -1;
  const more = draft.some((line) => line.from === action.from && line.kind === action.kind && line.what === action.what && line.due === due);
  const args = {
    side: speech.side(action.from),
    arena: speech.inArena(action.what),
    good: speech.count(action.what, 1),
    one: speech.good(action.what, 1),
    year: speech.inYear(state, due),
  };
  return speech.say(`action.add-${action.kind}${more ? '-more' : ''}`, args);
}

/** The button that takes one unit of a line back. */
export function takeBackWords(speech: Speech, state: GameState, line: DealLine | undefined): string {
  if (!line) return speech.t('topic.talk');
  const args = {
    side: speech.side(line.from),
    sides: speech.sides(line.from),
    arena: speech.inArena(line.what),
    one: speech.good(line.what, 1),
    year: speech.inYear(state, line.due),
  };
  return speech.say(`action.take-back-${line.kind}`, args);
}

/** The oldest promise of a side that is due now and not yet dealt with. */
export function duePromise(speech: Speech, state: GameState, side: Ally, done: readonly number[]): Pledge | undefined {
  return state.promises.find((p) => p.from === side && p.due <= state.year && !speech.rules.good[p.good]?.kept && !done.includes(p.id));
}
