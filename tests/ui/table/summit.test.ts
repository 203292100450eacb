import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../../src/ai/players';
import { actionKey } from '../../../src/engine/actions';
import { apply, awaiting, choices, isLegal, newGame } from '../../../src/engine/engine';
import type { GameEvent } from '../../../src/engine/events';
import { observe, observePublic } from '../../../src/engine/observe';
import type { DealLine, GameState } from '../../../src/engine/state';
import { ALLIES, type Ally } from '../../../src/engine/types';
import type { LogEntry } from '../../../src/play/recap';
import { createWords } from '../../../src/rules/words';
import { dealChanges } from '../../../src/ui/game/deal';
import { previewOf } from '../../../src/ui/game/preview';
import { gridOf } from '../../../src/ui/table/board/grid';
import { isSummit, summit, summitFoot } from '../../../src/ui/table/board/summit';
import { figuresOf } from '../../../src/ui/table/board/summit-figures';
import { addKey } from '../../../src/ui/table/model/draft';
import type { Mark } from '../../../src/ui/table/scene/marks';
import type { Hit, Piece } from '../../../src/ui/table/scene/piece';
import type { Sight } from '../../../src/ui/table/scene/sight';
import { CLOSED, type TableUi } from '../../../src/ui/table/scene/ui';
import { rules } from '../../helpers';

const words = createWords(rules);
const STAGES = [
  { w: 1280, h: 720, form: 'wide', scale: 1 },
  { w: 1536, h: 864, form: 'wide', scale: 1.25 },
] as const;

interface Look {
  /** Whose seat; null: two share the table. */
  own: Ally | null;
  log?: readonly LogEntry[];
  ui?: Partial<TableUi>;
  stage?: (typeof STAGES)[number];
  players?: Sight['players'];
}

/** The table as one person sees it, or two who share it. */
function sightAt(state: GameState, { own, log = [], ui = {}, stage = STAGES[0], players }: Look): Sight {
  const asked = awaiting(rules, state);
  const seen = own ? observe(rules, state, own).state : observePublic(rules, state);
  const at: Sight['players'] = players ?? (own ? { russia: 'greedy', iran: 'greedy', [own]: 'person' } : { russia: 'person', iran: 'person' });
  const acts = asked && at[asked.side] === 'person' ? choices(rules, state) : [];
  const whole = { ...CLOSED, ...ui };
  const pointed = acts.find(({ action }) => whole.pointed?.replace(/^(act|way):/, '') === actionKey(action)) ?? null;
  return {
    rules,
    words,
    state: seen,
    g: { rules, state: seen },
    eyes: own ?? 'table',
    own,
    asked,
    choices: acts,
    players: at,
    shared: own === null,
    canUndo: false,
    log,
    happening: null,
    shown: null,
    curtain: null,
    running: null,
    peeking: null,
    watching: null,
    preview: asked && pointed && !pointed.why ? previewOf({ rules, state, asked }, pointed.action) : null,
    pointed,
    ui: whole,
    stage,
    measure: (text, { size }, spacing = 0) => text.length * (size * 0.45 + spacing),
  };
}

const sceneOf = (sight: Sight): Piece[] => {
  const grid = gridOf(sight.stage);
  return [...summit(sight, grid.board), ...summitFoot(sight, grid)];
};

const hitsOf = (sight: Sight): Hit[] => sceneOf(sight).flatMap(({ hits }) => hits ?? []);

/** Plays a game of two fair computers and calls for every deal that is composed or answered. */
function everyDeal(scenario: string, seed: number, most: number, each: (state: GameState, side: Ally, log: readonly LogEntry[]) => void): void {
  const state = newGame(rules, { scenario, seed });
  const player = createPlayer('greedy');
  const log: LogEntry[] = [];
  for (let n = 0, seen = 0; n < 900 && seen < most; n++) {
    const asked = awaiting(rules, state);
    if (!asked) return;
    if (asked.decision === 'compose' || asked.decision === 'answer') {
      each(state, asked.side, log);
      seen++;
    }
    const events: GameEvent[] = [];
    apply(rules, state, player.choose(rules, observe(rules, state, asked.side), n).action, events);
    log.push(...events.map((event) => ({ ply: n, event })));
  }
}

