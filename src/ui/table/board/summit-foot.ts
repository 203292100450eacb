import type { Choice } from '../../../engine/engine';
import { partnerOf } from '../../../engine/types';
import { clearing, type Deal, dealOf, drawnChoices, isPersons } from '../model/draft';
import { button, panel, sans, serif } from '../scene/kit';
import type { Piece } from '../scene/piece';
import type { Press } from '../scene/press';
import type { Sight } from '../scene/sight';
import { doorsOf } from './desk-doors';
import type { Grid, Rect } from './grid';
import { dealPanel } from './summit-deal';
import { type Bit, drawn, together } from './summit-parts';
import { readyPanel, triedPanel } from './summit-ready';

const PAD = 15;

/** The summit's foot: ready drafts, what the deal does, propose or answer. */
export function summitFoot(sight: Sight, grid: Grid): Piece[] {
  const deal = dealOf(sight);
  if (!deal) return [];
  const composes = deal.of === 'compose' && isPersons(sight, deal.by);
  const left = composes ? readyPanel(sight, deal, grid.log) : triedPanel(sight, grid.log);
  return [left, dealPanel(sight, deal, grid.foot), wordPanel(sight, deal, grid.action)];
}

/** Propose, accept, refuse; or whose word is awaited. */
function wordPanel(sight: Sight, deal: Deal, at: Rect): Piece {
  const { list, live } = drawnChoices(sight);
  const answerer = partnerOf(deal.by);
  const inside =
    deal.of === 'compose' && isPersons(sight, deal.by)
      ? together(proposing(sight, deal, list, at), undoButton(sight, at))
      : deal.of === 'answer' && isPersons(sight, answerer)
        ? together(answering(sight, deal, list, at), undoButton(sight, at))
        : waiting(sight, deal, at);
  const doors = doorsOf(sight, at.w, DOORS);
  return {
    id: 'summit-word',
    layer: 'plates',
    ...at,
    marks: [panel(at.w, at.h), ...inside.marks, ...doors.marks],
    hits: [...(live ? inside.hits : []), ...doors.hits],
  };
}

interface Two {
  first: Choice | undefined;
  label: string;
  hotkey: string;
  left: Bit;
  right: Bit;
  note: string;
}

const PRIMARY = { y: 9, h: 46 };
const SECOND = { y: 60, h: 32 };
const DOORS = 99;

/** One primary button that says what may follow, and a row of others below it. */
function buttons(sight: Sight, at: Rect, { first, label, hotkey, left, right, note }: Two): Bit {
  if (!first) return together(left, right);
  const box: Rect = { x: PAD, w: at.w - 2 * PAD, ...PRIMARY };
  const primary = primaryButton(sight, first, hotkey, box);
  const ink = first.why ? 'ink2' : 'on-side';
  const middle = box.x + box.w / 2;
  const words = drawn(
    sans(label, middle, box.y + 4, 17, { weight: 600, align: 'center', ink }),
    sans(note, middle, box.y + 25, 13, { align: 'center', ink, w: box.w - 8 }),
  );
  return together(primary, words, left, right);
}

/** The one primary button, without its words. */
function primaryButton(sight: Sight, choice: Choice, hotkey: string, at: Rect): Bit {
  const { hits } = choiceButton(sight, choice, '', hotkey, at);
  const look = choice.why ? ({ line: 'rule', dash: [4, 3] } as const) : ({ fill: 'go', line: 'go' } as const);
  return { marks: [{ mark: 'box', ...at, r: 4, ...look }], hits };
}

export function choiceButton(sight: Sight, choice: Choice, label: string, hotkey: string, at: Rect, primary = false): Bit {
  const press: Press = choice.why ? { do: 'deny', choice } : { do: 'act', action: choice.action };
  const say = sight.words.action(sight.state, choice.action);
  const made = button({
    key: `act:{"do":"${choice.action.do}"}`,
    ...at,
    label,
    say,
    press,
    hotkey,
    primary,
    barred: choice.why !== undefined,
  });
  return { marks: made.marks, hits: [made.hit] };
}

