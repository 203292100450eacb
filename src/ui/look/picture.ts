import pictures from '../../../assets/pictures.json';
import { paintMotif } from './motifs';
import type { Paint2D } from './symbols';

/** The pictures on the cards: a ground, a main motif and an echo, laid out in one of eight ways and printed in five inks. */

export type PictureSide = 'russia' | 'iran' | 'west' | 'neutral';

export interface Recipe {
  /** The place: a ground of assets/motifs.svg. */
  ground: Ground;
  /** The deed: a motif of assets/motifs.svg. */
  main: string;
  /** The consequence: a motif, a plain sign, or `none`. */
  echo: string;
  layout: Layout;
}

export interface Inks {
  paper: string;
  ink: string;
  a: string;
  t: string;
  s: string;
  night: string;
  star: string;
}

interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

interface Place {
  x: number;
  y: number;
  scale: number;
  turn: number;
}

/** Where the main motif and the echo stand in the 160 by 100 of a picture. */
const LAYOUTS = {
  centre: { main: { x: 88, y: 52, scale: 1.1, turn: 0 }, echo: { x: 136, y: 22, scale: 0.8 } },
  left: { main: { x: 70, y: 54, scale: 1.1, turn: 0 }, echo: { x: 132, y: 36, scale: 1 } },
  right: { main: { x: 108, y: 52, scale: 1.15, turn: 0 }, echo: { x: 40, y: 76, scale: 0.9 } },
  near: { main: { x: 88, y: 64, scale: 1.5, turn: 0 }, echo: { x: 140, y: 20, scale: 0.7 } },
  far: { main: { x: 112, y: 38, scale: 0.8, turn: 0 }, echo: { x: 52, y: 72, scale: 1 } },
  tilt: { main: { x: 98, y: 50, scale: 1.15, turn: 32 }, echo: { x: 40, y: 78, scale: 0.9 } },
  pair: { main: { x: 66, y: 58, scale: 0.85, turn: 0 }, echo: { x: 124, y: 56, scale: 0.85 } },
  low: { main: { x: 88, y: 66, scale: 1.05, turn: 0 }, echo: { x: 122, y: 18, scale: 0.8 } },
} as const;

export type Layout = keyof typeof LAYOUTS;

const WIDTH = 160;
const HEIGHT = 100;

/** Boxes wider than this show a band of the ground, and the motifs as large as its height allows. */
const WIDE = 2.1;

/** The middle of that band, so that the horizon stays in sight. */
const EYE = {
  plain: 62,
  dunes: 70,
  sea: 60,
  night: 64,
  graticule: 50,
  table: 54,
  city: 58,
  hall: 74,
  furrows: 58,
  ridge: 55,
  ledger: 50,
  contours: 46,
} as const;

export type Ground = keyof typeof EYE;

/** How far motifs and signs reach up and down from their middle. */
const MOTIF = 34;
const SIGN = 14;

/** Motifs that reach higher. */
const TALL: Record<string, number> = { council: 37, radar: 41, tower: 45, works: 47 };

/** A motif that echoes another is smaller than that; in a pair they are equals. */
const ECHO_SCALE = 0.6;

const BOOK: Record<'cards' | 'worlds' | 'agendas', Record<string, unknown>> = pictures;

/** The recipe of a play card's, world card's or agenda's picture, by its id. */
export function pictureOf(id: string): Recipe | undefined {
  return (BOOK.cards[id] ?? BOOK.worlds[id] ?? BOOK.agendas[id]) as Recipe | undefined;
}

