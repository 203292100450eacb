import type { Pledge } from '../../../engine/state';
import { type Ally, type FrontData, partnerOf } from '../../../engine/types';
import { icon, sans } from '../scene/kit';
import type { Ink, Mark } from '../scene/marks';
import type { Hit } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { LEFT, type Part, WIDE, wouldChange } from './part';

const SLIP = 42;
const STEP = 50;

/** A slip as it is drawn: an open promise, or one that the choice pointed at would make or end. */
interface Slip {
  promise: Pledge;
  would: 'come' | 'go' | null;
}

/** What a side has promised: a slip for each, the soonest due first; those without room lie in the ledger. */
export function slips(sight: Sight, side: Ally, { y, bottom, w = WIDE }: { y: number; bottom: number; w?: number }): Part {
  const { words, state } = sight;
  const title = words.t('table.mat.promised', { side: words.side(partnerOf(side)) });
  const top = y + 26;
  const room = Math.max(1, Math.floor((bottom - 7 - top + STEP - SLIP) / STEP));
  const all = slipsOf(sight, side);
  const shown = all.slice(0, room);
  const marks: Mark[] = [sans(title, LEFT, y + 6, 13, { weight: 500, ink: 'ink2' })];
  const hits: Hit[] = [
    { key: `term:promise:${side}`, x: LEFT - 5, y: y + 3, w: 120, h: 22, label: words.t('game.term', { title }), press: { do: 'term', term: 'promise' } },
  ];
  const anchors: NonNullable<Part['anchors']> = [{ name: `promises:${side}`, x: LEFT + w / 2, y: top + Math.min(shown.length, room - 1) * STEP + SLIP / 2 }];
  if (all.length === 0) marks.push(sans(words.t('table.mat.nothingPromised'), LEFT, y + 32, 14, { ink: 'ink2' }));
  for (const [i, slip] of shown.entries()) {
    const at = top + i * STEP;
    marks.push(...slipMarks(sight, slip, at, w));
    if (slip.would !== 'come') hits.push(slipHit(sight, slip.promise, at, w));
  }
  if (all.length > shown.length) {
    const more = words.t('table.mat.more', { n: all.length - shown.length });
    const width = sight.measure(more, { size: 13, weight: 600 });
    marks.push(sans(more, LEFT + w, y + 6, 13, { weight: 600, align: 'right' }));
    hits.push({ key: `panel:ledger:${side}`, x: LEFT + w - width - 6, y: y + 3, w: width + 12, h: 22, label: more, press: { do: 'panel', panel: 'ledger' } });
  }
  const list = state.promises.filter(({ from }) => from === side).map((promise) => words.promise(state, promise));
  return { marks, hits, anchors, say: [`${title}: ${list.length > 0 ? list.join('; ') : words.t('table.mat.nothingPromised')}.`] };
}

function slipsOf(sight: Sight, side: Ally): Slip[] {
  const { state, preview } = sight;
  const gone = (promise: Pledge) => wouldChange(sight, 'promise-gone', (change) => change.promise.id === promise.id) !== undefined;
  const open = state.promises.filter(({ from }) => from === side).map((promise): Slip => ({ promise, would: gone(promise) ? 'go' : null }));
  const come = (preview?.changes ?? []).flatMap((change): Slip[] =>
    change.of === 'promised' && change.promise.from === side ? [{ promise: change.promise, would: 'come' }] : [],
  );
  return [...open, ...come].sort((a, b) => a.promise.due - b.promise.due || a.promise.id - b.promise.id);
}

function slipMarks(sight: Sight, { promise, would }: Slip, y: number, w: number): Mark[] {
  const right = LEFT + w;
  const { words, state } = sight;
  const { from, good, n, due } = promise;
  const later = wouldChange(sight, 'promise-later', (change) => change.promise.id === promise.id);
  const now = due <= state.year && !would && !later;
  const touched = would !== null || later !== undefined;
  const year = words.year(state, later ? later.promise.due : due);
  // A season's name takes more room than a year.
  const yearSize = year.length > 4 ? 14 : 16;
  const yearW = sight.measure(year, { size: yearSize, weight: 600 });
  const sub = would === 'come' ? words.t('table.mat.wouldBe') : about(sight, promise);
  const ink: Ink = now ? 'alarm' : 'ink';
  const word = words.t(now ? 'table.mat.dueNow' : 'table.mat.due');
  const wordW = sight.measure(word, { size: 13 });
  return [
    { mark: 'box', x: LEFT + 2, y: y + 2, w, h: SLIP, r: 3, fill: 'shadow' },
    {
      mark: 'box',
      x: LEFT,
      y,
      w,
      h: SLIP,
      r: 3,
      fill: would === 'come' ? 'go-tint' : 'card',
      line: touched ? 'go' : now ? 'alarm' : 'edge',
      stroke: touched || now ? 2 : 1,
      ...(touched ? { dash: [4, 3] } : {}),
    },
    { mark: 'clipped', x: LEFT, y, w, h: SLIP, r: 3, marks: [{ mark: 'box', x: LEFT, y, w: 5, h: SLIP, fill: from }] },
    icon(`good-${good}`, LEFT + 13, y + 11, 20, from, would === 'go' ? 0.6 : undefined),
    sans(words.count(good, n), LEFT + 43, y + (sub ? 3 : 11), 15, { weight: 600, w: w - 43 - 14 - yearW, mayCut: true, leading: 19 }),
    ...(sub ? [sans(sub, LEFT + 43, y + 21, 13, { ink: 'ink2', w: w - 43 - 14 - wordW, mayCut: true })] : []),
    sans(year, right - 8, y + (yearSize === 16 ? 2 : 4), yearSize, { weight: 600, ink, align: 'right' }),
    sans(word, right - 8, y + 21, 13, { ink: now ? 'alarm' : 'ink2', align: 'right' }),
  ];
}

/** What the promise is about, in a word or two: that it was stalled, or what it is for. */
function about({ words, rules }: Sight, { from, good, stalled }: Pledge): string {
  if (stalled) return words.t('table.mat.stalled');
  const row = rules.good[good];
  const to = partnerOf(from);
  if (!row) return '';
  if (row.kept) return words.t('table.mat.forDraft', { side: words.side(to) });
  if (row.relief > 0) return words.t('table.mat.forSanctions');
  const serves = (front: FrontData) => front.suffers.includes(to) && (row.strength[front.id] ?? 0) > 0 && (row.direct === front.id || front.by.includes(to));
  const front = rules.fronts.find(serves);
  return front ? words.t('table.mat.forFront', { front: words.inFront(front.id) }) : '';
}

function slipHit({ words, state }: Sight, promise: Pledge, y: number, w: number): Hit {
  const to = words.side(partnerOf(promise.from));
  const text = words.t('table.mat.slip', { side: words.side(promise.from), to, promise: words.promise(state, promise) });
  return { key: `promise:${promise.id}`, x: LEFT, y, w, h: SLIP, label: text, press: { do: 'note', text } };
}
