import { z } from 'zod';
import type { Action, ActionKind } from '../engine/actions';
import type { Message } from '../engine/messages';
import { isPlainName } from './plain';

/** Schemas of what people and computers did, for files from outside: strict, every string and number bounded. */

/** An id of the rules data. Whether it names anything is asked where it is used. */
export const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]+$/)
  .refine(isPlainName, 'a reserved word');
export const ally = z.enum(['russia', 'iran']);
export const side = z.enum(['russia', 'iran', 'west']);
export const count = z.number().int().min(0).max(99_999);
/** Index of a year; a promise made past the last year is refused by the rules. */
export const yearIndex = z.number().int().min(0).max(999);

const bare = <K extends ActionKind>(kind: K) => z.strictObject({ do: z.literal(kind) });

const add = z.discriminatedUnion('kind', [
  z.strictObject({ do: z.literal('add'), from: ally, kind: z.literal('good'), what: id }),
  z.strictObject({ do: z.literal('add'), from: ally, kind: z.literal('cube'), what: id }),
  z.strictObject({ do: z.literal('add'), from: ally, kind: z.literal('promise'), what: id, due: yearIndex }),
]);

/** A favour is a good or an arena; checked by hand because the two share one `do`. */
const favour = z
  .strictObject({ do: z.literal('favour'), good: id.exactOptional(), arena: id.exactOptional() })
  .refine((action) => (action.good === undefined) !== (action.arena === undefined), 'a favour names a good or an arena');

const anyAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('keep'), aim: id }),
  add,
  z.strictObject({ do: z.literal('take-back'), line: count }),
  bare('send'),
  bare('pass'),
  bare('accept'),
  bare('refuse'),
  bare('counter'),
  z.strictObject({ do: z.literal('event'), card: id }),
  z.strictObject({ do: z.literal('points'), card: id, event: z.enum(['none', 'before', 'after']) }),
  z.strictObject({ do: z.literal('make'), good: id }),
  z.strictObject({ do: z.literal('place'), arena: id }),
  bare('steady'),
  bare('effort'),
  bare('coin'),
  bare('end'),
  favour,
  z.strictObject({ do: z.literal('option'), option: count }),
  z.strictObject({ do: z.literal('pick'), pick: z.union([id, count]) }),
  bare('stop'),
  bare('again'),
  bare('deliver'),
  bare('stall'),
  bare('break'),
  z.strictObject({ do: z.literal('commit'), front: id, goods: z.record(id, count) }),
  bare('cast'),
  bare('withhold'),
  z.strictObject({ do: z.literal('cede'), arena: id }),
]);

/** A kind of action that this file forgets makes this line fail to compile. */
type Known = z.infer<typeof anyAction>['do'];
const complete: [Exclude<ActionKind, Known>] extends [never] ? true : never = true;
void complete;

/** Any action of the game, as read from a file. */
export const actionSchema = anyAction as unknown as z.ZodType<Action>;

/** A sentence as data; how deep it may go is limited for the file as a whole. */
export const messageSchema: z.ZodType<Message> = z.lazy(() =>
  z.strictObject({
    key: z
      .string()
      .max(80)
      .regex(/^[\w.-]+$/),
    args: z.record(
      z.string().max(40).regex(/^\w+$/).refine(isPlainName, 'a reserved word'),
      z.union([z.string().max(500), z.number(), messageSchema, z.array(messageSchema).max(40)]),
    ),
  }),
);
