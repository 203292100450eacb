import { awaiting } from '../engine/engine';
import { demand, isOpen, shortfall, strength } from '../engine/fronts';
import { scenarioOf } from '../engine/game';
import { HIDDEN, observe, observePublic } from '../engine/observe';
import type { GameState, Pledge } from '../engine/state';
import { effectiveSanctions } from '../engine/tracks';
import { ALLIES, type Ally, partnerOf, type Rules, SIDES, type Tally } from '../engine/types';
import { SaveProblem, stateAt } from '../play/record';
import { loadRules } from '../rules/load';
import { type Command, ContentError, type Io, readFlags, UsageError, wholeNumber } from './io';
import { yearLabel } from './tally';
import { readGame } from './verify';

const NAMES = { russia: 'Russia', iran: 'Iran', west: 'the West' } as const;

/** A heading and its rows, set in two columns. */
function block(title: string, rows: readonly [string, string][]): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return [title, '='.repeat(title.length), ...rows.map(([name, text]) => `${name.padEnd(width)}${text}`)].join('\n');
}

function goods(rules: Rules, tally: Tally | undefined): string {
  const held = rules.goods.filter((good) => (tally?.[good.id] ?? 0) > 0).map((good) => `${tally?.[good.id]} ${tally?.[good.id] === 1 ? good.one : good.many}`);
  return held.join(', ') || 'nothing';
}

function list(items: readonly string[]): string {
  return items.join(', ') || 'none';
}

/** Cards by title, hidden ones by number. */
function cards(rules: Rules, ids: readonly string[]): string {
  const known = ids.filter((id) => id !== HIDDEN).map((id) => `${rules.card[id]?.title ?? id} (${rules.card[id]?.ops ?? '?'})`);
  const hidden = ids.length - known.length;
  return list(hidden > 0 ? [...known, `${hidden} hidden`] : known);
}

function year(rules: Rules, state: GameState, at: number): string {
  const row = rules.scenario[state.scenario]?.years[at];
  return row ? (row.season ? `${yearLabel(row)} ${row.year}` : yearLabel(row)) : `year ${at}`;
}

function promise(rules: Rules, state: GameState, p: Pledge): string {
  const good = rules.good[p.good];
  return `${NAMES[p.from]} owes ${p.n} ${p.n === 1 ? good?.one : good?.many}, due ${year(rules, state, p.due)}${p.stalled ? ' (stalled)' : ''}`;
}

function leverage(n: number): string {
  return n === 0 ? 'even' : `${Math.abs(n)} for ${n > 0 ? NAMES.russia : NAMES.iran}`;
}

/** What anyone at the table sees. */
function table(rules: Rules, state: GameState): string {
  const g = { rules, state: observePublic(rules, state) };
  const both = (values: Record<Ally, number>) => ALLIES.map((side) => `${NAMES[side]} ${values[side]}`).join(', ');
  const rows: [string, string][] = [
    ['Standing', SIDES.map((side) => `${NAMES[side]} ${state.standing[side]}`).join(', ')],
    ['Leverage', leverage(state.leverage)],
    ['Trust', String(state.trust)],
    ['Stability', both(state.stability)],
    ['Sanctions', ALLIES.map((side) => `${NAMES[side]} ${state.sanctions[side]} (effective ${effectiveSanctions(g, side)})`).join(', ')],
    ['Tracks', `Damascus ${state.damascus}, war ${state.war}, Escalation ${state.escalation}, oil ${state.price}`],
  ];
  for (const front of rules.fronts) {
    const there = state.fronts[front.id]?.committed;
    const who = ALLIES.map((side) => `${NAMES[side]} ${goods(rules, there?.[side])}`).join('; ');
    const text = `demand ${demand(g, front.id)}, strength ${strength(g, front.id)}, short ${shortfall(g, front.id)}; ${who}`;
    rows.push([front.name, isOpen(g, front.id) ? text : 'shut']);
  }
  for (const arena of rules.arenas) rows.push([arena.name, SIDES.map((side) => `${NAMES[side]} ${state.cubes[arena.id]?.[side] ?? 0}`).join(', ')]);
  for (const side of ALLIES) rows.push([`${NAMES[side]}'s reserve`, goods(rules, state.reserve[side])]);
  rows.push(['Promises', list(state.promises.map((p) => promise(rules, state, p)))]);
  rows.push(['World cards', list(Object.entries(state.worlds).map(([id, branch]) => worldTitle(rules, id, branch)))]);
  rows.push(['Agenda', agenda(rules, g.state)]);
  rows.push(['Cards', `draw pile ${state.draw.length}, hands ${both({ russia: state.hands.russia.length, iran: state.hands.iran.length })}`]);
  rows.push(['Discarded', cards(rules, state.discard)]);
  rows.push(['Out of the game', cards(rules, state.removed)]);
  return block('The table', rows);
}

