import type { JSX, Ref } from 'preact';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../rules/words';
import { HOLD } from '../game/useHold';
import { getSettings } from '../settings';
import type { Deeds, Now, TableViewHandle } from './deeds';
import { wayTo } from './model/way-to';
import { type Spot, spotAt, spotsOf } from './scene/find';
import type { Piece } from './scene/piece';
import type { Stage } from './scene/sight';
import type { TableUi } from './scene/ui';
import { speedOf } from './speed';
import { listen } from './stage/pointer';
import type { TableStage } from './stage/stage';
import { Targets } from './Targets';
import { useStage } from './useStage';
import { useTableKeys } from './useTableKeys';
import './table.css';

interface TableViewProps {
  handle: Ref<TableViewHandle>;
  pieces: readonly Piece[];
  size: Stage;
  speed: number;
  /** A curtain hangs: nothing of what was shown stays in memory. */
  secret: boolean;
  moving: boolean;
  /** Names the decision; empty while nobody is asked. */
  turn?: string;
  words: Words;
  deeds: Deeds;
  ui: TableUi;
}

/** The canvas with the scene on it, the targets over it, and pointer and keys. */
export function TableView({ handle, pieces, size, speed, secret, moving, turn = '', words, deeds, ui }: TableViewProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const { table, look } = useStage(host);
  const [dragged, setDragged] = useState<{ id: string; dx: number; dy: number } | null>(null);
  const now = useRef({ pieces, size, deeds, moving, ui });
  now.current = { pieces, size, deeds, moving, ui };
  const shown = dragged ? pieces.map((piece) => (piece.id === dragged.id ? moved(piece, dragged) : piece)) : pieces;

  useLayoutEffect(() => {
    if (!table) return;
    table.show(shown, dragged ? 0 : speed);
    if (secret) table.purge();
    if (!performance.getEntriesByName('board').length) performance.mark('board');
  }, [table, shown, look]);

  useImperativeHandle(handle, () => ({ pieces: now.current.pieces, fly: (flights) => table?.fly(flights, speedOf()) ?? Promise.resolve() }), [table, pieces]);
  usePointer(host, now, setDragged);
  useTableKeys(now);
  useHooks(host, now, table);

  return (
    <div class="t-screen">
      <div ref={host} class="t-host" data-table={table?.renderer ?? ''} aria-hidden="true" />
      {table ? (
        <Targets pieces={pieces} scale={size.scale} turn={turn} words={words} onPress={(spot) => deeds.press(spot)} onPoint={(key) => deeds.point(key)} />
      ) : (
        <p class="t-opening note">{words.t('ui.app.loading')}</p>
      )}
    </div>
  );
}

const moved = (piece: Piece, { dx, dy }: { dx: number; dy: number }): Piece => ({
  ...piece,
  x: piece.x + dx,
  y: piece.y + dy,
  layer: 'flying',
  shadow: 'lifted',
});

/** Mouse, pen and finger: press, look, hold, drag. */
function usePointer(host: { current: HTMLDivElement | null }, now: Now, setDragged: (dragged: { id: string; dx: number; dy: number } | null) => void): void {
  useEffect(() => {
    const element = host.current as HTMLDivElement;
    let holding: ReturnType<typeof setTimeout> | undefined;
    let drag: { spot: Spot; from: { x: number; y: number } } | null = null;
    let sliding: Spot | null = null;
    const at = (point: { x: number; y: number }, finger = false) => spotAt(now.current.pieces, point.x, point.y, finger);
    const slide = (x: number): void => {
      const { hit, ...spot } = sliding as Spot;
      const inset = hit.slide?.inset ?? 0;
      now.current.deeds.slide?.(hit, Math.max(0, Math.min(1, (x - spot.x - inset) / (spot.w - inset * 2))));
    };
    const end = (): void => {
      sliding = null;
      drag = null;
      setDragged(null);
    };
    return listen(element, () => now.current.size.scale, {
      over(point) {
        const spot = point ? at(point) : null;
        element.classList.toggle('is-pressable', spot !== null && (spot.hit.press.do !== 'nothing' || spot.hit.slide !== undefined));
        now.current.deeds.point(spot?.hit.key ?? null);
      },
      down(point, finger) {
        const spot = at(point, finger);
        if (spot?.hit.hold && getSettings().lift === 'hold') holding = setTimeout(() => now.current.deeds.press(spot), HOLD);
        if (!spot?.hit.slide) return false;
        sliding = spot;
        slide(point.x);
        return true;
      },
      release: () => clearTimeout(holding),
      rest: (point) => now.current.deeds.point(at(point, true)?.hit.key ?? null),
      press(point, finger) {
        if (now.current.moving) now.current.deeds.skip();
        const spot = at(point, finger);
        if (spot && (!spot.hit.hold || getSettings().lift === 'press')) now.current.deeds.press(spot);
        else if (!spot) now.current.deeds.back();
      },
      lift(point) {
        const spot = at(point);
        if (!spot?.hit.drag) return false;
        drag = { spot, from: point };
        return true;
      },
      drag(point) {
        if (sliding) slide(point.x);
        else if (drag) setDragged({ id: drag.spot.piece.id, dx: point.x - drag.from.x, dy: point.y - drag.from.y });
      },
      drop(point) {
        const lifted = drag;
        end();
        if (!lifted) return;
        const rest = now.current.pieces.filter((piece) => piece.id !== lifted.spot.piece.id);
        const goal = spotsOf(rest).find(
          ({ hit, x, y, w, h }) => hit.accepts === lifted.spot.hit.drag && point.x >= x && point.y >= y && point.x < x + w && point.y < y + h,
        );
        if (goal) now.current.deeds.press(lifted.spot);
      },
      lose: end,
    });
  }, []);
}

/** What tests and measuring ask of the table, on its own element. */
function useHooks(host: { current: HTMLDivElement | null }, now: Now, table: TableStage | null): void {
  useEffect(() => {
    if (!host.current) return;
    Object.assign(host.current, {
      targets: () =>
        spotsOf(now.current.pieces).map(({ hit, x, y, w, h, piece }) => {
          const { scale } = now.current.size;
          const box = host.current?.getBoundingClientRect();
          return {
            key: hit.key,
            label: hit.label,
            barred: hit.barred === true,
            hold: hit.hold === true,
            piece: piece.id,
            x: (box?.left ?? 0) + (x + w / 2) * scale,
            y: (box?.top ?? 0) + (y + h / 2) * scale,
            w: w * scale,
            h: h * scale,
          };
        }),
      scene: () => now.current.pieces,
      // Fetched only when asked for: no player needs it.
      inspect: () => import('./stage/inspect').then(({ inspectNow }) => inspectNow(now.current.pieces, now.current.size)),
      wayTo: (key: string) => wayTo(JSON.parse(key), now.current.pieces, now.current.ui),
      displayed: () => table?.displayed() ?? [],
      exercise: (ms = 3000) => table?.exercise(ms) ?? Promise.resolve([]),
    });
  }, [table]);
}
