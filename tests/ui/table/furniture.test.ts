import { describe, expect, it } from 'vitest';
import { actionKey } from '../../../src/engine/actions';
import { clone } from '../../../src/engine/clone';
import { awaiting, choices, legalActions } from '../../../src/engine/engine';
import { need } from '../../../src/engine/fronts';
import type { GameState } from '../../../src/engine/state';
import { effectiveSanctions } from '../../../src/engine/tracks';
import { ALLIES, type Ally } from '../../../src/engine/types';
import type { Eyes } from '../../../src/ui/game/view';
import { bar } from '../../../src/ui/table/board/bar';
import { gridOf } from '../../../src/ui/table/board/grid';
import { log } from '../../../src/ui/table/board/log';
import { mat } from '../../../src/ui/table/board/mat';
import { notes } from '../../../src/ui/table/board/notes';
import { fanned, ruler } from '../../../src/ui/table/board/ruler';
import { whenWords } from '../../../src/ui/table/board/when';
import type { TextMark } from '../../../src/ui/table/scene/marks';
import type { Hit, Piece } from '../../../src/ui/table/scene/piece';
import type { Sight, Stage } from '../../../src/ui/table/scene/sight';
import { CLOSED } from '../../../src/ui/table/scene/ui';
import { randomGame, rules, SCENARIOS } from '../../helpers';
import { flat, measure, plainSight, words } from './sights';

const STAGE: Stage = { w: 1280, h: 720, form: 'wide', scale: 1 };

/** What someone with these eyes sees of a state. */
function sightOf(state: GameState, more: Partial<Sight> = {}, eyes: Eyes = 'russia'): Sight {
  return plainSight(state, { eyes, players: { russia: 'person', iran: 'greedy' }, stage: STAGE, ...more });
}

/** The furniture of a table: all pieces of this test's concern. */
function furniture(sight: Sight): Piece[] {
  const grid = gridOf(sight.stage);
  return [
    ...bar(sight, grid.bar),
    ...ALLIES.flatMap((side) => mat(sight, side, grid[side])),
    ...ruler(sight, grid.ruler),
    ...log(sight, grid.log),
    ...notes(sight),
  ];
}

const find = (pieces: readonly Piece[], id: string): Piece => pieces.find((piece) => piece.id === id) as Piece;
const textOf = ({ text }: TextMark): string => (typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run.b)).join(''));
const texts = (piece: Piece): string[] => flat(piece.marks).flatMap((mark) => (mark.mark === 'text' ? [textOf(mark)] : []));
const hitsOf = (pieces: readonly Piece[]): Hit[] => pieces.flatMap((piece) => piece.hits ?? []);

/** States of every scenario, here and there in a random game. */
const STATES = SCENARIOS.flatMap((scenario, i) => {
  const { states } = randomGame(scenario, i + 3);
  return states.filter((_, at) => at % 23 === 0).slice(0, 14);
});

/** A state in the middle of spending points, with these changes. */
function spending(change: (state: GameState) => void = () => {}): GameState {
  const { states } = randomGame('decade', 5);
  const found = states.find((state) => awaiting(rules, state)?.decision === 'spend' && awaiting(rules, state)?.side === 'russia');
  const state = clone(found as GameState);
  change(state);
  return state;
}

