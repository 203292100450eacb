import { z } from 'zod';
import { isOpen } from '../fronts';
import { change } from '../game';
import { commitGood, committed, deliverable, gainGood, goodOf, held, loseCommitted, loseGood, recallGood } from '../goods';
import { type Message, message } from '../messages';
import { partnerOf } from '../types';
import { allyRef, id } from '../value-schema';
import { ally, goodWord, n, quiet, sideWord, verb } from './verb';

/** Goods that go to a front or come back from it: a number of them, or any. */
const movedWords = (name: 'commit' | 'recall', e: { side: string; good: string; front: string; n: number | 'any' }): Message =>
  message(e.n === 'any' ? `${name}-any` : name, {
    side: sideWord(e.side),
    good: goodWord(e.good, e.n === 'any' ? 2 : e.n),
    n: e.n,
    front: message('front', { id: e.front }),
  });

const upTo = (most: number): number[] => Array.from({ length: Math.max(0, most) + 1 }, (_, i) => i);

/** Verbs that move goods between stock, partner and front. */
export const goodsVerbs = {
  gain: verb(
    'gain',
    { side: allyRef, good: id, n },
    {
      apply(g, e, c) {
        gainGood(g, ally(e.side, c), e.good, e.n);
        return undefined;
      },
      describe: (e) => message('gain', { side: sideWord(e.side), good: goodWord(e.good, e.n), n: e.n }),
    },
  ),
  lose: verb(
    'lose',
    { side: allyRef, good: id, n, front: id.optional() },
    {
      payable: (g, e, c) => (e.front ? committed(g, ally(e.side, c), e.front, e.good) >= e.n : held(g, ally(e.side, c), e.good) >= e.n),
      apply(g, e, c) {
        const side = ally(e.side, c);
        if (!e.front) loseGood(g, side, e.good, e.n);
        else {
          const gone = loseCommitted(g, side, e.front, e.good, e.n);
          if (gone > 0) change(g, { type: 'lost', side, good: e.good, n: gone, front: e.front });
        }
        return undefined;
      },
      describe: (e) =>
        message(e.front ? 'lose-front' : 'lose', {
          side: sideWord(e.side),
          good: goodWord(e.good, e.n),
          n: e.n,
          front: message('front', { id: e.front ?? '' }),
        }),
    },
  ),
  hand: verb(
    'hand',
    { from: allyRef, to: allyRef, good: id, n, by: allyRef.optional(), noPrice: quiet, noLeverage: quiet },
    {
      picks(g, e, c) {
        if (e.good !== 'any') return null;
        const from = ally(e.from, c);
        return g.rules.goods
          .filter((good) => !good.kept && (good.maker === from || good.maker === null) && held(g, from, good.id) >= e.n && deliverable(g, good))
          .map((good) => good.id);
      },
      picker: (_g, e, c) => ally(e.by ?? e.from, c),
      payable: (g, e, c) => held(g, ally(e.from, c), e.good) >= e.n,
      apply(g, e, c, pick) {
        const from = ally(e.from, c);
        const good = e.good === 'any' ? String(pick ?? '') : e.good;
        const row = goodOf(g, good);
        if (!row || held(g, from, good) < 1 || !deliverable(g, row)) return undefined;
        return {
          phase: 'handover',
          from,
          to: partnerOf(from),
          good,
          n: e.n,
          price: e.noPrice ? 0 : 1,
          leverage: e.noLeverage ? 0 : 1,
          step: good === 'coin' || e.good === 'any' ? 1 : 0,
          promise: 0,
        };
      },
      describe: (e) =>
        message(e.good === 'any' ? 'hand-any' : 'hand', {
          from: sideWord(e.from),
          to: sideWord(e.to),
          good: goodWord(e.good, e.n),
          n: e.n,
          by: sideWord(e.by ?? e.from),
          price: e.noPrice ? 0 : 1,
          leverage: e.noLeverage ? 0 : 1,
        }),
    },
  ),
  commit: verb(
    'commit',
    { side: allyRef, good: id, front: id, n: z.union([n, z.literal('any')]) },
    {
      picks(g, e, c) {
        if (e.n !== 'any' || !isOpen(g, e.front)) return null;
        const most = held(g, ally(e.side, c), e.good) - (g.state.recalled[ally(e.side, c)][e.good] ?? 0);
        return upTo(most);
      },
      picker: (_g, e, c) => ally(e.side, c),
      payable: (g, e, c) => isOpen(g, e.front) && (e.n === 'any' || held(g, ally(e.side, c), e.good) >= e.n),
      apply(g, e, c, pick) {
        commitGood(g, ally(e.side, c), e.front, e.good, e.n === 'any' ? Number(pick ?? 0) : e.n);
        return undefined;
      },
      describe: (e) => movedWords('commit', e),
    },
  ),
  recall: verb(
    'recall',
    { side: allyRef, good: id, front: id, n: z.union([n, z.literal('any')]) },
    {
      picks: (g, e, c) => (e.n === 'any' ? upTo(committed(g, ally(e.side, c), e.front, e.good)) : null),
      picker: (_g, e, c) => ally(e.side, c),
      payable: (g, e, c) => committed(g, ally(e.side, c), e.front, e.good) >= (e.n === 'any' ? 1 : e.n),
      apply(g, e, c, pick) {
        recallGood(g, ally(e.side, c), e.front, e.good, e.n === 'any' ? Number(pick ?? 0) : e.n);
        return undefined;
      },
      describe: (e) => movedWords('recall', e),
    },
  ),
};
