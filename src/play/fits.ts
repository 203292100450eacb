import { invariants } from '../engine/check';
import type { Frame, GameState } from '../engine/state';
import { ALLIES, type Rules, type Tally } from '../engine/types';

/** More ways of committing than this are no game's: listing them would take for ever. */
const MOST_WAYS = 20_000;

/**
 * Whether a position from outside can be played with these rules: its ids are known, its rows are those of the data, and what
 * holds in every state holds in it. Never throws.
 * @returns what does not fit, or null
 */
export function misfit(rules: Rules, state: GameState): string | null {
  try {
    if (!state.conduct) return 'it does not say how its sides have dealt';
    return (
      scenarioMisfit(rules, state) ?? rowMisfit(rules, state) ?? idMisfit(rules, state) ?? frameMisfit(rules, state) ?? invariants(rules, state)[0] ?? null
    );
  } catch {
    return "the rules can't go on from it";
  }
}

/**
 * Whether the screens can show a state with these rules. Less is asked than for play.
 * @returns what does not fit, or null
 */
export function cannotShow(rules: Rules, state: GameState): string | null {
  return scenarioMisfit(rules, state) ?? rowMisfit(rules, state) ?? idMisfit(rules, state);
}

function scenarioMisfit(rules: Rules, state: GameState): string | null {
  const scenario = Object.hasOwn(rules.scenario, state.scenario) ? rules.scenario[state.scenario] : undefined;
  if (!scenario) return `there is no scenario "${state.scenario}"`;
  return scenario.years[state.year] ? null : `the scenario has no year ${state.year}`;
}

const sameKeys = (row: object, ids: readonly { id: string }[]): boolean =>
  Object.keys(row).length === ids.length && ids.every(({ id }) => Object.hasOwn(row, id));

/** Goods, fronts and arenas: exactly the rows of the data. */
function rowMisfit(rules: Rules, state: GameState): string | null {
  if (!sameKeys(state.fronts, rules.fronts)) return 'its fronts are not those of the rules';
  if (!sameKeys(state.cubes, rules.arenas)) return 'its arenas are not those of the rules';
  const tallies: Tally[] = [];
  for (const side of ALLIES) {
    tallies.push(state.reserve[side], state.recalled[side], state.arrived[side], state.thisYear.received[side], state.thisEra.received[side]);
    for (const front of rules.fronts) tallies.push(state.fronts[front.id]?.committed[side] ?? {});
  }
  return tallies.every((row) => sameKeys(row, rules.goods)) ? null : 'its goods are not those of the rules';
}

function firstUnknown(ids: readonly string[], known: object): string | undefined {
  return ids.find((id) => !Object.hasOwn(known, id));
}

/** Every id names something. */
function idMisfit(rules: Rules, state: GameState): string | null {
  const given = (...ids: string[]) => ids.filter((id) => id !== '');
  const lists: [string, readonly string[], object][] = [
    [
      'card',
      [...state.draw, ...state.discard, ...state.removed, ...state.hands.russia, ...state.hands.iran, ...state.seen.russia, ...state.seen.iran],
      rules.card,
    ],
    ['agenda', [...state.agendaDeck, ...given(state.agenda)], rules.agenda],
    ['aim', [...given(state.aims.russia, state.aims.iran), ...state.aimOffers.russia, ...state.aimOffers.iran], rules.aim],
    ['world card', Object.keys(state.worlds), rules.world],
    ['good', [...state.promises.map((p) => p.good), ...given(...state.lasting.map((rule) => rule.good))], rules.good],
    ['front', [...state.demands.map((row) => row.front), ...given(...state.lasting.map((rule) => rule.front))], rules.front],
    ['arena', given(...state.lasting.map((rule) => rule.arena)), rules.arena],
  ];
  for (const [what, ids, known] of lists) {
    const unknown = firstUnknown(ids, known);
    if (unknown !== undefined) return `there is no ${what} "${unknown}"`;
  }
  return null;
}

/** What the stack names is known, and no decision has ways without number. */
function frameMisfit(rules: Rules, state: GameState): string | null {
  for (const frame of state.stack) {
    const unknown = unknownInFrame(rules, frame);
    if (unknown) return unknown;
  }
  for (const front of rules.fronts) {
    for (const side of ALLIES) {
      let ways = 1;
      for (const good of rules.goods) if ((good.strength[front.id] ?? 0) > 0) ways *= (state.reserve[side][good.id] ?? 0) + 1;
      if (ways > MOST_WAYS) return `${side} holds more goods than any game has`;
    }
  }
  return null;
}

function unknownInFrame(rules: Rules, frame: Frame): string | null {
  if (frame.phase === 'played' && !Object.hasOwn(rules.card, frame.card)) return `there is no card "${frame.card}"`;
  if (frame.phase === 'handover' && !Object.hasOwn(rules.good, frame.good)) return `there is no good "${frame.good}"`;
  if (frame.phase === 'compose' || frame.phase === 'answer' || frame.phase === 'conclude') {
    for (const line of frame.draft) {
      if (!Object.hasOwn(line.kind === 'cube' ? rules.arena : rules.good, line.what)) return `there is no "${line.what}" to deal in`;
    }
  }
  if ('source' in frame) {
    const { of, id } = frame.source;
    if (!Object.hasOwn(rules[of], id)) return `there is no ${of} "${id}"`;
  }
  return null;
}
