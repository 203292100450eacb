import type { SavedGame } from './saved-game';

export type SaveProblemKind = 'empty' | 'too-large' | 'not-json' | 'foreign' | 'newer' | 'field' | 'position' | 'differs';

/** Why a file or a position can't be used: one sentence for people, and its kind and arguments for the locale. */
export class SaveProblem extends Error {
  constructor(
    readonly kind: SaveProblemKind,
    text: string,
    readonly args: Record<string, string | number> = {},
  ) {
    super(text);
    this.name = 'SaveProblem';
  }
}

/** The text of a saved game, as it goes into a file. */
export function writeSave(record: SavedGame): string {
  return JSON.stringify(record);
}
