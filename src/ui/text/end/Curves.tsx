import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { SIDES, type Side } from '../../../engine/types';
import type { Mark, Turn } from './tale';

interface ChartProps {
  /** What the drawing says, for who can't see it. */
  label: string;
  marks: readonly Mark[];
  /** The name under each mark. */
  names: readonly string[];
}

const LEFT = 34;
const RIGHT = 48;

/** The width that an element is given, so that a chart is drawn in true pixels and its words keep their size. */
function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement | null>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(260, Math.round(element.clientWidth))));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [box, width];
}

/** Where each mark stands from left to right. */
function columns(width: number, count: number): (n: number) => number {
  const room = width - LEFT - RIGHT;
  return (n) => LEFT + (count < 2 ? 0 : (room * n) / (count - 1));
}

/** Names under the marks, as many as fit. */
function Names({ names, at, y, width }: { names: readonly string[]; at: (n: number) => number; y: number; width: number }): JSX.Element {
  const room = (width - LEFT - RIGHT) / Math.max(1, names.length - 1);
  const every = Math.max(1, Math.ceil(44 / room));
  // The last is always named, so the others are counted from it.
  return (
    <>
      {names.map(
        (name, n) =>
          (names.length - 1 - n) % every === 0 && (
            <text key={n} class="chart-name" x={at(n)} y={y} text-anchor="middle">
              {name}
            </text>
          ),
      )}
    </>
  );
}

const HEIGHT = 230;
const TOP = 20;
const FOOT = 28;

