import type { JSX } from 'preact';
import { leader } from '../../../engine/arenas';
import { type ArenaData, SIDES } from '../../../engine/types';
import { arenaBrings } from '../../game/arenas';
import type { Picture } from '../../game/view';
import { Icon, SideMark } from '../../look/Icon';
import { Cubes, Figure, SectionHead } from './marks';

/** Where the two compete: everyone's cubes, who leads, what the lead brings and what it would score. */
export function Arenas({ picture }: { picture: Picture }): JSX.Element {
  const { now, words } = picture;
  return (
    <section class="g-sec">
      <SectionHead title={words.t('game.arenas.title')} term="arena" words={words} />
      <table class="g-arenas">
        <thead>
          <tr>
            <th scope="col">{words.t('game.arenas.arena')}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col" class="num">
                <SideMark side={side} />
                <span class="hidden">{words.t('game.sideName', { context: side })}</span>
              </th>
            ))}
            <th scope="col" class="g-brings">
              {words.t('game.arenas.brings')}
            </th>
          </tr>
        </thead>
        <tbody>
          {now.rules.arenas.map((arena) => (
            <Arena key={arena.id} arena={arena} picture={picture} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Arena({ arena, picture }: { arena: ArenaData; picture: Picture }): JSX.Element {
  const { now, was, words } = picture;
  const lead = leader(now, arena.id);
  const before = leader(was, arena.id);
  return (
    <tr class={lead === before ? '' : 'is-new'}>
      <th scope="row">
        <Icon name={`arena-${arena.id}`} />
        {arena.name}
      </th>
      {SIDES.map((side) => (
        <td key={side} class={lead === side ? 'num is-lead' : 'num'}>
          {arena.closedTo.includes(side) ? (
            <span class="g-none">{words.t('game.arenas.closed')}</span>
          ) : (
            <>
              {lead === side && (
                <>
                  <Icon name="ui-lead" class={`side-${side}`} />
                  <span class="hidden">{words.t('game.arenas.leads')}</span>
                </>
              )}
              <Cubes side={side} n={now.state.cubes[arena.id]?.[side] ?? 0} was={was.state.cubes[arena.id]?.[side] ?? 0} words={words} />
            </>
          )}
        </td>
      ))}
      <td class="g-brings">
        {arena.paysByShare && (
          <span class="g-price">
            {words.t('game.arenas.price')} <Figure now={now.state.price} was={was.state.price} words={words} />.{' '}
          </span>
        )}
        {arenaBrings(now, arena, words)}
      </td>
    </tr>
  );
}
