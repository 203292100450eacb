import { ICON_SPRITE, iconId } from './icons';

/**
 * Our own sprites as things to draw on a canvas. A small, strict parser: it knows what the two files in assets/ use and throws on
 * anything else, so that nothing is ever left out of a drawing unnoticed. It needs no DOM.
 */

export type Paint2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** a b c d e f, as canvas and SVG count them. */
type Matrix = readonly [number, number, number, number, number, number];

/** What children take over from the elements around them. */
interface Style {
  fill: string | null | undefined;
  stroke: string | null;
  width: number;
  cap: CanvasLineCap;
  join: CanvasLineJoin;
  rule: CanvasFillRule;
  dash: readonly number[];
  at: Matrix;
}

/** One shape of a symbol. Fill and stroke are names of colours (`currentColor`, `ink`), null for none. */
export interface Stroke2D extends Style {
  d: string;
  opacity: number;
  path?: Path2D;
}

export interface SymbolArt {
  id: string;
  /** x, y, width, height of the symbol's own coordinates. */
  box: readonly [number, number, number, number];
  shapes: Stroke2D[];
}

export type Sprite = ReadonlyMap<string, SymbolArt>;

const PLAIN: Style = {
  fill: undefined,
  stroke: null,
  width: 1,
  cap: 'butt',
  join: 'miter',
  rule: 'nonzero',
  dash: [],
  at: [1, 0, 0, 1, 0, 0],
};

type Attributes = Map<string, string>;

const TAG = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
const GAP = /(?:\s+|<!--.*?-->)+/sy;

/**
 * Reads a sprite file.
 * @throws on any element, attribute or value that is not drawn here
 */
