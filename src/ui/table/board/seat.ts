import { HIDDEN } from '../../../engine/observe';
import type { Ally } from '../../../engine/types';
import { ownEyes } from '../../game/view';
import { icon, sans } from '../scene/kit';
import type { Hit } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { LEFT, type Part, WIDE } from './part';

/** Height of a mat's foot. */
export const FOOT = 55;
const TEXT = 44;

/** The foot of a mat: the secret aim of who looks, or what is hidden from them. */
export function seat(sight: Sight, side: Ally, y: number, w = WIDE): Part {
  const seen = ownEyes(sight.eyes).includes(side);
  const part = seen ? ownAim(sight, side, y, w) : hidden(sight, side, y, w);
  // Where cards go to that don't lie at the foot.
  const away = sight.own === null ? sight.watching !== null : sight.own !== side;
  return away ? { ...part, anchors: [{ name: `hand:${side}`, x: LEFT + 10, y: y + FOOT / 2 }] } : part;
}

function ownAim(sight: Sight, side: Ally, y: number, w: number): Part {
  const { words, state, rules, eyes } = sight;
  const aim = rules.aim[state.aims[side]];
  const title = words.t(eyes === 'both' ? 'table.mat.aimOf' : 'table.mat.aim');
  const name = aim ? aim.title : words.t('table.mat.noAim');
  const note = aim ? words.t('table.mat.aimNote', { aim: aim.title, points: aim.points, text: aim.text }) : words.t('game.terms.aim');
  return {
    marks: lines('ui-eye', title, name, y, w),
    hits: [box(`aim:${side}`, y, w, `${title}: ${note}`, { do: 'note', text: note })],
    say: [`${title}: ${note}`],
  };
}

function hidden(sight: Sight, side: Ally, y: number, w: number): Part {
  const { words, state, own } = sight;
  const hand = state.hands[side];
  const cards = words.t('table.mat.cards', { count: hand.length });
  const all = state.aims[side] === '' ? cards : words.t('table.mat.hand', { cards });
  // Cards of the other's hand that who looks has been shown.
  const known = own === null ? 0 : hand.filter((card) => card !== HIDDEN).length;
  const line = known > 0 ? words.t('table.mat.shown', { hand: all, n: known }) : all;
  const title = words.t(own === null ? 'table.mat.faceDown' : 'table.mat.hidden');
  const label = words.t('table.mat.decks', { side: words.capital(words.side(side)), hand: line });
  return {
    marks: lines('ui-cards', title, line, y, w),
    hits: [box(`panel:decks:${side}`, y, w, label, { do: 'panel', panel: 'decks' })],
    say: [`${title}: ${line}.`],
  };
}

const lines = (glyph: 'ui-eye' | 'ui-cards', title: string, text: string, y: number, w: number): Part['marks'] => [
  icon(glyph, LEFT, y + 18, 20),
  sans(title, TEXT, y + 10, 14, { ink: 'ink2' }),
  sans(text, TEXT, y + 28, 14, { weight: 600, w: LEFT + w - TEXT, mayCut: true }),
];

function box(key: string, y: number, w: number, label: string, press: Hit['press']): Hit {
  return { key, x: LEFT - 7, y: y + 4, w: w + 14, h: FOOT - 8, label, press };
}
