import { cubeCost, leader } from '../../../engine/arenas';
import { type ArenaData, SIDES, type Side } from '../../../engine/types';
import { arenaBrings } from '../../game/arenas';
import { type CubeFit, type CubeGroup, cubesAt, fitCubes, groupWidth } from '../model/arena';
import { choiceHit } from '../model/hits';
import { cropMarks, icon, plate, sans, shape } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { costMark } from './front-plate';
import type { Rect } from './grid';

const LEFT = 11;
/** Height of the middle of the cubes on a plate 50 high. */
const ROW = 35;

/** An arena: everyone's cubes and who leads. `joined`: it hangs on the plate above it. On a higher plate the cubes keep to its foot. */
export function arenaPlate(sight: Sight, arena: ArenaData, at: Rect, joined = false): Piece {
  const row = Math.max(ROW, at.h - 19);
  const top = row > ROW ? 2 : 0;
  const size = top > 0 && !arena.paysByShare && sight.measure(arena.name, { size: 15, weight: 600 }) + 46 <= at.w ? 15 : 14;
  const { g, words, preview } = sight;
  const choice = choiceFor(sight, arena.id);
  const groups = cubesAt(g, arena.id, preview);
  const lead = leadMarks(sight, arena.id, at.w, row);
  const fit = fitCubes(groups, at.w - LEFT * 2 - lead.w - 4);
  const legal = choice && !choice.why;
  const placing = legal && choice.action.do === 'place' && sight.asked;
  const marks: Mark[] = [
    plate(at.w, at.h),
    // The line between a plate and what hangs on it is no edge.
    ...(joined ? [{ mark: 'box', x: 1, y: -1, w: at.w - 2, h: 3, fill: 'card' } as const] : []),
    icon(`arena-${arena.id}`, LEFT, 7 + top, 18),
    sans(arena.name, LEFT + 21 + top, 7 + top - (size - 14) / 2, size, { weight: 600 }),
    ...(arena.paysByShare ? priceMarks(sight, at.w, top) : []),
    ...rowMarks(groups, fit, row),
    ...lead.marks,
    ...(legal ? cropMarks({ x: 0, y: 0, w: at.w, h: at.h }, row > ROW ? 2 : 4) : []),
    ...(placing ? costMark(cubeCost(g, placing.side, arena.id), at.w - (row > ROW ? 8 : 0)) : []),
  ];
  const starts = startsOf(groups, fit);
  return {
    id: `arena:${arena.id}`,
    layer: 'plates',
    ...at,
    marks,
    hits: [choice ? choiceHit(sight, choice, { x: 0, y: 0, w: at.w, h: at.h }) : explain(sight, arena, at)],
    shadow: 'rest',
    r: 3,
    bleed: 14,
    anchors: [
      ...SIDES.map((side) => ({ name: `cubes:${arena.id}:${side}`, x: starts[side] ?? LEFT + 8, y: row })),
      ...(arena.paysByShare ? [{ name: 'track:price', x: at.w - 30, y: 16 }] : []),
    ],
    say: sayOf(sight, arena),
    enter: 'none',
  };
  function explain({ g: game }: Sight, row: ArenaData, { w, h }: Rect): Hit {
    const text = [arenaBrings(game, row, words), words.t('game.terms.arena')].join(' ');
    return { key: `term:arena:${row.id}`, x: 0, y: 0, w, h, label: words.t('game.term', { title: row.name }), press: { do: 'note', text } };
  }
}

/** The choice that pressing this arena makes: a favour while favours are listed, else a cube. */
function choiceFor({ choices, ui }: Sight, arena: string) {
  const find = (what: 'place' | 'favour') => choices.find(({ action }) => action.do === what && 'arena' in action && action.arena === arena);
  return ui.favours ? find('favour') : find('place');
}

function rowMarks(groups: readonly CubeGroup[], fit: CubeFit, row: number): Mark[] {
  const marks: Mark[] = [];
  let x = LEFT;
  for (const group of groups) {
    marks.push(...groupMarks(group, { x, y: row }, fit));
    x += groupWidth(group, fit) + fit.gap;
  }
  return marks;
}

/** Where each side's cubes begin. */
function startsOf(groups: readonly CubeGroup[], fit: CubeFit): Partial<Record<Side, number>> {
  const starts: Partial<Record<Side, number>> = {};
  let x = LEFT;
  for (const group of groups) {
    starts[group.side] = x + fit.size / 2;
    x += groupWidth(group, fit) + fit.gap;
  }
  return starts;
}

