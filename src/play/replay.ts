import { seeded, shuffle } from '../engine/chance';
import { clone } from '../engine/clone';
import type { GameEvent } from '../engine/events';
import { noConduct } from '../engine/setup';
import type { GameState } from '../engine/state';
import { ALLIES, type Ally, partnerOf, type Rules } from '../engine/types';
import { cannotShow, misfit } from './fits';
import { newRecord, people, SaveProblem, stateAt } from './record';
import type { PlayerKind, SavedGame } from './saved-game';
import { type Verdict, walk } from './verify';

export interface Replay {
  readonly record: SavedGame;
  readonly verdict: Verdict;
  readonly kind: Verdict['kind'];
  /** How far it can be watched: the record's actions, fewer where it is damaged. */
  readonly length: number;
  readonly at: number;
  readonly state: GameState;
  /** Where each year begins. */
  readonly years: readonly { year: number; at: number }[];
  /** What keeps the screens from showing its states, or null. */
  readonly unshowable: string | null;
  /** Goes to a position (kept inside its ends). */
  go(n: number): GameState;
  stateAt(n: number): GameState;
  /** What happened on the way to position n; empty where the rules of today can't tell. */
  eventsAt(n: number): readonly GameEvent[];
}

/**
 * A record to be watched, forwards and backwards. All positions are held: they share whatever did not change.
 * @throws SaveProblem if not even its first position can be read
 */
export function createReplay(rules: Rules, record: SavedGame): Replay {
  const { verdict, states, events } = walk(rules, record);
  if (states.length === 0) throw new SaveProblem('position', 'Nothing of this record can be shown.');
  const length = states.length - 1;
  const inside = (n: number) => Math.max(0, Math.min(length, Math.trunc(n) || 0));
  const years = states.flatMap((state, at) => (at === 0 || states[at - 1]?.year !== state.year ? [{ year: state.year, at }] : []));
  let at = 0;
  return {
    record,
    verdict,
    kind: verdict.kind,
    length,
    years,
    unshowable: states.reduce<string | null>((found, state) => found ?? cannotShow(rules, state), null),
    get at() {
      return at;
    },
    get state() {
      return states[at] as GameState;
    },
    go(n) {
      at = inside(n);
      return states[at] as GameState;
    },
    stateAt: (n) => states[inside(n)] as GameState,
    eventsAt: (n) => events[n] ?? [],
  };
}

export interface PlayOn {
  players: Record<Ally, PlayerKind>;
  /** fresh: what the playing people can't know is dealt anew; same: everything stays as it was. */
  luck: 'fresh' | 'same';
  seed: number;
  title?: string;
  created?: number;
}

/**
 * A new record that starts from a position of another, which stays as it is.
 * @throws SaveProblem where the position can't be played by these rules
 */
export function playOn(rules: Rules, record: SavedGame, at: number, { players, luck, seed, title, created }: PlayOn): SavedGame {
  const found = stateAt(rules, record, at);
  // A game of an earlier day did not keep how its sides dealt.
  const state = clone({ ...found, conduct: found.conduct ?? { russia: noConduct(), iran: noConduct() } });
  const problem = misfit(rules, state);
  if (problem) throw new SaveProblem('position', `This position can't be played by the rules of today: ${problem}.`, { problem });
  if (luck === 'fresh') dealAnew(rules, state, people({ players }), seed);
  const from = { at, ...(record.title !== undefined ? { title: record.title } : {}) };
  return newRecord(rules, {
    scenario: record.scenario,
    seed,
    players,
    start: { state, from },
    ...(title !== undefined ? { title } : {}),
    ...(created !== undefined ? { created } : {}),
  });
}

/**
 * Deals anew, in place, what none of the people can know. One person: the draw pile and the computer's hand together (cards it
 * was shown stay), the computer's aim, the agenda unless that person has seen it. Two or none: the piles only, hands stay.
 */
function dealAnew(rules: Rules, state: GameState, persons: readonly Ally[], seed: number): void {
  state.rng = seeded(seed);
  const [person] = persons;
  if (persons.length === 1 && person) {
    const rival = partnerOf(person);
    dealHand(state, person, rival);
    dealAims(rules, state, rival);
  } else shuffle(state, state.draw);
  const eyes = persons.length > 0 ? persons : ALLIES;
  const known = eyes.some((side) => state.agendaSeen[side] === 1);
  dealAgenda(state, known);
}

/** The rival's unknown cards go into the pile, and as many come out of it. */
function dealHand(state: GameState, person: Ally, rival: Ally): void {
  const shown = new Set(state.seen[person]);
  const kept = state.hands[rival].filter((card) => shown.has(card));
  const hidden = state.hands[rival].filter((card) => !shown.has(card));
  const pool = [...state.draw, ...hidden];
  shuffle(state, pool);
  const dealt = pool.splice(pool.length - hidden.length, hidden.length);
  state.hands[rival] = [...kept, ...dealt];
  state.draw = pool;
}

/** The rival's secret aim, or the two it is choosing from. */
function dealAims(rules: Rules, state: GameState, rival: Ally): void {
  const era = rules.scenario[state.scenario]?.years[state.year]?.era ?? 0;
  const fit = rules.aims.filter((aim) => aim.side === rival && aim.eras.includes(era)).map((aim) => aim.id);
  shuffle(state, fit);
  if (state.aimOffers[rival].length > 0) state.aimOffers[rival] = fit.slice(0, state.aimOffers[rival].length).sort();
  if (state.aims[rival] !== '' && fit[0]) state.aims[rival] = fit[0];
}

/** The agenda deck, with this year's agenda while nobody who plays has seen it. */
function dealAgenda(state: GameState, known: boolean): void {
  if (known || state.agenda === '') {
    shuffle(state, state.agendaDeck);
    return;
  }
  const pool = [...state.agendaDeck, state.agenda];
  shuffle(state, pool);
  state.agenda = pool.pop() as string;
  state.agendaDeck = pool;
}
