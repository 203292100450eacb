import { enMap } from '../../../locale/en-map';
import { localeOf } from '../../../locale/locale';
import type { Ink, TextStyle } from '../scene/marks';
import { fontOf } from '../stage/type';
import { type CityId, type ColourOf, type Lie, laid, MAP, type MapFrame, type NameId, type Point } from './frame';

type Context = CanvasRenderingContext2D;

/** Letters of a name: how they are set, in which colour, and the colour of what they stand on. */
interface Lettering extends TextStyle {
  ink: Ink;
  halo: Ink;
  spacing: number;
}

/** The width of the halo on either side of a letter. */
const HALO = 2.5;
/** From this zoom on there is room for more names. */
const ROOM = 1.2;

const COUNTRY = { serif: true, size: 15.5, ink: 'ink2', spacing: 2.9 } as const;
const WATER: Lettering = { serif: true, size: 14, italic: true, ink: 'water-ink', halo: 'sea', spacing: 0.8 };
const CITY = { size: 12.5, weight: 500, ink: 'ink', spacing: 0 } as const;

/** Names about their middle. `turn`: degrees clockwise; `lines`: a word a line. */
const NAMES: readonly { id: NameId; letters: Lettering; turn?: number; lines?: boolean; from?: number }[] = [
  { id: 'russia', letters: { ...COUNTRY, halo: 'russia-tint' } },
  { id: 'ukraine', letters: { ...COUNTRY, halo: 'theatre' } },
  { id: 'iran', letters: { ...COUNTRY, halo: 'iran-tint' } },
  { id: 'blackSea', letters: WATER },
  { id: 'caspianSea', letters: WATER, lines: true },
  { id: 'gulf', letters: WATER, turn: 39 },
  { id: 'redSea', letters: WATER, turn: 64, from: ROOM },
  { id: 'mediterranean', letters: WATER, from: ROOM },
];

/** Where a city's name stands from its dot. */
type Stand = 'left' | 'right' | 'below' | 'right-below' | 'left-below';

interface City {
  id: CityId;
  wide: Stand;
  /** On the phone's map, if it is there. */
  compact?: Stand;
  halo: Ink;
  from?: number;
}

const CITIES: readonly City[] = [
  { id: 'moscow', wide: 'left', compact: 'right', halo: 'russia-tint' },
  { id: 'kyiv', wide: 'right', halo: 'theatre' },
  { id: 'sevastopol', wide: 'left-below', halo: 'sea', from: ROOM },
  { id: 'ankara', wide: 'right', halo: 'land' },
  { id: 'baku', wide: 'left', halo: 'land' },
  { id: 'yerevan', wide: 'left', halo: 'land', from: ROOM },
  { id: 'tehran', wide: 'left', compact: 'below', halo: 'iran-tint' },
  { id: 'baghdad', wide: 'right', halo: 'land' },
  { id: 'damascus', wide: 'right-below', compact: 'left-below', halo: 'land' },
];

const STAND: Record<Stand, { dx: number; dy: number; align: CanvasTextAlign }> = {
  left: { dx: -7, dy: 0, align: 'right' },
  right: { dx: 7, dy: 0, align: 'left' },
  below: { dx: 9, dy: 13, align: 'right' },
  'right-below': { dx: 8, dy: 8, align: 'left' },
  'left-below': { dx: -5, dy: 10, align: 'right' },
};

const words = localeOf(enMap);

/** Writes the names of countries, seas and cities, and the cities' dots. */
export function paintNames(ctx: Context, frame: MapFrame, lie: Lie, colourOf: ColourOf): void {
  const wide = frame.view === 'wide';
  for (const { id, letters, turn = 0, lines, from = 0 } of wide ? NAMES : []) {
    if (lie.k < from) continue;
    const at = laid(MAP.names[id], lie);
    ctx.save();
    ctx.translate(at.x, at.y);
    ctx.rotate((turn * Math.PI) / 180);
    const text = letters.italic ? words.t(`names.${id}`) : words.t(`names.${id}`).toUpperCase();
    const rows = lines ? text.split(' ') : [text];
    rows.forEach((row, i) => {
      write(ctx, row, { x: letters.spacing / 2, y: (i - (rows.length - 1) / 2) * letters.size }, 'center', letters, colourOf);
    });
    ctx.restore();
  }
  for (const city of CITIES) {
    const stand = wide ? city.wide : city.compact;
    if (!stand || (wide && lie.k < (city.from ?? 0))) continue;
    paintCity(ctx, words.t(`names.${city.id}`), laid(MAP.cities[city.id], lie), STAND[stand], { ...CITY, halo: city.halo }, colourOf);
  }
}

function paintCity(ctx: Context, name: string, at: Point, { dx, dy, align }: (typeof STAND)[Stand], letters: Lettering, colourOf: ColourOf): void {
  dot(ctx, at, 3.2, colourOf(letters.halo));
  write(ctx, name, { x: at.x + dx, y: at.y + dy }, align, letters, colourOf);
  dot(ctx, at, 2.2, colourOf(letters.ink));
}

function dot(ctx: Context, { x, y }: Point, r: number, colour: string): void {
  ctx.beginPath();
  ctx.arc(x, y, r, 0, Math.PI * 2);
  ctx.fillStyle = colour;
  ctx.fill();
}

/** A line of text about or beside a point, its letters' middle at that height. */
function write(ctx: Context, text: string, { x, y }: Point, align: CanvasTextAlign, letters: Lettering, colourOf: ColourOf): void {
  ctx.font = fontOf(letters);
  ctx.letterSpacing = `${letters.spacing}px`;
  ctx.textAlign = align;
  ctx.textBaseline = 'alphabetic';
  const base = y + letters.size * 0.34;
  ctx.lineJoin = 'round';
  ctx.lineWidth = 2 * HALO;
  ctx.strokeStyle = colourOf(letters.halo);
  ctx.strokeText(text, x, base);
  ctx.fillStyle = colourOf(letters.ink);
  ctx.fillText(text, x, base);
  ctx.letterSpacing = '0px';
  ctx.textAlign = 'left';
}
