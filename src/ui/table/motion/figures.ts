import type { Ally, FrontId, Side, TrackId } from '../../../engine/types';
import type { IconName } from '../../look/icons';
import { icon, sans } from '../scene/kit';
import type { Ink, Mark } from '../scene/marks';
import type { Flight } from '../stage/flight';
import { TIMES } from '../stage/motion';
import { across, by, type Thing } from './across';
import { first, type Ground, type Point } from './ground';

/** Figures that rise where a track moves, and stamps on plates. */

const HIGH = 24;
const HOLD = 350;

/** A pill with a symbol and a figure, in a side's colour or in ink. */
function pill({ measure }: Ground, text: string, name: IconName, side: Side | null): Thing {
  const fill: Ink = side ?? 'ink';
  const ink: Ink = side ? 'on-side' : 'card';
  const w = Math.ceil(measure(text, { size: 15, weight: 700 })) + 44;
  return {
    w,
    h: HIGH,
    marks: [
      { mark: 'box', x: 0, y: 0, w, h: HIGH, r: HIGH / 2, fill, line: 'card', stroke: 1.5 },
      icon(name, 11, 4, 16, ink),
      sans(text, 32, 2, 15, { weight: 700, ink, leading: 20 }),
    ],
  };
}

const signed = (n: number): string => (n < 0 ? `−${-n}` : `+${n}`);

/** Rises from a point, or sinks where there is no room above it, and stays a moment. */
function rise(thing: Thing, at: Point | null, slot: string): Flight[] {
  if (!at) return [];
  const up = at.y > 80 ? -1 : 1;
  return across(thing, by(at, 0, up * 6), by(at, 0, up * 26), { time: TIMES.token, fade: 'in', hold: HOLD, slot });
}

/** Whose colour a track's change has: its own side's; leverage that of who gains by it. */
function colourOf(track: TrackId, side: Side | '', n: number): Side | null {
  if (side !== '') return side;
  return track === 'leverage' ? (n > 0 ? 'russia' : 'iran') : null;
}

/** Where a track stands on the table. */
const anchorOf = (track: TrackId, side: Side | ''): string =>
  side !== '' ? `${track}:${side}` : track === 'leverage' || track === 'trust' ? track : `track:${track}`;

export function shifted(ground: Ground, track: TrackId, side: Side | '', n: number): Flight[] {
  if (n === 0) return [];
  const name = anchorOf(track, side);
  const figure = track === 'leverage' ? Math.abs(n) : n;
  return rise(pill(ground, signed(figure), `track-${track}`, colourOf(track, side, n)), ground.find(name), name);
}

/** Standing that comes from somewhere: the figure goes from there to the side's Standing. */
export function scored(ground: Ground, side: Side, n: number, from: readonly string[], name: IconName): Flight[] {
  if (n === 0) return [];
  const to = by(ground.find(`standing:${side}`), 0, 26);
  return across(pill(ground, signed(n), name, side), first(ground.find, ...from) ?? to, to, { time: TIMES.token, hold: HOLD });
}

/** On the upper edge of a front's plate, so that its figures stay to be read. */
function edgeOf({ piece, find }: Ground, front: FrontId): Point | null {
  const plate = piece(`front:${front}`);
  return plate ? { x: plate.x + plate.w / 2, y: plate.y } : find(`front:${front}`);
}

/** Strength by effort, or a demand that changes: at the front. */
export function atFront(ground: Ground, front: FrontId, n: number, side: Ally | null): Flight[] {
  return n === 0 ? [] : rise(pill(ground, signed(n), `front-${front}`, side), by(edgeOf(ground, front), 0, 14), `front:${front}`);
}

/** Pressed on a plate. */
function press(thing: Thing, at: Point | null, slot: string, hold = HOLD): Flight[] {
  return across(thing, at, at, { time: TIMES.cube, fade: 'in', scale: { from: 1.5, to: 1 }, hold, slot });
}

/** A front is reckoned: met with a tick, short by so many with a triangle. */
export function reckoned(ground: Ground, front: FrontId, short: number): Flight[] {
  const text = short > 0 ? `${short}` : '';
  const ink: Ink = short > 0 ? 'alarm' : 'ink';
  const w = short > 0 ? 58 : 40;
  const marks: Mark[] = [
    { mark: 'box', x: 0, y: 0, w, h: 34, r: 17, fill: 'card', line: ink, stroke: 2 },
    icon(short > 0 ? 'ui-short' : 'ui-check', short > 0 ? 10 : 9, 6, 22, ink),
    ...(text ? [sans(text, 38, 4, 20, { weight: 700, ink })] : []),
  ];
  return press({ w, h: 34, marks }, edgeOf(ground, front), `front:${front}`, HOLD + 150);
}

type Verdict = 'vetoed' | 'withheld' | 'passed' | 'failed';

const STAMPS: Record<Verdict, { name: IconName; ink: Ink; dash?: readonly number[] }> = {
  vetoed: { name: 'good-veto', ink: 'russia' },
  withheld: { name: 'good-veto', ink: 'ink2', dash: [4, 3] },
  passed: { name: 'ui-check', ink: 'west' },
  failed: { name: 'ui-cross', ink: 'ink2' },
};

/** What became of a resolution, stamped on the United Nations. */
export function resolved(ground: Ground, verdict: Verdict): Flight[] {
  const { name, ink, dash } = STAMPS[verdict];
  const marks: Mark[] = [
    { mark: 'box', x: 1, y: 1, w: 40, h: 40, r: 4, fill: 'card', line: ink, stroke: 2.5, ...(dash ? { dash } : {}) },
    icon(name, 8, 8, 26, ink),
  ];
  return press({ w: 42, h: 42, marks }, ground.find('front:un'), 'front:un');
}

/** Resolutions that are tabled. */
export function tabled(ground: Ground, n: number): Flight[] {
  return rise(pill(ground, signed(n), 'front-un', 'west'), ground.find('front:un'), 'front:un');
}

/** Something that ends for both: Trust breaks, a regime falls, one hangs on the other. */
export function ends(ground: Ground, anchor: string, name: IconName, side: Side | null): Flight[] {
  const ink: Ink = side ?? 'ink';
  const marks: Mark[] = [{ mark: 'shape', side: 'neutral', x: 24, y: 24, size: 46, fill: 'card', line: ink, stroke: 2.5 }, icon(name, 12, 12, 24, ink)];
  return press({ w: 48, h: 48, marks }, ground.find(anchor), anchor, HOLD + 300);
}
