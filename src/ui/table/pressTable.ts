import { useEffect, useRef } from 'preact/hooks';
import type { Eyes } from '../game/view';
import type { PanelsHandle } from '../panels/Panels';
import { changeSettings, getSettings } from '../settings';
import { goTo, hrefs } from '../text/router';
import type { Spot } from './scene/find';
import type { Press } from './scene/press';
import type { TableUi } from './scene/ui';

/** How long a line that is told stays, in milliseconds. */
const TOLD = 4000;

export type Tell = (told: TableUi['told']) => void;

interface Means {
  change: (set: Partial<TableUi>) => void;
  tell: Tell;
  panels: { current: PanelsHandle | null };
  setEyes: (eyes: Eyes) => void;
}

/** A press of no place: a key that belongs to the whole table. */
export const nowhere = (press: Press): Omit<Spot, 'piece'> => ({ hit: { key: '', label: '', x: 0, y: 0, w: 0, h: 0, press }, x: 0, y: 0, w: 0, h: 0 });

/** Tells a line for a moment. */
export function useTell(change: (set: Partial<TableUi>) => void): Tell {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (told) => {
    clearTimeout(timer.current);
    change({ told });
    timer.current = setTimeout(() => change({ told: null }), TOLD);
  };
}

/** Does what concerns the table alone, in a game and in a replay alike. @returns whether it was such a press */
export function pressTable(spot: Omit<Spot, 'piece'>, { change, tell, panels, setEyes }: Means): boolean {
  const { press } = spot.hit;
  const middle = { x: spot.x + spot.w / 2, y: spot.y + spot.h / 2 };
  switch (press.do) {
    case 'deny':
      if (press.choice.why) tell({ why: press.choice.why, action: press.choice.action });
      return true;
    case 'tell':
      tell({ text: press.text });
      return true;
    case 'ui':
      change(press.set);
      return true;
    case 'term':
      change({ note: { term: press.term, ...middle } });
      return true;
    case 'note':
      change({ note: { text: press.text, ...middle } });
      return true;
    case 'panel':
      panels.current?.open(press.panel);
      return true;
    case 'rules':
      goTo(press.part ? hrefs.part(press.part) : hrefs.rules);
      return true;
    case 'mute':
      changeSettings({ sound: !getSettings().sound });
      return true;
    case 'words':
      changeSettings({ view: 'words' });
      return true;
    case 'pace':
      changeSettings({ pace: press.pace });
      return true;
    case 'eyes':
      setEyes(press.eyes);
      return true;
    default:
      return false;
  }
}
