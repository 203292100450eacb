import { scenarioOf, yearOf } from '../../../engine/game';
import { icon, panel, sans, serif, smallPill } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { beam } from './beam';
import type { Rect } from './grid';
import { joined, type Part, wouldChange } from './part';
import { erasOf, whenWords } from './when';

/** Where the beam begins and ends within the bar. */
const BEAM = { left: 180, right: 190 };
/** A longer beam would leave the bar when it tips. */
const LONGEST = 660;
/** Width of Trust at the right. */
const TRUST = 160;

/** The bar above the board: year, phase, the beam of leverage, Trust. */
export function bar(sight: Sight, at: Rect): Piece[] {
  const parts: Part[] = [{ marks: [panel(at.w, at.h)] }, year(sight), trust(sight, at.w - TRUST)];
  const piece: Piece = { id: 'bar', layer: 'board', ...at, ...joined(parts) };
  const room = at.w - BEAM.left - BEAM.right;
  const w = Math.min(LONGEST, room);
  return [piece, ...beam(sight, { x: at.x + BEAM.left + Math.round((room - w) / 2), y: at.y + 3, w, h: at.h - 6 })];
}

/** Year, phase and, beneath, the years of the scenario. */
function year(sight: Sight): Part {
  const { words, g } = sight;
  const [phase, where] = whenWords(sight);
  const { year: now } = yearOf(g);
  const years = scenarioOf(g).years.length;
  const x = 22 + Math.max(74, sight.measure(`${now}`, { serif: true, size: 36, weight: 600 }));
  const w = BEAM.left + 4 - x;
  const say = [words.year(g.state), words.t('table.bar.year', { n: g.state.year + 1, of: years }), [phase, where].filter(Boolean).join(' ')];
  return {
    marks: [
      serif(`${now}`, 14, 6, 36, { weight: 600, leading: 45 }),
      sans(phase, x, where ? 10 : 18, 15, { weight: 600, leading: 19, w }),
      ...(where ? [sans(where, x, 26, 15, { ink: 'ink2', leading: 19, w })] : []),
      ...strip(sight),
    ],
    say,
  };
}

/** The years as small marks, eras apart: what is past filled, this year taller, what is to come hollow. */
function strip(sight: Sight): Mark[] {
  const now = sight.g.state.year;
  const groups = erasOf(sight);
  const years = groups.flat().length;
  const gap = 2;
  const between = 8;
  const width = Math.min(20, Math.floor((144 - (groups.length - 1) * between - years * gap) / years));
  let x = 15;
  const marks: Mark[] = [];
  for (const group of groups) {
    for (const i of group) {
      if (i < now) marks.push({ mark: 'box', x, y: 54, w: width, h: 5, fill: 'ink2' });
      else if (i === now) marks.push({ mark: 'box', x, y: 52, w: width, h: 9, fill: 'ink' });
      else marks.push({ mark: 'box', x, y: 54, w: width, h: 5, line: 'ink2' });
      x += width + gap;
    }
    x += between - gap;
  }
  return marks;
}

/** Trust as beads: filled up to the track; a slip hangs under each that an open promise uses. */
function trust(sight: Sight, x: number): Part {
  const { words, g } = sight;
  const { max } = g.rules.tracks.trust;
  const { trust: n, promises, trustBroke } = g.state;
  const would = wouldChange(sight, 'trust');
  const opens = wouldChange(sight, 'open');
  const open = promises.length;
  const title = words.t('table.bar.trust');
  const use = trustBroke ? words.t('table.bar.rupture') : words.t('table.bar.inUse', { count: open });
  const right = x + TRUST - 15;
  const useX = trustBroke ? right - sight.measure(use, { size: 14, weight: 600 }) : right;
  const figureX = x + 25 + sight.measure(title, { size: 15 });
  const figure = would ? words.t('table.mat.change', { from: would.from, to: would.to }) : `${n}`;
  const figureW = sight.measure(figure, would ? { size: 13, weight: 600 } : { size: 17, weight: 700 });
  return {
    marks: [
      icon('track-trust', x, 10, 18),
      sans(title, x + 22, 9, 15, { leading: 19 }),
      ...(would ? smallPill(figure, figureX + 6 + figureW / 2, 10, figureW) : [sans(figure, figureX + 2, 8, 17, { weight: 700, leading: 21 })]),
      ...(would ? [] : trustBroke ? [icon('ui-short', useX - 18, 11, 15, 'alarm')] : []),
      ...(would ? [] : [sans(use, right, 10, 14, { align: 'right', ink: trustBroke ? 'alarm' : 'ink2', ...(trustBroke ? { weight: 600 as const } : {}) })]),
      ...Array.from({ length: max }, (_, i) => bead(i, x + 9 + i * 24, { n, to: would?.to ?? n, open, opens: opens?.to ?? open })).flat(),
    ],
    hits: [{ key: 'term:trust', x: x - 4, y: 4, w: TRUST - 6, h: 60, label: words.t('game.term', { title }), press: { do: 'term', term: 'trust' } }],
    anchors: [{ name: 'trust', x: x + 9 + Math.max(0, n - 1) * 24, y: 41 }],
    say: [words.t('table.bar.trustSay', { n, of: max, use })],
  };
}

interface Beads {
  n: number;
  to: number;
  open: number;
  opens: number;
}

function bead(i: number, x: number, { n, to, open, opens }: Beads): Mark[] {
  const changes = i < Math.max(n, to) && i >= Math.min(n, to);
  const marks: Mark[] = [{ mark: 'shape', side: 'iran', x, y: 40, size: changes ? 15 : i < n ? 17 : 15.5, ...beadInk(i < n, changes) }];
  if (i < Math.max(open, opens)) {
    const ghost = i >= Math.min(open, opens);
    const d = `M${x - 4} 51H${x + 4}V60L${x} 57L${x - 4} 60Z`;
    marks.push({ mark: 'path', d, ...(ghost ? { line: 'go', stroke: 1.5, dash: [2, 2], ...(i < opens ? { fill: 'go-tint' } : {}) } : { fill: 'ink2' }) });
  }
  return marks;
}

function beadInk(full: boolean, changes: boolean): Pick<Extract<Mark, { mark: 'shape' }>, 'fill' | 'line' | 'stroke' | 'dash'> {
  if (changes) return { line: 'go', stroke: 2, dash: [3, 2], ...(full ? {} : { fill: 'go-tint' }) };
  return full ? { fill: 'ink' } : { line: 'ink2', stroke: 1.5 };
}
