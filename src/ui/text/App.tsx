import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StoreProblem } from '../../play/store';
import { Icon } from '../look/Icon';
import { ErrorBoundary } from './ErrorBoundary';
import { lazy } from './lazy';
import { Masthead } from './Masthead';
import { Menu } from './Menu';
import { NewGame } from './NewGame';
import { Notice } from './Notice';
import { exportOpenGame, useOpenGame } from './open-game';
import { type Route, useRoute } from './router';
import { SavedGames } from './SavedGames';
import { SettingsPage } from './SettingsPage';
import { type Shell, ShellProvider, useShell } from './shell';
import './shell.css';

const GamePage = lazy(() => import('./GamePage').then((page) => page.GamePage));
const Replay = lazy(() => import('./Replay').then((page) => page.Replay));
const Rulebook = lazy(() => import('./Rulebook').then((page) => page.Rulebook));

/** The whole text layer: masthead, the page that the address names, and what must be said above it. */
export function App(shell: Shell): JSX.Element {
  const route = useRoute();
  const { words } = shell;
  // The address holds the route, so a button leads to the page where elsewhere a link would.
  return (
    <ShellProvider value={shell}>
      <div class={`app app-${route.page}`}>
        <button type="button" class="skip btn btn-primary" onClick={() => document.getElementById('main')?.focus()}>
          {words.t('ui.skip')}
        </button>
        <Masthead route={route} />
        <StorageBanner />
        <main id="main" tabIndex={-1} class={route.page === 'game' ? 'table' : 'sheet'}>
          <ErrorBoundary key={keyOf(route)} words={words}>
            <Page route={route} />
          </ErrorBoundary>
        </main>
      </div>
    </ShellProvider>
  );
}

/** Pages of one kind are told apart by what they show. */
function keyOf(route: Route): string {
  if (route.page === 'game' || route.page === 'replay') return `${route.page}/${route.id}`;
  return route.page === 'new' ? `new/${route.watch}` : route.page;
}

function Page({ route }: { route: Route }): JSX.Element {
  const { words } = useShell();
  switch (route.page) {
    case 'menu':
      return <Menu />;
    case 'new':
      return <NewGame watch={route.watch} />;
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
      return <Notice title={words.t('ui.app.lost')} problem={words.t('ui.app.lostLine')} />;
  }
}

/** Says that games can't be kept, and offers what helps. Closed, it comes back when the trouble changes. */
function StorageBanner(): JSX.Element | null {
  const { words, store, rules } = useShell();
  const [problem, setProblem] = useState<StoreProblem>(store.problem);
  const open = useOpenGame();
  const [closed, setClosed] = useState<StoreProblem>(null);
  useEffect(() => store.subscribe(() => setProblem(store.problem)), [store]);
  if (problem === null || problem === closed) return null;
  return (
    <div class="alarm banner" role="alert">
      <Icon name="ui-short" />
      <p>{words.t(`ui.app.${problem}`)}</p>
      {open && (
        <button type="button" class="btn" onClick={() => exportOpenGame(rules)}>
          {words.t('ui.app.export')}
        </button>
      )}
      <button type="button" class="btn" onClick={() => setClosed(problem)}>
        {words.t('ui.app.dismiss')}
      </button>
    </div>
  );
}
