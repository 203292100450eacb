import type { JSX } from 'preact';
import { Beam } from '../look/Beam';
import { Icon, type IconName } from '../look/Icon';
import { gameTitle, playersLine, yearName } from './about-game';
import { PageTitle } from './PageTitle';
import { hrefs } from './router';
import { useGames, useShell } from './shell';
import './menu.css';

/** The first page: what the game is, and every way into it. */
export function Menu(): JSX.Element {
  const { words, rules } = useShell();
  const games = useGames();
  const latest = games?.find((game) => !game.ended);
  return (
    <div class="menu">
      <div class="menu-cover">
        <Beam leverage={2} label={words.t('ui.menu.beam')} />
        <PageTitle page={words.t('ui.menu.title')}>{words.t('ui.appName')}</PageTitle>
        <p class="menu-tagline">{words.t('ui.tagline')}</p>
        <p class="lead">{words.t('ui.menu.about')}</p>
        <p class="lead">{words.t('ui.menu.stake')}</p>
      </div>
      <nav class="menu-ways" aria-label={words.t('ui.menu.actions')}>
        <ul class="plain">
          {latest && (
            <Way
              primary
              href={hrefs.game(latest.id)}
              icon="ui-play"
              name={words.t('ui.menu.continue')}
              hint={words.t('ui.menu.continueHint', {
                game: gameTitle(rules, latest),
                year: yearName(words, rules, latest.scenario, latest.year),
                players: playersLine(words, latest.players),
              })}
            />
          )}
          <Way primary={games !== null && !latest} href={hrefs.new} icon="ui-cards" name={words.t('ui.menu.new')} hint={words.t('ui.menu.newHint')} />
          <Way href={hrefs.games} icon="ui-log" name={words.t('ui.menu.games')} hint={words.t('ui.menu.gamesHint', { count: games?.length ?? 0 })} />
          <Way href={hrefs.watch} icon="ui-eye" name={words.t('ui.menu.watch')} hint={words.t('ui.menu.watchHint')} />
          <Way href={hrefs.rules} icon="ui-help" name={words.t('ui.menu.rules')} hint={words.t('ui.menu.rulesHint')} />
          <Way href={hrefs.settings} icon="ui-menu" name={words.t('ui.menu.settings')} hint={words.t('ui.menu.settingsHint')} />
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
