import type { Ally, ArenaId, CardId, FrontId, GoodId, Tally } from './types';

/** Everything a side can do, one small step at a time. */
export type Action =
  | { do: 'keep'; aim: string }
  | { do: 'add'; from: Ally; kind: 'good' | 'cube'; what: GoodId | ArenaId }
  | { do: 'add'; from: Ally; kind: 'promise'; what: GoodId; due: number }
  | { do: 'take-back'; line: number }
  | { do: 'send' }
  | { do: 'pass' }
  | { do: 'accept' }
  | { do: 'refuse' }
  | { do: 'counter' }
  | { do: 'event'; card: CardId }
  | { do: 'points'; card: CardId; event: 'none' | 'before' | 'after' }
  | { do: 'make'; good: GoodId }
  | { do: 'place'; arena: ArenaId }
  | { do: 'steady' }
  | { do: 'effort' }
  | { do: 'coin' }
  | { do: 'end' }
  | { do: 'favour'; good: GoodId }
  | { do: 'favour'; arena: ArenaId }
  | { do: 'option'; option: number }
  | { do: 'pick'; pick: string | number }
  | { do: 'stop' }
  | { do: 'again' }
  | { do: 'deliver' }
  | { do: 'stall' }
  | { do: 'break' }
  | { do: 'commit'; front: FrontId; goods: Tally }
  | { do: 'cast' }
  | { do: 'withhold' }
  | { do: 'cede'; arena: ArenaId };

export type ActionKind = Action['do'];

/** Why something can't be done: a key of the locale's `whynot` and its arguments. */
export interface Reason {
  key: string;
  args?: Record<string, string | number>;
}

/** A key equal for equal actions, whatever the order of their fields. */
export function actionKey(action: Action): string {
  return canonical(action);
}

/** JSON with sorted keys, so that no hash or comparison depends on insertion order. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const object = value as Record<string, unknown>;
  const fields = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(object[key])}`);
  return `{${fields.join(',')}}`;
}
