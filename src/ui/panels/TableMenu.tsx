import type { JSX } from 'preact';
import type { Rules } from '../../engine/types';
import type { Words } from '../../rules/words';
import { exportGame } from '../files';
import { changeSettings } from '../settings';
import { gameTitle } from '../text/about-game';
import type { Told } from '../text/game/Log';
import { MotionChoice, PaceChoice, SoundChoice } from '../text/Preferences';
import { hrefs } from '../text/router';

interface MenuProps {
  session: Told;
  rules: Rules;
  words: Words;
  onClose: () => void;
  onLeave: () => void;
}

/** The way out of a game on the table, and how it is shown. */
export function TableMenu({ session, rules, words, onClose, onLeave }: MenuProps): JSX.Element {
  return (
    <div class="t-menu">
      <ul class="plain t-menu-list">
        <li>
          <button type="button" class="btn" onClick={() => changeSettings({ view: 'words' })}>
            {words.t('table.screen.inWords')}
          </button>
        </li>
        <li>
          <button type="button" class="btn" onClick={() => exportGame(session.record, gameTitle(rules, session.record))}>
            {words.t('game.menu.export')}
          </button>
        </li>
        <li>
          <a class="btn" href={hrefs.games} onClick={onClose}>
            {words.t('game.menu.games')}
          </a>
        </li>
        <li>
          <a class="btn" href={hrefs.rules} onClick={onClose}>
            {words.t('game.menu.rules')}
          </a>
        </li>
        <li>
          <a class="btn" href={hrefs.settings} onClick={onClose}>
            {words.t('game.menu.settings')}
          </a>
        </li>
        <li>
          <button type="button" class="btn" onClick={onLeave}>
            {words.t('game.menu.leave')}
          </button>
        </li>
      </ul>
      <div class="t-menu-show">
        <MotionChoice />
        <PaceChoice />
        <SoundChoice />
      </div>
    </div>
  );
}
