import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/engine/actions';
import { awaiting, IllegalAction, legalActions } from '../../src/engine/engine';
import type { GameEvent } from '../../src/engine/events';
import { hashOf } from '../../src/engine/hash';
import type { Frame, GameState } from '../../src/engine/state';
import { recap, visibleTo } from '../../src/play/recap';
import { newRecord, readSave, SaveProblem, startOf, writeSave } from '../../src/play/record';
import { createSession, type Session } from '../../src/play/session';
import { verify } from '../../src/play/verify';
import { AGAINST_COMPUTER, chooser, PEOPLE, randomGame, rules, SCENARIOS } from '../helpers';

function begin(players = PEOPLE, seed = 1, scenario = 'ukraine'): Session {
  return createSession({ rules, record: newRecord(rules, { scenario, seed, players }) });
}

const decisionOf = (session: Session): string => session.awaiting()?.decision ?? 'over';

/** Acts at random until a decision of this kind comes. */
function until(session: Session, decision: Frame['phase'], seed = 3): void {
  const choose = chooser(seed);
  while (decisionOf(session) !== decision) session.act(choose(session.state));
}

/** Does the first legal action of a kind. */
function doFirst(session: Session, kind: Action['do']): GameEvent[] {
  const action = legalActions(rules, session.state).find((legal) => legal.do === kind);
  if (!action) throw new Error(`no ${kind} here`);
  return session.act(action);
}

describe('a session', () => {
  it('plays, records and tells', () => {
    let heard = 0;
    const record = newRecord(rules, { scenario: 'ukraine', seed: 1, players: PEOPLE });
    const session = createSession({ rules, record, onChange: () => heard++ });
    const leave = session.subscribe(() => heard++);
    doFirst(session, 'keep');
    expect(heard).toBe(2);
    leave();
    doFirst(session, 'keep');
    expect(heard).toBe(3);
    expect(session.version).toBe(2);
    expect(session.record).toBe(record);
    expect(record.actions.map((row) => row.side)).toEqual(['russia', 'iran']);
    expect(session.events.some(({ ply, event }) => ply === 2 && event.type === 'aim-kept')).toBe(true);
    expect(() => session.act({ do: 'cast' })).toThrow(IllegalAction);
    expect(record.actions.length).toBe(2);
  });

  it.each(SCENARIOS)('opens a saved game of %s where it stood, with its log', (scenario) => {
    const session = begin(PEOPLE, 5, scenario);
    const choose = chooser(5);
    for (let i = 0; i < 120 && session.awaiting(); i++) session.act(choose(session.state));
    const again = createSession({ rules, record: readSave(writeSave(session.record)) });
    expect(again.state).toEqual(session.state);
    expect(again.events).toEqual(session.events);
  });

  it('of a record that does not hold is refused', () => {
    const { record } = randomGame('ukraine', 2, 30);
    const row = record.actions[9];
    if (row) row.hash = 'abc';
    expect(() => createSession({ rules, record })).toThrow('differs from the rules at action 10');
  });

  it('of a record of other rules starts anew from its last position', () => {
    const { record, states } = randomGame('ukraine', 2, 30);
    record.rulesHash = 'older';
    const session = createSession({ rules, record });
    expect(session.rebased).toBe(true);
    expect(session.record).not.toBe(record);
    expect(hashOf(session.state)).toBe(hashOf(states[30]));
    expect(session.events).toEqual([]);
    expect(session.record.start?.from).toEqual({ at: 30 });
    const row = record.snapshots[0];
    if (row) row.state = { ...row.state, scenario: 'a-lost-war' };
    expect(() => createSession({ rules, record })).toThrow(SaveProblem);
  });

  it('asks the computer with an observation and a seed that repeats', () => {
    const record = newRecord(rules, { scenario: 'ukraine', seed: 1, players: AGAINST_COMPUTER });
    const choose = ({ observation }: { observation: { state: GameState } }) => ({ action: legalActions(rules, observation.state)[0] as Action, why: 'first' });
    const session = createSession({ rules, record, choose });
    expect(session.question()).toBeNull();
    expect(session.computerMove()).toBeNull();
    doFirst(session, 'keep');
    const question = session.question();
    expect(question).toMatchObject({ player: 'random', observation: { side: 'iran' } });
    expect(question?.observation.state.rng).toEqual([]);
    expect(session.question()?.seed).toBe(question?.seed);
    expect(session.computerMove()).not.toBeNull();
    expect(record.actions[1]).toMatchObject({ side: 'iran', why: 'first' });
    expect(session.isComputer('iran')).toBe(true);
  });
});

