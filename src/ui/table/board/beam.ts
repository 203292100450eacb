import { leverageOf } from '../../../engine/tracks';
import { ALLIES, type Ally } from '../../../engine/types';
import { figureAt, sans, tintOf } from '../scene/kit';
import type { Mark, Whose } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';
import { wouldChange } from './part';

/** Degrees that a point of leverage tips the beam by, and the most. */
const TILT = 0.75;
const MOST = 4.5;

/** How high its pivot lies, how large the rider is, and whether words stand beside the fulcrum. */
interface BeamLook {
  pivot: number;
  rider: number;
  named: boolean;
}

const TALL: BeamLook = { pivot: 32, rider: 28, named: true };
/** In a bar 48 high. */
export const LOW: BeamLook = { pivot: 27, rider: 22, named: false };

/** The beam's geometry for a leverage, in the coordinates of its piece: Russia's end is left, Iran's right. */
interface Lie {
  turn: number;
  half: number;
  unit: number;
  middle: number;
  pivot: number;
  rider: number;
}

/** The beam of leverage with its fulcrum; the holder's rider on it; a ghost where a choice would move it. */
export function beam(sight: Sight, at: Rect, { pivot, rider: size, named }: BeamLook = TALL): Piece[] {
  const { words, g } = sight;
  const { leverage } = g.state;
  const would = wouldChange(sight, 'leverage');
  const half = at.w / 2 - 14;
  const turn = Math.max(-MOST, Math.min(MOST, -leverage * TILT));
  const lie: Lie = { turn, half, unit: (half - 6) / g.rules.tracks.leverage.max, middle: at.w / 2, pivot, rider: size };
  const label = words.t('game.term', { title: words.t('table.bar.leverage') });
  return [
    {
      id: 'beam',
      layer: 'plates',
      ...at,
      marks: [
        ...body(g.rules.tracks.leverage.max, lie),
        ...fulcrum(lie, at.h),
        ...(named ? names(sight, at.w / 2, at.h) : []),
        ...ends(g.rules.tracks.leverage.max, lie, [leverage, would?.to ?? 0]),
      ],
      hits: [{ key: 'term:leverage', x: 0, y: 0, w: at.w, h: at.h, label, press: { do: 'term', term: 'leverage' } }],
      enter: 'none',
      say: [
        `${words.t('table.bar.leverage')}: ${holding(sight, leverage)}.`,
        ...(would ? [words.t('table.bar.would', { holds: holding(sight, would.to) })] : []),
      ].join(' '),
    },
    rider('beam:rider', leverage, lie, at),
    ...(would ? [rider('beam:ghost', would.to, lie, at, true)] : []),
  ];
}

/** 'Iran holds 4'. */
function holding(sight: Sight, leverage: number): string {
  const { words } = sight;
  const side: Ally = leverage > 0 ? 'russia' : 'iran';
  return leverage === 0 ? words.t('table.bar.level') : words.t('table.bar.holds', { side: words.side(side), n: Math.abs(leverage) });
}

/** The bar with a tick at every point, long at three and six. */
function body(max: number, { turn, half, unit, middle, pivot }: Lie): Mark[] {
  const ticks = ALLIES.flatMap((side) =>
    Array.from({ length: max }, (_, i): Mark => {
      const long = (i + 1) % 3 === 0;
      const x = middle + (side === 'russia' ? -1 : 1) * (i + 1) * unit;
      const [w, h] = long ? [2.5, 11] : [1.5, 6];
      return { mark: 'box', x: x - w / 2, y: pivot - 2 - h, w, h: h + 1, fill: side };
    }),
  );
  const bar: Mark = { mark: 'box', x: middle - half, y: pivot - 2, w: half * 2, h: 4, r: 1, fill: 'ink' };
  return [{ mark: 'turned', x: middle, y: pivot, turn, marks: [...ticks, bar] }];
}

const fulcrum = ({ middle, pivot }: Lie, h: number): Mark[] => [
  { mark: 'path', d: `M${middle} ${pivot + 2}L${middle + 14} ${h - 3}H${middle - 14}Z`, fill: 'ink' },
];

/** Beside the fulcrum: what the beam is, and on the holder's side who holds how much. */
function names({ words, g }: Sight, middle: number, h: number): Mark[] {
  const holder = ALLIES.find((side) => leverageOf(g, side) > 0);
  const title = sans(words.t('table.bar.leverage'), 0, h - 19, 14, { ink: 'ink2' });
  const held = holder
    ? sans(words.t('table.bar.holds', { side: words.side(holder), n: leverageOf(g, holder) }), 0, h - 19, 14, { ink: holder, weight: 600 })
    : sans(words.t('table.bar.level'), 0, h - 19, 14, { weight: 600 });
  const [left, right] = holder === 'russia' ? [held, title] : [title, held];
  return [
    { ...left, x: middle - 20, align: 'right' },
    { ...right, x: middle + 20 },
  ];
}

/** How many points each end stands for, beside the ends; not where a rider stands there. */
function ends(max: number, lie: Lie, riders: readonly number[]): Mark[] {
  const turn = (lie.turn * Math.PI) / 180;
  return ALLIES.flatMap((side) => {
    const sign = side === 'russia' ? -1 : 1;
    if (riders.includes(-sign * max)) return [];
    const y = lie.pivot + sign * lie.half * Math.sin(turn);
    return sans(`${max}`, lie.middle + sign * (lie.half + 4), y - 8, 12, { ink: side, weight: 600, align: side === 'russia' ? 'right' : 'left' });
  });
}

/** The holder's shape with the number, on the beam as it lies; nobody's: a hexagon over the fulcrum. */
function rider(id: string, leverage: number, lie: Lie, at: Rect, ghost = false): Piece {
  const side: Whose = leverage === 0 ? 'neutral' : leverage > 0 ? 'russia' : 'iran';
  const turn = (lie.turn * Math.PI) / 180;
  const along = -leverage * lie.unit;
  const up = lie.rider / 2 + 2;
  const x = lie.middle + along * Math.cos(turn) + up * Math.sin(turn);
  const y = lie.pivot + along * Math.sin(turn) - up * Math.cos(turn);
  const size = side === 'neutral' ? lie.rider - 4 : lie.rider;
  const middle = lie.rider / 2;
  const figure = Math.round(lie.rider * 0.57);
  const look = ghost ? ({ fill: 'go-tint', line: 'go', stroke: 2, dash: [3, 2] } as const) : ({ fill: side, line: tintOf(side), stroke: 1 } as const);
  return {
    id,
    layer: 'plates',
    x: at.x + x - middle,
    y: at.y + y - middle,
    w: lie.rider,
    h: lie.rider,
    bleed: 2,
    marks: [
      { mark: 'shape', side, x: middle, y: middle, size: ghost ? size - 2 : size, ...look },
      figureAt(Math.abs(leverage), middle, middle, figure, ghost ? 'ink' : 'on-side'),
    ],
    anchors: ghost ? [] : [{ name: 'leverage', x: middle, y: middle }],
  };
}
