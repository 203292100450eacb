import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../src/ai/players';
import { observe, observePublic } from '../../src/engine/observe';
import type { GameState } from '../../src/engine/state';
import { openThinking } from '../../src/ui/thinking';
import { randomGame, rules } from '../helpers';

const state = randomGame('ukraine', 5, 12).states.at(-1) as GameState;
const question = { player: 'attache', observation: observe(rules, state, 'russia'), seed: 4 } as const;
const simple = createPlayer('greedy').choose(rules, question.observation, question.seed);

type Thread = Record<'choose' | 'taking', (...given: unknown[]) => unknown>;

/** A thread that is none: its far end answers in this one. */
function fake(thread: Partial<Thread>): { start: () => Worker; started: () => number; crash: () => void } {
  let started = 0;
  let last: { onerror?: (event: { preventDefault(): void }) => void } = {};
  return {
    start() {
      started++;
      const { port1, port2 } = new MessageChannel();
      expose({ open() {}, hurry() {}, choose: () => new Promise(() => {}), ...thread }, port2 as never);
      port2.start();
      const worker = Object.assign(port1, { terminate: () => port1.close() });
      port1.start();
      last = worker as typeof last;
      return worker as unknown as Worker;
    },
    started: () => started,
    crash: () => last.onerror?.({ preventDefault() {} }),
  };
}

describe('the computer players behind the screen', () => {
  it('answer from their thread, and tell how far they are', async () => {
    const heard: (number | null)[] = [];
    const far = fake({
      choose: (...given: unknown[]) => {
        (given[4] as (percent: number) => void)(40);
        return { action: { do: 'pass' }, why: null };
      },
    });
    const thinking = openThinking(rules, { start: far.start, budget: 100 });
    thinking.subscribe(() => heard.push(thinking.percent));
    expect(await thinking.ask(question)).toEqual({ action: { do: 'pass' }, why: null });
    expect(heard[0]).toBe(0);
    expect(heard.at(-1)).toBeNull();
    expect(thinking.trouble).toBeNull();
    thinking.stop();
  });

  it('a report that comes in after the answer is heard no more: nobody is thinking then', async () => {
    let report = (_: number): unknown => {
      throw new Error('was not asked');
    };
    const far = fake({
      choose: (...given: unknown[]) => {
        report = given[4] as typeof report;
        return { action: { do: 'pass' }, why: null };
      },
    });
    const thinking = openThinking(rules, { start: far.start, budget: 100 });
    await thinking.ask(question);
    await report(100);
    expect(thinking.percent).toBeNull();
    thinking.stop();
  });

  it('a thread that hangs is noticed and said, a simpler player answers, and the next question gets a new thread', async () => {
    const far = fake({});
    const thinking = openThinking(rules, { start: far.start, patience: 30, budget: 100 });
    expect(await thinking.ask(question)).toEqual(simple);
    expect(thinking.trouble).toBe('hung');
    expect(await thinking.ask(question)).toEqual(simple);
    expect(far.started()).toBe(2);
    thinking.stop();
  });

  it('a thread that crashes in the middle is noticed at once', async () => {
    const far = fake({});
    const thinking = openThinking(rules, { start: far.start, patience: 60_000, budget: 100 });
    const answer = thinking.ask(question);
    await new Promise((next) => setTimeout(next, 20));
    far.crash();
    expect(await answer).toEqual(simple);
    expect(thinking.trouble).toBe('crashed');
    thinking.stop();
  });

  it('a thread that throws is a crash too', async () => {
    const far = fake({
      choose: () => {
        throw new Error('broken');
      },
    });
    const thinking = openThinking(rules, { start: far.start, budget: 100 });
    expect(await thinking.ask(question)).toEqual(simple);
    expect(thinking.trouble).toBe('crashed');
    thinking.stop();
  });

  it('what would they take is asked of the open table: no card of a hand leaves this thread', async () => {
    let given: unknown[] = [];
    const far = fake({
      taking: (...asked: unknown[]) => {
        given = asked;
        return { of: 'nothing' };
      },
    });
    const thinking = openThinking(rules, { start: far.start, budget: 100 });
    expect(await thinking.taking(state)).toEqual({ of: 'nothing' });
    expect(given).toEqual([observePublic(rules, state)]);
    thinking.stop();
  });

  it('where the thread hangs nothing is said of what they would take, and the next question gets a new thread', async () => {
    const far = fake({ taking: () => new Promise(() => {}) });
    const thinking = openThinking(rules, { start: far.start, patience: 30, budget: 100 });
    expect(await thinking.taking(state)).toBeNull();
    expect(thinking.trouble).toBeNull();
    expect(await thinking.taking(state)).toBeNull();
    expect(far.started()).toBe(2);
    thinking.stop();
  });
});