describe('undo', () => {
  it('takes back points and steps of a deal one by one, to the very same state', () => {
    const session = begin();
    until(session, 'compose');
    const before = session.state;
    const text = writeSave(session.record);
    doFirst(session, 'add');
    doFirst(session, 'add');
    expect(session.undo()).toBe(true);
    expect(session.undo()).toBe(true);
    expect(session.state).toBe(before);
    expect(writeSave(session.record)).toBe(text);
    expect(session.events.every((entry) => entry.ply <= session.record.actions.length)).toBe(true);
  });

  it('does not reach past an offer, an answer, a hand-over or the start', () => {
    const session = begin();
    expect(session.canUndo()).toBe(false);
    doFirst(session, 'keep');
    // Iran is asked now: Russia's choice stands.
    expect(session.undo()).toBe(false);
    until(session, 'compose');
    doFirst(session, 'add');
    doFirst(session, 'send');
    expect(session.canUndo()).toBe(false);
    doFirst(session, 'refuse');
    expect(session.canUndo()).toBe(false);
  });

  it('never touches what a computer did', () => {
    const session = begin({ russia: 'random', iran: 'random' });
    const choose = chooser(8);
    while (session.awaiting()) {
      session.act(choose(session.state));
      expect(session.canUndo()).toBe(false);
    }
  });

  it('of random games never follows on news, and leaves a record that holds', () => {
    const news = new Set([
      'die',
      'drew',
      'reshuffled',
      'hand-shown',
      'agenda-shown',
      'agenda-revealed',
      'offered',
      'agreed',
      'refused',
      'year-begins',
      'world-happens',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(...SCENARIOS), (seed, scenario) => {
        const session = begin(PEOPLE, seed, scenario);
        const choose = chooser(seed);
        for (let i = 0; i < 150 && session.awaiting(); i++) {
          const { state, record } = session;
          const text = record.actions.length;
          const side = awaiting(rules, state)?.side;
          const events = session.act(choose(state));
          if (!session.canUndo()) continue;
          expect(events.filter((event) => news.has(event.type))).toEqual([]);
          expect(session.awaiting()?.side).toBe(side);
          expect(session.state.rng).toEqual(state.rng);
          if (i % 3 > 0) continue;
          session.undo();
          expect(session.state).toBe(state);
          expect(record.actions.length).toBe(text);
        }
        expect(verify(rules, session.record)).toEqual({ ok: true, kind: 'verified' });
      }),
      { numRuns: 12 },
    );
  });
});

describe('a preview', () => {
  it('tells what an action changes and changes nothing', () => {
    const session = begin();
    until(session, 'spend');
    const before = hashOf(session.state);
    const action = legalActions(rules, session.state).find((legal) => legal.do === 'place') as Action;
    const foreseen = session.preview(action);
    expect(foreseen).toContainEqual(expect.objectContaining({ type: 'placed' }));
    expect(hashOf(session.state)).toBe(before);
    expect(session.preview({ do: 'cast' })).toEqual([]);
  });

  it("of any action is what happens first, without chance and without what the side can't see", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(...SCENARIOS), (seed, scenario) => {
        const session = begin(PEOPLE, seed, scenario);
        const choose = chooser(seed);
        for (let i = 0; i < 100 && session.awaiting(); i++) {
          const side = session.awaiting()?.side;
          const action = choose(session.state);
          const foreseen = session.preview(action);
          const happened = session.act(action);
          expect(foreseen.filter((event) => ['die', 'drew', 'drew-cards', 'reshuffled', 'hand-seen', 'agenda-revealed'].includes(event.type))).toEqual([]);
          const visible = happened.filter((event) => side && visibleTo(event, side));
          expect(foreseen).toEqual(visible.slice(0, foreseen.length));
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('a recap', () => {
  it('holds what a side may know since a position', () => {
    const session = begin();
    const cards = session.log('both').filter(({ event }) => event.type === 'drew-cards');
    expect(cards.length).toBe(2);
    expect(
      session
        .log('russia')
        .filter(({ event }) => event.type === 'drew-cards')
        .map(({ event }) => event.only),
    ).toEqual(['russia']);
    expect(session.log('public').filter(({ event }) => event.only)).toEqual([]);
    until(session, 'play');
    const n = session.record.actions.length;
    const side = session.awaiting()?.side;
    const other = side === 'iran' ? 'russia' : 'iran';
    doFirst(session, 'points');
    expect(recap(session.events, n, other).every((entry) => entry.ply > n && visibleTo(entry.event, other))).toBe(true);
    expect(session.recap(other).some((entry) => entry.event.type === 'points-played')).toBe(true);
    expect(startOf(session.record).ply).toBe(0);
  });
});
