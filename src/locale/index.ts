import { en } from './en';
import { type Leaves, type Locale as LocaleOf, localeOf } from './locale';

export type { Args } from './locale';

/** Every key of the locale. */
export type Key = Leaves<typeof en>;
export type Locale = LocaleOf<Key>;

/** Creates the words of one language. */
export function createLocale(): Locale {
  return localeOf(en);
}
