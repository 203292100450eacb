import type { Action } from '../../../engine/actions';
import { clone } from '../../../engine/clone';
import { apply, awaiting, legalActions } from '../../../engine/engine';
import type { EventType, GameEvent } from '../../../engine/events';
import type { Awaited } from '../../../engine/phases/phase';
import type { GameState } from '../../../engine/state';
import type { Rules } from '../../../engine/types';

/** What happens from here on hangs on chance or on what nobody at the table may know yet. */
const UNKNOWN: ReadonlySet<EventType> = new Set<EventType>(['die', 'reshuffled', 'drew', 'discarded', 'agenda-revealed', 'year-begins']);

/** Collects events and halts the engine at the first that nobody can foresee. */
class Watched extends Array<GameEvent> {
  override push(...events: GameEvent[]): number {
    for (const event of events) if (UNKNOWN.has(event.type)) throw new Error('unknown from here on');
    return super.push(...events);
  }
}

export interface Glimpse {
  /** The state as far as it can be foreseen. */
  after: GameState;
  /** Who is asked next; null where the rest is unknown or the game is over. */
  next: Awaited | null;
  /** More follows that chance or a hidden card decides. */
  open: boolean;
}

/**
 * What some actions would change, as far as it can be known: the rules run on a copy up to the first draw, die or
 * hidden agenda. The state given is left alone; it should be an observed one, so that nothing hidden can leak. The actions
 * must be legal when their turn comes.
 */
export function glimpse(rules: Rules, state: GameState, actions: readonly Action[]): Glimpse {
  const after = clone(state);
  for (const action of actions) {
    try {
      apply(rules, after, action, new Watched());
    } catch {
      // Halted by `Watched`, or by the generator, which an observed state doesn't have.
      return { after, next: null, open: true };
    }
  }
  return { after, next: awaiting(rules, after), open: false };
}

/**
 * What a draft would change if it were sent and accepted. Where Russia would still choose which cube pays for arms,
 * the first of its choices is taken.
 * @returns null where the draft can't be sent
 */
export function glimpseDeal(rules: Rules, state: GameState): Glimpse | null {
  const top = state.stack[state.stack.length - 1];
  if (top?.phase !== 'compose' && top?.phase !== 'answer') return null;
  const can = legalActions(rules, state);
  if (top.phase === 'compose' && !can.some((action) => action.do === 'send')) return null;
  let steps: Action[] = top.phase === 'compose' ? [{ do: 'send' }, { do: 'accept' }] : [{ do: 'accept' }];
  for (;;) {
    const seen = glimpse(rules, state, steps);
    if (seen.open || seen.next?.decision !== 'arms-price') return seen;
    const cube = legalActions(rules, seen.after)[0];
    if (!cube) return seen;
    steps = [...steps, cube];
  }
}
