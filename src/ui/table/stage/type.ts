import type { Run, TextMark, TextStyle } from '../scene/marks';
import type { Measure } from '../scene/sight';

const SERIF = '"Source Serif 4", "Vazirmatn", Georgia, serif';
const SANS = '"Fira Sans Condensed", "Vazirmatn", "Arial Narrow", sans-serif';

/** A style as canvas writes a font. */
export function fontOf({ serif, size, weight = 400, italic }: TextStyle): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${serif ? SERIF : SANS}`;
}

let loaded = false;
let context: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** The fonts the table is written in, to be loaded before the first text is measured or drawn. */
export function loadFonts(): Promise<unknown> {
  const serif = ['400', '600', '700', 'italic 400'].map((weight) => `${weight} 16px "Source Serif 4"`);
  const sans = ['400', '500', '600', '700'].map((weight) => `${weight} 16px "Fira Sans Condensed"`);
  return Promise.all([...serif, ...sans].map((font) => document.fonts.load(font))).then(() => {
    // What was measured before was measured in another font, and the context may still have that one in mind.
    if (!loaded) {
      widths.clear();
      context = null;
    }
    loaded = true;
  });
}

/** Measures a text with the browser's own fonts. Remembers: the same few words come again and again. */
export const measure: Measure = (text, style, spacing = 0) => {
  const font = fontOf(style);
  const key = `${font}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (!context) return text.length * style.size * 0.5;
    context.font = font;
    width = context.measureText(text).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
  }
  return width + spacing * text.length;
};

/** One line of a laid out text: its runs from left to right. */
export interface Line {
  runs: { text: string; bold: boolean; x: number; w: number }[];
  w: number;
}

export interface Laid {
  lines: Line[];
  w: number;
  h: number;
  leading: number;
  /** Something did not fit and was cut. */
  cut: boolean;
}

interface Word {
  text: string;
  bold: boolean;
  /** A space stands before it. */
  space: boolean;
}

const boldOf = (style: TextStyle): TextStyle => ({ ...style, weight: style.weight === 600 || style.weight === 700 ? 700 : 600 });

function wordsOf(text: string | readonly Run[]): Word[] {
  const words: Word[] = [];
  let space = false;
  for (const run of typeof text === 'string' ? [text] : text) {
    const bold = typeof run !== 'string';
    for (const [i, part] of (bold ? run.b : run).split(/( |\n)/).entries()) {
      if (part === '\n') words.push({ text: '\n', bold, space: false });
      else if (i % 2 === 1) space = true;
      else if (part !== '') {
        words.push({ text: part, bold, space });
        space = false;
      }
    }
  }
  return words;
}

/** Breaks a text into lines as its mark asks, and cuts what does not fit with an ellipsis. */
export function layText(mark: TextMark, width: Measure = measure): Laid {
  const leading = mark.leading ?? Math.round(mark.size * 1.25);
  const limit = mark.w ?? Number.POSITIVE_INFINITY;
  const most = mark.lines ?? (mark.w === undefined ? 1 : 1);
  const of = (word: Word, text = word.text) => width(text, word.bold ? boldOf(mark) : mark, mark.spacing ?? 0);
  const gap = width(' ', mark, mark.spacing ?? 0);
  const lines: Line[] = [];
  let line: Line = { runs: [], w: 0 };
  let cut = false;
  const words = wordsOf(mark.text);
  for (const word of words) {
    if (word.text === '\n') {
      lines.push(line);
      line = { runs: [], w: 0 };
      continue;
    }
    const before = word.space && line.runs.length > 0 ? gap : 0;
    const w = of(word);
    if (line.runs.length > 0 && line.w + before + w > limit + 0.5) {
      lines.push(line);
      line = { runs: [], w: 0 };
      line.runs.push({ text: word.text, bold: word.bold, x: 0, w });
      line.w = w;
    } else {
      line.runs.push({ text: word.text, bold: word.bold, x: line.w + before, w });
      line.w += before + w;
    }
  }
  if (line.runs.length > 0 || lines.length === 0) lines.push(line);
  if (lines.length > most) {
    cut = true;
    lines.length = most;
    ellipsis(lines[most - 1] as Line, limit, mark, width);
  }
  for (const each of lines) {
    if (each.w > limit + 0.5) {
      cut = true;
      ellipsis(each, limit, mark, width);
    }
  }
  return { lines, w: Math.max(...lines.map((each) => each.w)), h: lines.length * leading, leading, cut };
}

/** Cuts a line so that an ellipsis fits at its end. */
function ellipsis(line: Line, limit: number, mark: TextMark, width: Measure): void {
  for (;;) {
    const last = line.runs.at(-1);
    if (!last) return;
    const style = last.bold ? boldOf(mark) : mark;
    for (let n = last.text.length; n > 0; n--) {
      const text = `${last.text.slice(0, n).replace(/[\s,.;:]+$/, '')}…`;
      const w = width(text, style, mark.spacing ?? 0);
      if (last.x + w <= limit) {
        line.w = last.x + w;
        line.runs[line.runs.length - 1] = { ...last, text, w };
        return;
      }
    }
    line.runs.pop();
    if (line.runs.length === 0) {
      line.runs.push({ text: '…', bold: last.bold, x: 0, w: width('…', style) });
      line.w = width('…', style);
      return;
    }
  }
}
