import { effectiveSanctions } from '../../../engine/tracks';
import type { Ally } from '../../../engine/types';
import { choiceHit } from '../model/hits';
import { costBadge, cropMarks, icon, pips, sans, smallPill } from '../scene/kit';
import type { Ink, Mark } from '../scene/marks';
import type { Hit } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { LEFT, type Part, WIDE, wouldChange } from './part';

const RIGHT = LEFT + WIDE;
const LABEL = 40;
/** At this and below a regime is near collapse. */
const LOW = 2;
/** Sanctions that cost stability, and those that don't. */
const HARD = { ink: 'alarm', weight: 600 } as const;
const SOFT = { ink: 'ink2' } as const;
const PIP = 9;
const GAP = 2;

/** Stability and sanctions, each as pips with its figure. */
export const tracks = (sight: Sight, side: Ally, y: number): Part[] => [stability(sight, side, y + 10), sanctions(sight, side, y + 34)];

function stability(sight: Sight, side: Ally, y: number): Part {
  const { words, g } = sight;
  const { max } = g.rules.tracks.stability;
  const n = g.state.stability[side];
  const would = wouldChange(sight, 'stability', (change) => change.side === side)?.to;
  const low = n <= LOW;
  const name = words.t('table.mat.stability');
  const x = Math.max(94, LABEL + sight.measure(name, { size: 15 }) + 6);
  // The side that spends its points may steady its home front here.
  const choice = sight.asked?.side === side ? sight.choices.find(({ action }) => action.do === 'steady') : undefined;
  const row = { x: LEFT - 5, y: y - 1, w: WIDE + 10, h: 20 };
  const hit: Hit = choice
    ? choiceHit(sight, choice, row)
    : { key: `term:stability:${side}`, ...row, label: words.t('game.term', { title: name }), press: { do: 'term', term: 'stability' } };
  return {
    marks: [
      ...(choice && !choice.why ? [...cropMarks(row), ...costBadge(words.cost(sight.state, choice.action) ?? 0, row.x - 2, row.y - 2)] : []),
      icon(low ? 'ui-short' : 'track-stability', LEFT, y, 18, low ? 'alarm' : 'ink'),
      sans(name, LABEL, y, 15, { leading: 19 }),
      ...pips(x, y + 5, n, max, { ink: low ? 'alarm' : 'ink' }),
      ...ghosts(x, y + 5, n, would),
      ...figure(sight, n, would, y, low ? 'alarm' : 'ink'),
    ],
    hits: [hit],
    anchors: [{ name: `stability:${side}`, x: x + Math.max(0, n - 0.5) * (PIP + GAP), y: y + 9 }],
    say: [`${words.t('table.mat.track', { name, n, of: max })}${low ? `, ${words.t('table.mat.nearCollapse')}` : ''}.`],
  };
}

/** Sanctions; those that a network or a rule takes off are struck, and what bites stands beside them. */
function sanctions(sight: Sight, side: Ally, y: number): Part {
  const { words, g } = sight;
  const { max } = g.rules.tracks.sanctions;
  const n = g.state.sanctions[side];
  const bite = effectiveSanctions(g, side);
  const would = wouldChange(sight, 'sanctions', (change) => change.side === side)?.to;
  const biteTo = wouldChange(sight, 'bite', (change) => change.side === side);
  const hard = bite >= g.rules.settings.sanctionsBite;
  const name = words.t('table.mat.sanctions');
  const x = Math.max(103, LABEL + sight.measure(name, { size: 15 }) + 6);
  const bites = words.t('table.mat.bite', { n: biteTo?.to ?? bite });
  const label = words.t('game.term', { title: name });
  return {
    marks: [
      icon(hard ? 'ui-short' : 'track-sanctions', LEFT, y, 18, hard ? 'alarm' : 'ink'),
      sans(name, LABEL, y, 15, { leading: 19 }),
      ...pips(x, y + 5, n, max, { struck: Math.max(0, n - bite) }),
      ...ghosts(x, y + 5, n, would),
      ...(biteTo ? bitePill(sight, bites, y) : figure(sight, n, would, y, 'ink')),
      ...(biteTo || would !== undefined ? [] : [sans(bites, RIGHT - 16, y, 14, { ...(hard ? HARD : SOFT), align: 'right', leading: 19 })]),
    ],
    hits: [{ key: `term:sanctions:${side}`, x: LEFT - 5, y: y - 1, w: WIDE + 10, h: 21, label, press: { do: 'term', term: 'sanctions' } }],
    anchors: [{ name: `sanctions:${side}`, x: x + Math.max(0, n - 0.5) * (PIP + GAP), y: y + 9 }],
    say: [`${words.t('table.mat.track', { name, n, of: max })}, ${words.t('table.mat.bite', { n: bite })}.`],
  };
}

/** The figure at the right; where it would change, a pill says to what. */
function figure(sight: Sight, n: number, would: number | undefined, y: number, ink: Ink): Mark[] {
  if (would === undefined) return [sans(`${n}`, RIGHT, y - 1, 17, { weight: 700, ink, align: 'right', leading: 21 })];
  const w = sight.measure(`${would}`, { size: 13, weight: 600 });
  return smallPill(`${would}`, RIGHT - w / 2 - 2, y + 1, w - 2);
}

function bitePill(sight: Sight, text: string, y: number): Mark[] {
  const w = sight.measure(text, { size: 13, weight: 600 });
  return smallPill(text, RIGHT - w / 2 - 5, y + 1, w);
}

/** Pips that would come or go, in go. */
function ghosts(x: number, y: number, from: number, to: number | undefined): Mark[] {
  if (to === undefined) return [];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return Array.from({ length: high - low }, (_, i): Mark => {
    const at = { x: x + (low + i) * (PIP + GAP), y, w: PIP, h: PIP };
    return { mark: 'box', ...at, r: 2, line: 'go', stroke: 2, fill: to > from ? 'go' : 'panel' };
  });
}
