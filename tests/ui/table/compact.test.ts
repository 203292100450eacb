import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../../src/ai/players';
import { type Action, actionKey } from '../../../src/engine/actions';
import { apply, awaiting, legalActions, newGame } from '../../../src/engine/engine';
import { observe } from '../../../src/engine/observe';
import type { GameState } from '../../../src/engine/state';
import { dealOf } from '../../../src/ui/table/model/draft';
import { wayTo } from '../../../src/ui/table/model/way-to';
import { spotsOf } from '../../../src/ui/table/scene/find';
import type { Hit, Piece } from '../../../src/ui/table/scene/piece';
import { sceneOf } from '../../../src/ui/table/scene/scene';
import type { Sight, Stage, Watching } from '../../../src/ui/table/scene/sight';
import { CLOSED, type TableUi } from '../../../src/ui/table/scene/ui';
import { randomGame, rules } from '../../helpers';
import { plainSight } from './sights';

const STAGES: readonly Stage[] = [
  [844, 390],
  [667, 375],
].map(([w = 0, h = 0]) => ({ w, h, form: 'compact', scale: 1 }));
/** Smaller, of another shape, and a tablet. */
const MORE: readonly Stage[] = [
  [640, 320],
  [740, 360],
  [937, 390],
  [844, 633],
].map(([w = 0, h = 0]) => ({ w, h, form: 'compact', scale: 1 }));

function sightOf(state: GameState, stage: Stage, ui: Partial<TableUi> = {}, more: Partial<Sight> = {}): Sight {
  return plainSight(state, { canUndo: true, stage, ui: { ...CLOSED, ...ui }, ...more });
}

/** Positions of games that two fair computers or chance play, a few of each decision. */
function positions(most: number): GameState[] {
  const seen = new Map<string, number>();
  const found: GameState[] = [];
  const take = (state: GameState): void => {
    const decision = awaiting(rules, state)?.decision;
    const key = `${state.scenario} ${decision}`;
    const n = seen.get(key) ?? 0;
    // Later ones of a kind too: boards fill.
    if (decision && n < most * 6 && n % 6 === 0) found.push(JSON.parse(JSON.stringify(state)) as GameState);
    seen.set(key, n + 1);
  };
  for (const scenario of ['ukraine', 'decade']) {
    const state = newGame(rules, { scenario, seed: 5 });
    const player = createPlayer('greedy');
    for (let asked = awaiting(rules, state); asked; asked = awaiting(rules, state)) {
      take(state);
      apply(rules, state, player.choose(rules, observe(rules, state, asked.side), state.ply).action);
    }
    for (const each of randomGame(scenario, 9).states) take(each);
  }
  return found;
}

const STATES = positions(4);

const hitsOf = (pieces: readonly Piece[]): Hit[] => spotsOf(pieces).map(({ hit }) => hit);

/** Presses the way to an action as hints and the guide point it out. @returns what was pressed; null where it leads nowhere */
function pressTo(state: GameState, stage: Stage, action: Action): string[] | null {
  const key = actionKey(action);
  let ui: Partial<TableUi> = {};
  const pressed: string[] = [];
  for (let n = 0; n < 12; n++) {
    const pieces = sceneOf(sightOf(state, stage, ui));
    const next = wayTo(action, pieces, { ...CLOSED, ...ui });
    const hit = hitsOf(pieces).find((each) => each.key === next);
    pressed.push(next ?? 'nothing');
    if (!hit) return null;
    if (hit.press.do === 'act') return actionKey(hit.press.action) === key ? pressed : null;
    if (hit.press.do !== 'ui') return null;
    ui = { ...ui, ...hit.press.set };
  }
  return null;
}

/** What acts, or says why it can't. */
const acting = ({ press }: Hit): boolean => press.do === 'act' || press.do === 'acts' || press.do === 'deny';

