import type { JSX } from 'preact';
import { awaiting } from '../../engine/engine';
import type { GameState } from '../../engine/state';
import { visibleTo } from '../../play/recap';
import type { SavedGame } from '../../play/record';
import type { Replay } from '../../play/replay';
import type { Words } from '../../rules/words';
import { SideMark } from '../look/Icon';
import type { Eyes } from '../game/view';
import { useShell } from './shell';

interface ReplayStepProps {
  record: SavedGame;
  playback: Replay;
  at: number;
  eyes: Eyes;
}

/** What was done in this step, why where a computer did it, and what came of it, as these eyes may know it. */
export function ReplayStep({ record, playback, at, eyes }: ReplayStepProps): JSX.Element {
  const { words, rules } = useShell();
  const done = record.actions[at - 1];
  const before = playback.stateAt(Math.max(0, at - 1));
  const after = playback.stateAt(at);
  const asked = awaiting(rules, before);
  const hidden = done !== undefined && asked?.visibility === 'private' && eyes !== 'both' && eyes !== done.side;
  const lines = playback
    .eventsAt(at)
    .filter((event) => visibleTo(event, eyes === 'table' ? 'public' : eyes))
    .map((event) => words.event(after, event))
    .filter((line): line is string => line !== null);
  const end = words.outcome(after);
  const why = done?.why !== undefined && (eyes === 'both' || eyes === done.side) ? whyLine(words, done.why) : '';
  return (
    <section class="replay-step" aria-labelledby="replay-step">
      <h2 id="replay-step">{words.t('ui.replay.step')}</h2>
      {!done && <p class="lead">{words.t('ui.replay.setup')}</p>}
      {done && (
        <p class="lead replay-action">
          <SideMark side={done.side} />
          <span>
            <strong>{words.side(done.side)}.</strong>{' '}
            {hidden ? words.t('ui.replay.hidden', { side: words.side(done.side) }) : words.action(before, done.action)}
          </span>
        </p>
      )}
      {why && !hidden && (
        <p class="replay-why">
          <span class="label">{words.t('ui.replay.why')}</span> {why}
        </p>
      )}
      {end && (
        <p class="replay-end">
          <strong>{end.title}.</strong> {end.line}
        </p>
      )}
      <div role="log" aria-live="polite" aria-label={words.t('ui.replay.step')}>
        {lines.length > 0 ? (
          <ul class="replay-log">
            {lines.map((line, n) => (
              <li key={n}>{line}</li>
            ))}
          </ul>
        ) : (
          at > 0 && <p class="note">{quietLine(words, after)}</p>
        )}
      </div>
    </section>
  );
}

/** A step without a line of its own: a change to a draft, or nothing. */
function quietLine(words: Words, state: GameState): string {
  const top = state.stack.at(-1);
  if (top?.phase !== 'compose') return words.t('ui.replay.nothing');
  return top.draft.length > 0 ? words.t('ui.replay.draft', { deal: words.deal(state, top.draft) }) : words.t('ui.replay.draftEmpty');
}

/** A computer's reason: a sentence of the locale, or as it was written. */
export function whyLine(words: Words, why: NonNullable<SavedGame['actions'][number]['why']>): string {
  return typeof why === 'string' ? why : words.message(why);
}
