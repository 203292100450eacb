import { createInstance, type Resource } from 'i18next';

/** `gain_one`, `gain_other`, `gain_plus` are one key to whoever asks: `gain`. */
type Plain<K> = K extends `${infer Base}_${string}` ? Base : K;

/** Every key of a catalogue, without the endings of plural and context. */
export type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${Plain<K>}` : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];

export type Args = Record<string, string | number>;

export interface Locale<K extends string> {
  /** The words of a key. `count` picks the plural, `context` the ending after an underscore. */
  t(key: K, args?: Args): string;
  /** The same for a key put together at run time; an unknown one comes back as it is. */
  say(key: string, args?: Args): string;
  has(key: string, args?: Args): boolean;
}

/** The words of a catalogue: no DOM, nothing loaded from outside, ready at once. */
export function localeOf<T extends object>(catalogue: T): Locale<Leaves<T>> {
  const i18n = createInstance();
  void i18n.init({
    lng: 'en',
    resources: { en: { translation: catalogue } } as Resource,
    initAsync: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const say = (key: string, args: Args = {}): string => i18n.t(key, args) as string;
  return { t: say, say, has: (key, args = {}) => i18n.exists(key, args) };
}
