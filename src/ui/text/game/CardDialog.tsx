import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { windowOf } from '../../../engine/phases/year';
import type { GameState } from '../../../engine/state';
import type { Rules } from '../../../engine/types';
import { loadRules } from '../../../rules/load';
import type { Words } from '../../../rules/words';
import { sentences } from '../../game/prose';
import { Icon, SideMark } from '../../look/Icon';
import { ANYWHERE } from './anywhere';
import { OpsBadge } from './marks';

export interface CardRef {
  of: 'card' | 'world' | 'agenda' | 'aim';
  id: string;
}

let open: ((ref: CardRef) => void) | null = null;

/** The title of any named card; pressing it shows the whole card. */
export function CardLink({ of, id, words, children }: CardRef & { words: Words; children?: ComponentChildren }): JSX.Element {
  return (
    <button type="button" class="g-link" onClick={() => open?.({ of, id })}>
      {children ?? titleOf({ of, id }, words)}
    </button>
  );
}

/** The name of a card, whatever its kind. */
export function titleOf({ of, id }: CardRef, words: Words): string {
  if (of === 'world') return words.world(id);
  if (of === 'agenda') return words.agenda(id);
  return of === 'aim' ? words.aim(id) : words.card(id);
}

/** Shows the card that was asked for. One stands wherever links to cards can be pressed. */
export function CardDialogHost({ words, state }: { words: Words; state: GameState }): JSX.Element {
  const [card, setCard] = useState<CardRef | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    open = setCard;
    return () => {
      if (open === setCard) open = null;
    };
  }, []);
  useEffect(() => {
    if (card && !dialog.current?.open) dialog.current?.showModal();
  }, [card]);
  return (
    <dialog ref={dialog} class="g-dialog g-card-dialog" aria-labelledby="g-card-title" onClose={() => setCard(null)} {...ANYWHERE}>
      {card && (
        <div class="g-dialog-in">
          <CardBody card={card} words={words} state={state} />
          <form method="dialog" class="btn-row">
            <button type="submit" class="btn btn-primary">
              {words.t('game.close')}
            </button>
          </form>
        </div>
      )}
    </dialog>
  );
}

function CardBody({ card, words, state }: { card: CardRef; words: Words; state: GameState }): JSX.Element | null {
  const rules = loadRules();
  if (card.of === 'card') return <PlayCard id={card.id} rules={rules} words={words} />;
  if (card.of === 'world') return <WorldCard id={card.id} rules={rules} words={words} state={state} />;
  if (card.of === 'agenda') return <AgendaCard id={card.id} rules={rules} words={words} />;
  const aim = rules.aim[card.id];
  if (!aim) return null;
  return (
    <>
      <p class="g-card-line">
        <SideMark side={aim.side} />
        {words.t('game.card.aim', { side: words.side(aim.side), n: aim.points })}
      </p>
      <h2 id="g-card-title">{aim.title}</h2>
      <p class="g-card-text">{aim.text}</p>
    </>
  );
}

function PlayCard({ id, rules, words }: { id: string; rules: Rules; words: Words }): JSX.Element | null {
  const card = rules.card[id];
  if (!card) return null;
  return (
    <>
      <p class="g-card-line">
        <OpsBadge side={card.side} ops={card.ops} words={words} />
        <span>{words.t('game.sideName', { context: card.side })}</span>
        <span class="g-card-date">{card.date}</span>
      </p>
      <h2 id="g-card-title">{card.title}</h2>
      <p class="g-card-text">{words.cardText(id)}</p>
      {card.once && <p class="label">{words.t('game.card.onceLong')}</p>}
      <NoteAndSource note={card.note} source={card.source} words={words} />
    </>
  );
}

function WorldCard({ id, rules, words, state }: { id: string; rules: Rules; words: Words; state: GameState }): JSX.Element | null {
  const world = rules.world[id];
  if (!world) return null;
  const window = windowOf({ rules, state }, world);
  const happened = state.worlds[id];
  return (
    <>
      <p class="g-card-line">
        <SideMark side="west" />
        <span>{words.t('game.world.card')}</span>
        <span class="g-card-date">{world.date}</span>
      </p>
      <h2 id="g-card-title">{world.title}</h2>
      <p>
        {world.testText}{' '}
        {window && (
          <span class="label">
            {words.t('game.world.window', {
              from: words.year(state, window[0]),
              to: words.year(state, window[1]),
              context: window[0] === window[1] ? 'one' : 'span',
            })}
          </span>
        )}
      </p>
      <Forks id={id} rules={rules} words={words} happened={happened} />
      <NoteAndSource note={world.note} source={world.source} words={words} />
    </>
  );
}

/** The two ways of a world card, the one that came ticked. */
export function Forks({ id, rules, words, happened }: { id: string; rules: Rules; words: Words; happened: string | undefined }): JSX.Element | null {
  const world = rules.world[id];
  if (!world) return null;
  return (
    <div class="g-forks">
      {(['A', 'B'] as const).map((branch) => (
        <div key={branch} class={happened === branch ? 'g-fork is-true' : 'g-fork'}>
          <h3>
            {happened === branch && <Icon name="ui-check" />}
            {world[branch].title}
          </h3>
          <p class="label">
            {happened === branch
              ? words.t('game.world.happens')
              : happened
                ? words.t('game.world.other')
                : words.t(world.history === branch ? 'game.world.inHistory' : 'game.world.not')}
          </p>
          <p class="g-effects">{world[branch].event.length > 0 ? sentences(words.effects(world[branch].event)) : words.t('game.world.noEffect')}</p>
        </div>
      ))}
    </div>
  );
}

function AgendaCard({ id, rules, words }: { id: string; rules: Rules; words: Words }): JSX.Element | null {
  const agenda = rules.agenda[id];
  if (!agenda) return null;
  return (
    <>
      <p class="g-card-line">
        <SideMark side="west" />
        <span>{words.t('game.west.agenda')}</span>
      </p>
      <h2 id="g-card-title">{agenda.title}</h2>
      <p class="g-card-text">{sentences(words.effects(agenda.event))}</p>
      <NoteAndSource note={agenda.note} source={agenda.source} words={words} />
    </>
  );
}

interface NoteProps {
  note: string;
  source: { fact: string; confidence: 'high' | 'med' | 'low' };
  words: Words;
}

/** The dated historical note of a card and where it comes from. */
export function NoteAndSource({ note, source, words }: NoteProps): JSX.Element {
  return (
    <div class="g-note">
      <p>{note}</p>
      <p class="label">{words.t('game.card.source', { fact: source.fact, confidence: words.t(`game.card.confidence.${source.confidence}`) })}</p>
    </div>
  );
}
