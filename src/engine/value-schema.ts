import { z } from 'zod';
import type { Condition, EffectData, SideRef, Value } from './types';

/** Schemas of the small languages in card data: sides, values, conditions. Ids are checked by the loader. */
export const sideRef = z.enum(['russia', 'iran', 'west', 'player', 'partner', 'own']);
export const allyRef = z.enum(['russia', 'iran', 'player', 'partner', 'own']) as z.ZodType<SideRef>;
export const id = z.string().regex(/^[a-z0-9-]+$/);
export const span = z.enum(['year', 'era', 'game']);
export const trackId = z.enum(['standing', 'leverage', 'trust', 'stability', 'sanctions', 'damascus', 'war', 'escalation', 'price']);

const nearSpan = z.enum(['year', 'era']);
export const value: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.number().int(),
    z.strictObject({ count: z.enum(['demand', 'shortfall']), front: id }),
    z.strictObject({ count: z.enum(['need', 'strength']), side: sideRef, front: id }),
    z.strictObject({ count: z.literal('committed'), side: sideRef, front: id, good: id }),
    z.strictObject({ count: z.enum(['reserve', 'owes']), side: sideRef, good: id }),
    z.strictObject({ count: z.literal('cubes'), side: sideRef, arena: id }),
    z.strictObject({ count: z.enum(['leverage', 'promises', 'hand', 'effective']), side: sideRef }),
    z.strictObject({ count: z.literal('track'), track: trackId, side: sideRef.optional() }),
    z.strictObject({ count: z.enum(['kept', 'vetoed']), side: sideRef, span: nearSpan }),
    z.strictObject({ count: z.literal('received'), side: sideRef, good: id, span: nearSpan }),
    z.strictObject({ count: z.literal('deals'), span: nearSpan }),
    z.strictObject({ count: z.enum(['year', 'era', 'effort']) }),
    z.strictObject({ count: z.literal('roll'), die: z.number().int().min(2) }),
    z.strictObject({ sum: z.array(value).min(1) }),
    z.strictObject({ if: condition, then: value, else: value }),
  ]),
) as z.ZodType<Value>;

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ is: z.tuple([value, z.enum(['>=', '<=', '=', '>', '<']), value]) }),
    z.strictObject({ leads: sideRef, arena: id }),
    z.strictObject({ met: id }),
    z.strictObject({ happened: id, branch: z.enum(['A', 'B']).optional() }),
  ]),
) as z.ZodType<Condition>;

/** A list of effects, each checked in full by the verb it names (see `effectSchema` in the loader). */
export const effectList: z.ZodType<EffectData[]> = z.array(z.looseObject({ verb: z.string() })) as z.ZodType<EffectData[]>;
