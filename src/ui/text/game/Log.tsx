import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Ally } from '../../../engine/types';
import type { LogEntry } from '../../../play/recap';
import type { Session } from '../../../play/session';
import { loadRules } from '../../../rules/load';
import type { Words } from '../../../rules/words';
import { told } from '../../game/log';
import { thoughtOf } from '../../game/step';
import type { Eyes } from '../../game/view';
import { LogLine } from './LogLine';

/** What a log is read from: a game that is played, or a record that is watched. */
export type Told = Pick<Session, 'record' | 'state' | 'version' | 'log' | 'stateAt'>;

interface LogProps {
  session: Told;
  words: Words;
  eyes: Eyes;
  /** Lines from this position on are new to who looks. */
  since: number;
  /** Whether a computer's reasons are told too. */
  reasons: (side: Ally) => boolean;
}

interface YearOfLog {
  year: number;
  entries: LogEntry[];
}

/** What has happened, year by year; the last year open, those before folded. */
export function Log({ session, words, eyes, since, reasons }: LogProps): JSX.Element {
  const { state, record } = session;
  const entries = session.log(eyes === 'table' ? 'public' : eyes);
  const years = useMemo(() => byYear(entries), [session.version, eyes]);
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // In a column of its own the newest line is kept in sight; on a phone the page is left where it is.
    const box = pane.current;
    if (box && box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY !== 'visible') box.scrollTop = box.scrollHeight;
  }, [session.version]);
  return (
    <section class="g-pane g-log" ref={pane} aria-labelledby="g-log-title" tabIndex={0} id="g-log">
      <h2 id="g-log-title" class="g-pane-title">
        {words.t('game.log.title')}
      </h2>
      {years.map(({ year, entries: lines }, i) => (
        <details key={year} class="g-log-year" open={i === years.length - 1}>
          <summary>
            <h3>{words.year(state, year)}</h3>
          </summary>
          <ol class="plain">
            {lines.map((entry, n) => {
              const first = n === 0 || lines[n - 1]?.ply !== entry.ply;
              const done = record.actions[entry.ply - 1];
              const thought = first && done && reasons(done.side) ? thoughtOf(loadRules(), words, done, session.stateAt(entry.ply - 1), eyes) : undefined;
              return <LogLine key={n} event={entry.event} state={state} words={words} fresh={entry.ply >= since} thought={thought} />;
            })}
          </ol>
        </details>
      ))}
    </section>
  );
}

function byYear(entries: readonly LogEntry[]): YearOfLog[] {
  const years: YearOfLog[] = [];
  for (const entry of told(entries)) {
    if (entry.event.type === 'year-begins') years.push({ year: entry.event.year, entries: [] });
    // A record that starts in the middle of a game has no such line for its first year.
    else if (years.length === 0) years.push({ year: 0, entries: [] });
    years.at(-1)?.entries.push(entry);
  }
  return years;
}

interface RecapProps {
  entries: readonly LogEntry[];
  session: Session;
  words: Words;
  /** Only where the log isn't in sight beside it. */
  narrow?: boolean;
}

/** What happened since a side last looked, as it may know it. */
export function Recap({ entries, session, words, narrow = false }: RecapProps): JSX.Element | null {
  const lines = entries.filter(({ event }) => event.type === 'year-begins' || event.type === 'world-happens' || words.event(session.state, event));
  if (lines.length === 0) return null;
  return (
    <details class={narrow ? 'g-recap is-narrow' : 'g-recap'} open={!narrow}>
      <summary>{words.t(narrow ? 'game.recap.short' : 'game.recap.title', { count: lines.length })}</summary>
      <ol class="plain" tabIndex={0} aria-label={words.t('game.recap.title', { count: lines.length })}>
        {lines.map(({ event }, n) =>
          event.type === 'year-begins' ? (
            <li key={n} class="g-recap-year">
              {words.year(session.state, event.year)}
            </li>
          ) : (
            <LogLine key={n} event={event} state={session.state} words={words} />
          ),
        )}
      </ol>
    </details>
  );
}
