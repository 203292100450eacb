import { z } from 'zod';
import { placeCubes } from '../arenas';
import { isOpen } from '../fronts';
import { change, type Game } from '../game';
import { message } from '../messages';
import type { Target } from '../types';
import { n, quiet, sideWord, verb } from './verb';

/** Puts resolutions on the Council's table; on Syria, once it is shut, the West places an oil cube instead. */
function tableResolutions(g: Game, target: Target, count: number, noVeto: 0 | 1): void {
  if (target === 'syria' && !isOpen(g, 'syria')) {
    placeCubes(g, 'west', g.rules.settings.oilArena, 1);
    return;
  }
  for (let i = 0; i < count; i++) g.state.resolutions.push({ target, noVeto });
  change(g, { type: 'tabled', target, n: count, noVeto });
}

/** Verbs of the Security Council. */
export const councilVerbs = {
  resolution: verb(
    'resolution',
    { target: z.enum(['russia', 'iran', 'syria']), n, noVeto: quiet },
    {
      apply(g, e) {
        tableResolutions(g, e.target, e.n, e.noVeto ? 1 : 0);
        return undefined;
      },
      describe: (e) => message(e.noVeto ? 'resolution-noveto' : 'resolution', { target: sideWord(e.target), n: e.n }),
    },
  ),
  block: verb(
    'block',
    { target: z.enum(['russia', 'iran', 'syria']), n },
    {
      apply(g, e) {
        g.state.blocks[e.target] += e.n;
        g.state.changes++;
        return undefined;
      },
      describe: (e) => message('block', { target: sideWord(e.target), n: e.n }),
    },
  ),
};
