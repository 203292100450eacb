import type { GameEvent } from '../../engine/events';
import type { GameState } from '../../engine/state';
import type { Rules } from '../../engine/types';
import { filmOf } from '../../play/frames';
import { visibleTo } from '../../play/recap';
import type { Session } from '../../play/session';
import type { Eyes } from '../game/view';
import { isLoud, joins } from './motion/runs';
import type { Shown } from './scene/sight';

/** Shows what happens in a session, one moment after another, lagging behind it; at rest the two agree. */
export interface Director {
  /** The position that is shown. */
  readonly state: GameState;
  /** How many of the session's events have been shown. */
  readonly told: number;
  readonly moving: boolean;
  /** What is being shown; never what is hidden from the eyes that look. */
  readonly happening: GameEvent | null;
  /** What waits to be dismissed. */
  readonly shown: Shown | null;
  /** Dismisses it. */
  goOn(): void;
  /** The rest of what moves is shown at once, up to what is to be dismissed. */
  skip(): void;
  /** Resolves when nothing moves and nothing waits. */
  rest(): Promise<void>;
  stop(): void;
}

/** How a moment is shown. */
export interface Showing {
  /** Aborted when the rest is to be shown at once. */
  until: AbortSignal;
  /** Shows the position after it already now. */
  draw(): void;
}

interface Options {
  /** A game, or a record that is watched. */
  session: Pick<Session, 'record' | 'state' | 'events' | 'subscribe'>;
  rules: Rules;
  /** 0: at once. */
  speed(): number;
  /** Whose eyes look while something moves: what is hidden from them is not shown. */
  eyes(): Eyes;
  /** Whether world cards and agendas wait to be dismissed: somebody plays here. */
  pauses(): boolean;
  /** Moves what the events of a moment move; resolves when that has arrived. The position shown is still the one before. */
  perform(events: readonly GameEvent[], showing: Showing): Promise<void>;
  /** An action's events where nothing moves: they may still be heard. */
  hear?(events: readonly GameEvent[]): void;
  onChange(): void;
}

interface Step {
  /** null: the action is over. */
  event: GameEvent | null;
  state: GameState;
}

