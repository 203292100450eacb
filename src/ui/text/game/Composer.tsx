import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Action, actionKey } from '../../../engine/actions';
import type { Choice } from '../../../engine/engine';
import { observe } from '../../../engine/observe';
import type { DealLine, FrameOf } from '../../../engine/state';
import { ALLIES, type Ally, partnerOf } from '../../../engine/types';
import { type Change, changesBetween } from '../../game/changes';
import { changeLine, changeWords } from '../../game/changeWords';
import { dealChanges, dealTitle } from '../../game/deal';
import { glimpse, glimpseDeal } from '../../game/glimpse';
import { together } from '../../game/groups';
import { type ReadyOffer, readyOffers } from '../../game/readyOffers';
import { Icon, SideMark } from '../../look/Icon';
import { ActionButton } from './ActionButton';
import { DealChanges, DealSheet } from './Draft';
import { useTable } from './table';
import { WouldTake } from './WouldTake';

type Add = Extract<Action, { do: 'add' }>;
type AddChoice = Choice & { action: Add };

/** A deal being composed: three ready drafts, the sheet with what each side gives, what it would change, send or pass. */
export function Composer({ choices, frame }: { choices: readonly Choice[]; frame: FrameOf<'compose'> }): JSX.Element {
  const { rules, words, state, asked } = useTable();
  const adds = together(choices, ['add']) as AddChoice[];
  const known = useMemo(() => dealChanges(rules, state, asked.side), [rules, state, asked.side]);
  const send = together(choices, ['send'])[0];
  const pass = together(choices, ['pass'])[0];
  const { draft } = frame;
  return (
    <div class="g-composer">
      {draft.length === 0 && <Ready />}
      <div data-group>
        <DealSheet draft={draft} words={words} state={state} beside={(line, i) => <Stepper line={line} index={i} choices={choices} adds={adds} />} />
      </div>
      <DealChanges known={known} />
      <WouldTake frame={frame} />
      <div class="g-sheet g-sheet-adds">
        {ALLIES.map((side) => (
          <AddList key={side} side={side} adds={adds.filter((choice) => choice.action.from === side && !isOn(draft, choice.action))} />
        ))}
      </div>
      {draft.length > 0 && <Ready />}
      <section class="g-group g-send g-foot" data-group data-prefer={draft.length > 0 ? '' : undefined}>
        {send && <ActionButton choice={send} n={1} kind={draft.length > 0 ? 'primary' : 'row'} />}
        {pass && <ActionButton choice={pass} n={send?.why ? 1 : 2} />}
      </section>
    </div>
  );
}

const isOn = (draft: readonly DealLine[], add: Add): boolean => draft.some((line) => isLine(line, add));

const isLine = (line: DealLine, add: Add): boolean =>
  line.from === add.from && line.kind === add.kind && line.what === add.what && line.due === (add.kind === 'promise' ? add.due : -1);

/** One fewer, how many, one more. */
function Stepper({ line, index, choices, adds }: { line: DealLine; index: number; choices: readonly Choice[]; adds: readonly AddChoice[] }): JSX.Element {
  const fewer = choices.find(({ action }) => action.do === 'take-back' && action.line === index);
  const more = adds.find((choice) => isLine(line, choice.action));
  return (
    <span class="g-stepper">
      {fewer && <ActionButton choice={fewer} kind="step" short="−" />}
      <span class="g-stepper-n" aria-hidden="true">
        {line.n}
      </span>
      {more && <ActionButton choice={more} kind="step" short="+" />}
    </span>
  );
}