function worldTitle(rules: Rules, id: string, branch: string): string {
  const world = rules.world[id];
  return branch === 'A' || branch === 'B' ? (world?.[branch].title ?? id) : `${world?.title ?? id} (void)`;
}

function agenda(rules: Rules, state: GameState): string {
  if (state.agenda === '') return 'none yet';
  return state.agenda === HIDDEN ? 'face down' : (rules.agenda[state.agenda]?.title ?? state.agenda);
}

/** What one side sees besides. */
function eyes(rules: Rules, state: GameState, side: Ally): string {
  const seen = observe(rules, state, side).state;
  const other = partnerOf(side);
  const aim = (id: string) => (id === '' ? 'none' : id === HIDDEN ? 'secret' : (rules.aim[id]?.title ?? id));
  const rows: [string, string][] = [
    ['Hand', cards(rules, seen.hands[side])],
    ['Aim', aim(seen.aims[side])],
    ['Agenda', agenda(rules, seen)],
    [`${NAMES[other]}'s hand`, cards(rules, seen.hands[other])],
    [`${NAMES[other]}'s aim`, aim(seen.aims[other])],
  ];
  if (seen.aimOffers[side].length > 0) rows.splice(2, 0, ['To choose from', list(seen.aimOffers[side].map(aim))]);
  return block(`${NAMES[side]} sees`, rows);
}

/** Who is asked what, or how it ended. */
function heading(rules: Rules, state: GameState, at: number, all: number): string {
  const { title } = scenarioOf({ rules, state });
  const asked = awaiting(rules, state);
  const now = state.ending
    ? `over: ${state.ending.kind}, first ${state.ending.winner}`
    : asked
      ? `${NAMES[asked.side]} is asked: ${asked.decision}`
      : 'nobody is asked';
  return `${title}, ${year(rules, state, state.year)}, after action ${at} of ${all}; ${now}`;
}

function show(argv: readonly string[], io: Io): number {
  const { values, positionals } = readFlags('show', argv, { at: { type: 'string' } }, true);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('show: one file, please: lab show FILE --at N');
  const wanted = values.at === undefined ? null : wholeNumber('show', 'at', values.at, 0);
  const rules = loadRules();
  const record = readGame(file);
  const all = record.actions.length;
  const at = wanted ?? all;
  if (at > all) throw new UsageError(`show: --at ${at} is past the end: ${file} has ${all} actions`);
  try {
    const state = stateAt(rules, record, at);
    io.out([heading(rules, state, at, all), table(rules, state), eyes(rules, state, 'russia'), eyes(rules, state, 'iran')].join('\n\n'));
  } catch (problem) {
    if (problem instanceof SaveProblem) throw new ContentError(`${file}: ${problem.message}`);
    throw new ContentError(`${file}: position ${at} can't be shown with the rules of today`);
  }
  return 0;
}

export const SHOW: Command = {
  run: show,
  help: `lab show FILE [--at N]

The state after N actions (all of them), in three blocks: the table that all see, what Russia sees, what Iran sees.`,
};
