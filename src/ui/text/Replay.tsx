import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedGame } from '../../play/record';
import { createReplay, type Replay as Playback } from '../../play/replay';
import type { Eyes } from '../game/view';
import { gameTitle, problemLine } from './about-game';
import { lazy } from './lazy';
import { Notice } from './Notice';
import { ReplayView } from './ReplayView';
import { useShell } from './shell';
import { type ReplayGate, useTransport } from './transport';
import { useOnTable } from './useOnTable';
import { kindHint, kindLine } from './verdict';
import './replay.css';

// Phaser comes with it: only for who watches on the board.
const ReplayTable = lazy(() => import('../table/ReplayTable').then((page) => page.ReplayTable));

type Opened = { record: SavedGame; playback: Playback } | { problem: string } | null;

/** A saved game to watch again. Whether it still holds is said first; a record that differs is opened only on request. */
export function Replay({ id }: { id: string }): JSX.Element {
  const { words, rules } = useShell();
  const opened = useReplay(id);
  const [anyway, setAnyway] = useState(false);
  if (opened === null) return <Notice title={words.t('ui.replay.title')}>{words.t('ui.replay.reading')}</Notice>;
  if ('problem' in opened) return <Notice title={words.t('ui.problem.title')} problem={opened.problem} />;

  const { record, playback } = opened;
  const title = gameTitle(rules, record);
  if (playback.unshowable) return <Notice title={title} problem={words.t('ui.replay.unshowable', { reason: playback.unshowable })} />;
  if (playback.kind === 'verified' || anyway) return <Watched key={id} record={record} playback={playback} />;
  return (
    <Notice title={title} problem={`${kindLine(words, playback.verdict)}. ${kindHint(words, playback.verdict)}`}>
      <button type="button" class="btn btn-primary" onClick={() => setAnyway(true)}>
        {words.t('ui.replay.watch')}
      </button>
    </Notice>
  );
}

/** The record on the board or in words; both stand at the same step. */
function Watched({ record, playback }: { record: SavedGame; playback: Playback }): JSX.Element {
  const gate = useRef<ReplayGate>({ rest: () => null });
  const transport = useTransport(playback, gate.current);
  const [eyes, setEyes] = useState<Eyes>('both');
  const shown = { record, playback, transport, eyes, onEyes: setEyes };
  return useOnTable() ? <ReplayTable {...shown} gate={gate.current} /> : <ReplayView {...shown} />;
}

/** Reads a game and checks every action of it; null while that lasts. */
function useReplay(id: string): Opened {
  const { words, rules, store } = useShell();
  const [opened, setOpened] = useState<Opened>(null);
  useEffect(() => {
    let here = true;
    const open = async (): Promise<Opened> => {
      const record = await store.load(id);
      if (!record) return { problem: words.t('ui.problem.missing') };
      // The check takes a moment: the page is painted before it.
      await new Promise((next) => setTimeout(next, 20));
      return { record, playback: createReplay(rules, record) };
    };
    setOpened(null);
    open()
      .catch((error: unknown) => ({ problem: problemLine(words, error) }))
      .then((result) => here && setOpened(result));
    return () => {
      here = false;
    };
  }, [id]);
  return opened;
}
