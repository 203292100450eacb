import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Choice } from '../../../engine/engine';
import type { Awaited } from '../../../engine/phases/phase';
import type { GameState } from '../../../engine/state';
import { type Ally, partnerOf, type Rules } from '../../../engine/types';
import type { Session } from '../../../play/session';
import type { Words } from '../../../rules/words';
import { sinceLooked } from '../../game/since';
import { type Eyes, seenBy } from '../../game/view';
import { SideMark } from '../../look/Icon';
import { Commit, Favours, OtherActions, Spend, Ways } from './Actions';
import { Answer } from './Answer';
import { CardLink } from './CardDialog';
import { Composer } from './Composer';
import { Aims, OwnHand, PlayHand } from './Hand';
import { markFirst } from './keys';
import { Recap } from './Log';
import { Strip, type StripHandle } from './Strip';
import { type Table, TableProvider } from './table';

interface DecisionProps {
  session: Session;
  rules: Rules;
  words: Words;
  asked: Awaited;
  eyes: Eyes;
  shared: boolean;
  inline: boolean;
  onInline: () => void;
  taking: Table['taking'];
  act: Table['act'];
  actAll: Table['actAll'];
  /** A curtain was just lifted: what happened meanwhile is told first. */
  lifted: boolean;
  onPeek?: ((side: Ally) => void) | undefined;
}

/** What a person is asked now: why, what may be done, what it would change, and what can't be done. */
export function Decision(props: DecisionProps): JSX.Element {
  const { session, rules, words, asked, eyes, shared, inline, onInline, taking, act, actAll, lifted, onPeek } = props;
  const strip = useRef<StripHandle>(null);
  const { state } = session;
  const choices = useMemo(() => session.choices(), [session.version]);
  const table: Table = {
    rules,
    words,
    state,
    asked,
    eyes,
    inline,
    taking,
    act,
    actAll,
    signed: shared && asked.visibility === 'public' && asked.decision !== 'spend',
    deny: (choice) => strip.current?.deny(choice),
    point: (choice) => strip.current?.point(choice),
  };
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => markFirst(section.current));
  const hand = asked.decision !== 'play' && eyes !== 'table' && eyes !== 'both' ? eyes : null;
  return (
    <TableProvider value={table}>
      <section ref={section} class="g-pane g-decision" data-decision aria-labelledby="g-decision-title">
        <div class="g-decision-body">
          <h2 id="g-decision-title" class="g-ask" tabIndex={-1} data-decision-title>
            <SideMark side={asked.side} />
            <span>{title(state, asked, words)}</span>
          </h2>
          <About session={session} words={words} />
          {lifted ? (
            <Recap entries={sinceLooked(session, asked.side)} session={session} words={words} />
          ) : (
            !shared && <Recap entries={session.recap(asked.side)} session={session} words={words} narrow />
          )}
          <Body asked={asked} choices={choices} table={table} />
          {hand && <OwnHand side={hand} state={seenBy(rules, state, eyes)} rules={rules} words={words} />}
          {onPeek && <Peeks words={words} onPeek={onPeek} />}
        </div>
        <Strip
          handle={strip}
          table={table}
          words={words}
          inline={inline}
          told={inline || TELLING.has(asked.decision)}
          onInline={TELLING.has(asked.decision) ? undefined : onInline}
        />
      </section>
    </TableProvider>
  );
}

/** Decisions whose every action says by itself what it would change. */
const TELLING: ReadonlySet<Awaited['decision']> = new Set<Awaited['decision']>([
  'choose',
  'due',
  'resolutions',
  'handover',
  'pick',
  'repeat',
  'arms-price',
  'commit',
  'aims',
]);

function Body({ asked, choices, table }: { asked: Awaited; choices: readonly Choice[]; table: Table }): JSX.Element {
  const { rules, state } = table;
  const top = state.stack[state.stack.length - 1];
  switch (asked.decision) {
    case 'aims':
      return <Aims choices={choices} />;
    case 'play':
      return (
        <>
          <PlayHand choices={choices} />
          <Favours choices={choices} />
        </>
      );
    case 'spend':
      return <Spend choices={choices} g={{ rules, state }} />;
    case 'compose':
      return top?.phase === 'compose' ? <Composer choices={choices} frame={top} /> : <OtherActions choices={choices} />;
    case 'answer':
      return top?.phase === 'answer' ? <Answer choices={choices} frame={top} /> : <OtherActions choices={choices} />;
    case 'commit':
      return <Commit choices={choices} g={{ rules, state }} />;
    case 'choose':
    case 'due':
    case 'resolutions':
    case 'handover':
    case 'pick':
    case 'repeat':
    case 'arms-price':
      return <Ways choices={choices} />;
    default:
      return <OtherActions choices={choices} />;
  }
}

/** The prompt of the rules; an offer is written out on its sheet, so the heading only says whose it is. */
function title(state: GameState, asked: Awaited, words: Words): string {
  const top = state.stack[state.stack.length - 1];
  // The event came first and has left the table: the points that are left have no card to be named after.
  if (top?.phase === 'spend' && top.only.length === 0 && !state.stack.some((frame) => frame.phase === 'played' || frame.phase === 'effects')) {
    return words.t('game.spend', { side: words.t('game.sideName', { context: asked.side }), count: top.points });
  }
  if (top?.phase !== 'answer') return words.prompt(state, asked);
  const args = { side: words.t('game.sideName', { context: asked.side }), from: words.sides(partnerOf(asked.side)) };
  return words.t(top.counter ? 'game.answer.counter' : 'game.answer.offer', args);
}

/** The card whose event asks, with its text: so that nobody has to look for it. */
function About({ session, words }: { session: Session; words: Words }): JSX.Element | null {
  const top = session.state.stack[session.state.stack.length - 1];
  if (!top || !('source' in top)) return null;
  const { of, id } = top.source;
  if (of !== 'card' && of !== 'world' && of !== 'agenda') return null;
  return (
    <p class="g-about">
      {of === 'card' && <>{words.cardText(id)} </>}
      <CardLink of={of} id={id} words={words}>
        {words.t('game.wholeCard')}
      </CardLink>
    </p>
  );
}

/** On the open table each person may look at their own hand, behind their curtain. */
function Peeks({ words, onPeek }: { words: Words; onPeek: (side: Ally) => void }): JSX.Element {
  return (
    <section class="g-peeks">
      <h3 class="label">{words.t('game.glance.title')}</h3>
      <div class="btn-row">
        {(['russia', 'iran'] as const).map((side) => (
          <button key={side} type="button" class="btn" data-peek={side} onClick={() => onPeek(side)}>
            <SideMark side={side} />
            {words.t('game.glance.look', { side: words.side(side) })}
          </button>
        ))}
      </div>
    </section>
  );
}
