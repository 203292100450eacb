import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../../src/ui/table/model/regions';
import type { Hit, Piece } from '../../../src/ui/table/scene/piece';

const hit = (key: string, press: Hit['press'], more: Partial<Hit> = {}): Hit => ({ key, x: 0, y: 0, w: 10, h: 10, label: key, press, ...more });
const piece = (id: string, layer: Piece['layer'], hits: Hit[], more: Partial<Piece> = {}): Piece => ({
  id,
  layer,
  x: 0,
  y: 0,
  w: 10,
  h: 10,
  marks: [],
  hits,
  ...more,
});
const pass = { do: 'act', action: { do: 'pass' } } as const;
const orderOf = (pieces: Piece[]) => Object.fromEntries(stretchesOf(pieces).map(({ region, spots }) => [region, spots.map((spot) => spot.hit.key)]));

const TABLE: Piece[] = [
  piece('mat:russia', 'board', [hit('term:stability', { do: 'term', term: 'stability' }), hit('act:make', pass), hit('act:no', { do: 'nothing' })]),
  piece('front:syria', 'plates', [
    hit('term:syria', { do: 'note', text: '' }),
    hit('act:effort', pass),
    hit('act:barred', { do: 'tell', text: '' }, { barred: true }),
  ]),
  piece('log', 'board', [hit('panel:log', { do: 'panel', panel: 'log' })]),
  piece('card:a', 'cards', [hit('card:a', { do: 'ui', set: {} }, { drag: 'card' })]),
  piece('card:b', 'marks', [hit('card:b', { do: 'ui', set: {} }, { drag: 'card' })]),
  piece('card:c', 'cards', [hit('card:c', { do: 'ui', set: {} })]),
  piece('desk', 'desk', [hit('undo', { do: 'undo' }), hit('act:end', pass), hit('panel:menu', { do: 'panel', panel: 'menu' })], { say: 'End the play.' }),
];

describe('the order of the Tab key', () => {
  it('begins with what can be done, wherever it lies, and ends with what explains', () => {
    expect(orderOf(TABLE)).toEqual({
      decision: ['card:a', 'card:b', 'act:make', 'act:effort', 'act:end', 'undo', 'card:c', 'panel:menu'],
      russia: ['term:stability'],
      map: ['act:barred', 'term:syria'],
      log: ['panel:log'],
    });
  });

  it('tells what acts from what only looks', () => {
    const acts = stretchesOf(TABLE).flatMap(({ spots }) => spots.filter((spot) => spot.acts).map((spot) => spot.hit.key));
    expect(acts).toEqual(['card:a', 'card:b', 'act:make', 'act:effort', 'act:end', 'undo']);
  });

  it('reaches nothing beneath a dialog, and its way out last', () => {
    const scrim = piece('scrim', 'scrim', [hit('close', { do: 'ui', set: {} })]);
    const card = piece('card-ways', 'dialog', [hit('way:a', { do: 'ui', set: {} }), hit('confirm', pass, { barred: true })]);
    expect(orderOf([...TABLE, scrim, card])).toEqual({ decision: ['way:a', 'confirm', 'close'] });
  });

  it('does not say twice what a button says', () => {
    const twice = piece('choice:a', 'cards', [hit('Accept', pass)], { say: 'Accept' });
    expect(stretchesOf([twice])[0]?.says).toEqual([]);
  });
});
