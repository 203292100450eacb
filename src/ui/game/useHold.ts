import { useEffect, useRef, useState } from 'preact/hooks';

/** How long a curtain's button is held before it lifts, in milliseconds. */
export const HOLD = 600;

/** Press and hold, by pointer or by Space or Enter. */
export function useHold(done: () => void, single: boolean) {
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stop = (): void => {
    clearTimeout(timer.current);
    setHeld(false);
  };
  const start = (): void => {
    if (single) return;
    clearTimeout(timer.current);
    setHeld(true);
    timer.current = setTimeout(() => {
      setHeld(false);
      done();
    }, HOLD);
  };
  useEffect(() => stop, []);
  const isHoldKey = (event: KeyboardEvent): boolean => !single && (event.key === ' ' || event.key === 'Enter');
  return {
    held,
    handlers: {
      onPointerDown: (event: PointerEvent) => event.button === 0 && start(),
      onPointerUp: stop,
      onPointerLeave: stop,
      onPointerCancel: stop,
      onContextMenu: (event: Event) => event.preventDefault(),
      onBlur: stop,
      onKeyDown: (event: KeyboardEvent) => {
        if (!isHoldKey(event)) return;
        // Without its own click; a key that the side before still holds down counts for nothing.
        event.preventDefault();
        if (!event.repeat) start();
      },
      onKeyUp: (event: KeyboardEvent) => {
        if (!isHoldKey(event)) return;
        event.preventDefault();
        stop();
      },
      // A click without a pointer or a key comes from assistive technology, which can't hold.
      onClick: (event: MouseEvent) => {
        if (single || event.detail === 0) done();
      },
    },
  };
}
