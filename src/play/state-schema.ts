import { z } from 'zod';
import type { GameState } from '../engine/state';
import { ally, count, id, side, yearIndex } from './action-schema';
import { isPlainName } from './plain';

/** The schema of a whole state, for positions from outside. Bounds are wide: the rules narrow them (see fits.ts). */
const flag = z.union([z.literal(0), z.literal(1)]);
const int = z.number().int().min(-99_999).max(99_999);
const allyOrNone = z.union([ally, z.literal('')]);
const idOrNone = z.union([id, z.literal('')]);
const ids = z.array(id).max(400);
const target = z.enum(['russia', 'iran', 'syria']);
const each = <T extends z.ZodTypeAny>(value: T) => z.strictObject({ russia: value, iran: value });
const eachSide = z.strictObject({ russia: int, iran: int, west: int });
const tally = z.record(id, count);

const dealLine = z.strictObject({ from: ally, kind: z.enum(['good', 'cube', 'promise']), what: id, n: count, due: z.number().int().min(-1).max(999) });
const draft = z.array(dealLine).max(40);
const spot = {
  source: z.strictObject({
    of: z.enum(['card', 'world', 'agenda', 'front', 'arena', 'scenario']),
    id,
    branch: z.enum(['', 'A', 'B', 'short', 'shortBadly', 'met', 'russia', 'iran', 'west']),
  }),
  path: z.array(count).max(40),
  cast: z.strictObject({ player: allyOrNone, own: allyOrNone, favours: allyOrNone }),
};
const talk = { by: ally, draft, counter: flag, summit: flag };
const frameOf = <K extends string, S extends z.ZodRawShape>(phase: K, shape: S) => z.strictObject({ phase: z.literal(phase), ...shape });

const frame = z.discriminatedUnion('phase', [
  frameOf('year', { step: count }),
  frameOf('dispatches', { at: count }),
  frameOf('draw', {}),
  frameOf('aims', { turn: count }),
  frameOf('summit', { turns: each(count), on: ally, passes: count }),
  frameOf('compose', { ...talk, edits: count }),
  frameOf('answer', talk),
  frameOf('conclude', { draft, step: count }),
  frameOf('arms-price', { left: int, missing: flag }),
  frameOf('handover', { from: ally, to: ally, good: id, n: count, price: flag, leverage: flag, step: count, promise: count }),
  frameOf('campaign', { at: count, first: ally }),
  frameOf('play', { by: ally }),
  frameOf('spend', { by: ally, points: int, coins: count, only: z.array(id).max(40) }),
  frameOf('played', { card: id, by: ally, fired: flag, mark: int }),
  frameOf('effects', { at: count, ...spot }),
  frameOf('choose', { by: ally, ...spot }),
  frameOf('pick', { by: ally, left: int, ...spot }),
  frameOf('repeat', { by: ally, left: int, ...spot }),
  frameOf('reveal', {}),
  frameOf('due', { done: z.array(count).max(400) }),
  frameOf('commit', { at: count }),
  frameOf('resolutions', { at: count }),
  frameOf('fronts', { at: count, part: count }),
  frameOf('gulf', { at: count }),
  frameOf('settle', {}),
  frameOf('close', {}),
]);

const counters = z.strictObject({ kept: each(count), vetoed: each(count), received: each(tally), deals: count });

const lastingRule = z.strictObject({
  kind: id,
  until: int,
  span: z.enum(['year', 'era', 'game']),
  side: z.union([side, z.literal('')]),
  good: idOrNone,
  front: idOrNone,
  arena: idOrNone,
  mode: idOrNone,
  n: int,
  limit: int,
});

export const endingSchema = z.strictObject({
  kind: z.enum(['count', 'westCount', 'collapse', 'client']),
  winner: z.enum(['russia', 'iran', 'west', 'equals']),
  collapsed: each(flag),
});

/** Numbers and tracks of a state. */
const numbers = {
  scenario: id,
  year: yearIndex,
  ply: count,
  rng: z.array(z.number().int().min(-2_147_483_648).max(4_294_967_295)).min(1).max(8),
  first: ally,
  standing: eachSide,
  leverage: int,
  trust: int,
  trustBroke: flag,
  stability: each(int),
  sanctions: each(int),
  damascus: int,
  war: int,
  escalation: int,
  price: int,
};

/** Goods, fronts, arenas, promises and what is laid on them. */
const table = {
  reserve: each(tally),
  fronts: z.record(id, z.strictObject({ open: flag, effort: count, committed: each(tally) })),
  cubes: z.record(id, z.strictObject({ russia: count, iran: count, west: count })),
  promises: z.array(z.strictObject({ id: count, from: ally, good: id, n: count, due: yearIndex, stalled: flag })).max(60),
  nextPromise: count,
  demands: z.array(z.strictObject({ front: id, n: int, year: yearIndex })).max(400),
  lasting: z.array(lastingRule).max(400),
  resolutions: z.array(z.strictObject({ target, noVeto: flag })).max(100),
  blocks: z.strictObject({ russia: count, iran: count, syria: count }),
};

/** Cards and everything a side may keep from the other. */
const cards = {
  agenda: idOrNone,
  agendaDeck: ids,
  agendaSeen: each(flag),
  draw: ids,
  discard: ids,
  removed: ids,
  hands: each(ids),
  seen: each(ids),
  aims: each(idOrNone),
  aimOffers: each(ids),
  worlds: z.record(id, z.enum(['A', 'B', 'void'])),
};

/** What the rules remember of the year, the era and the game. */
const memory = {
  thisYear: counters,
  thisEra: counters,
  favoured: each(flag),
  steadied: each(flag),
  courted: each(flag),
  dronesPriced: flag,
  recalled: each(tally),
  levered: each(tally),
  arrived: each(tally),
  needs: each(count),
  // Games of an earlier day did not keep it; they can still be watched, and played on from (replay.ts).
  conduct: each(z.strictObject({ accepted: count, countered: count, refused: count, kept: count, stalled: count, broken: count })).exactOptional(),
  offers: z
    .array(
      z
        .string()
        .max(1_500)
        .regex(/^[a-z0-9:|-]*$/)
        .refine(isPlainName),
    )
    .max(100),
  changes: z.number().int().min(0).max(9_999_999),
};

/** Any state, as read from a file. */
export const stateSchema = z.strictObject({
  ...numbers,
  ...table,
  ...cards,
  ...memory,
  stack: z.array(frame).max(40),
  ending: endingSchema.nullable(),
}) as unknown as z.ZodType<GameState>;

/** A field that the state has and this file forgets (or the other way round) makes this line fail to compile. */
type Fields = keyof typeof numbers | keyof typeof table | keyof typeof cards | keyof typeof memory | 'stack' | 'ending';
const complete: [Exclude<keyof GameState, Fields> | Exclude<Fields, keyof GameState>] extends [never] ? true : never = true;
void complete;
