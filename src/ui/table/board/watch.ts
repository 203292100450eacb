import type { Pace } from '../../settings';
import { button, panel } from '../scene/kit';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { doorsOf } from './desk-doors';
import type { Rect } from './grid';
import { eyesOf } from './replay-controls';
import { segments } from './segments';

const PAD = 15;
const GAP = 8;
export const PACES: readonly Pace[] = ['instant', 'quick', 'calm', 'slow'];

/** The panel at the lower right while two computers play: hold them, one move, the pace, whose eyes; null: somebody plays. */
export function watchPanel(sight: Sight, at: Rect): Piece[] | null {
  const { running, words, measure } = sight;
  if (!running) return null;
  const wide = at.w - PAD * 2;
  const left = 92;
  const { paused } = running;
  const hold = button({
    key: 'watch:pause',
    x: PAD,
    y: 9,
    w: left,
    h: 36,
    label: words.t(paused ? 'ui.watching.resume' : 'ui.watching.pause'),
    icon: paused ? 'ui-play' : 'ui-pause',
    press: { do: 'watch', to: 'pause' },
    primary: paused,
    hotkey: 'Space',
  });
  const step = button({
    key: 'watch:step',
    x: PAD + left + GAP,
    y: 9,
    w: wide - left - GAP,
    h: 36,
    label: words.t('ui.watching.step'),
    icon: 'ui-step',
    press: paused ? { do: 'watch', to: 'step' } : { do: 'tell', text: words.t('table.replay.pauseFirst') },
    barred: !paused,
    hotkey: 'n',
  });
  const paces = PACES.map((pace) => {
    const label = words.t(`ui.settings.paces.${pace}`);
    return {
      key: `pace:${pace}`,
      label,
      say: words.t('table.replay.pace', { pace: label }),
      press: { do: 'pace', pace } as const,
      chosen: running.pace === pace,
    };
  });
  const pace = segments(paces, { x: PAD, y: 50, w: wide, h: 24, size: 13, pad: 4 }, measure);
  const eyes = segments(eyesOf(sight), { x: PAD, y: 78, w: wide, h: 24, size: 13, pad: 4 }, measure);
  const doors = doorsOf(sight, at.w, 107);
  return [
    {
      id: 'watched',
      layer: 'board',
      ...at,
      enter: 'none',
      marks: [panel(at.w, at.h), ...hold.marks, ...step.marks, ...pace.marks, ...eyes.marks, ...doors.marks],
      hits: [hold.hit, step.hit, ...pace.hits, ...eyes.hits, ...doors.hits],
      say: words.t('ui.watching.label'),
    },
  ];
}
