import { expose } from 'comlink';
import type { Observation } from '../engine/observe';
import type { GameState } from '../engine/state';
import type { Rules } from '../engine/types';
import type { Chosen } from './player';
import { createPlayer } from './players';
import { type Taking, wouldTake } from './taking';

/** A computer player in a thread of its own, so that the screen never waits for it. */
export interface Thinking {
  /** The rules that are played by; once, before the first question. */
  open(rules: Rules): void;
  /**
   * Asks for a choice.
   * @param budget percent of the level's iterations
   * @param progress hears the percentage that is done, every now and then: also a sign of life
   */
  choose(player: string, observation: Observation, seed: number, budget: number, progress: (percent: number) => void): Promise<Chosen>;
  /** What the partner would take of the side that composes. @param open a position as anyone may know it */
  taking(open: GameState): Promise<Taking | null>;
  /** The choice that is being made comes to its end with what has been found so far. */
  hurry(): void;
}

let given: Rules | null = null;
let hurried = false;

/** Lets the thread hear what has been said to it meanwhile. */
const breathe = (): Promise<void> =>
  new Promise((next) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      next();
    };
    port2.postMessage(0);
  });

function known(): Rules {
  if (!given) throw new Error('The computer player was asked before it was told the rules.');
  return given;
}

const thinking: Thinking = {
  open(rules) {
    given = rules;
  },
  async choose(name, observation, seed, budget, progress) {
    const rules = known();
    // A new one each time: what it chooses hangs on what it is asked alone.
    const player = createPlayer(name, { budget });
    hurried = false;
    if (!player.think) return player.choose(rules, observation, seed);
    const thought = player.think(rules, observation, seed);
    let step = thought.next();
    let told = -1;
    while (!step.done) {
      // Every twentieth is enough for a bar.
      if (step.value >= told + 5) {
        told = step.value;
        progress(told);
      }
      await breathe();
      step = thought.next(hurried);
    }
    return step.value;
  },
  taking: async (open) => wouldTake(known(), open),
  hurry() {
    hurried = true;
  },
};

expose(thinking);
