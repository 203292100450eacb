import { button, plate, rule, sans, serif, shape, tintOf } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { layText } from '../stage/type';

/** The curtain before one side's secrets, and nothing else. */
export function curtainScene(sight: Sight): Piece[] {
  if (!sight.curtain) return [];
  return [cloth(sight), sight.stage.form === 'compact' ? compactCard(sight, sight.curtain) : wideCard(sight, sight.curtain)];
}

type Hanging = NonNullable<Sight['curtain']>;

/** The cloth: the coming side's tint with pleats, and the seam in the middle. */
function cloth({ curtain, stage: { w, h } }: Sight): Piece {
  const side = curtain?.side ?? 'russia';
  const middle = w / 2;
  const marks: Mark[] = [{ mark: 'box', x: 0, y: 0, w, h, fill: tintOf(side) }];
  const reach = Math.ceil(middle / 40);
  for (let i = -reach; i < reach; i++) {
    const deep = i % 2 === 0;
    marks.push({ mark: 'box', x: middle + 20 + i * 40 - (deep ? 1.25 : 0.75), y: 0, w: deep ? 2.5 : 1.5, h, fill: side, alpha: deep ? 0.3 : 0.18 });
  }
  marks.push({ mark: 'box', x: middle - 1.5, y: 0, w: 3, h, fill: side });
  return { id: 'curtain', layer: 'curtain', x: 0, y: 0, w, h, marks, enter: 'none' };
}

/** At most so many lines of what has happened. */
const RECAP = 5;

/** Lines of the recap that fit a height, the last one saying how many more there are. */
function recapMarks({ words, measure }: Sight, recap: readonly string[], x: number, w: number, most: number): { marks: Mark[]; h: number } {
  if (recap.length === 0) return { marks: [sans(words.t('table.curtain.quiet'), x, 0, 16, { ink: 'ink2', w })], h: 20 };
  const marks: Mark[] = [sans(words.t('table.curtain.recap'), x, 0, 16, { weight: 500 })];
  let y = 23;
  let told = 0;
  for (const line of recap.slice(-RECAP)) {
    const text = sans(line, x, y, 16, { ink: 'ink2', w, lines: 2, leading: 21, mayCut: true });
    const { h } = layText(text, measure);
    if (y + h + 21 > most) break;
    marks.push(text);
    y += h + 2;
    told++;
  }
  const more = recap.length - told;
  if (more > 0) {
    marks.push(sans(words.t('table.curtain.more', { count: more }), x, y, 16, { ink: 'ink2', w }));
    y += 21;
  }
  return { marks, h: y };
}

const moved = (mark: Mark, y: number): Mark => ('y' in mark ? { ...mark, y: (mark.y ?? 0) + y } : mark);

/** The buttons: hold to lift, and the way back for who only wanted to look. */
function buttons({ words }: Sight, { peeking, single }: Hanging, x: number, y: number, w: number, h: number): { marks: Mark[]; hits: Hit[]; h: number } {
  const lift = button({
    key: 'lift',
    x,
    y,
    w,
    h,
    label: words.t(single ? 'game.curtain.press' : 'game.curtain.hold'),
    size: 18,
    primary: true,
    hold: true,
    hotkey: 'Enter',
    press: { do: 'lift' },
  });
  if (!peeking) return { marks: lift.marks, hits: [lift.hit], h };
  const back = button({ key: 'end-peek', x, y: y + h + 8, w, h: 44, label: words.t('game.curtain.back'), size: 16, press: { do: 'end-peek' } });
  return { marks: [...lift.marks, ...back.marks], hits: [lift.hit, back.hit], h: h + 52 };
}

function wideCard(sight: Sight, curtain: Hanging): Piece {
  const { words, stage } = sight;
  const { side, line, recap } = curtain;
  const [w, edge] = [500, 49];
  const inner = w - edge * 2;
  const body = recapMarks(sight, recap, edge, inner, 190);
  const top = 268;
  const foot = top + body.h + 28;
  const press = buttons(sight, curtain, edge, foot, inner, 56);
  const h = foot + press.h + 35;
  const lined = serif(line, w / 2, 203, 20, { ink: 'ink2', align: 'center', w: w - 40 });
  const marks: Mark[] = [
    plate(w, h, false, 6),
    shape(side, w / 2, 85, side === 'russia' ? 78 : 85),
    serif(words.t('game.sideName', { context: side }), w / 2, 147, 42, { weight: 700, align: 'center' }),
    lined,
    rule(edge, 251, inner),
    ...body.marks.map((mark) => moved(mark, top)),
    ...press.marks,
  ];
  const say = [words.t('game.sideName', { context: side }), line, words.t('table.curtain.for', { side: words.side(side) }), ...recap].join('. ');
  return cardPiece(sight, (stage.w - w) / 2, (stage.h - h) / 2, w, h, marks, press.hits, say);
}

/** On a phone: the side at the left, what happened and the button beside it. */
function compactCard(sight: Sight, curtain: Hanging): Piece {
  const { words, stage } = sight;
  const { side, line, recap } = curtain;
  const w = Math.min(680, stage.w - 48);
  const left = 220;
  const inner = w - left - 24;
  const body = recapMarks(sight, recap, left, inner, stage.h - (curtain.peeking ? 186 : 134));
  const foot = Math.max(24 + body.h + 16, curtain.peeking ? 150 : 170);
  const press = buttons(sight, curtain, left, foot, inner, 52);
  const h = foot + press.h + 22;
  const lined = serif(line, 104, h / 2 + 42, 15, { ink: 'ink2', align: 'center', w: 176, lines: 3, leading: 20 });
  const marks: Mark[] = [
    plate(w, h, false, 6),
    shape(side, 104, h / 2 - 42, 64),
    serif(words.t('game.sideName', { context: side }), 104, h / 2 - 2, 32, { weight: 700, align: 'center' }),
    lined,
    { mark: 'box', x: left - 16, y: 24, w: 1, h: h - 48, fill: 'rule' },
    ...body.marks.map((mark) => moved(mark, 24)),
    ...press.marks,
  ];
  const say = [words.t('game.sideName', { context: side }), line, words.t('table.curtain.for', { side: words.side(side) }), ...recap].join('. ');
  return cardPiece(sight, (stage.w - w) / 2, (stage.h - h) / 2, w, h, marks, press.hits, say);
}

function cardPiece(_sight: Sight, x: number, y: number, w: number, h: number, marks: Mark[], hits: Hit[], say: string): Piece {
  return { id: 'curtain-card', layer: 'curtain', x: Math.round(x), y: Math.round(y), w, h, marks, hits, shadow: 'dialog', r: 6, enter: 'none', say };
}
