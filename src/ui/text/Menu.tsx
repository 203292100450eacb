import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { CALENDAR } from '../../rules/scenarios';
import { Cover } from '../look/Cover';
import { Icon, type IconName } from '../look/Icon';
import { gameTitle, playersLine, yearName } from './about-game';
import { useFront, useGames } from './front';
import { PageTitle } from './PageTitle';
import { hrefs } from './router';
import './menu.css';

/**
 * The first page: what the game is, and every way into it. It does without the rules.
 * @param onShown called when all of it stands there
 */
export function Menu({ onShown }: { onShown: () => void }): JSX.Element {
  const { locale } = useFront();
  const games = useGames();
  useEffect(() => {
    if (games) onShown();
  }, [games === null]);
  const latest = games?.find((game) => !game.ended);
  return (
    <div class="menu">
      <div class="menu-cover">
        <Cover leverage={2} label={locale.t('ui.menu.beam')} />
        <PageTitle page={locale.t('ui.menu.title')}>{locale.t('ui.appName')}</PageTitle>
        <p class="menu-tagline">{locale.t('ui.tagline')}</p>
        <p class="lead">{locale.t('ui.menu.about')}</p>
        <p class="lead">{locale.t('ui.menu.stake')}</p>
      </div>
      <nav class="menu-ways" aria-label={locale.t('ui.menu.actions')}>
        <ul class="plain">
          {latest && (
            <Way
              primary
              href={hrefs.game(latest.id)}
              icon="ui-play"
              name={locale.t('ui.menu.continue')}
              hint={locale.t('ui.menu.continueHint', {
                game: gameTitle(CALENDAR, latest),
                year: yearName(locale, CALENDAR, latest.scenario, latest.year),
                players: playersLine(locale, latest.players),
              })}
            />
          )}
          <Way
            primary={games !== null && games.length === 0}
            href={hrefs.learn}
            icon="ui-help"
            name={locale.t('ui.menu.learn')}
            hint={locale.t('ui.menu.learnHint')}
          />
          <Way
            primary={games !== null && games.length > 0 && !latest}
            href={hrefs.new}
            icon="ui-cards"
            name={locale.t('ui.menu.new')}
            hint={locale.t('ui.menu.newHint')}
          />
          <Way href={hrefs.games} icon="ui-log" name={locale.t('ui.menu.games')} hint={locale.t('ui.menu.gamesHint', { count: games?.length ?? 0 })} />
          <Way href={hrefs.watch} icon="ui-eye" name={locale.t('ui.menu.watch')} hint={locale.t('ui.menu.watchHint')} />
          <Way href={hrefs.rules} icon="ui-agenda" name={locale.t('ui.menu.rules')} hint={locale.t('ui.menu.rulesHint')} />
          <Way href={hrefs.settings} icon="ui-menu" name={locale.t('ui.menu.settings')} hint={locale.t('ui.menu.settingsHint')} />
        </ul>
      </nav>
    </div>
  );
}

interface WayProps {
  href: string;
  icon: IconName;
  name: string;
  hint: string;
  primary?: boolean;
}

/** One way in: the whole row is the link. */
function Way({ href, icon, name, hint, primary }: WayProps): JSX.Element {
  return (
    <li>
      <a class={primary ? 'way way-primary' : 'way'} href={href}>
        <Icon name={icon} />
        <span class="way-name">{name}</span>
        <span class="way-hint">{hint}</span>
      </a>
    </li>
  );
}
