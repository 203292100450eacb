import { armsPrice, carriesArms } from '../../../engine/deals';
import { partnerOf } from '../../../engine/types';
import { type Deal, lineDoes, triedOf } from '../model/draft';
import { icon, plate, sans, shape } from '../scene/kit';
import type { Mark, Run } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';
import { arenaShort, sideOf } from './summit-words';

/** A slip on the desk, before it has its place. */
interface Slip {
  id: string;
  mark: (x: number, y: number) => Mark;
  /** The whole and, where there is no room for it, less. */
  texts: readonly (readonly Run[])[];
  say: string;
}

const SIZE = 14;
const GAP = 10;
/** Leather on both sides. */
const CORNER = 60;
/** A slip that would be narrower is left away. */
const LEAST = 220;
const BEFORE = 34;
const AFTER = 14;

/** Under the sheet: the prices of what is on it, and what was offered before. */
export function slips(sight: Sight, deal: Deal, at: Rect): Piece[] {
  const { measure } = sight;
  const all = [...offered(sight, deal), ...prices(sight, deal)];
  const widthOf = (text: readonly Run[]): number =>
    BEFORE +
    AFTER +
    text.reduce((sum, run) => sum + measure(typeof run === 'string' ? run : run.b, { size: SIZE, weight: typeof run === 'string' ? 400 : 600 }), 0);
  const room = at.w - 2 * CORNER;
  const whole = all.reduce((sum, { texts }) => sum + widthOf(texts[0] ?? []) + GAP, -GAP) <= room;
  const shown: { slip: Slip; text: readonly Run[]; w: number }[] = [];
  // Prices first: they hold for what is on the sheet now. A long offer is cut to what is left; the log has it whole.
  let left = room;
  for (const slip of [...all].reverse()) {
    const text = (whole ? slip.texts[0] : slip.texts[slip.texts.length - 1]) ?? [];
    const w = Math.min(widthOf(text), left);
    if (w < Math.min(widthOf(text), LEAST)) continue;
    shown.unshift({ slip, text, w });
    left -= w + GAP;
  }
  let x = at.x + (at.w - shown.reduce((sum, { w }) => sum + w + GAP, -GAP)) / 2;
  return shown.map(({ slip, text, w }): Piece => {
    const piece: Piece = {
      id: `slip:${slip.id}`,
      layer: 'plates',
      x,
      y: at.y,
      w,
      h: at.h,
      shadow: 'rest',
      r: 3,
      say: slip.say,
      marks: [plate(w, at.h), slip.mark(12, at.h / 2), sans(text, BEFORE, at.h / 2 - 9, SIZE, { w: w - BEFORE - AFTER + 2, mayCut: true })],
      hits: [{ key: `slip:${slip.id}`, x: 0, y: 0, w, h: at.h, label: slip.say, press: { do: 'panel', panel: 'log' } }],
    };
    x += w + GAP;
    return piece;
  });
}

/** The last offer of this summit that came to nothing. */
function offered(sight: Sight, deal: Deal): Slip[] {
  const { words } = sight;
  const last = triedOf(sight)
    .filter(({ end }) => end === 'refused' || end === 'passed')
    .at(-1);
  if (!last || deal.end) return [];
  const side = words.t('game.sideName', { context: last.by });
  const end = words.t(last.end === 'passed' ? 'table.summit.ended.passed' : 'table.summit.ended.refused');
  const what =
    last.end === 'passed'
      ? words.t('table.summit.noOfferYet', { side })
      : words.t('table.summit.asked', { side, ask: sideOf(sight, last.draft, partnerOf(last.by)), give: sideOf(sight, last.draft, last.by) });
  return [{ id: 'offered', mark: (x, y) => shape(last.by, x + 8, y, 13), texts: [[`${what} `, { b: end }]], say: `${what} ${end}` }];
}

/** What the goods on the sheet cost who gives them. */
function prices(sight: Sight, { draft, of }: Deal): Slip[] {
  const { words, g } = sight;
  if (of === 'done') return [];
  const list: Slip[] = [];
  for (const line of draft) {
    if (line.kind !== 'good' || !g.rules.good[line.what]?.sanctionsPrice) continue;
    const does = lineDoes(sight, line);
    const rise = does.find((change) => change.of === 'sanctions' && change.side === line.from);
    if (rise?.of !== 'sanctions') continue;
    const lost = does.some(
      (change) => change.of === 'good' && change.side === line.from && change.to < change.from && g.rules.good[change.good]?.lostToSanctions,
    );
    const args = { sides: words.sides(line.from), from: rise.from, to: rise.to };
    const text = words.t(lost ? 'table.summit.dronesNetwork' : 'table.summit.drones', args);
    list.push(
      priced('drones', words.t('table.summit.dronesPrice'), text, words.t(lost ? 'table.summit.dronesNetworkShort' : 'table.summit.dronesShort', args)),
    );
  }
  const arms = armsPrice(g);
  if (carriesArms(g, draft) && arms.cubes > 0) {
    const where = words.or(g.rules.arenas.filter((arena) => arena.paysArms).map((arena) => arenaShort(sight, arena.id)));
    const args = { count: arms.cubes, where };
    list.push(priced('arms', words.t('table.summit.armsPrice'), words.t('table.summit.arms', args), words.t('table.summit.armsShort', args)));
  }
  return list;
}

const priced = (id: string, title: string, text: string, short: string): Slip => ({
  id,
  mark: (x, y) => icon(id === 'drones' ? 'track-sanctions' : 'arena-washington', x, y - 9, 18),
  texts: [
    [{ b: title }, ` ${text}`],
    [{ b: title }, ` ${short}`],
  ],
  say: `${title}: ${text}`,
});
