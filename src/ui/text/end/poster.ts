import type { GameState } from '../../../engine/state';
import { ALLIES, type Rules } from '../../../engine/types';
import type { SavedGame } from '../../../play/record';
import type { Words } from '../../../rules/words';
import { erasOf, historyOf } from './Lines';
import { drawLeverage, drawStanding, drawTrust } from './posterCharts';
import { type Box, createPen, type Pen } from './posterPen';
import { FATES } from './Turns';
import type { Tale } from './tale';
import { besideWords, eraWords, turnWords, type VerdictWords } from './telling';

/** What a picture of the end shows. */
export interface PosterData {
  rules: Rules;
  words: Words;
  record: SavedGame;
  state: GameState;
  tale: Tale;
  verdict: VerdictWords;
  nameOf: (year: number) => string;
}

const WIDTH = 1600;
const HEIGHT = 900;
/** It is laid out as a screen of 1280x720. */
const SCALE = WIDTH / 1280;

const VERDICT: Box = { x: 12, y: 12, w: 1256, h: 112 };
const LINES: Box = { x: 12, y: 132, w: 776, h: 536 };
const TOLD: Box = { x: 796, y: 132, w: 472, h: 536 };
const FOOT = 698;

/** Draws the end in the theme of the page: the verdict, the three curves, where it turned. Waits for the typefaces. */
export async function drawPoster(data: PosterData): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = await createPen(canvas);
  pen.ctx.scale(SCALE, SCALE);
  pen.fill('page', { x: 0, y: 0, w: 1280, h: 720 });
  drawVerdict(pen, data.verdict);
  drawLines(pen, data);
  drawTold(pen, data);
  drawFoot(pen, data);
  return canvas;
}

function drawVerdict(pen: Pen, { hatch, game, title, line, leads, others }: VerdictWords): void {
  const { x, y, w, h } = VERDICT;
  pen.plate(VERDICT, 'card');
  pen.hatch(hatch, { x: x + 1, y: y + 1, w: w - 2, h: 8 });
  const middle = y + 8 + (h - 8) / 2;
  let left = x + 28;
  for (const { side, n } of leads) {
    pen.numbered(side, n, left + 30, middle, 30);
    left += 72;
  }
  left += 12;
  let right = x + w - 24;
  for (const row of [...others].reverse()) {
    const name = pen.width(row.name, 'strong');
    const width = Math.max(name + (row.won ? 24 : 0), pen.width(row.rank, 'note'));
    if (row.won) pen.icon('ui-lead', right - width + name + 6, middle - 19, 18);
    pen.text(row.name, right - width, middle - 4, 'strong');
    pen.text(row.rank, right - width, middle + 15, 'note', 'ink2');
    pen.numbered(row.side, row.n, right - width - 34, middle, 21);
    right -= width + 84;
  }
  pen.text(game, left, middle - 28, 'label', 'ink2');
  pen.text(title, left, middle + 8, 'title');
  const room = right - left + 8;
  const fits = pen.width(line, 'lead') <= room;
  if (fits) pen.text(line, left, middle + 34, 'lead', 'ink2');
  else pen.paragraph(line, left, middle + (pen.wrap(line, room, 'note').length > 1 ? 26 : 33), room, 'note', 17, 'ink2', 2);
}

function drawLines(pen: Pen, { rules, words, record, tale, nameOf }: PosterData): void {
  pen.plate(LINES, 'panel');
  const { marks, turns } = tale;
  const data = rules.scenario[record.scenario];
  const names = marks.map((mark, n) => (n === 0 ? words.t('ui.end.start') : nameOf(mark.year)));
  const x = LINES.x + 22;
  const w = LINES.w - 44;
  pen.text(words.t('ui.end.standing'), x, LINES.y + 30, 'head');
  drawStanding(pen, { x, y: LINES.y + 40, w, h: 246 }, marks, turns, erasOf(data?.years ?? [], marks), (bands, unit) => eraWords(words, bands, unit));
  pen.rule(x, LINES.y + 298, w);
  pen.text(words.t('ui.end.leverage'), x, LINES.y + 324, 'head');
  pen.text(words.t('ui.end.historyHint'), x + w, LINES.y + 324, 'note', 'ink2', 'right');
  drawLeverage(pen, { x, y: LINES.y + 334, w, h: 104 }, marks, historyOf(data?.history ?? [], marks), {
    russia: words.t('ui.end.holds', { side: words.side('russia') }),
    iran: words.t('ui.end.holds', { side: words.side('iran') }),
    yours: words.t('ui.end.yours'),
    history: words.t('ui.end.history'),
  });
  pen.rule(x, LINES.y + 450, w);
  pen.text(words.t('ui.end.trust'), x, LINES.y + 476, 'head');
  drawTrust(pen, { x, y: LINES.y + 486, w, h: 40 }, marks, names, rules.tracks.trust.max);
}

function drawTold(pen: Pen, { rules, words, state, tale, nameOf }: PosterData): void {
  pen.plate(TOLD, 'panel');
  const x = TOLD.x + 24;
  const w = TOLD.w - 48;
  const foot = TOLD.y + TOLD.h - 18;
  pen.text(words.t('ui.end.turned'), x, TOLD.y + 30, 'head');
  let y = TOLD.y + 56;
  if (tale.turns.length === 0) y = pen.paragraph(words.t('ui.end.turnedNone'), x, y, w, 'body', 19) + 6;
  for (const [n, turn] of tale.turns.entries()) {
    const { title, line } = turnWords(words, state, turn, nameOf(turn.year));
    pen.ringed(n + 1, x + 11, y - 4);
    pen.text(title, x + 34, y, 'strong');
    y = pen.paragraph(line, x + 34, y + 20, w - 34, 'note', 18, 'ink2', 3) + 14;
  }
  pen.rule(x, y - 8, w);
  y += 20;
  pen.text(words.t('ui.end.kept'), x, y, 'head');
  for (const side of ALLIES) {
    y += 27;
    pen.shape(side, x + 8, y - 5, 8);
    pen.text(words.t('ui.end.names', { context: side }), x + 26, y, 'body');
    for (const [n, fate] of FATES.entries()) {
      const right = x + w - (FATES.length - 1 - n) * 82;
      const word = words.t(`ui.end.promise.${fate}`);
      pen.text(word, right, y, 'body', 'ink2', 'right');
      pen.text(String(tale.promises[side][fate]), right - pen.width(word, 'body') - 7, y, 'strong', 'ink', 'right');
    }
  }
  pen.rule(x, y + 18, w);
  y += 46;
  pen.text(words.t('ui.end.beside'), x, y, 'head');
  pen.paragraph(besideWords(rules, words, state, tale), x, y + 27, w, 'serif', 23, 'ink', Math.max(1, Math.floor((foot - y - 27) / 23) + 1));
}

function drawFoot(pen: Pen, { words }: PosterData): void {
  pen.mark(VERDICT.x + 2, FOOT - 21, 28);
  pen.text(words.t('ui.appName'), VERDICT.x + 40, FOOT - 1, 'head');
  pen.text(words.t('ui.end.pictureFoot'), VERDICT.x + VERDICT.w - 2, FOOT - 2, 'note', 'ink', 'right');
}