export function parseSprite(svg: string): Sprite {
  const sprite = new Map<string, SymbolArt>();
  const open: { name: string; style: Style }[] = [];
  let symbol: SymbolArt | null = null;
  let at = 0;
  while (at < svg.length) {
    GAP.lastIndex = at;
    if (GAP.test(svg)) {
      at = GAP.lastIndex;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(svg);
    if (!tag) throw new Error(`Not a sprite's element: ${svg.slice(at, at + 40)}`);
    at = TAG.lastIndex;
    const [, closing, name = '', written = '', selfClosing] = tag;
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing.`);
      continue;
    }
    const attributes = attributesOf(written);
    const around = open.at(-1)?.style ?? PLAIN;
    if (name === 'svg') {
      only(name, attributes, ['xmlns', 'style']);
      open.push({ name, style: PLAIN });
    } else if (name === 'symbol') {
      symbol = { id: need(attributes, 'id'), box: boxOf(need(attributes, 'viewBox')), shapes: [] };
      if (sprite.has(symbol.id)) throw new Error(`Two symbols are called ${symbol.id}.`);
      sprite.set(symbol.id, symbol);
      only(name, attributes, ['id', 'viewBox', 'overflow', ...INHERITED]);
      open.push({ name, style: inherit(PLAIN, attributes) });
    } else if (!symbol || open.length < 2) {
      throw new Error(`<${name}> lies outside of a symbol.`);
    } else if (name === 'g') {
      only(name, attributes, INHERITED);
      open.push({ name, style: inherit(around, attributes) });
    } else {
      symbol.shapes.push(shapeOf(symbol.id, name, attributes, around));
      if (!selfClosing) open.push({ name, style: around });
      continue;
    }
    if (selfClosing) open.pop();
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed.`);
  return sprite;
}

function attributesOf(written: string): Attributes {
  return new Map([...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
}

const INHERITED = ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'fill-rule', 'transform'];

/** What each shape is made of, as the data of a path. */
const SHAPES: Record<string, { takes: readonly string[]; d: (a: Attributes) => string }> = {
  path: { takes: ['d'], d: (a) => need(a, 'd') },
  circle: {
    takes: ['cx', 'cy', 'r'],
    d: (a) => ellipse(number(a, 'cx'), number(a, 'cy'), number(a, 'r'), number(a, 'r')),
  },
  ellipse: {
    takes: ['cx', 'cy', 'rx', 'ry'],
    d: (a) => ellipse(number(a, 'cx'), number(a, 'cy'), number(a, 'rx'), number(a, 'ry')),
  },
  rect: {
    takes: ['x', 'y', 'width', 'height', 'rx'],
    d: (a) => rectangle(number(a, 'x'), number(a, 'y'), number(a, 'width'), number(a, 'height'), a.has('rx') ? number(a, 'rx') : 0),
  },
};

function shapeOf(symbol: string, name: string, attributes: Attributes, around: Style): Stroke2D {
  const shape = SHAPES[name];
  if (!shape) throw new Error(`${symbol}: <${name}> is not drawn here.`);
  only(name, attributes, [...shape.takes, ...INHERITED, 'opacity']);
  const style = inherit(around, attributes);
  if (style.fill === undefined) throw new Error(`${symbol}: <${name}> doesn't say its fill.`);
  return { ...style, d: shape.d(attributes), opacity: attributes.has('opacity') ? number(attributes, 'opacity') : 1 };
}

function inherit(around: Style, a: Attributes): Style {
  return {
    fill: a.has('fill') ? colourName(need(a, 'fill')) : around.fill,
    stroke: a.has('stroke') ? colourName(need(a, 'stroke')) : around.stroke,
    width: a.has('stroke-width') ? number(a, 'stroke-width') : around.width,
    cap: oneOf(a, 'stroke-linecap', ['butt', 'round', 'square'] as const) ?? around.cap,
    join: oneOf(a, 'stroke-linejoin', ['miter', 'round', 'bevel'] as const) ?? around.join,
    rule: oneOf(a, 'fill-rule', ['nonzero', 'evenodd'] as const) ?? around.rule,
    dash: a.has('stroke-dasharray') ? numbers(need(a, 'stroke-dasharray')) : around.dash,
    at: a.has('transform') ? transformOf(need(a, 'transform')).reduce(times, around.at) : around.at,
  };
}

function only(name: string, attributes: Attributes, known: readonly string[]): void {
  for (const key of attributes.keys()) if (!known.includes(key)) throw new Error(`<${name} ${key}> is not drawn here.`);
}

function need(attributes: Attributes, key: string): string {
  const value = attributes.get(key);
  if (value === undefined) throw new Error(`An element lacks its ${key}.`);
  return value;
}

function number(attributes: Attributes, key: string): number {
  return numbers(need(attributes, key))[0] as number;
}

function numbers(text: string): number[] {
  const found = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (found.some((n) => !Number.isFinite(n))) throw new Error(`Not a number: ${text}`);
  return found;
}

function boxOf(text: string): SymbolArt['box'] {
  const [x, y, w, h] = numbers(text);
  return [x as number, y as number, w as number, h as number];
}

function oneOf<const T extends string>(attributes: Attributes, key: string, values: readonly T[]): T | undefined {
  const value = attributes.get(key);
  if (value === undefined) return undefined;
  const known = values.find((one) => one === value);
  if (!known) throw new Error(`${key} is never ${value} here.`);
  return known;
}

function colourName(text: string): string | null {
  if (text === 'none') return null;
  if (text === 'currentColor') return text;
  const name = /^var\(--([a-z]+)\)$/.exec(text)?.[1];
  if (!name) throw new Error(`A colour without a name: ${text}`);
  return name;
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

function rectangle(x: number, y: number, w: number, h: number, r: number): string {
  if (r === 0) return `M${x} ${y}h${w}v${h}h${-w}z`;
  const turn = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${w - 2 * r}${turn(r, r)}v${h - 2 * r}${turn(-r, r)}h${2 * r - w}${turn(-r, -r)}v${2 * r - h}${turn(r, -r)}z`;
}

function transformOf(text: string): Matrix[] {
  if (!/^\s*((translate|scale|rotate)\([^()]*\)\s*)+$/.test(text)) throw new Error(`Not a transform: ${text}`);
  const steps = [...text.matchAll(/(\w+)\(([^)]*)\)/g)];
  return steps.flatMap(([, name = '', inside = '']): Matrix[] => {
    const [a = 0, b, c = 0] = numbers(inside);
    if (name === 'translate') return [move(a, b ?? 0)];
    if (name === 'scale') return [[a, 0, 0, b ?? a, 0, 0]];
    const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
    return [move(b ?? 0, c), [cos, sin, -sin, cos, 0, 0], move(-(b ?? 0), -c)];
  });
}

function move(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

/** First the second, then the first. */
function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** Draws a symbol of a sprite in its own coordinates: where and how large is up to the canvas' transform. */
export function paintArt(ctx: Paint2D, art: SymbolArt, colourOf: (name: string) => string): void {
  for (const shape of art.shapes) {
    shape.path ??= new Path2D(shape.d);
    ctx.save();
    ctx.transform(...shape.at);
    ctx.globalAlpha *= shape.opacity;
    if (shape.fill) {
      ctx.fillStyle = colourOf(shape.fill);
      ctx.fill(shape.path, shape.rule);
    }
    if (shape.stroke) {
      ctx.strokeStyle = colourOf(shape.stroke);
      ctx.lineWidth = shape.width;
      ctx.lineCap = shape.cap;
      ctx.lineJoin = shape.join;
      ctx.setLineDash([...shape.dash]);
      ctx.stroke(shape.path);
    }
    ctx.restore();
  }
}

let icons: Sprite | null = null;

/**
 * An icon of assets/icons.svg by its name, or by the rules' word for it (`good-wing`).
 * @throws when there is none
 */
export function symbolArt(id: string): SymbolArt {
  icons ??= parseSprite(ICON_SPRITE);
  const art = icons.get(iconId(id));
  if (!art) throw new Error(`There is no icon ${id}.`);
  return art;
}

/** Draws an icon in its own 24 by 24 grid. It asks for one colour only, `currentColor`. */
export function paintSymbol(ctx: Paint2D, id: string, colourOf: (name: string) => string): void {
  paintArt(ctx, symbolArt(id), colourOf);
}
