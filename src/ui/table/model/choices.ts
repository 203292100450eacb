import { actionKey } from '../../../engine/actions';
import type { Choice } from '../../../engine/engine';
import { effectAt } from '../../../engine/phases/event';
import { type EffectData, partnerOf, SIDES } from '../../../engine/types';
import type { Change } from '../../game/changes';
import { changeLine, changeWords, previewLine } from '../../game/changeWords';
import { type CommitWay, commitWays } from '../../game/commit';
import { together } from '../../game/groups';
import { previewOf } from '../../game/preview';
import { sentences } from '../../game/prose';
import type { IconName } from '../../look/icons';
import type { Whose } from '../scene/marks';
import type { Sight } from '../scene/sight';

/** A line under a choice: what it does in words, what figures it would change, who is asked then, a front met or short, why it can't be done. */
export interface ChoiceLine {
  text: string;
  is: 'does' | 'figures' | 'then' | 'met' | 'short' | 'why';
}

/** One way of deciding, ready to be laid out anywhere. */
export interface ChoiceCard {
  choice: Choice;
  /** Key of its action. */
  key: string;
  title: string;
  lines: ChoiceLine[];
  icon?: IconName;
  /** A side's shape in the icon's place; with `figure`, the points of a card on it. */
  side?: Whose;
  figure?: number;
  /** What the button says that does it. */
  confirm: string;
}

/** Decisions made elsewhere on the table: the hand, the board, the summit. */
const ELSEWHERE = new Set<string>(['play', 'spend', 'compose', 'answer']);

/** Whether one of a few ways is chosen now: another decision than a play, its points or a deal, or a favour. */
export function isChoosing(sight: Sight): boolean {
  if (!sight.asked || sight.choices.length === 0 || sight.peeking) return false;
  return ELSEWHERE.has(sight.asked.decision) ? inFavours(sight) : true;
}

/** Whether the favours are listed. */
export function inFavours({ ui, choices }: Sight): boolean {
  return ui.favours && choices.some(({ action }) => action.do === 'favour');
}

/** The ways of the present decision in the order in which they are shown; empty where it is decided elsewhere. */
export function choiceCards(sight: Sight): ChoiceCard[] {
  if (!isChoosing(sight) || !sight.asked) return [];
  const { asked, choices, g } = sight;
  if (ELSEWHERE.has(asked.decision)) return together(choices, ['favour']).map((choice) => cardOf(sight, choice));
  if (asked.decision !== 'commit') return choices.map((choice) => cardOf(sight, choice));
  return commitWays(choices, g, asked.side).map((way) => ({ ...cardOf(sight, way.choice), lines: reach(way, sight) }));
}

/** The one reason why none of the ways can be taken; null where some can, or the reasons differ. */
export function sharedReason(cards: readonly ChoiceCard[]): string | null {
  const reasons = new Set(cards.map(({ choice, lines }) => (choice.why ? lines[0]?.text : undefined)));
  const [only] = reasons;
  return reasons.size === 1 && only ? only : null;
}

/** The way that is selected, if it can be done. */
export function chosenCard(sight: Sight, cards: readonly ChoiceCard[]): ChoiceCard | null {
  return cards.find(({ key, choice }) => key === sight.ui.way && !choice.why) ?? null;
}

function cardOf(sight: Sight, choice: Choice): ChoiceCard {
  const { words, state } = sight;
  const { action, why } = choice;
  const face = faceOf(sight, choice);
  const lines: ChoiceLine[] = why ? [{ is: 'why', text: words.reason(why, state, action) }] : face.lines;
  return { ...face, choice, key: actionKey(action), lines, confirm: words.say(`table.choices.do.${action.do}`) };
}

type Face = Pick<ChoiceCard, 'title' | 'lines' | 'icon' | 'side' | 'figure'>;

/** Title, picture and lines of a choice that can be made. */
function faceOf(sight: Sight, choice: Choice): Face {
  const { words, state, rules, g } = sight;
  const t = words.t;
  const { action } = choice;
  const label = words.action(state, action);
  switch (action.do) {
    case 'keep': {
      const aim = rules.aim[action.aim];
      if (!aim) return { title: label, lines: [] };
      return { title: t('table.choices.name.keep', { aim: aim.title, n: aim.points }), lines: [{ is: 'does', text: sentences([aim.text]) }], side: aim.side };
    }
    case 'pick':
      return pickFace(sight, choice, action.pick);
    case 'favour': {
      if ('good' in action) return { title: words.capital(words.count(action.good, 1)), lines: outcome(sight, choice), icon: `good-${action.good}` };
      const args = { n: rules.settings.favour.cubes, sides: words.sides(partnerOf(sight.asked?.side ?? 'russia')) };
      const takes: ChoiceLine = { is: 'does', text: t('table.choices.takes', args) };
      return { title: words.arena(action.arena), lines: [takes, ...outcome(sight, choice)], icon: `arena-${action.arena}` };
    }
    case 'cede':
      return { title: words.arena(action.arena), lines: [cubesLine(sight, action.arena), ...outcome(sight, choice)], icon: `arena-${action.arena}` };
    case 'commit': {
      const goods = words.tally(action.goods);
      const first = g.rules.goods.find(({ id }) => (action.goods[id] ?? 0) > 0);
      return { title: goods ? words.capital(goods) : t('table.choices.name.nothing'), lines: [], icon: first ? `good-${first.id}` : 'ui-cross' };
    }
    case 'deliver':
      return { title: t('table.choices.name.deliver'), lines: outcome(sight, choice), icon: 'ui-check' };
    case 'stall':
      return { title: label, lines: outcome(sight, choice), icon: 'ui-due' };
    case 'break':
      return { title: t('table.choices.name.break'), lines: outcome(sight, choice), icon: 'ui-cross' };
    case 'cast':
      return { title: label, lines: outcome(sight, choice), icon: 'good-veto' };
    case 'accept':
      return { title: label, lines: outcome(sight, choice), icon: 'ui-check' };
    case 'withhold':
    case 'refuse':
    case 'stop':
      return { title: label, lines: outcome(sight, choice), icon: 'ui-cross' };
    default:
      return { title: label, lines: outcome(sight, choice) };
  }
}

