import { useEffect } from 'preact/hooks';
import { getSettings } from '../settings';
import type { Now } from './deeds';
import { type Spot, spotsOf } from './scene/find';
import type { Press } from './scene/press';

/** Keys of the table: each place's own key, arrows from place to place, Escape. Nothing while someone types or a panel is open. */
export function useTableKeys(now: Now): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      if (handle(event, now)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open], [popover]:popover-open')) return true;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function handle(event: KeyboardEvent, now: Now): boolean {
  const { pieces, deeds, moving } = now.current;
  if (event.key === 'Escape') {
    deeds.back();
    return true;
  }
  const spots = spotsOf(pieces);
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  const spot = spots.find(({ hit }) => !hit.hold && hit.hotkey?.toLowerCase().split(' ').includes(key));
  // A replay is stepped with these, and a key may stay down; elsewhere arrows move the focus.
  if (spot && STEPS.test(event.key)) {
    deeds.press(spot);
    return true;
  }
  if (event.key.startsWith('Arrow')) return move(event.key, spots);
  const focused = document.activeElement?.matches('button[data-target]');
  // Enter and Space press what has the focus; a key that stays down presses nothing more.
  if (focused && (event.key === 'Enter' || event.key === ' ')) return event.repeat;
  if (moving && (event.key === 'Enter' || event.key === ' ')) {
    deeds.skip();
    return true;
  }
  if (!getSettings().keys && event.key !== 'Enter') return false;
  const plain = PLAIN[key];
  if (event.repeat || (!spot && !plain)) return false;
  // The focus goes along, so that Enter then does what was chosen.
  if (spot && focused) buttonOf(spot)?.focus();
  if (spot) deeds.press(spot);
  else if (plain) deeds.plain(plain);
  return true;
}

const buttonOf = ({ hit }: Spot): HTMLElement | null => document.querySelector<HTMLElement>(`[data-target="${CSS.escape(hit.key)}"]`);

/** Keys that no text is written with: they work where single keys are switched off. */
const STEPS = /^(Arrow|Page|Home$|End$)/;

/** Keys that belong to the whole table. */
const PLAIN: Record<string, Press> = {
  '?': { do: 'panel', panel: 'keys' },
  h: { do: 'hint' },
  l: { do: 'panel', panel: 'log' },
  m: { do: 'mute' },
  w: { do: 'words' },
};

/** The focus goes to the nearest place in the arrow's direction; from nowhere to the first that does something. */
function move(key: string, all: readonly Spot[]): boolean {
  const spots = all.filter(({ piece, hit }) => piece.layer !== 'scrim' && hit.press.do !== 'nothing');
  const focused = document.activeElement?.getAttribute('data-target');
  const from = spots.find(({ hit }) => hit.key === focused);
  const goal = from ? nearest(from, key, spots) : undefined;
  const button = from ? goal && buttonOf(goal) : document.querySelector<HTMLElement>('[data-acts]');
  button?.focus();
  return button !== null && button !== undefined;
}

function nearest(from: Spot, key: string, spots: readonly Spot[]): Spot | undefined {
  const middle = ({ x, y, w, h }: Spot) => ({ x: x + w / 2, y: y + h / 2 });
  const a = middle(from);
  const ways: Record<string, (dx: number, dy: number) => [number, number]> = {
    ArrowRight: (dx, dy) => [dx, Math.abs(dy)],
    ArrowLeft: (dx, dy) => [-dx, Math.abs(dy)],
    ArrowDown: (dx, dy) => [dy, Math.abs(dx)],
    ArrowUp: (dx, dy) => [-dy, Math.abs(dx)],
  };
  const way = ways[key];
  if (!way) return undefined;
  let best: { spot: Spot; cost: number } | undefined;
  for (const spot of spots) {
    if (spot === from || spot.hit.key === from.hit.key) continue;
    const b = middle(spot);
    const [along, aside] = way(b.x - a.x, b.y - a.y);
    if (along <= 4) continue;
    const cost = along + aside * 2.2;
    if (!best || cost < best.cost) best = { spot, cost };
  }
  return best?.spot;
}
