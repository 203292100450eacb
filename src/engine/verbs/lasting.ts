import { z } from 'zod';
import { change, eraEnd } from '../game';
import { message } from '../messages';
import type { LastingRule } from '../state';
import { id, sideRef, span } from '../value-schema';
import { sideOf } from '../values';
import { goodWord, sideWord, verb } from './verb';

/** The verb that sets a rule for a time. */
export const lastingVerbs = {
  rule: verb(
    'rule',
    {
      kind: z.enum([
        'no-cap',
        'no-wear',
        'joint',
        'strength',
        'cost',
        'effort',
        'arms-price',
        'veto',
        'no-favour',
        'idle',
        'closed',
        'stall',
        'relief',
        'lead-only',
        'west-yearly',
      ]),
      side: sideRef.optional(),
      good: id.optional(),
      front: id.optional(),
      arena: id.optional(),
      mode: id.optional(),
      n: z.number().int().optional(),
      limit: z.number().int().optional(),
      span,
    },
    {
      apply(g, e, c) {
        const until = e.span === 'year' ? g.state.year : e.span === 'era' ? eraEnd(g, g.state.year) : 99;
        const rule: LastingRule = {
          kind: e.kind,
          until,
          span: e.span,
          side: e.side ? sideOf(e.side, c.cast) : '',
          good: e.good ?? '',
          front: e.front ?? '',
          arena: e.arena ?? '',
          mode: e.mode ?? '',
          n: e.n ?? 0,
          limit: e.limit ?? 0,
        };
        g.state.lasting.push(rule);
        change(g, {
          type: 'rule-set',
          kind: rule.kind,
          side: rule.side,
          good: rule.good,
          front: rule.front,
          arena: rule.arena,
          mode: rule.mode,
          n: rule.n,
          span: e.span,
        });
        return undefined;
      },
      describe: (e) =>
        message('rule', {
          kind: e.kind,
          side: sideWord(e.side ?? ''),
          good: goodWord(e.good ?? '', 2),
          front: message('front', { id: e.front ?? '' }),
          arena: message('arena', { id: e.arena ?? '' }),
          mode: e.mode ?? '',
          n: e.n ?? 0,
          limit: e.limit ?? 0,
          span: e.span,
        }),
    },
  ),
};
