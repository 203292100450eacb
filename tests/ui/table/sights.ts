import { awaiting, choices } from '../../../src/engine/engine';
import type { GameState } from '../../../src/engine/state';
import { createWords } from '../../../src/rules/words';
import { seenBy } from '../../../src/ui/game/view';
import type { Mark } from '../../../src/ui/table/scene/marks';
import type { Measure, Sight, Stage } from '../../../src/ui/table/scene/sight';
import { CLOSED } from '../../../src/ui/table/scene/ui';
import { rules } from '../../helpers';

export const words = createWords(rules);
export const WIDE: Stage = { w: 1280, h: 720, form: 'wide', scale: 1 };

/** Letters of one width: no browser is needed to lay a scene out. */
export const measure: Measure = (text, { size }) => 0.45 * size * text.length;

/** A position at rest, as the side that is asked sees it (or other eyes), with what it may do. Two people play. */
export function plainSight(state: GameState, more: Partial<Sight> = {}): Sight {
  const asked = awaiting(rules, state);
  const eyes = more.eyes ?? asked?.side ?? 'russia';
  const seen = seenBy(rules, state, eyes);
  return {
    rules,
    words,
    state: seen,
    g: { rules, state: seen },
    eyes,
    own: eyes === 'russia' || eyes === 'iran' ? eyes : null,
    asked,
    choices: choices(rules, state),
    players: { russia: 'person', iran: 'person' },
    shared: false,
    canUndo: false,
    log: [],
    happening: null,
    shown: null,
    curtain: null,
    peeking: null,
    watching: null,
    running: null,
    preview: null,
    pointed: null,
    ui: CLOSED,
    stage: WIDE,
    measure,
    ...more,
  };
}

/** All marks, those inside of others too. */
export const flat = (marks: readonly Mark[]): Mark[] => marks.flatMap((mark) => ('marks' in mark ? [mark, ...flat(mark.marks)] : [mark]));
