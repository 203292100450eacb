import type { JSX } from 'preact';
import { need } from '../../../engine/fronts';
import { effectiveSanctions } from '../../../engine/tracks';
import { ALLIES, type Ally, partnerOf } from '../../../engine/types';
import type { Picture } from '../../game/view';
import { Icon } from '../../look/Icon';
import { Delta, Figure, Pips, SideName } from './marks';

/** The two allies side by side: home, sanctions, what lies in reserve, what each needs of the other. */
export function Allies({ picture }: { picture: Picture }): JSX.Element {
  const { words } = picture;
  return (
    <section class="g-sec g-allies">
      <h3 class="g-title hidden">{words.t('game.allies.title')}</h3>
      <div class="g-pair">
        {ALLIES.map((side) => (
          <Mat key={side} side={side} picture={picture} />
        ))}
      </div>
    </section>
  );
}

function Mat({ side, picture }: { side: Ally; picture: Picture }): JSX.Element {
  const { words, now } = picture;
  return (
    <section class={`g-mat g-mat-${side}`}>
      <div class={`hatch hatch-${side}`} aria-hidden="true" />
      <h4 class="g-mat-name">
        <SideName side={side} words={words} />
        {now.state.first === side && <span class="label">{words.t('game.allies.first')}</span>}
      </h4>
      <Stability side={side} picture={picture} />
      <Sanctions side={side} picture={picture} />
      <Reserve side={side} picture={picture} />
      <Needs side={side} picture={picture} />
    </section>
  );
}

function Stability({ side, picture: { now, was, words } }: { side: Ally; picture: Picture }): JSX.Element {
  const n = now.state.stability[side];
  const low = n <= 2;
  return (
    <div class="g-row">
      <span class="g-row-name">
        <Icon name="track-stability" />
        {words.t('game.allies.stability')}
      </span>
      {low && (
        <span class="g-row-note g-alarm-text">
          <Icon name="ui-short" />
          {words.t('game.allies.nearCollapse')}
        </span>
      )}
      <span class="g-row-end">
        <Pips n={n} of={now.rules.tracks.stability.max} alarm={low} />
        <Figure now={n} was={was.state.stability[side]} words={words} />
      </span>
    </div>
  );
}

function Sanctions({ side, picture: { now, was, words } }: { side: Ally; picture: Picture }): JSX.Element {
  const n = now.state.sanctions[side];
  const bite = effectiveSanctions(now, side);
  const { sanctionsBite, sanctionsLoss } = now.rules.settings;
  const notes = [
    ...(bite !== n ? [words.t('game.allies.bite', { n: bite })] : []),
    ...(bite >= sanctionsBite ? [words.t('game.allies.costs', { n: sanctionsLoss })] : []),
  ];
  return (
    <div class="g-row">
      <span class="g-row-name">
        <Icon name="track-sanctions" />
        {words.t('game.allies.sanctions')}
      </span>
      {notes.length > 0 && <span class={notes.length > 1 ? 'g-row-note is-long' : 'g-row-note'}>{notes.join(words.t('game.join'))}</span>}
      <span class="g-row-end">
        <Pips n={n} of={now.rules.tracks.sanctions.max} struck={Math.max(0, n - bite)} />
        <Figure now={n} was={was.state.sanctions[side]} words={words} />
      </span>
    </div>
  );
}

function Reserve({ side, picture: { now, was, words } }: { side: Ally; picture: Picture }): JSX.Element {
  const goods = now.rules.goods.filter((good) => now.state.reserve[side][good.id] || was.state.reserve[side][good.id]);
  return (
    <div class="g-block">
      <h5 class="label">{words.t('game.allies.reserve')}</h5>
      {goods.length === 0 && <p class="g-none">{words.t('game.allies.empty')}</p>}
      <ul class="plain g-goods">
        {goods.map((good) => {
          const n = now.state.reserve[side][good.id] ?? 0;
          const by = n - (was.state.reserve[side][good.id] ?? 0);
          return (
            <li key={good.id} class={n === 0 ? 'is-none' : ''}>
              <Icon name={`good-${good.id}`} class={good.maker ? `side-${good.maker}` : ''} />
              <span>
                {words.count(good.id, n)}
                {by !== 0 && <Delta by={by} words={words} />}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Needs({ side, picture: { now, was, words } }: { side: Ally; picture: Picture }): JSX.Element {
  const partner = partnerOf(side);
  const needs = now.rules.fronts.map((front) => ({ front, n: need(now, side, front.id), was: need(was, side, front.id) })).filter((row) => row.n > 0);
  return (
    <div class="g-block">
      <h5 class="label">
        {words.t('game.allies.needs')}
        <span class="hidden"> {words.t('game.allies.from', { side: words.side(partner) })}</span>
      </h5>
      {needs.length === 0 && <p class="g-none">{words.t('game.allies.noNeed')}</p>}
      <ul class="plain g-needs">
        {needs.map(({ front, n, was: before }) => {
          const helps = now.rules.goods.filter(
            (good) => good.maker === partner && (good.strength[front.id] ?? 0) > 0 && (good.direct === front.id || front.by.includes(side)),
          );
          return (
            <li key={front.id}>
              <Icon name="ui-short" />
              <span>
                <strong>
                  {words.t('game.allies.need', { front: words.front(front.id), n })}
                  {n !== before && <Delta by={n - before} words={words} />}
                </strong>{' '}
                <span class="g-helps">{words.t('game.allies.helps', { goods: words.or(helps.map((good) => words.good(good.id, 1))) })}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
