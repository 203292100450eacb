import { EYES, SPEEDS } from '../../game/step';
import { button, icon } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit } from '../scene/piece';
import type { Press } from '../scene/press';
import type { Sight, Watching } from '../scene/sight';
import type { Rect } from './grid';
import type { Part } from './part';
import { type Segment, segments } from './segments';

/** Drawn for the steps, 24 wide and high: a way to an end has a bar that it stops at. */
const TO_END = 'M6 5L15 12L6 19ZM16 5H18.5V19H16Z';
const TO_START = 'M18 5L9 12L18 19ZM5.5 5H8V19H5.5Z';
const STEP_ON = 'M9 5.5L15.5 12L9 18.5';
const STEP_BACK = 'M15 5.5L8.5 12L15 18.5';

/** First, back, play, forward, last; the speeds; whose eyes; play on from here. */
export function controls(sight: Sight, watching: Watching, at: Rect): Part {
  const { words, measure } = sight;
  const roomy = at.w > 860;
  const part: Required<Pick<Part, 'marks' | 'hits'>> = { marks: [], hits: [] };
  const add = (made: { marks: Mark[]; hits?: Hit[]; hit?: Hit }): void => {
    part.marks.push(...made.marks);
    part.hits.push(...(made.hits ?? []), ...(made.hit ? [made.hit] : []));
  };
  const left = steps(sight, watching, at, roomy ? 44 : 37, roomy ? 8 : 4);
  add(left);

  const label = words.t('ui.replay.onward');
  const w = Math.ceil(measure(label, { size: 15, weight: 600 })) + (roomy ? 32 : 22);
  const right = at.x + at.w - w;
  const over: Press = watching.over ? { do: 'tell', text: words.t('ui.replay.over') } : { do: 'play-on' };
  add(button({ key: 'play-on', x: right, y: at.y, w, h: at.h, label, press: over, primary: sight.shown === null, barred: watching.over, hotkey: 'p' }));

  const eyes = eyesOf(sight);
  const pad = roomy ? 12 : 8;
  const eyesW = segments(eyes, { x: 0, y: 0, h: 0, pad }, measure).w;
  const eyesX = right - 8 - eyesW;
  add(segments(eyes, { x: eyesX, y: at.y, h: at.h, pad }, measure));
  part.marks.push(icon('ui-eye', eyesX - 24, at.y + at.h / 2 - 9, 18));

  const speeds = speedsOf(sight, watching);
  const speedW = roomy ? 176 : 140;
  // Between the steps and the eyes, nearer to the steps where there is much room.
  const gap = eyesX - 24 - (left.right + speedW);
  add(segments(speeds, { x: left.right + Math.min(16, gap / 2), y: at.y, h: at.h, w: speedW }, measure));
  return part;
}

/** First, back, play, forward, last. `w`: width of one, that of play a little more. */
export function steps({ words }: Sight, { at: now, length, years, playing }: Watching, at: Rect, w: number, gap: number) {
  const list = [
    { to: 'first', d: TO_START, hotkey: 'Home', off: now === 0 },
    { to: 'back', d: STEP_BACK, hotkey: 'ArrowLeft', off: now === 0 },
    { to: 'toggle', d: '', hotkey: 'Space', off: false },
    { to: 'forward', d: STEP_ON, hotkey: 'ArrowRight', off: now === length },
    // From the last year a year on is the end.
    { to: 'last', d: TO_END, hotkey: years.some((year) => year.at > now) ? 'End' : 'End PageDown', off: now === length },
  ] as const;
  const made = { marks: [] as Mark[], hits: [] as Hit[], right: at.x };
  for (const { to, d, hotkey, off } of list) {
    const width = to === 'toggle' ? w + 14 : w;
    const say = words.t(to === 'toggle' ? (playing ? 'ui.replay.pause' : 'ui.replay.play') : `ui.replay.${to}`);
    const { marks, hit } = button({
      key: `replay:${to}`,
      x: made.right,
      y: at.y,
      w: width,
      h: at.h,
      label: '',
      say,
      press: { do: 'replay', to },
      barred: off,
      hotkey,
      ...(to === 'toggle' ? { icon: playing ? ('ui-pause' as const) : ('ui-play' as const) } : {}),
    });
    made.marks.push(...marks);
    const ink = off ? 'ink2' : 'ink';
    const glyph = { x: made.right + width / 2 - 12, y: at.y + at.h / 2 - 12 };
    if (to === 'back' || to === 'forward') made.marks.push({ mark: 'path', d, ...glyph, line: ink, stroke: 2.25 });
    else if (d) made.marks.push({ mark: 'path', d, ...glyph, fill: ink });
    made.hits.push(hit);
    made.right += width + gap;
  }
  made.right -= gap;
  return made;
}

/** How fast a replay runs. */
export function speedsOf({ words }: Sight, { speed }: Watching): Segment[] {
  return SPEEDS.map((each) => {
    const label = words.t('ui.replay.times', { context: each === 0.5 ? 'half' : '', n: each });
    return { key: `speed:${each}`, label, say: words.t('table.replay.speed', { speed: label }), press: { do: 'speed', speed: each }, chosen: speed === each };
  });
}

/** Whose eyes look on. */
export function eyesOf({ words, eyes }: Sight): Segment[] {
  return EYES.map((each) => {
    const label = each === 'russia' || each === 'iran' ? words.side(each) : words.t(`table.replay.eyes.${each}`);
    const say = words.t('table.replay.eyesSay', { eyes: label });
    return { key: `eyes:${each}`, label, say, press: { do: 'eyes', eyes: each }, chosen: eyes === each };
  });
}
