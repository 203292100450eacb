import { describe, expect, it } from 'vitest';
import { apply, awaiting, newGame } from '../../../src/engine/engine';
import type { EventType, GameEvent } from '../../../src/engine/events';
import type { GameState } from '../../../src/engine/state';
import { filmOf, type MovieFrame } from '../../../src/play/frames';
import { createWords } from '../../../src/rules/words';
import { flightsOf, flightsOfRun } from '../../../src/ui/table/motion/flights';
import { findIn, type Ground, type Point } from '../../../src/ui/table/motion/ground';
import { lengthOf } from '../../../src/ui/table/motion/perform';
import { joins } from '../../../src/ui/table/motion/runs';
import { type SoundName, soundOf, soundsOf } from '../../../src/ui/table/motion/sounds';
import type { Piece } from '../../../src/ui/table/scene/piece';
import type { Flight } from '../../../src/ui/table/stage/flight';
import { chooser, rules, SCENARIOS } from '../../helpers';
import { flat } from './sights';

const words = createWords(rules);
const START = newGame(rules, { scenario: 'decade', seed: 1 });

/** Places of a table by their names, each somewhere else. */
const PLACES: Record<string, Point> = {};
const NAMES = [
  ...rules.goods.flatMap(({ id }) => [`reserve:russia:${id}`, `reserve:iran:${id}`]),
  ...rules.fronts.map(({ id }) => `front:${id}`),
  'front:un',
  ...rules.arenas.flatMap(({ id }) => [`cubes:${id}:russia`, `cubes:${id}:iran`, `cubes:${id}:west`]),
  ...['russia', 'iran', 'west'].map((side) => `standing:${side}`),
  ...['stability', 'sanctions', 'promises'].flatMap((name) => [`${name}:russia`, `${name}:iran`]),
  ...['trust', 'leverage', 'track:war', 'track:escalation', 'track:damascus', 'track:price', 'agenda', 'deck', 'hand:iran'],
];
NAMES.forEach((name, i) => {
  PLACES[name] = { x: 200 + (i % 10) * 80, y: 200 + Math.floor(i / 10) * 60 };
});

const SLOT = { x: 900, y: 566, w: 118, h: 146 };

function ground(more: Partial<Ground> = {}): Ground {
  return {
    find: (name) => PLACES[name] ?? null,
    piece: () => null,
    own: 'russia',
    slot: SLOT,
    state: START,
    rules,
    words,
    measure: (text, { size }) => text.length * size * 0.45,
    ...more,
  };
}

const BARE = ground({ find: () => null, slot: null });

const middle = ({ from, w, h }: Flight): Point => ({ x: from.x + w / 2, y: from.y + h / 2 });
const goal = ({ to, w, h }: Flight): Point => ({ x: to.x + w / 2, y: to.y + h / 2 });
const near = (a: Point, b: Point | undefined): boolean => b !== undefined && Math.hypot(a.x - b.x, a.y - b.y) < 30;
const textsOf = ({ marks }: Flight): string[] => flat(marks).flatMap((mark) => (mark.mark === 'text' ? [String(mark.text)] : []));
const iconsOf = ({ marks }: Flight): string[] => flat(marks).flatMap((mark) => (mark.mark === 'icon' ? [mark.name] : []));

/** So many flights from one place to another. */
function expectWays(flights: readonly Flight[], n: number, from: string, to: string): void {
  expect(flights).toHaveLength(n);
  for (const flight of flights) {
    expect(near(middle(flight), PLACES[from]), `from ${from}`).toBe(true);
    expect(near(goal(flight), PLACES[to]), `to ${to}`).toBe(true);
  }
}

/** All frames of random games, action by action. */
function films(scenario: string, seed: number): MovieFrame[][] {
  const choose = chooser(seed);
  const list: MovieFrame[][] = [];
  for (let state: GameState = newGame(rules, { scenario, seed }); awaiting(rules, state); ) {
    const action = choose(state);
    list.push(filmOf(rules, state, action).frames);
    apply(rules, state, action);
  }
  return list;
}

/** Events as the moments in which they are shown. */
function momentsOf(events: readonly GameEvent[]): GameEvent[][] {
  const list: GameEvent[][] = [];
  for (const event of events) {
    const last = list[list.length - 1];
    if (last && joins(last, event)) last.push(event);
    else list.push([event]);
  }
  return list;
}

