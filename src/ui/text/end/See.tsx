import type { ComponentChildren, JSX } from 'preact';

/** Leads to a part further down: the address holds the route, so a button does what elsewhere a link would. */
export function See({ what, children }: { what: string; children: ComponentChildren }): JSX.Element {
  const show = (): void => {
    const heading = document.getElementById(what);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    heading?.closest('.panel')?.scrollIntoView({ behavior: still ? 'auto' : 'smooth' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <button type="button" class="end-see" onClick={show}>
      {children}
      <svg class="end-down" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d="M2 4l4 4 4-4" />
      </svg>
    </button>
  );
}

/** The heading of such a part. */
export function Heading({ id, children }: { id: string; children: ComponentChildren }): JSX.Element {
  return (
    <h2 id={id} tabIndex={-1}>
      {children}
    </h2>
  );
}
