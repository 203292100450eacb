import { yearOf } from '../../../engine/game';
import { effectiveSanctions } from '../../../engine/tracks';
import type { Ally, Side } from '../../../engine/types';
import { beam, LOW } from '../board/beam';
import type { Rect } from '../board/grid';
import { joined, type Part, wouldChange } from '../board/part';
import { agendaOf } from '../board/west';
import { whenWords } from '../board/when';
import { icon, sans, serif, smallPill } from '../scene/kit';
import type { Ink, Mark } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';

const PAD = 12;
const MIDDLE = 24;
const SHAPE = 27;
/** At this and below a regime is near collapse. */
const NEAR = 2;
/** The beam is no shorter than this while words can give way to it. */
const BEAM = 150;

/** The bar: year and phase, each side's Standing, stability and sanctions, the beam between the two, the West, Trust. */
export function compactBar(sight: Sight, at: Rect): Piece[] {
  const left = when(sight);
  const russia = ally(sight, 'russia');
  const iran = ally(sight, 'iran');
  const west = westPart(sight);
  const rest = at.w - PAD * 2 - left.w - russia.w - iran.w - west.w;
  // The beam keeps room at its own ends: only the others need a gap.
  const beamOf = (right: Sized, gap: number): number => rest - right.w - gap * 3 - ENDS * 2;
  const said = [trust(sight, true), trust(sight, false)] as const;
  const right = beamOf(said[0], GAPS.roomy) >= BEAM ? said[0] : said[1];
  const gap = beamOf(right, GAPS.roomy) >= BEAM ? GAPS.roomy : GAPS.tight;
  const beamW = Math.min(320, beamOf(right, gap));
  const spare = (beamOf(right, gap) - beamW) / 4;
  const parts: Part[] = [{ marks: [{ mark: 'box', x: 0, y: 0, w: at.w, h: at.h, fill: 'panel' }, line(at)] }, placed(left, PAD)];
  const russiaX = PAD + left.w + gap + spare;
  const beamX = russiaX + russia.w + ENDS + spare / 2;
  const iranX = beamX + beamW + ENDS + spare / 2;
  parts.push(placed(russia, russiaX), placed(iran, iranX), placed(west, iranX + iran.w + gap + spare));
  parts.push(placed(right, at.w - PAD - right.w));
  return [
    { id: 'bar', layer: 'board', ...at, enter: 'none', ...joined(parts) },
    ...beam(sight, { x: Math.round(beamX), y: at.y, w: Math.round(beamW), h: at.h }, LOW),
  ];
}

const GAPS = { roomy: 16, tight: 10 };
/** On both sides of the beam. */
const ENDS = 5;

/** A part that begins at nought, and its width. */
interface Sized extends Part {
  w: number;
}

const line = ({ w, h }: Rect): Mark => ({ mark: 'box', x: 0, y: h - 1, w, h: 1, fill: 'rule' });

const moved = <T extends { x?: number }>(thing: T, dx: number): T => ({ ...thing, x: Math.round((thing.x ?? 0) + dx) });

function placed({ marks, hits = [], anchors = [], say = [] }: Sized, dx: number): Part {
  return { marks: marks.map((mark) => moved(mark, dx)), hits: hits.map((hit) => moved(hit, dx)), anchors: anchors.map((anchor) => moved(anchor, dx)), say };
}

function when(sight: Sight): Sized {
  const { words, measure } = sight;
  const [phase, where] = whenWords(sight);
  const year = `${yearOf(sight.g).year}`;
  const x = measure(year, { serif: true, size: 27, weight: 600 }) + 7;
  const w = x + Math.max(measure(phase, { size: 14, weight: 600 }), measure(where, { size: 13 }));
  return {
    w,
    marks: [
      serif(year, 0, 7, 27, { weight: 600 }),
      sans(phase, x, where ? 7 : 15, 14, { weight: 600, leading: 17 }),
      ...(where ? [sans(where, x, 24, 13, { ink: 'ink2', leading: 16 })] : []),
    ],
    say: [`${words.year(sight.g.state)}. ${[phase, where].filter(Boolean).join(' ')}.`],
  };
}

/** A side's Standing in its shape; where it would change, what it would be in a dashed one. */
function standing(sight: Sight, side: Side): Mark[] {
  const { words, g, measure } = sight;
  const n = g.state.standing[side];
  const would = wouldChange(sight, 'standing', (change) => change.side === side);
  const size = side === 'west' ? SHAPE + 4 : SHAPE;
  const x = SHAPE / 2;
  const figure = side === 'west' ? 14 : 16;
  const text = sans(`${n}`, x, MIDDLE - figure * 0.625, figure, { weight: 700, align: 'center', ink: 'on-side' });
  if (!would) return [{ mark: 'shape', side, x, y: MIDDLE, size, fill: side }, text];
  const pill = words.t('table.mat.change', { from: n, to: would.to });
  const w = measure(pill, { size: 13, weight: 600 });
  return smallPill(pill, Math.max(x, w / 2 + 7), MIDDLE - 9, w);
}

function standingWidth(sight: Sight, side: Side): number {
  const would = wouldChange(sight, 'standing', (change) => change.side === side);
  if (!would) return SHAPE;
  return Math.max(SHAPE, sight.measure(sight.words.t('table.mat.change', { from: would.from, to: would.to }), { size: 13, weight: 600 }) + 14);
}

