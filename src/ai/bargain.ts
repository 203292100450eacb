import type { Action } from '../engine/actions';
import { clone } from '../engine/clone';
import { addProblem, draftHolds, type Offerable, offerables, packageKey } from '../engine/deals';
import { apply, awaiting } from '../engine/engine';
import type { Game } from '../engine/game';
import type { DealLine, GameState } from '../engine/state';
import { type Ally, partnerOf, type Rules } from '../engine/types';
import { bestStep } from './best';
import { type Look, look } from './evaluate';

/** A package with what it is worth to both, in hundred-thousandths of outcome over no deal. */
export interface Package {
  draft: DealLine[];
  gain: Record<Ally, number>;
  /** What each gains on the West, in hundredths of Standing. */
  lead: Record<Ally, number>;
}

/** How many packages are looked at in full. */
const TRIED = 20;

/** The position after a deal is agreed, questions it raises answered by what is best for the asked. */
export function afterDeal(rules: Rules, state: GameState, by: Ally, draft: readonly DealLine[]): GameState {
  const after = clone(state);
  const top = after.stack[after.stack.length - 1];
  if (top && (top.phase === 'compose' || top.phase === 'answer')) after.stack.pop();
  after.stack.push({
    phase: 'answer',
    by: partnerOf(by),
    draft: draft.map((line) => ({ ...line })),
    counter: 1,
    summit: 0,
  });
  apply(rules, after, { do: 'accept' });
  for (let i = 0; i < 4; i++) {
    const asked = awaiting(rules, after);
    const step = asked?.decision === 'arms-price' ? bestStep(rules, after, asked.side) : null;
    if (!step) break;
    apply(rules, after, step);
  }
  return after;
}

/** What a package is worth to both over leaving things as they are. */
export function appraise(rules: Rules, state: GameState, by: Ally, draft: DealLine[], before = look(rules, state)): Package {
  const after = look(rules, afterDeal(rules, state, by, draft));
  const less = (a: Record<Ally, number>, b: Record<Ally, number>) => ({ russia: a.russia - b.russia, iran: a.iran - b.iran });
  return { draft, gain: less(after.value, before.value), lead: less(after.margin, before.margin) };
}

interface Piece {
  lines: DealLine[];
  russia: number;
  iran: number;
}

/** What one side could put across, alone, with its worth to both: units of one thing. */
function pieces(g: Game, from: Ally, by: Ally, before: Look): Piece[] {
  const list: Piece[] = [];
  for (const item of offerables(g, from)) {
    if (item.most === 0 || addProblem(g, [], item)) continue;
    for (const n of amounts(g, item)) {
      const lines: DealLine[] = [{ from, kind: item.kind, what: item.what, n, due: item.due }];
      if (!draftHolds(g, lines)) continue;
      const { gain } = appraise(g.rules, g.state, by, lines, before);
      list.push({ lines, ...gain });
    }
  }
  return list;
}

/** Amounts worth looking at: one, two of a cube or a dear promise, up to three of the rest. */
function amounts(g: Game, item: Offerable): number[] {
  if (item.kind === 'cube') return item.most >= 2 ? [1, 2] : [1];
  const dear = item.kind === 'promise' && (g.rules.good[item.what]?.cost ?? 1) > 1;
  const most = Math.min(item.most, dear ? 2 : 3);
  if (item.kind === 'promise') return most > 1 ? [1, most] : [1];
  return Array.from({ length: most }, (_, i) => i + 1);
}

/** Whether two packages of one line each may stand in one deal. */
function fits(a: Piece, b: Piece): boolean {
  for (const x of a.lines) {
    for (const y of b.lines) {
      const same = x.kind === y.kind && x.what === y.what;
      if (same && x.from === y.from) return false;
      if (same && x.from !== y.from && (x.kind === 'cube' || x.what === 'coin')) return false;
    }
  }
  return true;
}

const join = (a: Piece, b: Piece): Piece => ({ lines: [...a.lines, ...b.lines], russia: a.russia + b.russia, iran: a.iran + b.iran });

/**
 * How evenly a package serves both, in percent: the smaller gain on the West in the larger. Measured in Standing, not
 * in outcome: who is far behind would else give all it has to a friend who can still beat the West.
 */
export function evenness(row: Package): number {
  const low = Math.min(row.lead.russia, row.lead.iran);
  const high = Math.max(row.lead.russia, row.lead.iran);
  return low <= 0 ? 0 : Math.trunc((low * 100) / high);
}

/** The product of both gains where both gain, in the order of Nash; else nothing. */
export function nash(gain: Record<Ally, number>): number {
  return gain.russia > 0 && gain.iran > 0 ? gain.russia * gain.iran : 0;
}

/**
 * Packages that look good to both, best first by the product of both gains, each looked at in full.
 * Single things are appraised first; pairs and triples are ranked by their sums and the best of them tried.
 */
export function packages(rules: Rules, state: GameState, by: Ally): Package[] {
  const g: Game = { rules, state };
  const before = look(rules, state);
  const mine = pieces(g, by, by, before);
  const theirs = pieces(g, partnerOf(by), by, before);
  const drafts: Piece[] = [...mine, ...theirs];
  for (const a of mine) for (const b of theirs) if (fits(a, b)) drafts.push(join(a, b));
  const best = topBy(drafts, 16);
  for (const pair of best.slice(0, 6)) {
    for (const more of [...mine, ...theirs]) if (fits(pair, more)) best.push(join(pair, more));
  }
  const found: Package[] = [];
  const offered = new Set(state.offers);
  for (const piece of topBy(best, TRIED)) {
    const key = packageKey(piece.lines);
    if (offered.has(key) || !draftHolds(g, piece.lines)) continue;
    offered.add(key);
    found.push(appraise(rules, state, by, piece.lines, before));
  }
  return found.filter((row) => nash(row.gain) > 0).sort((x, y) => nash(y.gain) - nash(x.gain));
}

/** The most promising by product of the summed gains; small losses may still turn out well together. */
function topBy(list: Piece[], n: number): Piece[] {
  const score = (piece: Piece) => {
    const r = piece.russia + 100;
    const i = piece.iran + 100;
    return r > 0 && i > 0 ? r * i : Math.min(r, i) * 100000;
  };
  return list
    .map((piece, at) => ({ piece, at, s: score(piece) }))
    .sort((a, b) => b.s - a.s || a.at - b.at)
    .slice(0, n)
    .map((row) => row.piece);
}

/**
 * The next small action that turns a draft into a wanted package, or sends it.
 * @returns null where the package can't be reached by legal actions
 */
export function toward(draft: readonly DealLine[], wanted: readonly DealLine[], legal: readonly Action[]): Action | null {
  const same = (a: DealLine, b: DealLine) => a.from === b.from && a.kind === b.kind && a.what === b.what && a.due === b.due;
  for (let line = 0; line < draft.length; line++) {
    const have = draft[line] as DealLine;
    const want = wanted.find((row) => same(row, have));
    if (!want || want.n < have.n) return legal.find((action) => action.do === 'take-back' && action.line === line) ?? null;
  }
  for (const want of wanted) {
    const have = draft.find((row) => same(row, want));
    if ((have?.n ?? 0) >= want.n) continue;
    return (
      legal.find(
        (action) =>
          action.do === 'add' &&
          action.from === want.from &&
          action.kind === want.kind &&
          action.what === want.what &&
          (action.kind !== 'promise' || action.due === want.due),
      ) ?? null
    );
  }
  return legal.find((action) => action.do === 'send') ?? null;
}