describe('the table on a phone', () => {
  it('meets every decision', () => {
    const met = new Set(STATES.map((state) => awaiting(rules, state)?.decision));
    for (const decision of ['aims', 'answer', 'choose', 'commit', 'compose', 'due', 'pick', 'play', 'resolutions', 'spend']) expect(met).toContain(decision);
  });

  it.each(STAGES)('lets a finger reach every legal action, at $w by $h', { timeout: 60_000 }, (stage) => {
    let reached = 0;
    for (const state of STATES) {
      for (const action of legalActions(rules, state)) {
        expect(pressTo(state, stage, action), `${awaiting(rules, state)?.decision}: ${actionKey(action)}`).not.toBeNull();
        reached++;
      }
    }
    expect(reached).toBeGreaterThan(500);
  });

  /** What may be open at a position. */
  const openings = (state: GameState): Partial<TableUi>[] => {
    const asked = awaiting(rules, state);
    const card = asked ? state.hands[asked.side][0] : undefined;
    const adding = dealOf(sightOf(state, STAGES[0] as Stage))?.of === 'compose';
    const lists = adding ? (['good', 'cube', 'promise'] as const).map((kind) => ({ adding: { side: 'russia', kind } as const })) : [];
    const sheets = (['reserves', 'promises', 'more'] as const).map((sheet) => ({ sheet }));
    const [first] = legalActions(rules, state);
    return [
      {},
      ...sheets,
      ...lists,
      ...(card ? [{ card }] : []),
      ...(first ? [{ way: actionKey(first) }] : []),
      { page: 1 },
      { aside: true },
      { favours: true },
    ];
  };

  it.each([...STAGES, ...MORE])('keeps everything on the table and large enough to be pressed, at $w by $h', { timeout: 60_000 }, (stage) => {
    for (const state of STATES) {
      for (const ui of openings(state)) {
        const pieces = sceneOf(sightOf(state, stage, ui));
        const where = `${awaiting(rules, state)?.decision} ${JSON.stringify(ui)}`;
        for (const { id, x, y, w, h } of pieces) {
          expect(x >= -0.5 && y >= -0.5 && x + w <= stage.w + 0.5 && y + h <= stage.h + 0.5, `${where}: ${id} ${x} ${y} ${w} ${h}`).toBe(true);
        }
        const spots = spotsOf(pieces);
        expect(new Set(spots.map(({ hit }) => hit.key)).size, where).toBe(spots.length);
        for (const { hit, w, h } of spots) {
          // Less than 360 high there is no room for nine plates of a finger's height and all else.
          const least = stage.h < 360 ? 38 : 44;
          if (acting(hit)) expect(w >= 43.9 && h >= least - 0.1, `${where}: ${hit.key} ${w} by ${h}`).toBe(true);
        }
      }
    }
  });

  it('shows two people no card before one of them looks, and a curtain alone while it hangs', () => {
    for (const state of STATES.filter((each) => awaiting(rules, each)?.decision === 'play')) {
      for (const stage of STAGES) {
        const open = sceneOf(sightOf(state, stage, {}, { eyes: 'table', shared: true }));
        const keys = hitsOf(open).map(({ key }) => key);
        expect(keys).toContain('peek:russia');
        expect(keys).toContain('peek:iran');
        expect(keys.filter((key) => key.startsWith('card:'))).toEqual([]);
      }
    }
  });

  it('steps a replay, slides along it and plays on from it', () => {
    const [state] = STATES;
    const watching = {
      at: 3,
      length: 40,
      playing: false,
      speed: 1,
      years: [{ year: 0, at: 0 }],
      marks: [],
      step: 'A step',
      why: '',
      side: null,
    } as unknown as Watching;
    for (const stage of STAGES) {
      const sight = sightOf(state as GameState, stage, {}, { watching, choices: [], own: null });
      const hits = hitsOf(sceneOf(sight));
      for (const key of ['replay:first', 'replay:back', 'replay:toggle', 'replay:forward', 'replay:last', 'replay:bar', 'play-on', 'sheet:more']) {
        const hit = hits.find((each) => each.key === key);
        expect(hit, key).toBeDefined();
        expect((hit?.w ?? 0) >= 44 && (hit?.h ?? 0) >= 43, key).toBe(true);
      }
      const more = hitsOf(sceneOf({ ...sight, ui: { ...CLOSED, sheet: 'more' } })).map(({ key }) => key);
      for (const key of ['speed:2', 'eyes:both', 'panel:menu', 'panel:log']) expect(more).toContain(key);
    }
  });
});
