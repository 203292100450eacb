import { curtainScene } from '../board/curtain';
import { wideScene } from '../board/wide';
import { compactScene } from '../compact/compact';
import type { Piece } from './piece';
import type { Sight } from './sight';

/** The whole table as a list of pieces, from the desk up. Beneath a curtain there is nothing else. */
export function sceneOf(sight: Sight): Piece[] {
  if (sight.curtain) return curtainScene(sight);
  return sight.stage.form === 'wide' ? wideScene(sight) : compactScene(sight);
}
