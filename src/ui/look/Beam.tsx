import type { JSX } from 'preact';

interface BeamProps {
  /** -6 (Iran holds it) to +6 (Russia does): how far the beam tips. */
  leverage: number;
  /** What the drawing says, for who can't see it. */
  label: string;
}

const DEGREES_A_POINT = 0.75;
const TICKS = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6];
const WIDTH = 30;

/** The beam between the allies: a square and a disc on one lever, the West's diamond hanging above. */
export function Beam({ leverage, label }: BeamProps): JSX.Element {
  const tilt = -leverage * DEGREES_A_POINT * 2;
  return (
    <svg class="beam" viewBox="0 0 480 150" role="img" aria-label={label}>
      <path d="M240 78l30 50h-60z" fill="currentColor" />
      <path d="M150 129.5h180" stroke="currentColor" stroke-width="1.5" />
      <path class="fill-west" d="M240 12l14 14-14 14-14-14z" />
      <path d="M240 40v34" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 4" />
      <g transform={`rotate(${tilt} 240 78)`}>
        <path d="M28 78h424" stroke="currentColor" stroke-width="5" stroke-linecap="round" />
        {TICKS.map((at) => (
          <path key={at} d={`M${240 - at * WIDTH} 78v${at % 3 === 0 ? -14 : -8}`} class={at > 0 ? 'line-russia' : 'line-iran'} stroke-width="2" />
        ))}
        <rect class="fill-russia" x="28" y="25" width="50" height="50" rx="4" />
        <circle class="fill-iran" cx="427" cy="49" r="26.5" />
      </g>
    </svg>
  );
}