describe('goods', () => {
  it('two drones fly from Iran to Russia', () => {
    const flights = flightsOf({ type: 'delivered', from: 'iran', to: 'russia', good: 'drone', n: 2 }, ground());
    expectWays(flights, 2, 'reserve:iran:drone', 'reserve:russia:drone');
    expect(flights.every((flight) => iconsOf(flight)[0] === 'good-drone' && flight.arc === 24 && flight.time === 320)).toBe(true);
  });

  it('an air wing that Russia delivers goes straight to Syria', () => {
    expectWays(flightsOf({ type: 'delivered', from: 'russia', to: 'iran', good: 'wing', n: 1 }, ground()), 1, 'reserve:russia:wing', 'front:syria');
  });

  it('what is committed goes to its front, what is recalled comes back', () => {
    expectWays(flightsOf({ type: 'committed', side: 'iran', front: 'skies', good: 's300', n: 1 }, ground()), 1, 'reserve:iran:s300', 'front:skies');
    expectWays(flightsOf({ type: 'recalled', side: 'iran', front: 'skies', good: 's300', n: 1 }, ground()), 1, 'front:skies', 'reserve:iran:s300');
  });

  it('what the war wears down fades where it stood', () => {
    const flights = flightsOf({ type: 'worn', side: 'iran', front: 'syria', good: 'ground', n: 2 }, ground());
    expectWays(flights, 2, 'front:syria', 'front:syria');
    expect(flights.every(({ fade }) => fade === 'out')).toBe(true);
  });

  it('oil pays in coins, once: the coins that are then gained are the same ones', () => {
    const events: GameEvent[] = [
      { type: 'income', side: 'iran', arena: 'oil', n: 3 },
      { type: 'gained', side: 'iran', good: 'coin', n: 3 },
    ];
    expectWays(flightsOfRun(events, ground()), 3, 'cubes:oil:iran', 'reserve:iran:coin');
  });

  it('a favour moves the good once', () => {
    const events: GameEvent[] = [
      { type: 'favour', side: 'russia', what: 'drone', n: 1 },
      { type: 'lost', side: 'iran', good: 'drone', n: 1, front: '' },
      { type: 'gained', side: 'russia', good: 'drone', n: 1 },
    ];
    expectWays(flightsOfRun(events, ground()), 1, 'reserve:iran:drone', 'reserve:russia:drone');
  });

  it('many fly as a few', () => {
    expect(flightsOf({ type: 'gained', side: 'russia', good: 'coin', n: 30 }, ground()).length).toBeLessThanOrEqual(14);
  });
});

describe('cubes', () => {
  it("the West's come from its inset, those of the allies from their side", () => {
    expectWays(flightsOf({ type: 'placed', side: 'west', arena: 'gulf', n: 2 }, ground()), 2, 'agenda', 'cubes:gulf:west');
    expectWays(flightsOf({ type: 'placed', side: 'iran', arena: 'caspian', n: 1 }, ground()), 1, 'hand:iran', 'cubes:caspian:iran');
  });

  it('come from the card in play where one lies there', () => {
    const at = { x: 959, y: 639 };
    const [flight] = flightsOf(
      { type: 'placed', side: 'iran', arena: 'oil', n: 1 },
      ground({ find: (name) => (name === 'play' ? at : (PLACES[name] ?? null)) }),
    );
    expect(flight && near(middle(flight), at)).toBe(true);
  });

  it('a ceded cube turns over into the shape of its new owner', () => {
    const flights = flightsOf({ type: 'ceded', from: 'russia', to: 'iran', arena: 'oil', n: 1 }, ground());
    expectWays(flights, 1, 'cubes:oil:russia', 'cubes:oil:iran');
    expect(flights[0]?.turn?.some((mark) => mark.mark === 'shape' && mark.side === 'iran')).toBe(true);
  });

  it('moved ones go from one arena to the other', () => {
    expectWays(flightsOf({ type: 'redeployed', side: 'west', from: 'contracts', to: 'gulf', n: 1 }, ground()), 1, 'cubes:contracts:west', 'cubes:gulf:west');
  });

  it('of three halved ones one goes', () => {
    const state = { ...START, cubes: { ...START.cubes, oil: { russia: 3, iran: 0, west: 0 } } };
    expectWays(flightsOf({ type: 'halved-cubes', arena: 'oil' }, ground({ state })), 1, 'cubes:oil:russia', 'cubes:oil:russia');
  });
});