/** Everything that presses reach from here: lists opened, pages turned. */
function reached(look: (ui: Partial<TableUi>) => Sight): { acts: Set<string>; denied: Set<string>; asked: number } {
  const found = { acts: new Set<string>(), denied: new Set<string>(), asked: 0 };
  const seen = new Set<string>();
  const queue: Partial<TableUi>[] = [{}];
  for (let ui = queue.pop(); ui; ui = queue.pop()) {
    const sight = look(ui);
    const keys = new Set<string>();
    for (const { key, press, barred } of hitsOf(sight)) {
      expect(keys.has(key), `two hits ${key}`).toBe(false);
      keys.add(key);
      if (press.do === 'act') found.acts.add(actionKey(press.action));
      if (press.do === 'act') expect(barred).toBeUndefined();
      if (press.do === 'acts') expect(press.actions.length).toBeGreaterThan(0);
      if (press.do === 'deny') found.denied.add(actionKey(press.choice.action));
      if (press.do !== 'ui') continue;
      const next = { ...ui, ...press.set };
      const name = JSON.stringify(next);
      if (seen.has(name)) continue;
      seen.add(name);
      queue.push(next);
    }
    found.asked++;
  }
  return found;
}

const legal = (state: GameState): string[] =>
  choices(rules, state)
    .filter(({ why }) => !why)
    .map(({ action }) => actionKey(action));

const textsOf = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark): string[] => {
    if (mark.mark === 'turned' || mark.mark === 'clipped') return textsOf(mark.marks);
    return mark.mark === 'text' ? [typeof mark.text === 'string' ? mark.text : mark.text.map((run) => (typeof run === 'string' ? run : run.b)).join('')] : [];
  });

