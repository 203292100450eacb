import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clone } from '../../src/engine/clone';
import { hashOf } from '../../src/engine/hash';
import type { GameState } from '../../src/engine/state';
import { newRecord, readSave, type SavedGame, stateAt, step, writeSave } from '../../src/play/record';
import { createReplay } from '../../src/play/replay';
import { verify } from '../../src/play/verify';
import { AGAINST_COMPUTER, chooser, randomGame, rules } from '../helpers';

/** The first random game of at least three years. */
const long = (from: number): SavedGame => {
  const { record } = randomGame('ukraine', from);
  return record.snapshots.length > 2 ? record : long(from + 1);
};
const text = writeSave(long(12));
// biome-ignore lint/suspicious/noExplicitAny: saves are spoiled here in every way that types forbid
type Loose = any;

function edited(edit: (save: Loose) => void): SavedGame {
  const save = JSON.parse(text) as Loose;
  edit(save);
  return readSave(JSON.stringify(save));
}

/** Index of the first action of a kind. */
const indexOf = (kind: string): number => (JSON.parse(text) as SavedGame).actions.findIndex((row) => row.action.do === kind);

describe('verify', () => {
  const other = (save: Loose, i: number) => (save.actions[i].side === 'russia' ? 'iran' : 'russia');
  const edits: [string, (save: Loose) => void, object][] = [
    [
      'an illegal action',
      (s) => {
        s.actions[20].action = { do: 'event', card: 'no-such-card' };
      },
      { at: 21, code: 'illegal' },
    ],
    [
      'the other side',
      (s) => {
        s.actions[20].side = other(s, 20);
      },
      { at: 21, code: 'side' },
    ],
    [
      'a hash',
      (s) => {
        s.actions[20].hash = 'abc';
      },
      { at: 21, code: 'state' },
    ],
    [
      'a patch',
      (s) => {
        s.patches[20].push({ op: 'replace', path: ['standing', 'russia'], value: 40 });
      },
      { at: 21, code: 'patches' },
    ],
    [
      'a patch that leads nowhere',
      (s) => {
        s.patches[20].push({ op: 'replace', path: ['no', 'such', 'place'], value: 40 });
      },
      { at: 21, code: 'patches' },
    ],
    [
      'a snapshot',
      (s) => {
        s.snapshots[1].state.price = 1;
        s.snapshots[1].state.trust = 0;
      },
      { code: 'snapshot' },
    ],
    [
      'a snapshot left out',
      (s) => {
        s.snapshots.splice(1, 1);
      },
      { code: 'snapshot' },
    ],
    [
      'the start',
      (s) => {
        s.snapshots[0].state.price = 5;
        s.snapshots[0].state.trust = 2;
      },
      { at: 0, code: 'start' },
    ],
    [
      'the seed',
      (s) => {
        s.seed++;
      },
      { at: 0, code: 'start' },
    ],
    [
      'a draw',
      (s) => {
        s.draws.find((row: Loose) => row.at > 0 && row.draw === 'cards').cards[0] = 'no-such-card';
      },
      { code: 'draws' },
    ],
    [
      'a draw left out',
      (s) => {
        s.draws.shift();
      },
      { at: 0, code: 'draws' },
    ],
    [
      'the ending',
      (s) => {
        s.ending.winner = s.ending.winner === 'west' ? 'russia' : 'west';
      },
      { code: 'ending' },
    ],
    [
      'the ending left out',
      (s) => {
        delete s.ending;
      },
      { code: 'ending' },
    ],
    [
      'actions past the end',
      (s) => {
        s.actions.push(s.actions[0]);
        s.patches.push(s.patches[0]);
      },
      { code: 'illegal' },
    ],
  ];
  it.each(edits)('finds an edit of %s', (_what, edit, expected) => {
    const verdict = verify(rules, edited(edit));
    expect(verdict).toMatchObject({ ok: false, kind: 'bad', ...expected });
    expect(verdict.reason).toMatch(/^[A-Z].*\.$/);
  });

  it('finds any action that was swapped for another legal one, at its place', () => {
    const record = readSave(text);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: record.actions.length - 1 }), fc.integer({ min: 0, max: 99 }), (i, seed) => {
        const state = stateAt(rules, record, i);
        const action = chooser(seed)(state);
        if (hashOf(action) === hashOf(record.actions[i]?.action)) return;
        expect(
          verify(
            rules,
            edited((save) => {
              save.actions[i].action = action;
            }),
          ),
        ).toMatchObject({ ok: false, at: i + 1 });
      }),
      { numRuns: 20 },
    );
  });

  it('tells a record of other rules from a damaged one', () => {
    const otherRules = (save: Loose) => {
      save.rulesHash = 'older';
    };
    expect(verify(rules, edited(otherRules))).toEqual({ ok: true, kind: 'recorded' });
    // What those rules allowed and these forbid.
    const i = indexOf('event');
    const differs = edited((save) => {
      otherRules(save);
      save.actions[i].action.card = 'a-card-of-old';
    });
    expect(verify(rules, differs)).toMatchObject({ ok: false, kind: 'recorded', at: i + 1, code: 'illegal' });
    const replay = createReplay(rules, differs);
    expect(replay.length).toBe(differs.actions.length);
    expect(replay.stateAt(replay.length)).toEqual(stateAt(rules, readSave(text), replay.length));
    expect(replay.eventsAt(i).length).toBeGreaterThan(0);
    expect(replay.eventsAt(i + 1)).toEqual([]);
    const damaged = edited((save) => {
      otherRules(save);
      save.patches[9].push({ op: 'replace', path: ['price'], value: 1 }, { op: 'replace', path: ['trust'], value: 0 });
    });
    expect(verify(rules, damaged)).toMatchObject({ ok: false, kind: 'bad', at: 10 });
  });

  it('shows what is left of a record whose patches lead nowhere', () => {
    const broken = edited((save) => {
      save.rulesHash = 'older';
      save.patches[9] = [{ op: 'replace', path: ['trust'], value: 'high' }];
    });
    const replay = createReplay(rules, broken);
    expect(replay.kind).toBe('bad');
    expect(replay.length).toBe(9);
    expect(replay.go(500)).toEqual(replay.stateAt(9));
  });

  it("watches a scenario that is gone, and says that it can't be shown", () => {
    const gone = edited((save) => {
      save.rulesHash = 'older';
      save.scenario = 'a-lost-war';
      for (const snapshot of save.snapshots) snapshot.state.scenario = 'a-lost-war';
    });
    expect(verify(rules, gone)).toMatchObject({ ok: false, kind: 'bad', at: 1, code: 'state' });
    expect(createReplay(rules, gone).unshowable).toBe('there is no scenario "a-lost-war"');
  });

  it('never throws, whatever it is given', () => {
    for (const hostile of [null, undefined, {}, [], 'x', { snapshots: [] }, { rulesHash: rules.hash, snapshots: [{}], actions: [{}] }]) {
      expect(verify(rules, hostile as unknown as SavedGame)).toMatchObject({ ok: false, kind: 'bad' });
    }
    fc.assert(
      fc.property(fc.object(), (hostile) => void expect(verify(rules, hostile as unknown as SavedGame).ok).toBe(false)),
      { numRuns: 100 },
    );
  });

  it('neither throws nor hangs on a hostile start', () => {
    const { record, states } = randomGame('ukraine', 12, 40);
    const hostile: ((state: Loose) => void)[] = [
      (s) => {
        s.year = 900;
      },
      (s) => {
        s.stack = Array.from({ length: 40 }, () => ({ phase: 'campaign', at: 0, first: 'iran' }));
      },
      (s) => {
        s.stack.push({
          phase: 'pick',
          by: 'iran',
          left: 9_999,
          source: { of: 'front', id: 'syria', branch: 'met' },
          path: [0, 1, 2, 3],
          cast: { player: '', own: '', favours: '' },
        });
      },
      (s) => {
        s.stack.push({ phase: 'played', card: 'no-such-card', by: 'iran', fired: 0, mark: -1 });
      },
      (s) => {
        for (const good in s.reserve.russia) s.reserve.russia[good] = 90_000;
        for (const good in s.reserve.iran) s.reserve.iran[good] = 90_000;
      },
      (s) => {
        s.hands.russia.push(...s.hands.russia);
      },
      (s) => {
        s.rng = [1];
      },
      (s) => {
        s.fronts = {};
      },
    ];
    for (const spoil of hostile) {
      const state = structuredClone(states[20]) as GameState;
      spoil(state);
      const save = newRecord(rules, { scenario: 'ukraine', seed: 1, players: AGAINST_COMPUTER, start: { state } });
      for (let i = 20; i < 40; i++) {
        save.actions.push(record.actions[i] as SavedGame['actions'][number]);
        save.patches.push(record.patches[i] ?? []);
      }
      const read = readSave(writeSave(save));
      expect(verify(rules, read).ok).toBe(false);
    }
  });

  it('accepts an honest game that was played on from a position', () => {
    const { states } = randomGame('decade', 3, 50);
    const state = clone(states[50] as GameState);
    const record = newRecord(rules, { scenario: 'decade', seed: 5, players: AGAINST_COMPUTER, start: { state, from: { title: 'Before', at: 50 } } });
    let now = state;
    const choose = chooser(9);
    for (let i = 0; i < 60 && !now.ending; i++) now = step(rules, record, now, choose(now)).state;
    expect(verify(rules, readSave(writeSave(record)))).toEqual({ ok: true, kind: 'verified' });
  });
});
