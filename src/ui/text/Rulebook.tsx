import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { fillRulebook } from '../../rules/rulebook';
import { Markdown, type Part, readMarkdown } from './Markdown';
import { PageTitle } from './PageTitle';
import { hrefs } from './router';
import { CardLists, LISTS } from './rulebook/CardLists';
import { useShell } from './shell';
import './rulebook/rulebook.css';

/** Rulebooks by language, bundled as text. */
const BOOKS: Record<string, string> = import.meta.glob('../../../rules/rulebook/*.md', { query: '?raw', import: 'default', eager: true });

const bookOf = (language: string): string => BOOKS[`../../../rules/rulebook/${language}.md`] ?? '';

/** The rulebook, and every card of the game after it. `part` is the heading that the address names. */
export function Rulebook({ part }: { part: string }): JSX.Element {
  const { words, rules } = useShell();
  const text = useMemo(() => readMarkdown(fillRulebook(bookOf('en'), rules)), [rules]);
  // The text's own title is the page's.
  const tokens = text.tokens.filter((token) => !(token.type === 'heading' && token.depth === 1));
  const parts = text.parts.filter((row) => row.level === 2);

  useEffect(() => {
    if (!part) return;
    const heading = document.getElementById(part);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [part]);

  return (
    <div class="book">
      <PageTitle page={words.t('ui.rules.title')} />
      <div class="book-body">
        <Contents parts={parts} part={part} />
        <div class="book-text">
          {tokens.length > 0 ? <Markdown tokens={tokens} hrefOf={hrefs.part} /> : <p class="lead">{words.t('ui.rules.missing')}</p>}
          <CardLists />
        </div>
      </div>
    </div>
  );
}

/** From this width on the contents stand beside the text. */
const BESIDE = '(min-width: 980px)';

/** The headings, and the lists of cards. Open beside the text where there is room, folded above it where there is not. */
function Contents({ parts, part }: { parts: readonly Part[]; part: string }): JSX.Element {
  const { words } = useShell();
  const [open, setOpen] = useState(() => matchMedia(BESIDE).matches);
  const rows = [...parts.map(({ id, text }) => ({ id, text })), ...LISTS.map((list) => ({ id: `list-${list}`, text: words.t(`ui.rules.${list}`) }))];
  return (
    <nav class="book-contents" aria-label={words.t('ui.rules.contents')}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.t('ui.rules.contents')}</summary>
        <ol class="plain">
          {rows.map((row) => (
            <li key={row.id}>
              <a href={hrefs.part(row.id)} aria-current={row.id === part ? 'location' : undefined}>
                {row.text}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
