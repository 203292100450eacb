import { useRef, useState } from 'preact/hooks';
import type { Session } from '../../play/session';
import { wayTo } from '../table/model/way-to';
import type { Piece } from '../table/scene/piece';
import type { Guide, Sight } from '../table/scene/sight';
import { type Advice, adviceFor } from './adviser';
import { guideOf, keepGuide } from './guided';
import { LESSONS, lessonAt } from './lessons';

export interface GuideState {
  /** What is said over a scene, and where it points. */
  over(sight: Sight, pieces: readonly Piece[]): Guide | null;
  /** 'go on', or the guide is sent away. */
  step(to: 'next' | 'leave'): void;
  /** A hint is asked for: what the computer would do here, and why. */
  hint(): void;
}

/** The guide of a first game, and hints in any game against the computer. */
export function useGuide(id: string, session: Session): GuideState {
  const [, redraw] = useState(0);
  const hinted = useRef<number | null>(null);
  const lesson = useRef<{ at: number; ply: number } | null>(null);
  const moved = (): void => redraw((n) => n + 1);

  const advised = (sight: Sight): Advice | null => (sight.asked && sight.choices.length > 0 ? adviceFor(sight.rules, session.state, sight.asked.side) : null);

  const taught = (sight: Sight, pieces: readonly Piece[]): Guide | null => {
    const said = guideOf(id);
    if (said === null) return null;
    const { ply } = sight.state;
    // Said and acted upon: the next one may come.
    const was = lesson.current;
    if (was && LESSONS[was.at]?.points === 'best' && ply > was.ply) {
      keepGuide(id, was.at + 1);
      lesson.current = null;
    }
    const at = lessonAt(sight, guideOf(id) ?? 0);
    if (at < 0) return null;
    if (lesson.current?.at !== at) lesson.current = { at, ply };
    const { id: name, points } = LESSONS[at] as (typeof LESSONS)[number];
    const advice = points === 'best' ? advised(sight) : null;
    return {
      title: sight.words.say(`table.guide.${name}.title`),
      text: sight.words.say(`table.guide.${name}.text`),
      target: advice ? wayTo(advice.action, pieces, sight.ui) : points === 'best' ? null : points,
      next: points !== 'best' && points !== 'ready:1',
      step: at + 1,
      of: LESSONS.length,
    };
  };

  const hintOver = (sight: Sight, pieces: readonly Piece[]): Guide | null => {
    const advice = hinted.current === session.state.ply ? advised(sight) : null;
    if (!advice) return null;
    const { words, state } = sight;
    const deed = words.t('table.guide.hint', { action: words.action(state, advice.action) });
    return {
      title: words.t('table.guide.hintTitle'),
      text: advice.why ? `${deed} ${words.message(advice.why)}` : deed,
      target: wayTo(advice.action, pieces, sight.ui),
      next: false,
      step: 0,
      of: 0,
    };
  };

  return {
    over: (sight, pieces) => (sight.curtain || sight.watching ? null : (taught(sight, pieces) ?? hintOver(sight, pieces))),
    step(to) {
      const said = guideOf(id);
      hinted.current = null;
      if (said !== null) {
        const next = (lesson.current?.at ?? said) + 1;
        keepGuide(id, to === 'leave' || next >= LESSONS.length ? null : next);
        lesson.current = null;
      }
      moved();
    },
    hint() {
      hinted.current = hinted.current === session.state.ply ? null : session.state.ply;
      moved();
    },
  };
}
