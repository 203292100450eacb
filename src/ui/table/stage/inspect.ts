import { channels, luminance, type Palette, readPalette } from '../../look/palette';
import { reachable } from '../scene/find';
import type { Ink, Mark, TextMark } from '../scene/marks';
import { LAYERS, type Piece } from '../scene/piece';
import type { Stage } from '../scene/sight';
import { layText } from './type';

/** Something on the table that a careful eye would mend. */
export interface Flaw {
  flaw: 'overlap' | 'clipped' | 'outside' | 'small' | 'contrast' | 'bare';
  piece: string;
  text: string;
  more: string;
}

interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Something painted: a surface that covers, or a line of text. */
type Painted =
  | ({ kind: 'surface'; ink: Ink | null; picture: boolean; piece: Piece } & Rect)
  | ({ kind: 'text'; mark: TextMark; line: string; piece: Piece } & Rect);

type Text = Extract<Painted, { kind: 'text' }>;
type Surface = Extract<Painted, { kind: 'surface' }>;

/** The same in the present theme. */
export const inspectNow = (pieces: readonly Piece[], stage: Stage): Flaw[] => inspect(pieces, stage, readPalette());

/** Looks a scene over as it is drawn: texts that overlap, are cut, too small or too pale. For `npm run shots` and the tests. */
export function inspect(pieces: readonly Piece[], stage: Stage, palette: Palette): Flaw[] {
  const seen = reachable(pieces);
  const order = seen.map((piece, i) => ({ piece, i })).sort((a, b) => LAYERS.indexOf(a.piece.layer) - LAYERS.indexOf(b.piece.layer) || a.i - b.i);
  const painted = order.flatMap(({ piece }) => paintedOf(piece));
  const texts = painted.flatMap((each, at) => (each.kind === 'text' ? [{ text: each, at }] : []));
  const visible = texts.filter(({ text, at }) => !painted.some((over, i) => i > at && over.kind === 'surface' && covers(over, text)));
  return [
    ...visible.flatMap(({ text }) => ownFlaws(text, stage)),
    ...visible.flatMap(({ text, at }) => partlyHidden(text, painted.slice(at + 1))),
    ...overlaps(visible.map(({ text }) => text)),
    ...visible.flatMap(({ text, at }) => paleness(text, painted.slice(0, at), palette)),
  ];
}

const covers = (over: Rect, under: Rect): boolean =>
  over.x <= under.x + 1 && over.y <= under.y + 1 && over.x + over.w >= under.x + under.w - 1 && over.y + over.h >= under.y + under.h - 1;

function shared(a: Rect, b: Rect): { w: number; h: number } {
  return {
    w: Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x),
    h: Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y),
  };
}

function paintedOf(piece: Piece): Painted[] {
  if ((piece.alpha ?? 1) < 0.5) return [];
  return piece.marks.flatMap((mark) => paintedBy(mark, piece, piece.x, piece.y));
}

function paintedBy(mark: Mark, piece: Piece, dx: number, dy: number): Painted[] {
  const surface = (box: Rect, ink: Ink | null, picture = false): Surface => ({ kind: 'surface', piece, ink, picture, ...box, x: box.x + dx, y: box.y + dy });
  switch (mark.mark) {
    case 'box':
      return mark.fill && mark.fill !== 'scrim' && (mark.alpha ?? 1) > 0.8 ? [surface(mark, mark.fill, mark.hatch !== undefined)] : [];
    case 'shape': {
      // The text on a shape stands in its middle: the square inside of it counts.
      const half = mark.size * 0.36;
      return mark.fill && (mark.alpha ?? 1) > 0.8 ? [surface({ x: mark.x - half, y: mark.y - half, w: half * 2, h: half * 2 }, mark.fill)] : [];
    }
    case 'picture':
    case 'map':
      return [surface(mark, null, true)];
    case 'clipped':
      return mark.marks.flatMap((each) => paintedBy(each, piece, dx, dy));
    case 'turned':
      // The beam's few degrees: as if it lay flat.
      return Math.abs(mark.turn) < 6 ? mark.marks.flatMap((each) => paintedBy(each, piece, dx, dy)) : [];
    case 'text':
      return linesOf(mark, piece, dx, dy);
    default:
      return [];
  }
}

