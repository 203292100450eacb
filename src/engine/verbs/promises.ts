import { z } from 'zod';
import { pledge, voidPledge } from '../deals';
import { change, type Game, scenarioOf } from '../game';
import { deliverable, goodOf } from '../goods';
import { message } from '../messages';
import type { Ally } from '../types';
import { allyRef, id } from '../value-schema';
import { ally, goodWord, n, sideWord, verb } from './verb';

/** Whether one more promise may stand, and can still be kept. */
function canPledge(g: Game, e: { good: string; due: number }): boolean {
  return g.state.promises.length < g.state.trust && g.state.year + e.due < scenarioOf(g).years.length && deliverable(g, goodOf(g, e.good));
}

function settleable(g: Game, e: { good?: string | undefined; how: string; n?: number | undefined }, side: Ally) {
  const last = scenarioOf(g).years.length - 1;
  return g.state.promises.filter((p) => p.from === side && (!e.good || p.good === e.good) && (e.how === 'void' || p.due + (e.n ?? 1) <= last));
}

/** Verbs of promises and deals. */
export const promisesVerbs = {
  promise: verb(
    'promise',
    { side: allyRef, good: id, n, due: z.number().int().min(0) },
    {
      payable: canPledge,
      apply(g, e, c) {
        if (!canPledge(g, e)) return undefined;
        pledge(g, ally(e.side, c), e.good, e.n, g.state.year + e.due);
        return undefined;
      },
      describe: (e) => message('promise', { side: sideWord(e.side), good: goodWord(e.good, e.n), n: e.n, due: e.due }),
    },
  ),
  settle: verb(
    'settle',
    { side: allyRef, good: id.optional(), how: z.enum(['postpone', 'void']), n: n.optional() },
    {
      picks: (g, e, c) => settleable(g, e, ally(e.side, c)).map((p) => p.id),
      payable: (g, e, c) => settleable(g, e, ally(e.side, c)).length > 0,
      apply(g, e, _c, pick) {
        const p = g.state.promises.find((row) => row.id === pick);
        if (!p) return undefined;
        if (e.how === 'void') voidPledge(g, p);
        else {
          p.due += e.n ?? 1;
          change(g, { type: 'promise-postponed', side: p.from, good: p.good, n: p.n, due: p.due });
        }
        return undefined;
      },
      describe: (e) => message(`settle-${e.how}`, { side: sideWord(e.side), good: goodWord(e.good ?? '', 1), n: e.n ?? 1 }),
    },
  ),
  deal: verb(
    'deal',
    { side: allyRef },
    {
      apply: (_g, e, c) => ({ phase: 'compose', by: ally(e.side, c), draft: [], edits: 0, counter: 0, summit: 0 }),
      describe: (e) => message('deal', { side: sideWord(e.side) }),
    },
  ),
};
