import type { JSX } from 'preact';
import type { GameState } from '../../engine/state';
import type { SavedGame } from '../../play/record';
import type { Replay } from '../../play/replay';
import type { Words } from '../../rules/words';
import { stepWords } from '../game/step';
import type { Eyes } from '../game/view';
import { SideMark } from '../look/Icon';
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
  const { side, deed, why, others, lines } = stepWords(rules, words, record, playback, at, eyes);
  const after = playback.stateAt(at);
  const end = words.outcome(after);
  return (
    <section class="replay-step" aria-labelledby="replay-step">
      <h2 id="replay-step">{words.t('ui.replay.step')}</h2>
      {!side && <p class="lead">{deed}</p>}
      {side && (
        <p class="lead replay-action">
          <SideMark side={side} />
          <span>
            <strong>{words.side(side)}.</strong> {deed}
          </span>
        </p>
      )}
      {why && (
        <p class="replay-why">
          <span class="label">{words.t('ui.replay.why')}</span> {why}
        </p>
      )}
      {others && <p class="replay-why note">{others}</p>}
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
