import type { PhaseName } from '../../../engine/state';
import type { Term } from '../../game/terms';
import { type ChoiceCard, choiceCards, chosenCard, inFavours, isChoosing } from '../model/choices';
import { button, icon, panel, sans, serif, shape } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { layText } from '../stage/type';
import { EDGE, type Fan, fanOf, fanRect, forkPiece, PAGER, TOP } from './fork';
import type { Rect } from './grid';
import { matterTitle } from './matter';
import { stepStrip } from './steps';

export { matter } from './matter';

/** The foot while one of a few ways is chosen (an event's fork, a promise due, a veto, goods for a front); null: another foot. */
export function choicesFoot(sight: Sight, at: Rect): Piece[] | null {
  if (!isChoosing(sight) || sight.ui.aside) return null;
  const fan = fanOf(sight, fanRect(at));
  return [footPiece(sight, at, fan), ...fan.placed.map((spot) => forkPiece(sight, spot, fan))];
}

/** The foot's own piece: the Reckoning's steps or what is asked, the hand's button, the pages. */
function footPiece(sight: Sight, at: Rect, fan: Fan): Piece {
  const { words, asked } = sight;
  const marks: Mark[] = [panel(at.w, at.h)];
  const hits: Hit[] = [];
  const add = (made: { marks: Mark[]; hit: Hit }): void => {
    marks.push(...made.marks);
    hits.push(made.hit);
  };
  let right = at.w - EDGE;
  const strip = inFavours(sight) ? null : stepStrip(sight, EDGE, 12, right - EDGE - (mayLook(sight) ? 42 : 0));
  if (mayLook(sight)) {
    // Beside the steps there is room for the picture alone.
    const label = strip ? '' : words.t('table.choices.hand');
    const w = strip ? 34 : 46 + Math.ceil(sight.measure(label, { size: 13, weight: 600 }));
    right -= w;
    add(
      button({
        key: 'hand',
        x: right,
        y: 12,
        w,
        h: 26,
        label,
        say: words.t('table.choices.handSay'),
        icon: 'ui-cards',
        size: 13,
        press: { do: 'ui', set: { aside: true } },
      }),
    );
    right -= 8;
  }
  if (strip) marks.push(...strip.marks);
  else if (asked) {
    marks.push(shape(asked.side, EDGE + 9, 25, 16));
    marks.push(sans(fan.barred ?? prompt(sight), EDGE + 26, 15, 15, { weight: 600, w: right - EDGE - 26, leading: 20, mayCut: true }));
  }
  if (fan.pages > 1) for (const made of pager(sight, at, fan)) add(made);
  if (fan.pages > 1) {
    const text = words.t('table.choices.page', { n: fan.page + 1, of: fan.pages });
    marks.push(sans(text, at.w - EDGE - PAGER / 2, TOP + 34, 12, { align: 'center', ink: 'ink2' }));
  }
  return {
    id: 'choices',
    layer: 'board',
    x: at.x,
    y: at.y,
    w: at.w,
    h: at.h,
    marks,
    hits,
    say: [strip?.say ?? '', fan.barred ?? prompt(sight)].join(' ').trim(),
  };
}

/** The two buttons that turn the pages, one above the other beside the ways. */
function pager({ words }: Sight, at: Rect, fan: Fan): { marks: Mark[]; hit: Hit }[] {
  const x = at.w - EDGE - PAGER;
  const turn = (key: 'back' | 'next', y: number, page: number) => {
    const barred = page < 0 || page >= fan.pages;
    const made = button({
      key: `page:${key}`,
      x,
      y,
      w: PAGER,
      h: 32,
      label: '',
      say: words.t(`table.choices.${key}`),
      barred,
      press: barred ? { do: 'nothing' } : { do: 'ui', set: { page } },
    });
    const d = key === 'back' ? 'M-6 3L0 -3L6 3' : 'M-6 -3L0 3L6 -3';
    made.marks.push({ mark: 'path', d, x: x + PAGER / 2, y: y + 16, line: barred ? 'rule' : 'ink', stroke: 2 });
    return made;
  };
  return [turn('back', TOP, fan.page - 1), turn('next', at.h - 14 - 32, fan.page + 1)];
}

/** The hand may be looked at while something else is decided, where that is not what it is about. */
export function mayLook({ own, asked, rules, choices }: Sight): boolean {
  const cards = choices.some(({ action }) => action.do === 'pick' && rules.card[action.pick] !== undefined);
  return own !== null && asked?.decision !== 'play' && !cards;
}

/** What is asked, in a sentence. */
export function prompt(sight: Sight): string {
  const { words, state, asked } = sight;
  if (!asked) return '';
  if (inFavours(sight)) return words.t('table.choices.favourPrompt', { side: words.t('game.sideName', { context: asked.side }) });
  return words.prompt(state, asked);
}

/** The rule behind a decision, where the table explains it by a term. */
export const TERMS: Partial<Record<PhaseName, Term>> = { due: 'promise', commit: 'front', resolutions: 'agenda', handover: 'leverage' };

