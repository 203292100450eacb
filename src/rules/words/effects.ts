import type { Message } from '../../engine/messages';
import type { Condition } from '../../engine/types';
import { type Clause, cut, oneSentence, runTogether } from './clauses';
import { conditionWords, happenedTitle } from './conditions';
import { castOf, type Scene, speakingOf } from './scene';
import { type Speech, sentence } from './speech';
import { effectClause, idOf, listOf, textOf } from './verbs';

/** One line of an event's outline: a sentence, or an option with its label, indented by `depth`. */
export interface Line {
  depth: number;
  /** The printed name of an option; absent for plain sentences. */
  label?: string;
  /** The condition of an option, as a clause: "only if Russia has a cube in Washington". */
  only?: string;
  text: string;
  /** It opens with a condition of its own. */
  branch?: true;
}

/** An effect, or a list under a heading, ready to be put into lines or into one sentence. */
export type Node =
  | { is: 'clause'; clause: Clause }
  | { is: 'choose'; lead: string; options: { label: string; only: string; body: Node[] }[] }
  | { is: 'when'; lead: string; then: Node[]; otherwise: string; else: Node[] }
  | { is: 'repeat'; lead: string; body: Node[] };

/** The nodes of a list of effects. */
export function nodesOf(speech: Speech, effects: readonly Message[], scene: Scene): Node[] {
  const nodes: Node[] = [];
  let before: Message | null = null;
  for (let at = 0; at < effects.length; at++) {
    const effect = effects[at] as Message;
    const pair = mirrored(effect, effects[at + 1]);
    if (pair) {
      at++;
      nodes.push(pairNode(speech, effect, scene, pair));
    } else nodes.push(nodeOf(speech, effect, scene, before));
    before = effect;
  }
  return nodes;
}

/** Whether two effects say the same of one side and of the other; the two sides, in the order of the first. */
function mirrored(effect: Message, next: Message | undefined): [string, string] | null {
  if (!next || next.key !== effect.key || effect.key === 'choose' || effect.key === 'repeat') return null;
  const one = JSON.stringify(effect);
  const two = JSON.stringify(next);
  if (one === two) return null;
  for (const [a, b] of [
    ['russia', 'iran'],
    ['player', 'partner'],
  ] as const) {
    const quoted = (side: string) => new RegExp(`(\\\\?")${side}(\\\\?")`, 'g');
    const swapped = one
      .replace(quoted(a), '$1*$2')
      .replace(quoted(b), `$1${a}$2`)
      .replace(/(\\?")\*(\\?")/g, `$1${b}$2`);
    if (swapped !== two) continue;
    const subject = effect.key === 'when' ? subjectOf(dataOf(effect.args.if as Message)) : idOf(effect.args.to ?? effect.args.side ?? effect.args.from);
    if (subject === a) return [a, b];
    if (subject === b) return [b, a];
  }
  return null;
}

/** "each ally loses 1 coin"; "for each ally, if it has a cube there, it gains 1 Standing". */
function pairNode(speech: Speech, effect: Message, scene: Scene, [one, other]: [string, string]): Node {
  if (effect.key !== 'when') {
    const each = speakingOf(speakingOf(scene, one, 'each'), other, 'other');
    return { is: 'clause', clause: cut(effectClause(speech, effect, each, null)) };
  }
  const each = speakingOf(speakingOf(scene, one, 'own'), other, 'other');
  const lead = speech.t('effect.when-each', { if: conditionWords(speech, dataOf(effect.args.if as Message), each) });
  return { is: 'when', lead, then: nodesOf(speech, listOf(effect.args.then), each), otherwise: '', else: [] };
}

function nodeOf(speech: Speech, effect: Message, scene: Scene, before: Message | null): Node {
  const { args } = effect;
  if (effect.key === 'choose') return chooseNode(speech, effect, scene);
  if (effect.key === 'when' || effect.key === 'when-else') return whenNode(speech, effect, scene);
  if (effect.key === 'repeat') {
    const by = idOf(args.by);
    const lead = speech.t('effect.repeat', { count: args.n as number, by: speech.side(castOf(scene, by)) });
    return { is: 'repeat', lead, body: nodesOf(speech, listOf(args.do), speakingOf(speakingOf(scene, 'own', 'own'), by, 'own')) };
  }
  return { is: 'clause', clause: cut(effectClause(speech, effect, scene, before)) };
}

/** A side that the condition has just named is "it" in what follows. */
function whenNode(speech: Speech, effect: Message, scene: Scene): Node {
  const condition = dataOf(effect.args.if as Message);
  const about = subjectOf(condition);
  const then = listOf(effect.args.then);
  const named = about !== null && then[0] !== undefined && idOf(then[0].args.side ?? then[0].args.from) === about;
  const happened = 'happened' in condition ? speech.t('effect.after', { title: happenedTitle(speech, condition.happened, condition.branch) }) : null;
  return {
    is: 'when',
    lead: happened ?? speech.t('effect.when', { if: conditionWords(speech, condition, scene) }),
    then: nodesOf(speech, then, named ? speakingOf(scene, about, 'own') : scene),
    otherwise: happened ? speech.t('effect.before') : speech.t('effect.otherwise'),
    else: nodesOf(speech, listOf(effect.args.else), scene),
  };
}

