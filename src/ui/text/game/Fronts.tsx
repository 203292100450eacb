import type { JSX } from 'preact';
import { atHand, demand, isOpen, shortfall, sideStrength, strength } from '../../../engine/fronts';
import type { Game } from '../../../engine/game';
import { held } from '../../../engine/goods';
import { track } from '../../../engine/tracks';
import { ALLIES, type FrontData } from '../../../engine/types';
import { forcesOf } from '../../game/forces';
import type { Picture } from '../../game/view';
import { Icon, SideMark } from '../../look/Icon';
import { Delta, Figure, Pips, SectionHead } from './marks';

/** Where the two hold together: demand, what is at hand, what is committed, and the Council. */
export function Fronts({ picture }: { picture: Picture }): JSX.Element {
  const { now, words } = picture;
  return (
    <section class="g-sec">
      <SectionHead title={words.t('game.fronts.title')} term="front" words={words} />
      <div class="g-plates">
        {now.rules.fronts.map((front) => (
          <Front key={front.id} front={front} picture={picture} />
        ))}
        <Council picture={picture} />
      </div>
    </section>
  );
}

function Front({ front, picture }: { front: FrontData; picture: Picture }): JSX.Element {
  const { now, was, words } = picture;
  if (!isOpen(now, front.id)) {
    return (
      <section class="g-plate is-shut">
        <h4>
          <Icon name={`front-${front.id}`} />
          {front.name}
          <span class="g-shut">{words.t('game.fronts.shut')}</span>
        </h4>
        {front.demandTrack === null && <DamascusRow picture={picture} />}
      </section>
    );
  }
  const asked = demand(now, front.id);
  const hand = atHand(now, front.id);
  const missing = Math.max(0, asked - hand);
  const by = hand - (isOpen(was, front.id) ? atHand(was, front.id) : 0);
  const askedBy = asked - (isOpen(was, front.id) ? demand(was, front.id) : asked);
  return (
    <section class={missing > 0 ? 'g-plate is-short' : 'g-plate'}>
      <h4>
        <Icon name={`front-${front.id}`} />
        {front.name}
        <span class="g-of">
          <b>{hand}</b>
          {by !== 0 && <Delta by={by} words={words} />} {words.t('game.fronts.of', { demand: asked })}
          {askedBy !== 0 && <Delta by={askedBy} words={words} />}
        </span>
      </h4>
      <div class="g-line">
        <Slots g={now} front={front} asked={asked} />
        {missing > 0 ? (
          <strong class="g-alarm-text">
            <Icon name="ui-short" />
            {words.t('game.fronts.short', { n: missing })}
          </strong>
        ) : (
          <span>
            <Icon name="ui-check" />
            {words.t(shortfall(now, front.id) > 0 ? 'game.fronts.atHand' : 'game.fronts.met')}
          </span>
        )}
      </div>
      <Committed front={front} picture={picture} />
      {front.demandTrack ? <TrackRow front={front} picture={picture} /> : <DamascusRow picture={picture} />}
    </section>
  );
}

/** One place for each point: committed, in reserve and usable, missing. Words beside it say the same. */
function Slots({ g, front, asked }: { g: Game; front: FrontData; asked: number }): JSX.Element {
  const places: string[] = [];
  const committed = ALLIES.map((side) => sideStrength(g, front.id, side));
  const joint = strength(g, front.id) - committed.reduce((sum, n) => sum + n, 0);
  ALLIES.forEach((side, i) => {
    places.push(...Array<string>(committed[i] ?? 0).fill(`is-${side}`));
  });
  places.push(...Array<string>(Math.max(0, joint)).fill('is-joint'));
  ALLIES.forEach((side, i) => {
    const more = sideStrength(g, front.id, side, true) - (committed[i] ?? 0);
    places.push(...Array<string>(Math.max(0, more)).fill(`is-${side} is-reserve`));
  });
  const shown = places.slice(0, Math.max(asked, 0) + 4);
  while (shown.length < asked) shown.push('is-missing');
  return (
    <div class="g-slots" aria-hidden="true">
      {shown.map((kind, i) => (
        <i key={i} class={`${kind}${i === asked ? ' is-over' : ''}`} />
      ))}
    </div>
  );
}

function Committed({ front, picture: { now, words } }: { front: FrontData; picture: Picture }): JSX.Element {
  const lines = ALLIES.flatMap((side) => {
    const goods = forcesOf(now, front, side, words);
    return goods ? [{ side, text: words.t('game.fronts.committed', { goods, n: sideStrength(now, front.id, side) }) }] : [];
  });
  return (
    <ul class="plain g-committed">
      {lines.map((line) => (
        <li key={line.side}>
          <SideMark side={line.side} />
          <span class="hidden">{words.side(line.side)}</span> {line.text}
        </li>
      ))}
      {lines.length === 0 && <li>{words.t('game.fronts.nothing')}</li>}
    </ul>
  );
}

function TrackRow({ front, picture: { now, was, words } }: { front: FrontData; picture: Picture }): JSX.Element | null {
  const id = front.demandTrack;
  if (!id) return null;
  const n = track(now, id);
  return (
    <div class="g-row g-row-foot">
      <span class="g-row-name">
        <Icon name={`track-${id}`} />
        {now.rules.tracks[id].name}
      </span>
      <span class="g-row-end">
        <Pips n={n} of={now.rules.tracks[id].max} />
        <Figure now={n} was={track(was, id)} words={words} />
      </span>
    </div>
  );
}

function DamascusRow({ picture: { now, was, words } }: { picture: Picture }): JSX.Element {
  const n = now.state.damascus;
  return (
    <div class="g-row g-row-foot">
      <span class="g-row-name">
        <Icon name="track-damascus" />
        {now.rules.tracks.damascus.name}
      </span>
      <span class="g-row-end">
        <Pips n={n} of={now.rules.tracks.damascus.max} alarm={n <= 1} />
        <Figure now={n} was={was.state.damascus} words={words} />
      </span>
    </div>
  );
}

/** Resolutions on the table of the United Nations, and the vetoes that could stop them. */
function Council({ picture: { now, was, words } }: { picture: Picture }): JSX.Element {
  const veto = now.rules.goods.find((good) => good.kept);
  const n = veto ? held(now, 'russia', veto.id) : 0;
  const tabled = now.state.resolutions;
  return (
    <section class="g-plate">
      <h4>
        <Icon name="front-un" />
        {words.t('game.council.title')}
        <span class="g-of">
          <Figure now={n} was={veto ? held(was, 'russia', veto.id) : 0} words={words} /> {words.t('game.council.vetoes', { count: n })}
        </span>
      </h4>
      {tabled.length === 0 && <p class="g-line">{words.t('game.council.none')}</p>}
      <ul class="plain g-committed">
        {tabled.map((resolution, i) => (
          <li key={i}>
            <strong>
              {words.t(resolution.noVeto ? 'game.council.noVeto' : 'game.council.tabled', {
                against: words.t('effect.against', { context: resolution.target }),
              })}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
