import type { Rect } from '../board/grid';
import { joined, type Part } from '../board/part';
import { blocks, handle } from '../board/replay';
import { steps } from '../board/replay-controls';
import { moveWords } from '../board/replay-side';
import { spread, yearAt } from '../model/replay-bar';
import { button, panel, sans, shape } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight, Watching } from '../scene/sight';
import type { CompactGrid } from './grid';
import { FINGER, GAP } from './grid';

/** The bar keeps off the sides, and may be pressed beyond its ends. */
const SIDE = 22;
const SLOP = 14;
const MARK = 11.5;
const APART = 13;

/** The foot of a replay on a phone: a bar to slide along; steps, play, what happened, the sheets, play on from here. */
export function compactReplay(sight: Sight, grid: CompactGrid): Piece[] {
  const { watching } = sight;
  if (!watching) return [];
  const at: Rect = { x: 0, y: grid.foot.y, w: sight.stage.w, h: sight.stage.h - grid.foot.y };
  const bar: Rect = { x: SIDE, y: 16, w: at.w - SIDE * 2, h: 10 };
  const parts: Part[] = [
    { marks: [{ ...panel(at.w, at.h), r: 0 } as Mark] },
    slide(sight, watching, bar),
    blocks(watching, bar),
    years(sight, watching, bar),
    deeds(watching, bar),
    controls(sight, watching, { x: GAP, y: at.h - FINGER - 4, w: at.w - GAP * 2, h: FINGER }),
  ];
  return [{ id: 'replay', layer: 'board', ...at, enter: 'none', ...joined(parts) }, handle(watching, { ...bar, x: at.x + bar.x, y: at.y + bar.y })];
}

/** Pressed or dragged anywhere along its height. */
function slide(sight: Sight, watching: Watching, { x, w }: Rect): Part {
  const { words } = sight;
  const year = words.year(sight.state, watching.years[yearAt(watching, watching.at)]?.year ?? sight.state.year);
  const say = words.t('table.replay.stands', { move: moveWords(sight, watching), year });
  const hit: Hit = {
    key: 'replay:bar',
    x: x - SLOP,
    y: 2,
    w: w + SLOP * 2,
    h: FINGER,
    label: words.t('ui.replay.slider'),
    press: { do: 'nothing' },
    slide: { at: watching.at, of: watching.length, say, inset: SLOP },
  };
  return { marks: [], hits: [hit], say: [`${say}.`] };
}

/** The years' names beneath their blocks: that of the present year, and as many others as there is room for. */
function years({ words, state, measure }: Sight, watching: Watching, { x, w }: Rect): Part {
  const n = watching.years.length;
  const now = yearAt(watching, watching.at);
  return {
    marks: watching.years.flatMap((year, i) => {
      const name = words.year(state, year.year);
      const here = i === now;
      if (!here && measure(name, { size: 13 }) > w / n - 4) return [];
      return [sans(name, x + ((i + 0.5) * w) / n, 30, 13, { align: 'center', weight: here ? 700 : 400, ink: here ? 'ink' : 'ink2', leading: 16 })];
    }),
  };
}

const deeds = (watching: Watching, bar: Rect): Part => ({
  marks: spread(watching, watching.marks, bar.w, APART).map(({ mark, x }) => shape(mark.side, bar.x + x, 9, mark.side === 'russia' ? MARK - 1 : MARK)),
});

function controls(sight: Sight, watching: Watching, at: Rect): Part {
  const { words, measure, ui } = sight;
  const part: Required<Pick<Part, 'marks' | 'hits'>> = { marks: [], hits: [] };
  const add = (made: { marks: Mark[]; hit: Hit }): void => {
    part.marks.push(...made.marks);
    part.hits.push(made.hit);
  };
  const five = steps(sight, watching, at, FINGER, 4);
  part.marks.push(...five.marks);
  part.hits.push(...five.hits);
  const label = words.t('ui.replay.onward');
  const w = Math.ceil(measure(label, { size: 15, weight: 600 })) + 20;
  let right = at.x + at.w - w;
  add(
    button({
      key: 'play-on',
      x: right,
      y: at.y,
      w,
      h: at.h,
      label,
      press: watching.over ? { do: 'tell', text: words.t('ui.replay.over') } : { do: 'play-on' },
      primary: sight.shown === null,
      barred: watching.over,
      hotkey: 'p',
    }),
  );
  for (const [sheet, sign] of [
    ['more', 'ui-menu'],
    ['promises', 'ui-promise'],
    ['reserves', 'good-wing'],
  ] as const) {
    right -= FINGER + 4;
    const open = ui.sheet === sheet;
    const say = words.t(open ? 'table.compact.closeSheet' : 'table.compact.openSheet', { sheet: words.t(`table.compact.${sheet}`) });
    const set = { sheet: open ? null : sheet, page: 0 };
    add(button({ key: `sheet:${sheet}`, x: right, y: at.y, w: FINGER, h: at.h, label: '', icon: sign, say, chosen: open, press: { do: 'ui', set } }));
  }
  part.marks.push(...happened(sight, watching, { ...at, x: five.right + 8, w: right - five.right - 16 }));
  return part;
}

/** The step in words, whose it was, and where the replay stands. */
function happened(sight: Sight, watching: Watching, { x, y, w }: Rect): Mark[] {
  const lead = watching.side ? 18 : 0;
  return [
    ...(watching.side ? [shape(watching.side, x + 6, y + 11, watching.side === 'russia' ? 10.5 : 11.5)] : []),
    sans(watching.step || moveWords(sight, watching), x + lead, y + 1, 14, { weight: 600, w: w - lead, mayCut: true }),
    sans(watching.why ? sight.words.t('table.replay.why', { why: watching.why }) : moveWords(sight, watching), x, y + 22, 13, { ink: 'ink2', w, mayCut: true }),
  ];
}
