import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Side } from '../../../engine/types';
import type { Axis, Size } from './plot';
import { namedMarks } from './plot';

interface ChartProps {
  kind: string;
  /** What the drawing says, for who can't see it; null where a list beside it says so. */
  label: string | null;
  /** How high the drawing wants to be in a room of this size, where it does not fill its room. */
  height?: (size: Size) => number;
  children: (size: Size) => JSX.Element;
}

/** A drawing in true pixels that fills the room it is given, so that its words keep their size. */
export function Chart({ kind, label, height, children }: ChartProps): JSX.Element {
  const box = useRef<HTMLDivElement | null>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      setSize({ width: Math.max(240, Math.floor(element.clientWidth)), height: Math.floor(element.clientHeight), unit });
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const wanted = size && height ? height(size) : null;
  return (
    <div ref={box} class={`chart chart-${kind}`} style={wanted === null ? undefined : { height: `${wanted}px` }}>
      {size && label === null && (
        <svg width={size.width} height={wanted ?? size.height} aria-hidden="true">
          {children(size)}
        </svg>
      )}
      {size && label !== null && (
        <svg width={size.width} height={wanted ?? size.height} role="img" aria-label={label}>
          {children(size)}
        </svg>
      )}
    </div>
  );
}

interface NamesProps {
  names: readonly string[];
  axis: Axis;
  y: number;
  unit: number;
}

/** Names of years under the marks, as many as fit. */
export function Names({ names, axis, y, unit }: NamesProps): JSX.Element {
  return (
    <>
      {namedMarks(axis, names, unit).map((n) => (
        <text key={n} class="chart-name" x={axis.at(n)} y={y} text-anchor="middle">
          {names[n]}
        </text>
      ))}
    </>
  );
}

/** A side's shape at a point. */
export function Shape({ side, x, y, r }: { side: Side; x: number; y: number; r: number }): JSX.Element {
  if (side === 'iran') return <circle class="fill-iran" cx={x} cy={y} r={r} />;
  if (side === 'russia') return <rect class="fill-russia" x={x - r * 0.92} y={y - r * 0.92} width={r * 1.84} height={r * 1.84} rx={r > 6 ? 2 : 0} />;
  const d = r * 1.3;
  return <path class="fill-west" d={`M${x} ${y - d}l${d} ${d}-${d} ${d}-${d}-${d}z`} />;
}
