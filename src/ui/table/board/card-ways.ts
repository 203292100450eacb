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

/** How the panel is laid out: heading and line below it, the first way, what each has above, between and below its texts, the foot. */
interface WaysLook {
  pad: number;
  heading: { y: number; size: number };
  line: number;
  top: number;
  gap: number;
  way: { title: number; size: number; line: number; text: number; leading: number; below: number };
  foot: number;
  keep: number;
  /** The keys that choose them are drawn. */
  keys: boolean;
}

const ROOMY: WaysLook = {
  pad: 22,
  heading: { y: 20, size: 22 },
  line: 49,
  top: 83,
  gap: 10,
  way: { title: 12, size: 16, line: 36, text: 14, leading: 19, below: 12 },
  foot: 64,
  keep: 138,
  keys: true,
};
/** On a phone lying on its side. */
export const LOW: WaysLook = {
  pad: 14,
  heading: { y: 8, size: 18 },
  line: 32,
  top: 68,
  gap: 6,
  way: { title: 7, size: 15, line: 27, text: 13, leading: 16, below: 7 },
  foot: 54,
  keep: 96,
  keys: false,
};

/** How a card may be played: its ways, one to be chosen, and the button that does it. */
export function cardWays(sight: Sight, card: CardData, ways: readonly Way[], at: Rect, look: WaysLook = ROOMY): Piece {
  const { words, ui } = sight;
  const { pad, heading } = look;
  const inner = at.w - pad * 2;
  const chosen = ways.find((way) => way.key === ui.way);
  const marks: Mark[] = [
    { mark: 'box', x: 0, y: 0, w: at.w, h: at.h, r: 10, fill: 'panel' },
    serif(words.t('table.card.how'), pad, heading.y, heading.size, { weight: 600 }),
    sans(leadIn(sight, card), pad, look.line, 14, { ink: 'ink2', w: inner, lines: 2 }),
  ];
  const hits: Hit[] = [];
  const foot = at.h - look.foot;
  const room = foot - look.top - look.gap * ways.length;
  const all = (most: number) => ways.map((way, i) => optionOf(sight, way, i, { x: pad, y: 0, w: inner, most, look }, way === chosen));
  // As many lines as there is room for; what is cut the text layer and the board say.
  const options = [4, 3, 2].map(all).find((list) => list.reduce((sum, { h }) => sum + h, 0) <= room) ?? all(1);
  let y = look.top;
  for (const option of options) {
    const dy = y;
    marks.push(...option.marks.map((mark): Mark => ('y' in mark ? { ...mark, y: (mark.y ?? 0) + dy } : mark)));
    hits.push({ ...option.hit, y });
    y += option.h + look.gap;
  }
  const keep = button({
    key: 'keep',
    label: words.t('table.card.keep'),
    x: pad,
    y: foot,
    w: look.keep,
    h: 44,
    press: { do: 'ui', set: { card: null, way: null } },
  });
  const confirm = button({
    key: 'confirm',
    label: chosen?.deed ?? words.t('table.card.choose'),
    x: pad + look.keep + 8,
    y: foot,
    w: inner - look.keep - 8,
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
  { x, y, w, most, look }: { x: number; y: number; w: number; most: number; look: WaysLook },
  chosen: boolean,
): { marks: Mark[]; hit: Hit; h: number } {
  const barred = way.choice.why !== undefined;
  const { title, size, line: below, text, leading, below: under } = look.way;
  const line = sans(way.line, x + 15, y + below, text, { ink: chosen ? 'ink' : 'ink2', w: w - 30, lines: most, leading, mayCut: true });
  const h = Math.max(44, below + layText(line, measure).h + under);
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
    sans(way.title, x + 15, y + title, size, { weight: 600, ink: barred ? 'ink2' : 'ink', w: w - (look.keys ? 60 : 30) }),
    line,
    ...(look.keys ? keycap(hotkey, x + w - 34, y + 13) : []),
  ];
  const label = words.t('table.card.wayLabel', { title: way.title, line: way.line });
  const press: Press = chosen || barred ? doing(way) : { do: 'ui', set: { way: way.key } };
  return {
    marks,
    hit: { key: `way:${way.key}`, x, y, w, h, label: barred ? barredLabel(words, way.title, way.line) : label, press, hotkey, ...(barred ? { barred } : {}) },
    h,
  };
}
