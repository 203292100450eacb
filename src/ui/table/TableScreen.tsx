import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ALLIES } from '../../engine/types';
import type { Session } from '../../play/session';
import { loadRules } from '../../rules/load';
import type { Words } from '../../rules/words';
import type { Computer } from '../computer';
import type { AskTaking } from '../game/taking';
import { useCurtain } from '../game/useCurtain';
import { decisionKey, type Eyes } from '../game/view';
import { useGuide } from '../guide/useGuide';
import { Panels, type PanelsHandle } from '../panels/Panels';
import { gameTitle } from '../text/about-game';
import { lazy } from '../text/lazy';
import { PageTitle } from '../text/PageTitle';
import { useSettings } from '../text/shell';
import { guideNote } from './board/guide';
import type { TableViewHandle } from './deeds';
import { createDirector, type Director } from './director';
import { perform } from './motion/perform';
import { soundsOf } from './motion/sounds';
import { sceneOf } from './scene/scene';
import type { Sight } from './scene/sight';
import { CLOSED, type TableUi } from './scene/ui';
import { openSound, playSounds } from './sound';
import { speedOf } from './speed';
import { TableView } from './TableView';
import { useDeeds } from './useDeeds';
import { sightOf } from './useSight';
import { useStageSize } from './useStageSize';
import { useTidings } from './useTidings';

const EndScreen = lazy(() => import('../text/EndScreen').then((page) => page.EndScreen));

interface TableScreenProps {
  id: string;
  session: Session;
  words: Words;
  onLeave: () => void;
  /** The computers wait for this before they move. */
  gate: { rest: () => Promise<void> };
  /** Asks what the computer across the table would take. */
  taking: AskTaking;
  /** Moves for the computers, where any play. */
  computer: Computer | null;
}

/** A game on the board. It knows no rule: it draws the state, shows the engine's events, offers what is legal. */
export function TableScreen({ id, session, words, onLeave, gate, taking, computer }: TableScreenProps): JSX.Element {
  const rules = loadRules();
  const view = useRef<TableViewHandle>(null);
  const panels = useRef<PanelsHandle>(null);
  const { curtain: wanted, motion, pace } = useSettings();
  const people = ALLIES.filter((side) => !session.isComputer(side));
  const shared = people.length === 2;
  const [watched, setWatched] = useState<Eyes>('table');
  const lies = useRef<Sight | null>(null);
  const { director, version } = useDirector(session, shared ? 'table' : (people[0] ?? watched), people.length > 0, view, lies);
  gate.rest = () => director.rest();
  const asked = director.moving ? null : session.awaiting();
  const curtain = useCurtain(session.awaiting(), shared, shared && wanted);
  const [ui, setUi] = useState<TableUi>(CLOSED);
  const size = useStageSize();
  const change = (set: Partial<TableUi>): void => setUi((now) => ({ ...now, ...set }));

  const paused = computer?.paused() ?? false;
  const sight = useMemo(
    () => sightOf({ session, rules, words, director, curtain, watched, running: { paused, pace }, ui, stage: size }),
    [session.version, version, curtain.covered, curtain.whose, curtain.peeking, watched, paused, pace, ui, size],
  );
  lies.current = sight;
  const scene = useMemo(() => sceneOf(sight), [sight]);
  const guide = useGuide(id, session);
  const said = guide.over(sight, scene);
  const pieces = [...scene, ...guideNote(sight, said, scene)];
  const deeds = useDeeds({ guide, session, rules, words, director, curtain, setWatched, computer, taking, ui, change, panels, onLeave });

  // Another decision: what was open for the last one closes.
  const decision = `${decisionKey(asked)}/${session.state.ply}`;
  const settled = useRef(decision);
  useLayoutEffect(() => {
    if (settled.current === decision) return;
    // Within one decision a phone's sheet stays open: points are spent one by one.
    const same = settled.current.split('/')[0] === decision.split('/')[0];
    setUi(({ pointed, sheet }) => ({ ...CLOSED, pointed, sheet: same ? sheet : null }));
    settled.current = decision;
  }, [decision]);

  const tidings = useTidings(sight, scene);
  const over = session.awaiting() === null && !director.moving;
  return (
    <div
      class="t-root"
      data-awaiting={decisionKey(session.awaiting())}
      data-ply={session.state.ply}
      data-moving={director.moving ? '' : undefined}
      data-points={said?.target ?? undefined}
    >
      {over ? (
        <EndScreen record={session.record} state={session.state} words={words} />
      ) : (
        <>
          <PageTitle hidden page={gameTitle(rules, session.record)} />
          <TableView
            handle={view}
            pieces={pieces}
            size={size}
            speed={sight.curtain || curtain.whose ? 0 : speedOf(motion)}
            secret={sight.curtain !== null}
            moving={director.moving && !director.shown}
            turn={decisionKey(asked)}
            words={words}
            deeds={deeds}
            ui={ui}
          />
          <p class="hidden" role="status">
            {tidings}
          </p>
        </>
      )}
      <Panels
        handle={panels}
        session={session}
        reasons={(side) => session.isComputer(side)}
        rules={rules}
        words={words}
        eyes={sight.eyes}
        state={sight.state}
        onLeave={onLeave}
      />
    </div>
  );
}

/** The director of a session's events; `version` rises with every change of what is shown. */
function useDirector(
  session: Session,
  eyes: Eyes,
  pauses: boolean,
  view: { current: TableViewHandle | null },
  lies: { current: Sight | null },
): { director: Director; version: number } {
  const [version, setVersion] = useState(0);
  const looks = useRef(eyes);
  looks.current = eyes;
  const director = useMemo(
    () =>
      createDirector({
        session,
        rules: loadRules(),
        // A hidden page shows no way, only where it ends.
        speed: () => (document.hidden ? 0 : speedOf()),
        eyes: () => looks.current,
        pauses: () => pauses,
        perform: async (events, showing) => {
          if (lies.current) await perform(events, { sight: lies.current, view: view.current, speed: speedOf(), ...showing });
        },
        hear: (events) => playSounds(soundsOf(events)),
        onChange: () => setVersion((n) => n + 1),
      }),
    [session],
  );
  useEffect(() => () => director.stop(), [director]);
  useEffect(openSound, []);
  return { director, version };
}
