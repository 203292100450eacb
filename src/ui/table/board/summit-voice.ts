import { armsPrice, carriesArms } from '../../../engine/deals';
import type { DealLine } from '../../../engine/state';
import { type Ally, partnerOf } from '../../../engine/types';
import type { Change } from '../../game/changes';
import type { Deal } from '../model/draft';
import { rowsOf } from '../scene/kit';
import type { Sight } from '../scene/sight';
import { dueInLine } from './summit-words';

/** How the partner sees a deal: a few sentences made of public facts alone, never of its hand, its aim or what it will answer. */

/** One thing that may be said, and how much it matters. */
interface Point {
  text: string;
  weight: number;
}

const STYLE = { serif: true, italic: true, size: 17 } as const;

/** Two or three sentences that fit into so many lines of a width. */
export function voiceOf(
  sight: Sight,
  { draft, by }: Pick<Deal, 'draft' | 'by'>,
  changes: readonly Change[],
  reader: Ally,
  room: { w: number; lines: number },
): string {
  const opening = openingOf(sight, draft, changes, reader, by !== reader);
  const points = [...needs(sight, changes, reader), ...gives(sight, draft, changes, reader), ...gets(sight, draft, reader)].sort((a, b) => b.weight - a.weight);
  let text = opening;
  let said = 1;
  for (const point of points) {
    const longer = `${text} ${point.text}`;
    if (said === 3 || rowsOf(sight.measure, longer, room.w, STYLE) > room.lines) continue;
    text = longer;
    said++;
  }
  return text;
}

/** How the whole looks on paper: what the partner gets against what it gives, by cost and use. `own`: the offer is its own. */
function openingOf({ rules, words }: Sight, draft: readonly DealLine[], changes: readonly Change[], reader: Ally, own: boolean): string {
  const partner = partnerOf(reader);
  const worth = (side: Ally): number =>
    draft
      .filter((line) => line.from === side)
      .reduce((sum, line) => sum + line.n * (line.kind === 'cube' ? 2 : (rules.good[line.what]?.cost ?? 1) - (line.kind === 'promise' ? 0.5 : 0)), 0);
  const met = changes.reduce((sum, change) => sum + (change.of === 'need' && change.side === partner ? change.from - change.to : 0), 0);
  const [got, given] = [worth(reader) + met, worth(partner)];
  const key = got === 0 ? 'plunder' : given === 0 ? 'gift' : got - given >= 2 ? 'good' : given - got >= 2 ? 'poor' : 'even';
  return words.t(`table.summit.view.${key}`, own ? { context: 'own' } : {});
}

/** Needs that are met, and leverage. */
function needs({ words, rules }: Sight, changes: readonly Change[], reader: Ally): Point[] {
  const t = words.t;
  return changes.flatMap((change): Point[] => {
    if (change.of === 'need' && change.to < change.from) {
      const args = { front: words.inFront(change.front), count: change.to };
      if (change.side === reader) return [{ text: t(change.to === 0 ? 'table.summit.view.youAll' : 'table.summit.view.youPart', args), weight: 5 }];
      return [{ text: t(change.to === 0 ? 'table.summit.view.weAll' : 'table.summit.view.wePart', args), weight: 6 }];
    }
    if (change.of === 'leverage') {
      const ours = change.to > change.from === (partnerOf(reader) === 'russia');
      const n = Math.abs(change.to - change.from);
      const near = !ours && rules.tracks.leverage.max - Math.abs(change.to) <= 2 && Math.abs(change.to) > Math.abs(change.from);
      return [
        { text: t(near ? 'table.summit.view.leash' : ours ? 'table.summit.view.debtYours' : 'table.summit.view.debtOurs', { count: n }), weight: near ? 8 : 3 },
      ];
    }
    return [];
  });
}

/** What the partner gives up. */
function gives(sight: Sight, draft: readonly DealLine[], changes: readonly Change[], reader: Ally): Point[] {
  const { words, g } = sight;
  const t = words.t;
  const partner = partnerOf(reader);
  const points: Point[] = [];
  for (const change of changes) {
    if (change.of === 'sanctions' && change.side === partner && change.to > change.from) {
      points.push({ text: t('table.summit.view.sanctions', { from: change.from, to: change.to }), weight: 5.5 });
    }
    if (change.of === 'lead' && change.from === partner)
      points.push({ text: t('table.summit.view.leadLost', { arena: words.inArena(change.arena) }), weight: 4.5 });
    if (change.of === 'lead' && change.to === partner) points.push({ text: t('table.summit.view.leadWon', { arena: words.inArena(change.arena) }), weight: 4 });
  }
  const arms = armsPrice(g).cubes;
  if (partner === 'russia' && carriesArms(g, draft) && arms > 0) points.push({ text: t('table.summit.view.arms', { count: arms }), weight: 5.2 });
  const owed = draft.filter((line) => line.kind === 'promise' && line.from === partner);
  const veto = owed.some((line) => g.rules.good[line.what]?.kept);
  if (veto) points.push({ text: t('table.summit.view.veto'), weight: 3.6 });
  else if (owed.length > 0)
    points.push({ text: t('table.summit.view.owe', { goods: words.and(owed.map((line) => words.count(line.what, line.n))) }), weight: 3.5 });
  return points;
}

/** What it gets that meets no need: coins, and what is only promised. */
function gets(sight: Sight, draft: readonly DealLine[], reader: Ally): Point[] {
  const { words, state } = sight;
  const t = words.t;
  const points: Point[] = [];
  const coins = draft.find((line) => line.kind === 'good' && line.what === 'coin' && line.from === reader);
  if (coins) points.push({ text: t('table.summit.view.coins', { count: coins.n, coins: words.capital(words.count('coin', coins.n)) }), weight: 2 });
  const promised = draft.filter((line) => line.kind === 'promise' && line.from === reader);
  const last = promised[promised.length - 1];
  if (!last) return points;
  const stalled = state.promises.some((promise) => promise.from === reader && promise.stalled === 1);
  const args = { goods: words.capital(words.count(last.what, last.n)), year: dueInLine(sight, last.due), trust: state.trust };
  const key = stalled ? 'stalled' : state.trust <= 2 ? 'paper' : last.due === state.year ? 'promiseNow' : 'promise';
  points.push({ text: t(`table.summit.view.${key}`, args), weight: stalled ? 5 : 4.2 });
  return points;
}
