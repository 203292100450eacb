import type { GameState } from '../../engine/state';

/** Who stands behind the words of a card: its player, the chooser, and the length of a step. */
export interface Scene {
  /** "own" is said as "it" where the chooser is not known. */
  names: Readonly<Record<string, string>>;
  unit: 'year' | 'season';
  /** As a printed card says it, rather than in whole sentences. */
  short?: true;
  state: GameState | null;
}

/** A card on paper: nobody has played it yet. */
export const PAPER: Scene = { names: {}, unit: 'year', state: null };

/** The id to speak of, for an id of card data. */
export const castOf = (scene: Scene, id: string): string => scene.names[id] ?? id;

/** The same scene, in which one side is spoken of as another (as "it", or as "each ally"). */
export const speakingOf = (scene: Scene, from: string, as: string): Scene => ({ ...scene, names: { ...scene.names, [from]: as } });

/** "year" as this scenario says it: "two-years" is "two-seasons" where a step is a season. */
export function spanKey(scene: Scene, span: string): string {
  return scene.unit === 'season' ? span.replace('year', 'season') : span;
}
