import { z } from 'zod';
import { canPlace, cedeCubes, cubesOf, placeCubes, removeCubes } from '../arenas';
import { isOpen } from '../fronts';
import { change, type Game } from '../game';
import { message } from '../messages';
import type { Ally, Side } from '../types';
import { allyRef, id, sideRef } from '../value-schema';
import { sideOf } from '../values';
import { ally, arenaOrList, arenasOf, type Context, listed, n, quiet, sideWord, verb } from './verb';

/** A question about an ally's own cubes is that ally's; about the West's, the chooser's. */
function pickerOf(side: Side, c: Context): Ally {
  if (c.cast.own) return c.cast.own;
  if (c.cast.favours) return c.cast.favours;
  return side === 'west' ? c.cast.player || 'russia' : side;
}

/** Where the West's cubes for an arena go: elsewhere once its front is shut. */
function westArena(g: Game, arena: string): string {
  const front = g.rules.arena[arena]?.front;
  return front && !isOpen(g, front) ? g.rules.settings.westArena : arena;
}

/** Verbs that move cubes. */
export const arenasVerbs = {
  place: verb(
    'place',
    { side: sideRef, arena: arenaOrList, n, quiet },
    {
      picks: (g, e, c) => (Array.isArray(e.arena) ? e.arena.filter((a) => canPlace(g, sideOf(e.side, c.cast), a)) : null),
      picker: (_g, e, c) => pickerOf(sideOf(e.side, c.cast), c),
      payable: (g, e, c) => listed(e.arena).some((a) => canPlace(g, sideOf(e.side, c.cast), a)),
      apply(g, e, c, pick) {
        const side = sideOf(e.side, c.cast);
        const arena = Array.isArray(e.arena) ? String(pick ?? '') : e.arena;
        placeCubes(g, side, side === 'west' ? westArena(g, arena) : arena, e.n, e.quiet === true);
        return undefined;
      },
      describe: (e) => message(e.quiet ? 'place-quiet' : 'place', { side: sideWord(e.side), n: e.n, arena: arenasOf(e.arena) }),
    },
  ),
  remove: verb(
    'remove',
    { side: sideRef, arena: arenaOrList, n: z.union([n, z.literal('all')]) },
    {
      picks: (g, e, c) => (Array.isArray(e.arena) ? e.arena.filter((a) => cubesOf(g, sideOf(e.side, c.cast), a) > 0) : null),
      picker: (_g, e, c) => pickerOf(sideOf(e.side, c.cast), c),
      payable: (g, e, c) => listed(e.arena).some((a) => cubesOf(g, sideOf(e.side, c.cast), a) >= (e.n === 'all' ? 1 : e.n)),
      apply(g, e, c, pick) {
        const side = sideOf(e.side, c.cast);
        removeCubes(g, side, Array.isArray(e.arena) ? String(pick ?? '') : e.arena, e.n === 'all' ? 99 : e.n);
        return undefined;
      },
      describe: (e) => message(e.n === 'all' ? 'remove-all' : 'remove', { side: sideWord(e.side), n: e.n, arena: arenasOf(e.arena) }),
    },
  ),
  cede: verb(
    'cede',
    { arena: id, n, from: sideRef, to: sideRef },
    {
      payable: (g, e, c) => cubesOf(g, sideOf(e.from, c.cast), e.arena) >= e.n,
      apply(g, e, c) {
        cedeCubes(g, sideOf(e.from, c.cast), sideOf(e.to, c.cast), e.arena, e.n);
        return undefined;
      },
      describe: (e) => message('cede', { from: sideWord(e.from), to: sideWord(e.to), n: e.n, arena: arenasOf(e.arena) }),
    },
  ),
  redeploy: verb(
    'redeploy',
    { side: allyRef, n, to: id },
    {
      picks: (g, e, c) => g.rules.arenas.filter((a) => a.id !== e.to && cubesOf(g, sideOf(e.side, c.cast), a.id) > 0).map((a) => a.id),
      picker: (_g, e, c) => ally(e.side, c),
      times: (e) => e.n,
      mayStop: true,
      apply(g, e, c, pick) {
        const side = ally(e.side, c);
        const from = String(pick ?? '');
        const row = g.state.cubes[from];
        if (!row || row[side] === 0) return undefined;
        row[side]--;
        (g.state.cubes[e.to] as Record<Side, number>)[side]++;
        change(g, { type: 'redeployed', side, from, to: e.to, n: 1 });
        return undefined;
      },
      describe: (e) => message('redeploy', { side: sideWord(e.side), n: e.n, arena: arenasOf(e.to) }),
    },
  ),
};
