import { createPlayer } from '../../../src/ai/players';
import { type Action, actionKey } from '../../../src/engine/actions';
import { legalActions } from '../../../src/engine/engine';
import { observe } from '../../../src/engine/observe';
import type { GameState } from '../../../src/engine/state';
import type { SavedGame } from '../../../src/play/record';
import { createSession } from '../../../src/play/session';
import { rules } from './saves';

/**
 * The same game beside the browser's, played along in Node: the computer's moves come out the same, so it knows what must be
 * on the screen, and it advises the person as `greedy` would play.
 */
export interface Mirror {
  readonly state: GameState;
  readonly record: SavedGame;
  /** What `greedy` would do in the person's place. */
  advice(): string;
  /** Keys of everything that may be done now. */
  legal(): string[];
  /** The person has done this; the computers answer. */
  does(key: string): void;
}

/** @param record owned by the mirror from now on */
export function mirrorOf(record: SavedGame): Mirror {
  const session = createSession({ rules, record, choose: ({ player, observation, seed }) => createPlayer(player).choose(rules, observation, seed) });
  const greedy = createPlayer('greedy');
  const computers = (): void => {
    while (session.computerMove());
  };
  computers();
  return {
    get state() {
      return session.state;
    },
    get record() {
      return session.record;
    },
    advice() {
      const asked = session.awaiting();
      if (!asked) throw new Error('Nobody is asked any more.');
      return actionKey(greedy.choose(rules, observe(rules, session.state, asked.side), session.state.ply).action);
    },
    legal: () => legalActions(rules, session.state).map(actionKey),
    does(key) {
      session.act(JSON.parse(key) as Action);
      computers();
    },
  };
}
