import { useRef, useState } from 'preact/hooks';
import type { Session } from '../../play/session';
import { wayTo } from '../table/model/way-to';
import type { Piece } from '../table/scene/piece';
import type { Guide, Sight } from '../table/scene/sight';
import { type Advice, adviceFor } from './adviser';
import { endGuide, guideOf, saidBy } from './guided';
import { isDeed, LAST, LESSONS, type Lesson, lessonFor } from './lessons';

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
  /** The position a hint was asked for in. */
  const hinted = useRef<number | null>(null);
  /** What is being said, and since which position. */
  const now = useRef<{ lesson: Lesson; ply: number } | null>(null);

  const advised = (sight: Sight): Advice | null => (sight.asked && sight.choices.length > 0 ? adviceFor(sight.rules, session.state, sight.asked.side) : null);

  const taught = (sight: Sight, pieces: readonly Piece[]): Guide | null => {
    const said = guideOf(id);
    if (said === null) return null;
    const { ply } = sight.state;
    // Said and acted upon: the next one may come.
    if (now.current && isDeed(now.current.lesson) && ply > now.current.ply) {
      saidBy(id, now.current.lesson.id);
      now.current = null;
    }
    const lesson = lessonFor(sight, guideOf(id) ?? [], () => advised(sight)?.action ?? null);
    if (!lesson) return null;
    if (now.current?.lesson !== lesson) now.current = { lesson, ply };
    const advice = lesson.points === 'best' ? advised(sight) : null;
    return {
      title: sight.words.say(`table.guide.${lesson.id}.title`),
      text: sight.words.say(`table.guide.${lesson.id}.text`),
      target: advice ? wayTo(advice.action, pieces, sight.ui) : lesson.points === 'best' ? null : lesson.points,
      next: !isDeed(lesson),
      step: lesson === LAST ? LESSONS.length + 1 : LESSONS.indexOf(lesson) + 1,
      of: LESSONS.length + 1,
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
    over: (sight, pieces) => (sight.curtain || sight.watching || sight.shared ? null : (taught(sight, pieces) ?? hintOver(sight, pieces))),
    step(to) {
      hinted.current = null;
      const saying = now.current?.lesson;
      now.current = null;
      if (to === 'leave' && guideOf(id) !== null) endGuide(id);
      else if (saying === LAST) endGuide(id);
      else if (saying) saidBy(id, saying.id);
      redraw((n) => n + 1);
    },
    hint() {
      hinted.current = hinted.current === session.state.ply ? null : session.state.ply;
      redraw((n) => n + 1);
    },
  };
}
