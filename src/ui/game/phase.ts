import type { Rules } from '../../engine/types';
import type { Session } from '../../play/session';
import type { Words } from '../../rules/words';
import { playNumber } from './view';

/** Year and phase on one line, with the play where one is being made. */
export function phaseLine(session: Session, rules: Rules, words: Words): string {
  const asked = session.awaiting();
  if (!asked) return '';
  const phase = words.phase(asked.decision);
  const play = asked.decision === 'play' || asked.decision === 'spend' ? playNumber({ rules, state: session.state }) : null;
  return play ? words.t('game.header.play', { phase, n: play.n, of: play.of }) : phase;
}
