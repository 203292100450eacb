import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../src/engine/actions';
import { VERBS } from '../../src/engine/effects';
import { apply, awaiting, choices, legalActions, newGame } from '../../src/engine/engine';
import type { GameEvent } from '../../src/engine/events';
import { message } from '../../src/engine/messages';
import { observePublic } from '../../src/engine/observe';
import { PHASES } from '../../src/engine/phases/index';
import type { GameState } from '../../src/engine/state';
import type { EffectData } from '../../src/engine/types';
import { loadRules } from '../../src/rules/load';
import { createWords } from '../../src/rules/words';
import { TOLD } from '../../src/rules/words/events';

const rules = loadRules();
const words = createWords(rules);

/** The text of every source file under a folder of src/. */
function sources(folder: string): string {
  const root = new URL(`../../src/${folder}/`, import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.map((name) => readFileSync(join(root, name), 'utf8')).join('\n');
}

const found = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1] as string))].sort();

/** Ids that no reader should meet: those with a hyphen or a figure in them. */
const IDS = [rules.cards, rules.worlds, rules.agendas, rules.aims, rules.goods, rules.arenas, rules.fronts, rules.scenarios]
  .flatMap((rows) => (rows as { id: string }[]).map((row) => row.id))
  .filter((id) => /[-\d]/.test(id));
