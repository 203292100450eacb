import type { JSX } from 'preact';
import { SIDES } from '../../../engine/types';
import { Chart, Names, Shape } from './Chart';
import { type EraBand, leveragePlot, pathOf, standingPlot, trustPlot } from './plot';
import type { Mark, Turn } from './tale';

interface CurveProps {
  label: string;
  marks: readonly Mark[];
  /** The name under each mark. */
  names: readonly string[];
}

interface StandingProps extends CurveProps {
  turns: readonly Turn[];
  /** The era of each mark. */
  eras: readonly number[];
  /** The names of eras, each for its stretch of the axis. */
  eraNames: (bands: readonly EraBand[], unit: number) => string[];
}

/** Three lines of Standing over the eras, with the years where it turned. */
export function StandingChart({ label, marks, names, turns, eras, eraNames }: StandingProps): JSX.Element {
  return (
    <Chart kind="standing" label={label}>
      {(size) => {
        const u = size.unit;
        const named = size.height >= 244 * u;
        const plot = standingPlot(size, marks, turns, eras, named);
        const { axis } = plot;
        const bandNames = eraNames(plot.bands, u);
        return (
          <>
            {plot.grid.map(({ n, y }) => (
              <g key={n}>
                <path class="chart-grid" d={`M${axis.from} ${y}H${axis.to}`} />
                <text class="chart-name" x={axis.from - 10 * u} y={y + 4 * u} text-anchor="end">
                  {n}
                </text>
              </g>
            ))}
            {plot.bands.map(({ era, from, to }, n) => (
              <g key={era}>
                {n > 0 && <path class="chart-border" d={`M${from} 2V${plot.foot}`} />}
                <text class="chart-name" x={(from + to) / 2} y={plot.eraLine} text-anchor="middle">
                  {bandNames[n]}
                </text>
              </g>
            ))}
            {named && <Names names={names} axis={axis} y={size.height - 5 * u} unit={u} />}
            {SIDES.map((side) => (
              <g key={side}>
                <path class={`chart-line line-${side}`} d={pathOf(plot.lines[side])} />
                {plot.lines[side].map(({ x, y }) => (
                  <Shape key={x} side={side} x={x} y={y} r={3.2 * u} />
                ))}
              </g>
            ))}
            {plot.ends.map(({ side, n, from, to }) => (
              <g key={side}>
                <path class={`chart-lead line-${side}`} d={pathOf([from, { x: to.x - 14 * u, y: to.y }])} />
                <Shape side={side} x={to.x} y={to.y} r={11.5 * u} />
                <text class="chart-end" x={to.x} y={to.y + 4.7 * u} text-anchor="middle">
                  {n}
                </text>
              </g>
            ))}
            {plot.turns.map(({ x, y }, n) => (
              <g key={x}>
                <circle class="chart-turn" cx={x} cy={y} r={10 * u} />
                <text class="chart-turn-n" x={x} y={y + 4.5 * u} text-anchor="middle">
                  {n + 1}
                </text>
              </g>
            ))}
          </>
        );
      }}
    </Chart>
  );
}

interface LeverageProps extends Omit<CurveProps, 'names'> {
  history: readonly (number | null)[];
  words: Record<'russia' | 'iran' | 'yours' | 'history', string>;
}

/** The lever as a band over and under the middle, history's line dashed beside it. */
export function LeverageChart({ label, marks, history, words }: LeverageProps): JSX.Element {
  return (
    <Chart kind="leverage" label={label}>
      {(size) => {
        const u = size.unit;
        const plot = leveragePlot(size, marks, history);
        const { axis, level } = plot;
        const line = pathOf(plot.own);
        const area = `${line}L${axis.to} ${level}L${axis.from} ${level}Z`;
        return (
          <>
            <Hatches width={size.width} height={size.height} level={level} />
            <path d={area} fill="url(#hatch-r)" clip-path="url(#over)" />
            <path d={area} fill="url(#hatch-i)" clip-path="url(#under)" />
            {plot.ticks.map(({ n, y }) => (
              <text key={y} class="chart-name" x={axis.from - 10 * u} y={y + 4 * u} text-anchor="end">
                {n}
              </text>
            ))}
            <path class="chart-axis" d={`M${axis.from} ${level}H${axis.to}`} />
            <path class="chart-halo" d={pathOf(plot.history)} />
            <path class="chart-line line-west" d={line} />
            <path class="chart-line chart-past" d={pathOf(plot.history)} />
            <text class="chart-side side-russia" x={axis.from + 6 * u} y={11 * u}>
              {words.russia}
            </text>
            <text class="chart-side side-iran" x={axis.from + 6 * u} y={size.height - 4 * u}>
              {words.iran}
            </text>
            <text class="chart-name chart-own" x={axis.to + 8 * u} y={plot.ownLabel + 4 * u}>
              {words.yours}
            </text>
            <text class="chart-name" x={axis.to + 8 * u} y={plot.historyLabel + 4 * u}>
              {words.history}
            </text>
          </>
        );
      }}
    </Chart>
  );
}

/** The sides' hatches, and the halves over and under the middle. */
function Hatches({ width, height, level }: { width: number; height: number; level: number }): JSX.Element {
  return (
    <defs>
      <pattern id="hatch-r" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="tint-russia" width="6" height="6" />
        <path class="line-russia" d="M0 0V6" stroke-width="2" />
      </pattern>
      <pattern id="hatch-i" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect class="tint-iran" width="5" height="5" />
        <circle class="fill-iran" cx="2.5" cy="2.5" r="1.2" />
      </pattern>
      <clipPath id="over">
        <rect width={width} height={level} />
      </clipPath>
      <clipPath id="under">
        <rect y={level} width={width} height={height - level} />
      </clipPath>
    </defs>
  );
}

/** Trust as beads to each mark, its figure and the year beside them. */
export function TrustChart({ label, marks, names, most }: CurveProps & { most: number }): JSX.Element {
  return (
    <>
      <Chart kind="trust" label={null} height={(size) => trustPlot(size, marks, names, most).height}>
        {(size) => {
          const plot = trustPlot(size, marks, names, most);
          const { axis } = plot;
          return (
            <>
              {plot.beads.map(({ x, y, full }) => (
                <circle key={`${x} ${y}`} class={full ? 'bead bead-full' : 'bead'} cx={x} cy={y} r={plot.radius} />
              ))}
              {plot.upright && <Names names={names} axis={axis} y={plot.nameLine} unit={size.unit} />}
              {marks.map((mark, n) => (
                <text key={mark.year} class="chart-name" x={axis.at(n)} y={plot.figureLine} text-anchor="middle">
                  {!plot.upright && `${names[n]} `}
                  <tspan class="chart-own">{mark.trust}</tspan>
                </text>
              ))}
            </>
          );
        }}
      </Chart>
      <ol class="hidden" aria-label={label}>
        {marks.map((mark, n) => (
          <li key={mark.year}>
            {names[n]}: {mark.trust}
          </li>
        ))}
      </ol>
    </>
  );
}