/** The diamond reaches a little beyond its size. */
const sized = (side: Side, size: number): number => (side === 'west' ? size * 0.92 : size);

function groupMarks({ side, there, coming, going }: CubeGroup, { x, y }: { x: number; y: number }, { size, step, figure }: CubeFit): Mark[] {
  const middle = (i: number) => x + i * step + size / 2;
  const ghost = (i: number): Mark =>
    coming > 0
      ? { mark: 'shape', side, x: middle(i), y, size: sized(side, size) - 2, fill: 'go-tint', line: 'go', stroke: 2, dash: [3.5, 2.5] }
      : { mark: 'shape', side, x: middle(i), y, size: sized(side, size) - 2, line: 'go', stroke: 1.5, dash: [2, 3] };
  if (figure > 0) {
    const moved = coming + going;
    return [
      shape(side, middle(0), y, sized(side, size)),
      sans(`${there + coming}`, x + step + 3, y - 9, figure > 7 ? 14 : 13, { weight: 700, ink: moved > 0 ? 'go' : 'ink' }),
      ...(moved > 0 ? [{ ...ghost(0), x: x + step + 7 + `${there + coming}`.length * figure + size / 2 } as Mark] : []),
    ];
  }
  return Array.from({ length: there + coming + going }, (_, i) => (i < there ? shape(side, middle(i), y, sized(side, size)) : ghost(i)));
}

/** A crown in the leader's colour, or 'level'; where a preview changes it, what it would be, in a dashed frame. */
function leadMarks({ g, words, preview, measure }: Sight, arena: string, w: number, row: number): { w: number; marks: Mark[] } {
  const change = preview?.changes.find((each) => each.of === 'lead' && each.arena === arena);
  const now = change?.of === 'lead' ? change.to : leader(g, arena);
  const level = words.t(cubesAt(g, arena, preview).length > 0 ? 'table.board.level' : 'table.board.noCubes');
  const width = now ? 18 : measure(level, { size: 13 });
  const x = w - LEFT - width;
  const marks: Mark[] = now ? [icon('ui-lead', x, row - 9, 18, now)] : [sans(level, w - LEFT, row - 9, 13, { ink: 'ink2', align: 'right' })];
  if (change) marks.unshift({ mark: 'box', x: x - 4, y: row - 11, w: width + 8, h: 22, r: 4, fill: 'go-tint', line: 'go', stroke: 1.5, dash: [3.5, 2.5] });
  return { w: width + (change ? 6 : 0), marks };
}

function priceMarks({ g, words, preview, measure }: Sight, w: number, top: number): Mark[] {
  const n = g.state.price;
  const change = preview?.changes.find((each) => each.of === 'price');
  const figure = change?.of === 'price' ? words.t('table.board.pill', { from: change.from, to: change.to }) : `${n}`;
  const width = measure(figure, { size: 15, weight: 700 });
  const marks: Mark[] = [sans(figure, w - LEFT, 6 + top, 15, { weight: 700, align: 'right', ink: change ? 'go' : 'ink' })];
  const label = words.t('table.board.price');
  // On a narrow plate its sign says what it is.
  const named = !change && w >= 165;
  const labelWidth = !named ? 0 : measure(label, { size: 14 }) + 3;
  if (named) marks.push(sans(label, w - LEFT - width - 3, 7 + top, 14, { align: 'right', ink: 'ink2' }));
  return [...marks, icon('track-oil', w - LEFT - width - labelWidth - 19, 7 + top, 16, 'ink2')];
}

function sayOf({ g, words }: Sight, arena: ArenaData): string {
  const lead = leader(g, arena.id);
  const name = (side: Side) => words.t('game.sideName', { context: side });
  const cubes = SIDES.filter((side) => !arena.closedTo.includes(side)).map((side) =>
    words.t('table.board.say.cubes', { side: name(side), n: g.state.cubes[arena.id]?.[side] ?? 0 }),
  );
  const line = words.t('table.board.say.arena', {
    arena: arena.name,
    cubes: cubes.join(words.t('game.join')),
    lead: lead ? words.t('table.board.say.leads', { side: name(lead) }) : words.t('table.board.say.level'),
  });
  return arena.paysByShare ? `${line} ${words.t('table.board.say.track', { track: g.rules.tracks.price.name, n: g.state.price })}` : line;
}
