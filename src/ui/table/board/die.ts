import { track } from '../../../engine/tracks';
import type { Condition, TrackId, WorldData } from '../../../engine/types';
import { icon, sans } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Shown, Sight } from '../scene/sight';

/** A die that was rolled, against a track where the test is just that. */
export interface Die {
  roll: number;
  against: { track: TrackId; n: number; beats: boolean } | null;
  line: string;
}

/** What was rolled for a world card that has just come; null where its test is none of dice. */
export function dieOf(sight: Sight, world: WorldData, { roll, branch }: Extract<Shown, { of: 'world' }>): Die | null {
  const text = JSON.stringify(world.test);
  if (roll === null || !text.includes('"count":"roll"')) return null;
  const { words, g } = sight;
  const id = rollTrack(world.test);
  const beats = branch === (world.fires ?? 'A');
  const n = id ? track(g, id) : 0;
  // What the card has done may have moved the track already: then the figures would contradict what happened.
  if (!id || roll > n !== beats) return { roll, against: null, line: words.t('table.world.happens') };
  return { roll, against: { track: id, n, beats }, line: words.t(beats ? 'table.world.happensMore' : 'table.world.happensLess', { roll, n }) };
}

/** The track that a die must beat; null where the test is another. */
function rollTrack(test: Condition): TrackId | null {
  if ('any' in test || 'all' in test) return ('any' in test ? test.any : test.all).map(rollTrack).find((found) => found !== null) ?? null;
  if (!('is' in test)) return null;
  const [left, compare, right] = test.is;
  const rolled = typeof left === 'object' && 'count' in left && left.count === 'roll';
  return rolled && compare === '>' && typeof right === 'object' && 'count' in right && right.count === 'track' ? right.track : null;
}

/** The die in its box and what it was held against, leftwards from 0 about the line 0. */
export function dieMarks({ words, measure }: Sight, { roll, against }: Die): { marks: Mark[]; w: number } {
  const word = words.t(against ? (against.beats ? 'table.world.beats' : 'table.world.beaten') : 'table.world.die');
  const wordW = measure(word, { size: 15 });
  const marks: Mark[] = [];
  let x = 0;
  if (against) {
    x -= measure(`${against.n}`, { size: 24, weight: 700 });
    marks.push(sans(`${against.n}`, x, -15, 24, { weight: 700 }));
    x -= 40;
    marks.push(icon(`track-${against.track}`, x, -14, 28, 'ink'));
    x -= 14;
  }
  x -= wordW;
  marks.push(sans(word, x, -9, 15, { ink: 'ink2' }));
  x -= 10 + 38;
  marks.push({ mark: 'box', x, y: -19, w: 38, h: 38, r: 6, line: 'ink', stroke: 2 }, sans(`${roll}`, x + 19, -14, 22, { weight: 700, align: 'center' }));
  return { marks, w: -x };
}
