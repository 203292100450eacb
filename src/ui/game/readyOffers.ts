import type { Action } from '../../engine/actions';
import { cubesOf } from '../../engine/arenas';
import { clone } from '../../engine/clone';
import { dueYears, packageKey } from '../../engine/deals';
import { apply, isLegal } from '../../engine/engine';
import { need } from '../../engine/fronts';
import { eraEnd, type Game } from '../../engine/game';
import { held } from '../../engine/goods';
import type { DealLine, GameState } from '../../engine/state';
import { effectiveSanctions } from '../../engine/tracks';
import { type Ally, type GoodData, partnerOf, type Rules } from '../../engine/types';

type Add = Extract<Action, { do: 'add' }>;

/** A finished draft and the legal actions that compose it from what lies on the table now. */
export interface ReadyOffer {
  actions: Action[];
  draft: DealLine[];
}

/** Some units of one thing and roughly what they are worth to who gets them, in operations points. */
interface Item {
  add: Add;
  n: number;
  worth: number;
}

const MOST = 3;

/**
 * Up to three drafts that the side on turn could send: made from what each side needs of the other, of legal actions
 * only, none that has been offered before in this summit. Empty where it isn't composing.
 */
export function readyOffers(rules: Rules, state: GameState): ReadyOffer[] {
  const top = state.stack[state.stack.length - 1];
  if (top?.phase !== 'compose') return [];
  const g: Game = { rules, state };
  const offers: ReadyOffer[] = [];
  const known = new Set<string>();
  for (const items of candidates(g, top.by)) {
    const offer = composed(rules, state, items);
    if (!offer || known.has(packageKey(offer.draft))) continue;
    known.add(packageKey(offer.draft));
    offers.push(offer);
    if (offers.length === MOST) break;
  }
  return offers;
}

/** Packages worth trying, the likeliest first: need for need, need for coins, for a cube, for a promise. */
function candidates(g: Game, by: Ally): Item[][] {
  const other = partnerOf(by);
  const mine = wants(g, by);
  const theirs = wants(g, other);
  const list: Item[][] = [];
  const ask = mine[0];
  const give = theirs[0];
  if (ask && give) list.push([ask, give]);
  if (ask) list.push(...paid(g, by, ask));
  if (give) list.push(...paid(g, other, give));
  for (const second of mine.slice(1)) list.push(...(give ? [[second, give]] : []), ...paid(g, by, second));
  for (const second of theirs.slice(1)) list.push(...(ask ? [[ask, second]] : []), ...paid(g, other, second));
  list.push(...swaps(g, by));
  return list;
}

/** What `side` could use from its partner now: goods for its fronts, then what works for it, then cover at the Council. */
function wants(g: Game, side: Ally): Item[] {
  const from = partnerOf(side);
  const list: Item[] = [];
  for (const front of g.rules.fronts) {
    const short = need(g, side, front.id);
    if (short === 0) continue;
    for (const good of g.rules.goods) {
      const each = good.strength[front.id] ?? 0;
      const reaches = good.direct === front.id || front.by.includes(side);
      if (good.maker !== from || each === 0 || !reaches) continue;
      const units = Math.min(Math.ceil(short / each), g.rules.settings.promise.most, good.limit[front.id] ?? MOST);
      const here = Math.min(units, held(g, from, good.id));
      if (here > 0) list.push(goodItem(from, good, here, Math.min(short, here * each)));
      else list.push(promiseItem(g, from, good, units, Math.min(short, units * each)));
    }
  }
  for (const good of g.rules.goods) {
    if (good.maker !== from || !good.works || held(g, side, good.id) > 0) continue;
    if (effectiveSanctions(g, side) < good.firstLeverageSanctions) continue;
    list.push(held(g, from, good.id) > 0 ? goodItem(from, good, 1, 1) : promiseItem(g, from, good, 1, 1));
  }
  for (const good of g.rules.goods) if (good.kept && good.maker === from) list.push(promiseItem(g, from, good, 1, 1));
  // What lies ready comes before what would only be promised.
  return [...list.filter((item) => item.add.kind === 'good'), ...list.filter((item) => item.add.kind === 'promise')];
}

