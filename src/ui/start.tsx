import { render } from 'preact';
import { createUiLocale } from '../locale/ui';
import { openStore } from '../play/store';
import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';
import { inlineSprite } from './look/Icon';
import { applySettings } from './settings';
import { App } from './text/App';

/** Opens the game in an element of the page: the look, the screens' words and the saved games, then the screens. They fetch the rules. */
export function start(root: HTMLElement): void {
  applySettings();
  inlineSprite();
  const locale = createUiLocale();
  void openStore().then((store) => render(<App locale={locale} store={store} />, root));
}
