import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** JSON with the lines that its values stand on. */
export interface Lines {
  value: unknown;
  /** Line of what a path leads to, or of the nearest thing around it that is there. */
  lineOf(path: readonly (string | number)[]): number;
}

const WORDS: Record<string, string> = {
  InvalidSymbol: 'something that is no JSON',
  InvalidNumberFormat: 'a number that is none',
  PropertyNameExpected: 'a name in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing brace is missing: the file may be cut short',
  CloseBracketExpected: 'a closing bracket is missing: the file may be cut short',
  EndOfFileExpected: 'there is more after the end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'a string has no end',
};

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

/** Reads JSON strictly. @returns its lines, or where and why it can't be read */
export function readLines(text: string): Lines | { line: number; reason: string } {
  if (text.trim() === '') return { line: 1, reason: 'the file is empty' };
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (first || !root) {
    const code = first ? printParseErrorCode(first.error) : 'ValueExpected';
    return { line: lineAt(text, first?.offset ?? 0), reason: WORDS[code] ?? 'this is no JSON' };
  }
  return { value: JSON.parse(text.replace(/^\uFEFF/, '')), lineOf: (path) => lineAt(text, nearest(root, path).offset) };
}

function nearest(root: Node, path: readonly (string | number)[]): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    // A field's own line is that of its name.
    if (node) return node.parent?.type === 'property' ? node.parent : node;
  }
  return root;
}
