import { breakPledge, stallPledge, stallProblem, voidPledge } from '../deals';
import type { Game } from '../game';
import { deliverable, goodOf, held } from '../goods';
import type { FrameOf, Pledge } from '../state';
import { type Ally, partnerOf } from '../types';
import { asks, type Phase, pop, push } from './phase';

/** The next promise that falls due: F's then H's, oldest first; vetoes wait for their resolution. */
function nextDue(g: Game, done: readonly number[]): Pledge | null {
  const order: Ally[] = [g.state.first, partnerOf(g.state.first)];
  for (const side of order) {
    for (const p of g.state.promises) {
      if (p.from === side && p.due <= g.state.year && !goodOf(g, p.good).kept && !done.includes(p.id)) return p;
    }
  }
  return null;
}

function canDeliver(g: Game, p: Pledge): boolean {
  return held(g, p.from, p.good) >= p.n;
}

/** Promised goods fall due: deliver, stall or break (GAME.md, Reckoning, 2). */
export const due: Phase<FrameOf<'due'>> = {
  awaiting(g, frame) {
    const p = nextDue(g, frame.done);
    return p && canDeliver(g, p) && deliverable(g, goodOf(g, p.good)) ? asks(p.from, 'due') : null;
  },
  offer(g, frame, offer) {
    const p = nextDue(g, frame.done);
    if (!p) return;
    offer({ do: 'deliver' });
    const problem = stallProblem(g, p);
    offer({ do: 'stall' }, problem ? { key: problem } : undefined);
    offer({ do: 'break' });
  },
  apply(g, frame, action) {
    const p = nextDue(g, frame.done);
    if (!p) return;
    frame.done.push(p.id);
    if (action.do === 'stall') stallPledge(g, p);
    else if (action.do === 'break') breakPledge(g, p);
    else {
      push(g, { phase: 'handover', from: p.from, to: partnerOf(p.from), good: p.good, n: p.n, price: 1, leverage: 1, step: 1, promise: p.id });
    }
  },
  run(g, frame) {
    const p = nextDue(g, frame.done);
    if (!p) {
      pop(g);
      return;
    }
    frame.done.push(p.id);
    if (!deliverable(g, goodOf(g, p.good))) voidPledge(g, p);
    else if (!stallProblem(g, p)) stallPledge(g, p);
    else breakPledge(g, p);
  },
};
