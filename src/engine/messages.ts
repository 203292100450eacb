/** A sentence as data: a key of the locale and its arguments, which may be sentences themselves. */
export interface Message {
  key: string;
  args: Record<string, string | number | Message | Message[]>;
}

export function message(key: string, args: Message['args'] = {}): Message {
  return { key, args };
}
