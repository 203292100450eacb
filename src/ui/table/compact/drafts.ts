import { packageKey } from '../../../engine/deals';
import { partnerOf } from '../../../engine/types';
import type { Rect } from '../board/grid';
import { isSummit } from '../board/summit';
import { readyWords } from '../board/summit-ready';
import { sideOf } from '../board/summit-words';
import { dealOf, isPersons, readyOf } from '../model/draft';
import { panel, sans } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { FINGER, GAP } from './grid';

const PAD = 10;
const TOP = 28;

/** Least height of the panel. */
export const DRAFTS = 84;

/** While a draft is composed: three that are ready, to be laid on the sheet; side by side in a low panel. null: none is composed. */
export function draftsPanel(sight: Sight, at: Rect): Piece[] | null {
  const deal = dealOf(sight);
  if (!isSummit(sight) || deal?.of !== 'compose' || !isPersons(sight, deal.by) || sight.choices.length === 0) return null;
  const { words } = sight;
  const offers = readyOf(sight);
  const on = packageKey(deal.draft);
  const marks: Mark[] = [panel(at.w, at.h), sans(words.t('game.ready.title'), PAD + 2, 6, 13, { weight: 500, ink: 'ink2' })];
  if (offers.length === 0) marks.push(sans(words.t('table.summit.noReady'), PAD + 2, 32, 14, { ink: 'ink2', w: at.w - PAD * 2, lines: 2 }));
  const hits = offers.map(({ draft, actions }, i): Hit => {
    const chosen = packageKey(draft) === on;
    const box = boxOf(at, i);
    marks.push({ mark: 'box', ...box, r: 4, fill: chosen ? 'go-tint' : 'card', line: chosen ? 'go' : 'edge', stroke: chosen ? 2 : 1 });
    marks.push(...readyWords(sight, deal.by, draft, box));
    const label = words.t('table.summit.sayReady', { give: sideOf(sight, draft, deal.by), ask: sideOf(sight, draft, partnerOf(deal.by)) });
    return { key: `ready:${i + 1}`, ...box, label, press: chosen ? { do: 'nothing' } : { do: 'acts', actions }, hotkey: `${i + 1}` };
  });
  return [{ id: 'drafts', layer: 'plates', ...at, marks, hits }];
}

/** The place of one of three: below one another, or in a row where that is too low. */
function boxOf({ w, h }: Rect, i: number): Rect {
  const pitch = (h - TOP - PAD + GAP) / 3;
  if (pitch - GAP >= FINGER) return { x: PAD, y: TOP + i * Math.min(pitch, 56), w: w - PAD * 2, h: Math.min(pitch, 56) - GAP };
  const step = (w - PAD * 2 + GAP) / 3;
  return { x: PAD + i * step, y: TOP, w: step - GAP, h: h - TOP - PAD };
}
