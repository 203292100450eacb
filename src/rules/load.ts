import agendas from '../../rules/agendas.json';
import aims from '../../rules/aims.json';
import arenas from '../../rules/arenas.json';
import era1 from '../../rules/cards/era-1.json';
import era2 from '../../rules/cards/era-2.json';
import era3 from '../../rules/cards/era-3.json';
import fronts from '../../rules/fronts.json';
import goods from '../../rules/goods.json';
import settings from '../../rules/settings.json';
import tracks from '../../rules/tracks.json';
import world from '../../rules/world.json';
import type { Rules } from '../engine/types';
import { assemble, type RawRules } from './assemble';
import { SCENARIO_FILES } from './scenarios';

/** The rules data that is shipped, file by file. */
export const RAW: RawRules = {
  'agendas.json': agendas,
  'aims.json': aims,
  'arenas.json': arenas,
  'cards/era-1.json': era1,
  'cards/era-2.json': era2,
  'cards/era-3.json': era3,
  'fronts.json': fronts,
  'goods.json': goods,
  ...SCENARIO_FILES,
  'settings.json': settings,
  'tracks.json': tracks,
  'world.json': world,
};

let loaded: Rules | null = null;

/** The shipped rules, checked once. @throws BadRules where the data is wrong */
export function loadRules(): Rules {
  loaded ??= assemble(RAW);
  return loaded;
}
