import { z } from 'zod';
import { halveCubes } from '../arenas';
import { held, loseGood } from '../goods';
import { message } from '../messages';
import { leverageOf, leverTo, setTrack, shift, shiftSide, track } from '../tracks';
import { partnerOf, type SideRef } from '../types';
import { allyRef, id, sideRef, trackId } from '../value-schema';
import { sideOf } from '../values';
import { ally, n, sideWord, verb } from './verb';

/** Verbs that move tracks and leverage. */
export const tracksVerbs = {
  shift: verb(
    'shift',
    { track: trackId, side: sideRef.optional(), n: z.number().int().optional(), to: z.number().int().optional(), limit: z.number().int().optional() },
    {
      apply(g, e, c) {
        const by = e.n ?? 0;
        if (e.track === 'leverage') {
          const side = ally(e.side as SideRef, c);
          let move = by;
          if (e.limit !== undefined) {
            const now = side === 'russia' ? g.state.leverage : -g.state.leverage;
            move = Math.max(0, Math.min(by, e.limit - now));
          }
          leverTo(g, side, move);
        } else if (e.track === 'standing' || e.track === 'stability' || e.track === 'sanctions') {
          shiftSide(g, e.track, sideOf(e.side as SideRef, c.cast), by);
        } else if (e.to !== undefined) setTrack(g, e.track, e.to);
        else {
          const now = track(g, e.track);
          let move = by;
          if (e.limit !== undefined) move = by > 0 ? Math.max(0, Math.min(by, e.limit - now)) : Math.min(0, Math.max(by, e.limit - now));
          shift(g, e.track, move);
        }
        return undefined;
      },
      describe: (e) =>
        e.to !== undefined
          ? message('set', { track: message('track', { id: e.track }), n: e.to })
          : e.track === 'leverage'
            ? message(e.limit === undefined ? 'lever' : 'lever-limit', { side: sideWord(e.side as string), n: e.n ?? 0, limit: e.limit ?? 0 })
            : message(e.side ? 'shift-side' : e.limit === undefined ? 'shift' : 'shift-limit', {
                track: message('track', { id: e.track }),
                side: sideWord(e.side ?? ''),
                n: e.n ?? 0,
                sign: (e.n ?? 0) > 0 ? 'plus' : 'minus',
                size: Math.abs(e.n ?? 0),
                limit: e.limit ?? 0,
              }),
    },
  ),
  halve: verb(
    'halve',
    { arena: id.optional(), leverage: allyRef.optional() },
    {
      apply(g, e, c) {
        if (e.arena) halveCubes(g, e.arena, 'down');
        if (e.leverage) {
          const side = ally(e.leverage, c);
          const now = leverageOf(g, side);
          leverTo(g, partnerOf(side), now - Math.floor(now / 2));
        }
        return undefined;
      },
      describe: (e) =>
        e.arena ? message('halve-cubes', { arena: message('arena', { id: e.arena }) }) : message('halve-leverage', { side: sideWord(e.leverage as string) }),
    },
  ),
  pay: verb(
    'pay',
    { side: allyRef, leverage: n.optional(), coin: n.optional() },
    {
      payable: (g, e, c) => leverageOf(g, ally(e.side, c)) >= (e.leverage ?? 0) && held(g, ally(e.side, c), 'coin') >= (e.coin ?? 0),
      apply(g, e, c) {
        const side = ally(e.side, c);
        if (e.leverage) leverTo(g, partnerOf(side), Math.min(e.leverage, leverageOf(g, side)));
        if (e.coin) loseGood(g, side, 'coin', e.coin);
        return undefined;
      },
      describe: (e) => message(e.leverage ? 'pay-leverage' : 'pay-coin', { side: sideWord(e.side), n: e.leverage ?? e.coin ?? 0 }),
    },
  ),
};
