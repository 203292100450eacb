import { proxy, type Remote, wrap } from 'comlink';
import { createGreedy } from '../ai/greedy';
import type { Taking } from '../ai/taking';
import type { Thinking as Thread } from '../ai/worker';
import { observePublic } from '../engine/observe';
import type { GameState } from '../engine/state';
import type { Rules } from '../engine/types';
import type { Answer, Question } from '../play/session';

type Trouble = 'crashed' | 'hung';

/** The computer players behind the screen. */
export interface Thinking {
  /** Asks for a choice. Never fails: where the thread does, a simpler player on this one answers. */
  ask(question: Question): Promise<Answer>;
  /** What the partner would take of who composes, from what lies open alone; null where no deal is composed, or the thread fails. */
  taking(state: GameState): Promise<Taking | null>;
  /** The choice that is being made comes to its end. */
  moveNow(): void;
  /** Percent that is done of the choice that is being made; null: none is. */
  readonly percent: number | null;
  /** What went wrong with the thread, since it was last asked for; null: nothing. */
  readonly trouble: Trouble | null;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

/** No sign of life for so long, in milliseconds: the thread hangs. */
const PATIENCE = 8000;

interface Options {
  /** Starts the thread. */
  start?: () => Worker;
  patience?: number;
  /** Percent of each level's iterations. */
  budget?: number;
}

/** `?think=10` in the address: a tenth of the usual thought, for tests and slow machines. */
function budgetOf(address: string): number {
  const wanted = Number(new URLSearchParams(address).get('think') ?? 100);
  return Number.isInteger(wanted) && wanted >= 1 && wanted <= 100 ? wanted : 100;
}

const startWorker = (): Worker => new Worker(new URL('../ai/worker.ts', import.meta.url), { type: 'module', name: 'computer player' });

/** Opens the computer players' thread. It is started with the first question, and again after it has failed. */
export function openThinking(rules: Rules, { start = startWorker, patience = PATIENCE, budget = budgetOf(location.search) }: Options = {}): Thinking {
  let worker: Worker | null = null;
  let thread: Remote<Thread> | null = null;
  let percent: number | null = null;
  let trouble: Trouble | null = null;
  /** Told by each question that waits for its answer: what to do where the thread breaks. */
  const waiting = new Set<(trouble: Trouble) => void>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const shut = (): void => {
    worker?.terminate();
    worker = null;
    thread = null;
  };
  const open = async (): Promise<Remote<Thread>> => {
    if (thread) return thread;
    worker = start();
    worker.onerror = (event) => {
      event.preventDefault();
      for (const broke of waiting) broke('crashed');
    };
    thread = wrap<Thread>(worker);
    await thread.open(rules);
    return thread;
  };

  /** Asks the thread, and waits no longer than it gives signs of life; what went wrong where it fails. */
  const asked = async <T>(question: (thread: Remote<Thread>, alive: () => boolean) => Promise<T>): Promise<{ answer: T } | { trouble: Trouble }> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    let broke = (_: Trouble): void => {};
    const failed = new Promise<{ trouble: Trouble }>((fail) => {
      broke = (what) => fail({ trouble: what });
    });
    const alive = (): boolean => {
      // A report has a way of its own, and may come in after the answer.
      if (over) return false;
      clearTimeout(timer);
      timer = setTimeout(() => broke('hung'), patience);
      return true;
    };
    waiting.add(broke);
    alive();
    const answered = open()
      .then((far) => question(far, alive))
      .then((answer) => ({ answer }))
      .catch(() => ({ trouble: 'crashed' as const }));
    const first = await Promise.race([answered, failed]);
    over = true;
    clearTimeout(timer);
    waiting.delete(broke);
    if ('trouble' in first) shut();
    return first;
  };

  return {
    get percent() {
      return percent;
    },
    get trouble() {
      return trouble;
    },
    async ask({ player, observation, seed }) {
      percent = 0;
      trouble = null;
      tell();
      const found = await asked((far, alive) => {
        const heard = proxy((done: number): void => {
          if (!alive()) return;
          percent = done;
          tell();
        });
        return far.choose(player, observation, seed, budget, heard);
      });
      percent = null;
      if ('trouble' in found) trouble = found.trouble;
      tell();
      // The game goes on: one step deep is quick enough for this thread.
      return 'answer' in found ? found.answer : createGreedy('fair')(rules, observation, seed);
    },
    async taking(state) {
      // A type of several kinds loses its shape on the way through comlink's own types.
      const found = await asked((far) => far.taking(observePublic(rules, state)) as Promise<Taking | null>);
      return 'answer' in found ? found.answer : null;
    },
    moveNow: () => void thread?.hurry().catch(() => {}),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: shut,
  };
}