function linesOf(mark: TextMark, piece: Piece, dx: number, dy: number): Text[] {
  const laid = layText(mark);
  return laid.lines.map((line, i) => {
    const left = mark.align === 'right' ? mark.x - line.w : mark.align === 'center' ? mark.x - line.w / 2 : mark.x;
    // From the height of capitals to the descenders.
    const top = mark.y + i * laid.leading + (laid.leading - mark.size) / 2 + mark.size * 0.1;
    return {
      kind: 'text',
      mark,
      piece,
      line: line.runs.map((run) => run.text).join(' '),
      x: left + dx,
      y: top + dy,
      w: line.w,
      h: mark.size * 0.84,
    };
  });
}

const flawOf = (text: Text, flaw: Flaw['flaw'], more = ''): Flaw => ({ flaw, piece: text.piece.id, text: text.line, more });

function ownFlaws(text: Text, stage: Stage): Flaw[] {
  const { mark, piece } = text;
  const list: Flaw[] = [];
  if (mark.size * Math.max(1, stage.scale) < 12) list.push(flawOf(text, 'small', `${mark.size}`));
  if (text.line.endsWith('…') && layText(mark).cut && !mark.mayCut) list.push(flawOf(text, 'clipped', textOf(mark)));
  const room = (piece.bleed ?? 0) + 1;
  const inPiece =
    text.x >= piece.x - room && text.y >= piece.y - room && text.x + text.w <= piece.x + piece.w + room && text.y + text.h <= piece.y + piece.h + room;
  if (!inPiece) list.push(flawOf(text, 'outside', 'of its piece'));
  const onStage = text.x >= 0 && text.y >= 0 && text.x + text.w <= stage.w + 0.5 && text.y + text.h <= stage.h + 0.5;
  if (!onStage) list.push(flawOf(text, 'outside', 'of the table'));
  return list;
}

const textOf = (mark: TextMark): string =>
  typeof mark.text === 'string' ? mark.text : mark.text.map((run) => (typeof run === 'string' ? run : run.b)).join('');

const floats = (a: Painted, b: Painted): boolean => (a.piece.layer === 'note') !== (b.piece.layer === 'note');

/** A surface drawn later lies over a part of it. */
function partlyHidden(text: Text, later: readonly Painted[]): Flaw[] {
  if (text.mark.mayCut) return [];
  const over = later.find((each) => {
    // A note lies over the table for a moment, as a hand would.
    if (each.kind !== 'surface' || covers(each, text) || floats(each, text)) return false;
    const { w, h } = shared(each, text);
    return w > 2 && h > 2;
  });
  return over ? [flawOf(text, 'overlap', `partly under ${over.piece.id}`)] : [];
}

function overlaps(texts: readonly Text[]): Flaw[] {
  const list: Flaw[] = [];
  for (const [i, a] of texts.entries()) {
    for (const b of texts.slice(i + 1)) {
      if (a.mark === b.mark || floats(a, b)) continue;
      const { w, h } = shared(a, b);
      if (w > 1.5 && h > 1.5) list.push(flawOf(a, 'overlap', `with "${b.line}" of ${b.piece.id}`));
    }
  }
  return list;
}

/** Contrast with what lies beneath its middle, as WCAG AA asks; text straight on a picture or on the map has none to count on. */
function paleness(text: Text, earlier: readonly Painted[], palette: Palette): Flaw[] {
  const { mark } = text;
  const middle: Rect = { x: text.x + text.w / 2, y: text.y + text.h / 2, w: 0, h: 0 };
  const ground = earlier.findLast((each): each is Surface => each.kind === 'surface' && covers(each, middle));
  if (mark.halo === undefined && (!ground || ground.picture)) return [flawOf(text, 'bare', ground ? `on ${ground.piece.id}` : 'on nothing')];
  const under = palette(mark.halo ?? (ground as Surface).ink ?? 'page');
  const ratio = contrast(palette(mark.ink), under, mark.alpha ?? 1);
  const large = mark.size >= 24 || (mark.size >= 18.6 && (mark.weight ?? 400) >= 700);
  return ratio < (large ? 3 : 4.5) ? [flawOf(text, 'contrast', `${ratio.toFixed(2)} (${mark.ink} on ${mark.halo ?? (ground as Surface).ink})`)] : [];
}

function contrast(ink: string, ground: string, alpha: number): number {
  const [a, b] = [channels(ink), channels(ground)];
  const mixed = a.slice(0, 3).map((n, i) => n * alpha + (b[i] ?? 0) * (1 - alpha));
  const [x, y] = [luminance(`rgb(${mixed.join(',')})`), luminance(ground)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