const RAW_ID = new RegExp(`(?<![\\w-])(${IDS.join('|')})(?![\\w-])`);
const KEY = /\b(action|event|effect|reason|prompt|topic|phase|condition|rule|value|amount|count|why|side|sides)\.[a-z]/i;
const SLIP = /undefined|null|NaN|\[object|\{\{|\}\}|\$t\(|[~|—!]| {2}|,,| [,.;]|\.\.|\?|^\s|\s$/;
const NOUNS = [
  ...rules.goods.map((good) => [good.one, good.many]),
  ...['cube', 'card', 'point', 'promise', 'resolution', 'deal', 'year', 'season'].map((noun) => [noun, `${noun}s`]),
];
const PLURAL = new RegExp(`\\b1 (${NOUNS.map(([, many]) => many).join('|')})\\b|(?<![\\d-])(0|[2-9]|[1-9]\\d+) (${NOUNS.map(([one]) => one).join('|')})\\b`);

/** What is wrong with a text; null where it is fit to print. */
function fault(text: string): string | null {
  if (text === '') return 'empty';
  return (SLIP.exec(text) ?? PLURAL.exec(text) ?? KEY.exec(text) ?? RAW_ID.exec(text))?.[0] ?? null;
}

/** Every list of effects in the rules data. */
function everyEffect(node: unknown, into: EffectData[] = []): EffectData[] {
  if (Array.isArray(node)) for (const item of node) everyEffect(item, into);
  else if (node && typeof node === 'object') {
    if ('verb' in node) into.push(node as EffectData);
    for (const value of Object.values(node)) everyEffect(value, into);
  }
  return into;
}

const all = everyEffect([rules.cards, rules.worlds, rules.agendas, rules.fronts, rules.arenas, rules.scenarios]);

describe('cards in words', () => {
  it('every verb is used in the data, and its words are fit to print', () => {
    expect([...new Set(all.map((effect) => effect.verb))].sort()).toEqual(Object.keys(VERBS).sort());
    for (const effect of all) {
      for (const text of words.effects([effect])) expect(`${fault(text)} ${text}`).toMatch(/^null /);
    }
  });

  it('every card, agenda and world card reads as sentences', () => {
    const texts = [
      ...[...rules.cards, ...rules.agendas].map((row) => words.cardText(row.id)),
      ...rules.worlds.flatMap((row) => [words.worldText(row.id, 'A'), words.worldText(row.id, 'B'), words.condition(row.test)]),
      ...rules.aims.map((row) => words.condition(row.test)),
    ];
    for (const text of texts) expect(`${fault(text)} ${text}`).toMatch(/^null /);
    for (const row of rules.cards) expect(words.cardText(row.id)).toMatch(/^[A-Z].*\.$/);
  });

  it('cards are short', () => {
    const lengths = rules.cards.map((row) => words.cardText(row.id).split(/\s+/).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(50);
    expect(lengths.filter((n) => n <= 36).length).toBeGreaterThanOrEqual(65);
  });

  it('runs clauses of one side together', () => {
    expect(words.cardText('skies-over-latakia')).toBe("Russia gains 2 air wings and commits any to Syria. This year Russia's goods in Syria count in full.");
    expect(words.cardText('vaccine-diplomacy')).toBe(
      'Iran chooses. Accept: Iran gains 1 stability and Russia gains 3 leverage. Decline: Russia places 1 cube in the Gulf courts and 1 in the Caspian corridor.',
    );
  });

  it('says who plays a card where it is known', () => {
    expect(words.cardText('two-ports')).toMatch(/^The player places 2 cubes/);
    expect(words.cardText('two-ports', 'iran')).toMatch(/^Iran places 2 cubes in the Damascus contracts\. Russia chooses\./);
  });

  it('sets options apart in an outline', () => {
    const [lead, first] = words.outline(rules.card['phosphate-contract']?.event.slice(1) ?? []);
    expect(lead).toEqual({ depth: 0, text: 'Iran chooses.' });
    expect(first).toEqual({ depth: 1, label: 'Protest', text: 'Trust falls by 1.' });
  });

  it('uses the right plurals and articles', () => {
    expect(words.count('drone', 1)).toBe('1 drone');
    expect(words.count('drone', 2)).toBe('2 drones');
    expect(words.count('s300', 2)).toBe('2 S-300s');
    expect(words.condition({ is: [{ count: 'owes', side: 'russia', good: 's300' }, '>=', 1] })).toBe('Russia owes an S-300');
    expect(words.condition({ is: [{ count: 'owes', side: 'russia', good: 'su35' }, '>=', 1] })).toBe('Russia owes a Su-35');
    expect(words.condition({ is: [{ count: 'track', track: 'escalation' }, '>=', 3] })).toBe('Escalation is 3 or more');
    expect(words.condition({ not: { leads: 'iran', arena: 'washington' } })).toBe('Iran does not lead Washington');
  });
});

describe('keys of the engine', () => {
  const engine = sources('engine');

  it('every reason is a sentence', () => {
    const deals = ['deals.ts', 'phases/summit.ts', 'phases/event.ts']
      .map((name) => readFileSync(new URL(`../../src/engine/${name}`, import.meta.url), 'utf8'))
      .join('\n');
    const bare = deals.replace(/\b(?:do|type|phase|kind): '[^']*'/g, '');
    const returned = found(bare, /(?:return|[?:]) '([a-z]+(?:-[a-z]+)+)'/g).filter((key) => key !== 'arms-price');
    const keys = [...new Set([...found(engine, /key: '([a-z-]+)'/g), ...returned])];
    expect(keys.length).toBeGreaterThan(20);
    for (const key of keys) {
      const text = words.reason({ key, args: { cost: 2, points: 1, n: 3, has: 1 } });
      expect(`${key}: ${text}`).not.toContain(words.t('reason.unknown'));
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(fault(text)).toBeNull();
    }
  });

  it('every event type is told', () => {
    const table = engine.slice(engine.indexOf('export interface EventTable'), engine.indexOf('export type EventType'));
    const types = found(table, /^ {2}'?([a-z-]+)'?: (?:\{|Record)/gm);
    expect([...TOLD].sort()).toEqual(types);
  });

  it('every action and decision has words', () => {
    const kinds = found(engine.slice(engine.indexOf('export type Action ='), engine.indexOf('export type ActionKind')), /do: '([a-z-]+)'/g);
    const catalogue = readFileSync(new URL('../../src/locale/en-actions.ts', import.meta.url), 'utf8');
    // The labels of options and of repeated effects stand in the card data.
    for (const kind of kinds.filter((each) => each !== 'option' && each !== 'again')) expect(catalogue).toMatch(new RegExp(`^ {4}'?${kind}\\b`, 'm'));
    for (const phase of Object.keys(PHASES)) expect(words.has(`phase.${phase}`)).toBe(true);
  });

  it('every reason of a computer player has words', () => {
    const keys = found(sources('ai'), /'(why\.[a-z-]+)'/g);
    for (const key of keys) expect(words.has(key)).toBe(true);
    expect(words.message(message('why.best', { value: 54 }))).toBe('This leaves us best placed: 54 of 100.');
    expect(words.message(message('why.accept', { gain: 0 }))).toBe('It leaves us a little better off.');
  });
});

/** What a random game says, by kind of text, and the actions and decisions it met. */
function listen(scenario: string, seed: number): { faults: string[]; kinds: Set<string>; events: Set<string> } {
  const faults: string[] = [];
  const kinds = new Set<string>();
  const events = new Set<string>();
  const check = (what: string, text: string) => {
    const wrong = fault(text);
    if (wrong) faults.push(`${what}: ${JSON.stringify(text)} (${wrong})`);
  };
  const tell = (state: GameState, list: GameEvent[]) => {
    for (const event of list.splice(0)) {
      events.add(event.type);
      const text = words.event(state, event);
      if (text !== null) check(event.type, text);
    }
  };
  const told: GameEvent[] = [];
  const state = newGame(rules, { scenario, seed }, told);
  let at = seed;
  for (;;) {
    tell(state, told);
    const asked = awaiting(rules, state);
    if (!asked) break;
    kinds.add(asked.decision);
    check(asked.decision, words.prompt(state, asked));
    check('phase', words.phase(asked.decision));
    for (const rule of state.lasting) check('rule', words.lastingRule(rule, state));
    for (const promise of state.promises) check('promise', words.promise(state, promise));
    at = (at * 69069 + 1) % 4294967296;
    const legal = legalActions(rules, state);
    // Every action of one state in four, with its outcome and its why-not.
    if (at % 4 === 0) for (const choice of choices(rules, state)) sayAction(state, choice.action, choice.why, check);
    const action = legal[Math.floor(at / 65536) % legal.length] as Action;
    kinds.add(`do ${action.do}`);
    check(action.do, words.action(state, action));
    apply(rules, state, action, told);
  }
  const end = words.outcome(state);
  for (const text of [end?.title, end?.line, end?.sides.russia.line, end?.sides.iran.line]) check('outcome', text ?? '');
  return { faults, kinds, events };
}

function sayAction(state: GameState, action: Action, why: Parameters<typeof words.reason>[0] | undefined, check: (what: string, text: string) => void): void {
  check(action.do, words.action(state, action));
  check(`topic of ${action.do}`, words.topic(state, action).title);
  for (const text of words.optionEffects(state, action)) check(`effects of ${action.do}`, text);
  if (why) check(`reason ${why.key}`, words.reason(why, state, action));
}

describe('random games', () => {
  const kinds = new Set<string>();
  const events = new Set<string>();
  const faults: string[] = [];
  beforeAll(() => {
    for (const scenario of rules.scenarios) {
      for (let seed = 1; seed <= 4; seed++) {
        const game = listen(scenario.id, seed * 7919);
        faults.push(...game.faults);
        for (const kind of game.kinds) kinds.add(kind);
        for (const type of game.events) events.add(type);
      }
    }
  }, 120_000);

  it('say nothing that is not fit to print', () => {
    expect([...new Set(faults)].slice(0, 20)).toEqual([]);
  });

  it('meet nearly every kind of decision, action and event', () => {
    expect(kinds.size).toBeGreaterThan(36);
    expect(events.size).toBeGreaterThan(55);
  });
});

describe('a state seen by all', () => {
  it('speaks of hidden things by no id', () => {
    const state = observePublic(rules, newGame(rules, { scenario: 'decade', seed: 5 }));
    expect(words.card(state.hands.russia[0] ?? '')).toBe('a hidden card');
    expect(words.aim('?')).toBe('a secret aim');
  });

  it('names years and seasons', () => {
    expect(words.year(newGame(rules, { scenario: 'decade', seed: 1 }))).toBe('2015');
    expect(words.year(newGame(rules, { scenario: 'fair-weather', seed: 1 }), 1)).toBe('Spring 2025');
    const state = newGame(rules, { scenario: 'fair-weather', seed: 1 });
    expect(words.promise(state, { good: 'su35', n: 2, due: 2 })).toBe('2 Su-35s, due summer 2025');
  });

  it('says a deal', () => {
    const state = newGame(rules, { scenario: 'decade', seed: 1 });
    const coins = { from: 'russia' as const, kind: 'good' as const, what: 'coin', n: 2, due: -1 };
    const drone = { from: 'iran' as const, kind: 'promise' as const, what: 'network', n: 1, due: 1 };
    expect(words.deal(state, [coins, drone])).toBe('Russia gives 2 coins; Iran promises 1 network due 2016');
    expect(words.deal(state, [coins])).toBe('Russia gives 2 coins; Iran gives nothing');
  });
});
