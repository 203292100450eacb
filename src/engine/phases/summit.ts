import type { Action } from '../actions';
import { cubesOf, removeCubes } from '../arenas';
import { addProblem, armsPrice, carriesArms, concludeDeal, draftHolds, keepPledge, type Offerable, packageKey, someOfferable } from '../deals';
import { type Game, tell } from '../game';
import { deliverable, goodOf, handOver, held, payDrones } from '../goods';
import type { DealLine, FrameOf } from '../state';
import { shiftSide } from '../tracks';
import { type ArenaId, partnerOf } from '../types';
import { asks, type Phase, pop, push } from './phase';

/** Two turns a side, alternating; two passes running end it, so does having no turns left. */
export const summit: Phase<FrameOf<'summit'>> = {
  run(g, frame) {
    const noTurns = frame.turns.russia + frame.turns.iran === 0;
    if (noTurns || frame.passes >= 2) {
      pop(g);
      g.state.offers = [];
      tell(g, { type: 'summit-ends' });
      return;
    }
    const by = frame.turns[frame.on] > 0 ? frame.on : partnerOf(frame.on);
    frame.on = partnerOf(by);
    frame.turns[by]--;
    push(g, { phase: 'compose', by, draft: [], edits: 0, counter: 0, summit: 1 });
  },
};

/** Looks at all that either side could put into a deal, until a look says yes. */
function someOffer(g: Game, look: (item: Offerable) => boolean): boolean {
  return someOfferable(g, 'russia', look) || someOfferable(g, 'iran', look);
}

/** Tells the summit below whether its turn was a pass. */
function turnOver(g: Game, passed: boolean): void {
  const below = g.state.stack[g.state.stack.length - 1];
  if (below?.phase === 'summit') below.passes = passed ? below.passes + 1 : 0;
}

export const compose: Phase<FrameOf<'compose'>> = {
  awaiting(g, frame) {
    // Nothing to offer: it passes.
    const any = frame.draft.length > 0 || someOffer(g, (item) => !addProblem(g, frame.draft, item));
    return any ? asks(frame.by, 'compose') : null;
  },
  offer(g, frame, offer, all) {
    const { draft } = frame;
    const tired = frame.edits >= g.rules.settings.draftEdits;
    someOffer(g, (item) => {
      const problem = tired ? 'too-many-edits' : addProblem(g, draft, item);
      if (problem && !all) return false;
      const action: Action =
        item.kind === 'promise'
          ? { do: 'add', from: item.from, kind: 'promise', what: item.what, due: item.due }
          : { do: 'add', from: item.from, kind: item.kind, what: item.what };
      offer(action, problem ? { key: problem } : undefined);
      return false;
    });
    if (!tired) for (let line = 0; line < draft.length; line++) offer({ do: 'take-back', line });
    const problem = sendProblem(g, draft);
    offer({ do: 'send' }, problem ? { key: problem } : undefined);
    offer({ do: 'pass' });
  },
  apply(g, frame, action) {
    switch (action.do) {
      case 'add': {
        frame.edits++;
        addLine(frame.draft, action);
        return;
      }
      case 'take-back': {
        frame.edits++;
        const line = frame.draft[action.line];
        if (line && line.n > 1) line.n--;
        else frame.draft.splice(action.line, 1);
        return;
      }
      case 'send': {
        const { by, counter, summit: inSummit } = frame;
        const draft = frame.draft.map((line) => ({ ...line }));
        pop(g);
        if (inSummit && !counter) turnOver(g, false);
        g.state.offers.push(packageKey(draft));
        tell(g, { type: 'offered', side: by, draft, counter });
        push(g, { phase: 'answer', by: partnerOf(by), draft, counter, summit: inSummit });
        return;
      }
      case 'pass':
        endCompose(g, frame);
    }
  },
  run(g, frame) {
    endCompose(g, frame);
  },
};

function endCompose(g: Game, frame: FrameOf<'compose'>): void {
  const { by, counter, summit: inSummit } = frame;
  pop(g);
  if (counter) {
    tell(g, { type: 'refused', side: by });
    endExtra(g);
    return;
  }
  tell(g, { type: 'passed', side: by });
  if (inSummit) turnOver(g, true);
  else endExtra(g);
}

/** Offers made outside a summit are forgotten when the talk ends. */
function endExtra(g: Game): void {
  if (!g.state.stack.some((frame) => frame.phase === 'summit')) g.state.offers = [];
}

/** Adds one unit of something to a draft, in place. */
export function addLine(draft: DealLine[], add: Extract<Action, { do: 'add' }>): void {
  const due = add.kind === 'promise' ? add.due : -1;
  const line = draft.find((l) => l.from === add.from && l.kind === add.kind && l.what === add.what && l.due === due);
  if (line) line.n++;
  else draft.push({ from: add.from, kind: add.kind, what: add.what, n: 1, due });
}

