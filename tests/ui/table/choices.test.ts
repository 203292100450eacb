import { describe, expect, it } from 'vitest';
import { actionKey } from '../../../src/engine/actions';
import { awaiting, choices } from '../../../src/engine/engine';
import type { GameState } from '../../../src/engine/state';
import { ALLIES } from '../../../src/engine/types';
import { choicesFoot, choicesPanel, matter } from '../../../src/ui/table/board/choices';
import { curtainScene } from '../../../src/ui/table/board/curtain';
import { gridOf } from '../../../src/ui/table/board/grid';
import { shownDialog } from '../../../src/ui/table/board/world';
import { choiceCards, isChoosing } from '../../../src/ui/table/model/choices';
import type { TextMark } from '../../../src/ui/table/scene/marks';
import type { Hit, Piece } from '../../../src/ui/table/scene/piece';
import { sceneOf } from '../../../src/ui/table/scene/scene';
import type { Sight, Stage } from '../../../src/ui/table/scene/sight';
import { CLOSED, type TableUi } from '../../../src/ui/table/scene/ui';
import { layText } from '../../../src/ui/table/stage/type';
import { randomGame, rules, SCENARIOS } from '../../helpers';
import { flat, measure, plainSight, WIDE } from './sights';

const LARGE: Stage = { w: 1536, h: 864, form: 'wide', scale: 1.25 };
const PHONE: Stage = { w: 844, h: 390, form: 'compact', scale: 1 };

/** What the side that is asked sees of a state, or someone with other eyes. */
function sightOf(state: GameState, ui: Partial<TableUi> = {}, more: Partial<Sight> = {}): Sight {
  return plainSight(state, { ui: { ...CLOSED, ...ui }, ...more });
}

/** States of random games at which one of a few ways is chosen: some of each decision and scenario, those with many ways first. */
function decisions(most: number): { state: GameState; favours: boolean }[] {
  const found: { state: GameState; favours: boolean }[] = [];
  for (const scenario of SCENARIOS) {
    const seen: Record<string, number> = {};
    for (let seed = 1; seed <= 6; seed++) {
      for (const state of randomGame(scenario, seed).states) {
        const asked = awaiting(rules, state);
        if (!asked) continue;
        const favours = asked.decision === 'play' || asked.decision === 'spend';
        if (asked.decision === 'compose' || asked.decision === 'answer') continue;
        const ways = choices(rules, state).length;
        const key = favours ? `favour ${choices(rules, state).some(({ action, why }) => action.do === 'favour' && !why)}` : `${asked.decision} ${ways > 8}`;
        seen[key] = (seen[key] ?? 0) + 1;
        if ((seen[key] as number) <= most) found.push({ state, favours });
      }
    }
  }
  return found;
}

function pieces(sight: Sight): Piece[] {
  const grid = gridOf(sight.stage);
  return [...(choicesFoot(sight, grid.foot) ?? []), ...(choicesPanel(sight, grid.action) ?? []), ...matter(sight, grid)];
}

const hits = (sight: Sight): Hit[] => pieces(sight).flatMap((piece) => piece.hits ?? []);
const hit = (sight: Sight, key: string): Hit | undefined => hits(sight).find((each) => each.key === key);

/** The page on which a way stands, by turning pages as a person would. */
function pageWith(state: GameState, ui: Partial<TableUi>, key: string): Partial<TableUi> {
  let now = ui;
  for (;;) {
    const sight = sightOf(state, now);
    if (hit(sight, key)) return now;
    const next = hit(sight, 'page:next');
    if (next?.press.do !== 'ui') throw new Error(`nowhere: ${key}`);
    now = { ...now, ...next.press.set };
  }
}

