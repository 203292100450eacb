import { Component, type ComponentChildren, type JSX } from 'preact';
import type { UiLocale } from '../../locale/ui';
import { Icon } from '../look/Icon';
import { exportOpenGame, hasOpenGame } from './open-game';
import { hrefs } from './router';

interface Props {
  locale: UiLocale;
  children: ComponentChildren;
}

/** Where a page fails, it says what happened and offers the game as a file. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static override getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  render(): JSX.Element {
    const { error } = this.state;
    const { locale, children } = this.props;
    if (!error) return <>{children}</>;
    return (
      <div class="notice">
        <h1 class="page-title">{locale.t('ui.app.broken')}</h1>
        <p class="alarm" role="alert">
          <Icon name="ui-short" />
          {locale.t('ui.app.brokenLine', { reason: error.message })}
        </p>
        {hasOpenGame() && <p>{locale.t('ui.app.brokenHint')}</p>}
        <div class="btn-row">
          <button type="button" class="btn btn-primary" onClick={() => location.reload()}>
            {locale.t('ui.app.reload')}
          </button>
          {hasOpenGame() && (
            <button type="button" class="btn" onClick={() => exportOpenGame()}>
              {locale.t('ui.app.export')}
            </button>
          )}
          <a class="btn" href={hrefs.menu}>
            {locale.t('ui.app.toMenu')}
          </a>
        </div>
      </div>
    );
  }
}