/** An ally: Standing, stability, sanctions. */
function ally(sight: Sight, side: Ally): Sized {
  const { words, g, own, watching } = sight;
  const first = standingWidth(sight, side);
  const stability = track(sight, 'stability', side, first + 8);
  const sanctions = track(sight, 'sanctions', side, first + 8 + stability.w + 7);
  const name = words.t('game.sideName', { context: side });
  const away = own === null ? watching !== null : own !== side;
  const title = words.t('table.bar.standing');
  const hit = {
    key: `term:standing:${side}`,
    x: -4,
    y: 0,
    w: first + 8,
    h: 47,
    label: words.t('game.term', { title }),
    press: { do: 'term', term: 'standing' } as const,
  };
  return {
    w: first + 15 + stability.w + sanctions.w,
    marks: [...standing(sight, side), ...stability.marks, ...sanctions.marks],
    hits: [hit, ...(stability.hits ?? []), ...(sanctions.hits ?? [])],
    anchors: [
      { name: `standing:${side}`, x: SHAPE / 2, y: MIDDLE },
      ...(stability.anchors ?? []),
      ...(sanctions.anchors ?? []),
      // Cards that don't lie at the foot go to their side's sign.
      ...(away ? [{ name: `hand:${side}`, x: SHAPE / 2, y: MIDDLE }] : []),
    ],
    say: [`${name}: ${words.t('table.mat.standing', { n: g.state.standing[side] })}, ${[...(stability.say ?? []), ...(sanctions.say ?? [])].join(', ')}.`],
  };
}

/** Stability or sanctions: the sign and its figure; where that would change, to what. */
function track(sight: Sight, of: 'stability' | 'sanctions', side: Ally, x: number): Sized {
  const { words, g, measure } = sight;
  const n = g.state[of][side];
  const bad = of === 'stability' ? n <= NEAR : effectiveSanctions(g, side) >= g.rules.settings.sanctionsBite;
  const would = wouldChange(sight, of, (change) => change.side === side)?.to;
  const ink: Ink = bad ? 'alarm' : 'ink';
  const figure = would === undefined ? measure(`${n}`, { size: 16, weight: 700 }) : measure(`${would}`, { size: 13, weight: 600 }) + 12;
  const name = words.t(`table.mat.${of}`);
  return {
    w: 19 + figure,
    marks: [
      icon(bad ? 'ui-short' : `track-${of}`, x, MIDDLE - 8, 16, bad ? 'alarm' : 'ink2'),
      ...(would === undefined
        ? [sans(`${n}`, x + 19, MIDDLE - 10, 16, { weight: 700, ink })]
        : smallPill(`${would}`, x + 19 + figure / 2, MIDDLE - 9, figure - 14)),
    ],
    hits: [
      {
        key: `term:${of}:${side}`,
        x: x - 3,
        y: 0,
        w: 25 + figure,
        h: 47,
        label: words.t('game.term', { title: name }),
        press: { do: 'term', term: of },
      },
    ],
    anchors: [{ name: `${of}:${side}`, x: x + 19 + figure / 2, y: MIDDLE }],
    say: [words.t('table.mat.track', { name, n, of: g.rules.tracks[of].max })],
  };
}

/** The West: Standing, and with a press its agenda. */
function westPart(sight: Sight): Sized {
  const { words, g } = sight;
  const w = standingWidth(sight, 'west');
  const said = words.t('table.board.say.west', { n: g.state.standing.west });
  const text = [said, agendaOf(sight).whole].join(' ');
  return {
    w,
    marks: standing(sight, 'west'),
    hits: [{ key: 'term:west', x: -6, y: 0, w: w + 12, h: 47, label: said, press: { do: 'note', text } }],
    anchors: [
      { name: 'standing:west', x: SHAPE / 2, y: MIDDLE },
      { name: 'agenda', x: SHAPE / 2, y: MIDDLE },
    ],
    say: [said],
  };
}

/** Trust and how much of it promises use. `named`: with its name. */
function trust(sight: Sight, named: boolean): Sized {
  const { words, g, measure } = sight;
  const { trust: n, promises, trustBroke } = g.state;
  const { max } = g.rules.tracks.trust;
  const title = words.t('table.bar.trust');
  const would = wouldChange(sight, 'trust');
  const use = trustBroke ? words.t('table.bar.rupture') : words.t('table.bar.inUse', { count: promises.length });
  const figure = would ? words.t('table.mat.change', { from: would.from, to: would.to }) : `${n}`;
  const x = named ? 22 + measure(title, { size: 14 }) + 6 : 22;
  const figureW = would ? measure(figure, { size: 13, weight: 600 }) + 14 : measure(figure, { size: 17, weight: 700 });
  const useW = measure(use, { size: 13 });
  const w = x + figureW + 7 + useW;
  return {
    w,
    marks: [
      icon('track-trust', 0, MIDDLE - 9, 17),
      ...(named ? [sans(title, 22, MIDDLE - 9, 14)] : []),
      ...(would ? smallPill(figure, x + figureW / 2, MIDDLE - 9, figureW - 14) : [sans(figure, x, MIDDLE - 11, 17, { weight: 700 })]),
      sans(use, x + figureW + 7, MIDDLE - 8, 13, { ink: trustBroke ? 'alarm' : 'ink2' }),
    ],
    hits: [{ key: 'term:trust', x: -6, y: 0, w: w + 12, h: 47, label: words.t('game.term', { title }), press: { do: 'term', term: 'trust' } }],
    anchors: [{ name: 'trust', x: x + figureW / 2, y: MIDDLE }],
    say: [words.t('table.bar.trustSay', { n, of: max, use })],
  };
}
