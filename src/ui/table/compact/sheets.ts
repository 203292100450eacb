import type { IconName } from '../../look/icons';
import type { Rect } from '../board/grid';
import { button, icon, sans } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import type { TableUi } from '../scene/ui';
import { FINGER, GAP } from './grid';

export interface Bits {
  marks: Mark[];
  hits: Hit[];
}

/** Room of a sheet's sign before its name. */
const SIGN = 23;

type SheetName = NonNullable<TableUi['sheet']>;

const SHEETS: readonly { sheet: SheetName; icon: IconName }[] = [
  { sheet: 'reserves', icon: 'good-wing' },
  { sheet: 'promises', icon: 'ui-promise' },
  { sheet: 'more', icon: 'ui-menu' },
];

/** The sheets' buttons in a row as wide as their names ask; without signs where there is little room. */
export function sheetButtons(sight: Sight, at: Rect): Bits {
  const { words, ui, measure } = sight;
  const style = { size: 14, weight: 600 } as const;
  const names = SHEETS.map(({ sheet }) => words.t(`table.compact.${sheet}`));
  const natural = names.map((name) => measure(name, style));
  const total = natural.reduce((sum, n) => sum + n, 0);
  const room = (at.w - total - 2 * GAP) / 3;
  const sign = room >= SIGN + 12 ? SIGN : 0;
  let x = at.x;
  const bits: Bits = { marks: [], hits: [] };
  SHEETS.forEach(({ sheet, icon: glyph }, i) => {
    const w = (natural[i] as number) + room;
    const open = ui.sheet === sheet;
    const label = names[i] as string;
    const made = button({
      key: `sheet:${sheet}`,
      ...at,
      x,
      w,
      label: '',
      say: words.t(open ? 'table.compact.closeSheet' : 'table.compact.openSheet', { sheet: label }),
      chosen: open,
      press: { do: 'ui', set: { sheet: open ? null : sheet, page: 0 } },
    });
    const left = x + (room - sign) / 2;
    bits.marks.push(...made.marks, ...(sign ? [icon(glyph, left, at.y + at.h / 2 - 9, 18)] : []));
    bits.marks.push(sans(label, left + sign, at.y + at.h / 2 - 9, style.size, style));
    if (!open && holdsDeeds(sight, sheet)) bits.marks.push(dot(x + w - 5, at.y + 5));
    bits.hits.push(made.hit);
    x += w + GAP;
  });
  return bits;
}

/** Something may be done in it now. */
const dot = (x: number, y: number): Mark => ({ mark: 'shape', side: 'iran', x, y, size: 13, fill: 'go', line: 'page', stroke: 2 });

function holdsDeeds({ choices }: Sight, sheet: SheetName): boolean {
  return choices.some(({ action, why }) => {
    if (why) return false;
    if (sheet === 'reserves') return action.do === 'make' || action.do === 'coin' || action.do === 'steady';
    return sheet === 'more' && action.do === 'favour';
  });
}

/** What lies in a sheet that is shut flies to and from its button. */
export function sheetAnchors({ rules, ui }: Sight, w: number, hits: readonly Hit[]): NonNullable<Piece['anchors']> {
  const middle = (key: SheetName) => {
    const hit = hits.find((each) => each.key === `sheet:${key}`);
    return hit ? { x: hit.x + hit.w / 2, y: hit.y + hit.h / 2 } : { x: w / 2, y: FINGER / 2 };
  };
  const sides = ['russia', 'iran'] as const;
  return [
    ...(ui.sheet === 'reserves' ? [] : sides.flatMap((side) => rules.goods.map(({ id }) => ({ name: `reserve:${side}:${id}`, ...middle('reserves') })))),
    ...(ui.sheet === 'promises' ? [] : sides.map((side) => ({ name: `promises:${side}`, ...middle('promises') }))),
    { name: 'deck', ...middle('more') },
    ...(ui.sheet === 'more' ? [] : [{ name: 'log', ...middle('more') }]),
  ];
}
