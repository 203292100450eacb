import { useRef } from 'preact/hooks';
import type { Speed } from '../game/step';
import type { Eyes } from '../game/view';
import type { PanelsHandle } from '../panels/Panels';
import type { Transport } from '../text/transport';
import type { Deeds } from './deeds';
import { positionAt } from './model/replay-bar';
import type { PlayOnHandle } from './PlayOnDialog';
import { nowhere, pressTable, useTell } from './pressTable';
import type { Projector } from './projector';
import type { Spot } from './scene/find';
import { CLOSED, type TableUi } from './scene/ui';

interface DeedsOf {
  transport: Transport;
  projector: Projector;
  /** Where each year begins, and how far it goes. */
  playback: { years: readonly { year: number; at: number }[]; length: number };
  onEyes: (eyes: Eyes) => void;
  ui: TableUi;
  change: (set: Partial<TableUi>) => void;
  panels: { current: PanelsHandle | null };
  onward: { current: PlayOnHandle | null };
}

/** What presses do in a replay: nobody acts, the replay moves. */
export function useReplayDeeds(given: DeedsOf): Deeds {
  const now = useRef(given);
  now.current = given;
  const tell = useTell((set) => now.current.change(set));
  const press = (spot: Omit<Spot, 'piece'>): void => {
    const { ui, change, panels, onEyes } = now.current;
    if (ui.note) change({ note: null });
    if (!pressTable(spot, { change, tell, panels, setEyes: onEyes })) pressReplay(spot, now.current);
  };
  const deeds = useRef<Deeds>({
    press,
    plain: (plain) => press(nowhere(plain)),
    slide(_hit, fraction) {
      const { transport, playback } = now.current;
      const to = positionAt(playback, fraction);
      if (to !== transport.at || transport.playing) transport.go(to);
    },
    point(key) {
      if (now.current.ui.pointed !== key) now.current.change({ pointed: key });
    },
    back() {
      const { ui, change, projector } = now.current;
      projector.goOn();
      change({ ...CLOSED, pointed: ui.pointed });
    },
    skip: () => now.current.projector.goOn(),
  });
  return deeds.current;
}

function pressReplay({ hit: { press } }: Omit<Spot, 'piece'>, { transport, projector, onward }: DeedsOf): void {
  switch (press.do) {
    case 'replay':
      if (typeof press.to === 'number') transport.go(press.to);
      else MOVES[press.to](transport);
      return;
    case 'speed':
      transport.setSpeed(press.speed as Speed);
      return;
    case 'play-on':
      transport.pause();
      onward.current?.open();
      return;
    case 'go-on':
      projector.goOn();
      return;
    default:
      return;
  }
}

const MOVES = {
  first: (t: Transport) => t.first(),
  back: (t: Transport) => t.back(),
  toggle: (t: Transport) => t.toggle(),
  forward: (t: Transport) => t.forward(),
  last: (t: Transport) => t.last(),
  'year-back': (t: Transport) => t.yearBack(),
  'year-forward': (t: Transport) => t.yearForward(),
};
