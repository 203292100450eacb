import { z } from 'zod';
import { message } from '../messages';
import type { Ally } from '../types';
import { allyRef, condition, effectList, id } from '../value-schema';
import { ally, n, sideWord, spot, verb } from './verb';

/** Verbs that ask, repeat or depend, and hold other effects. */
export const flowVerbs = {
  choose: verb(
    'choose',
    {
      by: z.union([allyRef, z.array(allyRef).min(2)]),
      options: z.array(z.strictObject({ label: z.string().min(1), when: condition.optional(), do: effectList })).min(2),
    },
    {
      apply(g, e, c) {
        const choosers = (Array.isArray(e.by) ? e.by : [e.by]).map((ref) => ally(ref, c));
        // Last first: the stack then asks them in the order printed.
        for (const by of choosers.slice(1).reverse()) g.state.stack.push({ phase: 'choose', by, ...spot(c) });
        return { phase: 'choose', by: choosers[0] as Ally, ...spot(c) };
      },
      describe: (e, told) =>
        message('choose', {
          by: Array.isArray(e.by) ? e.by.map((side) => sideWord(side)) : sideWord(e.by),
          options: e.options.map((option) =>
            message('option', {
              label: option.label,
              when: option.when ? [message('condition', { data: JSON.stringify(option.when) })] : [],
              do: told(option.do),
            }),
          ),
        }),
    },
  ),
  when: verb(
    'when',
    { if: condition, then: effectList, else: effectList.optional() },
    {
      apply: () => undefined,
      describe: (e, told) =>
        message(e.else?.length ? 'when-else' : 'when', {
          if: message('condition', { data: JSON.stringify(e.if) }),
          then: told(e.then),
          else: told(e.else ?? []),
        }),
    },
  ),
  repeat: verb(
    'repeat',
    { upTo: n, by: allyRef, label: z.string().min(1), do: effectList },
    {
      apply: (_g, e, c) => ({ phase: 'repeat', by: ally(e.by, c), left: e.upTo, ...spot(c) }),
      describe: (e, told) => message('repeat', { by: sideWord(e.by), n: e.upTo, label: e.label, do: told(e.do) }),
    },
  ),
  ops: verb(
    'ops',
    { side: allyRef, n, only: z.array(id).min(1) },
    {
      apply: (_g, e, c) => ({ phase: 'spend', by: ally(e.side, c), points: e.n, coins: 0, only: [...e.only] }),
      describe: (e) => message('ops', { side: sideWord(e.side), n: e.n, only: e.only.map((use) => message('use', { id: use })) }),
    },
  ),
};