describe('the ways of a decision', () => {
  const all = decisions(3);

  it('meets every such decision', () => {
    const met = new Set(all.map(({ state, favours }) => (favours ? 'favour' : awaiting(rules, state)?.decision)));
    expect([...met].sort()).toEqual(['aims', 'arms-price', 'choose', 'commit', 'due', 'favour', 'handover', 'pick', 'repeat', 'resolutions']);
  });

  it('can each be chosen and done by pressing, and what can’t be done says why', () => {
    for (const { state, favours } of all) {
      const open: Partial<TableUi> = { favours };
      const offered = choices(rules, state).filter(({ action }) => !favours || action.do === 'favour');
      if (offered.length === 0) continue;
      expect(isChoosing(sightOf(state, open))).toBe(true);
      expect(
        choiceCards(sightOf(state, open))
          .map(({ key }) => key)
          .sort(),
      ).toEqual(offered.map(({ action }) => actionKey(action)).sort());
      for (const choice of offered) {
        const key = `way:${actionKey(choice.action)}`;
        const page = pageWith(state, open, key);
        const way = hit(sightOf(state, page), key);
        if (choice.why) {
          expect(way).toMatchObject({ barred: true, press: { do: 'deny', choice } });
          continue;
        }
        if (way?.press.do !== 'ui') throw new Error(`${key} is not chosen by a press`);
        const chosen = sightOf(state, { ...page, ...way.press.set });
        const act = { do: 'act', action: choice.action };
        expect(hit(chosen, 'confirm')).toMatchObject({ press: act, hotkey: 'Enter' });
        expect(hit(chosen, key)?.press).toEqual(act);
      }
      expect(hit(sightOf(state, open), 'confirm')).toMatchObject({ barred: true, press: { do: 'tell' } });
    }
  });

  it('has unique keys, and a figure for at most nine', () => {
    for (const { state, favours } of all) {
      const keys = hits(sightOf(state, { favours })).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const hotkeys = hits(sightOf(state, { favours })).flatMap(({ hotkey }) => hotkey ?? []);
      expect(new Set(hotkeys).size).toBe(hotkeys.length);
    }
  });

  it('keeps every text in its place', () => {
    for (const { state, favours } of all) {
      for (const stage of [WIDE, LARGE]) {
        const open: Partial<TableUi> = { favours };
        for (const card of [null, ...choiceCards(sightOf(state, open))]) {
          const page = card ? pageWith(state, open, `way:${card.key}`) : open;
          const sight = sightOf(state, { ...page, way: card?.key ?? null }, { stage, canUndo: true });
          for (const piece of pieces(sight)) expectInside(piece);
          const slip = matter(sight, gridOf(stage))[0];
          const { map } = gridOf(stage);
          if (slip) expect(slip.y >= map.y && slip.y + slip.h <= map.y + map.h, slip.say).toBe(true);
        }
      }
    }
  });

  it('gives way to the hand while that is looked at', () => {
    const due = all.find(({ state }) => awaiting(rules, state)?.decision === 'due')?.state as GameState;
    const look = hit(sightOf(due), 'hand');
    if (look?.press.do !== 'ui') throw new Error('no way to the hand');
    const aside = sightOf(due, look.press.set);
    expect(choicesFoot(aside, gridOf(WIDE).foot)).toBeNull();
    expect(hit(aside, 'hand')?.press).toEqual({ do: 'ui', set: { aside: false } });
    const peeking = sightOf(due, {}, { peeking: 'iran', choices: [] });
    expect(choicesFoot(peeking, gridOf(WIDE).foot)).toBeNull();
    expect(hit(peeking, 'end-peek')?.press).toEqual({ do: 'end-peek' });
  });
});

describe('what is shown at large', () => {
  it('tells both ways of every world card and every agenda, and goes on', () => {
    const { states } = randomGame('decade', 3);
    const state = states[40] as GameState;
    const shown: Sight['shown'][] = [
      ...rules.worlds.flatMap(({ id }) =>
        (['A', 'B'] as const).flatMap((branch) => [null, 5].map((roll) => ({ of: 'world' as const, world: id, branch, roll }))),
      ),
      ...rules.agendas.map(({ id }) => ({ of: 'agenda' as const, agenda: id })),
    ];
    for (const each of shown) {
      for (const stage of [WIDE, LARGE, PHONE]) {
        const sight = sightOf(state, {}, { shown: each, stage, choices: [], asked: null });
        const [scrim, sheet] = shownDialog(sight);
        expect(scrim?.layer).toBe('scrim');
        if (!sheet) throw new Error('nothing is shown');
        expectInside(sheet);
        expect(sheet.y, JSON.stringify(each)).toBeGreaterThanOrEqual(0);
        expect(sheet.hits?.map(({ key, hotkey, press }) => [key, hotkey, press.do])).toEqual([['go-on', 'Enter', 'go-on']]);
        if (each?.of === 'world') for (const branch of ['A', 'B'] as const) expect(texts(sheet)).toContain(rules.world[each.world]?.[branch].title);
      }
    }
  });

  it('says what the die was held against only where that is what happened', () => {
    const { states } = randomGame('decade', 3);
    const state = { ...(states[40] as GameState), damascus: 3 };
    const of = (branch: 'A' | 'B', roll: number) =>
      texts(shownDialog(sightOf(state, {}, { shown: { of: 'world', world: 'fall-of-damascus', branch, roll } }))[1] as Piece).join('|');
    expect(of('A', 5)).toContain('happens now: 5 is more than 3');
    expect(of('B', 2)).toContain('happens now: 2 is no more than 3');
    expect(of('A', 2)).not.toContain('happens now:');
  });
});

