import type { JSX } from 'preact';
import type { GameState } from '../../../engine/state';
import { SIDES, type Side } from '../../../engine/types';
import type { SavedGame } from '../../../play/record';
import type { Words } from '../../../rules/words';
import { SideMark } from '../../look/Icon';
import { Numbered } from '../../look/Numbered';
import { onlyPerson, placesOf } from './tale';

interface VerdictProps {
  record: SavedGame;
  state: GameState;
  words: Words;
}

const PLACES = { 1: 'first', 2: 'second', 3: 'third' } as const;

/** Who is senior partner, by how much; from the person's side where one person played. */
export function Verdict({ record, state, words }: VerdictProps): JSX.Element | null {
  const outcome = words.outcome(state);
  if (!outcome || !state.ending) return null;
  const { winner, kind } = state.ending;
  const own = onlyPerson(record);
  const hatch = winner === 'equals' ? 'neutral' : winner;
  const counted = kind === 'count' || kind === 'westCount';
  return (
    <header class="verdict">
      <div class={`hatch hatch-${hatch}`} aria-hidden="true" />
      <div class="verdict-words">
        {own && (
          <p class="verdict-side">
            <SideMark side={own} /> {words.side(own)}
          </p>
        )}
        <h1 tabIndex={-1}>{own ? outcome.sides[own].title : outcome.title}</h1>
        <p class="lead">
          {own && `${outcome.sides[own].line} `}
          {counted ? gapLine(words, state.standing) : outcome.line}
        </p>
      </div>
      <ul class="plain verdict-standing" aria-label={words.t('ui.end.standing')}>
        {ranked(state).map((side) => (
          <li key={side} class={side === winner ? 'is-first' : undefined}>
            <Numbered side={side} n={state.standing[side]} />
            <span>
              <strong>
                {words.t('ui.end.names', { context: side })} <span class="hidden">{state.standing[side]}</span>
              </strong>
              <span class="note">
                {side === 'west' ? words.t(`ui.end.place.${PLACES[placesOf(state.standing).west.place as 1 | 2 | 3]}`) : outcome.sides[side].title}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </header>
  );
}

/** The winner first, whatever made it so; then by Standing. */
function ranked({ ending, standing }: GameState): Side[] {
  const order = inOrder(standing);
  return ending && ending.winner !== 'equals' ? [ending.winner, ...order.filter((side) => side !== ending.winner)] : order;
}

/** Highest first. */
function inOrder(standing: Record<Side, number>): Side[] {
  return [...SIDES].sort((a, b) => standing[b] - standing[a]);
}

/** By how much the first is ahead of the others. */
export function gapLine(words: Words, standing: Record<Side, number>): string {
  const order = inOrder(standing);
  const [a, b, c] = order.map((side) => standing[side]) as [number, number, number];
  const name = (n: number): string => words.side(order[n] as Side);
  const args = { a: name(0), b: name(1), c: name(2), n: a - b, m: a - c };
  const key = a === c ? 'ui.end.levelAll' : a === b ? 'ui.end.levelTop' : b === c ? 'ui.end.levelNext' : 'ui.end.ahead';
  return words.capital(words.t(key, args));
}
