import { enNames } from './en-names';
import { enUi } from './en-ui';
import { type Leaves, type Locale, localeOf } from './locale';

const words = { ui: enUi, ...enNames };

type UiKey = Leaves<typeof words>;
export type UiLocale = Locale<UiKey>;

/** The screens' part of the locale alone, for what is shown before the rest is loaded. */
export function createUiLocale(): UiLocale {
  return localeOf(words);
}