const goodItem = (from: Ally, good: GoodData, n: number, use: number): Item => ({
  add: { do: 'add', from, kind: 'good', what: good.id },
  n,
  worth: n * good.cost + use,
});

/** A promise falls due next year, so that there is time to make it; a veto at the era's end. */
function promiseItem(g: Game, from: Ally, good: GoodData, n: number, use: number): Item {
  const years = dueYears(g);
  const due = good.kept ? eraEnd(g, g.state.year) : (years.find((year) => year > g.state.year) ?? g.state.year);
  return { add: { do: 'add', from, kind: 'promise', what: good.id, due }, n, worth: n * good.cost + use - 1 };
}

/** Ways in which `side` could pay for an item: coins, a cube, a promise of what it makes. */
function paid(g: Game, side: Ally, item: Item): Item[][] {
  const ways: Item[][] = [];
  const coin = g.rules.goods.find((good) => good.maker === null);
  const purse = coin ? held(g, side, coin.id) : 0;
  if (coin && purse > 0) {
    const n = Math.max(1, Math.min(purse, item.worth - 1, MOST));
    ways.push([item, { add: { do: 'add', from: side, kind: 'good', what: coin.id }, n, worth: n }]);
  }
  const cube = spareCube(g, side);
  if (cube) ways.push([item, cube]);
  for (const good of g.rules.goods) if (good.maker === side && !good.kept && !good.direct) ways.push([item, promiseItem(g, side, good, 1, 0)]);
  return ways;
}

/** A cube from the arena where a side has most of them, Damascus and oil alike. */
function spareCube(g: Game, side: Ally): Item | null {
  let best: string | null = null;
  for (const arena of g.rules.arenas) {
    if (arena.trustCost > 0) continue;
    if (cubesOf(g, side, arena.id) > (best ? cubesOf(g, side, best) : 0)) best = arena.id;
  }
  return best ? { add: { do: 'add', from: side, kind: 'cube', what: best }, n: 1, worth: 2 } : null;
}

/** Where nobody needs anything: a cube against a cube of another arena. */
function swaps(g: Game, by: Ally): Item[][] {
  const list: Item[][] = [];
  const cubes = (side: Ally) => g.rules.arenas.filter((arena) => cubesOf(g, side, arena.id) > 0).map((arena) => arena.id);
  for (const asked of cubes(partnerOf(by))) {
    for (const given of cubes(by)) {
      if (asked === given) continue;
      list.push([
        { add: { do: 'add', from: partnerOf(by), kind: 'cube', what: asked }, n: 1, worth: 2 },
        { add: { do: 'add', from: by, kind: 'cube', what: given }, n: 1, worth: 2 },
      ]);
    }
  }
  return list;
}

/** Clears the draft and composes the items, every step a legal action; null where it can't be done or sent in full. */
function composed(rules: Rules, state: GameState, items: readonly Item[]): ReadyOffer | null {
  const trial = clone(state);
  const actions: Action[] = [];
  const does = (action: Action): boolean => {
    if (!isLegal(rules, trial, action)) return false;
    apply(rules, trial, action);
    actions.push(action);
    return true;
  };
  const draft = (): DealLine[] => {
    const top = trial.stack[trial.stack.length - 1];
    return top?.phase === 'compose' ? top.draft : [];
  };
  while (draft().length > 0) if (!does({ do: 'take-back', line: draft().length - 1 })) return null;
  for (const item of items) for (let i = 0; i < item.n; i++) if (!does(item.add)) return null;
  if (!isLegal(rules, trial, { do: 'send' })) return null;
  return { actions, draft: draft().map((line) => ({ ...line })) };
}
