import { change, type Game } from './game';
import type { Ally, GoodData, Rules, Side, SidedTrack, TrackId } from './types';

/** Where a track stands; sided tracks need their side. */
export function track(g: Game, id: TrackId, side?: Side): number {
  const { state } = g;
  switch (id) {
    case 'standing':
      return state.standing[side as Side];
    case 'stability':
    case 'sanctions':
      return state[id][side as Ally];
    default:
      return state[id];
  }
}

/** Sets a track, clamped at its ends; returns how far it really moved. */
function put(g: Game, id: TrackId, side: Side | '', to: number): number {
  const { state, rules } = g;
  const row = rules.tracks[id];
  const from = track(g, id, side === '' ? undefined : side);
  const end = Math.max(row.min, Math.min(row.max, to));
  if (end === from) return 0;
  if (id === 'standing') state.standing[side as Side] = end;
  else if (id === 'stability' || id === 'sanctions') state[id as 'stability'][side as Ally] = end;
  else state[id] = end;
  change(g, { type: 'shifted', track: id, side, n: end - from, to: end });
  if (id === 'sanctions' && end > from) loseNetwork(g, side as Ally);
  if (id === 'trust' && end === 0) state.trustBroke = 1;
  return end - from;
}

/** Moves a shared track by n. Leverage: towards Russia is up. */
export function shift(g: Game, id: Exclude<TrackId, SidedTrack>, n: number): number {
  return put(g, id, '', g.state[id] + n);
}

/** Moves a side's own track by n. */
export function shiftSide(g: Game, id: SidedTrack, side: Side, n: number): number {
  return put(g, id, side, track(g, id, side) + n);
}

/** Sets a shared track to a value. */
export function setTrack(g: Game, id: Exclude<TrackId, SidedTrack>, to: number): number {
  return put(g, id, '', to);
}

/** Leverage in a side's favour; 0 where it favours the other. */
export function leverageOf(g: Game, side: Ally): number {
  return Math.max(0, side === 'russia' ? g.state.leverage : -g.state.leverage);
}

/** Moves leverage n points towards a side. */
export function leverTo(g: Game, side: Ally, n: number): number {
  return n === 0 ? 0 : shift(g, 'leverage', side === 'russia' ? n : -n);
}

/** A network is lost when its holder's sanctions rise (GAME.md, goods). */
function loseNetwork(g: Game, side: Ally): void {
  for (const good of g.rules.goods) {
    if (!good.lostToSanctions) continue;
    const held = g.state.reserve[side][good.id] as number;
    if (held > 0) {
      g.state.reserve[side][good.id] = held - 1;
      change(g, { type: 'lost', side, good: good.id, n: 1, front: '' });
    }
  }
}

const RELIEF = new WeakMap<Rules, readonly GoodData[]>();

/** Goods that take something off what sanctions bite: asked for in every position that is valued. */
function reliefIn(rules: Rules): readonly GoodData[] {
  const known = RELIEF.get(rules);
  if (known) return known;
  const list = rules.goods.filter((good) => good.relief > 0);
  RELIEF.set(rules, list);
  return list;
}

/** Sanctions as they bite: lower with a network at work, and by lasting rules. */
export function effectiveSanctions(g: Game, side: Ally): number {
  let n = g.state.sanctions[side];
  const held = g.state.reserve[side];
  for (const good of reliefIn(g.rules)) if ((held[good.id] as number) > 0) n -= good.relief;
  for (const rule of g.state.lasting) if (rule.kind === 'relief' && rule.side === side) n -= rule.n;
  return Math.max(0, n);
}
