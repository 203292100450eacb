import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { gridOf } from './grid';
import { shownDialog } from './world';

/** Least height above the foot in which a world card lies in full; in less it is laid out as for a phone. */
const FULL = 640;

/**
 * A world card in a replay: it lies over the board for a moment and goes by itself or by a press, and the bar beneath it
 * stays free. So there is no scrim, only shade that takes a press.
 * @param h top of the bar
 */
export function replayDialog(sight: Sight, h: number = gridOf(sight.stage).foot.y): Piece[] {
  const { stage, words } = sight;
  const room: Sight = { ...sight, stage: { ...stage, h, form: h >= FULL ? 'wide' : 'compact' } };
  return shownDialog(room).map((piece): Piece => {
    if (piece.layer !== 'scrim') return piece;
    const hit = { key: 'go-on:shade', x: 0, y: 0, w: stage.w, h, label: words.t('table.world.goOn'), press: { do: 'go-on' } as const };
    return { ...piece, layer: 'flying', hits: [hit] };
  });
}
