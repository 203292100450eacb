import { lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren, JSX } from 'preact';
import { slug } from '../files';

/** A heading of a text, for a list of contents. */
export interface Part {
  id: string;
  level: number;
  text: string;
}

/** A text read into its pieces. */
export interface Text {
  tokens: Token[];
  parts: Part[];
}

/** Reads Markdown. The pieces become elements one by one, so no HTML of the text ever reaches the page. */
export function readMarkdown(source: string): Text {
  const tokens = lexer(source, { gfm: true });
  const parts = tokens.filter(isHeading).map(({ depth, text }) => ({ id: slug(text), level: depth, text: plain(text) }));
  return { tokens, parts };
}

interface MarkdownProps {
  tokens: readonly Token[];
  /** Levels by which headings are lowered: 1 makes the text's h1 an h2. */
  lower?: number;
  /** Address of a heading's own anchor, for links inside the text. */
  hrefOf?: (id: string) => string;
}

type Heading = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

/** A text as headings, paragraphs, lists and tables. */
export function Markdown({ tokens, lower = 0, hrefOf = (id) => `#${id}` }: MarkdownProps): JSX.Element {
  const inline = (list: readonly Token[] | undefined): ComponentChildren => (list ?? []).map(one);
  const one = (token: Token, key: number): ComponentChildren => {
    switch (token.type) {
      case 'heading': {
        const { depth, text, tokens: inside } = token as Tokens.Heading;
        const Level = `h${Math.min(6, depth + lower)}` as Heading;
        return (
          <Level key={key} id={slug(text)} tabIndex={-1}>
            {inline(inside)}
          </Level>
        );
      }
      case 'paragraph':
        return <p key={key}>{inline((token as Tokens.Paragraph).tokens)}</p>;
      case 'list':
        return <ListOf key={key} list={token as Tokens.List} inline={inline} />;
      case 'table':
        return <TableOf key={key} table={token as Tokens.Table} inline={inline} />;
      case 'blockquote':
        return <blockquote key={key}>{inline((token as Tokens.Blockquote).tokens)}</blockquote>;
      case 'hr':
        return <hr key={key} />;
      case 'strong':
        return <strong key={key}>{inline((token as Tokens.Strong).tokens)}</strong>;
      case 'em':
        return <em key={key}>{inline((token as Tokens.Em).tokens)}</em>;
      case 'br':
        return <br key={key} />;
      case 'code':
        return (
          <pre key={key}>
            <code>{(token as Tokens.Code).text}</code>
          </pre>
        );
      case 'codespan':
        return <code key={key}>{(token as Tokens.Codespan).text}</code>;
      case 'link':
        return <LinkOf key={key} link={token as Tokens.Link} inline={inline} hrefOf={hrefOf} />;
      case 'text':
      case 'escape':
        return (token as Tokens.Text).tokens ? inline((token as Tokens.Text).tokens) : (token as Tokens.Text).text;
      default:
        // HTML, images and what the game's texts don't use are left out.
        return null;
    }
  };
  return <div class="prose">{inline(tokens)}</div>;
}

type Inline = (list: readonly Token[] | undefined) => ComponentChildren;

function ListOf({ list, inline }: { list: Tokens.List; inline: Inline }): JSX.Element {
  const items = list.items.map((item, at) => <li key={at}>{inline(item.tokens)}</li>);
  return list.ordered ? <ol start={list.start === '' ? 1 : list.start}>{items}</ol> : <ul>{items}</ul>;
}

function TableOf({ table, inline }: { table: Tokens.Table; inline: Inline }): JSX.Element {
  return (
    <section class="scroll-x" tabIndex={0} aria-label={labelOf(table)}>
      <table>
        <thead>
          <tr>
            {table.header.map((cell, at) =>
              cell.text === '' ? (
                <td key={at} />
              ) : (
                <th key={at} scope="col">
                  {inline(cell.tokens)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {inline(cell.tokens)}
                  </th>
                ) : (
                  <td key={column}>{inline(cell.tokens)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A table is called by what its columns hold. */
const labelOf = ({ header }: Tokens.Table): string =>
  header
    .map((cell) => plain(cell.text))
    .filter(Boolean)
    .join(', ');

/** Links inside the text go to its headings, links outside open safely; any other scheme stays words. */
function LinkOf({ link, inline, hrefOf }: { link: Tokens.Link; inline: Inline; hrefOf: (id: string) => string }): JSX.Element {
  if (link.href.startsWith('#')) return <a href={hrefOf(link.href.slice(1))}>{inline(link.tokens)}</a>;
  if (/^https:\/\//.test(link.href)) {
    return (
      <a href={link.href} rel="noreferrer noopener" target="_blank">
        {inline(link.tokens)}
      </a>
    );
  }
  return <span>{inline(link.tokens)}</span>;
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';

const plain = (text: string): string => text.replace(/[*_`]/g, '');
