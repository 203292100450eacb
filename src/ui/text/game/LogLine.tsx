import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { GameEvent } from '../../../engine/events';
import type { GameState } from '../../../engine/state';
import { loadRules } from '../../../rules/load';
import type { Words } from '../../../rules/words';
import { DEEDS, doerOf, TURNS } from '../../game/log';
import type { Thought } from '../../game/step';
import { Icon, SideMark } from '../../look/Icon';
import { CardLink, Forks, NoteAndSource } from './CardDialog';

/** The card that a line names, so that it can be read whole. */
function cardOf(event: GameEvent): string | null {
  if (event.type === 'event-played' || event.type === 'points-played' || event.type === 'event-fires' || event.type === 'fetched') return event.card;
  return event.type === 'discarded' && event.cards.length === 1 ? (event.cards[0] ?? null) : null;
}

interface LineProps {
  event: GameEvent;
  state: GameState;
  words: Words;
  fresh?: boolean;
  /** A computer's reason, and what it looked into. */
  thought?: Thought | undefined;
}

/** One line of the log; world cards and the turned agenda are printed large. Nothing for what isn't worth a line. */
export function LogLine({ event, state, words, fresh = false, thought }: LineProps): JSX.Element | null {
  if (event.type === 'world-happens') return <WorldNews event={event} words={words} fresh={fresh} />;
  if (event.type === 'agenda-revealed') return <AgendaNews id={event.agenda} words={words} fresh={fresh} />;
  if (event.type === 'year-begins') return null;
  const line = words.event(state, event);
  if (!line) return null;
  const deed = DEEDS.has(event.type);
  const doer = deed ? doerOf(event) : null;
  const card = cardOf(event);
  const classes = ['g-log-line', deed ? 'is-deed' : 'is-effect', TURNS.has(event.type) ? 'is-turn' : '', fresh ? 'is-fresh' : ''].filter(Boolean).join(' ');
  return (
    <li class={classes}>
      {doer && <SideMark side={doer} />}
      <span>
        {card ? <WithLink line={line} card={card} words={words} /> : line}
        {thought?.why && <span class="g-log-why">{thought.why}</span>}
        {thought?.others && <Others list={thought.others} words={words} />}
      </span>
    </li>
  );
}

/** What else a computer looked into: hundreds of lines have such a list, so that it is written when it is opened. */
function Others({ list, words }: { list: () => string; words: Words }): JSX.Element {
  const [opened, setOpened] = useState(false);
  return (
    <details class="g-log-others" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{words.t('game.log.others')}</summary>
      {opened && list()}
    </details>
  );
}

/** A line in which the card's title can be pressed. */
function WithLink({ line, card, words }: { line: string; card: string; words: Words }): JSX.Element {
  const title = words.card(card);
  const at = line.indexOf(title);
  if (at < 0) return <>{line}</>;
  return (
    <>
      {line.slice(0, at)}
      <CardLink of="card" id={card} words={words} />
      {line.slice(at + title.length)}
    </>
  );
}

function WorldNews({ event, words, fresh }: { event: Extract<GameEvent, { type: 'world-happens' }>; words: Words; fresh: boolean }): JSX.Element | null {
  const rules = loadRules();
  const world = rules.world[event.world];
  if (!world) return null;
  const branch = world[event.branch];
  return (
    <li class={fresh ? 'g-news is-fresh' : 'g-news'}>
      <p class="label">
        <SideMark side="west" />
        {words.t('game.world.card')} <span class="g-card-date">{world.date}</span>
      </p>
      <h4>{world.title}</h4>
      {branch.title !== world.title && (
        <p class="g-news-branch">
          <Icon name="ui-check" />
          <strong>{branch.title}</strong>
        </p>
      )}
      <NoteAndSource note={world.note} source={world.source} words={words} />
      <details class="g-more">
        <summary>{words.t('game.world.both')}</summary>
        <p class="note">{world.testText}</p>
        <Forks id={event.world} rules={rules} words={words} happened={event.branch} />
      </details>
    </li>
  );
}

function AgendaNews({ id, words, fresh }: { id: string; words: Words; fresh: boolean }): JSX.Element | null {
  const agenda = loadRules().agenda[id];
  if (!agenda) return null;
  return (
    <li class={fresh ? 'g-news is-fresh' : 'g-news'}>
      <p class="label">
        <Icon name="ui-agenda" />
        {words.t('game.west.agenda')}
      </p>
      <h4>{agenda.title}</h4>
      <NoteAndSource note={agenda.note} source={agenda.source} words={words} />
    </li>
  );
}
