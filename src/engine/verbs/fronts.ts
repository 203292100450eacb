import { z } from 'zod';
import { isOpen } from '../fronts';
import { change, scenarioOf } from '../game';
import { message } from '../messages';
import { id } from '../value-schema';
import { openFront, shutFront } from '../west';
import { verb } from './verb';

/** Verbs that open and shut fronts, or change their demand. */
export const frontsVerbs = {
  demand: verb(
    'demand',
    { front: id, n: z.number().int(), span: z.enum(['year', 'two-years', 'next-year']) },
    {
      apply(g, e) {
        const now = g.state.year;
        const last = scenarioOf(g).years.length - 1;
        if (!isOpen(g, e.front)) return undefined;
        const from = e.span === 'next-year' ? now + 1 : now;
        const to = Math.min(last, e.span === 'year' ? now : now + 1);
        for (let year = from; year <= to; year++) {
          g.state.demands.push({ front: e.front, n: e.n, year });
          change(g, { type: 'demand-changed', front: e.front, n: e.n, year });
        }
        return undefined;
      },
      describe: (e) =>
        message('demand', { front: message('front', { id: e.front }), n: e.n, sign: e.n > 0 ? 'plus' : 'minus', size: Math.abs(e.n), span: e.span }),
    },
  ),
  open: verb(
    'open',
    { front: id },
    {
      apply(g, e) {
        openFront(g, e.front);
        return undefined;
      },
      describe: (e) => message('open', { front: message('front', { id: e.front }) }),
    },
  ),
  shut: verb(
    'shut',
    { front: id },
    {
      apply(g, e) {
        shutFront(g, e.front);
        return undefined;
      },
      describe: (e) => message('shut', { front: message('front', { id: e.front }) }),
    },
  ),
};