describe('the summit on the table', () => {
  it('lets everything be done that the rules allow, and says why of the rest', () => {
    let deals = 0;
    for (const [scenario, seed] of [
      ['ukraine', 3],
      ['decade', 5],
      ['fair-weather', 2],
    ] as const) {
      everyDeal(scenario, seed, 60, (state, side, log) => {
        deals++;
        for (const own of deals % 4 === 0 ? [side, null] : [side]) {
          const stage = STAGES[deals % 2];
          const { acts, denied } = reached((ui) => sightAt(state, { own, log, ui, ...(stage ? { stage } : {}) }));
          expect([...acts].sort()).toEqual(legal(state).sort());
          const allowed = new Set(legal(state));
          for (const key of denied) expect(allowed.has(key)).toBe(false);
        }
      });
    }
    expect(deals).toBeGreaterThan(100);
  });

  it('composes the ready drafts and clears the sheet by legal steps', () => {
    everyDeal('ukraine', 4, 40, (state, side, log) => {
      for (const { press } of hitsOf(sightAt(state, { own: side, log }))) {
        if (press.do !== 'acts') continue;
        const trial = structuredClone(state);
        for (const action of press.actions) {
          expect(isLegal(rules, trial, action)).toBe(true);
          apply(rules, trial, action);
        }
      }
    });
  });

  it('shows the lines of the draft, however many there are', () => {
    const state = firstCompose('ukraine', 1);
    let longest = 0;
    for (let n = 0; n < 12; n++) {
      const adds = choices(rules, state).filter(({ action, why }) => action.do === 'add' && !why);
      const add = adds[(n * 5) % Math.max(1, adds.length)];
      if (!add) break;
      apply(rules, state, add.action);
      const { draft, by } = topOf(state);
      longest = Math.max(longest, ...ALLIES.map((side) => draft.filter(({ from }) => from === side).length));
      for (const stage of STAGES) {
        const steppers = new Set<string>();
        for (const page of [0, 1, 2]) {
          const sight = sightAt(state, { own: by, stage, ui: { page } });
          for (const { key } of hitsOf(sight)) if (key.includes('take-back')) steppers.add(key);
        }
        expect(steppers.size).toBe(draft.length);
        const sheet = summit(sightAt(state, { own: by, stage }), gridOf(stage).board).find(({ id }) => id === 'sheet') as Piece;
        for (const { y, h } of sheet.hits ?? []) expect(y + h).toBeLessThanOrEqual(sheet.h);
        expect(sheet.say).toContain(words.capital(words.deal(state, draft)));
      }
    }
    expect(longest).toBeGreaterThan(3);
  });

  it('says before and after as the rules do', () => {
    everyDeal('decade', 8, 40, (state, side, log) => {
      const sight = sightAt(state, { own: side, log });
      const known = dealChanges(rules, state, side);
      if (!known) return;
      const figures = figuresOf(sight, known.changes, side);
      const lever = known.changes.find(({ of }) => of === 'leverage');
      const shown = figures.both.find(({ icon }) => icon === 'track-leverage');
      expect(shown === undefined).toBe(lever === undefined);
      const texts = textsOf(sceneOf(sight).find(({ id }) => id === 'summit-deal')?.marks ?? []);
      const first = figures[side][0];
      // A side is drawn as its shape.
      if (first?.to) expect(texts).toEqual(expect.arrayContaining(first.toSide ? [first.label] : [first.label, first.to]));
      for (const change of known.changes) {
        if (change.of !== 'good' || change.side !== side) continue;
        const row = figures[side].find(({ icon, label }) => icon === `good-${change.good}` && label.length > 0);
        expect([row?.from, row?.to]).toEqual([`${change.from}`, `${change.to}`]);
      }
    });
  });

  it('shows what an addition would do while it is pointed at', () => {
    const state = firstCompose('ukraine', 1);
    const { by } = topOf(state);
    const coin = choices(rules, state).find(({ action }) => action.do === 'add' && action.what === 'coin' && action.from === by);
    if (!coin) throw new Error('no coins');
    const plain = textsOf(sceneOf(sightAt(state, { own: by })).flatMap(({ marks }) => marks));
    const pointed = textsOf(sceneOf(sightAt(state, { own: by, ui: { pointed: addKey(coin.action) } })).flatMap(({ marks }) => marks));
    expect(plain).not.toContain('+1');
    expect(pointed).toContain('+1');
    expect(pointed).toContain(words.capital(words.good('coin', 2)));
  });

  it('lets nobody press anything while the computer drafts, but the log', () => {
    everyDeal('ukraine', 6, 30, (state, side, log) => {
      const sight = sightAt(state, { own: side === 'russia' ? 'iran' : 'russia', log });
      expect(isSummit(sight)).toBe(true);
      for (const { press } of hitsOf(sight)) expect(['panel', 'words', 'rules', 'undo', 'tell', 'note', 'term', 'nothing', 'hint']).toContain(press.do);
      const texts = textsOf(sceneOf(sight).flatMap(({ marks }) => marks));
      expect(texts).toContain(
        words.t(topOf(state).phase === 'compose' ? 'table.summit.status.drafting' : 'table.summit.status.reading', {
          side: words.t('game.sideName', { context: side }),
        }),
      );
    });
  });

  it('shows no more of the partner than what is open to all', () => {
    everyDeal('ukraine', 9, 20, (state, side, log) => {
      const other = structuredClone(state);
      const partner = side === 'russia' ? 'iran' : 'russia';
      other.hands[partner] = other.hands[partner].map(() => '?');
      other.aims[partner] = '?';
      expect(sceneOf(sightAt(other, { own: side, log }))).toEqual(sceneOf(sightAt(state, { own: side, log })));
    });
  });
});

function firstCompose(scenario: string, seed: number): GameState {
  let found: GameState | null = null;
  everyDeal(scenario, seed, 1, (state) => {
    found = structuredClone(state);
  });
  if (!found) throw new Error('no summit');
  return found;
}

function topOf(state: GameState): { phase: string; by: Ally; draft: DealLine[] } {
  const top = state.stack[state.stack.length - 1];
  if (top?.phase !== 'compose' && top?.phase !== 'answer') throw new Error('no deal');
  return top;
}
