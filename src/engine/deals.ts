import { cedeCubes, cubesOf } from './arenas';
import { change, eraEnd, type Game, scenarioOf } from './game';
import { arrive, deliverable, goodOf, held, payDrones } from './goods';
import { holds, lasting } from './lasting';
import type { DealLine, Pledge } from './state';
import { leverTo, shift, shiftSide } from './tracks';
import { type Ally, type ArenaId, type GoodData, type GoodId, partnerOf } from './types';

const lineKey = (line: DealLine): string => `${line.from}:${line.kind}:${line.what}:${line.n}:${line.due}`;

/** A package's name: equal for equal packages, in whatever order they were composed. */
export function packageKey(draft: readonly DealLine[]): string {
  return draft.length === 1 ? lineKey(draft[0] as DealLine) : draft.map(lineKey).sort().join('|');
}

/** What the two sides could put into a deal. */
export interface Offerable {
  from: Ally;
  kind: DealLine['kind'];
  what: GoodId | ArenaId;
  due: number;
  /** The most units of it. */
  most: number;
}

/** Dates a promise may carry now: this year, next year, the era's end. */
export function dueYears(g: Game): number[] {
  const now = g.state.year;
  const last = scenarioOf(g).years.length - 1;
  const years = [now];
  if (now + 1 <= last) years.push(now + 1);
  const end = eraEnd(g, now);
  if (!years.includes(end)) years.push(end);
  return years;
}

/** Whether a side may promise this good to its partner. */
export function promisable(g: Game, from: Ally, good: GoodData): boolean {
  return good.maker === from && deliverable(g, good);
}

/** Everything that could be put into a deal by one side, before limits of the draft. */
export function offerables(g: Game, from: Ally): Offerable[] {
  const list: Offerable[] = [];
  someOfferable(g, from, (item) => {
    list.push(item);
    return false;
  });
  return list;
}

/** Looks at one after the other of what a side could put into a deal, until a look says yes. */
export function someOfferable(g: Game, from: Ally, look: (item: Offerable) => boolean): boolean {
  for (const good of g.rules.goods) {
    const mine = good.maker === from || good.maker === null;
    if (!mine || good.kept || !deliverable(g, good)) continue;
    if (look({ from, kind: 'good', what: good.id, due: -1, most: held(g, from, good.id) })) return true;
  }
  for (const arena of g.rules.arenas) {
    if (look({ from, kind: 'cube', what: arena.id, due: -1, most: cubesOf(g, from, arena.id) })) return true;
  }
  const dates = dueYears(g);
  for (const good of g.rules.goods) {
    if (!promisable(g, from, good)) continue;
    const most = good.kept ? 1 : g.rules.settings.promise.most;
    for (const due of dates) if (look({ from, kind: 'promise', what: good.id, due, most })) return true;
  }
  return false;
}

/** The line of a draft that holds a thing already. */
function lineOf(draft: readonly DealLine[], { from, kind, what, due }: Omit<Offerable, 'most'>): DealLine | undefined {
  for (const line of draft) if (line.what === what && line.from === from && line.kind === kind && line.due === due) return line;
  return undefined;
}

/**
 * Why one more unit of this can't go into the draft; null where it can.
 * @returns a key of the locale's `whynot`
 */
export function addProblem(g: Game, draft: readonly DealLine[], item: Offerable): string | null {
  if (item.most === 0) return 'nothing-to-give';
  const line = lineOf(draft, item);
  if (line && line.n >= item.most) return 'no-more-to-give';
  if (item.kind === 'promise' && !line) {
    const promised = draft.filter((l) => l.kind === 'promise').length;
    if (g.state.promises.length + promised >= g.state.trust) return 'trust-full';
  }
  if (item.kind !== 'promise' && (item.kind === 'cube' || item.what === 'coin')) {
    if (draft.some((l) => l.from !== item.from && l.kind === item.kind && l.what === item.what)) return 'both-ways';
  }
  if (!line && draft.length >= g.rules.settings.dealItems) return 'too-many-items';
  return null;
}

/** Whether every line could still be carried out and the promises fit under Trust. */
export function draftHolds(g: Game, draft: readonly DealLine[]): boolean {
  let promised = 0;
  for (const line of draft) {
    if (line.kind === 'promise') promised++;
    else if (line.kind === 'cube') {
      if (cubesOf(g, line.from, line.what) < line.n) return false;
    } else if (held(g, line.from, line.what) < line.n) return false;
  }
  return promised === 0 || g.state.promises.length + promised <= g.state.trust;
}

/** Whether a draft carries goods that cost Russia cubes. */
export function carriesArms(g: Game, draft: readonly DealLine[]): boolean {
  return draft.some((line) => line.kind === 'good' && goodOf(g, line.what).armsPrice);
}

