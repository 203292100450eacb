import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Replay } from '../../play/replay';
import { knows } from '../game/step';
import { Panels, type PanelsHandle } from '../panels/Panels';
import { gameTitle, playersLine } from '../text/about-game';
import { PageTitle } from '../text/PageTitle';
import type { ReplayViewProps } from '../text/ReplayView';
import { goTo, hrefs } from '../text/router';
import { useShell } from '../text/shell';
import type { ReplayGate, Transport } from '../text/transport';
import { kindLine } from '../text/verdict';
import type { TableViewHandle } from './deeds';
import { replayMarks } from './model/replay-marks';
import { perform } from './motion/perform';
import { PlayOnDialog, type PlayOnHandle } from './PlayOnDialog';
import { createProjector, type Projector } from './projector';
import { entriesOf, logUpTo, replaySight } from './replay-sight';
import { sceneOf } from './scene/scene';
import type { Sight } from './scene/sight';
import { CLOSED, type TableUi } from './scene/ui';
import { speedOf } from './speed';
import { measure } from './stage/type';
import { TableView } from './TableView';
import { useReplayDeeds } from './useReplayDeeds';
import { useStageSize } from './useStageSize';

interface ReplayTableProps extends ReplayViewProps {
  /** The replay waits for this before it goes on by itself. */
  gate: ReplayGate;
}

/** Up to this speed a replay that runs shows how things move; above it positions follow one another. */
const SHOWS = 1;

/** A record watched again on the board. */
export function ReplayTable({ record, playback, transport, eyes, onEyes, gate }: ReplayTableProps): JSX.Element {
  const { rules, words } = useShell();
  const view = useRef<TableViewHandle>(null);
  const panels = useRef<PanelsHandle>(null);
  const onward = useRef<PlayOnHandle>(null);
  const [ui, setUi] = useState<TableUi>(CLOSED);
  const [version, redraw] = useState(0);
  const size = useStageSize();
  const change = (set: Partial<TableUi>): void => setUi((now) => ({ ...now, ...set }));
  const entries = useMemo(() => entriesOf(playback), [playback]);
  const marks = useMemo(() => replayMarks(playback, words), [playback, words]);
  const seen = useRef<Sight | null>(null);
  const projector = useProjector(transport, playback, () =>
    createProjector({
      rules,
      playback,
      entries,
      speed: () => speedOf(),
      eyes: () => seen.current?.eyes ?? 'table',
      perform: (events, { until, draw }) =>
        seen.current ? perform(events, { sight: seen.current, view: view.current, speed: speedOf(), until, draw }) : Promise.resolve(),
      onChange: () => redraw((n) => n + 1),
    }),
  );
  gate.rest = () => projector.rest();

  const { at, playing, speed } = transport;
  const { showing } = projector;
  const title = gameTitle(rules, record);
  const players = playersLine(words, record.players);
  const kind = kindLine(words, playback.verdict);
  const sight = useMemo(
    () => replaySight({ rules, words, record, playback, entries, marks, at, playing, speed, eyes, title, players, kind, showing, ui, stage: size, measure }),
    [playback, at, playing, speed, eyes, showing !== null, version, ui, size],
  );
  seen.current = sight;
  const pieces = useMemo(() => sceneOf(sight), [sight]);
  const deeds = useReplayDeeds({ transport, projector, playback, onEyes, ui, change, panels, onward });
  const told = useMemo(
    () => ({ record, state: playback.stateAt(at), version: at, stateAt: playback.stateAt, log: () => logUpTo(entries, at, eyes) }),
    [record, playback, at, eyes, entries],
  );

  return (
    <div class="t-root" data-replay-at={at}>
      <PageTitle hidden page={`${words.t('ui.replay.title')}: ${title}`} />
      <TableView handle={view} pieces={pieces} size={size} speed={showing ? speedOf() : 0} secret={false} moving={false} words={words} deeds={deeds} ui={ui} />
      <p class="hidden" aria-live="polite">
        {playing && speed > SHOWS ? '' : sight.watching?.step}
      </p>
      <Panels
        handle={panels}
        session={told}
        rules={rules}
        words={words}
        eyes={eyes}
        state={sight.state}
        replay
        reasons={(side) => knows(eyes, side)}
        onLeave={() => goTo(hrefs.menu)}
      />
      <PlayOnDialog handle={onward} record={record} at={at} words={words} />
    </div>
  );
}

/** Shows a step that a running replay makes; every other move is a cut. */
function useProjector({ at, playing, speed }: Transport, playback: Replay, create: () => Projector): Projector {
  const projector = useMemo(create, [playback]);
  useEffect(() => () => projector.cut(), [projector]);
  // Before anything is drawn: the step's end is not seen ahead of its beginning.
  const stood = useRef(at);
  if (stood.current !== at) {
    if (at === stood.current + 1 && playing && speed <= SHOWS) projector.run(at);
    else projector.cut();
    stood.current = at;
  }
  return projector;
}
