import type { Patch } from 'immer';
import { z } from 'zod';
import { PLAYERS, type PlayerName } from '../ai/names';
import type { Considered } from '../ai/player';
import { type Action, canonical } from '../engine/actions';
import type { Message } from '../engine/messages';
import type { Ending, GameState } from '../engine/state';
import type { Ally } from '../engine/types';
import { actionSchema, ally, count, id, messageSchema, yearIndex } from './action-schema';
import type { RecordedDraw } from './draws';
import { isPlainName } from './plain';
import { endingSchema, stateSchema } from './state-schema';

/** Format of the saved game that this version writes, and the newest it reads. */
export const FORMAT = 1;
export const GAME = 'fair-weather-friends';

/** Who plays a side: a person or one of the computer players. */
export type PlayerKind = 'person' | PlayerName;

const PLAYER_KINDS: readonly PlayerKind[] = ['person', ...PLAYERS];

/** A computer's reasons for an action. */
export interface Reasons {
  why?: string | Message | null;
  /** What it looked into, the chosen action first. */
  considered?: Considered[];
}

interface RecordedAction {
  side: Ally;
  action: Action;
  why?: string | Message;
  considered?: Considered[];
  /** Hash of the state after it. */
  hash: string;
}

/** A whole state, at the start and after the first action of each year. */
export interface Snapshot {
  at: number;
  year: number;
  state: GameState;
}

/** Where a game that was played on came from. */
export interface Start {
  state: GameState;
  from?: { title?: string; at: number };
}

/** A saved game. `actions[i]`, `patches[i]` belong together and lead to position i + 1. */
export interface SavedGame {
  format: typeof FORMAT;
  /** Name and version of the program that wrote it. */
  app: string;
  rulesHash: string;
  generator: string;
  scenario: string;
  seed: number;
  players: Record<Ally, PlayerKind>;
  title?: string;
  /** Milliseconds since 1970, given from outside. */
  created?: number;
  /** The position it starts from, where that is not the scenario's own. */
  start?: Start;
  actions: RecordedAction[];
  draws: RecordedDraw[];
  snapshots: Snapshot[];
  patches: Patch[][];
  ending?: Ending;
}

const at = z.number().int().min(0).max(99_999);
const cardIds = z.array(id).max(100);
const patch = z.strictObject({
  op: z.enum(['replace', 'remove', 'add']),
  path: z
    .array(z.union([z.string().max(60).refine(isPlainName, 'a reserved word'), count]))
    .min(1)
    .max(20),
  // What it holds is checked with the state that it makes.
  value: z.unknown().exactOptional(),
});
const draw = z.discriminatedUnion('draw', [
  z.strictObject({ at, draw: z.literal('die'), sides: count, roll: count }),
  z.strictObject({ at, draw: z.literal('cards'), side: ally, cards: cardIds }),
  z.strictObject({ at, draw: z.literal('discard'), side: ally, cards: cardIds }),
  z.strictObject({ at, draw: z.literal('reshuffle'), n: count }),
  z.strictObject({ at, draw: z.literal('agenda'), agenda: id }),
  z.strictObject({ at, draw: z.literal('aims'), side: ally, aims: cardIds }),
]);
const title = z.string().max(200);
const player = z.enum(PLAYER_KINDS);
const why = z.union([z.string().max(2_000), messageSchema]);
const considered = z.array(z.strictObject({ action: actionSchema, chance: z.number().int().min(0).max(100) })).max(12);
const hash = z.string().regex(/^[0-9a-z]{1,20}$/);

/** The schema of a saved game: every field, and that its lists belong together. */
export const savedGameSchema = z
  .strictObject({
    format: z.literal(FORMAT),
    app: z
      .string()
      .max(60)
      .regex(/^fair-weather-friends [\w.+-]+$/),
    rulesHash: hash,
    generator: z
      .string()
      .max(40)
      .regex(/^[\w-]+$/),
    scenario: id,
    seed: z.number().int().min(-2_147_483_648).max(4_294_967_295),
    players: z.strictObject({ russia: player, iran: player }),
    title: title.exactOptional(),
    created: z.number().int().min(0).max(8_640_000_000_000_000).exactOptional(),
    start: z.strictObject({ state: stateSchema, from: z.strictObject({ title: title.exactOptional(), at }).exactOptional() }).exactOptional(),
    actions: z.array(z.strictObject({ side: ally, action: actionSchema, why: why.exactOptional(), considered: considered.exactOptional(), hash })).max(50_000),
    draws: z.array(draw).max(100_000),
    snapshots: z
      .array(z.strictObject({ at, year: yearIndex, state: stateSchema }))
      .min(1)
      .max(200),
    patches: z.array(z.array(patch).max(4_000)),
    ending: endingSchema.exactOptional(),
  })
  .superRefine((record, check) => {
    const wrong = (path: (string | number)[], message: string) => check.addIssue({ code: 'custom', path, message });
    if (record.patches.length !== record.actions.length) wrong(['patches'], 'there must be one list for each action');
    record.snapshots.forEach((snapshot, i) => {
      const before = record.snapshots[i - 1];
      if (before ? snapshot.at <= before.at : snapshot.at !== 0) wrong(['snapshots', i, 'at'], 'snapshots must stand in order from the start');
      if (snapshot.at > record.actions.length) wrong(['snapshots', i, 'at'], 'it lies past the end');
      if (snapshot.year !== snapshot.state.year) wrong(['snapshots', i, 'year'], 'it is not the year of its state');
      if (snapshot.state.scenario !== record.scenario) wrong(['snapshots', i, 'state', 'scenario'], 'it is not the scenario of this game');
    });
    const first = record.snapshots[0];
    if (record.start && first && canonical(record.start.state) !== canonical(first.state)) {
      wrong(['start', 'state'], 'it is not the first snapshot');
    }
    record.draws.forEach((row, i) => {
      if (row.at > record.actions.length || row.at < (record.draws[i - 1]?.at ?? 0)) wrong(['draws', i, 'at'], 'draws must stand in the order of the actions');
    });
  }) as unknown as z.ZodType<SavedGame>;
