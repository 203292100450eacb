import type { JSX } from 'preact';

interface CoverProps {
  /** -6 (Iran holds it) to +6 (Russia does): how far the beam tips. */
  leverage: number;
  /** What the drawing says, for who can't see it. */
  label: string;
}

const DEGREES_A_POINT = 0.75;
const TICKS = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6];
const STEP = 40;
/** Middle of the drawing, and the height of the pivot. */
const [X, Y] = [320, 142];

/** Wave lines over the water. */
const WAVES = [206, 218, 230].map((y, i) => `M${-20 - i * 9} ${y}${'q8-7 16 0t16 0'.repeat(22)}`).join('');

/** The cover: a square and a disc on one lever over the water between their countries, the West's diamond hanging above. */
export function Cover({ leverage, label }: CoverProps): JSX.Element {
  return (
    <svg class="cover" viewBox="0 0 640 240" role="img" aria-label={label}>
      <path d={`M0 0H${X}V240H0z`} fill="var(--russia-tint)" />
      <path d={`M${X} 0H640V240H${X}z`} fill="var(--iran-tint)" />
      <path class="fill-russia" opacity="0.3" d="M0 196V104h22v-18h20v40h96v-30h34v-26h10V44h4v26h10v26h18v34h30v18h34v48z" />
      <path class="fill-iran" opacity="0.34" d="M350 196l76-118 40 58 26-26 44 46 44-30 60 48v22z" />
      <path d="M410 103l16-25 17 25-9 6-8-8-8 9z" style="fill: light-dark(#fcf9f1, #ede7d9)" />
      <path d="M0 196H640V240H0z" fill="var(--sea)" />
      <path d={WAVES} fill="none" stroke="var(--sea-line)" stroke-width="1.5" />
      <path d={`M${X} ${Y}l44 62h-88z`} fill="currentColor" />
      <path d={`M${X - 84} 203h168v9h-168z`} fill="currentColor" />
      <path class="fill-west" d={`M${X} 22l21 21-21 21-21-21z`} />
      <path d={`M${X} 70V${Y - 8}`} stroke="currentColor" stroke-width="2" stroke-dasharray="2 5" />
      <g transform={`rotate(${-leverage * DEGREES_A_POINT * 2} ${X} ${Y})`}>
        {TICKS.map((at) => (
          <path key={at} d={`M${X - at * STEP} ${Y}v${at % 3 === 0 ? -17 : -10}`} class={at > 0 ? 'line-russia' : 'line-iran'} stroke-width="2.5" />
        ))}
        <path d={`M${X - 272} ${Y}H${X + 272}`} stroke="currentColor" stroke-width="7" stroke-linecap="round" />
        <rect class="fill-russia" x={X - 272} y={Y - 75.5} width="72" height="72" rx="6" />
        <circle class="fill-iran" cx={X + 234} cy={Y - 41.5} r="38" />
        <circle class="fill-iran" cx={X - 170} cy={Y - 14.5} r="11" />
        <rect class="fill-russia" x={X + 150} y={Y - 23.5} width="20" height="20" rx="2" />
        <rect class="fill-russia" x={X + 126} y={Y - 23.5} width="20" height="20" rx="2" />
      </g>
    </svg>
  );
}
