import type { JSX } from 'preact';
import { HIDDEN } from '../../../engine/observe';
import { windowOf } from '../../../engine/phases/year';
import type { Pledge } from '../../../engine/state';
import { ALLIES, partnerOf } from '../../../engine/types';
import { sentences } from '../../game/prose';
import { ownEyes, type Picture } from '../../game/view';
import { Icon } from '../../look/Icon';
import { CardLink } from './CardDialog';
import { SectionHead } from './marks';

/** Promises, the West's plans, what the world may bring, rules in force, decks: the affairs of the year. */
export function Affairs({ picture }: { picture: Picture }): JSX.Element {
  return (
    <div class="g-affairs">
      <Promises picture={picture} />
      <West picture={picture} />
      <World picture={picture} />
      <InForce picture={picture} />
      <Decks picture={picture} />
    </div>
  );
}

export function Promises({ picture }: { picture: Picture }): JSX.Element {
  const { now, was, words } = picture;
  const list = [...now.state.promises].sort((a, b) => a.due - b.due || a.id - b.id);
  const isNew = (p: Pledge) => !was.state.promises.some((old) => old.id === p.id && old.due === p.due);
  return (
    <section class="g-sec">
      <SectionHead icon="ui-promise" title={words.t('game.promises.title')} term="promise" words={words} />
      {list.length === 0 && <p class="g-none">{words.t('game.promises.none')}</p>}
      <ul class="plain g-slips">
        {list.map((p) => {
          const due = p.due <= now.state.year;
          return (
            <li key={p.id} class={`g-slip g-slip-${p.from}${due ? ' is-due' : ''}${isNew(p) ? ' is-new' : ''}`}>
              <Icon name={`good-${p.good}`} class={`side-${p.from}`} />
              <span>
                <strong>{words.count(p.good, p.n)}</strong>
                <span class="g-slip-note">
                  {words.t('game.promises.to', { from: words.side(p.from), to: words.side(partnerOf(p.from)) })}
                  {p.stalled === 1 && words.t('game.promises.stalled')}
                </span>
              </span>
              <span class="g-slip-due">
                {words.year(now.state, p.due)}
                <span class={due ? 'g-alarm-text' : 'label'}>{words.t(due ? 'game.promises.dueNow' : 'game.promises.due')}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function West({ picture: { now, words } }: { picture: Picture }): JSX.Element {
  const { agenda, agendaSeen, resolutions } = now.state;
  const known = agenda !== '' && agenda !== HIDDEN ? now.rules.agenda[agenda] : undefined;
  let yearly = now.rules.settings.westYearly;
  for (const rule of now.state.lasting) if (rule.kind === 'west-yearly') yearly = Math.max(yearly, rule.n);
  const turned = agendaSeen.russia === 1 && agendaSeen.iran === 1;
  return (
    <section class="g-sec">
      <SectionHead icon="ui-agenda" title={words.t('game.west.title')} term="agenda" words={words} />
      {known ? (
        <div class="g-agenda">
          <p>
            <CardLink of="agenda" id={known.id} words={words} /> <span class="label">{words.t(turned ? 'game.west.turned' : 'game.west.seen')}</span>
          </p>
          <p class="g-effects">{sentences(words.effects(known.event))}</p>
        </div>
      ) : (
        <p class="g-line">{words.t(agenda === '' ? 'game.west.noAgenda' : 'game.west.hidden')}</p>
      )}
      <p class="note">
        {words.t('game.west.yearly', { n: yearly })} {resolutions.length > 0 && words.t('game.west.passed', { n: now.rules.settings.westPassed })}
      </p>
    </section>
  );
}

/** World cards whose window is this year or the next: all of them lie open. */
export function World({ picture: { now, words } }: { picture: Picture }): JSX.Element | null {
  const year = now.state.year;
  const coming = now.rules.worlds.flatMap((world) => {
    const window = now.state.worlds[world.id] ? null : windowOf(now, world);
    return window && window[0] <= year + 1 && window[1] >= year ? [{ world, window }] : [];
  });
  if (coming.length === 0) return null;
  return (
    <section class="g-sec">
      <SectionHead title={words.t('game.world.title')} term="world" words={words} />
      <ul class="plain g-coming">
        {coming.map(({ world, window: [from, to] }) => (
          <li key={world.id}>
            <CardLink of="world" id={world.id} words={words} />{' '}
            <span class="label">
              {from === to ? words.year(now.state, from) : words.t('game.world.span', { from: words.year(now.state, from), to: words.year(now.state, to) })}
            </span>
            <span class="g-coming-test">{world.testText}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function InForce({ picture: { now, words } }: { picture: Picture }): JSX.Element {
  const rules = now.state.lasting.map((rule) => words.lastingRule(rule, now.state));
  const demands = now.state.demands
    .filter((mod) => mod.year >= now.state.year)
    .map((mod) =>
      words.t('game.inForce.demand', {
        front: words.front(mod.front),
        context: mod.n > 0 ? 'more' : 'less',
        n: Math.abs(mod.n),
        year: words.year(now.state, mod.year),
      }),
    );
  const all = [...rules, ...demands];
  return (
    <section class="g-sec">
      <SectionHead title={words.t('game.inForce.title')} words={words} />
      {all.length === 0 ? (
        <p class="g-none">{words.t('game.inForce.none')}</p>
      ) : (
        <ul class="g-list">
          {all.map((line, i) => (
            <li key={i}>{sentences([line])}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Decks({ picture: { now, words, eyes, hands: listed } }: { picture: Picture }): JSX.Element {
  const { draw, discard, removed, hands, aims, seen } = now.state;
  const mine = ownEyes(eyes);
  return (
    <section class="g-sec">
      <SectionHead icon="ui-cards" title={words.t('game.decks.title')} words={words} />
      <p class="g-line">{words.t('game.decks.piles', { draw: draw.length, discard: discard.length, removed: removed.length })}</p>
      <ul class="plain g-hands">
        {ALLIES.map((side) => {
          const own = mine.includes(side);
          const shown = own && !listed ? [] : hands[side].filter((card) => card !== HIDDEN);
          return (
            <li key={side}>
              {words.t('game.decks.hand', { side: words.side(side), count: hands[side].length })}
              {aims[side] !== '' && !own && <> {words.t('game.decks.aim')}</>}
              {aims[side] !== '' && own && listed && (
                <>
                  {' '}
                  {words.t('game.decks.ownAim')}
                  <CardLink of="aim" id={aims[side]} words={words} />.
                </>
              )}
              {shown.length > 0 && (
                <span class="g-known">
                  {!own && words.t('game.decks.shown')}
                  {shown.map((card) => (
                    <CardLink key={card} of="card" id={card} words={words} />
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {eyes !== 'both' && mine.some((side) => seen[partnerOf(side)].length > 0) && (
        <p class="note">
          {words.t('game.decks.theySaw', { list: mine.flatMap((side) => seen[partnerOf(side)].map((card) => words.card(card))).join(words.t('game.join')) })}
        </p>
      )}
      {discard.length > 0 && (
        <details class="g-more">
          <summary>{words.t('game.decks.discard', { count: discard.length })}</summary>
          <ul class="plain g-links">
            {[...discard].reverse().map((card) => (
              <li key={card}>
                <CardLink of="card" id={card} words={words} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
