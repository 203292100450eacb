import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StoreProblem } from '../../play/store';
import { Icon } from '../look/Icon';
import { ErrorBoundary } from './ErrorBoundary';
import { type Front, FrontProvider, useFront } from './front';
import { lazy } from './lazy';
import { Masthead } from './Masthead';
import { Menu } from './Menu';
import { Notice } from './Notice';
import { exportOpenGame, useOpenGame } from './open-game';
import { type Route, useRoute } from './router';
import { inQuiet, noteShown } from './shown';
import './shell.css';

const NewGame = lazy(() => import('./NewGame').then((page) => page.NewGame));
const LearnPage = lazy(() => import('./LearnPage').then((page) => page.LearnPage));
const SavedGames = lazy(() => import('./SavedGames').then((page) => page.SavedGames));
const SettingsPage = lazy(() => import('./SettingsPage').then((page) => page.SettingsPage));
const GamePage = lazy(() => import('./GamePage').then((page) => page.GamePage));
const Replay = lazy(() => import('./Replay').then((page) => page.Replay));
const Rulebook = lazy(() => import('./Rulebook').then((page) => page.Rulebook));

/** The menu stands: the rules and the nearest page are fetched while nobody waits for them. The other pages are small, a game's own code comes when one is near. */
function fetchAhead(): void {
  void noteShown('menu').then(() => inQuiet([NewGame.warm]));
}

/** The whole text layer: masthead, the page that the address names, and what must be said above it. */
export function App(front: Front): JSX.Element {
  const route = useRoute();
  const { locale } = front;
  useEffect(() => {
    if (route.page === 'new' || route.page === 'games') void inQuiet([GamePage.warm]);
  }, [route.page]);
  // The address holds the route, so a button leads to the page where elsewhere a link would.
  return (
    <FrontProvider value={front}>
      <div class={`app app-${route.page}`}>
        <button type="button" class="skip btn btn-primary" onClick={() => document.getElementById('main')?.focus()}>
          {locale.t('ui.skip')}
        </button>
        <Masthead route={route} />
        <StorageBanner />
        <main id="main" tabIndex={-1} class={route.page === 'game' ? 'table' : 'sheet'}>
          <ErrorBoundary key={keyOf(route)} locale={locale}>
            <Page route={route} />
          </ErrorBoundary>
        </main>
      </div>
    </FrontProvider>
  );
}

/** Pages of one kind are told apart by what they show. */
function keyOf(route: Route): string {
  if (route.page === 'game' || route.page === 'replay') return `${route.page}/${route.id}`;
  return route.page === 'new' ? `new/${route.watch}` : route.page;
}

function Page({ route }: { route: Route }): JSX.Element {
  const { locale } = useFront();
  switch (route.page) {
    case 'menu':
      return <Menu onShown={fetchAhead} />;
    case 'new':
      return <NewGame watch={route.watch} />;
    case 'learn':
      return <LearnPage />;
    case 'game':
      return <GamePage id={route.id} />;
    case 'games':
      return <SavedGames />;
    case 'replay':
      return <Replay id={route.id} />;
    case 'rules':
      return <Rulebook part={route.part} />;
    case 'settings':
      return <SettingsPage />;
    case 'lost':
      return <Notice title={locale.t('ui.app.lost')} problem={locale.t('ui.app.lostLine')} />;
  }
}

/** Says that games can't be kept, and offers what helps. Closed, it comes back when the trouble changes. */
function StorageBanner(): JSX.Element | null {
  const { locale, store } = useFront();
  const [problem, setProblem] = useState<StoreProblem>(store.problem);
  const open = useOpenGame();
  const [closed, setClosed] = useState<StoreProblem>(null);
  useEffect(() => store.subscribe(() => setProblem(store.problem)), [store]);
  if (problem === null || problem === closed) return null;
  return (
    <div class="alarm banner" role="alert">
      <Icon name="ui-short" />
      <p>{locale.t(`ui.app.${problem}`)}</p>
      {open && (
        <button type="button" class="btn" onClick={() => exportOpenGame()}>
          {locale.t('ui.app.export')}
        </button>
      )}
      <button type="button" class="btn" onClick={() => setClosed(problem)}>
        {locale.t('ui.app.dismiss')}
      </button>
    </div>
  );
}
