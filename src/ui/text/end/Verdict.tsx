import type { JSX } from 'preact';
import { Icon } from '../../look/Icon';
import { Numbered } from '../../look/Numbered';
import type { StandingWords, VerdictWords } from './telling';

/** Who is senior partner, by how much; then the other sides. */
export function Verdict({ verdict, standing }: { verdict: VerdictWords; standing: string }): JSX.Element {
  const { hatch, game, title, line, leads, others } = verdict;
  return (
    <header class="verdict">
      <div class={`hatch hatch-${hatch}`} aria-hidden="true" />
      <div class="verdict-lead" aria-hidden="true">
        {leads.map(({ side, n }) => (
          <Numbered key={side} side={side} n={n} />
        ))}
      </div>
      <div class="verdict-words">
        <p class="verdict-game">{game}</p>
        <h1 tabIndex={-1}>{title}</h1>
        <p class="lead">{line}</p>
      </div>
      <ul class="plain verdict-standing" aria-label={standing}>
        {leads.map((row) => (
          <li key={row.side} class="hidden">
            {row.name} {row.n}, {row.rank}
          </li>
        ))}
        {others.map((row) => (
          <Other key={row.side} row={row} />
        ))}
      </ul>
    </header>
  );
}

function Other({ row }: { row: StandingWords }): JSX.Element {
  return (
    <li>
      <Numbered side={row.side} n={row.n} />
      <span>
        <strong>
          {row.name} <span class="hidden">{row.n}</span>
          {row.won && <Icon name="ui-lead" />}
        </strong>
        <span class="note">{row.rank}</span>
      </span>
    </li>
  );
}