describe('the figures on the furniture', () => {
  it('are those of the state, drawn and said', () => {
    for (const state of STATES) {
      const pieces = furniture(sightOf(state));
      for (const side of ALLIES) {
        const piece = find(pieces, `mat:${side}`);
        expect(texts(piece)).toEqual(expect.arrayContaining([`${state.standing[side]}`, `${state.stability[side]}`, `${state.sanctions[side]}`]));
        expect(piece.say).toContain(`Standing ${state.standing[side]}.`);
        expect(piece.say).toContain(`Stability ${state.stability[side]} of 10`);
        expect(piece.say).toContain(`Sanctions ${state.sanctions[side]} of 6, bite ${effectiveSanctions({ rules, state }, side)}.`);
        for (const [good, n] of Object.entries(state.reserve[side])) if (n > 0) expect(piece.say).toContain(words.count(good, n));
      }
      expect(find(pieces, 'bar').say).toContain(`Trust ${state.trust} of 6`);
      expect(find(pieces, 'bar').say).toContain(words.year(state));
      expect(texts(find(pieces, 'beam:rider'))).toEqual([`${Math.abs(state.leverage)}`]);
      expect(texts(find(pieces, 'ruler:west'))).toEqual([`${state.standing.west}`]);
    }
  });

  it('names no key twice and writes nothing too small to read', () => {
    for (const state of STATES) {
      const pieces = furniture(sightOf(state));
      const keys = hitsOf(pieces).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const piece of pieces) for (const mark of flat(piece.marks)) if (mark.mark === 'text') expect(mark.size).toBeGreaterThanOrEqual(12);
      for (const piece of pieces) for (const text of texts(piece)) expect(text).not.toMatch(/\{\{|table\.|undefined|NaN/);
    }
  });

  it('keeps every text within its mat', () => {
    for (const state of STATES) {
      for (const side of ALLIES) {
        const piece = find(furniture(sightOf(state)), `mat:${side}`);
        for (const mark of flat(piece.marks)) {
          if (mark.mark !== 'text') continue;
          const w = Math.min(mark.w ?? Number.POSITIVE_INFINITY, measure(textOf(mark), mark));
          const left = mark.x - (mark.align === 'right' ? w : mark.align === 'center' ? w / 2 : 0);
          expect(left, textOf(mark)).toBeGreaterThanOrEqual(0);
          expect(left + w, textOf(mark)).toBeLessThanOrEqual(piece.w);
        }
      }
    }
  });
});

describe('a mat', () => {
  it('strikes the sanctions that a network takes off', () => {
    const state = spending((s) => {
      s.sanctions.russia = 5;
      s.reserve.russia.network = 1;
    });
    const struck = (s: GameState) => {
      const marks = find(furniture(sightOf(s)), 'mat:russia').marks;
      return marks.filter((mark) => mark.mark === 'path' && mark.line === 'ink').length;
    };
    expect(texts(find(furniture(sightOf(state)), 'mat:russia'))).toContain(`bite ${effectiveSanctions({ rules, state }, 'russia')}`);
    expect(struck(state)).toBe(5 - effectiveSanctions({ rules, state }, 'russia'));
    const without = structuredClone(state);
    without.reserve.russia.network = 0;
    expect(struck(without)).toBe(5 - effectiveSanctions({ rules, state: without }, 'russia'));
  });

  it('names each front where its side needs its partner', () => {
    for (const state of STATES) {
      const pieces = furniture(sightOf(state));
      for (const side of ALLIES) {
        const keys = hitsOf([find(pieces, `mat:${side}`)]).map(({ key }) => key);
        for (const front of rules.fronts) expect(keys.includes(`need:${side}:${front.id}`)).toBe(need({ rules, state }, side, front.id) > 0);
      }
    }
  });

  it('shows as many slips as there is room for, and counts the rest', () => {
    const state = spending((s) => {
      s.promises = [1, 2, 3, 4, 5].map((id) => ({ id, from: 'russia', good: 'su35', n: 1, due: s.year + (id % 2), stalled: 0 }));
    });
    const slips = (stage: Stage) => {
      const pieces = furniture(sightOf(state, { stage }));
      const keys = hitsOf(pieces).map(({ key }) => key);
      return { shown: keys.filter((key) => key.startsWith('promise:')).length, more: keys.includes('panel:ledger:russia') };
    };
    expect(slips(STAGE)).toEqual({ shown: 2, more: true });
    expect(slips({ ...STAGE, w: 1536, h: 864 })).toEqual({ shown: 4, more: true });
    expect(texts(find(furniture(sightOf(state)), 'mat:russia'))).toContain('+3 in the ledger');
  });

  it('shows only the aims that its eyes may see', () => {
    const state = STATES.find((each) => each.aims.russia !== '' && each.aims.iran !== '') as GameState;
    const titles = (eyes: Eyes) => {
      const pieces = furniture(sightOf(state, {}, eyes));
      const all = ALLIES.flatMap((side) => texts(find(pieces, `mat:${side}`)));
      return ALLIES.map((side) => all.includes(rules.aim[state.aims[side]]?.title ?? '?'));
    };
    expect(titles('russia')).toEqual([true, false]);
    expect(titles('iran')).toEqual([false, true]);
    expect(titles('both')).toEqual([true, true]);
    expect(titles('table')).toEqual([false, false]);
  });

  it('gives every make, steady and coin a place to press that does it, or says why not', () => {
    const asked = STATES.filter((state) => awaiting(rules, state)?.decision === 'spend');
    expect(asked.length).toBeGreaterThan(2);
    for (const state of [...asked, spending()]) {
      const side = awaiting(rules, state)?.side as Ally;
      const hits = hitsOf(furniture(sightOf(state, {}, side)));
      for (const choice of choices(rules, state)) {
        if (!['make', 'steady', 'coin'].includes(choice.action.do)) continue;
        const hit = hits.find(({ key }) => key === `act:${actionKey(choice.action)}`);
        expect(hit?.press).toEqual(choice.why ? { do: 'deny', choice } : { do: 'act', action: choice.action });
        expect(hit?.barred ?? false).toBe(choice.why !== undefined);
      }
    }
  });

  it('lets goods be pressed or dragged into a deal', () => {
    const state = STATES.find((each) => legalActions(rules, each).some((action) => action.do === 'add' && action.kind === 'good')) as GameState;
    const hits = hitsOf(furniture(sightOf(state)));
    for (const action of legalActions(rules, state)) {
      if (action.do !== 'add' || action.kind !== 'good') continue;
      const hit = hits.find(({ key }) => key === `token:${action.from}:${action.what}`);
      expect(hit).toMatchObject({ press: { do: 'act', action }, drag: 'token' });
    }
  });

  it('shows what a choice would change', () => {
    const state = spending();
    const preview: Sight['preview'] = {
      open: false,
      next: null,
      changes: [
        { of: 'good', side: 'russia', good: 'veto', from: 3, to: 4 },
        { of: 'leverage', from: state.leverage, to: -6 },
        { of: 'trust', from: 4, to: 5 },
      ],
    };
    const pieces = furniture(sightOf(state, { preview }));
    expect(texts(find(pieces, 'mat:russia'))).toContain('3 to 4');
    expect(texts(find(pieces, 'beam:ghost'))).toEqual(['6']);
    expect(texts(find(pieces, 'bar'))).toContain('4 to 5');
  });
});

describe('the ruler', () => {
  it('fans out what would lie on each other, in order', () => {
    const at = (n: number) => ({ n, true: n, x: n });
    const row = fanned([at(100), at(101), at(102), at(300)], 0, 400);
    expect(row.map(({ n }) => n)).toEqual([100, 101, 102, 300]);
    for (const [i, { x }] of row.entries()) if (i > 0) expect(x - (row[i - 1]?.x ?? 0)).toBeGreaterThanOrEqual(29.8);
    expect(row[3]?.x).toBe(300);
    const end = fanned([at(395), at(398), at(400)], 0, 400);
    expect(end[2]?.x).toBeLessThanOrEqual(400);
    expect((end[1]?.x ?? 0) - (end[0]?.x ?? 0)).toBeGreaterThanOrEqual(29.8);
  });

  it('keeps a Standing beyond its end in sight, with an arrow', () => {
    const state = spending((s) => {
      s.standing = { russia: 87, iran: 12, west: 3 };
    });
    const grid = gridOf(STAGE);
    const pieces = ruler(sightOf(state), grid.ruler);
    const marker = find(pieces, 'ruler:russia');
    expect(texts(marker)).toEqual(['87']);
    expect(marker.x + marker.w).toBeLessThanOrEqual(grid.ruler.x + grid.ruler.w);
    expect(marker.marks.length).toBeGreaterThan(find(pieces, 'ruler:iran').marks.length);
  });
});

describe('the bar, the log and notes', () => {
  it('tells which part of the year it is', () => {
    const { states } = randomGame('decade', 11, 400);
    const said = new Set(states.map((state) => whenWords(sightOf(state)).join(' ')));
    for (const each of ['Summit turn 1 of 2', 'Summit turn 2 of 2', 'Campaign play 1 of 4', 'Campaign play 4 of 4']) expect(said).toContain(each);
    expect([...said].some((each) => /^Reckoning step \d of 9$/.test(each))).toBe(true);
  });

  it('tilts the beam towards the holder, four and a half degrees at most', () => {
    const turn = (leverage: number) => {
      const piece = find(furniture(sightOf(spending((s) => Object.assign(s, { leverage })))), 'beam');
      return piece.marks.flatMap((mark) => (mark.mark === 'turned' ? [mark.turn] : []))[0];
    };
    expect(turn(-4)).toBe(3);
    expect(turn(6)).toBe(-4.5);
    expect(Math.abs(turn(0) as number)).toBe(0);
  });

  it('ends the log with the newest line of the year', () => {
    const state = spending();
    const entries = (['russia', 'iran', 'russia', 'iran', 'russia', 'iran', 'russia'] as const).map((side, ply) => ({
      ply,
      event: { type: 'made' as const, side, good: side === 'russia' ? 'veto' : 'drone' },
    }));
    const lines = texts(find(furniture(sightOf(state, { log: entries })), 'log'));
    expect(lines[0]).toBe(`Log, ${words.year(state)}`);
    expect(lines.at(-1)).toBe(words.event(state, { type: 'made', side: 'russia', good: 'veto' }));
    expect(lines.length).toBeLessThan(entries.length + 1);
  });

  it('says why not at the edge of the board, and a rule beside its term, on the stage', () => {
    const state = spending();
    const told: Sight['ui']['told'] = { why: { key: 'steady-once' }, action: { do: 'steady' } };
    for (const [x, y] of [
      [4, 4],
      [1276, 716],
      [640, 300],
    ] as const) {
      const pieces = notes(sightOf(state, { ui: { ...CLOSED, told, note: { term: 'leverage', x, y } } }));
      expect(find(pieces, 'told').say).toBe(words.reason({ key: 'steady-once' }, state, { do: 'steady' }));
      const note = find(pieces, 'note');
      expect(note.say).toContain(words.t('game.terms.leverage'));
      expect(note.x).toBeGreaterThanOrEqual(0);
      expect(note.y).toBeGreaterThanOrEqual(0);
      expect(note.x + note.w).toBeLessThanOrEqual(STAGE.w);
      expect(note.y + note.h).toBeLessThanOrEqual(STAGE.h);
      expect(x < note.x || x > note.x + note.w).toBe(true);
    }
  });
});
