import { z } from 'zod';
import type { Game } from '../game';
import { type Message, message } from '../messages';
import type { EventCast, EventSource, Frame } from '../state';
import type { Ally, EffectData, SideRef } from '../types';
import { id } from '../value-schema';
import { sideOf } from '../values';

/** One way of answering a verb's question. */
export type Pick = string | number;

/** Where a running verb stands: who plays, and the way back to its text. */
export interface Context {
  cast: EventCast;
  source: EventSource;
  path: number[];
}

/** A verb of card data: what it looks like, what it does and how it is told. */
export interface Verb<E> {
  schema: z.ZodType<E>;
  /** Answers that a side must choose from; null: no question. One answer is taken without asking. */
  picks?(g: Game, e: E, c: Context): Pick[] | null;
  /** Who answers; the chooser, the side the card favours, or its player where absent. */
  picker?(g: Game, e: E, c: Context): Ally;
  /** How many answers in turn. */
  times?(e: E): number;
  /** Whether the side may stop before that. */
  mayStop?: boolean;
  /** The answer is the picker's secret. */
  secret?: boolean;
  /** Whether it can be done in full: asked of the first effect of an option. */
  payable?(g: Game, e: E, c: Context): boolean;
  /** Does it; a returned frame is put on the stack. */
  apply(g: Game, e: E, c: Context, pick?: Pick): Frame | undefined;
  /** Its words. @param told the words of the effects that it holds */
  describe(e: E, told: (effects: readonly EffectData[]) => Message[]): Message;
}

/** A verb from its name, the shape of its arguments, and what it does. */
export const verb = <S extends z.ZodRawShape>(name: string, shape: S, rest: Omit<Verb<z.infer<z.ZodObject<S>>>, 'schema'>) =>
  ({ schema: z.strictObject({ verb: z.literal(name), ...shape }), ...rest }) as unknown as Verb<EffectData>;

/** How many: one or more. */
export const n = z.number().int().min(1);
/** An arena, or several to choose from. */
export const arenaOrList = z.union([id, z.array(id).min(2)]);
export const quiet = z.boolean().optional();

/** The ally that is meant, in the cast of the running event. */
export const ally = (ref: SideRef, c: Context) => sideOf(ref, c.cast) as Ally;
/** Where a frame comes back to. */
export const spot = (c: Context) => ({ source: c.source, path: c.path, cast: c.cast });
export const listed = (arena: string | string[]): string[] => (Array.isArray(arena) ? arena : [arena]);

/** Words that are put into a verb's sentence. */
export const arenasOf = (arena: string | string[]): Message | Message[] =>
  Array.isArray(arena) ? arena.map((a) => message('arena', { id: a })) : message('arena', { id: arena });
export const sideWord = (side: string): Message => message('side', { id: side });
export const goodWord = (good: string, count: number): Message => message('good', { id: good, n: count });
