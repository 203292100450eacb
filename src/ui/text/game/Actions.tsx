import type { ComponentChildren, JSX } from 'preact';
import type { Choice } from '../../../engine/engine';
import { atHand, demand } from '../../../engine/fronts';
import type { Game } from '../../../engine/game';
import { held } from '../../../engine/goods';
import { type Ally, SIDES } from '../../../engine/types';
import { commitWays } from '../../game/commit';
import { grouped, numbered, timesLegal, together } from '../../game/groups';
import { Icon, SideMark } from '../../look/Icon';
import { ActionButton, RepeatButtons } from './ActionButton';
import { useTable } from './table';

/** A group of actions: a heading, then one button each. Number keys press those of the group that has the keyboard. */
export function ActionGroup({
  title,
  choices,
  children,
  level = 3,
}: {
  title?: string;
  choices?: readonly Choice[];
  children?: ComponentChildren;
  level?: 3 | 4;
}): JSX.Element {
  const Tag = level === 3 ? 'h3' : 'h4';
  return (
    <section class="g-group" data-group>
      {title && <Tag class="g-group-title">{title}</Tag>}
      {choices && (
        <ul class="plain g-acts">
          {numbered(choices).map(({ choice, n, key }) => (
            <li key={key}>
              <ActionButton choice={choice} n={n} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}

/** A short list of ways, each saying at once what it would change: choices, answers to a promise, a veto. */
export function Ways({ choices }: { choices: readonly Choice[] }): JSX.Element {
  return (
    <section class="g-group" data-group>
      <ul class="plain g-acts">
        {numbered(choices).map(({ choice, n, key }) => (
          <li key={key}>
            <ActionButton choice={choice} n={n} tells />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What can't be done now, out of the way until asked for. */
export function WhyNot({ choices }: { choices: readonly Choice[] }): JSX.Element | null {
  const { words } = useTable();
  const barred = choices.filter((choice) => choice.why);
  if (barred.length === 0) return null;
  return (
    <details class="g-whynot">
      <summary>{words.t('game.whyNot', { count: barred.length })}</summary>
      <ul class="plain g-acts g-acts-two">
        {numbered(barred).map(({ choice, key }) => (
          <li key={key}>
            <ActionButton choice={choice} kind="chip" />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Calling in a favour: open where it can be done, else a line that says why not. */
export function Favours({ choices }: { choices: readonly Choice[] }): JSX.Element | null {
  const { words } = useTable();
  const favours = together(choices, ['favour']);
  const legal = favours.filter((choice) => !choice.why);
  if (favours.length === 0) return null;
  return (
    <>
      {legal.length > 0 && <ActionGroup title={words.t('game.group.favour')} choices={legal} />}
      <WhyNot choices={favours} />
    </>
  );
}

/** Operations points, spent one at a time: goods, arenas, home and front. */
export function Spend({ choices, g }: { choices: readonly Choice[]; g: Game }): JSX.Element {
  const { words, asked } = useTable();
  const end = together(choices, ['end'])[0];
  const home = together(choices, ['steady', 'effort', 'coin']);
  return (
    <>
      <div class="g-two">
        <Rows title={words.t('game.group.make')} choices={together(choices, ['make'])} g={g} side={asked.side} />
        <Rows title={words.t('game.group.place')} choices={together(choices, ['place'])} g={g} side={asked.side} />
        <Rows title={words.t('game.group.home')} choices={home} g={g} side={asked.side} />
      </div>
      {end && (
        <div class="g-finish g-foot" data-group>
          <ActionButton choice={end} n={1} kind="primary" />
        </div>
      )}
      <Favours choices={choices} />
    </>
  );
}

function Rows({ title, choices, g, side }: { title: string; choices: readonly Choice[]; g: Game; side: Ally }): JSX.Element | null {
  const { words } = useTable();
  if (choices.length === 0) return null;
  // The group's heading says what is done: the button need only name the thing and its price.
  const named = ({ action }: Choice) =>
    action.do === 'make' || action.do === 'place'
      ? { short: words.topic(g.state, action).title, cost: words.t('game.cost', { count: words.cost(g.state, action) ?? 0 }) }
      : {};
  return (
    <section class="g-group" data-group>
      <h3 class="g-group-title">{title}</h3>
      <ul class="plain g-acts g-acts-spend">
        {numbered(choices).map(({ choice, n, key }) => (
          <li key={key} class="g-act-line">
            <ActionButton choice={choice} n={n} {...named(choice)} sub={<Beside choice={choice} g={g} side={side} />} />
            {!choice.why && <RepeatButtons action={choice.action} most={timesLegal(g.rules, g.state, side, choice.action)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one wants to know beside such a button: how many there are already, who stands where. */
function Beside({ choice: { action }, g, side }: { choice: Choice; g: Game; side: Ally }): JSX.Element | null {
  const { words } = useTable();
  if (action.do === 'make') return <>{words.t('game.beside.held', { count: held(g, side, action.good) })}</>;
  if (action.do === 'place') {
    const row = g.state.cubes[action.arena];
    return (
      <span class="g-cubes-line">
        {SIDES.filter((each) => !g.rules.arena[action.arena]?.closedTo.includes(each)).map((each) => (
          <span key={each} class="g-cubes">
            <SideMark side={each} />
            <span class="hidden">{words.side(each)}</span> {row?.[each] ?? 0}
          </span>
        ))}
      </span>
    );
  }
  if (action.do === 'steady') return <>{words.t('game.beside.stability', { n: g.state.stability[side] })}</>;
  if (action.do === 'coin') return <>{words.t('game.beside.coins', { count: held(g, side, 'coin') })}</>;
  if (action.do === 'effort') {
    const front = g.rules.fronts.find((each) => each.effort?.by === side);
    return <>{front && words.t('game.beside.front', { n: atHand(g, front.id), demand: demand(g, front.id) })}</>;
  }
  return null;
}

/** More ways of committing than this are folded away. */
const SHOWN = 5;

/** Goods for one front: the most first, each way with what it would bring the front to. */
export function Commit({ choices, g }: { choices: readonly Choice[]; g: Game }): JSX.Element {
  const { words, asked } = useTable();
  const ways = commitWays(choices, g, asked.side);
  // Sending nothing is never folded away.
  const first = ways.filter((way, i) => i < SHOWN || way.units === 0);
  const rest = ways.filter((way) => !first.includes(way));
  const row = (way: (typeof ways)[number], n?: number) => (
    <li key={way.choice.action.do === 'commit' ? JSON.stringify(way.choice.action.goods) : ''}>
      <ActionButton
        choice={way.choice}
        n={n}
        sub={
          <>
            <Icon name={way.strength >= way.demand ? 'ui-check' : 'ui-short'} class={way.strength >= way.demand ? '' : 'is-alarm'} />
            {words.t(way.strength >= way.demand ? 'game.commit.met' : 'game.commit.short', {
              n: way.strength,
              demand: way.demand,
              short: way.demand - way.strength,
            })}
            {way.waste > 0 && words.t('game.commit.waste')}
          </>
        }
      />
    </li>
  );
  return (
    <section class="g-group" data-group>
      <ul class="plain g-acts">{first.map((way, i) => row(way, i + 1))}</ul>
      {rest.length > 0 && (
        <details class="g-more">
          <summary>{words.t('game.commit.more', { count: rest.length })}</summary>
          <ul class="plain g-acts">{rest.map((way) => row(way))}</ul>
        </details>
      )}
    </section>
  );
}

/** Anything else: grouped by what it acts on. */
export function OtherActions({ choices }: { choices: readonly Choice[] }): JSX.Element {
  const { words, state } = useTable();
  const legal = choices.filter((choice) => !choice.why);
  return (
    <>
      {grouped(legal, state, words).map((group) => (
        <ActionGroup key={group.id} title={group.title} choices={group.choices} />
      ))}
      <WhyNot choices={choices} />
    </>
  );
}