const halfOf = (at: Rect, right: boolean): Rect => {
  // The third in the row is the square of undo.
  const w = (at.w - 2 * PAD - 2 * 6 - SECOND.h) / 2;
  return { x: PAD + (right ? w + 6 : 0), w, ...SECOND };
};

function proposing(sight: Sight, deal: Deal, list: readonly Choice[], at: Rect): Bit {
  const { words, rules, state } = sight;
  const t = words.t;
  const pass = list.find(({ action }) => action.do === 'pass');
  const top = state.stack[state.stack.length - 1];
  const actions = top?.phase === 'compose' ? clearing(top, rules.settings.draftEdits) : [];
  const empty = deal.draft.length === 0;
  const clear = button({
    key: 'clear',
    ...halfOf(at, false),
    label: t('table.summit.clear'),
    press: actions.length > 0 ? { do: 'acts', actions } : { do: 'tell', text: t(empty ? 'table.summit.nothingToClear' : 'table.summit.cannotClear') },
    barred: actions.length === 0,
    hotkey: 'x',
  });
  const summit = top?.phase === 'compose' && top.summit === 1;
  return buttons(sight, at, {
    first: list.find(({ action }) => action.do === 'send'),
    label: t(deal.counter ? 'table.summit.send' : 'table.summit.propose'),
    hotkey: 'p',
    left: { marks: clear.marks, hits: [clear.hit] },
    right: pass ? choiceButton(sight, pass, t(deal.counter ? 'table.summit.refuse' : 'table.summit.noOffer'), 'n', halfOf(at, true)) : drawn(),
    note: t(deal.counter ? 'table.summit.then.yesNo' : summit ? 'table.summit.then.counter' : 'table.summit.then.extra'),
  });
}

function answering(sight: Sight, deal: Deal, list: readonly Choice[], at: Rect): Bit {
  const t = sight.words.t;
  const of = (what: Choice['action']['do']) => list.find(({ action }) => action.do === what);
  const [refuse, counter] = [of('refuse'), of('counter')];
  return buttons(sight, at, {
    first: of('accept'),
    label: t('table.summit.accept'),
    hotkey: 'a',
    left: refuse ? choiceButton(sight, refuse, t('table.summit.refuse'), 'r', halfOf(at, false)) : drawn(),
    right: counter ? choiceButton(sight, counter, t('table.summit.counter'), 'c', halfOf(at, true)) : drawn(),
    note: t(deal.counter ? 'table.summit.then.noMore' : 'table.summit.then.once'),
  });
}

/** Whose word is awaited. */
function waiting(sight: Sight, deal: Deal, at: Rect): Bit {
  const { words } = sight;
  if (deal.of === 'done') return drawn();
  const who = deal.of === 'compose' ? deal.by : partnerOf(deal.by);
  const side = words.t('game.sideName', { context: who });
  return drawn(
    { mark: 'shape', side: who, x: PAD + 14, y: 40, size: 26, fill: who, alpha: 0.6 },
    serif(words.t(`table.summit.status.${deal.of === 'compose' ? 'drafting' : 'reading'}`, { side, by: '' }), PAD + 38, 20, 17, {
      weight: 600,
      w: at.w - 2 * PAD - 38,
      lines: 1,
    }),
    sans(words.t('game.thinkingPrivate'), PAD + 38, 43, 14, { ink: 'ink2' }),
  );
}

/** Takes the last step back, where it was a person's. */
function undoButton({ words, canUndo }: Sight, at: Rect): Bit {
  const made = button({
    key: 'undo',
    x: at.w - PAD - SECOND.h,
    w: SECOND.h,
    ...SECOND,
    label: '',
    icon: 'ui-undo',
    say: words.t('game.menu.undo'),
    press: canUndo ? { do: 'undo' } : { do: 'tell', text: words.t('table.summit.noUndo') },
    barred: !canUndo,
    hotkey: 'u',
  });
  return { marks: made.marks, hits: [made.hit] };
}
