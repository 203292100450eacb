import { LEVELS, type LevelName } from './levels';
import { TEMPERS, type TemperName } from './temper';

/** Names of the computer players. Nothing of how they play is loaded with them. */

/** Players without levels: any legal action, and one step deep. */
export type Maker = 'random' | 'greedy';

const MAKERS: readonly Maker[] = ['random', 'greedy'];

/** A level by its name alone is the honest broker; the others name their temperament. */
export type PlayerName = Maker | LevelName | `${LevelName}-${Exclude<TemperName, 'broker' | 'grasper'>}`;

export const PLAYERS = [
  ...MAKERS,
  ...Object.keys(LEVELS),
  ...Object.keys(LEVELS).flatMap((level) => ['haggler', 'hedger'].map((temper) => `${level}-${temper}`)),
] as PlayerName[];

/** A level, its temperament, and a budget of its own in percent: `minister-hedger@400` searches four times as long. */
const LEVEL = /^([a-z]+)(?:-([a-z]+))?(?:@([1-9]\d{0,4}))?$/;

export interface Seat {
  level: LevelName;
  temper: TemperName;
  budget: number | null;
}

/** The level that a name asks for; null: none. */
export function seatOf(name: string): Seat | null {
  const [, level = '', temper = 'broker', budget] = LEVEL.exec(name) ?? [];
  if (!Object.hasOwn(LEVELS, level) || !Object.hasOwn(TEMPERS, temper)) return null;
  return { level: level as LevelName, temper: temper as TemperName, budget: budget === undefined ? null : Number(budget) };
}

/** For comparing evaluators in the lab: `greedy~hand` plays by the hand-written one, `greedy~learned` by all that was learned. */
const EVALUATOR = /^(.+)~(hand|learned)$/;

/** A player's name without its evaluator, and which that is. */
export function evaluatorOf(name: string): { plain: string; evaluator: 'hand' | 'learned' | null } {
  const [, plain = name, evaluator = null] = EVALUATOR.exec(name) ?? [];
  return { plain, evaluator: evaluator as 'hand' | 'learned' | null };
}

/** Whether there is a player of this name; a level may name its temperament and its budget, and any its evaluator. */
export function isPlayer(given: string): boolean {
  const name = evaluatorOf(given).plain;
  return (MAKERS as readonly string[]).includes(name) || seatOf(name) !== null;
}
