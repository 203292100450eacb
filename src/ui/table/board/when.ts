import { scenarioOf, yearOf } from '../../../engine/game';
import type { Frame, FrameOf, PhaseName } from '../../../engine/state';
import { partnerOf } from '../../../engine/types';
import { playNumber } from '../../game/view';
import { reckoningStep, STEPS } from '../model/steps';
import type { Sight } from '../scene/sight';

type Named = 'dispatches' | 'draw' | 'aims' | 'summit' | 'campaign' | 'reveal';

/** A year's steps up to the Reckoning, by their place in the year's frame. */
const BEFORE: readonly Named[] = ['dispatches', 'draw', 'aims', 'summit', 'campaign'];

export interface When {
  /** Phase of the year; `reveal` stands for the whole Reckoning. */
  phase: Named;
  /** Where in it: which play, turn or step of how many. */
  part: { of: 'play' | 'turn' | 'step'; n: number; most: number } | null;
}

/** Which part of the year it is; null when the game is over. */
export function whenOf({ g }: Pick<Sight, 'g'>): When | null {
  const year = found(g.state.stack, 'year');
  if (!year || g.state.ending) return null;
  const phase = BEFORE[Math.max(0, year.step - 1)];
  if (!phase) {
    // Between two of its steps the Reckoning stands at its beginning.
    const step = reckoningStep(g.state) ?? STEPS[0];
    return { phase: 'reveal', part: { of: 'step', n: STEPS.indexOf(step) + 1, most: STEPS.length } };
  }
  if (phase === 'campaign') {
    const play = playNumber(g);
    return { phase, part: play && { of: 'play', n: play.n, most: play.of } };
  }
  const summit = phase === 'summit' ? found(g.state.stack, 'summit') : undefined;
  if (!summit) return { phase, part: null };
  // The one whose turn it is has already been taken off its turns.
  const most = g.rules.settings.summitTurns;
  const n = most - summit.turns[partnerOf(summit.on)];
  return { phase, part: { of: 'turn', n: Math.min(most, Math.max(1, n)), most } };
}

function found<P extends PhaseName>(stack: readonly Frame[], phase: P): FrameOf<P> | undefined {
  return stack.findLast((frame): frame is FrameOf<P> => frame.phase === phase);
}

/** The phase's name, and where in it we are: ['Campaign', 'play 2 of 4']. */
export function whenWords(sight: Sight): [string, string] {
  const { words, g } = sight;
  const when = whenOf(sight);
  if (!when) return [words.t('phase.over'), ''];
  const { season } = yearOf(g);
  const named = season ? words.say(`table.bar.season.${season}`) : '';
  if (!when.part) return [words.phase(when.phase), named];
  const { of, n, most } = when.part;
  const where = season
    ? words.t('table.bar.seasonal', { season: named, n, of: most })
    : words.t('table.bar.when', { unit: words.t(`table.bar.${of}`), n, of: most });
  return [words.phase(when.phase), where];
}

/** The scenario's years in groups by era: their places among the years. */
export function erasOf({ g }: Pick<Sight, 'g'>): number[][] {
  const groups: number[][] = [];
  let era = Number.NaN;
  for (const [i, row] of scenarioOf(g).years.entries()) {
    if (row.era !== era) groups.push([]);
    era = row.era;
    groups.at(-1)?.push(i);
  }
  return groups;
}
