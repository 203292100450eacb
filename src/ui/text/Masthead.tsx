import type { JSX } from 'preact';
import { useFront } from './front';
import { hrefs, type Route } from './router';

const LINKS = ['menu', 'games', 'rules', 'settings'] as const;

/** The head of every page: the game's name, which leads to the menu, and the pages that are always at hand. */
export function Masthead({ route }: { route: Route }): JSX.Element {
  const { locale } = useFront();
  return (
    <header class="masthead">
      <a class="masthead-name" href={hrefs.menu}>
        <Mark />
        <span>{locale.t('ui.appName')}</span>
      </a>
      <nav aria-label={locale.t('ui.nav.label')}>
        <ul class="plain masthead-links">
          {LINKS.map((page) => (
            <li key={page}>
              <a href={hrefs[page]} aria-current={route.page === page ? 'page' : undefined}>
                {locale.t(`ui.nav.${page}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** Two allies on one tipping beam: the mark of the game. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M16 17.5l6 10.5H10z" fill="currentColor" />
      <path d="M3 19.5l26-6" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" />
      <rect class="fill-russia" x="2.2" y="8" width="9" height="9" rx="1.2" transform="rotate(-13 6.7 12.5)" />
      <circle class="fill-iran" cx="24.6" cy="8.2" r="5" />
    </svg>
  );
}
