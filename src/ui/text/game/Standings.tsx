import type { JSX } from 'preact';
import { leverageOf } from '../../../engine/tracks';
import { ALLIES, SIDES, type Side } from '../../../engine/types';
import type { Picture } from '../../game/view';
import { SideMark } from '../../look/Icon';
import { Delta, Figure, SectionHead } from './marks';

/** The three Standings, the beam of leverage and the beads of Trust: what the game is about, first. */
export function Standings({ picture }: { picture: Picture }): JSX.Element {
  return (
    <div class="g-lead-row">
      <Standing picture={picture} />
      <div>
        <Leverage picture={picture} />
        <Trust picture={picture} />
      </div>
    </div>
  );
}

function Standing({ picture: { now, was, words } }: { picture: Picture }): JSX.Element {
  const { standing } = now.state;
  const most = Math.max(...SIDES.map((side) => standing[side]));
  const first = SIDES.filter((side) => standing[side] === most);
  return (
    <section class="g-sec g-standing">
      <SectionHead icon="track-standing" title={words.t('game.standing.title')} term="standing" words={words} />
      <ul class="plain g-three">
        {SIDES.map((side) => (
          <li key={side} class={`g-score g-score-${side}`}>
            <span class="g-score-name">
              <SideMark side={side} />
              {words.t('game.sideName', { context: side })}
            </span>
            <span class="g-score-n">
              <Figure now={standing[side]} was={was.state.standing[side]} words={words} />
            </span>
          </li>
        ))}
      </ul>
      <p class="note">{standingLine(first, words)}</p>
    </section>
  );
}

function standingLine(first: readonly Side[], words: Picture['words']): string {
  const [only] = first;
  if (first.length === 1 && only) return words.t('game.standing.first', { context: only });
  return words.t(first.includes('west') ? 'game.standing.levelWest' : 'game.standing.level');
}

function Leverage({ picture: { now, was, words } }: { picture: Picture }): JSX.Element {
  const { min, max } = now.rules.tracks.leverage;
  const at = now.state.leverage;
  const holder = ALLIES.find((side) => leverageOf(now, side) > 0);
  const n = Math.abs(at);
  const by = at - was.state.leverage;
  const towards = by > 0 ? 'russia' : 'iran';
  const ticks = Array.from({ length: max - min + 1 }, (_, i) => max - i);
  return (
    <section class="g-sec">
      <SectionHead icon="track-leverage" title={words.t('game.leverage.title')} term="leverage" words={words}>
        <strong class="g-headline">
          {holder ? words.t('game.leverage.held', { side: words.side(holder), n }) : words.t('game.leverage.none')}
          {by !== 0 && (
            <>
              {' '}
              <Delta by={Math.abs(by)} words={words} towards={towards} />
            </>
          )}
        </strong>
      </SectionHead>
      <div class="g-beam" aria-hidden="true">
        <SideMark side="russia" />
        <ol>
          {ticks.map((tick) => (
            <li key={tick} class={tick === 0 ? 'is-middle' : tick % 3 === 0 ? 'is-long' : ''}>
              {tick === at && <b class={holder ? `g-rider side-${holder}` : 'g-rider'}>{n}</b>}
            </li>
          ))}
        </ol>
        <SideMark side="iran" />
      </div>
      <p class="note">
        {holder ? words.t(n >= max - 1 ? 'game.leverage.nearly' : 'game.leverage.worth', { side: words.side(holder), n, max }) : words.t('game.leverage.level')}
      </p>
    </section>
  );
}

function Trust({ picture: { now, was, words } }: { picture: Picture }): JSX.Element {
  const { trust, promises } = now.state;
  const { max } = now.rules.tracks.trust;
  const left = Math.max(0, trust - promises.length);
  return (
    <section class="g-sec">
      <SectionHead icon="track-trust" title={words.t('game.trust.title')} term="trust" words={words}>
        <span class="g-beads" aria-hidden="true">
          {Array.from({ length: max }, (_, i) => (
            <i key={i} class={`${i < trust ? 'is-on' : ''}${i < promises.length ? ' is-used' : ''}`} />
          ))}
        </span>
        <strong class="g-headline">
          <Figure now={trust} was={was.state.trust} words={words} />
          <span class="hidden"> {words.t('game.ofMost', { n: max })}</span>
        </strong>
      </SectionHead>
      <p class="note">
        {words.t('game.trust.open', { count: promises.length })} {words.t('game.trust.left', { count: left })}
        {now.state.trustBroke === 1 && <strong class="g-alarm-text"> {words.t('game.trust.broke')}</strong>}
      </p>
    </section>
  );
}
