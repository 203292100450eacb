import { reachable, type Spot, spotOf } from '../scene/find';
import type { Piece } from '../scene/piece';

/** The parts of the table for who goes over it by keys or hears it read. */
export const REGIONS = ['decision', 'russia', 'iran', 'map', 'log'] as const;
export type Region = (typeof REGIONS)[number];

/** What a piece says. */
export interface Said {
  piece: string;
  say: string;
}

/** A place to press in the order in which it is reached. */
export interface Reached extends Spot {
  /** It does, chooses or opens something that the decision is about. */
  acts: boolean;
}

export interface Stretch {
  region: Region;
  says: readonly Said[];
  spots: readonly Reached[];
}

/** In what order places are reached, each kind from the desk up; from `LOOKS` on they do nothing of the game. */
const DIALOG = 0;
const WAYS = 1;
const DEEDS = 2;
const OPENS = 3;
const BACK = 4;
const LOOKS = 5;
const BARRED = 6;
const DOORS = 7;
const TERMS = 8;
const AWAY = 9;

/**
 * The table in the order of the Tab key: first the decision with everything that can be done now, wherever it lies, then each side's
 * mat, the map and the log with what they explain.
 */
export function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const found = REGIONS.map((region) => ({ region, says: [] as Said[], spots: [] as { spot: Spot; rank: number }[] }));
  const of = (region: Region) => found[REGIONS.indexOf(region)] as (typeof found)[number];
  for (const piece of reachable(pieces)) {
    const home = regionOf(piece);
    const labels = (piece.hits ?? []).map(({ label }) => label);
    if (piece.say && !labels.includes(piece.say)) of(home).says.push({ piece: piece.id, say: piece.say });
    for (const hit of piece.hits ?? []) {
      if (hit.press.do === 'nothing' && !hit.slide) continue;
      const spot = spotOf(piece, hit);
      const does = !hit.barred && (hit.press.do === 'act' || hit.press.do === 'acts');
      of(does ? 'decision' : home).spots.push({ spot, rank: rankOf(spot) });
    }
  }
  return found
    .filter(({ says, spots }) => says.length + spots.length > 0)
    .map(({ region, says, spots }) => ({
      region,
      says,
      spots: spots.sort((a, b) => a.rank - b.rank).map(({ spot, rank }) => ({ ...spot, acts: region === 'decision' && rank < LOOKS })),
    }));
}

function regionOf({ id }: Piece): Region {
  const side = /^(?:mat|token|promises):(russia|iran)\b/.exec(id)?.[1];
  if (side === 'russia' || side === 'iran') return side;
  if (id === 'log') return 'log';
  return /^(?:bar|beam|ruler|board|map|legend|pins?|west|front|arena|plates)(?::|$)/.test(id) ? 'map' : 'decision';
}

function rankOf({ hit, piece }: Spot): number {
  const { do: does } = hit.press;
  if (piece.layer === 'scrim' || piece.id === 'told' || piece.id === 'note') return AWAY;
  if (does === 'term' || does === 'note') return TERMS;
  if (hit.barred) return BARRED;
  if (does === 'panel' || does === 'rules' || does === 'words' || does === 'hint' || does === 'mute') return DOORS;
  if (piece.layer === 'dialog' || piece.layer === 'note' || piece.layer === 'curtain') return DIALOG;
  // A card that can't be played now is only looked at.
  if (hit.key.startsWith('card:') && !hit.drag) return LOOKS;
  if (piece.layer === 'cards' || piece.layer === 'marks') return WAYS;
  // What a token of a mat puts into a deal the sheet's own lists do too.
  if (does === 'undo' || hit.key.startsWith('token:')) return BACK;
  return does === 'act' || does === 'acts' ? DEEDS : OPENS;
}
