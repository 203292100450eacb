/** What a pointer does on the table, in stage units. */
export interface PointerDeeds {
  /** A mouse or pen is over this point; null: it has left. */
  over(at: { x: number; y: number } | null): void;
  /** Pressed and let go in the same place. */
  press(at: { x: number; y: number }, finger: boolean): void;
  /** A finger rests: what lies there is looked at, not pressed. */
  rest(at: { x: number; y: number }): void;
  /** Pressed down: something to be held is held from now on (`release` ends that). Whether it is dragged from the first moment, without `lift`. */
  down(at: { x: number; y: number }, finger: boolean): boolean;
  release(): void;
  /** Dragging begins; whether there is something to drag. */
  lift(at: { x: number; y: number }): boolean;
  drag(at: { x: number; y: number }): void;
  drop(at: { x: number; y: number }): void;
  /** Dragging was broken off. */
  lose(): void;
}

/** How far a press may slip before it is a drag, and how long a finger rests before it looks, in CSS pixels and milliseconds. */
const SLIP = 8;
const REST = 380;

/**
 * Listens to mouse, pen and finger on the table. Phaser's own input is off: it would run the loop, and hears presses on the
 * panels above.
 * @returns a function that ends it
 */
export function listen(element: HTMLElement, scale: () => number, deeds: PointerDeeds): () => void {
  let from: { x: number; y: number; finger: boolean; id: number } | null = null;
  let dragging = false;
  let rested = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const at = (event: PointerEvent): { x: number; y: number } => {
    const box = element.getBoundingClientRect();
    return { x: (event.clientX - box.left) / scale(), y: (event.clientY - box.top) / scale() };
  };
  const reset = (): void => {
    clearTimeout(timer);
    from = null;
    dragging = false;
    rested = false;
  };
  const down = (event: PointerEvent): void => {
    if (from || event.button !== 0) return;
    const finger = event.pointerType === 'touch';
    const point = at(event);
    from = { x: event.clientX, y: event.clientY, finger, id: event.pointerId };
    element.setPointerCapture?.(event.pointerId);
    dragging = deeds.down(point, finger);
    if (finger && !dragging) {
      timer = setTimeout(() => {
        rested = true;
        deeds.rest(point);
      }, REST);
    }
  };
  const move = (event: PointerEvent): void => {
    const point = at(event);
    if (!from) {
      if (event.pointerType !== 'touch') deeds.over(point);
      return;
    }
    if (event.pointerId !== from.id) return;
    if (dragging) deeds.drag(point);
    else if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLIP && !rested) {
      clearTimeout(timer);
      const box = element.getBoundingClientRect();
      dragging = deeds.lift({ x: (from.x - box.left) / scale(), y: (from.y - box.top) / scale() });
      if (dragging) deeds.drag(point);
    }
  };
  const up = (event: PointerEvent): void => {
    if (!from || event.pointerId !== from.id) return;
    const { finger } = from;
    const slipped = Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLIP * 2;
    const [dragged, looked] = [dragging, rested];
    reset();
    deeds.release();
    if (dragged) deeds.drop(at(event));
    else if (!looked && !slipped) deeds.press(at(event), finger);
  };
  const cancel = (): void => {
    if (!from) return;
    const dragged = dragging;
    reset();
    deeds.release();
    if (dragged) deeds.lose();
  };
  const out = (): void => {
    if (!from) deeds.over(null);
  };
  const still = (event: Event): void => event.preventDefault();
  const handlers = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: cancel, pointerleave: out, contextmenu: still } as const;
  for (const [name, handler] of Object.entries(handlers)) element.addEventListener(name, handler as EventListener);
  return () => {
    reset();
    for (const [name, handler] of Object.entries(handlers)) element.removeEventListener(name, handler as EventListener);
  };
}