/** Draws a picture so that it covers a box of the canvas and nothing beyond. */
export function paintPicture(ctx: Paint2D, recipe: Recipe, _side: PictureSide, box: Box, inks: Inks): void {
  const colourOf = coloursOn(recipe.ground, inks);
  const wide = box.w / box.h > WIDE;
  const scale = Math.max(box.w / WIDTH, box.h / HEIGHT);
  const seen = box.h / scale;
  const top = wide ? Math.min(Math.max(EYE[recipe.ground] - seen / 2, 0), HEIGHT - seen) : (HEIGHT - seen) / 2;
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.x, box.y, box.w, box.h);
  ctx.clip();
  ctx.translate(box.x, box.y);
  ctx.save();
  ctx.translate((box.w - WIDTH * scale) / 2, -top * scale);
  ctx.scale(scale, scale);
  paintMotif(ctx, `ground-${recipe.ground}`, colourOf);
  if (!wide) paintMotifs(ctx, recipe, LAYOUTS[recipe.layout].main, LAYOUTS[recipe.layout].echo, [top, top + seen], colourOf);
  ctx.restore();
  if (wide) {
    const unit = box.h / HEIGHT;
    const [main, echo] = stretched(recipe, box.w / unit);
    ctx.scale(unit, unit);
    paintMotifs(ctx, recipe, main, echo, [0, HEIGHT], colourOf);
  }
  ctx.restore();
}

/** On the night ground what is else ink is light, what is else paper is the night, and the second tone is the accent. */
function coloursOn(ground: Ground, inks: Inks): (name: string) => string {
  const seen = ground === 'night' ? { ...inks, ink: inks.star, paper: inks.night, s: inks.a } : inks;
  return (name) => {
    const colour = seen[name as keyof Inks];
    if (!colour) throw new Error(`A picture has no ink ${name}.`);
    return colour;
  };
}

/** The layout spread over a box that is `span` units wide and 100 high. */
function stretched(recipe: Recipe, span: number): [Place, Omit<Place, 'turn'>] {
  const { main, echo } = LAYOUTS[recipe.layout];
  const scale = Math.min(main.scale * 1.2, 1.3, 97 / (MOTIF + (TALL[recipe.main] ?? MOTIF)));
  // What looks on from behind keeps out of the way of the larger main motif.
  const apart = recipe.layout === 'pair' || echo.x < WIDTH / 2 ? 1 : 1.15;
  return [
    { ...main, x: span / 2 + (main.x - WIDTH / 2) * 1.3, scale },
    { x: span / 2 + (echo.x - WIDTH / 2) * (span / WIDTH) * apart, y: echo.y + (HEIGHT / 2 - echo.y) * 0.25, scale: echo.scale * 1.25 },
  ];
}

/** @param seen the heights between which the box shows the picture: nothing is to be cut off there */
function paintMotifs(
  ctx: Paint2D,
  recipe: Recipe,
  main: Place,
  echo: Omit<Place, 'turn'>,
  [top, bottom]: readonly [number, number],
  colourOf: (name: string) => string,
): void {
  const sign = SIGNS[recipe.echo];
  const scale = sign || recipe.layout === 'pair' ? echo.scale : echo.scale * ECHO_SCALE;
  const up = sign ? SIGN : (TALL[recipe.echo] ?? MOTIF);
  const y = within(echo.y, top + up * scale + 2, bottom - (sign ? SIGN : MOTIF) * scale - 2);
  at(ctx, { x: echo.x, y, scale, turn: 0 }, () => (sign ? sign(ctx, colourOf) : paintMotif(ctx, `motif-${recipe.echo}`, colourOf)));
  // What is near may stand with its feet outside; what is tall is made to fit.
  const tall = TALL[recipe.main] ?? 0;
  const near = main.scale > 1.3;
  const size = near || tall === 0 ? main.scale : Math.min(main.scale, (bottom - top - 2) / (tall + MOTIF));
  const stand = within(main.y, top + tall * size + 1, near ? HEIGHT : bottom - MOTIF * size);
  at(ctx, { ...main, y: stand, scale: size }, () => paintMotif(ctx, `motif-${recipe.main}`, colourOf));
}

/** Not above the top, and in any case not below the bottom. */
function within(y: number, top: number, bottom: number): number {
  return Math.min(Math.max(y, top), bottom);
}

function at(ctx: Paint2D, { x, y, scale, turn }: Place, draw: () => void): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate((turn * Math.PI) / 180);
  ctx.scale(scale, scale);
  draw();
  ctx.restore();
}

type Sign = (ctx: Paint2D, colourOf: (name: string) => string) => void;

