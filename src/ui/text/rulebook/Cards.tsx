import type { JSX } from 'preact';
import type { AgendaData, CardData, Source, WorldData } from '../../../engine/types';
import { Icon, SideMark } from '../../look/Icon';
import { Numbered } from '../../look/Numbered';
import { Picture } from '../../look/Picture';
import { useShell } from '../shell';

/** A play card as it lies on the table: points in its side's shape, title, event, note. */
export function PlayCard({ card }: { card: CardData }): JSX.Element {
  const { words } = useShell();
  return (
    <li class="printed">
      <Picture id={card.id} side={card.side} class="printed-picture" />
      <p class="printed-head">
        <span class="printed-side">
          <Numbered side={card.side} n={card.ops} />
          {words.t('ui.rules.sides', { context: card.side })}
          <span class="hidden">, {words.t('ui.rules.ops', { count: card.ops })}</span>
        </span>
        <span>{card.date}</span>
        {card.once && <span>{words.t('ui.rules.once')}</span>}
      </p>
      <h4>{card.title}</h4>
      <p class="printed-text">{words.cardText(card.id)}</p>
      <Note note={card.note} source={card.source} />
      <div class={`hatch hatch-${card.side}`} aria-hidden="true" />
    </li>
  );
}

/** A world card: when it comes, what is tested, both branches, history's ticked. */
export function WorldCard({ world }: { world: WorldData }): JSX.Element {
  const { words } = useShell();
  const [from, to] = world.window;
  // The branch that comes when the test holds is named first.
  const order = world.fires === 'B' ? (['B', 'A'] as const) : (['A', 'B'] as const);
  return (
    <li class="printed">
      <Picture id={world.id} side="west" class="printed-picture" />
      <p class="printed-head">
        <span class="printed-side">{world.date}</span>
        <span>{from === to ? words.t('ui.rules.windowOne', { from }) : words.t('ui.rules.window', { from, to })}</span>
      </p>
      <h3>{world.title}</h3>
      <p class="printed-text">
        <span class="label">{words.t('ui.rules.test')}</span> {world.testText}
      </p>
      <dl class="branches">
        {order.map((branch, n) => (
          <div key={branch} class={world.history === branch ? 'branch branch-past' : 'branch'}>
            <dt>
              <span class="label">{words.t(n === 0 ? 'ui.rules.holds' : 'ui.rules.fails')}</span> {world[branch].title}
              {world.history === branch && (
                <span class="branch-past-mark">
                  <Icon name="ui-check" /> {words.t('ui.rules.inHistory')}
                </span>
              )}
            </dt>
            <dd>{words.worldText(world.id, branch) || words.t('ui.rules.nothing')}</dd>
          </div>
        ))}
      </dl>
      <Note note={world.note} source={world.source} />
      <div class="hatch" aria-hidden="true" />
    </li>
  );
}

/** What the West may put on the table in a year. */
export function Agenda({ agenda }: { agenda: AgendaData }): JSX.Element {
  const { words } = useShell();
  return (
    <li class="printed">
      <Picture id={agenda.id} side="west" class="printed-picture" />
      <p class="printed-head">
        <span class="printed-side">
          <SideMark side="west" />
          {words.t('ui.rules.sides', { context: 'west' })}
        </span>
        <span>{words.t('ui.rules.eras', { eras: words.and(agenda.eras.map(String)), count: agenda.eras.length })}</span>
      </p>
      <h3>{agenda.title}</h3>
      <p class="printed-text">{words.cardText(agenda.id)}</p>
      <Note note={agenda.note} source={agenda.source} />
      <div class="hatch hatch-west" aria-hidden="true" />
    </li>
  );
}

/** What happened, and how sure it is. */
function Note({ note, source }: { note: string; source: Source }): JSX.Element {
  const { words } = useShell();
  return (
    <p class="printed-note">
      {note}{' '}
      <span class="printed-source">{words.t('ui.rules.source', { fact: source.fact, confidence: words.t(`ui.rules.confidence.${source.confidence}`) })}</span>
    </p>
  );
}
