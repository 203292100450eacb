import type { JSX } from 'preact';
import type { Side } from '../../engine/types';

const SHAPES: Record<Side | 'neutral', JSX.Element> = {
  russia: <rect class="fill-russia" x="3" y="3" width="50" height="50" rx="5" />,
  iran: <circle class="fill-iran" cx="28" cy="28" r="26" />,
  west: <path class="fill-west" d="M28 0l28 28-28 28L0 28z" />,
  neutral: <path class="fill-neutral" d="M14.5 3h27L56 28 41.5 53h-27L0 28z" />,
};

/** A number in a side's shape, as on cards and at the end of lines. It says nothing: the number stands in words beside it. */
export function Numbered({ side, n }: { side: Side | 'neutral'; n: number }): JSX.Element {
  return (
    <svg class="numbered" viewBox="0 0 56 56" aria-hidden="true" focusable="false">
      {SHAPES[side]}
      <text x="28" y="37.5" text-anchor="middle">
        {n}
      </text>
    </svg>
  );
}