/** The plain signs that can stand for a consequence, about 24 by 24 round 0, 0. */
const SIGNS: Record<string, Sign> = {
  none: () => undefined,
  disc: filled('a', (ctx) => ctx.arc(0, 0, 12.5, 0, Math.PI * 2)),
  square: filled('a', (ctx) => ctx.rect(-11, -11, 22, 22)),
  dots: filled('a', (ctx) => {
    for (const x of [-7.5, 0, 7.5]) {
      for (const y of [-7.5, 0, 7.5]) {
        ctx.moveTo(x + 1.7, y);
        ctx.arc(x, y, 1.7, 0, Math.PI * 2);
      }
    }
  }),
  ring: drawn('a', 3.5, (ctx) => ctx.arc(0, 0, 12.5, 0, Math.PI * 2)),
  arcs: drawn('a', 2.8, (ctx) => {
    ctx.arc(0, 7, 13.5, Math.PI, 0);
    ctx.moveTo(-7, 7);
    ctx.arc(0, 7, 7, Math.PI, 0);
  }),
  cross: drawn('a', 4, (ctx) => lines(ctx, [-8, -8, 8, 8], [8, -8, -8, 8])),
  arrow: drawn('a', 3, (ctx) => lines(ctx, [-17, 0, 17, 0], [9, -8, 17, 0, 9, 8])),
  lines: drawn('ink', 1.6, (ctx) => lines(ctx, [-16, -6, 16, -6], [-16, 0, 16, 0], [-16, 6, 16, 6])),
};

function filled(ink: string, trace: (ctx: Paint2D) => void): Sign {
  return (ctx, colourOf) => {
    ctx.fillStyle = colourOf(ink);
    ctx.beginPath();
    trace(ctx);
    ctx.fill();
  };
}

function drawn(ink: string, width: number, trace: (ctx: Paint2D) => void): Sign {
  return (ctx, colourOf) => {
    ctx.strokeStyle = colourOf(ink);
    ctx.lineWidth = width;
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
    ctx.setLineDash([]);
    ctx.beginPath();
    trace(ctx);
    ctx.stroke();
  };
}

function lines(ctx: Paint2D, ...runs: number[][]): void {
  for (const [x = 0, y = 0, ...rest] of runs) {
    ctx.moveTo(x, y);
    for (let i = 0; i < rest.length; i += 2) ctx.lineTo(rest[i] as number, rest[i + 1] as number);
  }
}

/** The inks of §7 that are no colours of the page: light, dark. The others are read from tokens.css. */
const OWN_INKS = {
  west: { a: ['#5b7a83', '#9fb3ba'], t: ['#cbdadc', '#2c3c44'], s: ['#afc3c7', '#3a454b'] },
  neutral: { a: ['#86733a', '#b9a76a'], t: ['#efe6c9', '#3d3a2c'], s: ['#d8cba3', '#4a4739'] },
} as const;
const NIGHT = ['#23211d', '#0c0e11'] as const;

const known = new Map<string, Inks>();

/** The inks that a side's pictures are printed in. */
export function pictureInks(side: PictureSide, dark: boolean): Inks {
  const key = `${side} ${dark}`;
  const before = known.get(key);
  if (before) return before;
  const theme = dark ? 1 : 0;
  const [paper, ink, a, t, s] = tokens(dark, ['card', 'ink', side, side === 'neutral' ? 'neutral' : `${side}-tint`, 'rule']);
  const own = side === 'west' || side === 'neutral' ? OWN_INKS[side] : null;
  const inks: Inks = {
    paper,
    ink,
    a: own?.a[theme] ?? a,
    t: own?.t[theme] ?? t,
    s: own?.s[theme] ?? s,
    night: NIGHT[theme],
    star: dark ? ink : paper,
  };
  known.set(key, inks);
  return inks;
}

/** Colours of tokens.css as one of the two themes shows them, whichever is on the page. */
function tokens<const N extends readonly string[]>(dark: boolean, names: N): { [K in keyof N]: string } {
  const probe = document.createElement('i');
  probe.hidden = true;
  probe.style.colorScheme = dark ? 'dark' : 'light';
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const found = names.map((name) => {
    probe.style.color = `var(--${name})`;
    return style.color;
  });
  probe.remove();
  return found as { [K in keyof N]: string };
}
