import { partnerOf } from '../../../engine/types';
import { type Asked, takingWords } from '../../game/taking';
import { type Deal, dealOf, readerOf } from '../model/draft';
import { button, rowsOf, serif } from '../scene/kit';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';
import { type Bit, drawn, together } from './summit-parts';
import { sideOf } from './summit-words';

/** What would they take?: a button, its answer, and a button that composes what the answer names. */

/** Whether the one who composes may ask: against the computer, where it is this person's to compose. */
export function mayAsk(sight: Sight, deal: Deal): boolean {
  return deal.of === 'compose' && readerOf(sight) === deal.by && sight.players[partnerOf(deal.by)] !== 'person' && sight.choices.length > 0;
}

const saidOf = (sight: Sight, deal: Deal, asked: Asked) => takingWords(asked, deal, sight.words, (draft, side) => sideOf(sight, draft, side));

/** The answer as it is read out, once there is one. */
export function answerSaid(sight: Sight): string {
  const { taking } = sight.ui;
  const deal = dealOf(sight);
  return taking && taking !== 'waits' && deal ? saidOf(sight, deal, taking).text : '';
}

/** The button that asks, or once terms are named that which composes them. */
export function askButton(sight: Sight, deal: Deal, at: Rect): Bit {
  const { words, ui } = sight;
  const found = ui.taking ? saidOf(sight, deal, ui.taking) : null;
  const puts = found !== null && found.actions.length > 0;
  const { marks, hit } = button({
    key: puts ? 'put' : 'taking',
    ...at,
    size: 14,
    label: puts ? words.t('game.taking.put') : words.t('game.taking.ask', { side: words.t('game.sideName', { context: partnerOf(deal.by) }) }),
    ...(puts ? { say: `${found.text} ${words.t('game.taking.put')}` } : {}),
    press: puts ? { do: 'acts', actions: found.actions } : { do: 'taking' },
    hotkey: 'q',
  });
  return { marks, hits: [hit] };
}

/** The answer, as large as it fits; nothing where none is asked for. @param centred about its middle, else from the left */
export function answerText(sight: Sight, deal: Deal, { x, y, w, h }: Rect, centred = false): Bit {
  const { ui, measure } = sight;
  if (!ui.taking) return drawn();
  const { text } = saidOf(sight, deal, ui.taking);
  const sizes = [
    { size: 17, leading: 21 },
    { size: 15, leading: 19 },
    { size: 14, leading: 17 },
  ];
  const fits = sizes.find(({ size, leading }) => rowsOf(measure, text, w, { serif: true, size }) * leading <= h) ?? { size: 14, leading: 17 };
  const { size, leading } = fits;
  const lines = Math.max(1, Math.floor(h / leading));
  const rows = Math.min(lines, rowsOf(measure, text, w, { serif: true, size }));
  const placed = centred ? ({ align: 'center' } as const) : {};
  return drawn(serif(text, centred ? x + w / 2 : x, centred ? y + (h - rows * leading) / 2 : y, size, { w, lines, leading, mayCut: true, ...placed }));
}

/** Answer above, button below, in a column. @param above what stands there until it is asked */
export function askColumn(sight: Sight, deal: Deal, at: Rect, above: Bit): Bit {
  const h = 30;
  const answer = sight.ui.taking ? answerText(sight, deal, { ...at, h: at.h - h - 8 }) : above;
  return together(answer, askButton(sight, deal, { x: at.x, y: at.y + at.h - h, w: at.w, h }));
}
