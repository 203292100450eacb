import { effortCost, isOpen, strength } from '../../../engine/fronts';
import { track } from '../../../engine/tracks';
import type { FrontData, SharedTrack } from '../../../engine/types';
import type { Change } from '../../game/changes';
import { type FrontFigures, frontFigures, frontStory } from '../model/front';
import { choiceHit, termHit } from '../model/hits';
import { cropMarks, figureAt, icon, pill, pips, plate, rule, sans } from '../scene/kit';
import type { Ink, Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';
import { slotMarks } from './slots';

/** Where texts end at the right, from the plate's edge. */
const RIGHT = 11;

/**
 * A front: strength at hand of demand, a slot for each point, and the track that moves it.
 * @param low draws all of it where there is no room for the track's own line
 */
export function frontPlate(sight: Sight, front: FrontData, at: Rect, low?: (figures: FrontFigures) => Mark[]): Piece {
  const { g, words, preview } = sight;
  const figures = frontFigures(g, front.id, preview);
  const effort = sight.choices.find(({ action }) => action.do === 'effort' && front.effort && sight.asked?.side === front.effort.by);
  const shut = figures.state === 'shut';
  const marks: Mark[] = low ? low(figures) : shut ? shutMarks(sight, front, at) : openMarks(sight, front, figures, at);
  const row = trackOf(front);
  const foot = !low && (!shut || front.demandTrack === null);
  if (foot) marks.push(...trackMarks(sight, row, at));
  const legal = effort && !effort.why;
  if (legal) marks.push(...cropMarks({ x: 0, y: 0, w: at.w, h: at.h }, low ? 2 : 4), ...costMark(effortCost(g, front.id), at.w - (low ? 8 : 0)));
  const told = pillText(sight, front);
  if (told) marks.push(...pill(told, at.w / 2, -19, sight.measure(told, { size: 15, weight: 600 })));
  return {
    id: `front:${front.id}`,
    layer: 'plates',
    ...at,
    marks,
    hits: [
      ...(effort ? [choiceHit(sight, effort, whole(at))] : explain(sight, front, at)),
      ...(foot && !effort ? termHit(words, row, front.id, g.rules.tracks[row].name, { x: 8, y: at.h - 26, w: at.w - 16, h: 24 }) : []),
    ],
    shadow: 'rest',
    r: 3,
    bleed: 20,
    anchors: [
      { name: `front:${front.id}`, x: at.w / 2, y: low ? at.h - 20 : shut ? 19 : 45 },
      { name: `track:${row}`, x: at.w - 40, y: at.h - (low ? 20 : 13) },
    ],
    say: sayOf(sight, front, figures),
    enter: 'none',
  };
}

const whole = ({ w, h }: Rect) => ({ x: 0, y: 0, w, h });

/** The track that is a front's demand; Syria, which has a table of its own, moves Damascus. */
export const trackOf = (front: FrontData): SharedTrack => front.demandTrack ?? 'damascus';

/** "2" beside the crop mark: what it costs where that is more than a point. `w`: width of the plate. */
export function costMark(cost: number, w: number): Mark[] {
  if (cost < 2) return [];
  return [{ mark: 'box', x: w - 8, y: -13, w: 20, h: 20, r: 10, fill: 'go' }, figureAt(cost, w + 2, -3, 13)];
}

function explain(sight: Sight, front: FrontData, at: Rect): Hit[] {
  const { g, words } = sight;
  return [
    {
      key: `term:front:${front.id}`,
      ...whole(at),
      label: words.t('game.term', { title: front.name }),
      press: { do: 'note', text: frontStory(g, front.id, words) },
    },
  ];
}

function shutMarks({ words }: Sight, front: FrontData, { w, h }: Rect): Mark[] {
  return [
    { mark: 'box', x: 0, y: 0, w, h, r: 3, fill: 'panel', line: 'edge' },
    icon(`front-${front.id}`, 11, 9, 20, 'ink2'),
    sans(front.name, 36, 9, 15, { weight: 600, ink: 'ink2' }),
    sans(words.t('table.board.shut'), w - RIGHT, 10, 14, { ink: 'ink2', align: 'right' }),
  ];
}

function openMarks(sight: Sight, front: FrontData, figures: FrontFigures, { w, h }: Rect): Mark[] {
  const { words, measure } = sight;
  const { hand, demand, short, slots, state } = figures;
  const of = words.t('table.board.of', { demand });
  // Two figures beside a long name need smaller ones.
  const tight =
    36 +
      measure(front.name, { size: 15, weight: 600 }) +
      10 +
      measure(`${hand}`, { size: 27, weight: 700 }) +
      5 +
      measure(of, { size: 18, weight: 600 }) +
      RIGHT >
    w;
  const [large, small] = tight ? [24, 15] : [27, 18];
  const ofWidth = measure(of, { size: small, weight: 600 });
  const word = words.t(`table.board.${state === 'shut' ? 'met' : state}`, { n: short });
  const ink: Ink = short > 0 ? 'alarm' : 'ink2';
  const wordWidth = measure(word, { size: 14, weight: 600 });
  const glyph = w - RIGHT - wordWidth - 19;
  return [
    plate(w, h, short > 0),
    icon(`front-${front.id}`, 11, 9, 20),
    sans(front.name, tight ? 34 : 36, 9, 15, { weight: 600 }),
    sans(`${hand}`, w - RIGHT - ofWidth - (tight ? 3 : 5), 2, large, { weight: 700, align: 'right', ink: short > 0 ? 'alarm' : 'ink', leading: 34 }),
    sans(of, w - RIGHT, 20 - small * 0.625, small, { weight: 600, align: 'right', ink: 'ink2' }),
    ...slotMarks(slots, 11, 45, glyph - 16),
    icon(short > 0 ? 'ui-short' : 'ui-check', glyph, 38, 15, ink),
    sans(word, w - RIGHT, 37, 14, { weight: 600, align: 'right', ink }),
    rule(10, h - 26, w - 20),
  ];
}

/** A track as pips with its figure: those a preview adds or takes away in go. */
function trackMarks({ g, words, preview, measure }: Sight, id: SharedTrack, { w, h }: Rect): Mark[] {
  const n = track(g, id);
  const change = preview?.changes.find((each) => each.of === id);
  const to = change && 'to' in change && typeof change.to === 'number' ? change.to : n;
  const figure = to === n ? `${n}` : words.t('table.board.pill', { from: n, to });
  const width = measure(figure, { size: 15, weight: 700 });
  const of = g.rules.tracks[id].max;
  const near = id === 'damascus' && n <= 1;
  const marks: Mark[] = [
    icon(`track-${id}`, 11, h - 20, 15, 'ink2'),
    sans(figure, w - RIGHT, h - 22, 15, { weight: 700, align: 'right', ink: to !== n ? 'go' : near ? 'alarm' : 'ink' }),
  ];
  const name = words.t(`table.board.track.${id as 'war' | 'escalation' | 'damascus'}`);
  // A change needs the pips' room.
  if (to === n) marks.push(...pips(w - RIGHT - Math.max(12, width) - 5 - of * 8.5, h - 16, n, of, { size: 7, gap: 1.5, ink: near ? 'alarm' : 'ink2' }));
  marks.push(sans(name, 29, h - 22, 14, { ink: 'ink2' }));
  return marks;
}

/** What the pill above the plate says of a preview; null: nothing changes here. */
function pillText({ words, preview }: Sight, front: FrontData): string | null {
  const mine = (preview?.changes ?? []).filter((change) => 'front' in change && change.front === front.id);
  const find = (of: Change['of']) => mine.find((change) => change.of === of);
  const flips = find('front');
  if (flips?.of === 'front') return words.t(flips.open ? 'table.board.opens' : 'table.board.shuts');
  const parts: string[] = [];
  const hand = find('hand-strength');
  const demand = find('demand');
  const committed = find('committed');
  if (hand?.of === 'hand-strength') parts.push(words.t('table.board.pill', { from: hand.from, to: hand.to }));
  else if (committed?.of === 'committed') parts.push(words.t('table.board.pillCommitted', { from: committed.from, to: committed.to }));
  if (demand?.of === 'demand') parts.push(words.t('table.board.pillDemand', { from: demand.from, to: demand.to }));
  return parts.length > 0 ? parts.join(words.t('game.join')) : null;
}

function sayOf({ g, words }: Sight, front: FrontData, { state, hand, demand, short }: FrontFigures): string {
  const id = trackOf(front);
  const n = track(g, id);
  const foot = words.t('table.board.say.track', { track: g.rules.tracks[id].name, n });
  if (!isOpen(g, front.id)) return [words.t('table.board.say.shut', { front: front.name }), ...(front.demandTrack ? [] : [foot])].join(' ');
  return [words.t('table.board.say.front', { front: front.name, hand, demand, committed: strength(g, front.id), context: state, n: short }), foot].join(' ');
}
