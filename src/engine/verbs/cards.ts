import { z } from 'zod';
import { discardRandom, drawCards, takeFromHand } from '../cards';
import { change } from '../game';
import { message } from '../messages';
import { partnerOf } from '../types';
import { allyRef } from '../value-schema';
import { ally, n, sideWord, verb } from './verb';

/** Verbs of hands, the discard and what is shown of both. */
export const cardsVerbs = {
  draw: verb(
    'draw',
    { side: allyRef, n },
    {
      apply(g, e, c) {
        drawCards(g, ally(e.side, c), e.n);
        return undefined;
      },
      describe: (e) => message('draw', { side: sideWord(e.side), n: e.n }),
    },
  ),
  discard: verb(
    'discard',
    { side: allyRef, n, how: z.enum(['own', 'random']) },
    {
      picks: (g, e, c) => (e.how === 'own' ? [...g.state.hands[ally(e.side, c)]] : null),
      picker: (_g, e, c) => ally(e.side, c),
      times: (e) => (e.how === 'own' ? e.n : 1),
      secret: true,
      payable: (g, e, c) => g.state.hands[ally(e.side, c)].length >= e.n,
      apply(g, e, c, pick) {
        const side = ally(e.side, c);
        if (e.how === 'random') discardRandom(g, side, e.n);
        else if (pick !== undefined) {
          if (!g.state.hands[side].includes(String(pick))) return undefined;
          takeFromHand(g, side, String(pick));
          g.state.discard.push(String(pick));
          change(g, { type: 'discarded', side, cards: [String(pick)] });
        }
        return undefined;
      },
      describe: (e) => message(e.how === 'random' ? 'discard-random' : 'discard', { side: sideWord(e.side), n: e.n }),
    },
  ),
  show: verb(
    'show',
    { what: z.enum(['hand', 'agenda']), of: allyRef.optional(), to: allyRef },
    {
      apply(g, e, c) {
        const to = ally(e.to, c);
        if (e.what === 'agenda') {
          if (g.state.agendaSeen[to] || g.state.agenda === '') return undefined;
          g.state.agendaSeen[to] = 1;
          change(g, { type: 'agenda-shown', to });
          return undefined;
        }
        const of = partnerOf(to);
        g.state.seen[to] = [...g.state.hands[of]];
        change(g, { type: 'hand-shown', of, to });
        g.sink?.({ type: 'hand-seen', only: to, of, cards: [...g.state.hands[of]] });
        return undefined;
      },
      describe: (e) => message(e.what === 'agenda' ? 'show-agenda' : 'show-hand', { of: sideWord(e.of ?? ''), to: sideWord(e.to) }),
    },
  ),
  fetch: verb(
    'fetch',
    { side: allyRef, n },
    {
      picks: (g) => [...g.state.discard],
      picker: (_g, e, c) => ally(e.side, c),
      times: (e) => e.n,
      apply(g, e, c, pick) {
        const at = g.state.discard.indexOf(String(pick ?? ''));
        if (at < 0) return undefined;
        const side = ally(e.side, c);
        g.state.discard.splice(at, 1);
        g.state.hands[side].push(String(pick));
        const other = partnerOf(side);
        if (!g.state.seen[other].includes(String(pick))) g.state.seen[other].push(String(pick));
        change(g, { type: 'fetched', side, card: String(pick) });
        return undefined;
      },
      describe: (e) => message('fetch', { side: sideWord(e.side), n: e.n }),
    },
  ),
};