/** Why a draft can't be sent; null where it can. */
export function sendProblem(g: Game, draft: readonly DealLine[]): string | null {
  if (draft.length === 0) return 'empty-deal';
  if (g.state.offers.length > 0 && g.state.offers.includes(packageKey(draft))) return 'offered-before';
  return draftHolds(g, draft) ? null : 'trust-full';
}

export const answer: Phase<FrameOf<'answer'>> = {
  awaiting: (_g, frame) => asks(frame.by, 'answer'),
  offer(_g, frame, offer) {
    offer({ do: 'accept' });
    offer({ do: 'refuse' });
    offer({ do: 'counter' }, frame.counter ? { key: 'counter-once' } : undefined);
  },
  apply(g, frame, action) {
    const { by, summit: inSummit } = frame;
    const draft = frame.draft.map((line) => ({ ...line }));
    pop(g);
    const conduct = g.state.conduct[by];
    if (action.do === 'accept') {
      conduct.accepted++;
      tell(g, { type: 'agreed', by, draft });
      push(g, { phase: 'conclude', draft, step: 0 });
    } else if (action.do === 'counter') {
      conduct.countered++;
      push(g, { phase: 'compose', by, draft, edits: 0, counter: 1, summit: inSummit });
    } else {
      conduct.refused++;
      tell(g, { type: 'refused', side: by });
      endExtra(g);
    }
  },
};

/** An agreed deal is carried out: the price of arms first, then everything else. */
export const conclude: Phase<FrameOf<'conclude'>> = {
  run(g, frame) {
    if (frame.step === 0) {
      frame.step = 1;
      if (carriesArms(g, frame.draft)) chargeArms(g);
      return;
    }
    const draft = frame.draft.map((line) => ({ ...line }));
    pop(g);
    // A cube that paid the price of arms may have been part of the deal: what is left of it changes hands.
    concludeDeal(g, draft);
    endExtra(g);
  },
};

/** Asks Russia for the cubes that the price of arms takes now. */
function chargeArms(g: Game): void {
  const price = armsPrice(g);
  if (price.cubes > 0) push(g, { phase: 'arms-price', left: price.cubes, missing: price.missing });
}

function payingArenas(g: Game): ArenaId[] {
  return g.rules.arenas.filter((arena) => arena.paysArms && cubesOf(g, 'russia', arena.id) > 0).map((arena) => arena.id);
}

export const armsPricePhase: Phase<FrameOf<'arms-price'>> = {
  awaiting: (g, frame) => (frame.left > 0 && payingArenas(g).length > 1 ? asks('russia', 'arms-price') : null),
  offer(g, _frame, offer) {
    for (const arena of payingArenas(g)) offer({ do: 'cede', arena });
  },
  apply(g, frame, action) {
    if (action.do !== 'cede') return;
    frame.left--;
    removeCubes(g, 'russia', action.arena, 1);
  },
  run(g, frame) {
    const arenas = payingArenas(g);
    if (frame.left > 0 && arenas.length === 1) {
      frame.left--;
      removeCubes(g, 'russia', arenas[0] as ArenaId, 1);
      return;
    }
    const { left, missing } = frame;
    pop(g);
    if (left > 0 && missing) shiftSide(g, 'standing', 'russia', -left);
  },
};

/** Goods change hands outside a deal: the receiver may refuse, prices are paid, leverage by need is earned. */
export const handover: Phase<FrameOf<'handover'>> = {
  awaiting: (_g, frame) => (frame.step === 0 ? asks(frame.to, 'handover') : null),
  offer(_g, _frame, offer) {
    offer({ do: 'accept' });
    offer({ do: 'refuse' });
  },
  apply(g, frame, action) {
    if (action.do === 'accept') {
      frame.step = 1;
      return;
    }
    const { to, good } = frame;
    pop(g);
    tell(g, { type: 'declined', side: to, good });
  },
  run(g, frame) {
    const row = goodOf(g, frame.good);
    if (frame.step === 1) {
      frame.step = 2;
      if (frame.price && row.armsPrice) chargeArms(g);
      return;
    }
    const { from, good, n, price, leverage, promise } = frame;
    pop(g);
    if (!deliverable(g, row)) return;
    const count = Math.min(n, held(g, from, good));
    if (count <= 0) return;
    if (price) payDrones(g, from, good);
    handOver(g, from, good, count, leverage === 1);
    const kept = g.state.promises.find((p) => (promise ? p.id === promise : p.from === from && p.good === good && p.n <= count));
    if (kept) keepPledge(g, kept);
  },
};
