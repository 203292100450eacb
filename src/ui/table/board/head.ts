import { type Ally, SIDES } from '../../../engine/types';
import { icon, sans, serif, shape, smallPill } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { LEFT, type Part, WIDE, wouldChange } from './part';

const RIGHT = LEFT + WIDE;
const WHO = { x: 49, y: 44, size: 13 };

/** Whose mat it is: shape, name, who plays it; its Standing, crowned where it is the highest of the three. */
export function head(sight: Sight, side: Ally): Part {
  const { words, state } = sight;
  const n = state.standing[side];
  const would = wouldChange(sight, 'standing', (change) => change.side === side);
  const figure = sight.measure(`${n}`, { serif: true, size: 36, weight: 700 });
  const leads = SIDES.every((other) => other === side || state.standing[other] < n);
  const change = would ? words.t('table.mat.change', { from: would.from, to: would.to }) : '';
  const name = words.t('game.sideName', { context: side });
  const line = who(sight, side, would !== undefined, RIGHT - figure - 6 - WHO.x);
  // The crown stands beside the figure; over the line of who plays where that reaches as far.
  const crown = WHO.x + sight.measure(line.text, { size: WHO.size }) > RIGHT - figure - 33 ? 23 : 31;
  const marks: Mark[] = [
    shape(side, 28, 39, side === 'russia' ? 24 : 26),
    serif(name, WHO.x, 17, 24, { weight: 600 }),
    sans(line.text, WHO.x, WHO.y, WHO.size, { ink: 'ink2' }),
    serif(`${n}`, RIGHT, 20, 36, { weight: 700, ink: side, align: 'right', leading: 45 }),
    ...(leads ? [icon('ui-lead', RIGHT - figure - 29, crown, 20, side)] : []),
  ];
  if (would) {
    const w = sight.measure(change, { size: 13, weight: 600 });
    marks.push(...smallPill(change, RIGHT - figure - 18 - w / 2, 47, w));
  }
  return {
    marks,
    hits: [...line.hits, standingHit(sight, side, figure)],
    anchors: [{ name: `standing:${side}`, x: RIGHT - figure / 2, y: 42 }],
    say: [`${name}. ${line.text}.`, `${words.t('table.mat.standing', { n })}.`, ...(leads ? [words.t('table.mat.leads', { side: name })] : [])],
  };
}

function standingHit({ words }: Sight, side: Ally, figure: number): Hit {
  const label = words.t('game.term', { title: words.t('table.bar.standing') });
  return { key: `term:standing:${side}`, x: RIGHT - figure - 4, y: 22, w: figure + 8, h: 44, label, press: { do: 'term', term: 'standing' } };
}

/** 'You', 'Computer'; and for the side that speaks first, that it does. `short`: a pill needs the room. `room`: what there is of it. */
function who(sight: Sight, side: Ally, short: boolean, room: number): { text: string; hits: Hit[] } {
  const { words, state, measure } = sight;
  const plays = player(sight, side);
  if (short || state.first !== side) return { text: plays, hits: [] };
  const first = words.t('table.mat.first');
  const style = { size: WHO.size };
  const both = words.t('table.mat.whoFirst', { who: plays, first });
  const text = measure(both, style) <= room ? both : words.capital(first);
  const w = measure(first, style);
  const x = WHO.x + measure(text, style) - w;
  return {
    text,
    hits: [{ key: 'term:first', x: x - 3, y: WHO.y - 3, w: w + 6, h: 22, label: words.t('game.term', { title: first }), press: { do: 'term', term: 'first' } }],
  };
}

/** Who plays a side, as who looks sees it. */
export function player({ words, players, shared, watching, asked }: Sight, side: Ally): string {
  const kind = players[side];
  if (kind !== 'person') {
    if (asked?.side === side && !watching) return words.t('table.mat.thinking');
    return words.t(kind === 'random' ? 'table.mat.random' : 'table.mat.computer');
  }
  if (watching) return words.t('table.mat.person');
  if (shared) return words.t(asked?.side === side ? 'table.mat.decides' : 'table.mat.waits');
  return words.t('table.mat.you');
}