describe('the curtain', () => {
  const recap = [
    'Russia passes.',
    'Iran passes.',
    'The Summit ends.',
    'Iran makes a drone.',
    'Iran makes a drone.',
    'Russia steadies the home front.',
    'The year ends.',
  ];

  it('hangs alone and says nothing of what lies behind it', () => {
    for (const scenario of SCENARIOS) {
      const { states } = randomGame(scenario, 5);
      for (const state of states.filter((_, i) => i % 25 === 0)) {
        for (const side of ALLIES) {
          for (const stage of [WIDE, PHONE]) {
            const curtain = { side, line: 'Campaign', recap: recap.slice(0, 3), peeking: false, single: false };
            // Even with everything in sight, nothing of it is drawn.
            const sight = sightOf(state, {}, { eyes: 'both', curtain, stage });
            const scene = sceneOf(sight);
            expect(scene.every(({ layer }) => layer === 'curtain')).toBe(true);
            const said = saying(scene);
            const secrets = [
              ...ALLIES.flatMap((each) => state.hands[each].map((id) => rules.card[id]?.title)),
              ...ALLIES.flatMap((each) => [state.aims[each], ...state.aimOffers[each]].map((id) => rules.aim[id]?.title)),
              rules.agenda[state.agenda]?.title,
            ];
            for (const secret of secrets) if (secret) expect(said).not.toContain(secret);
            expect(said).not.toMatch(/\d/);
            expect(curtainScene(sightOf(states[0] as GameState, {}, { eyes: 'table', curtain, stage }))).toEqual(scene);
          }
        }
      }
    }
  });

  it('is lifted by holding, and fits a desktop and a phone', () => {
    const state = randomGame('ukraine', 1, 5).states[0] as GameState;
    for (const stage of [WIDE, LARGE, PHONE]) {
      for (const peeking of [false, true]) {
        const scene = curtainScene(
          sightOf(state, {}, { curtain: { side: 'iran', line: '2023, Campaign, play 3 of 4', recap, peeking, single: false }, stage }),
        );
        const card = scene[1] as Piece;
        expectInside(card);
        expect(card.y).toBeGreaterThanOrEqual(0);
        expect(card.hits?.map(({ key, hold, press }) => [key, hold ?? false, press.do])).toEqual([
          ['lift', true, 'lift'],
          ...(peeking ? [['end-peek', false, 'end-peek']] : []),
        ]);
        expect(texts(card).join('|')).toContain('more before that');
      }
    }
  });
});

const textMarks = (piece: Piece): TextMark[] => flat(piece.marks).filter((mark) => mark.mark === 'text');
const plain = ({ text }: TextMark): string => (typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run.b)).join(''));
const texts = (piece: Piece): string[] => textMarks(piece).map(plain);
const saying = (scene: readonly Piece[]): string =>
  scene.flatMap((piece) => [...texts(piece), piece.say ?? '', ...(piece.hits ?? []).map(({ label }) => label)]).join('|');

/** Every text and every place to press lies inside its piece; nothing is cut that may not be. */
function expectInside(piece: Piece): void {
  for (const mark of textMarks(piece)) {
    const laid = layText(mark, measure);
    const left = mark.align === 'right' ? mark.x - laid.w : mark.align === 'center' ? mark.x - laid.w / 2 : mark.x;
    const where = `${piece.id}: ${plain(mark)}`;
    expect(laid.cut && !mark.mayCut, `cut in ${where}`).toBe(false);
    expect(mark.size, where).toBeGreaterThanOrEqual(12);
    expect(left >= 0 && mark.y >= 0 && left + laid.w <= piece.w + 0.5 && mark.y + laid.h <= piece.h + 0.5, where).toBe(true);
  }
  for (const { key, x, y, w, h } of piece.hits ?? []) expect(x >= 0 && y >= 0 && x + w <= piece.w && y + h <= piece.h, `${piece.id}: ${key}`).toBe(true);
}
