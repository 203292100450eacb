import { branchesOf, VERBS } from '../effects';
import { type Game, tell } from '../game';
import type { EventCast, EventSource, FrameOf } from '../state';
import type { Ally, Condition, EffectData, FrontData } from '../types';
import { holdsTrue } from '../values';
import type { Context, Pick } from '../verbs/verb';
import { asks, type Phase, pop, push } from './phase';

const EMPTY: EffectData[] = [];

/** The root list of an event, found again from its source. */
export function eventRoot(g: Game, source: EventSource): EffectData[] {
  const { rules } = g;
  switch (source.of) {
    case 'card':
      return rules.card[source.id]?.event ?? EMPTY;
    case 'world':
      return rules.world[source.id]?.[source.branch as 'A' | 'B'].event ?? EMPTY;
    case 'agenda':
      return rules.agenda[source.id]?.event ?? EMPTY;
    case 'front':
      return (rules.front[source.id]?.[source.branch as keyof FrontData] as EffectData[]) ?? EMPTY;
    case 'arena':
      return rules.arena[source.id]?.yearly[source.branch as Ally] ?? EMPTY;
    case 'scenario':
      return rules.scenario[source.id]?.opening ?? EMPTY;
  }
}

/** The list of effects at a path: effect index, branch index, and so on. */
function listAt(g: Game, source: EventSource, path: readonly number[], length: number): EffectData[] {
  let list = eventRoot(g, source);
  for (let i = 0; i + 1 < length; i += 2) {
    list = branchesOf(list[path[i] as number] as EffectData)[path[i + 1] as number] ?? EMPTY;
  }
  return list;
}

/** The effect a choice, pick or repeat frame stands at: its path ends in the effect's index. */
export function effectAt(g: Game, spot: { source: EventSource; path: readonly number[] }): EffectData {
  const list = listAt(g, spot.source, spot.path, spot.path.length - 1);
  return list[spot.path[spot.path.length - 1] as number] as EffectData;
}

/** Starts an event: its frame, to be put on the stack. */
export function eventFrame(source: EventSource, cast: EventCast): FrameOf<'effects'> {
  return { phase: 'effects', at: 0, source, path: [], cast };
}

/** Who a card's choices belong to: the side it favours, else its player. */
export function cardCast(g: Game, card: string, player: Ally): EventCast {
  const side = g.rules.card[card]?.side;
  return { player, own: '', favours: side === 'russia' || side === 'iran' ? side : '' };
}

function contextOf(frame: { source: EventSource; path: number[]; cast: EventCast }): Context {
  return { cast: frame.cast, source: frame.source, path: frame.path };
}

/** Whether an option's price, its first effect, can be paid in full now. */
function priceProblem(g: Game, effects: EffectData[], c: Context): boolean {
  const first = effects[0];
  if (!first) return false;
  const verb = VERBS[first.verb];
  return verb?.payable ? !verb.payable(g, first, c) : false;
}

export const effects: Phase<FrameOf<'effects'>> = {
  run(g, frame) {
    const list = listAt(g, frame.source, frame.path, frame.path.length);
    const at = frame.at;
    const effect = list[at];
    if (!effect) {
      pop(g);
      return;
    }
    frame.at = at + 1;
    const c: Context = { cast: { ...frame.cast }, source: { ...frame.source }, path: [...frame.path, at] };
    if (effect.verb === 'when') {
      const branch = holdsTrue(g, effect.if as Condition, c.cast) ? 0 : 1;
      if (branchesOf(effect)[branch]?.length) push(g, { phase: 'effects', at: 0, source: c.source, path: [...c.path, branch], cast: c.cast });
      return;
    }
    perform(g, effect, c);
  },
};

/** Does one effect, or asks the question it needs answered first. */
function perform(g: Game, effect: EffectData, c: Context): void {
  const verb = VERBS[effect.verb];
  if (!verb) return;
  const picks = verb.picks?.(g, effect, c) ?? null;
  if (picks === null) {
    const frame = verb.apply(g, effect, c);
    if (frame) push(g, frame);
    return;
  }
  if (picks.length === 0) return;
  if (picks.length === 1 && !verb.mayStop && (verb.times?.(effect) ?? 1) === 1) {
    const frame = verb.apply(g, effect, c, picks[0]);
    if (frame) push(g, frame);
    return;
  }
  const by = verb.picker?.(g, effect, c) ?? ((c.cast.own || c.cast.favours || c.cast.player || 'russia') as Ally);
  push(g, { phase: 'pick', by, left: verb.times?.(effect) ?? 1, source: c.source, path: c.path, cast: c.cast });
}

