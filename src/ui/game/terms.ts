import type { enGame } from '../../locale/en-game';

/** Terms that the screen explains where they stand: `game.terms.<term>` of the locale. */
export type Term = keyof typeof enGame.terms;
