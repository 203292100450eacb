import { need } from '../../../engine/fronts';
import { type Ally, type FrontData, type GoodData, partnerOf } from '../../../engine/types';
import { icon, sans } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { LEFT, type Part, WIDE, wouldChange } from './part';

const CHIP = 30;
const SPACE = 7;
const TEXT = { size: 14, weight: 600 } as const;

/** One thing that a side lacks and its partner could give. */
interface Lack {
  id: string;
  text: string;
  /** It would change by the choice pointed at. */
  changes: boolean;
  helps: GoodData;
  note: string;
}

/** What a side needs of its partner: a chip for each front where it lacks strength, and for vetoes, in a width. */
export function needs(sight: Sight, side: Ally, y: number, width = WIDE): Part {
  const { words } = sight;
  const title = words.t('table.mat.needs', { side: words.side(partnerOf(side)) });
  const term: Hit = {
    key: `term:need:${side}`,
    x: LEFT - 5,
    y: y + 3,
    w: 130,
    h: 22,
    label: words.t('game.term', { title }),
    press: { do: 'term', term: 'need' },
  };
  const head = sans(title, LEFT, y + 6, 13, { weight: 500, ink: 'ink2' });
  const list = [...frontLacks(sight, side), ...vetoLack(sight, side)];
  if (list.length === 0) {
    const none = words.t('table.mat.noNeed');
    return { marks: [head, sans(none, LEFT, y + 32, 14, { ink: 'ink2' })], hits: [term], say: [`${title}: ${none}.`] };
  }
  const marks: Mark[] = [head];
  const hits = [term];
  // Where there are many the icons give way, so that all of them fit.
  const widths = (lead: number) => list.map(({ text }) => Math.ceil(lead + sight.measure(text, TEXT)));
  const bare = widths(46).reduce((sum, w) => sum + w + SPACE, -SPACE) > width;
  let x = LEFT;
  for (const [i, lack] of list.entries()) {
    const w = widths(bare ? 14 : 46)[i] ?? 0;
    marks.push(...chip(lack, x, y + 25, w, bare));
    hits.push({ key: `need:${side}:${lack.id}`, x, y: y + 25, w, h: CHIP, label: lack.note, press: { do: 'note', text: lack.note } });
    x += w + SPACE;
  }
  return { marks, hits, say: [`${title}: ${list.map(({ text }) => text).join(words.t('game.join'))}.`] };
}

function chip({ text, changes, helps }: Lack, x: number, y: number, w: number, bare: boolean): Mark[] {
  const look = changes ? ({ fill: 'go-tint', line: 'go', stroke: 2, dash: [4, 3] } as const) : ({ fill: 'alarm-tint', line: 'alarm' } as const);
  return [
    { mark: 'box', x, y, w, h: CHIP, r: 4, ...look },
    ...(bare ? [] : [icon(`good-${helps.id}`, x + 9, y + 5, 20)]),
    sans(text, x + (bare ? 7 : 36), y + 6, TEXT.size, { weight: TEXT.weight }),
  ];
}

function frontLacks(sight: Sight, side: Ally): Lack[] {
  const { words, g } = sight;
  const partner = partnerOf(side);
  return g.rules.fronts.flatMap((front): Lack[] => {
    const n = need(g, side, front.id);
    const helps = helpful(sight, front, side);
    const [first] = helps;
    if (n === 0 || !first) return [];
    const would = wouldChange(sight, 'need', (change) => change.side === side && change.front === front.id);
    const goods = words.capital(words.or(helps.map((good) => words.good(good.id, 2))));
    return [
      {
        id: front.id,
        text: words.say(`table.mat.need.${front.id}`, { n: would ? words.t('table.mat.change', { from: would.from, to: would.to }) : n }),
        changes: would !== undefined,
        helps: first,
        note: words.t('table.mat.needNote', { side: words.side(side), n, front: words.inFront(front.id), helps: goods, partners: words.sides(partner) }),
      },
    ];
  });
}

/** The partner's goods that count at a front where a side suffers. */
function helpful({ rules }: Sight, front: FrontData, side: Ally): GoodData[] {
  return rules.goods.filter(
    (good) => good.maker === partnerOf(side) && (good.strength[front.id] ?? 0) > 0 && (good.direct === front.id || front.by.includes(side)),
  );
}

/** Resolutions tabled against a side that only its partner's veto stops. */
function vetoLack({ words, g, rules }: Sight, side: Ally): Lack[] {
  const partner = partnerOf(side);
  const veto = rules.goods.find((good) => good.kept && good.maker === partner);
  const n = g.state.blocks[side] > 0 ? 0 : g.state.resolutions.filter(({ target, noVeto }) => target === side && !noVeto).length;
  if (!veto || n === 0) return [];
  const note = words.t('table.mat.vetoNote', { count: n, side: words.side(side), partners: words.sides(partner) });
  return [{ id: veto.id, text: words.t('table.mat.need.council', { n }), changes: false, helps: veto, note }];
}