describe('figures', () => {
  it("rise where a track moves, in its side's colour and never in red", () => {
    const [flight] = flightsOf({ type: 'shifted', track: 'stability', side: 'russia', n: -2, to: 5 }, ground());
    expect(flight && textsOf(flight)).toEqual(['−2']);
    expect(flight && iconsOf(flight)).toEqual(['track-stability']);
    expect(JSON.stringify(flight?.marks)).toContain('"fill":"russia"');
    expect(JSON.stringify(flight?.marks)).not.toContain('alarm');
  });

  it('leverage has the colour of who gains by it', () => {
    const [flight] = flightsOf({ type: 'shifted', track: 'leverage', side: '', n: -2, to: -2 }, ground());
    expect(flight && textsOf(flight)).toEqual(['+2']);
    expect(JSON.stringify(flight?.marks)).toContain('"fill":"iran"');
  });

  it('two changes of a track in one moment are one figure, and none where they cancel', () => {
    const up: GameEvent = { type: 'shifted', track: 'trust', side: '', n: 1, to: 4 };
    expect(flightsOfRun([up, up], ground()).map(textsOf)).toEqual([['+2']]);
    expect(flightsOfRun([up, { ...up, n: -1, to: 3 }], ground())).toEqual([]);
  });

  it('an arena that is scored sends its points to Standing, once', () => {
    const events: GameEvent[] = [
      { type: 'scored-arena', arena: 'gulf', side: 'iran', n: 3 },
      { type: 'shifted', track: 'standing', side: 'iran', n: 3, to: 12 },
    ];
    expectWays(flightsOfRun(events, ground()), 1, 'cubes:gulf:iran', 'standing:iran');
  });

  it('a front is met with a tick or short with a triangle', () => {
    const met = flightsOf({ type: 'front-met', front: 'syria', demand: 3, strength: 4 }, ground());
    expect(met.map(iconsOf)).toEqual([['ui-check']]);
    const short = flightsOf({ type: 'front-short', front: 'skies', demand: 3, strength: 1, short: 2 }, ground());
    expect(short.map(iconsOf)).toEqual([['ui-short']]);
    expect(short.map(textsOf)).toEqual([['2']]);
  });

  it('a veto is stamped on the United Nations', () => {
    expectWays(flightsOf({ type: 'vetoed', target: 'syria' }, ground()), 1, 'front:un', 'front:un');
  });
});

describe('cards', () => {
  const card = rules.cards[0]?.id ?? '';

  it("the other side's leaves its hand as a back and is turned up on its way", () => {
    const [flight] = flightsOf({ type: 'event-played', side: 'iran', card }, ground());
    expect(flight && near(middle(flight), PLACES['hand:iran'])).toBe(true);
    expect(flight?.to).toEqual({ x: SLOT.x, y: SLOT.y });
    expect(flight && textsOf(flight)).toEqual([]);
    expect(flight?.turn && flat(flight.turn).some((mark) => mark.mark === 'text' && mark.text === rules.card[card]?.title)).toBe(true);
  });

  it('one that lies open glides by itself', () => {
    const piece: Piece = { id: `card:${card}`, layer: 'cards', x: 300, y: 570, w: 118, h: 146, marks: [] };
    expect(flightsOf({ type: 'points-played', side: 'russia', card, points: 2 }, ground({ piece: (id) => (id === piece.id ? piece : null) }))).toEqual([]);
  });

  it('what the other side draws is seen from behind, and nothing says which cards they are', () => {
    const flights = flightsOf({ type: 'drew', side: 'iran', n: 3 }, ground());
    expectWays(flights, 3, 'deck', 'hand:iran');
    expect(flights.flatMap(textsOf)).toEqual([]);
    expect(flightsOf({ type: 'drew-cards', only: 'iran', side: 'iran', cards: [card] }, ground())).toEqual([]);
  });
});

