import { describe, expect, it } from 'vitest';
import { actionKey } from '../../../src/engine/actions';
import { cubesOf, leader } from '../../../src/engine/arenas';
import { clone } from '../../../src/engine/clone';
import { awaiting, choices, legalActions } from '../../../src/engine/engine';
import { atHand, demand, isOpen, strength } from '../../../src/engine/fronts';
import type { GameState } from '../../../src/engine/state';
import { SIDES } from '../../../src/engine/types';
import { previewOf } from '../../../src/ui/game/preview';
import { type Eyes, seenBy } from '../../../src/ui/game/view';
import { board } from '../../../src/ui/table/board/board';
import { cardDetail } from '../../../src/ui/table/board/card';
import { actionPanel } from '../../../src/ui/table/board/desk';
import { gridOf, type Rect } from '../../../src/ui/table/board/grid';
import { hand } from '../../../src/ui/table/board/hand';
import { placesOf } from '../../../src/ui/table/board/places';
import { cubesAt, fitCubes, groupWidth } from '../../../src/ui/table/model/arena';
import { type SlotKind, slotsOf } from '../../../src/ui/table/model/front';
import { cardInPlay } from '../../../src/ui/table/model/ways';
import type { Hit, Piece } from '../../../src/ui/table/scene/piece';
import type { Sight, Stage } from '../../../src/ui/table/scene/sight';
import { CLOSED, type TableUi } from '../../../src/ui/table/scene/ui';
import { randomGame, rules, SCENARIOS } from '../../helpers';
import { flat, plainSight, words } from './sights';

const STAGES: readonly Stage[] = [
  [1280, 720],
  [1536, 864],
  [2064, 864],
].map(([w = 0, h = 0]) => ({ w, h, form: 'wide', scale: 1 }));

function sightOf(state: GameState, ui: Partial<TableUi> = {}, eyes: Eyes = awaiting(rules, state)?.side ?? 'russia', stage = STAGES[0] as Stage): Sight {
  return plainSight(state, { eyes, stage, ui: { ...CLOSED, ...ui } });
}

/** All that this room draws. */
function drawn(sight: Sight): Piece[] {
  const grid = gridOf(sight.stage);
  return [...board(sight, grid), ...hand(sight, grid), ...actionPanel(sight, grid.action), ...cardDetail(sight, grid)];
}

const hitsOf = (pieces: readonly Piece[]): Hit[] => pieces.flatMap((piece) => piece.hits ?? []);

/** Every some-th state of a random game of each scenario. */
const STATES = SCENARIOS.flatMap((scenario, i) => randomGame(scenario, i + 11).states.filter((_, at) => at % 4 === 0)).filter((state) =>
  awaiting(rules, state),
);
const asking = (...decisions: string[]) => STATES.filter((state) => decisions.includes(awaiting(rules, state)?.decision ?? ''));

const count = (slots: readonly { kind: SlotKind }[], ...kinds: SlotKind[]): number => slots.filter(({ kind }) => kinds.includes(kind)).length;

describe('the slots of a front', () => {
  it('are what the engine counts: committed, at hand, missing', () => {
    let open = 0;
    for (const state of STATES) {
      const g = { rules, state };
      for (const { id } of rules.fronts.filter((front) => isOpen(g, front.id))) {
        const slots = slotsOf(g, id);
        expect(count(slots, 'committed')).toBe(strength(g, id));
        expect(count(slots, 'committed', 'reserve')).toBe(atHand(g, id));
        expect(slots.length).toBe(Math.max(atHand(g, id), demand(g, id)));
        expect(slots.filter((slot) => slot.spare).length).toBe(Math.max(0, atHand(g, id) - demand(g, id)));
        open++;
      }
    }
    expect(open).toBeGreaterThan(100);
  });

  it('show what a preview says, for every legal action', () => {
    let changed = 0;
    for (const state of asking('spend', 'commit', 'play', 'choose')) {
      const asked = awaiting(rules, state);
      if (!asked) continue;
      const g = { rules, state: seenBy(rules, state, asked.side) };
      for (const action of legalActions(rules, state).slice(0, 24)) {
        const preview = previewOf({ rules, state, asked }, action);
        for (const change of preview.changes) {
          if (change.of !== 'hand-strength' && change.of !== 'committed') continue;
          const slots = slotsOf(g, change.front, preview);
          changed++;
          if (change.of === 'hand-strength') expect(count(slots, 'committed', 'reserve', 'coming')).toBe(change.to);
          else if (change.to > change.from) expect(count(slots, 'committed', 'coming')).toBe(change.to);
        }
      }
    }
    expect(changed).toBeGreaterThan(30);
  });
});