/** Three lines of Standing, with the years where it turned. */
export function StandingChart({ label, marks, names, turns }: ChartProps & { turns: readonly Turn[] }): JSX.Element {
  const [box, width] = useWidth();
  const highest = Math.max(10, ...marks.flatMap((mark) => SIDES.map((side) => mark.standing[side])));
  const stride = highest > 20 ? 10 : 5;
  const top = Math.ceil(highest / stride) * stride;
  const at = columns(width, marks.length);
  const y = (n: number): number => HEIGHT - FOOT - ((HEIGHT - FOOT - TOP) * n) / top;
  const grid = Array.from({ length: top / stride + 1 }, (_, n) => n * stride);
  const last = marks.at(-1) as Mark;
  const ends = spread(SIDES.map((side) => ({ side, y: y(last.standing[side]) })));
  return (
    <div ref={box} class="chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        {grid.map((n) => (
          <g key={n}>
            <path class="chart-grid" d={`M${LEFT} ${y(n)}H${width - RIGHT}`} />
            <text class="chart-name" x={LEFT - 8} y={y(n) + 4} text-anchor="end">
              {n}
            </text>
          </g>
        ))}
        <Names names={names} at={at} y={HEIGHT - 6} width={width} />
        {SIDES.map((side) => (
          <g key={side}>
            <path class={`chart-line line-${side}`} d={marks.map((mark, n) => `${n === 0 ? 'M' : 'L'}${at(n)} ${y(mark.standing[side])}`).join('')} />
            {marks.map((mark, n) => (
              <Shape key={n} side={side} x={at(n)} y={y(mark.standing[side])} r={3.4} />
            ))}
          </g>
        ))}
        {ends.map((end) => (
          <g key={end.side}>
            <path class={`chart-lead line-${end.side}`} d={`M${width - RIGHT + 3} ${y(last.standing[end.side])}L${width - RIGHT + 13} ${end.y}`} />
            <Shape side={end.side} x={width - RIGHT + 25} y={end.y} r={11} />
            <text class="chart-end" x={width - RIGHT + 25} y={end.y + 4.5} text-anchor="middle">
              {last.standing[end.side]}
            </text>
          </g>
        ))}
        {turns.map((turn, n) => {
          const column = marks.findIndex((mark) => mark.year === turn.year);
          const over = Math.min(...SIDES.map((side) => y(marks[column]?.standing[side] ?? 0)));
          return (
            <g key={turn.year}>
              <circle class="chart-turn" cx={at(column)} cy={Math.max(11, over - 17)} r={10} />
              <text class="chart-turn-n" x={at(column)} y={Math.max(11, over - 17) + 4} text-anchor="middle">
                {n + 1}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

const BAND = 168;
const MIDDLE = 74;
const MOST = 6;

/** The lever as a band over and under the middle, history's line dashed beside it. */
export function LeverageChart({
  label,
  marks,
  names,
  history,
  words,
}: ChartProps & { history: readonly (number | null)[]; words: Record<'russia' | 'iran' | 'yours' | 'history', string> }): JSX.Element {
  const [box, width] = useWidth();
  const at = columns(width, marks.length);
  const y = (n: number): number => MIDDLE - (n * (MIDDLE - 18)) / MOST;
  const line = marks.map((mark, n) => `${n === 0 ? 'M' : 'L'}${at(n)} ${y(mark.leverage)}`).join('');
  const area = `${line}L${at(marks.length - 1)} ${MIDDLE}L${at(0)} ${MIDDLE}Z`;
  let begun = false;
  const past = history
    .map((n, column) => {
      if (n === null) return '';
      const step = `${begun ? 'L' : 'M'}${at(column)} ${y(n)}`;
      begun = true;
      return step;
    })
    .join('');
  const ownEnd = y(marks.at(-1)?.leverage ?? 0);
  const pastEnd = y(history.at(-1) ?? 0);
  const apart = Math.abs(ownEnd - pastEnd) < 15 ? (ownEnd <= pastEnd ? 8 : -8) : 0;
  return (
    <div ref={box} class="chart">
      <svg width={width} height={BAND} role="img" aria-label={label}>
        <defs>
          <pattern id="hatch-r" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="tint-russia" width="6" height="6" />
            <path class="line-russia" d="M0 0V6" stroke-width="2" />
          </pattern>
          <pattern id="hatch-i" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect class="tint-iran" width="6" height="6" />
            <circle class="fill-iran" cx="3" cy="3" r="1.2" />
          </pattern>
          <clipPath id="over">
            <rect x="0" y="0" width={width} height={MIDDLE} />
          </clipPath>
          <clipPath id="under">
            <rect x="0" y={MIDDLE} width={width} height={BAND - MIDDLE} />
          </clipPath>
        </defs>
        <path d={area} fill="url(#hatch-r)" clip-path="url(#over)" />
        <path d={area} fill="url(#hatch-i)" clip-path="url(#under)" />
        <path class="chart-axis" d={`M${LEFT} ${MIDDLE}H${width - RIGHT}`} />
        <path class="chart-line line-west" d={line} />
        <path class="chart-line chart-past" d={past} />
        <text class="chart-side side-russia" x={LEFT} y={12}>
          {words.russia}
        </text>
        <text class="chart-side side-iran" x={LEFT} y={BAND - 24}>
          {words.iran}
        </text>
        <text class="chart-name chart-own" x={width - RIGHT + 4} y={ownEnd + 4 - apart}>
          {words.yours}
        </text>
        <text class="chart-name" x={width - RIGHT + 4} y={pastEnd + 4 + apart}>
          {words.history}
        </text>
        <Names names={names} at={at} y={BAND - 4} width={width} />
      </svg>
    </div>
  );
}

/** A side's shape at a point. */
function Shape({ side, x, y, r }: { side: Side; x: number; y: number; r: number }): JSX.Element {
  if (side === 'iran') return <circle class="fill-iran" cx={x} cy={y} r={r} />;
  if (side === 'russia') return <rect class="fill-russia" x={x - r * 0.92} y={y - r * 0.92} width={r * 1.84} height={r * 1.84} rx={r > 6 ? 2 : 0} />;
  const d = r * 1.3;
  return <path class="fill-west" d={`M${x} ${y - d}l${d} ${d}-${d} ${d}-${d}-${d}z`} />;
}

const APART = 27;

/** Figures at the end of the lines, moved apart where the lines end close together. */
function spread(ends: { side: Side; y: number }[]): { side: Side; y: number }[] {
  const sorted = [...ends].sort((a, b) => a.y - b.y);
  for (let round = 0; round < 12; round++) {
    for (let n = 1; n < sorted.length; n++) {
      const [over, under] = [sorted[n - 1] as { y: number }, sorted[n] as { y: number }];
      const gap = APART - (under.y - over.y);
      if (gap <= 0) continue;
      over.y -= gap / 2;
      under.y += gap / 2;
    }
  }
  const top = Math.min(...sorted.map((end) => end.y)) - 15;
  const foot = Math.max(...sorted.map((end) => end.y)) - (HEIGHT - 15);
  const move = top < 0 ? -top : foot > 0 ? -foot : 0;
  return sorted.map((end) => ({ ...end, y: end.y + move }));
}