/** The panel at the lower right while such a choice is made, or while a side looks at its own cards; null: the usual one. */
export function choicesPanel(sight: Sight, at: Rect): Piece[] | null {
  if (sight.peeking) return [peekPanel(sight, at)];
  if (!isChoosing(sight)) return null;
  if (sight.ui.aside && mayLook(sight)) return [asidePanel(sight, at)];
  const { words, asked, canUndo } = sight;
  const cards = choiceCards(sight);
  const chosen = chosenCard(sight, cards);
  const made = panelOf(sight, at, headingOf(sight), lineOf(sight, chosen));
  const y = at.h - 56;
  let x = EDGE;
  const square = (o: Omit<Parameters<typeof button>[0], 'x' | 'y' | 'w' | 'h' | 'label'>): void => {
    made.add(button({ ...o, x, y, w: 44, h: 44, label: '' }));
    x += 52;
  };
  if (inFavours(sight)) {
    square({ key: 'leave', icon: 'ui-undo', say: words.t('table.choices.leave'), press: { do: 'ui', set: { favours: false, way: null, page: 0 } } });
  } else {
    const term = asked ? TERMS[asked.decision] : undefined;
    if (term) square({ key: 'about', icon: 'ui-help', say: words.t('game.term', { title: headingOf(sight) }), press: { do: 'term', term } });
    else square({ key: 'about', icon: 'ui-help', say: words.t('table.choices.rules'), press: { do: 'rules' } });
    if (canUndo) square({ key: 'undo', icon: 'ui-undo', say: words.t('table.choices.undo'), hotkey: 'u', press: { do: 'undo' } });
  }
  made.add(
    button({
      key: 'confirm',
      x,
      y,
      w: at.w - EDGE - x,
      h: 44,
      label: chosen?.confirm ?? words.t('table.choices.none'),
      ...(chosen ? { say: words.action(sight.state, chosen.choice.action) } : {}),
      primary: true,
      barred: !chosen,
      hotkey: 'Enter',
      press: chosen ? { do: 'act', action: chosen.choice.action } : { do: 'tell', text: words.t('table.choices.first') },
    }),
  );
  return [made.piece()];
}

/** A serif heading and a line or two below it, on the panel's ground; buttons are added. */
function panelOf(sight: Sight, at: Rect, heading: string, line: string) {
  const { words, shared, asked, peeking } = sight;
  const side = peeking ?? (shared ? (asked?.side ?? null) : null);
  const left = EDGE + (side ? 24 : 0);
  const w = at.w - left - 42;
  const size = sight.measure(heading, { size: 20, weight: 600, serif: true }) <= w ? 20 : 16;
  const head = serif(heading, left, size === 20 ? 12 : 11, size, { weight: 600, w, lines: size === 20 ? 1 : 2, leading: size === 20 ? 25 : 19, mayCut: true });
  const below = head.y + layText(head, sight.measure).h + 3;
  const lines = Math.max(1, Math.floor((at.h - 60 - below) / 17));
  const marks: Mark[] = [panel(at.w, at.h), ...(side ? [shape(side, EDGE + 9, 25, 16)] : []), head];
  marks.push(sans(line, EDGE, below, 14, { ink: 'ink2', w: at.w - EDGE * 2, lines, leading: 17, mayCut: true }));
  marks.push(icon('ui-menu', at.w - 33, 15, 18, 'ink2'));
  const hits: Hit[] = [{ key: 'panel:menu', x: at.w - 42, y: 4, w: 38, h: 38, label: words.t('table.choices.menu'), press: { do: 'panel', panel: 'menu' } }];
  return {
    add(made: { marks: Mark[]; hit: Hit }): void {
      marks.push(...made.marks);
      hits.push(made.hit);
    },
    piece: (): Piece => ({ id: 'action', layer: 'board', x: at.x, y: at.y, w: at.w, h: at.h, marks, hits, say: `${heading}. ${line}` }),
  };
}

/** What is decided, in a few words. */
export function headingOf(sight: Sight): string {
  const { words, asked } = sight;
  if (inFavours(sight)) return words.t('table.choices.title.favour');
  return asked ? matterTitle(sight, asked) : '';
}

/** The chosen way in the rules' own words; before that, who chooses. */
function lineOf(sight: Sight, chosen: ChoiceCard | null): string {
  const { words, state, asked } = sight;
  const line = chosen ? `table.choices.line.${chosen.choice.action.do}` : '';
  if (!chosen && inFavours(sight)) return words.t('table.choices.favourAsk', { n: sight.rules.settings.favour.leverage });
  if (chosen) return words.has(line) ? words.say(line) : words.action(state, chosen.choice.action);
  return asked ? words.t('table.choices.ask', { side: words.t('game.sideName', { context: asked.side }) }) : '';
}

/** While the hand is looked at: the way back to the choice. */
function asidePanel(sight: Sight, at: Rect): Piece {
  const { words } = sight;
  const made = panelOf(sight, at, headingOf(sight), words.t('table.choices.looking'));
  const w = at.w - EDGE * 2;
  made.add(
    button({
      key: 'hand',
      x: EDGE,
      y: at.h - 56,
      w,
      h: 44,
      label: words.t('table.choices.toChoice'),
      primary: true,
      hotkey: 'Enter',
      press: { do: 'ui', set: { aside: false } },
    }),
  );
  return made.piece();
}

/** While a side looks at its own cards in the middle of the open table: cover them again. */
function peekPanel(sight: Sight, at: Rect): Piece {
  const { words, peeking } = sight;
  const side = peeking ?? 'russia';
  const made = panelOf(sight, at, words.t('game.sideName', { context: side }), words.t('table.choices.peeking', { side: words.side(side) }));
  const w = at.w - EDGE * 2;
  made.add(
    button({
      key: 'end-peek',
      x: EDGE,
      y: at.h - 56,
      w,
      h: 44,
      label: words.t('game.glance.cover'),
      primary: true,
      hotkey: 'Enter',
      press: { do: 'end-peek' },
    }),
  );
  return made.piece();
}
