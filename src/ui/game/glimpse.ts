import type { Action } from '../../engine/actions';
import { clone } from '../../engine/clone';
import { apply, awaiting, legalActions } from '../../engine/engine';
import type { EventType, GameEvent } from '../../engine/events';
import type { Awaited } from '../../engine/phases/phase';
import type { GameState } from '../../engine/state';
import type { Rules } from '../../engine/types';

/** What happens from here on hangs on chance or on what nobody at the table may know yet. */
const UNKNOWN: ReadonlySet<EventType> = new Set<EventType>(['die', 'reshuffled', 'drew', 'discarded', 'agenda-revealed']);

/** The world moves on: what comes now is not what the action does. */
const BEYOND: ReadonlySet<EventType> = new Set<EventType>([
  'front-met',
  'front-short',
  'income',
  'rupture',
  'collapse',
  'scored-arena',
  'year-begins',
  'world-happens',
  'world-void',
  'ended',
]);

/** Collects events and halts the engine at the first that nobody can foresee, or that isn't the action's doing. */
class Watched extends Array<GameEvent> {
  beyond = false;

  override push(...events: GameEvent[]): number {
    for (const { type } of events) {
      this.beyond = BEYOND.has(type);
      if (this.beyond || UNKNOWN.has(type)) throw new Error(`halted at ${type}`);
    }
    return super.push(...events);
  }
}

export interface Glimpse {
  /** The state as far as it can be foreseen. */
  after: GameState;
  /** Who is asked next; null where the rest is unknown, the world moves on, or the game is over. */
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
    const watched = new Watched();
    try {
      apply(rules, after, action, watched);
    } catch {
      // Halted by `Watched`, or by the generator, which an observed state doesn't have.
      return { after, next: null, open: !watched.beyond };
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
