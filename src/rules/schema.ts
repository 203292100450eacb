import { z } from 'zod';
import { condition, effectList, id } from '../engine/value-schema';

/** The shape of every file under rules/, with the defaults that rows may leave out. */
const ally = z.enum(['russia', 'iran']);
const side = z.enum(['russia', 'iran', 'west']);
const int = z.number().int();
const count = int.min(0);
const words = z.string().min(1);
const tally = z.record(id, count);
const confidence = z.enum(['high', 'med', 'low']);
const source = z.strictObject({ fact: z.string().regex(/^[TD]\d+$/), confidence });
/** A note is 40 words or fewer. */
const note = words.refine((text) => text.trim().split(/\s+/).length <= 40, 'a note is 40 words or fewer');

export const cardSchema = z.strictObject({
  id,
  title: words,
  date: words,
  side: z.enum(['russia', 'iran', 'west', 'neutral']),
  ops: int.min(1).max(4),
  once: z.boolean().optional(),
  event: effectList,
  note,
  source,
});

const branch = z.strictObject({ title: words, event: effectList });
export const worldSchema = z.strictObject({
  id,
  title: words,
  date: words,
  window: z.tuple([int, int]),
  at: z.enum(['dispatches', 'reckoning']).optional(),
  void: condition.optional(),
  early: condition.optional(),
  fires: z.enum(['A', 'B']).optional(),
  test: condition,
  testText: words,
  history: z.enum(['A', 'B']),
  A: branch,
  B: branch,
  note,
  source,
});

export const agendaSchema = z.strictObject({ id, title: words, eras: z.array(int).min(1), event: effectList, note, source });

export const aimSchema = z.strictObject({ id, side: ally, title: words, eras: z.array(int).min(1), points: int.min(1).max(4), text: words, test: condition });

export const goodSchema = z.strictObject({
  id,
  name: words,
  one: words,
  many: words,
  maker: ally.nullable(),
  cost: int.min(1),
  strength: tally.default({}),
  limit: tally.default({}),
  works: z.boolean().default(false),
  direct: id.nullable().default(null),
  kept: z.boolean().default(false),
  armsPrice: z.boolean().default(false),
  sanctionsPrice: z.boolean().default(false),
  lostToSanctions: z.boolean().default(false),
  relief: count.default(0),
  eye: z.boolean().default(false),
  firstStanding: count.default(0),
  firstLeverage: count.default(0),
  firstLeverageSanctions: count.default(0),
  favour: z.boolean().default(false),
  favourFirst: z.boolean().default(false),
});

export const frontSchema = z.strictObject({
  id,
  name: words,
  by: z.array(ally).min(1),
  suffers: z.array(ally).min(1),
  demandTrack: z.enum(['war', 'escalation']).nullable(),
  halves: z.boolean().default(false),
  effort: z
    .strictObject({ by: ally, cost: int.min(1) })
    .nullable()
    .default(null),
  short: effectList,
  shortBadly: effectList,
  met: effectList.default([]),
  trustWhenShared: count.default(0),
  leverageToLead: count.default(0),
  wear: tally.default({}),
  lost: tally.default({}),
  lostBadly: tally.default({}),
  usedUp: z.array(id).default([]),
  onShut: z.enum(['gone', 'back']),
  softenedBy: id.nullable().default(null),
});

export const arenaSchema = z.strictObject({
  id,
  name: words,
  scores: z.tuple([count, count]),
  leadCoins: count.default(0),
  paysByShare: z.boolean().default(false),
  yearly: z.partialRecord(side, effectList).default({}),
  trustCost: count.default(0),
  closedTo: z.array(side).default([]),
  relief: count.default(0),
  front: id.nullable().default(null),
  paysArms: z.boolean().default(false),
});

export const trackSchema = z.strictObject({
  id: z.enum(['standing', 'leverage', 'trust', 'stability', 'sanctions', 'damascus', 'war', 'escalation', 'price']),
  name: words,
  min: int,
  max: int,
  sided: z.boolean(),
});

export const settingsSchema = z.strictObject({
  handOver: z.strictObject({ leverageCap: count }),
  dealItems: int.min(1),
  draftEdits: int.min(1),
  summitTurns: int.min(1),
  favour: z.strictObject({ leverage: int.min(1), cubes: int.min(1) }),
  steadyCost: int.min(1),
  coinsPerPlay: count,
  veto: z.strictObject({ promised: count, free: count, cubeArena: id }),
  promise: z.strictObject({ kept: count, broken: count, standing: count, lastStanding: count, leverage: count, stallLeverage: count, most: int.min(1) }),
  sanctionsBite: count,
  sanctionsLoss: count,
  westPassed: count,
  westYearly: count,
  westApart: count,
  priceMiddle: int,
  rupture: z.strictObject({ trust: int.min(1), most: count, promise: count }),
  badlyShort: int.min(1),
  westShort: z.strictObject({ points: count, per: int.min(1) }),
  westArena: id,
  oilArena: id,
});

const yearSchema = z.strictObject({
  year: int,
  season: words.nullable().default(null),
  era: int.min(1),
  syria: count,
  plays: int.min(2).default(4),
  hand: int.min(1).default(6),
  yearly: z.boolean().default(true),
  fresh: z.boolean().default(true),
  scoring: z.boolean().default(false),
});
const allies = <T extends z.ZodTypeAny>(value: T) => z.strictObject({ russia: value, iran: value });
const sides = z.strictObject({ russia: count, iran: count, west: count });

export const scenarioSchema = z.strictObject({
  id,
  title: words,
  blurb: words,
  years: z.array(yearSchema).min(1),
  standing: sides,
  leverage: int,
  trust: count,
  stability: allies(count),
  sanctions: allies(count),
  damascus: count,
  escalation: count,
  price: int,
  war: count,
  open: z.array(id),
  reserve: allies(tally),
  committed: z.record(id, z.partialRecord(ally, tally)),
  cubes: z.record(id, z.partialRecord(side, count)),
  promises: z.array(z.strictObject({ from: ally, good: id, n: int.min(1), due: count })),
  without: z.array(id).default([]),
  resolved: z.record(id, z.enum(['A', 'B'])).default({}),
  forced: z.record(id, z.enum(['A', 'B'])).default({}),
  windows: z.record(id, z.tuple([count, count])).default({}),
  opening: effectList.default([]),
  history: z.array(int),
});

/** Which schema reads which file; a folder's files are each read by it. */
export const FILES = {
  'goods.json': z.array(goodSchema),
  'fronts.json': z.array(frontSchema),
  'arenas.json': z.array(arenaSchema),
  'tracks.json': z.array(trackSchema),
  'settings.json': settingsSchema,
  'aims.json': z.array(aimSchema),
  'agendas.json': z.array(agendaSchema),
  'world.json': z.array(worldSchema),
  'cards/': z.array(cardSchema),
  'scenarios/': scenarioSchema,
} as const;

export type FileKind = keyof typeof FILES;

/** Which of the files a name is, or null. */
export function kindOf(name: string): FileKind | null {
  if (name in FILES) return name as FileKind;
  const folder = `${name.split('/')[0]}/`;
  return name.includes('/') && folder in FILES ? (folder as FileKind) : null;
}
