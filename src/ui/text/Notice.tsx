import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../look/Icon';
import { useFront } from './front';
import { PageTitle } from './PageTitle';
import { hrefs } from './router';

/** A page with one thing to say, and the way back. */
export function Notice({ title, problem, children }: { title: string; problem?: string; children?: ComponentChildren }): JSX.Element {
  const { locale } = useFront();
  return (
    <div class="notice">
      <PageTitle page={title} />
      {problem && (
        <p class="alarm" role="alert">
          <Icon name="ui-short" />
          {problem}
        </p>
      )}
      <div class="btn-row" aria-live="polite">
        {children}
        {problem && (
          <a class="btn" href={hrefs.games}>
            {locale.t('ui.replay.leave')}
          </a>
        )}
      </div>
    </div>
  );
}