/** Cubes that the price of arms takes now: 1, 2 in a year of an exchange, 0 where a rule lifts it. */
export function armsPrice(g: Game): { cubes: number; missing: 0 | 1 } {
  if (holds(g, 'arms-price', { mode: 'off' })) return { cubes: 0, missing: 0 };
  if (holds(g, 'arms-price', { mode: 'double' })) return { cubes: 2, missing: 1 };
  return { cubes: 1, missing: 0 };
}

/** Carries out an agreed deal, the price of arms already paid (GAME.md, Summit, 3). */
export function concludeDeal(g: Game, draft: readonly DealLine[]): void {
  for (const line of draft) if (line.kind === 'good') payDrones(g, line.from, line.what);
  for (const line of draft) if (line.kind === 'cube') cedeCubes(g, line.from, partnerOf(line.from), line.what, line.n);
  // The price of drones may have cost the giver a network that is part of the deal: what is left of it changes hands.
  const goods: DealLine[] = [];
  for (const line of draft) {
    const has = held(g, line.from, line.what);
    if (line.kind !== 'good' || has === 0) continue;
    const n = Math.min(line.n, has);
    g.state.reserve[line.from][line.what] = has - n;
    goods.push({ ...line, n });
  }
  let net = 0;
  for (const line of goods) {
    const earned = arrive(g, line.from, line.what, line.n);
    net += line.from === 'russia' ? earned : -earned;
  }
  if (net !== 0) shift(g, 'leverage', net);
  for (const line of draft) if (line.kind === 'promise') pledge(g, line.from, line.what, line.n, line.due);
  g.state.thisYear.deals++;
  g.state.thisEra.deals++;
}

/** Writes a promise down. */
export function pledge(g: Game, from: Ally, good: GoodId, n: number, due: number): void {
  g.state.promises.push({ id: g.state.nextPromise, from, good, n, due, stalled: 0 });
  g.state.nextPromise++;
  change(g, { type: 'promised', side: from, good, n, due });
}

export function dropPledge(g: Game, id: number): void {
  const at = g.state.promises.findIndex((p) => p.id === id);
  if (at >= 0) g.state.promises.splice(at, 1);
}

/** A promise is gone without blame. */
export function voidPledge(g: Game, p: Pledge): void {
  const { from, good, n, id } = p;
  dropPledge(g, id);
  change(g, { type: 'promise-void', side: from, good, n });
}

/** A kept promise: Trust +1. */
export function keepPledge(g: Game, p: Pledge): void {
  const { from, good, n, id } = p;
  dropPledge(g, id);
  g.state.conduct[from].kept++;
  g.state.thisYear.kept[from]++;
  g.state.thisEra.kept[from]++;
  change(g, { type: 'promise-kept', side: from, good, n });
  shift(g, 'trust', g.rules.settings.promise.kept);
}

/** A broken promise: Trust -2, Standing -1 (3 in the last year), leverage 2 to the wronged. */
export function breakPledge(g: Game, p: Pledge): void {
  const { from, good, n, id } = p;
  const row = g.rules.settings.promise;
  dropPledge(g, id);
  g.state.conduct[from].broken++;
  change(g, { type: 'promise-broken', side: from, good, n });
  shift(g, 'trust', -row.broken);
  const last = g.state.year === scenarioOf(g).years.length - 1;
  shiftSide(g, 'standing', from, -(last ? row.lastStanding : row.standing));
  leverTo(g, partnerOf(from), row.leverage);
}

/** Whether a promise may still be stalled: once, not past the scenario, not barred, never a veto. */
export function stallProblem(g: Game, p: Pledge): string | null {
  if (goodOf(g, p.good).kept) return 'veto-no-stall';
  if (p.stalled) return 'stalled-once';
  if (p.due + 1 >= scenarioOf(g).years.length) return 'stall-too-late';
  if (holds(g, 'stall', { side: p.from, mode: 'barred' })) return 'stall-barred';
  return null;
}

/** A year later; leverage 1 to the one who waits, unless a rule lets it pass. */
export function stallPledge(g: Game, p: Pledge): void {
  p.due++;
  p.stalled = 1;
  g.state.conduct[p.from].stalled++;
  change(g, { type: 'promise-stalled', side: p.from, good: p.good, n: p.n, due: p.due });
  if (!holds(g, 'stall', { side: p.from, mode: 'free' })) {
    leverTo(g, partnerOf(p.from), g.rules.settings.promise.stallLeverage);
  }
}

/** Promises that name goods for a front are gone without blame when it shuts. */
export function voidPromisesFor(g: Game, front: string): void {
  for (const p of [...g.state.promises]) {
    const good = goodOf(g, p.good);
    if (good.direct === front || (!deliverable(g, good) && (good.strength[front] ?? 0) > 0)) voidPledge(g, p);
  }
}

/** Veto for a side: whether casting is free of its cube and earns Trust. */
export function vetoFree(g: Game, side: Ally): boolean {
  return lasting(g, 'veto').some((rule) => rule.side === side);
}
