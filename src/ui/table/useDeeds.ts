import { useRef } from 'preact/hooks';
import type { Action } from '../../engine/actions';
import { isLegal } from '../../engine/engine';
import type { Rules } from '../../engine/types';
import type { Session } from '../../play/session';
import type { Words } from '../../rules/words';
import type { Computer } from '../computer';
import { type AskTaking, askTaking } from '../game/taking';
import type { CurtainState } from '../game/useCurtain';
import type { Eyes } from '../game/view';
import type { GuideState } from '../guide/useGuide';
import type { PanelsHandle } from '../panels/Panels';
import type { Deeds } from './deeds';
import type { Director } from './director';
import { nowhere, pressTable, useTell } from './pressTable';
import type { Spot } from './scene/find';
import { CLOSED, type TableUi } from './scene/ui';

interface DeedsOf {
  guide: GuideState;
  session: Session;
  rules: Rules;
  words: Words;
  director: Director;
  curtain: CurtainState;
  setWatched: (eyes: Eyes) => void;
  /** Moves for the computers, where any play. */
  computer: Computer | null;
  /** Asks what the computer across the table would take. */
  taking: AskTaking;
  ui: TableUi;
  change: (set: Partial<TableUi>) => void;
  panels: { current: PanelsHandle | null };
  onLeave: () => void;
}

/** What presses do: actions through the session, everything else on the table itself. */
export function useDeeds(given: DeedsOf): Deeds {
  const now = useRef(given);
  now.current = given;
  const tell = useTell((set) => now.current.change(set));
  const act = (actions: readonly Action[]): void => {
    const { session, rules, change } = now.current;
    change({ told: null, note: null });
    try {
      for (const action of actions) {
        if (!isLegal(rules, session.state, action)) break;
        session.act(action);
      }
    } catch (error) {
      tell({ text: error instanceof Error ? error.message : String(error) });
    }
  };
  const deeds = useRef<Deeds>({
    press(spot) {
      const { ui, change } = now.current;
      if (ui.note) change({ note: null });
      doPress(spot, { ...now.current, act, tell });
    },
    plain: (press) => doPress(nowhere(press), { ...now.current, act, tell }),
    point(key) {
      if (now.current.ui.pointed !== key) now.current.change({ pointed: key });
    },
    back() {
      const { ui, change } = now.current;
      const { pointed } = ui;
      change({ ...CLOSED, pointed });
    },
    skip: () => now.current.director.skip(),
  });
  return deeds.current;
}

interface Means extends DeedsOf {
  act: (actions: readonly Action[]) => void;
  tell: (told: TableUi['told']) => void;
}

function doPress(spot: Omit<Spot, 'piece'>, means: Means): void {
  const { press } = spot.hit;
  const { session, director, curtain, computer } = means;
  if (pressTable(spot, { ...means, setEyes: means.setWatched })) return;
  switch (press.do) {
    case 'act':
      means.act([press.action]);
      return;
    case 'acts':
      means.act(press.actions);
      return;
    case 'taking': {
      // An answer is about one draft: what comes after another action is no longer shown.
      const { ply } = session.state;
      askTaking(means.taking, (taking) => session.state.ply === ply && means.change({ taking }));
      return;
    }
    case 'undo':
      if (session.canUndo()) session.undo();
      return;
    case 'go-on':
      director.goOn();
      return;
    case 'lift':
      curtain.lift();
      return;
    case 'peek':
      curtain.peek(press.side);
      return;
    case 'end-peek':
      curtain.endPeek();
      return;
    case 'hint':
      means.guide.hint();
      return;
    case 'guide':
      means.guide.step(press.to);
      return;
    case 'watch':
      if (press.to === 'step') computer?.step();
      else if (computer?.paused()) computer.resume();
      else computer?.pause();
      return;
    default:
      return;
  }
}
