import type { Choice } from '../../../engine/engine';
import { partnerOf } from '../../../engine/types';
import type { Rect } from '../board/grid';
import { choiceButton } from '../board/summit-foot';
import type { Bit } from '../board/summit-parts';
import { clearing, type Deal, drawnChoices, isPersons } from '../model/draft';
import { button, sans, shape } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { type CompactGrid, FINGER, GAP } from './grid';
import { sheetButtons } from './sheets';

/** From this width of the foot on all buttons have their words. */
const ROOMY = 740;

/** Width of the buttons beside what a deal changes. */
export const wordWidth = (_sight: Sight, { foot }: CompactGrid): number => Math.round(foot.w >= ROOMY ? Math.min(340, foot.w * 0.42) : 264);

/** Propose, clear, no offer; accept, refuse, counter; or whose word is awaited. Above them the sheets. */
export function summitWord(sight: Sight, deal: Deal, at: Rect): Piece[] {
  const { live } = drawnChoices(sight);
  const sheets = sheetButtons(sight, { x: 0, y: 0, w: at.w, h: FINGER });
  const row: Rect = { x: 0, y: at.h - FINGER, w: at.w, h: FINGER };
  const answers = deal.of === 'answer' && isPersons(sight, partnerOf(deal.by));
  const composes = deal.of === 'compose' && isPersons(sight, deal.by);
  const inside = composes || answers ? wordRow(sight, deal, row, composes) : waiting(sight, deal, row);
  return [
    {
      id: 'summit-word',
      layer: 'plates',
      ...at,
      marks: [{ mark: 'box', x: -4, y: 0, w: at.w + 4, h: at.h, fill: 'page' }, ...sheets.marks, ...inside.marks],
      hits: [...sheets.hits, ...(live ? inside.hits : [])],
      bleed: 4,
    },
  ];
}

interface Item {
  label: string;
  make: (box: Rect) => Bit;
  primary?: boolean;
}

/** Undo and the words that may be said, the one that agrees last. */
function wordRow(sight: Sight, deal: Deal, row: Rect, composes: boolean): Bit {
  const { words, canUndo, measure } = sight;
  const list = composes ? composing(sight, deal, row.w > 270) : answering(sight);
  const back = button({
    key: 'undo',
    ...row,
    w: FINGER,
    label: '',
    icon: 'ui-undo',
    say: words.t('game.menu.undo'),
    press: canUndo ? { do: 'undo' } : { do: 'tell', text: words.t('table.summit.noUndo') },
    barred: !canUndo,
    hotkey: 'u',
  });
  const natural = list.map(({ label, primary }) => (label ? measure(label, { size: 15, weight: 600 }) + (primary ? 8 : 0) : FINGER));
  // A sign alone is a finger wide; the words share what is left.
  const worded = list.filter(({ label }) => label !== '').length;
  const pad = (row.w - FINGER - GAP * list.length - natural.reduce((sum, n) => sum + n, 0)) / Math.max(1, worded);
  const marks: Mark[] = [...back.marks];
  const hits: Hit[] = [back.hit];
  let x = row.x + FINGER + GAP;
  list.forEach(({ make, label }, i) => {
    const w = (natural[i] as number) + (label ? pad : 0);
    const made = make({ ...row, x, w });
    marks.push(...made.marks);
    hits.push(...made.hits);
    x += w + GAP;
  });
  return { marks, hits };
}

function composing(sight: Sight, deal: Deal, roomy: boolean): Item[] {
  const { words, rules, state } = sight;
  const t = words.t;
  const { list } = drawnChoices(sight);
  const of = (what: Choice['action']['do']) => list.find(({ action }) => action.do === what);
  const top = state.stack[state.stack.length - 1];
  const actions = top?.phase === 'compose' ? clearing(top, rules.settings.draftEdits) : [];
  const empty = deal.draft.length === 0;
  const clear: Item = {
    label: roomy ? t('table.summit.clear') : '',
    make: (box) => {
      const made = button({
        key: 'clear',
        ...box,
        label: roomy ? t('table.summit.clear') : '',
        ...(roomy ? {} : { icon: 'ui-cross' as const }),
        say: t('table.summit.clear'),
        press: actions.length > 0 ? { do: 'acts', actions } : { do: 'tell', text: t(empty ? 'table.summit.nothingToClear' : 'table.summit.cannotClear') },
        barred: actions.length === 0,
        hotkey: 'x',
      });
      return { marks: made.marks, hits: [made.hit] };
    },
  };
  return [
    clear,
    ...said(sight, of('pass'), t(deal.counter ? 'table.summit.refuse' : 'table.summit.noOffer'), 'n'),
    ...said(sight, of('send'), t(deal.counter ? 'table.summit.send' : 'table.summit.propose'), 'p', true),
  ];
}

function answering(sight: Sight): Item[] {
  const t = sight.words.t;
  const { list } = drawnChoices(sight);
  const of = (what: Choice['action']['do']) => list.find(({ action }) => action.do === what);
  return [
    ...said(sight, of('refuse'), t('table.summit.refuse'), 'r'),
    ...said(sight, of('counter'), t('table.summit.counter'), 'c'),
    ...said(sight, of('accept'), t('table.summit.accept'), 'a', true),
  ];
}

function said(sight: Sight, choice: Choice | undefined, label: string, hotkey: string, primary = false): Item[] {
  return choice ? [{ label, primary, make: (box) => choiceButton(sight, choice, label, hotkey, box, primary) }] : [];
}

/** Whose word is awaited. */
function waiting({ words }: Sight, deal: Deal, { x, y, w }: Rect): Bit {
  if (deal.of === 'done') return { marks: [], hits: [] };
  const who = deal.of === 'compose' ? deal.by : partnerOf(deal.by);
  const side = words.t('game.sideName', { context: who });
  const text = words.t(`table.summit.status.${deal.of === 'compose' ? 'drafting' : 'reading'}`, { side, by: '' });
  return { marks: [shape(who, x + 12, y + 22, 20), sans(text, x + 32, y + 12, 16, { weight: 600, w: w - 32 })], hits: [] };
}