/** The answer to a verb's question: a card, an arena, a number of goods, a promise. */
function pickFace(sight: Sight, choice: Choice, pick: string | number): Face {
  const { words, rules, state } = sight;
  const effect = pickedBy(sight);
  const card = rules.card[pick];
  if (card) {
    const side = words.t('game.sideName', { context: card.side });
    const text = words.t('table.choices.points', { count: card.ops, side, text: words.cardText(card.id, sight.asked?.side) });
    return { title: card.title, lines: [{ is: 'does', text }], side: card.side, figure: card.ops };
  }
  if (rules.arena[pick]) {
    return { title: words.arena(`${pick}`), lines: [cubesLine(sight, `${pick}`), ...outcome(sight, choice)], icon: `arena-${pick}` };
  }
  const title = words.action(state, choice.action);
  if (rules.good[pick]) return { title, lines: outcome(sight, choice), icon: `good-${pick}` };
  if (effect?.verb === 'settle') return { title, lines: outcome(sight, choice), icon: 'ui-promise' };
  const good = `${effect?.good ?? ''}`;
  return { title, lines: outcome(sight, choice), ...(Number(pick) === 0 ? { icon: 'ui-cross' } : rules.good[good] ? { icon: `good-${good}` } : {}) };
}

/** The effect whose question is asked. */
function pickedBy({ g, state }: Sight): EffectData | null {
  const top = state.stack[state.stack.length - 1];
  return top?.phase === 'pick' ? effectAt(g, top) : null;
}

/** Who stands where in an arena. */
function cubesLine({ words, rules, state }: Sight, arena: string): ChoiceLine {
  const closed = rules.arena[arena]?.closedTo ?? [];
  const sides = SIDES.filter((side) => !closed.includes(side)).map((side) =>
    words.t('game.arenas.score', { side: words.t('game.sideName', { context: side }), n: state.cubes[arena]?.[side] ?? 0 }),
  );
  return { is: 'does', text: sentences([sides.join(words.t('game.join'))]) };
}

/** What a way of committing would bring the front to. */
function reach(way: CommitWay, { words }: Sight): ChoiceLine[] {
  const met = way.strength >= way.demand;
  const text = words.t(met ? 'table.choices.met' : 'table.choices.short', { n: way.strength, demand: way.demand, short: way.demand - way.strength });
  return [{ is: met ? 'met' : 'short', text }, ...(way.waste > 0 ? [{ is: 'does' as const, text: words.t('table.choices.waste') }] : [])];
}

/** Changes that only follow from others, or that the title says. */
const MINOR = new Set<Change['of']>(['lead', 'points', 'open', 'promise-gone', 'promise-later', 'need']);

/** Actions whose figures say all that their words would; a delivery's do not where its price is still to be chosen. */
const PLAIN = new Set<string>(['deliver', 'stall', 'break', 'cast', 'withhold', 'favour', 'accept', 'refuse', 'pick', 'cede']);

/** What a choice does in words, and what it would change in figures where that can be known. */
function outcome(sight: Sight, choice: Choice): ChoiceLine[] {
  const { words, state, rules, asked } = sight;
  if (!asked) return [];
  const preview = previewOf({ rules, state, asked }, choice.action);
  const does = words.optionEffects(state, choice.action).join(' ');
  // A promise that the words have named already is not named again.
  const told = preview.changes.filter(({ of }) => !MINOR.has(of) && !(of === 'promised' && does !== ''));
  const figures = told.slice(0, 4).map((change) => words.capital(changeLine(changeWords(change, words, state), words)));
  const more = told.length > 4 ? [words.t('game.change.more', { count: told.length - 4 })] : [];
  const then = previewLine({ ...preview, changes: [] }, words, state);
  const plain = PLAIN.has(choice.action.do) && (choice.action.do !== 'deliver' || !preview.next);
  const inWords = does !== '' && !(plain && figures.length > 0);
  const lines: ChoiceLine[] = [];
  if (inWords) lines.push({ is: 'does', text: does });
  if (figures.length > 0) lines.push({ is: 'figures', text: sentences([...figures, ...more]) });
  if (preview.next || preview.open || lines.length === 0) lines.push({ is: 'then', text: then });
  return lines;
}