/** What a side could still put into the deal: goods, cubes, promises by year. */
function AddList({ side, adds }: { side: Ally; adds: readonly AddChoice[] }): JSX.Element {
  const { words, state } = useTable();
  const empty = (choice: Choice) => choice.why?.key === 'nothing-to-give';
  const goods = adds.filter((choice) => choice.action.kind === 'good' && !empty(choice));
  const cubes = adds.filter((choice) => choice.action.kind === 'cube' && !empty(choice));
  const none = adds.filter(empty);
  return (
    <section class="g-adds">
      <h3 class="g-adds-title">
        <SideMark side={side} />
        {words.t('game.deal.could', { side: words.t('game.sideName', { context: side }) })}
      </h3>
      <Chips title={words.t('game.deal.goods')} choices={goods} />
      <Chips title={words.t('game.deal.cubes')} choices={cubes} />
      <Promises adds={adds.filter((choice) => choice.action.kind === 'promise')} side={side} />
      {none.length > 0 && (
        <details class="g-whynot">
          <summary>
            {words.t('game.deal.none', { count: none.length })}
            <span class="hidden"> {words.side(side)}</span>
          </summary>
          <ul class="plain g-chips">
            {none.map((choice) => (
              <li key={actionKey(choice.action)}>
                <ActionButton choice={choice} kind="chip" label={words.action(state, choice.action)} short={chipText(choice.action)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );

  function chipText(add: Add): string {
    return add.kind === 'cube' ? words.arena(add.what) : words.good(add.what, 1);
  }
}

function Chips({ title, choices }: { title: string; choices: readonly AddChoice[] }): JSX.Element | null {
  const { words, state } = useTable();
  if (choices.length === 0) return null;
  return (
    <section class="g-group" data-group>
      <h4 class="label">{title}</h4>
      <ul class="plain g-chips">
        {choices.map((choice) => {
          const { from, kind, what } = choice.action;
          const most = kind === 'cube' ? (state.cubes[what]?.[from] ?? 0) : (state.reserve[from][what] ?? 0);
          return (
            <li key={actionKey(choice.action)}>
              <ActionButton
                choice={choice}
                kind="chip"
                label={words.action(state, choice.action)}
                short={
                  <>
                    <Icon name={kind === 'cube' ? `arena-${what}` : `good-${what}`} class={`side-${from}`} />
                    {kind === 'cube' ? words.arena(what) : words.capital(words.good(what, most))}
                    <b class="g-chip-n">{most}</b>
                  </>
                }
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Promises: a row for each good, a button for each year it may fall due in. */
function Promises({ adds, side }: { adds: readonly AddChoice[]; side: Ally }): JSX.Element | null {
  const { words, state } = useTable();
  const goods = [...new Set(adds.map((choice) => choice.action.what))];
  if (goods.length === 0) return null;
  return (
    <section class="g-group" data-group>
      <h4 class="label">{words.t('game.deal.promises')}</h4>
      <ul class="plain g-dues">
        {goods.map((good) => (
          <li key={good}>
            <span>
              <Icon name={`good-${good}`} class={`side-${side}`} />
              {words.capital(words.good(good, 1))}
            </span>
            <span class="g-dues-years">
              {adds
                .filter((choice) => choice.action.what === good)
                .map((choice) => (
                  <ActionButton
                    key={actionKey(choice.action)}
                    choice={choice}
                    kind="chip"
                    label={words.action(state, choice.action)}
                    short={choice.action.kind === 'promise' ? words.year(state, choice.action.due) : ''}
                  />
                ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one wants to know of a ready draft at a glance: its price and its use, not the goods themselves. */
const TELLING: ReadonlySet<Change['of']> = new Set<Change['of']>(['leverage', 'need', 'sanctions', 'trust', 'standing', 'lead', 'bite']);

/** Three drafts made from both sides' needs. Pressing one composes it step by step. */
function Ready(): JSX.Element | null {
  const { rules, words, state, asked, actAll } = useTable();
  const offers = useMemo(() => readyOffers(rules, state), [rules, state]);
  if (offers.length === 0) return null;
  const seen = observe(rules, state, asked.side).state;
  const effect = ({ actions }: ReadyOffer): string => {
    const done = glimpseDeal(rules, glimpse(rules, seen, actions).after);
    const changes = done ? changesBetween(rules, seen, done.after).filter((change) => TELLING.has(change.of)) : [];
    return changes.map((change) => changeLine(changeWords(change, words, state), words)).join(words.t('game.change.and'));
  };
  return (
    <section class="g-group g-ready" data-group>
      <h3 class="g-group-title">{words.t('game.ready.title')}</h3>
      <ul class="plain g-acts">
        {offers.map((offer, i) => {
          const { ask, give } = dealTitle(offer.draft, asked.side, words, state);
          return (
            <li key={i}>
              <button type="button" class="g-act g-act-row" data-ready={i + 1} onClick={() => actAll(offer.actions)}>
                <kbd class="g-key" aria-hidden="true">
                  {i + 1}
                </kbd>
                <span class="g-act-text">
                  <span class="g-act-label">
                    <SideMark side={asked.side} />
                    {words.capital(give)} <span class="g-ready-for">{words.t('game.ready.for')}</span> <SideMark side={partnerOf(asked.side)} />
                    {ask}
                  </span>
                  <span class="g-act-sub">{effect(offer)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
