import { proxy, type Remote, wrap } from 'comlink';
import { createGreedy } from '../ai/greedy';
import type { Thinking as Thread } from '../ai/worker';
import type { Rules } from '../engine/types';
import type { Answer, Question } from '../play/session';

/** The computer players behind the screen. */
export interface Thinking {
  /** Asks for a choice. Never fails: where the thread does, a simpler player on this one answers. */
  ask(question: Question): Promise<Answer>;
  /** The choice that is being made comes to its end. */
  moveNow(): void;
  /** Percent that is done of the choice that is being made; null: none is. */
  readonly percent: number | null;
  /** What went wrong with the thread, since it was last asked for; null: nothing. */
  readonly trouble: 'crashed' | 'hung' | null;
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
  let trouble: Thinking['trouble'] = null;
  let broke = (_: NonNullable<Thinking['trouble']>): void => {};
  let alive = (): void => {};
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
      broke('crashed');
    };
    thread = wrap<Thread>(worker);
    await thread.open(rules);
    return thread;
  };

  const asked = async ({ player, observation, seed }: Question): Promise<Answer> => {
    const heard = proxy((done: number): void => {
      alive();
      percent = done;
      tell();
    });
    return (await open()).choose(player, observation, seed, budget, heard);
  };

  return {
    get percent() {
      return percent;
    },
    get trouble() {
      return trouble;
    },
    async ask(question) {
      percent = 0;
      trouble = null;
      tell();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const failed = new Promise<NonNullable<Thinking['trouble']>>((fail) => {
        broke = fail;
        alive = () => {
          clearTimeout(timer);
          timer = setTimeout(() => fail('hung'), patience);
        };
        alive();
      });
      const answer = await Promise.race([asked(question).catch(() => 'crashed' as const), failed]);
      clearTimeout(timer);
      alive = () => {};
      percent = null;
      if (typeof answer === 'object') {
        tell();
        return answer;
      }
      shut();
      trouble = answer;
      tell();
      // The game goes on: one step deep is quick enough for this thread.
      return createGreedy('fair')(rules, question.observation, question.seed);
    },
    moveNow: () => void thread?.hurry().catch(() => {}),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: shut,
  };
}