function chooseNode(speech: Speech, effect: Message, scene: Scene): Node {
  const by = listOf(effect.args.by).map(idOf);
  const single = by.length === 1;
  const inner = speakingOf(scene, 'own', single ? castOf(scene, by[0] as string) : 'own');
  const first = speech.side(castOf(scene, by[0] as string));
  const lead = single ? speech.t('effect.choose', { by: first }) : speech.t('effect.choose-order', { first });
  const options = listOf(effect.args.options).map((option) => {
    const when = listOf(option.args.when)[0];
    return {
      label: textOf(option.args.label),
      only: when ? speech.t('effect.only', { if: conditionWords(speech, dataOf(when), inner) }) : '',
      body: nodesOf(speech, listOf(option.args.do), inner),
    };
  });
  return { is: 'choose', lead, options };
}

const dataOf = (condition: Message): Condition => JSON.parse(textOf(condition.args.data)) as Condition;

/** The one side that a condition speaks of; null where it speaks of none or of several. */
function subjectOf(condition: Condition): string | null {
  const found = new Set([...JSON.stringify(condition).matchAll(/"(?:side|leads)":"([a-z]+)"/g)].map((match) => match[1] as string));
  return found.size === 1 ? ([...found][0] as string) : null;
}

/** Effects as lines with their depth and labels, for a screen that sets options apart. */
export function outline(speech: Speech, effects: readonly Message[], scene: Scene): Line[] {
  return lines(speech, nodesOf(speech, effects, scene), 0).map((line) => ({ ...line, text: sentence(line.text) }));
}

/** Effects as whole sentences, those of options one after another, each with its label. */
export function sentences(speech: Speech, effects: readonly Message[], scene: Scene): string[] {
  const all = lines(speech, nodesOf(speech, effects, scene), 0);
  return all.map((line, at) => {
    // What comes after options must not seem to belong to the last of them.
    const after = line.label === undefined && all[at - 1]?.label !== undefined && !line.branch;
    return whole(after ? { ...line, text: speech.t('effect.then', { it: line.text }) } : line);
  });
}

/** An event as one running text, as on a printed card. */
export function paragraph(speech: Speech, effects: readonly Message[], scene: Scene): string {
  return sentences(speech, effects, scene).join(' ');
}

function whole(line: Line): string {
  if (line.label === undefined) return sentence(line.text);
  return sentence(`${line.only ? `${line.label} (${line.only})` : line.label}: ${line.text}`);
}

function lines(speech: Speech, nodes: readonly Node[], depth: number): Line[] {
  const result: Line[] = [];
  let run: Clause[] = [];
  const flush = () => {
    for (const text of runTogether(speech, run)) result.push({ depth, text });
    run = [];
  };
  for (const node of nodes) {
    if (node.is === 'clause') {
      run.push(node.clause);
      continue;
    }
    flush();
    if (node.is === 'choose') result.push({ depth, text: node.lead }, ...optionLines(speech, node, depth + 1));
    else if (node.is === 'repeat') result.push({ depth, text: `${node.lead}, ${inline(speech, node.body)}` });
    else {
      result.push(...branchLines(speech, node.lead, node.then, depth));
      if (node.else.length > 0) result.push(...branchLines(speech, node.otherwise, node.else, depth));
    }
  }
  flush();
  return result;
}

function optionLines(speech: Speech, node: Extract<Node, { is: 'choose' }>, depth: number): Line[] {
  return node.options.map(({ label, only, body }) => {
    const text = body.length === 0 ? speech.t('effect.nothing') : inline(speech, body);
    return only ? { depth, label, only, text } : { depth, label, text };
  });
}

/** A short branch follows its condition; one with a choice in it gets lines of its own. */
function branchLines(speech: Speech, lead: string, body: readonly Node[], depth: number): Line[] {
  if (!body.some((part) => part.is === 'choose')) return [{ depth, text: `${lead}, ${inline(speech, body)}`, branch: true }];
  const [first, ...rest] = lines(speech, body, depth);
  return first ? [{ ...first, text: `${lead}, ${first.text}`, branch: true as const }, ...rest] : [];
}

/** Nodes as one clause without a full stop. */
export function inline(speech: Speech, nodes: readonly Node[]): string {
  const texts: string[] = [];
  let run: Clause[] = [];
  const flush = () => {
    texts.push(...runTogether(speech, run));
    run = [];
  };
  for (const node of nodes) {
    if (node.is === 'clause') {
      run.push(node.clause);
      continue;
    }
    flush();
    if (node.is === 'choose') texts.push(choiceInline(speech, node));
    else if (node.is === 'repeat') texts.push(`${node.lead}, ${inline(speech, node.body)}`);
    else {
      texts.push(`${node.lead}, ${inline(speech, node.then)}`);
      if (node.else.length > 0) texts.push(`${node.otherwise}, ${inline(speech, node.else)}`);
    }
  }
  flush();
  const apart = nodes.some((node) => node.is === 'clause' && node.clause.verb === '');
  return oneSentence(speech, texts, apart);
}

/** A choice inside an option: "Iran chooses: let it stand (Trust falls by 1) or ...". */
function choiceInline(speech: Speech, node: Extract<Node, { is: 'choose' }>): string {
  const options = node.options.map(({ label, body }) => {
    const text = body.length > 0 ? inline(speech, body) : speech.t('effect.nothing');
    return `${label.charAt(0).toLowerCase()}${label.slice(1)} (${text})`;
  });
  return `${node.lead}: ${speech.or(options)}`;
}
