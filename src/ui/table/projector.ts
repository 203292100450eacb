import type { GameEvent } from '../../engine/events';
import type { GameState } from '../../engine/state';
import type { Rules } from '../../engine/types';
import type { LogEntry } from '../../play/recap';
import type { Replay } from '../../play/replay';
import type { Eyes } from '../game/view';
import { createDirector, type Director, type Showing } from './director';
import type { Shown } from './scene/sight';

/** Milliseconds that a world card stays by itself. */
const STAY = 2500;

/** A step of a replay in the middle of being shown. */
export interface Projected {
  state: GameState;
  /** How many of the record's events have been shown. */
  told: number;
  happening: GameEvent | null;
  shown: Shown | null;
}

/** Shows a step of a replay as it happens in a game: what moves moves, world cards lie on the table for a moment. */
export interface Projector {
  /** null: nothing is being shown, the position is the one the replay stands at. */
  readonly showing: Projected | null;
  /** Shows the step that leads to a position. */
  run(at: number): void;
  /** Whatever is being shown is dropped. */
  cut(): void;
  /** Dismisses a card that lies on the table. */
  goOn(): void;
  /** Until what is shown has come to its end; null: nothing is. */
  rest(): Promise<void> | null;
}

interface Options {
  rules: Rules;
  playback: Replay;
  entries: readonly LogEntry[];
  speed(): number;
  eyes(): Eyes;
  /** Moves what the events of a moment move; resolves when that has arrived. */
  perform(events: readonly GameEvent[], showing: Showing): Promise<void>;
  onChange(): void;
}

export function createProjector({ rules, playback, entries, speed, eyes, perform, onChange }: Options): Projector {
  let director: Director | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let open: Shown | null = null;

  const changed = (): void => {
    if (director && director.shown !== open) {
      open = director.shown;
      clearTimeout(timer);
      if (open) timer = setTimeout(() => director?.goOn(), STAY);
    }
    onChange();
  };

  const cut = (): void => {
    clearTimeout(timer);
    director?.stop();
    director = null;
    open = null;
  };

  /** The record up to a position, as a director follows a game. */
  const upTo = (at: number) => ({
    record: { ...playback.record, actions: playback.record.actions.slice(0, at) },
    state: playback.stateAt(at),
    events: entries.filter(({ ply }) => ply <= at),
  });

  return {
    get showing() {
      return director && { state: director.state, told: director.told, happening: director.happening, shown: director.shown };
    },
    run(at) {
      cut();
      let begin = (): void => {};
      const game = {
        ...upTo(at - 1),
        subscribe(listener: () => void) {
          begin = listener;
          return () => {};
        },
      };
      const mine = createDirector({ session: game, rules, speed, eyes, pauses: () => true, perform, onChange: changed });
      director = mine;
      // The screen draws the position before first.
      void Promise.resolve().then(async () => {
        if (director !== mine) return;
        Object.assign(game, upTo(at));
        try {
          begin();
          await mine.rest();
        } catch {
          // What the rules of today can't show is cut to.
        }
        if (director !== mine) return;
        cut();
        onChange();
      });
    },
    cut,
    goOn: () => director?.goOn(),
    rest: () => director?.rest() ?? null,
  };
}