/** Follows a session from its present position on. */
export function createDirector({ session, rules, speed, eyes, pauses, perform, hear, onChange }: Options): Director {
  let state = session.state;
  /** The position at the end of the queue. */
  let last = session.state;
  let ply = session.record.actions.length;
  let told = session.events.length;
  let queue: Step[] = [];
  let happening: GameEvent | null = null;
  let shown: Shown | null = null;
  let die: { roll: number; trial: number } | null = null;
  let running = false;
  let skipping = false;
  let stopped = false;
  /** Rises when what was on its way is no more: an action was taken back. */
  let cuts = 0;
  let showing = new AbortController();
  let unheard: GameEvent[] = [];
  let dismissed = (): void => {};
  let resting: (() => void)[] = [];

  const isSeen = (event: GameEvent): boolean => {
    const whose = eyes();
    return visibleTo(event, whose === 'table' ? 'public' : whose);
  };
  const moves = (): boolean => speed() > 0 && !skipping;

  const follow = (): void => {
    const { actions } = session.record;
    if (actions.length < ply) cut();
    for (; ply < actions.length; ply++) {
      const done = actions[ply];
      if (!done) break;
      const { frames, end } = filmOf(rules, last, done.action);
      queue.push(...frames.map(laid), { event: null, state: end });
      last = end;
    }
    if (!running) void run();
  };

  /** An action was taken back: what is shown is simply the position of now. */
  const cut = (): void => {
    cuts++;
    showing.abort();
    queue = [];
    ply = session.record.actions.length;
    last = session.state;
    state = session.state;
    told = session.events.length;
    happening = null;
    unheard = [];
  };

  /** The steps that are shown in one moment. */
  const takeRun = (): Step[] => {
    const run = [queue.shift() as Step];
    const seen = run.flatMap(({ event }) => (event && isSeen(event) ? [event] : []));
    while (run[0]?.event && queue[0]?.event) {
      const { event } = queue[0];
      if (isSeen(event)) {
        if (!joins(seen, event)) break;
        seen.push(event);
      }
      run.push(queue.shift() as Step);
    }
    return run;
  };

  const run = async (): Promise<void> => {
    running = true;
    while (queue.length > 0 && !stopped) {
      const steps = moves() ? takeRun() : [queue.shift() as Step];
      const events = steps.flatMap(({ event }) => (event && isSeen(event) ? [event] : []));
      if (moves() && events.length > 0) {
        if (!(await show(events, (steps[steps.length - 1] as Step).state))) continue;
      } else if (!moves()) listen(steps[0] as Step, events);
      for (const step of steps) {
        if (step.event) told++;
        state = step.state;
        if (step.event?.type === 'die') die = { roll: step.event.roll, trial: trialOf(state) };
        const dialog = step.event && pauses() ? dialogOf(step.event, die?.trial === trialOf(state) ? die.roll : null) : null;
        if (dialog) await wait(dialog);
        if (stopped) return;
      }
    }
    if (stopped) return;
    running = false;
    skipping = false;
    happening = null;
    // The session's own object: what hangs on its identity (previews) is worked out once.
    state = session.state;
    told = session.events.length;
    onChange();
    for (const done of resting.splice(0)) done();
  };

  /** Shows a moment. @returns whether it still counts: it was not taken back meanwhile */
  const show = async (events: readonly GameEvent[], after: GameState): Promise<boolean> => {
    const before = cuts;
    happening = events.find(isLoud) ?? events[0] ?? null;
    showing = new AbortController();
    const { signal } = showing;
    onChange();
    // The screen draws what happens, and the position before, in a task of its own.
    await new Promise((drawn) => setTimeout(drawn));
    const draw = (): void => {
      if (signal.aborted || before !== cuts) return;
      state = after;
      onChange();
    };
    if (!stopped && !signal.aborted) await Promise.race([perform(events, { until: signal, draw }).catch(() => {}), aborted(signal)]);
    return !stopped && before === cuts;
  };

  /** Where nothing moves an action is heard as a whole. */
  const listen = ({ event }: Step, events: readonly GameEvent[]): void => {
    if (event) unheard.push(...events);
    else if (unheard.length > 0) {
      if (speed() === 0) hear?.(unheard);
      unheard = [];
    }
  };

  const wait = (dialog: Shown): Promise<void> => {
    shown = dialog;
    // What comes after a pause moves again.
    skipping = false;
    onChange();
    return new Promise<void>((done) => {
      dismissed = () => {
        shown = null;
        dismissed = () => {};
        onChange();
        done();
      };
    });
  };

  const leave = session.subscribe(follow);
  return {
    get state() {
      return state;
    },
    get told() {
      return told;
    },
    get moving() {
      return running;
    },
    get happening() {
      return happening;
    },
    get shown() {
      return shown;
    },
    goOn: () => dismissed(),
    skip() {
      if (!running || shown) return;
      skipping = true;
      showing.abort();
    },
    rest: () => (running ? new Promise((done) => resting.push(done)) : Promise.resolve()),
    stop() {
      stopped = true;
      showing.abort();
      leave();
      for (const done of resting.splice(0)) done();
      resting = [];
    },
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });

/** The rules lay a card on the table a moment after they tell that it is played; on the screen it lies there at once. */
function laid(step: Step): Step {
  const { event, state } = step;
  if (event?.type === 'event-played' || event?.type === 'points-played') {
    state.stack.push({ phase: 'played', card: event.card, by: event.side, fired: 1, mark: state.changes });
  }
  return step;
}

/** Which world card of the year is being tried: a die that was rolled for one is nothing to the next. */
function trialOf({ year, stack }: GameState): number {
  const frame = stack.findLast(({ phase }) => phase === 'dispatches');
  return frame?.phase === 'dispatches' ? year * 10_000 + frame.at : -1;
}

/** What an event lays on the table until it is dismissed; `roll`: the die that fell before. */
function dialogOf(event: GameEvent, roll: number | null): Shown | null {
  if (event.type === 'world-happens') return { of: 'world', world: event.world, branch: event.branch, roll };
  return event.type === 'agenda-revealed' ? { of: 'agenda', agenda: event.agenda } : null;
}
