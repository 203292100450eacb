import { spotsOf } from '../scene/find';
import { button, sans, serif } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Guide, Sight } from '../scene/sight';
import { layText } from '../stage/type';
import type { Rect } from './grid';

const WIDTH = 300;
const PAD = 16;
const GAP = 14;

/** What the guide says, beside the thing it points at; its mark around that thing. */
export function guideNote(sight: Sight, guide: Guide | null, pieces: readonly Piece[]): Piece[] {
  if (!guide) return [];
  const target = guide.target === null ? null : (spotsOf(pieces).find(({ hit }) => hit.key === guide.target) ?? null);
  const note = noteOf(sight, guide);
  const at = placeFor(note, target, sight.stage.w, sight.stage.h);
  const pieces_: Piece[] = [{ ...note, ...at }];
  if (target) pieces_.push(pointer(target));
  return pieces_;
}

/** The note itself, at no place yet. */
function noteOf({ words, measure }: Sight, guide: Guide): Piece {
  const text = sans(guide.text, PAD, 0, 15, { w: WIDTH - PAD * 2, lines: 14, leading: 20 });
  const lines = layText(text, measure).lines.length;
  const marks: Mark[] = [];
  const hits: Piece['hits'] = [];
  let y = 12;
  if (guide.of > 0) {
    marks.push(sans(words.t('table.guide.step', { n: guide.step, of: guide.of }), WIDTH - PAD, y + 4, 12, { align: 'right', ink: 'ink2' }));
  }
  marks.push(serif(guide.title, PAD, y, 18, { weight: 600, w: WIDTH - PAD * 2 - (guide.of > 0 ? 56 : 0) }));
  y += 30;
  marks.push({ ...text, y });
  y += lines * 20 + 12;
  const buttons = [
    {
      key: 'guide:leave',
      label: words.t(guide.of > 0 ? 'table.guide.leave' : 'table.guide.close'),
      press: { do: 'guide', to: 'leave' } as const,
      w: guide.next ? 116 : 140,
    },
    ...(guide.next
      ? [{ key: 'guide:next', label: words.t('table.guide.next'), press: { do: 'guide', to: 'next' } as const, w: 116, primary: true, hotkey: 'Enter' }]
      : []),
  ];
  let x = WIDTH - PAD;
  for (const each of buttons.reverse()) {
    x -= each.w;
    const made = button({ ...each, x, y, h: 34 });
    marks.push(...made.marks);
    (hits as NonNullable<Piece['hits']>[number][]).push(made.hit);
    x -= 8;
  }
  const h = y + 34 + PAD - 2;
  return {
    id: 'guide',
    layer: 'note',
    x: 0,
    y: 0,
    w: WIDTH,
    h,
    r: 6,
    shadow: 'dialog',
    marks: [{ mark: 'box', x: 0, y: 0, w: WIDTH, h, r: 6, fill: 'card', line: 'go', stroke: 2 }, ...marks],
    hits,
    say: `${guide.title}. ${guide.text}`,
  };
}

/** Beside the target where there is room: right, left, below, above; in the middle of the table where it points at nothing. */
function placeFor({ w, h }: Piece, target: Rect | null, width: number, height: number): { x: number; y: number } {
  const inX = (x: number): number => Math.max(8, Math.min(width - w - 8, x));
  const inY = (y: number): number => Math.max(8, Math.min(height - h - 8, y));
  if (!target) return { x: Math.round((width - w) / 2), y: Math.round((height - h) * 0.42) };
  const level = inY(target.y + target.h / 2 - h / 2);
  if (target.x + target.w + GAP + w <= width - 8) return { x: target.x + target.w + GAP, y: level };
  if (target.x - GAP - w >= 8) return { x: target.x - GAP - w, y: level };
  const middle = inX(target.x + target.w / 2 - w / 2);
  if (target.y - GAP - h >= 8) return { x: middle, y: target.y - GAP - h };
  return { x: middle, y: inY(target.y + target.h + GAP) };
}

/** A frame of go around what is pointed at. */
function pointer({ x, y, w, h }: Rect): Piece {
  const box: Rect = { x: x - 6, y: y - 6, w: w + 12, h: h + 12 };
  return {
    id: 'guide:pointer',
    layer: 'note',
    ...box,
    marks: [{ mark: 'box', x: 0, y: 0, w: box.w, h: box.h, r: 8, line: 'go', stroke: 3, dash: [8, 5] }],
    enter: 'none',
    through: true,
  };
}
