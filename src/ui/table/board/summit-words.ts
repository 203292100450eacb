import type { DealLine } from '../../../engine/state';
import { type Ally, partnerOf } from '../../../engine/types';
import type { Change } from '../../game/changes';
import type { IconName } from '../../look/icons';
import { type Deal, lineDoes } from '../model/draft';
import type { Sight } from '../scene/sight';

/** The words of a draft's lines: what they are and, in one short line each, what they do. */

/** An arena's name where there is little room. */
export function arenaShort({ words }: Sight, arena: string): string {
  const key = `table.summit.arena.${arena}`;
  return words.has(key) ? words.say(key) : words.arena(arena);
}

/** The year a promise falls due in, as short as it can be: a season goes without its year. */
export function dueShort({ rules, state, words }: Sight, due: number): string {
  const season = rules.scenario[state.scenario]?.years[due]?.season;
  const key = `table.summit.season.${season}`;
  return season && words.has(key) ? words.say(key) : words.year(state, due);
}

/** The same inside a line: 'by spring'. */
export function dueInLine(sight: Sight, due: number): string {
  const year = dueShort(sight, due);
  return year.charAt(0).toLowerCase() + year.slice(1);
}

export const lineIcon = (line: Pick<DealLine, 'kind' | 'what'>): IconName => (line.kind === 'cube' ? `arena-${line.what}` : `good-${line.what}`);

/** Its name on the sheet, without the number, which stands beside it. `due`: with a promise's year. */
export function lineName(sight: Sight, line: DealLine, due: boolean): string {
  const { words } = sight;
  const t = words.t;
  if (line.kind === 'cube') return t('table.summit.line.cube', { count: line.n, arena: arenaShort(sight, line.what) });
  const good = words.capital(words.good(line.what, line.what === 'coin' ? 2 : line.n));
  if (line.kind === 'good') return good;
  return due ? t('table.summit.line.due', { good, year: dueInLine(sight, line.due) }) : t('table.summit.line.promise', { good: words.good(line.what, line.n) });
}

/** What a line does, in a few words: the best wording first, shorter ones after it. */
export function lineNotes(sight: Sight, deal: Deal, line: DealLine, reader: Ally | null): string[] {
  if (deal.of === 'done') return [];
  if (line.kind === 'promise') return promiseNotes(sight, deal, line);
  const changes = lineDoes(sight, line);
  return line.kind === 'cube' ? cubeNotes(sight, line, changes, reader) : goodNotes(sight, line, changes, reader);
}

function promiseNotes({ state, words }: Sight, { draft }: Deal, line: DealLine): string[] {
  const promises = draft.filter((each) => each.kind === 'promise');
  const left = state.trust - state.promises.length - promises.indexOf(line) - 1;
  const args = { trust: state.trust, count: left };
  if (left < 0) return [words.t('table.summit.note.over', args)];
  if (left === 0) return [words.t('table.summit.note.last', args), words.t('table.summit.note.lastShort', args)];
  return [words.t('table.summit.note.room', args), words.t('table.summit.note.roomShort', args)];
}

function cubeNotes(sight: Sight, line: DealLine, changes: readonly Change[], reader: Ally | null): string[] {
  const { words } = sight;
  const to = partnerOf(line.from);
  const lead = changes.find((change) => change.of === 'lead' && change.arena === line.what);
  const named = (side: Ally, deed: 'takes' | 'loses'): string => {
    const args = { side: words.t('game.sideName', { context: side }) };
    return words.t(`table.summit.note.${deed}`, side === reader ? { ...args, context: 'you' } : args);
  };
  if (lead?.of === 'lead' && lead.to === to) return [named(to, 'takes')];
  if (lead?.of === 'lead' && lead.from === line.from) return [named(line.from, 'loses')];
  if (!reader) return [words.t('table.summit.note.cede', { count: line.n, from: words.sides(line.from), to: words.sides(to) })];
  return [words.t(line.from === reader ? 'table.summit.note.yours' : 'table.summit.note.theirs', { count: line.n, sides: words.sides(partnerOf(reader)) })];
}

function goodNotes(sight: Sight, line: DealLine, changes: readonly Change[], reader: Ally | null): string[] {
  const { state, words } = sight;
  const t = words.t;
  const to = partnerOf(line.from);
  const you = (side: Ally) => (side === reader ? { context: 'you' } : {});
  if (line.what === 'coin') {
    const n = state.reserve[line.from].coin ?? 0;
    const whose = t('table.summit.note.coins', { n, sides: words.sides(line.from), ...you(line.from) });
    return [whose, t('table.summit.note.coinsShort', { n }), t('table.summit.note.none')];
  }
  const moved = changes.find((change) => change.of === 'leverage');
  const earned = moved?.of === 'leverage' ? (moved.to - moved.from) * (line.from === 'russia' ? 1 : -1) : 0;
  const leverage =
    earned > 0 ? t('table.summit.note.lever', { side: words.t('game.sideName', { context: line.from }), n: earned }) : t('table.summit.note.none');
  const need = changes.find((change) => change.of === 'need' && change.side === to && change.to < change.from);
  if (need?.of === 'need') {
    const args = { side: words.t('game.sideName', { context: to }), n: need.from - need.to, of: need.from, ...you(to) };
    const form = need.to === 0 ? 'all' : 'part';
    const meets = [t(`table.summit.note.${form}`, args), t(`table.summit.note.${form}Short`, args)];
    return [...meets.map((each) => t('table.summit.note.and', { meets: each, leverage })), leverage];
  }
  if (earned > 0) return [t('table.summit.note.first', { leverage }), leverage];
  return [t('table.summit.note.idle'), t('table.summit.note.none')];
}

/** The first of several wordings that fits; the last of them where none does. */
export function fitting({ measure }: Sight, texts: readonly string[], width: number, size: number, weight: 400 | 600 = 400): string {
  return texts.find((text) => measure(text, { size, weight }) <= width) ?? texts[texts.length - 1] ?? '';
}

/** A side's part of an offer in a few words: '2 drones, 1 Su-35 by 2025'. */
export function sideOf(sight: Sight, draft: readonly DealLine[], side: Ally): string {
  const { words } = sight;
  const parts = draft.filter((line) => line.from === side).map((line) => shortLine(sight, line));
  return parts.length > 0 ? words.and(parts) : words.t('table.summit.nothing');
}

/** A line in a few words, its number included. */
export function shortLine(sight: Sight, line: DealLine): string {
  const { words } = sight;
  if (line.kind === 'cube') return words.t('table.summit.line.cubes', { count: line.n, arena: arenaShort(sight, line.what) });
  const good = words.count(line.what, line.n);
  return line.kind === 'good' ? good : words.t('table.summit.line.due', { good, year: dueInLine(sight, line.due) });
}
