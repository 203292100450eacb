import type { Choice } from '../../../engine/engine';
import { held, makeCost } from '../../../engine/goods';
import { type Ally, type GoodData, partnerOf } from '../../../engine/types';
import { choiceHit } from '../model/hits';
import { costBadge, cropMarks, sans, smallPill, token } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';
import { LEFT, type Part, WIDE, wouldChange } from './part';

const TOKEN = 44;
const ACROSS = 4;
const STEP = (WIDE - TOKEN) / (ACROSS - 1);
const ROW = 70;
/** Where the reserve begins on a mat. */
export const RESERVE = 131;

/** How tokens lie: where the first one does, how many in a row, and how far apart. */
export interface Lie {
  x: number;
  y: number;
  across: number;
  step: number;
  row: number;
  /** Top of the heading; null: none. */
  title: number | null;
}

const MAT: Lie = { x: LEFT, y: RESERVE + 26, across: ACROSS, step: STEP, row: ROW, title: RESERVE };

/** Top left corner of the token at this place. */
const placeOf = (i: number, { x, y, across, step, row }: Lie): { x: number; y: number } => ({
  x: x + (i % across) * step,
  y: y + Math.floor(i / across) * row,
});

/** The place to press of a token, from its corner. */
const reachOf = ({ step, row }: Lie): { x: number; y: number; w: number; h: number } => ({ x: -4, y: -3, w: Math.min(step - 2, TOKEN + 8), h: row - 3 });

/** What lies in reserve: a token for every good that may, its count on it. */
export function reserve(sight: Sight, side: Ally, lie: Lie = MAT): Part {
  const { words, g } = sight;
  const y = lie.title;
  const title = words.t('table.mat.reserve');
  const goods = goodsOf(sight, side);
  const has = goods.filter(({ id }) => held(g, side, id) > 0).map(({ id }) => words.count(id, held(g, side, id)));
  const marks: Mark[] = [];
  const hits: Hit[] = [];
  if (y !== null) {
    marks.push(sans(title, LEFT, y + 5, 13, { weight: 500, ink: 'ink2' }));
    hits.push({
      key: `term:reserve:${side}`,
      x: LEFT - 5,
      y: y + 2,
      w: 70,
      h: 22,
      label: words.t('game.term', { title }),
      press: { do: 'term', term: 'reserve' },
    });
  }
  const anchors: NonNullable<Part['anchors']> = [];
  for (const [i, good] of goods.entries()) {
    const { x, y: down } = placeOf(i, lie);
    const reach = reachOf(lie);
    marks.push(...tokenMarks(sight, side, good, { x, y: down }, lie.row < ROW));
    const choice = choiceOf(sight, side, good);
    // What can be dragged is a piece of its own.
    if (choice?.action.do !== 'add' || choice.why) hits.push(tokenHit(sight, side, good, { ...reach, x: x + reach.x, y: down + reach.y }));
    anchors.push({ name: `reserve:${side}:${good.id}`, x: x + TOKEN / 2, y: down + TOKEN / 2 });
  }
  return { marks, hits, anchors, say: [`${title}: ${has.length > 0 ? has.join(words.t('game.join')) : words.t('game.allies.empty')}.`] };
}

/** Goods that may lie in a side's reserve: what it makes, what its partner may hand it, and coins where they close a row. */
export function goodsOf({ rules }: Pick<Sight, 'rules'>, side: Ally): GoodData[] {
  const crosses = (good: GoodData): boolean => good.direct === null && !good.kept;
  const own = rules.goods.filter((good) => good.maker === side);
  const theirs = rules.goods.filter((good) => good.maker === partnerOf(side) && crosses(good));
  const coins = rules.goods.filter((good) => good.maker === null);
  return own.length % ACROSS === ACROSS - 1 ? [...own, ...coins, ...theirs] : [...own, ...theirs, ...coins];
}

