import type { EventType, GameEvent } from '../../../engine/events';
import type { Replay } from '../../../play/replay';
import type { Words } from '../../../rules/words';
import { doerOf } from '../../game/log';
import type { Whose } from '../scene/marks';
import type { ReplayMark } from '../scene/sight';

/** Deeds worth a mark on the bar, and their weight where two would overlap. */
const WEIGHTS: Partial<Record<EventType, number>> = { rupture: 5, collapse: 5, client: 5, 'promise-broken': 4, agreed: 3, vetoed: 2, 'world-happens': 1 };

/** The deeds of a whole record that get a mark: what all could see, so that no eyes learn from it. */
export function replayMarks(playback: Replay, words: Words): ReplayMark[] {
  const marks: ReplayMark[] = [];
  for (let at = 0; at <= playback.length; at++) {
    for (const event of playback.eventsAt(at)) {
      const weight = WEIGHTS[event.type];
      const state = playback.stateAt(at);
      const what = weight === undefined || event.only !== undefined ? null : words.event(state, event);
      if (what) marks.push({ at, side: whose(event), weight: weight ?? 0, say: words.t('table.replay.mark', { year: words.year(state), what }) });
    }
  }
  return marks;
}

function whose(event: GameEvent): Whose {
  if (event.type === 'world-happens') return 'west';
  return doerOf(event) ?? 'neutral';
}
