import type { Action } from '../../../engine/actions';
import type { Choice } from '../../../engine/engine';
import type { Ally } from '../../../engine/types';
import type { Term } from '../../game/terms';
import type { Pace } from '../../settings';
import type { TableUi } from './ui';

/** HTML panels over the table. */
export type Panel = 'log' | 'decks' | 'ledger' | 'menu' | 'keys';

/** What a press does, as data: the scene says it, the screen does it. */
export type Press =
  | { do: 'act'; action: Action }
  /** Several actions one after another, each legal in its turn. */
  | { do: 'acts'; actions: readonly Action[] }
  /** Says why it can't be done. */
  | { do: 'deny'; choice: Choice }
  /** Says a sentence of the table's own, where something can't be pressed for another reason. */
  | { do: 'tell'; text: string }
  /** Opens, closes or chooses something on the table itself. */
  | { do: 'ui'; set: Partial<TableUi> }
  /** Asks what the computer across the table would take. */
  | { do: 'taking' }
  | { do: 'term'; term: Term }
  | { do: 'note'; text: string }
  | { do: 'undo' }
  | { do: 'panel'; panel: Panel }
  | { do: 'rules'; part?: string }
  /** Dismisses what was shown: a world card, the opening of a year. */
  | { do: 'go-on' }
  | { do: 'lift' }
  | { do: 'peek'; side: Ally }
  | { do: 'end-peek' }
  | { do: 'words' }
  | { do: 'mute' }
  | { do: 'hint' }
  | { do: 'replay'; to: 'first' | 'back' | 'toggle' | 'forward' | 'last' | 'year-back' | 'year-forward' | number }
  | { do: 'speed'; speed: number }
  | { do: 'eyes'; eyes: 'russia' | 'iran' | 'both' | 'table' }
  | { do: 'play-on' }
  /** Two computers play and are watched: held or let go on, one move, how long a move stays. */
  | { do: 'watch'; to: 'pause' | 'step' }
  | { do: 'pace'; pace: Pace }
  | { do: 'guide'; to: 'next' | 'leave' }
  | { do: 'nothing' };
