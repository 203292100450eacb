import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { newRecord } from '../../play/record';
import { startGuide } from '../guide/guided';
import { problemLine } from './about-game';
import { Notice } from './Notice';
import { hrefs } from './router';
import { useShell } from './shell';

/** The first game: four years, Russia against the computer, always the same deal, so that the guide knows what comes. */
const FIRST_GAME = { scenario: 'ukraine', seed: 7, players: { russia: 'person', iran: 'greedy' } } as const;

/** Starts the guided first game and goes there. */
export function LearnPage(): JSX.Element {
  const { words, rules, store } = useShell();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const start = async (): Promise<void> => {
      const id = await store.save(newRecord(rules, { ...FIRST_GAME, title: words.t('ui.menu.learn'), created: Date.now() }));
      startGuide(id);
      // The way back leads to the menu, not to another first game.
      location.replace(hrefs.game(id));
    };
    start().catch((error: unknown) => setProblem(problemLine(words, error)));
  }, []);
  return (
    <Notice title={words.t('ui.menu.learn')} problem={problem}>
      {problem ? null : words.t('ui.app.loading')}
    </Notice>
  );
}