describe('plates on the map', () => {
  const touch = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
  const inner = { un: true, washington: true } as Record<string, boolean>;

  it('lie on the map and never on each other, on the West or on a pin, on any stage', () => {
    const [first] = STATES;
    for (const stage of STAGES) {
      for (const open of [0, 1] as const) {
        const state = clone(first as GameState);
        for (const row of Object.values(state.fronts)) row.open = open;
        const { map } = gridOf(stage);
        const { plates, west, pins, joined } = placesOf(map, { rules, state });
        const outer = Object.entries(plates).filter(([id]) => !inner[id]);
        expect(outer.map(([id]) => id).sort()).toEqual(['caspian', 'contracts', 'gulf', 'oil', 'skies', 'syria', 'ukraine']);
        for (const [id, box] of outer) {
          expect(box.x >= map.x + 4 && box.y >= map.y + 4 && box.x + box.w <= map.x + map.w - 4 && box.y + box.h <= map.y + map.h - 4, `${id} on the map`).toBe(
            true,
          );
          expect(touch(box, west), `${id} on the West`).toBe(false);
          for (const [other, at] of outer) {
            const hangs = [id, other].sort().join() === [joined.above, joined.below].sort().join();
            // What hangs on a plate shares its edge with it.
            if (other !== id) expect(touch(hangs ? { ...box, y: box.y + 1, h: box.h - 2 } : box, at), `${id} on ${other}`).toBe(false);
          }
          for (const { at, plate } of pins) {
            const dot = { x: at.x - 6, y: at.y - 6, w: 12, h: 12 };
            if (plate !== id) expect(touch(dot, box), `pin of ${plate} under ${id}`).toBe(false);
          }
        }
        for (const id of Object.keys(inner)) {
          const box = plates[id] as Rect;
          expect(box.x > west.x && box.y > west.y && box.x + box.w < west.x + west.w && box.y + box.h < west.y + west.h, `${id} in the West`).toBe(true);
        }
      }
    }
  });

  it('say the figures of the engine', () => {
    for (const state of STATES.slice(0, 80)) {
      const sight = sightOf(state);
      const { g } = sight;
      const pieces = drawn(sight);
      const say = (id: string) => pieces.find((piece) => piece.id === id)?.say ?? '';
      for (const { id, name } of rules.fronts) {
        if (isOpen(g, id)) expect(say(`front:${id}`)).toContain(`${name}: ${atHand(g, id)} of ${demand(g, id)} at hand, ${strength(g, id)} committed`);
        else expect(say(`front:${id}`)).toContain('shut');
      }
      for (const arena of rules.arenas) {
        for (const side of SIDES.filter((each) => !arena.closedTo.includes(each))) {
          expect(say(`arena:${arena.id}`)).toContain(`${words.t('game.sideName', { context: side })} ${cubesOf(g, side, arena.id)}`);
        }
        const lead = leader(g, arena.id);
        expect(say(`arena:${arena.id}`)).toContain(lead ? `${words.t('game.sideName', { context: lead })} leads` : 'Nobody leads');
      }
      expect(say('west')).toContain(`Standing ${g.state.standing.west}`);
    }
  });

  it('draw a cube for each one, or a figure, within the plate', () => {
    for (const state of STATES) {
      for (const { id } of rules.arenas) {
        const groups = cubesAt({ rules, state }, id);
        const fit = fitCubes(groups, 108);
        const width = groups.reduce((sum, group) => sum + groupWidth(group, fit), fit.gap * Math.max(0, groups.length - 1));
        expect(width).toBeLessThanOrEqual(112);
        for (const side of SIDES) expect(groups.find((group) => group.side === side)?.there ?? 0).toBe(cubesOf({ rules, state }, side, id));
      }
    }
  });
});

describe('what may be done here', () => {
  it('has a place for every cube, effort, favour of cubes and end of a play, and the barred ones say why', () => {
    let seen = 0;
    for (const state of asking('spend')) {
      const hits = hitsOf(drawn(sightOf(state)));
      const favours = hitsOf(drawn(sightOf(state, { favours: true })));
      for (const choice of choices(rules, state)) {
        const { action, why } = choice;
        const here = action.do === 'favour' ? 'arena' in action : ['place', 'effort', 'end'].includes(action.do);
        if (!here) continue;
        const hit = (action.do === 'favour' ? favours : hits).find(({ key }) => key === `act:${actionKey(action)}`);
        expect(hit?.press, actionKey(action)).toEqual(why ? { do: 'deny', choice } : { do: 'act', action });
        expect(hit?.barred ?? false).toBe(why !== undefined);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('leads from a card to each of its ways, and from there to the deed', () => {
    let seen = 0;
    for (const state of asking('play').slice(0, 50)) {
      const cards = hitsOf(drawn(sightOf(state)));
      for (const action of legalActions(rules, state)) {
        if (action.do !== 'event' && action.do !== 'points') continue;
        const card = cards.find(({ key }) => key === `card:${action.card}`);
        expect(card?.press).toEqual({ do: 'ui', set: { card: action.card, way: null } });
        expect(card?.drag).toBe('card');
        const way = actionKey(action);
        const open = hitsOf(drawn(sightOf(state, { card: action.card })));
        expect(open.find(({ key }) => key === `way:${way}`)?.press).toEqual({ do: 'ui', set: { way } });
        expect(open.find(({ key }) => key === 'confirm')?.barred).toBe(true);
        const chosen = hitsOf(drawn(sightOf(state, { card: action.card, way })));
        for (const key of ['confirm', `way:${way}`]) expect(chosen.find((hit) => hit.key === key)?.press).toEqual({ do: 'act', action });
        seen++;
      }
      expect(cards.some(({ accepts }) => accepts === 'card')).toBe(true);
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('has a key of its own for every place, and shows no hidden card', () => {
    for (const state of STATES.slice(0, 120)) {
      for (const eyes of ['russia', 'iran', 'table'] as const) {
        const sight = sightOf(state, {}, eyes);
        const pieces = drawn(sight);
        const keys = hitsOf(pieces).map(({ key }) => key);
        expect(keys.length).toBe(new Set(keys).size);
        const shown = pieces.flatMap((piece) => flat(piece.marks)).flatMap((mark) => (mark.mark === 'picture' ? [mark.id] : []));
        const known = [...(eyes === 'table' ? [] : state.hands[eyes]), cardInPlay(sight.g)?.card];
        for (const id of shown) expect(known).toContain(id);
      }
    }
  });
});
