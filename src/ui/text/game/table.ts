import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Action } from '../../../engine/actions';
import type { Choice } from '../../../engine/engine';
import type { Awaited } from '../../../engine/phases/phase';
import type { GameState } from '../../../engine/state';
import type { Rules } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import type { AskTaking } from '../../game/taking';
import type { Eyes } from '../../game/view';

/** What the parts of a decision share: where the game stands, who is asked, and what a press does. */
export interface Table {
  rules: Rules;
  words: Words;
  state: GameState;
  asked: Awaited;
  eyes: Eyes;
  /** Two people share the screen and this is decided in the open: each side's button names its side. */
  signed: boolean;
  /** Every action says at once what it would change. */
  inline: boolean;
  /** Asks what the computer across the table would take of a deal that is composed; absent where a person sits there. */
  taking?: AskTaking | undefined;
  act(action: Action, times?: number): void;
  /** Does several actions one after another, each legal in its turn. */
  actAll(actions: readonly Action[]): void;
  /** Says why something can't be done. */
  deny(choice: Choice): void;
  /** An action is looked at: its changes are shown; null: none is. */
  point(choice: Choice | null): void;
}

const Context = createContext<Table | null>(null);

export const TableProvider = Context.Provider;

/** @throws outside of a decision */
export function useTable(): Table {
  const table = useContext(Context);
  if (!table) throw new Error('No decision around this part.');
  return table;
}
