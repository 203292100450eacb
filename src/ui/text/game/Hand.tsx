import type { ComponentChildren, JSX } from 'preact';
import { type Action, actionKey } from '../../../engine/actions';
import type { Choice } from '../../../engine/engine';
import { HIDDEN } from '../../../engine/observe';
import type { GameState } from '../../../engine/state';
import type { Ally, CardData, Rules } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import { sentences } from '../../game/prose';
import { SideMark } from '../../look/Icon';
import { ActionButton } from './ActionButton';
import { CardLink, NoteAndSource } from './CardDialog';
import { OpsBadge } from './marks';
import { useTable } from './table';

/** A card as it lies in the hand: points, whose it is, title, date, event; its ways of being played; its note. */
export function CardFace({ card, words, level = 3, children }: { card: CardData; words: Words; level?: 3 | 4; children?: ComponentChildren }): JSX.Element {
  const Tag = level === 3 ? 'h3' : 'h4';
  return (
    <>
      <div class="g-card-head">
        <OpsBadge side={card.side} ops={card.ops} words={words} />
        <Tag class="g-card-title">{card.title}</Tag>
        <span class="g-card-meta">
          <span>{words.t('game.sideName', { context: card.side })}</span>
          <span>{card.date}</span>
          {card.once && <span>{words.t('game.card.once')}</span>}
        </span>
      </div>
      <p class="g-card-text">{words.cardText(card.id)}</p>
      <div class="g-card-ways">
        {children}
        <details class="g-more g-card-note">
          <summary>
            {words.t('game.card.note')}
            <span class="hidden"> {card.title}</span>
          </summary>
          <NoteAndSource note={card.note} source={card.source} words={words} />
        </details>
      </div>
    </>
  );
}

/** The hand in a play: each card with its ways of being played. */
export function PlayHand({ choices }: { choices: readonly Choice[] }): JSX.Element {
  const { rules, words, state, asked } = useTable();
  return (
    <ul class="plain g-hand">
      {state.hands[asked.side].map((id) => {
        const card = rules.card[id];
        const ways = choices.filter(({ action }) => (action.do === 'event' || action.do === 'points') && action.card === id);
        if (!card) return null;
        return (
          <li key={id} class={`g-card g-card-${card.side}`} data-group>
            <CardFace card={card} words={words}>
              {ways.map((choice, i) => (
                <ActionButton key={actionKey(choice.action)} choice={choice} n={i + 1} short={wayShort(choice.action, card, words)} />
              ))}
            </CardFace>
          </li>
        );
      })}
    </ul>
  );
}

/** A way of playing a card, its title left out: that stands above. */
function wayShort(action: Action, card: CardData, words: Words): string {
  if (action.do === 'event') return words.t('game.play.event');
  const event = action.do === 'points' ? action.event : 'none';
  return words.t(`game.play.${event}`, { count: card.ops });
}

interface OwnProps {
  side: Ally;
  /** As this side may know it. */
  state: GameState;
  rules: Rules;
  words: Words;
  /** Cards in full, not only their titles. */
  full?: boolean;
}

/** A side's own secrets: its aim, and its hand while no card is being played. */
export function OwnHand({ side, state, rules, words, full = false }: OwnProps): JSX.Element {
  const hand = state.hands[side].filter((id) => id !== HIDDEN);
  return (
    <section class="g-own">
      <Aim side={side} state={state} rules={rules} words={words} />
      <h3 class="g-title">{words.t('game.hand.title', { count: hand.length })}</h3>
      {full ? (
        <ul class="plain g-hand">
          {hand.map((id) => {
            const card = rules.card[id];
            return card ? (
              <li key={id} class={`g-card g-card-${card.side}`}>
                <CardFace card={card} words={words} level={4} />
              </li>
            ) : null;
          })}
        </ul>
      ) : (
        <ul class="plain g-hand-list">
          {hand.map((id) => {
            const card = rules.card[id];
            return card ? (
              <li key={id}>
                <OpsBadge side={card.side} ops={card.ops} words={words} />
                <span>
                  <CardLink of="card" id={id} words={words} />
                  <span class="g-hand-text">{words.cardText(id)}</span>
                </span>
              </li>
            ) : null;
          })}
        </ul>
      )}
    </section>
  );
}

/** The aim a side keeps secret this era. */
export function Aim({ side, state, rules, words }: Omit<OwnProps, 'full'>): JSX.Element | null {
  const aim = rules.aim[state.aims[side]];
  if (!aim) return null;
  return (
    <div class="g-aim">
      <h3 class="g-title">
        <SideMark side={side} />
        {words.t('game.aim.title')}
      </h3>
      <p>
        <strong>{aim.title}</strong> {sentences([aim.text])} <span class="label">{words.t('game.aim.points', { count: aim.points })}</span>
      </p>
    </div>
  );
}

/** The two aims of which one is kept. */
export function Aims({ choices }: { choices: readonly Choice[] }): JSX.Element {
  const { rules } = useTable();
  return (
    <section class="g-group" data-group>
      <ul class="plain g-acts">
        {choices.map((choice, i) => {
          const aim = choice.action.do === 'keep' ? rules.aim[choice.action.aim] : undefined;
          return (
            <li key={actionKey(choice.action)}>
              <ActionButton choice={choice} n={i + 1} sub={aim ? sentences([aim.text]) : ''} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
