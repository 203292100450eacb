import type { CardData } from '../../../engine/types';
import { partnerOf } from '../../../engine/types';
import { barredLabel } from '../model/hits';
import type { Way } from '../model/ways';
import { button, keycap, sans, serif } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Press } from '../scene/press';
import type { Sight } from '../scene/sight';
import { layText } from '../stage/type';
import type { Rect } from './grid';

export const WAYS = { w: 396, h: 484 };
const PAD = 22;
const GAP = 10;

/** How a card may be played: its ways, one to be chosen, and the button that does it. */
export function cardWays(sight: Sight, card: CardData, ways: readonly Way[], at: Rect): Piece {
  const { words, ui } = sight;
  const chosen = ways.find((way) => way.key === ui.way);
  const marks: Mark[] = [
    { mark: 'box', x: 0, y: 0, w: at.w, h: at.h, r: 10, fill: 'panel' },
    serif(words.t('table.card.how'), PAD, 20, 22, { weight: 600 }),
    sans(leadIn(sight, card), PAD, 49, 14, { ink: 'ink2', w: at.w - PAD * 2, lines: 2 }),
  ];
  const hits: Hit[] = [];
  let y = 83;
  ways.forEach((way, i) => {
    const option = optionOf(sight, way, i, { x: PAD, y, w: at.w - PAD * 2 }, way === chosen);
    marks.push(...option.marks);
    hits.push(option.hit);
    y += option.h + GAP;
  });
  const foot = at.h - 64;
  const keep = button({ key: 'keep', label: words.t('table.card.keep'), x: PAD, y: foot, w: 138, h: 44, press: { do: 'ui', set: { card: null, way: null } } });
  const confirm = button({
    key: 'confirm',
    label: chosen?.deed ?? words.t('table.card.choose'),
    x: PAD + 146,
    y: foot,
    w: at.w - PAD * 2 - 146,
    h: 44,
    primary: true,
    barred: !chosen || chosen.choice.why !== undefined,
    press: chosen ? doing(chosen) : { do: 'tell', text: words.t('table.card.chooseFirst') },
    hotkey: 'Enter',
  });
  marks.push(...keep.marks, ...confirm.marks);
  return {
    id: 'card-ways',
    layer: 'dialog',
    ...at,
    marks,
    hits: [...hits, keep.hit, confirm.hit],
    shadow: 'dialog',
    r: 10,
    say: [words.t('table.card.how'), leadIn(sight, card)].join(' '),
  };
}

const doing = ({ choice }: Way): Press => (choice.why ? { do: 'deny', choice } : { do: 'act', action: choice.action });

/** Whose card it is, and what that means for its event. */
function leadIn({ words, asked }: Sight, card: CardData): string {
  const own = asked?.side ?? 'russia';
  const whose = card.side === own ? 'own' : card.side === 'neutral' ? 'neutral' : card.side === partnerOf(own) ? 'partner' : 'west';
  return words.t(`table.card.whose.${whose}`, { sides: words.capital(words.sides(card.side)) });
}

/** One way: title, outcome, its key. Pressed it is chosen; pressed again it is done. */
function optionOf(
  { words, measure }: Sight,
  way: Way,
  i: number,
  { x, y, w }: { x: number; y: number; w: number },
  chosen: boolean,
): { marks: Mark[]; hit: Hit; h: number } {
  const barred = way.choice.why !== undefined;
  const line = sans(way.line, x + 15, y + 36, 14, { ink: chosen ? 'ink' : 'ink2', w: w - 30, lines: 4, leading: 19, mayCut: true });
  const h = 36 + layText(line, measure).h + 12;
  const hotkey = `${i + 1}`;
  const marks: Mark[] = [
    {
      mark: 'box',
      x,
      y,
      w,
      h,
      r: 6,
      ...(barred ? { dash: [4, 3] } : { fill: chosen ? ('go-tint' as const) : ('card' as const) }),
      line: chosen ? 'go' : barred ? 'rule' : 'edge',
      stroke: chosen ? 2 : 1,
    },
    sans(way.title, x + 15, y + 12, 16, { weight: 600, ink: barred ? 'ink2' : 'ink', w: w - 60 }),
    line,
    ...keycap(hotkey, x + w - 34, y + 13),
  ];
  const label = words.t('table.card.wayLabel', { title: way.title, line: way.line });
  const press: Press = chosen || barred ? doing(way) : { do: 'ui', set: { way: way.key } };
  return {
    marks,
    hit: { key: `way:${way.key}`, x, y, w, h, label: barred ? barredLabel(words, way.title, way.line) : label, press, hotkey, ...(barred ? { barred } : {}) },
    h,
  };
}
