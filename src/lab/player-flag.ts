import { isPlayer, PLAYERS } from '../ai/names';
import { oneOf } from './io';

/** A computer player's name from a flag. @throws UsageError naming those there are */
export function playerFlag(command: string, flag: string, name: string): string {
  return isPlayer(name) ? name : oneOf(command, flag, 'player', name, PLAYERS);
}
