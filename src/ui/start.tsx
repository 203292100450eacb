import { render } from 'preact';
import { openStore } from '../play/store';
import { loadRules } from '../rules/load';
import { createWords } from '../rules/words';
import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';
import { inlineSprite } from './look/Icon';
import { applySettings } from './settings';
import { App } from './text/App';

/** Opens the game in an element of the page: the look, the rules, the words and the saved games, then the screens. */
export function start(root: HTMLElement): void {
  applySettings();
  inlineSprite();
  const rules = loadRules();
  const words = createWords(rules);
  void openStore().then((store) => render(<App rules={rules} words={words} store={store} />, root));
}