function tokenMarks(sight: Sight, side: Ally, good: GoodData, { x, y }: { x: number; y: number }, close: boolean): Mark[] {
  const { words, g } = sight;
  const n = held(g, side, good.id);
  const would = wouldChange(sight, 'good', (change) => change.side === side && change.good === good.id);
  const choice = choiceOf(sight, side, good);
  const marks: Mark[] = [
    ...(choice && !choice.why ? cropMarks({ x: x + 1, y: y + 1, w: TOKEN - 2, h: TOKEN - 2 }, close ? 2 : 4) : []),
    ...(n > 0 ? [shadow(good, x, y)] : []),
    ...token(x, y, { n, maker: good.maker, icon: `good-${good.id}` }),
    ...(choice && !choice.why ? costBadge(words.cost(sight.state, choice.action) ?? 0, x + TOKEN - 3, y + (close ? 7 : 2)) : []),
  ];
  if (would) {
    const text = words.t('table.mat.change', { from: would.from, to: would.to });
    return [...marks, ...smallPill(text, x + TOKEN / 2, y + TOKEN + 4, sight.measure(text, { size: 13, weight: 600 }))];
  }
  return [...marks, sans(words.say(`table.mat.good.${good.id}`), x + TOKEN / 2, y + TOKEN + 6, 13, { align: 'center', ink: n === 0 ? 'ink2' : 'ink' })];
}

/** The hard shadow of a token that lies there, in its maker's outline. */
const shadow = ({ maker }: GoodData, x: number, y: number): Mark =>
  maker === 'iran'
    ? { mark: 'shape', side: 'iran', x: x + TOKEN / 2 + 2, y: y + TOKEN / 2 + 2, size: TOKEN, fill: 'shadow' }
    : { mark: 'box', x: x + 2, y: y + 2, w: TOKEN, h: TOKEN, r: maker ? 6 : 14, fill: 'shadow' };

/** What may or may not be done with a token now: made, spent, put into a deal, taken as a favour. */
function choiceOf({ choices, asked, ui }: Sight, side: Ally, good: GoodData): Choice | undefined {
  if (!asked) return undefined;
  const own = asked.side === side;
  return choices.find(({ action }) => {
    if (action.do === 'make') return own && action.good === good.id;
    if (action.do === 'coin') return own && good.maker === null;
    if (action.do === 'add') return action.kind === 'good' && action.from === side && action.what === good.id;
    return action.do === 'favour' && 'good' in action && ui.favours && !own && action.good === good.id;
  });
}

function tokenHit(sight: Sight, side: Ally, good: GoodData, at: { x: number; y: number; w: number; h: number }): Hit {
  const { words, g } = sight;
  const count = words.t('table.mat.held', { count: held(g, side, good.id) });
  const choice = choiceOf(sight, side, good);
  const key = `token:${side}:${good.id}`;
  if (!choice) {
    const name = words.say(`table.mat.good.${good.id}`);
    return { key, ...at, label: `${name}: ${count}`, press: { do: 'note', text: noteOf(sight, good) } };
  }
  const hit = choiceHit(sight, choice, at);
  const label = choice.why ? hit.label : words.t('table.mat.makes', { action: hit.label, held: count });
  // In a deal the action's own name belongs to the sheet: its line, or the list of what could be added.
  return { ...hit, label, ...(choice.action.do === 'add' ? { key } : {}) };
}

/** In a deal, tokens that may be put across or asked for: pieces of their own, so that they can be dragged to the sheet. */
export function looseTokens(sight: Sight, side: Ally, mat: Rect, lie: Lie = MAT): Piece[] {
  return goodsOf(sight, side).flatMap((good, i): Piece[] => {
    const choice = choiceOf(sight, side, good);
    if (choice?.action.do !== 'add' || choice.why) return [];
    const { x, y } = placeOf(i, lie);
    const n = held(sight.g, side, good.id);
    const hit = tokenHit(sight, side, good, reachOf(lie));
    return [
      {
        id: hit.key,
        layer: 'plates',
        x: mat.x + x,
        y: mat.y + y,
        w: TOKEN,
        h: TOKEN,
        r: good.maker === 'iran' ? TOKEN / 2 : good.maker ? 6 : 14,
        bleed: 8,
        marks: token(0, 0, { n, maker: good.maker, icon: `good-${good.id}` }),
        hits: [{ ...hit, drag: 'token' }],
        enter: 'none',
      },
    ];
  });
}

/** What a good is for, and what one costs to make. */
function noteOf({ words, g }: Sight, good: GoodData): string {
  const { syria, ukraine, skies } = { syria: 0, ukraine: 0, skies: 0, ...good.strength };
  const args = { syria, ukraine, skies, relief: good.relief, standing: good.firstStanding, coins: g.rules.settings.coinsPerPlay };
  const cost = good.maker ? words.t('table.mat.cost', { side: words.side(good.maker), count: makeCost(g, good.id) }) : '';
  return [words.say(`table.mat.notes.${good.id}`, args), cost].filter(Boolean).join(' ');
}
