import { useRef } from 'preact/hooks';
import { told } from '../game/log';
import { decisionKey } from '../game/view';
import { askOf } from './board/desk-ask';
import { answerSaid } from './board/summit-taking';
import type { Piece } from './scene/piece';
import type { Sight } from './scene/sight';

/** Lines of the log that are read at the most before what is asked. */
const LINES = 4;

/**
 * What is read out to who can't see the table: what a press was answered, a card that is laid on the table, and with every
 * decision what has happened since the one before and what is asked. Nothing beneath a curtain.
 */
export function useTidings(sight: Sight, pieces: readonly Piece[]): string {
  const heard = useRef({ text: '', line: '', turn: '', shown: '', ply: sight.state.ply });
  const now = heard.current;
  const line = toldLine(sight);
  const shown = sight.shown ? (pieces.find(({ layer, say }) => layer === 'dialog' && say)?.say ?? '') : '';
  const turn = sight.choices.length > 0 ? `${decisionKey(sight.asked)}/${sight.state.ply}` : now.turn;
  if (!line && now.text === now.line) now.text = '';
  if (shown !== now.shown) now.text = shown;
  if (turn !== now.turn) {
    now.text = [...newLines(sight, now.ply), askOf(sight).say].join(' ');
    now.ply = sight.state.ply;
  }
  if (line && line !== now.line) now.text = line;
  if (sight.curtain) now.text = '';
  Object.assign(now, { line, shown, turn });
  return now.text;
}

function toldLine(sight: Sight): string {
  const { ui, words, state } = sight;
  if (!ui.told) return answerSaid(sight);
  return 'why' in ui.told ? words.reason(ui.told.why, state, ui.told.action) : ui.told.text;
}

/** The last of what has happened since a position; nothing where an action was taken back. */
function newLines({ log, words, state }: Sight, since: number): string[] {
  const lines = told(log.filter(({ ply }) => ply > since)).flatMap(({ event }) => words.event(state, event) || []);
  return lines.slice(-LINES);
}
