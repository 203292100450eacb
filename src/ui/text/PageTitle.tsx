import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useFront } from './front';
import { hasMoved } from './router';

interface PageTitleProps {
  /** Words of the browser's title; the heading's where absent. */
  page: string;
  /** Read out, not shown: where the screen shows what it is by itself. */
  hidden?: boolean;
  children?: ComponentChildren;
}

/** The page's h1. It names the browser's tab, and takes the focus when one comes from another page. */
export function PageTitle({ page, hidden, children }: PageTitleProps): JSX.Element {
  const { locale } = useFront();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!hasMoved()) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = locale.t('ui.title', { page });
  }, [page]);
  return (
    <h1 ref={heading} tabIndex={-1} class={hidden ? 'hidden' : 'page-title'}>
      {children ?? page}
    </h1>
  );
}