describe('promises', () => {
  it("are slips that go to the debtor's mat, and become Trust when they are kept", () => {
    const promised = flightsOf({ type: 'promised', side: 'iran', good: 'drone', n: 2, due: 3 }, ground());
    expectWays(promised, 1, 'leverage', 'promises:iran');
    expect(promised.map(textsOf)).toEqual([[words.count('drone', 2)]]);
    expectWays(flightsOf({ type: 'promise-kept', side: 'iran', good: 'drone', n: 2 }, ground()), 1, 'promises:iran', 'trust');
  });

  it('fall apart in two when they are broken', () => {
    expect(flightsOf({ type: 'promise-broken', side: 'russia', good: 'su35', n: 1 }, ground())).toHaveLength(2);
  });
});

describe('anything that happens', () => {
  const EVENTS = SCENARIOS.flatMap((scenario, i) => films(scenario, i + 1));

  it('moves a few things at most, between places of the table, siblings one after another', () => {
    for (const frames of EVENTS) {
      for (const moment of momentsOf(frames.map(({ event }) => event))) {
        const flights = flightsOfRun(moment, ground());
        for (const event of moment) expect(flightsOf(event, ground()).length, event.type).toBeLessThanOrEqual(14);
        const waits = flights.map(({ wait = 0 }) => wait);
        expect(waits).toEqual([...waits].sort((a, b) => a - b));
        for (const { w, h, from, to, time } of flights) for (const n of [w, h, from.x, from.y, to.x, to.y, time]) expect(Number.isFinite(n)).toBe(true);
      }
    }
  });

  it('moves nothing where its places are not on the table', () => {
    for (const frames of EVENTS) for (const { event } of frames) expect(flightsOf(event, BARE), event.type).toEqual([]);
  });

  it('shows in a moment what belongs together, and pauses where something is turned up', () => {
    for (const frames of EVENTS) {
      for (const moment of momentsOf(frames.map(({ event }) => event))) {
        if (moment.some(({ type }) => type === 'world-happens' || type === 'agenda-revealed')) expect(moment).toHaveLength(1);
      }
    }
  });

  it('takes its time, and not too much of it', () => {
    const lengths = EVENTS.map((frames) => momentsOf(frames.map(({ event }) => event)).reduce((ms, moment) => ms + lengthOf(moment, ground()), 0));
    const sorted = lengths.sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(1200);
    // The longest is a Reckoning, or what is left of one after the last decision, with the next year's beginning.
    expect(sorted.at(-1)).toBeLessThan(10_000);
  });
});

describe('places', () => {
  it('are anchors of pieces, or where something is pressed', () => {
    const piece: Piece = {
      id: 'mat:iran',
      layer: 'board',
      x: 100,
      y: 50,
      w: 240,
      h: 548,
      marks: [],
      anchors: [{ name: 'hand:iran', x: 10, y: 20 }],
      hits: [{ key: 'panel:decks', x: 0, y: 100, w: 40, h: 20, label: '', press: { do: 'nothing' } }],
    };
    const find = findIn([piece]);
    expect(find('hand:iran')).toEqual({ x: 110, y: 70 });
    expect(find('panel:decks')).toEqual({ x: 120, y: 160 });
    expect(find('hand:russia')).toBeNull();
  });
});

describe('sounds', () => {
  const heard = (type: EventType): SoundName | null => soundOf({ type } as GameEvent);

  it.each<[EventType, SoundName | null]>([
    ['event-played', 'card'],
    ['delivered', 'token'],
    ['placed', 'cube'],
    ['agreed', 'signature'],
    ['front-short', 'reckoning'],
    ['promise-broken', 'broken'],
    ['world-happens', 'world'],
    ['year-begins', 'year'],
    ['shifted', null],
    ['drew-cards', null],
    ['aim-chosen', null],
  ])('%s: %s', (type, name) => expect(heard(type)).toBe(name));

  it('of much at once only the weightiest two are heard', () => {
    const events = (['placed', 'gained', 'drew', 'promise-broken'] as const).map((type) => ({ type }) as GameEvent);
    expect(soundsOf(events)).toEqual(['broken', 'card']);
    expect(soundsOf([])).toEqual([]);
  });
});