export const pick: Phase<FrameOf<'pick'>> = {
  awaiting(g, frame) {
    const effect = effectAt(g, frame);
    const verb = VERBS[effect.verb];
    if (frame.left <= 0 || !verb?.picks?.(g, effect, contextOf(frame))?.length) return null;
    return asks(frame.by, 'pick', verb.secret ? 'private' : 'public');
  },
  offer(g, frame, offer) {
    const effect = effectAt(g, frame);
    const verb = VERBS[effect.verb];
    for (const choice of verb?.picks?.(g, effect, contextOf(frame)) ?? []) offer({ do: 'pick', pick: choice as Pick });
    if (verb?.mayStop) offer({ do: 'stop' });
  },
  apply(g, frame, action) {
    if (action.do === 'stop') {
      pop(g);
      return;
    }
    if (action.do !== 'pick') return;
    frame.left--;
    const effect = effectAt(g, frame);
    const c: Context = { cast: { ...frame.cast }, source: { ...frame.source }, path: [...frame.path] };
    if (frame.left <= 0) pop(g);
    const next = VERBS[effect.verb]?.apply(g, effect, c, action.pick);
    if (next) push(g, next);
  },
  run: pop,
};

interface Option {
  label: string;
  when?: Condition;
  do: EffectData[];
}

/** Whether an option is open, and if not why. */
function optionProblem(g: Game, option: Option, c: Context): string | null {
  if (option.when && !holdsTrue(g, option.when, c.cast)) return 'option-when';
  return priceProblem(g, option.do, c) ? 'option-price' : null;
}

function chooserContext(frame: FrameOf<'choose'>): Context {
  return { cast: { ...frame.cast, own: frame.by }, source: { ...frame.source }, path: [...frame.path] };
}

export const choose: Phase<FrameOf<'choose'>> = {
  awaiting(g, frame) {
    const options = effectAt(g, frame).options as Option[];
    const c = chooserContext(frame);
    return options.some((option) => !optionProblem(g, option, c)) ? asks(frame.by, 'choose') : null;
  },
  offer(g, frame, offer) {
    const options = effectAt(g, frame).options as Option[];
    const c = chooserContext(frame);
    options.forEach((option, i) => {
      const problem = optionProblem(g, option, c);
      offer({ do: 'option', option: i }, problem ? { key: problem } : undefined);
    });
  },
  apply(g, frame, action) {
    if (action.do !== 'option') return;
    const c = chooserContext(frame);
    const by = frame.by;
    pop(g);
    tell(g, { type: 'chose', side: by, source: c.source, path: c.path, option: action.option });
    push(g, { phase: 'effects', at: 0, source: c.source, path: [...c.path, action.option], cast: c.cast });
  },
  // No option can be taken: the choice passes by.
  run: pop,
};

export const repeat: Phase<FrameOf<'repeat'>> = {
  awaiting(g, frame) {
    const effect = effectAt(g, frame);
    if (frame.left <= 0 || priceProblem(g, effect.do as EffectData[], contextOf(frame))) return null;
    return asks(frame.by, 'repeat');
  },
  offer(_g, _frame, offer) {
    offer({ do: 'again' });
    offer({ do: 'stop' });
  },
  apply(g, frame, action) {
    if (action.do === 'stop') {
      pop(g);
      return;
    }
    frame.left--;
    const cast = { ...frame.cast, own: frame.by };
    push(g, { phase: 'effects', at: 0, source: { ...frame.source }, path: [...frame.path, 0], cast });
  },
  run: pop,
};

/** Runs a list of effects that asks nobody (fronts, arenas, agendas): at once, in order. */
export function startEvent(g: Game, source: EventSource, cast: EventCast): void {
  push(g, eventFrame(source, cast));
}
